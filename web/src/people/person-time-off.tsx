/** Time off: what is planned, and a form to note more. Why is shown to those alone whom the server tells. */
import { useState } from 'react'
import { asProblem } from '../api/problem.ts'
import { personSubject, useMay } from '../app/may.ts'
import { Badge } from '../ui/badge.tsx'
import { EmptyLine, ErrorState, Skeleton } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { dateStart, isoDate } from '../ui/time/dates.ts'
import { dateWords, timeWords } from '../ui/time/words.ts'
import { cityOf, DAY } from '../ui/time/zone.ts'
import { useTimeOff, useWithdrawTimeOff, type Person, type TimeOff } from './queries.ts'
import { AddTimeOff } from './time-off-form.tsx'
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
function stretchWords({ start, end }: Pick<TimeOff, 'start' | 'end'>, zone: string, now: number): string {
  const [from, to] = [Date.parse(start), Date.parse(end)]
  const isWhole =
    dateStart(isoDate(from, zone), zone) === from && dateStart(isoDate(to, zone), zone) === to && to > from
  if (!isWhole) return `${timeWords(from, zone, now)} to ${timeWords(to, zone, now)} ${cityOf(zone)}`
  const [first, last] = [dateWords(from, zone, now), dateWords(to - DAY / 2, zone, now)]
  return first === last ? first : `${first} to ${last}`
}
