/** The head of a ticket: what it is, and the answer in one sentence. */
import { Link } from '@tanstack/react-router'
import { IconArrowLeft, IconExternalLink } from '@tabler/icons-react'
import type { Ticket } from '../api/types.ts'
import { Badge, Priority, sentenceCase } from '../ui/badge.tsx'
import { useNow } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { momentWords } from '../ui/time/words.ts'
import css from './ticket.module.css'

/** Number, badges, subject, answer. */
export function TicketHead({ ticket }: { ticket: Ticket }) {
  const now = useNow()
  const zone = useReaderZone()
  const { here, there } = momentWords(Date.parse(ticket.createdAt), now, zone, ticket.accountZone)
  return (
    <header className={css.head}>
      <div className={css.line}>
        <Link to="/tickets" search={{}} className={css.back}>
          <IconArrowLeft size={16} stroke={1.7} aria-hidden="true" />
          Tickets
        </Link>
        <span className="faint">{ticket.ticketId}</span>
        {ticket.isEmergency ? (
          <Badge tone="emergency">Emergency</Badge>
        ) : (
          <Priority value={ticket.priority} />
        )}
        <Badge tone="outline">{sentenceCase(ticket.status)}</Badge>
        <span className="muted meta">
          Created {here}
          {there && `, ${there}`}
        </span>
        {ticket.helpDeskUrl && (
          <a
            className={`btn quiet ${css.outside}`}
            href={ticket.helpDeskUrl}
            target="_blank"
            rel="noreferrer noopener"
          >
            <IconExternalLink size={15} stroke={1.7} aria-hidden="true" />
            Open in help desk
          </a>
        )}
      </div>
      <h1 className="title">{ticket.subject ?? `Ticket ${ticket.ticketId}`}</h1>
      <Answer decision={ticket.decision} />
      {ticket.decision?.proposal && (
        <p className="warn">Proposed, for a person to make or refuse: {ticket.decision.proposal}</p>
      )}
      {ticket.decision?.shadow && (
        <p className="muted">Shadow mode: this is recorded and nothing is written to the help desk.</p>
      )}
    </header>
  )
}

/** What holds now: the decision’s answer, or what a person put in its place. */
function Answer({ decision }: { decision: Ticket['decision'] }) {
  if (!decision) return <p className="answer">Nothing is decided about this ticket yet.</p>
  const { state, changed, answer } = decision
  if (state === 'standing' || !changed) return <p className="answer">{answer}</p>
  const holder = changed.instead === 'nobody' ? 'Nobody' : changed.instead
  return (
    <p className="answer">
      {state === 'undone' || !holder
        ? `Undone by ${changed.by}.`
        : `${holder} holds it, chosen by ${changed.by}.`}
      <span className={css.before}>The rules had said: {answer}</span>
    </p>
  )
}
