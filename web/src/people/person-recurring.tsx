/** Days off that come back: what stands, a form for more, and their end. */
import { useState } from 'react'
import { api } from '../api/client.ts'
import { personSubject, useMay } from '../app/may.ts'
import { CheckField, SelectField, TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { EmptyLine } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { addDays, isoDate } from '../ui/time/dates.ts'
import { plainDate } from '../ui/time/words.ts'
import { cityOf } from '../ui/time/zone.ts'
import { useAddRecurring, useEndRecurring, type Person, type Recurring } from './queries.ts'
import { RecurringPreview } from './recurring-preview.tsx'
import css from './people.module.css'

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** The section; hidden from those who may not read absences. */
export function PersonRecurring({ person }: { person: Person }) {
  const enabled = useMay('absences.read')
  const mayChange = useMay('absences.file', personSubject(person))
  const [isOpen, setOpen] = useState(false)
  const query = { personId: person.id }
  const { data } = api.useQuery('get', '/api/v1/recurring-off', { params: { query } }, { enabled })
  const today = isoDate(useNow(), person.timeZone)
  if (!enabled) return null
  const running = data?.items.filter(({ endsOn }) => endsOn >= today) ?? []
  return (
    <section aria-labelledby="recurring">
      <div className="section-head">
        <h2 id="recurring">Days off that come back</h2>
        {mayChange && !isOpen && (
          <button type="button" className="link meta" onClick={() => setOpen(true)}>
            Add a day
          </button>
        )}
      </div>
      {isOpen && <AddRecurring person={person} today={today} onDone={() => setOpen(false)} />}
      {data && running.length === 0 && !isOpen && <EmptyLine>None.</EmptyLine>}
      <ul className={css.rows}>
        {running.map((row) => (
          <Row key={row.id} row={row} today={today} mayChange={mayChange} />
        ))}
      </ul>
    </section>
  )
}

function Row({ row, today, mayChange }: { row: Recurring; today: string; mayChange: boolean }) {
  const end = useEndRecurring()
  return (
    <li className={css.pair}>
      <span>
        {recurringWords(row)}
        <span className={css.small}>
          {plainDate(row.startsOn)} to {plainDate(row.endsOn)}
        </span>
      </span>
      {mayChange && (
        <button
          type="button"
          className="link meta"
          disabled={end.isPending}
          onClick={() =>
            end.mutate({ params: { path: { id: row.id } }, body: { lastOn: addDays(today, -1) } })
          }
        >
          End
        </button>
      )}
    </li>
  )
}

/** “Every other Friday, 13:00 to 18:00”. */
function recurringWords({ weekdays, everyWeeks, startTime, endTime }: Recurring): string {
  const names = weekdays.map((day) => DAYS[day - 1] ?? '')
  const every = everyWeeks === 1 ? 'Every' : everyWeeks === 2 ? 'Every other' : `Every ${everyWeeks} weeks on`
  const part = startTime === null ? '' : `, ${startTime} to ${endTime ?? ''}`
  return `${every} ${new Intl.ListFormat('en').format(names)}${part}`
}

function AddRecurring({ person, today, onDone }: { person: Person; today: string; onDone: () => void }) {
  const add = useAddRecurring()
  const [draft, setDraft] = useState({
    ...{ weekdays: [5] as readonly number[], everyWeeks: '1', startsOn: today, endsOn: addDays(today, 365) },
    ...{ isWhole: true, from: '13:00', to: '18:00' },
  })
  const set = (part: Partial<typeof draft>): void => setDraft((old) => ({ ...old, ...part }))
  const { weekdays, everyWeeks, startsOn, endsOn, isWhole, from, to } = draft
  const toggle = (day: number): void =>
    set({ weekdays: weekdays.includes(day) ? weekdays.filter((one) => one !== day) : [...weekdays, day] })
  const body = {
    ...{ personId: person.id, weekdays: [...weekdays], everyWeeks: Number(everyWeeks), startsOn, endsOn },
    ...(isWhole ? {} : { startTime: from, endTime: to }),
  }
  const save = (): void => add.mutate({ body }, { onSuccess: onDone })
  return (
    <Form onSubmit={save} error={add.error} label="A day off that comes back">
      <div className={css.weekdays} role="group" aria-label="On">
        {DAYS.map((name, index) => (
          <CheckField
            key={name}
            label={name}
            isChecked={weekdays.includes(index + 1)}
            onChange={() => toggle(index + 1)}
          />
        ))}
      </div>
      <SelectField
        label="How often"
        value={everyWeeks}
        onChange={(next) => set({ everyWeeks: next })}
        options={[
          { value: '1', label: 'Every week' },
          { value: '2', label: 'Every other week' },
          { value: '3', label: 'Every third week' },
          { value: '4', label: 'Every fourth week' },
        ]}
      />
      <TextField
        label="From"
        type="date"
        value={startsOn}
        onChange={(next) => set({ startsOn: next })}
        error={errorAt(add.error, 'startsOn')}
      />
      <TextField
        label="To"
        type="date"
        min={startsOn}
        value={endsOn}
        onChange={(next) => set({ endsOn: next })}
        error={errorAt(add.error, 'endsOn')}
      />
      <CheckField
        label={`Whole days in ${cityOf(person.timeZone)}`}
        isChecked={isWhole}
        onChange={(next) => set({ isWhole: next })}
      />
      {!isWhole && (
        <>
          <TextField
            label="From, each time"
            type="time"
            isShort
            value={from}
            onChange={(next) => set({ from: next })}
          />
          <TextField
            label="Until, each time"
            type="time"
            isShort
            value={to}
            onChange={(next) => set({ to: next })}
            error={errorAt(add.error, 'endTime')}
          />
        </>
      )}
      <RecurringPreview body={body} zone={person.timeZone} />
      <Buttons>
        <button type="submit" className="btn primary" disabled={add.isPending || weekdays.length === 0}>
          Add it
        </button>
        <button type="button" className="btn quiet" onClick={onDone}>
          Leave it
        </button>
      </Buttons>
    </Form>
  )
}
