/** An account's open tickets and its newest decisions. */
import { Link } from '@tanstack/react-router'
import { asProblem } from '../api/problem.ts'
import type { DecisionSummary, TicketSummary } from '../api/types.ts'
import { Badge, Priority } from '../ui/badge.tsx'
import { shortDay, shortTime } from '../tickets/short-times.ts'
import { EmptyLine, ErrorState, Skeleton } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { timeWords } from '../ui/time/words.ts'
import { useAccountDecisions, useOpenTickets } from './queries.ts'
import css from './account.module.css'

/** Open tickets, those due first. */
export function AccountTickets({ accountId }: { accountId: string }) {
  const { data, error, isPending } = useOpenTickets(accountId, useReaderZone())
  return (
    <section aria-labelledby="tickets">
      <div className="section-head">
        <h2 id="tickets">Open tickets</h2>
        <Link to="/tickets" search={{ account: accountId }} className="link meta">
          All
        </Link>
      </div>
      {isPending && <Skeleton height={90} />}
      {error && <ErrorState problem={asProblem(error)} />}
      {data?.items.length === 0 && <EmptyLine>No open tickets.</EmptyLine>}
      <ul className={css.rows}>
        {data?.items.map((ticket) => (
          <TicketRow key={ticket.id} ticket={ticket} />
        ))}
      </ul>
    </section>
  )
}

function TicketRow({ ticket }: { ticket: TicketSummary }) {
  const now = useNow()
  const zone = useReaderZone()
  const due = ticket.deadlineAt === null ? null : Date.parse(ticket.deadlineAt)
  return (
    <li className={css.ticket}>
      <span className="faint">{ticket.ticketId}</span>
      <Link
        to="/tickets/$source/$ticket"
        params={{ source: ticket.source, ticket: ticket.ticketId }}
        className={`${css.open} clip`}
      >
        {ticket.subject ?? `Ticket ${ticket.ticketId}`}
      </Link>
      <span>
        {ticket.isEmergency ? (
          <Badge tone="emergency">Emergency</Badge>
        ) : (
          <Priority value={ticket.priority} />
        )}
      </span>
      <span className="clip muted">{ticket.assignee ?? 'nobody'}</span>
      <span className={due !== null && due < now ? 'danger meta number' : 'muted meta number'}>
        {due === null ? 'nothing due' : dueWords(due, zone, now)}
      </span>
    </li>
  )
}

/** Of what is late by days the hour says nothing any more. */
function dueWords(due: number, zone: string, now: number): string {
  return due < now ? `late, ${shortDay(due, zone, now)}` : `due ${shortTime(due, zone, now)}`
}

/** What was decided for this account. */
export function AccountHistory({ accountId }: { accountId: string }) {
  const { data, error, isPending } = useAccountDecisions(accountId, useReaderZone())
  return (
    <section aria-labelledby="history">
      <div className="section-head">
        <h2 id="history">Decisions</h2>
      </div>
      {isPending && <Skeleton height={90} />}
      {error && <ErrorState problem={asProblem(error)} />}
      {data?.items.length === 0 && <EmptyLine>Nothing was decided for this account yet.</EmptyLine>}
      <ol className={css.rows}>
        {data?.items.map((decision) => (
          <DecisionRow key={decision.id} decision={decision} />
        ))}
      </ol>
    </section>
  )
}

function DecisionRow({ decision }: { decision: DecisionSummary }) {
  const now = useNow()
  const zone = useReaderZone()
  return (
    <li className={css.decision}>
      <span className={css.when}>{timeWords(Date.parse(decision.at), zone, now)}</span>
      <span>
        <Link
          to="/tickets/$source/$ticket"
          params={{ source: decision.source, ticket: decision.ticketId }}
          className={css.open}
        >
          {decision.sentence}
        </Link>{' '}
        <span className="faint">{decision.ticketId}</span>
        {decision.because && <span className={css.small}>because {decision.because}</span>}
      </span>
      <span>
        {decision.isEmergency && <Badge tone="emergency">Emergency</Badge>}
        {decision.state !== 'standing' && (
          <Badge tone="outline">{decision.state === 'undone' ? 'Undone' : 'Override'}</Badge>
        )}
      </span>
    </li>
  )
}
