/** Beside the evidence: the reply target, what was sent outside, follow-ups, and what a person may change. */
import { lazy, Suspense } from 'react'
import type { Decision, Ticket } from '../api/types.ts'
import { firstName } from '../coverage/people.ts'
import { Badge } from '../ui/badge.tsx'
import { Deliveries } from '../ui/deliveries.tsx'
import { EmptyLine, Skeleton } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { Moment } from '../ui/time/moment.tsx'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { duration, timeWords } from '../ui/time/words.ts'
import { deliveriesOf, summaryOf } from './deliveries-of.ts'
import css from './ticket.module.css'

/** Its inputs weigh as much as the rest of the screen, which is readable before they are here. */
const Actions = lazy(() => import('./actions.tsx').then((module) => ({ default: module.Actions })))
const CustomerSaid = lazy(() =>
  import('./customer-said.tsx').then((module) => ({ default: module.CustomerSaid })),
)
const AskAse = lazy(() => import('./ask-ase.tsx').then((module) => ({ default: module.AskAse })))

/** The right column; under the rest on narrow screens. */
export function TicketAside({ ticket }: { ticket: Ticket }) {
  return (
    <aside className={css.aside} aria-label="Deliveries and changes">
      <SentOutside ticket={ticket} />
      <Tasks ticket={ticket} />
      <Suspense fallback={<Skeleton height={160} />}>
        <AskAse ticket={ticket} />
        <CustomerSaid ticket={ticket} />
        <Actions ticket={ticket} />
      </Suspense>
    </aside>
  )
}

/** The reply target: how long is left, until when, counted on which schedule. */
export function Target({ ticket, target }: { ticket: Ticket; target: NonNullable<Decision['target']> }) {
  const now = useNow()
  const deadline = Date.parse(target.deadline)
  const isLate = deadline < now
  const begun = Date.parse(
    target.kind === 'first' ? ticket.createdAt : (ticket.decision?.at ?? ticket.createdAt),
  )
  const used = Math.min(Math.max((now - begun) / Math.max(deadline - begun, 1), 0), 1)
  return (
    <section className={css.target} aria-labelledby="target">
      <div className={css.between}>
        <h2 id="target">{target.kind === 'first' ? 'First reply' : 'Next reply'}</h2>
        {isLate ? (
          <Badge tone="danger">Late</Badge>
        ) : (
          target.beforeReturn && <Badge tone="warn">{beforeWords(ticket)}</Badge>
        )}
      </div>
      <p className="figure">{isLate ? `late by ${duration(now - deadline)}` : duration(deadline - now)}</p>
      <p className="muted">
        due <Moment at={deadline} placeZone={ticket.accountZone} />
      </p>
      <div className={css.bar} aria-hidden="true">
        <i style={{ width: `${Math.round(used * 100)}%` }} className={isLate ? css.late : ''} />
      </div>
      <p className="meta faint">Clock: {target.schedule}</p>
    </section>
  )
}

function beforeWords(ticket: Ticket): string {
  const name = ticket.decision?.assignee.role === 'ase' ? ticket.decision.assignee.name : null
  return name ? `Before ${firstName(name)} is back` : 'Before the engineer is back'
}

function SentOutside({ ticket }: { ticket: Ticket }) {
  const now = useNow()
  const zone = useReaderZone()
  const items = deliveriesOf(ticket, (at) => timeWords(at, zone, now))
  return (
    <section aria-labelledby="sent">
      <div className="section-head">
        <h2 id="sent">Sent outside</h2>
        <span className="meta faint">{summaryOf(items)}</span>
      </div>
      {items.length === 0 ? (
        <EmptyLine>
          {ticket.decision?.shadow ? 'Nothing: this account is in shadow mode.' : 'Nothing was sent.'}
        </EmptyLine>
      ) : (
        <Deliveries items={items} />
      )}
    </section>
  )
}

function Tasks({ ticket }: { ticket: Ticket }) {
  const now = useNow()
  const zone = useReaderZone()
  if (ticket.tasks.length === 0) return null
  return (
    <section aria-labelledby="tasks">
      <div className="section-head">
        <h2 id="tasks">
          Follow-ups <small>{ticket.tasks.length}</small>
        </h2>
      </div>
      <ul className={css.tasks}>
        {ticket.tasks.map((task) => (
          <li key={task.id}>
            <span>
              {task.title}
              <span className={css.small}>
                {task.owner ?? 'nobody yet'}
                {task.state === 'open' ? '' : `, ${task.state}`}
              </span>
            </span>
            <span className={css.when}>{task.dueAt ? timeWords(Date.parse(task.dueAt), zone, now) : ''}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
