/** Beside the queue: surges of one's accounts, questions that one is asked, and what came in since the last working day. */
import { Link } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import type { MyDay } from '../api/types.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { useNow } from '../ui/time/clock.ts'
import { timeWords } from '../ui/time/words.ts'
import css from './my-day.module.css'

/** One line a surge; nothing where there is none. */
export function DaySurges({ day }: { day: MyDay }) {
  const surges = day.accounts.filter(({ surgeId }) => surgeId !== null)
  if (surges.length === 0) return null
  return (
    <section aria-labelledby="surges">
      <div className="section-head">
        <h2 id="surges">
          Surges <span className="faint">{surges.length}</span>
        </h2>
      </div>
      <ul className={css.accounts}>
        {surges.map(({ surgeId, accountName }) => (
          <li key={surgeId}>
            <Link to="/surges/$surgeId" params={{ surgeId: surgeId ?? '' }} className={css.plain}>
              <b>{accountName}</b>
              <span className="faint meta">
                Many more new tickets than usual: three ways to go are prepared.
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Open questions that one is asked, the newest first. */
export function DayQuestions() {
  const now = useNow()
  const zone = useReaderZone()
  const query = { of: 'me', limit: 20 } as const
  const { data } = api.useQuery(
    'get',
    '/api/v1/questions',
    { params: { query } },
    { refetchInterval: 60_000 },
  )
  if (!data || data.items.length === 0) return null
  return (
    <section aria-labelledby="questions" className={css.followUps}>
      <div className="section-head">
        <h2 id="questions">
          Questions to you <span className="faint">{data.items.length}</span>
        </h2>
      </div>
      <ul className={css.accounts}>
        {data.items.map((one) => (
          <li key={one.id}>
            <Link
              to="/tickets/$source/$ticket"
              params={{ source: one.source, ticket: one.ticketId }}
              className={css.plain}
            >
              <b>{one.question}</b>
              <span className="faint meta">
                {one.askedBy.name} about {one.ticketId} of {one.accountName}
                {one.dueAt === null
                  ? ''
                  : `, goes on to the next ${timeWords(Date.parse(one.dueAt), zone, now)}`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The newest digest. */
export function NewTickets() {
  const now = useNow()
  const zone = useReaderZone()
  const { data } = api.useQuery('get', '/api/v1/my-day/new-tickets', {})
  if (!data || data.since === null || data.tickets.length === 0) return null
  return (
    <section aria-labelledby="new-tickets" className={css.followUps}>
      <div className="section-head">
        <h2 id="new-tickets">
          New since {timeWords(Date.parse(data.since), zone, now)}{' '}
          <span className="faint">{data.tickets.length}</span>
        </h2>
      </div>
      <ul className={css.accounts}>
        {data.tickets.map((ticket) => (
          <li key={ticket.id}>
            <Link
              to="/tickets/$source/$ticket"
              params={{ source: ticket.source, ticket: ticket.ticketId }}
              className={css.plain}
            >
              <b>{ticket.subject ?? `Ticket ${ticket.ticketId}`}</b>
              <span className="faint meta">
                {ticket.accountName} · {ticket.ticketId} · {ticket.assignee ?? 'nobody holds it'}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
