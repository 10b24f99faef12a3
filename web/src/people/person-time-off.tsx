/** Time off: what is planned, and a form to note more. Why is shown to those alone whom the server tells. */
import { useState } from 'react'
import { asProblem } from '../api/problem.ts'
import { personSubject, useMay } from '../app/may.ts'
import { Badge } from '../ui/badge.tsx'
import { EmptyLine, ErrorState, Skeleton } from '../ui/states.tsx'
import { SureButton } from '../ui/sure-button.tsx'
import { useNow } from '../ui/time/clock.ts'
import { dateStart, isoDate } from '../ui/time/dates.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { dateWords, timeWords } from '../ui/time/words.ts'
import { cityOf, DAY, sameClocks } from '../ui/time/zone.ts'
import { useTimeOff, useWithdrawTimeOff, type Person, type TimeOff } from './queries.ts'
import { TimeOffForm } from './time-off-form.tsx'
import css from './people.module.css'

/** The section; hidden from those who may not read absences. */
export function PersonTimeOff({ person }: { person: Person }) {
  const mayRead = useMay('absences.read')
  const mayChange = useMay('absences.file', personSubject(person))
  const [form, setForm] = useState<'days' | 'now' | null>(null)
  const { data, error, isPending, refetch } = useTimeOff(person.id, useNow(), person.timeZone)
  if (!mayRead) return null
  return (
    <section aria-labelledby="time-off">
      <div className="section-head">
        <h2 id="time-off">Time off</h2>
        {mayChange && form === null && (
          <span className={css.links}>
            <button type="button" className="link meta" onClick={() => setForm('now')}>
              Away from now
            </button>
            <button type="button" className="link meta" onClick={() => setForm('days')}>
              Note time off
            </button>
          </span>
        )}
      </div>
      {form && <TimeOffForm person={person} isFromNow={form === 'now'} onDone={() => setForm(null)} />}
      {isPending && <Skeleton height={60} />}
      {error && <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <EmptyLine>None is planned.</EmptyLine>}
      <ul className={css.rows}>
        {data?.items.map((row) => (
          <Row key={row.id} row={row} person={person} mayChange={mayChange} />
        ))}
      </ul>
    </section>
  )
}

const KINDS: Readonly<Record<TimeOff['kind'], string>> = { planned: 'Planned', sick: 'Sick', away: 'Away' }

function Row({ row, person, mayChange }: { row: TimeOff; person: Person; mayChange: boolean }) {
  const withdraw = useWithdrawTimeOff()
  const now = useNow()
  const zone = useReaderZone()
  const [isOpen, setOpen] = useState(false)
  const close = (): void => setOpen(false)
  if (isOpen)
    return (
      <li>
        <TimeOffForm person={person} row={row} onDone={close} />
      </li>
    )
  return (
    <li className={css.pair}>
      <span>
        {stretchWords(row, person.timeZone, now, zone)}
        {row.shortNotice && <Badge tone="warn">Short notice</Badge>}
        <span className={css.small}>
          {row.source === 'calendar' ? 'From a calendar: changed there' : KINDS[row.kind]}
          {row.reason && `: ${row.reason}`}
        </span>
      </span>
      {mayChange && row.source === 'entered' && (
        <span className={css.links}>
          {row.kind !== 'away' && (
            <button type="button" className="link meta" onClick={() => setOpen(true)}>
              Change
            </button>
          )}
          <SureButton
            label="Withdraw"
            sure="Yes: withdraw it"
            disabled={withdraw.isPending}
            onSure={() => withdraw.mutate({ params: { path: { id: row.id } } })}
          />
        </span>
      )}
    </li>
  )
}

/** Whole days as days, the rest by the hour, on the person's own clock; the city is said to a reader elsewhere. */
function stretchWords(
  { start, end }: Pick<TimeOff, 'start' | 'end'>,
  zone: string,
  now: number,
  reader: string,
): string {
  const [from, to] = [Date.parse(start), Date.parse(end)]
  const isWhole =
    dateStart(isoDate(from, zone), zone) === from && dateStart(isoDate(to, zone), zone) === to && to > from
  if (!isWhole) return `${timeWords(from, zone, now)} to ${timeWords(to, zone, now)} ${cityOf(zone)}`
  const [first, last] = [dateWords(from, zone, now), dateWords(to - DAY / 2, zone, now)]
  const whose = sameClocks(zone, reader, from, to) ? '' : ` ${cityOf(zone)}`
  return `${first === last ? first : `${first} to ${last}`}${whose}`
}
