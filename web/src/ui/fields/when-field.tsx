/** From when on something holds: at once, or from a moment that is said in the reader's zone. */
import { useNow } from '../time/clock.ts'
import { fieldText, instantOf } from '../time/local.ts'
import { useReaderZone } from '../time/reader-zone.tsx'
import { cityOf, HOUR, type Instant } from '../time/zone.ts'
import { Field } from './field.tsx'
import css from './fields.module.css'

interface WhenProps {
  readonly label: string
  /** null: at once. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly error?: string | undefined
}

/** `value` is what the field shows; `whenInstant` reads it. */
export function WhenField({ label, value, onChange, error }: WhenProps) {
  const zone = useReaderZone()
  const now = useNow()
  const nextHour = (): string => fieldText(Math.ceil((now + 1) / HOUR) * HOUR, zone)
  return (
    <Field label={label} error={error} help={value === null ? undefined : `On the clock of ${cityOf(zone)}.`}>
      {(control) => (
        <>
          <label className={css.check}>
            <input
              {...control}
              type="checkbox"
              checked={value === null}
              onChange={(event) => onChange(event.currentTarget.checked ? null : nextHour())}
            />
            <span>At once</span>
          </label>
          {value !== null && (
            <input
              type="datetime-local"
              aria-label={`${label} from`}
              className={css.input}
              value={value}
              min={fieldText(now, zone)}
              onChange={(event) => onChange(event.currentTarget.value)}
            />
          )}
        </>
      )}
    </Field>
  )
}

/** The instant as the API takes it; undefined: at once, or no time yet. */
export function whenInstant(value: string | null, zone: string): string | undefined {
  const at: Instant | null = value === null ? null : instantOf(value, zone)
  return at === null ? undefined : new Date(at).toISOString()
}
