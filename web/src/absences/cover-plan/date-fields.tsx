/** Picking the dates of time off: whole days, or from an hour to an hour, on the clock of whoever is away. */
import { TextField } from '../../ui/fields/field.tsx'
import { cityOf } from '../../ui/time/zone.ts'
import type { PickedDates } from './dates.ts'
import css from './cover-plan.module.css'

interface DateFieldsProps {
  readonly dates: PickedDates
  readonly set: (dates: PickedDates) => void
  /** On whose clock. */
  readonly zone: string
  readonly error?: string | undefined
  /** What is wrong with the last day. */
  readonly lastError?: string | undefined
}

/** The zone is said beside the times. */
export function DateFields({ dates, set, zone, error, lastError }: DateFieldsProps) {
  const city = cityOf(zone)
  const { first, last, times } = dates
  const begin = (next: string): void => set({ ...dates, first: next, last: next > last ? next : last })
  return (
    <>
      <TextField label="First day off" type="date" isShort value={first} onChange={begin} error={error} />
      <TextField
        label="Last day off"
        type="date"
        isShort
        min={first}
        value={last}
        onChange={(next) => set({ ...dates, last: next })}
        error={lastError}
        help={`Days on the clock of ${city}.`}
      />
      <label className={css.check}>
        <input
          type="checkbox"
          checked={times !== null}
          onChange={(event) =>
            set({ ...dates, times: event.currentTarget.checked ? { from: '09:00', to: '17:00' } : null })
          }
        />
        <span>From an hour to an hour</span>
      </label>
      {times && (
        <>
          <TextField
            label="From"
            type="time"
            isShort
            value={times.from}
            onChange={(from) => set({ ...dates, times: { ...times, from } })}
          />
          <TextField
            label="Until"
            type="time"
            isShort
            value={times.to}
            onChange={(to) => set({ ...dates, times: { ...times, to } })}
          />
        </>
      )}
    </>
  )
}
