/** Calendars kept elsewhere from which time off is read; for the person and their managers. */
import { useState } from 'react'
import { api } from '../api/client.ts'
import { personSubject, useMay } from '../app/may.ts'
import { Badge } from '../ui/badge.tsx'
import { EmptyLine } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { timeWords } from '../ui/time/words.ts'
import { cityOf } from '../ui/time/zone.ts'
import { CalendarChange } from './calendar-change.tsx'
import { CalendarForm } from './calendar-form.tsx'
import {
  useChangeCalendar,
  useReadCalendar,
  useRemoveCalendar,
  type ConnectedCalendar,
  type Person,
} from './queries.ts'
import css from './people.module.css'

/** The section. */
export function PersonCalendars({ person }: { person: Person }) {
  const enabled = useMay('absences.file', personSubject(person))
  const [isOpen, setOpen] = useState(false)
  const params = { path: { id: person.id } }
  const { data } = api.useQuery('get', '/api/v1/people/{id}/calendars', { params }, { enabled })
  if (!enabled) return null
  return (
    <section aria-labelledby="calendars">
      <div className="section-head">
        <h2 id="calendars">Calendars read</h2>
        {!isOpen && (
          <button type="button" className="link meta" onClick={() => setOpen(true)}>
            Connect a calendar
          </button>
        )}
      </div>
      {isOpen && <CalendarForm personId={person.id} onDone={() => setOpen(false)} />}
      {data?.items.length === 0 && !isOpen && (
        <EmptyLine>None. Connect one, and time off entered there arrives here by itself.</EmptyLine>
      )}
      <ul className={css.rows}>
        {data?.items.map((calendar) => (
          <Row key={calendar.id} calendar={calendar} zone={person.timeZone} />
        ))}
      </ul>
    </section>
  )
}

const COUNTS: Readonly<Record<ConnectedCalendar['counts'], string>> = {
  away: 'whole days and out of office',
  busy: 'everything that shows as busy',
  words: 'what is called',
}

function Row({ calendar, zone }: { calendar: ConnectedCalendar; zone: string }) {
  const [isOpen, setOpen] = useState(false)
  if (isOpen)
    return (
      <li>
        <CalendarChange calendar={calendar} onDone={() => setOpen(false)} />
      </li>
    )
  return (
    <li className={css.pair}>
      <About calendar={calendar} zone={zone} />
      <Deeds calendar={calendar} onChange={() => setOpen(true)} />
    </li>
  )
}

/** How it is: what counts, when it was read, what went wrong. */
function About({ calendar, zone }: { calendar: ConnectedCalendar; zone: string }) {
  const now = useNow()
  const { name, host, counts, words, events, readAt, nextReadAt, isPaused, problem, leftOut } = calendar
  const at = (instant: string): string => timeWords(Date.parse(instant), zone, now)
  const next = isPaused ? ', paused' : nextReadAt === null ? '' : `, again ${at(nextReadAt)}`
  return (
    <span>
      <b>{name}</b> {isPaused && <Badge tone="warn">Paused</Badge>}
      <span className={css.small}>
        {host ?? 'A file, read once'} · {COUNTS[counts]}
        {counts === 'words' && ` ${words.map((word) => `“${word}”`).join(', ')}`} ·{' '}
        {events === 1 ? '1 event' : `${events} events`} to come
      </span>
      <span className={css.small}>
        {readAt === null ? 'Not read yet' : `Read ${at(readAt)}`}
        {next}, {cityOf(zone)}
      </span>
      {problem && <span className={`${css.small} danger`}>{problem}</span>}
      {leftOut.map(({ line, message }) => (
        <span key={line} className={`${css.small} warn`}>
          Line {line}: {message}
        </span>
      ))}
    </span>
  )
}

function Deeds({ calendar, onChange }: { calendar: ConnectedCalendar; onChange: () => void }) {
  const read = useReadCalendar()
  const change = useChangeCalendar()
  const remove = useRemoveCalendar()
  const { id, host, isPaused } = calendar
  const params = { path: { id } }
  const pause = (): void => change.mutate({ params, body: { isPaused: !isPaused } })
  const deeds = [
    ...(host !== null && !isPaused
      ? [{ label: 'Read now', act: () => read.mutate({ params }), isBusy: read.isPending }]
      : []),
    ...(host === null
      ? []
      : [
          { label: isPaused ? 'Go on reading' : 'Pause', act: pause, isBusy: change.isPending },
          { label: 'Change', act: onChange, isBusy: false },
        ]),
    { label: 'Disconnect', act: () => remove.mutate({ params }), isBusy: remove.isPending },
  ]
  return (
    <span className={css.links}>
      {deeds.map(({ label, act, isBusy }) => (
        <button key={label} type="button" className="link meta" disabled={isBusy} onClick={act}>
          {label}
        </button>
      ))}
    </span>
  )
}
