/** Time off: what is planned, and a form to note more. Why is shown to those alone whom the server tells. */
import { useState } from 'react'
import { asProblem } from '../api/problem.ts'
import { personSubject, useMay } from '../app/may.ts'
import { Badge } from '../ui/badge.tsx'
import { AreaField, CheckField, SelectField, TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { EmptyLine, ErrorState, Skeleton } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { addDays, dateStart, isoDate } from '../ui/time/dates.ts'
import { instantOf } from '../ui/time/local.ts'
import { dateWords, timeWords } from '../ui/time/words.ts'
import { cityOf, DAY } from '../ui/time/zone.ts'
import { useAddTimeOff, useTimeOff, useWithdrawTimeOff, type Person, type TimeOff } from './queries.ts'
import css from './people.module.css'

/** The section; hidden from those who may not read absences. */
export function PersonTimeOff({ person }: { person: Person }) {
  const mayRead = useMay('absences.read')
  const mayChange = useMay('absences.file', personSubject(person))
  const [isOpen, setOpen] = useState(false)
  const { data, error, isPending, refetch } = useTimeOff(person.id, useNow(), person.timeZone)
  if (!mayRead) return null
  return (
    <section aria-labelledby="time-off">
      <div className="section-head">
        <h2 id="time-off">Time off</h2>
        {mayChange && !isOpen && (
          <button type="button" className="link meta" onClick={() => setOpen(true)}>
            Note time off
          </button>
        )}
      </div>
      {isOpen && <AddTimeOff person={person} onDone={() => setOpen(false)} />}
      {isPending && <Skeleton height={60} />}
      {error && <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <EmptyLine>None is planned.</EmptyLine>}
      <ul className={css.rows}>
        {data?.items.map((row) => (
          <Row key={row.id} row={row} zone={person.timeZone} mayChange={mayChange} />
        ))}
      </ul>
    </section>
  )
}

const KINDS: Readonly<Record<TimeOff['kind'], string>> = { planned: 'Planned', sick: 'Sick', away: 'Away' }

function Row({ row, zone, mayChange }: { row: TimeOff; zone: string; mayChange: boolean }) {
  const withdraw = useWithdrawTimeOff()
  return (
    <li className={css.pair}>
      <span>
        {stretchWords(row, zone, useNow())}
        {row.shortNotice && <Badge tone="warn">Short notice</Badge>}
        <span className={css.small}>
          {KINDS[row.kind]}
          {row.reason && `: ${row.reason}`}
        </span>
      </span>
      {mayChange && (
        <button
          type="button"
          className="link meta"
          disabled={withdraw.isPending}
          onClick={() => withdraw.mutate({ params: { path: { id: row.id } } })}
        >
          Withdraw
        </button>
      )}
    </li>
  )
}

/** Whole days as days, the rest by the hour, on the person's own clock. */
export function stretchWords(
  { start, end }: Pick<TimeOff, 'start' | 'end'>,
  zone: string,
  now: number,
): string {
  const [from, to] = [Date.parse(start), Date.parse(end)]
  const isWhole =
    dateStart(isoDate(from, zone), zone) === from && dateStart(isoDate(to, zone), zone) === to && to > from
  if (!isWhole) return `${timeWords(from, zone, now)} to ${timeWords(to, zone, now)} ${cityOf(zone)}`
  const [first, last] = [dateWords(from, zone, now), dateWords(to - DAY / 2, zone, now)]
  return first === last ? first : `${first} to ${last}`
}

function AddTimeOff({ person, onDone }: { person: Person; onDone: () => void }) {
  const tomorrow = addDays(isoDate(useNow(), person.timeZone), 1)
  const add = useAddTimeOff()
  const [kind, setKind] = useState<'planned' | 'sick'>('planned')
  const [isWhole, setWhole] = useState(true)
  const [first, setFirst] = useState(tomorrow)
  const [last, setLast] = useState(tomorrow)
  const [times, setTimes] = useState({ from: '12:00', to: '18:00' })
  const [reason, setReason] = useState('')
  const zone = person.timeZone
  const instant = (date: string, time: string): string =>
    new Date(instantOf(`${date}T${time}`, zone) ?? Number.NaN).toJSON() ?? ''
  const save = (): void => {
    const start = instant(first, isWhole ? '00:00' : times.from)
    const end = isWhole ? instant(addDays(last, 1), '00:00') : instant(last, times.to)
    const body = { personId: person.id, kind, start, end, reason: reason.trim() || null }
    add.mutate({ body }, { onSuccess: onDone })
  }
  return (
    <Form onSubmit={save} error={add.error} label="Time off">
      <SelectField
        label="Kind"
        value={kind}
        onChange={(value) => setKind(value === 'sick' ? 'sick' : 'planned')}
        options={[
          { value: 'planned', label: 'Planned' },
          { value: 'sick', label: 'Sick' },
        ]}
        help="Seen by the person and their managers only; everybody else sees “away”."
      />
      <TextField
        label="First day"
        type="date"
        value={first}
        onChange={setFirst}
        error={errorAt(add.error, 'start')}
      />
      <TextField
        label="Last day"
        type="date"
        min={first}
        value={last}
        onChange={setLast}
        error={errorAt(add.error, 'end')}
      />
      <CheckField label={`Whole days in ${cityOf(zone)}`} isChecked={isWhole} onChange={setWhole} />
      {!isWhole && (
        <>
          <TextField
            label="From"
            type="time"
            isShort
            value={times.from}
            onChange={(from) => setTimes({ ...times, from })}
          />
          <TextField
            label="To"
            type="time"
            isShort
            value={times.to}
            onChange={(to) => setTimes({ ...times, to })}
          />
        </>
      )}
      <AreaField
        label="Reason"
        rows={2}
        value={reason}
        onChange={setReason}
        error={errorAt(add.error, 'reason')}
      />
      <Buttons>
        <button
          type="submit"
          className="btn primary"
          disabled={add.isPending || last < first || first === ''}
        >
          Note time off
        </button>
        <button type="button" className="btn quiet" onClick={onDone}>
          Leave it
        </button>
      </Buttons>
    </Form>
  )
}
