/** Quiet hours and quiet days. */
import { CheckField, Field } from '../ui/fields/field.tsx'
import { errorAt } from '../ui/fields/form.tsx'
import type { Draft } from './notifications-page.tsx'
import css from './notifications.module.css'

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const NIGHT = { start: 22 * 60, end: 7 * 60 }

const two = (value: number): string => String(value).padStart(2, '0')
const textOf = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

function minutesOf(text: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(text) ?? []
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes)
}

interface QuietProps {
  readonly draft: Draft
  readonly error: unknown
  readonly onChange: (part: Partial<Draft>) => void
}

/** The days that are quiet throughout, and a night. */
export function QuietFields({ draft: { quietHours, quietDays }, error, onChange }: QuietProps) {
  const set = (part: { start?: number; end?: number }): void =>
    onChange({ quietHours: { ...(quietHours ?? NIGHT), ...part } })
  return (
    <>
      <CheckField
        label="Quiet hours every day"
        isChecked={quietHours !== null}
        onChange={(isOn) => onChange({ quietHours: isOn ? NIGHT : null })}
      />
      {quietHours && (
        <div className={css.hours}>
          <Time label="From" value={quietHours.start} onChange={(start) => set({ start })} />
          <Time
            label="Until"
            value={quietHours.end}
            onChange={(end) => set({ end })}
            error={errorAt(error, 'quietHours')}
          />
        </div>
      )}
      <fieldset className={css.days}>
        <legend>Days that are quiet throughout</legend>
        {DAYS.map((name, index) => {
          const day = index + 1
          const isQuiet = quietDays.includes(day)
          const next = isQuiet
            ? quietDays.filter((other) => other !== day)
            : [...quietDays, day].toSorted((a, b) => a - b)
          return (
            <label key={name} className={isQuiet ? css.quiet : ''}>
              <input
                type="checkbox"
                checked={isQuiet}
                // One day has to stay, else nothing would ever be told.
                disabled={!isQuiet && quietDays.length === 6}
                onChange={() => onChange({ quietDays: next })}
              />
              {name}
            </label>
          )
        })}
      </fieldset>
    </>
  )
}

interface TimeProps {
  readonly label: string
  readonly value: number
  readonly onChange: (minutes: number) => void
  readonly error?: string | undefined
}

function Time({ label, value, onChange, error }: TimeProps) {
  return (
    <Field label={label} error={error}>
      {(control) => (
        <input
          {...control}
          type="time"
          className={css.time}
          value={textOf(value)}
          onChange={(event) => {
            const minutes = minutesOf(event.currentTarget.value)
            if (minutes !== null) onChange(minutes)
          }}
        />
      )}
    </Field>
  )
}
