/** How one reads: the zone of times, the colours, the height of rows. Kept as soon as it is chosen. */
import { setDisplay, usePreferences, type Display } from '../api/preferences.ts'
import { Screen } from '../app/screen.tsx'
import { Choice } from '../ui/choice.tsx'
import { Field, SelectField } from '../ui/fields/field.tsx'
import { PageSkeleton } from '../ui/states.tsx'
import { toast } from '../ui/toast.tsx'
import { useNow } from '../ui/time/clock.ts'
import { clockTime } from '../ui/time/words.ts'
import { browserZone, cityOf } from '../ui/time/zone.ts'
import { ZONES } from '../ui/time/zones.ts'
import { PreferenceTabs } from './tabs.tsx'
import css from './display.module.css'

const SCHEMES = [
  { value: 'auto', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]
const DENSITIES = [
  { value: 'comfortable', label: 'Comfortable' },
  { value: 'compact', label: 'Dense' },
]

/** The page. */
export function DisplayPage() {
  const display = usePreferences()?.display
  return (
    <Screen title="Preferences" crumbs={[{ label: 'Preferences' }]}>
      {display ? <DisplayForm display={display} /> : <PageSkeleton rows={4} />}
    </Screen>
  )
}

function DisplayForm({ display }: { display: Display }) {
  const now = useNow()
  const { timeZone, colourScheme, density } = display
  const zone = timeZone ?? browserZone()
  const keep = async (part: Partial<Display>): Promise<void> => {
    const before = Object.fromEntries(
      Object.keys(part).map((key) => [key, display[key as keyof Display]]),
    ) as Partial<Display>
    await setDisplay(part)
    await toast({ words: 'Kept.', action: { label: 'Undo', act: () => void setDisplay(before) } })
  }
  return (
    <div className={css.form}>
      <h1 className="answer">
        You read times on the clock of {cityOf(zone)}, {clockTime(now, zone)} now.
      </h1>
      <PreferenceTabs />
      <div className={css.fields}>
        <SelectField
          label="Time zone"
          help="Times of accounts stand beside, with their city."
          value={timeZone ?? ''}
          options={[
            { value: '', label: `As this browser: ${browserZone()}` },
            ...ZONES.map((value) => ({ value, label: value.replaceAll('_', ' ') })),
          ]}
          onChange={(value) => void keep({ timeZone: value || null })}
        />
        <Field label="Colours">
          {() => (
            <div>
              <Choice
                label="Colours"
                value={colourScheme}
                options={SCHEMES}
                onChange={(value) => void keep({ colourScheme: value as Display['colourScheme'] })}
              />
            </div>
          )}
        </Field>
        <Field label="Rows of lists">
          {() => (
            <div>
              <Choice
                label="Rows of lists"
                value={density}
                options={DENSITIES}
                onChange={(value) => void keep({ density: value as Display['density'] })}
              />
            </div>
          )}
        </Field>
      </div>
    </div>
  )
}
