/** The account’s open tickets in the order in which they are worked on. */
import { Link } from '@tanstack/react-router'
import type { Surge } from '../api/types.ts'
import { Badge } from '../ui/badge.tsx'
import { EmptyLine } from '../ui/states.tsx'
import css from './surges.module.css'

/** By the customer’s order where they gave one, else by priority, target and age. */
export function SurgeQueue({ surge }: { surge: Surge }) {
  return (
    <section aria-labelledby="queue">
      <div className="section-head">
        <h2 id="queue">
          Open tickets <span className="faint">{surge.queue.length}</span>
        </h2>
        <span className="meta faint">
          {surge.option === null ? 'by priority, target and age' : 'as chosen'}
        </span>
      </div>
      {surge.queue.length === 0 && <EmptyLine>No ticket of this account is open.</EmptyLine>}
      <ol className={css.queue}>
        {surge.queue.map((ticket, index) => (
          <li key={ticket.id}>
            <span className={css.rank} aria-hidden="true">
              {index + 1}
            </span>
            <span>
              <Link to="/tickets/$source/$ticket" params={{ source: ticket.source, ticket: ticket.ticketId }}>
                {ticket.subject ?? `Ticket ${ticket.ticketId}`}
              </Link>
              <span className={css.small}>
                {ticket.ticketId} · {ticket.owner?.name ?? ticket.assignee ?? 'nobody holds it'}
              </span>
            </span>
            <span>
              {ticket.isEmergency ? (
                <Badge tone="danger">Emergency</Badge>
              ) : (
                <span className="meta faint">{ticket.priority ?? 'normal'}</span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
