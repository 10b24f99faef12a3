/** Calendars kept elsewhere from which time off is read; for the person and their managers. */
import { useState } from 'react'
import { api } from '../api/client.ts'
import { personSubject, useMay } from '../app/may.ts'
import { EmptyLine } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { timeWords } from '../ui/time/words.ts'
import { CalendarForm } from './calendar-form.tsx'
import { useReadCalendar, useRemoveCalendar, type ConnectedCalendar, type Person } from './queries.ts'
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
  const read = useReadCalendar()
  const remove = useRemoveCalendar()
  const now = useNow()
  const params = { path: { id: calendar.id } }
  const { name, host, counts, words, events, readAt, problem, leftOut } = calendar
  return (
    <li className={css.pair}>
      <span>
        <b>{name}</b>
        <span className={css.small}>
          {host ?? 'A file, read once'} · {COUNTS[counts]}
          {counts === 'words' && ` ${words.map((word) => `“${word}”`).join(', ')}`} ·{' '}
          {events === 1 ? '1 event' : `${events} events`} to come
        </span>
        <span className={css.small}>
          {readAt === null ? 'Not read yet' : `Read ${timeWords(Date.parse(readAt), zone, now)}`}
        </span>
        {problem && <span className={`${css.small} danger`}>{problem}</span>}
        {leftOut.map(({ line, message }) => (
          <span key={line} className={`${css.small} warn`}>
            Line {line}: {message}
          </span>
        ))}
      </span>
      <span className={css.links}>
        {host !== null && (
          <button
            type="button"
            className="link meta"
            disabled={read.isPending}
            onClick={() => read.mutate({ params })}
          >
            Read now
          </button>
        )}
        <button
          type="button"
          className="link meta"
          disabled={remove.isPending}
          onClick={() => remove.mutate({ params })}
        >
          Disconnect
        </button>
      </span>
    </li>
  )
}
