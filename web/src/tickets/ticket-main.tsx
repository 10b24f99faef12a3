/** The evidence under the answer: facts, strip, because, note, and what happened before. */
import type { Decision, Ticket } from '../api/types.ts'
import { Badge } from '../ui/badge.tsx'
import { Because } from '../ui/because.tsx'
import { FactRow, type Fact } from '../ui/fact-row.tsx'
import { NoteCard } from '../ui/note-card.tsx'
import { Duty, PRESENCE_PIPS } from '../ui/pip.tsx'
import { EmptyLine } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { clockSeconds, dayWords, timeWords } from '../ui/time/words.ts'
import { EmergencySection } from './emergency.tsx'
import { followsFact } from './follows.ts'
import { howHeld } from './how-held.ts'
import { ruleWords } from './rules.ts'
import { TicketStrip } from './ticket-strip.tsx'
import css from './ticket.module.css'

/** The left column. */
export function TicketMain({ ticket }: { ticket: Ticket }) {
  const { decision } = ticket
  return (
    <div className={css.main}>
      {decision && <FactRow facts={factsOf(ticket, decision)} />}
      <EmergencySection ticket={ticket} />
      {decision && <TicketStrip ticket={ticket} decision={decision} />}
      {decision && <BecauseSection decision={decision} />}
      {decision?.note && <NoteSection decision={decision} note={decision.note} />}
      <EarlierDecisions ticket={ticket} />
      <Events ticket={ticket} />
    </div>
  )
}

function factsOf(ticket: Ticket, decision: Decision): Fact[] {
  const { told, paged } = decision
  const names = (list: readonly { name: string }[]): string => list.map(({ name }) => name).join(', ')
  const details = (list: readonly { detail: string }[]): string =>
    [...new Set(list.map((one) => one.detail))].join('; ')
  return [
    assigneeFact(ticket, decision),
    followsFact(ticket.followers, decision),
    { label: 'Told', value: names(told) || 'Nobody', detail: details(told) },
    {
      label: 'On-call',
      value: paged ? paged.name : 'Not paged',
      detail: paged ? <Duty kind="on_call">{paged.detail}</Duty> : null,
    },
  ]
}

/** Who holds the ticket and is there now; how they came to it, or who the rules say where that is not yet so. */
function assigneeFact({ assignee, holder }: Ticket, decision: Decision): Fact {
  const how = howHeld(assignee, decision)
  const detail = holder ? (
    <Duty kind={PRESENCE_PIPS[holder.presence]}>
      {holder.words}, {how}
    </Duty>
  ) : (
    how
  )
  return { label: 'Assignee', value: assignee ?? 'Nobody', detail }
}

function BecauseSection({ decision }: { decision: Decision }) {
  const zone = useReaderZone()
  const now = useNow()
  const at = Date.parse(decision.at)
  const day = dayWords(at, zone, now)
  return (
    <section aria-labelledby="because">
      <div className="section-head">
        <h2 id="because">
          Because
          <small>
            as of {day && `${day} `}
            {clockSeconds(at, zone)}
          </small>
        </h2>
        <span className={`meta faint ${css.key}`}>Filled: decided it. Hollow: checked, does not apply.</span>
      </div>
      <Because
        steps={decision.reasons.map((reason) => ({ ...reason, rule: ruleWords(reason.rule) }))}
        conclusion={decision.conclusion}
        wouldChange={decision.wouldChange}
      />
    </section>
  )
}

function NoteSection({ decision, note }: { decision: Decision; note: string }) {
  const zone = useReaderZone()
  const now = useNow()
  return (
    <section aria-labelledby="note">
      <div className={css.noteHead}>
        <h2 id="note">Internal note</h2>
        <span className="meta faint">
          {decision.shadow ? 'as the help desk would show it' : 'exactly as shown in the help desk'}
        </span>
      </div>
      <NoteCard source={note} when={`Internal note, ${timeWords(Date.parse(decision.at), zone, now)}`} />
    </section>
  )
}

function EarlierDecisions({ ticket }: { ticket: Ticket }) {
  const zone = useReaderZone()
  const now = useNow()
  if (ticket.earlier.length === 0) return null
  return (
    <section aria-labelledby="earlier">
      <div className="section-head">
        <h2 id="earlier">
          Earlier decisions <small>{ticket.earlier.length}</small>
        </h2>
      </div>
      <ol className={css.lines}>
        {ticket.earlier.map((decision) => (
          <li key={decision.id}>
            <span className={css.when}>{timeWords(Date.parse(decision.at), zone, now)}</span>
            <span>
              {decision.sentence}
              {decision.because && <span className={css.small}>because {decision.because}</span>}
            </span>
            {decision.state === 'standing' ? null : (
              <Badge tone="outline">{decision.state === 'undone' ? 'Undone' : 'Overridden'}</Badge>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

const DISPOSITIONS: Readonly<Record<string, string>> = {
  late: 'Late, decided nothing',
  echo: 'Our own write',
}

function Events({ ticket }: { ticket: Ticket }) {
  const zone = useReaderZone()
  const now = useNow()
  return (
    <section aria-labelledby="events">
      <div className="section-head">
        <h2 id="events">
          Events <small>{ticket.events.length}</small>
        </h2>
      </div>
      {ticket.events.length === 0 && <EmptyLine>No event is stored any more.</EmptyLine>}
      <ol className={css.lines}>
        {ticket.events.map((event) => (
          <li key={event.id}>
            <span className={css.when}>{timeWords(Date.parse(event.occurredAt), zone, now)}</span>
            <span>
              {event.changes.join(', ') || 'Nothing that we follow changed'}
              {event.actor && <span className={css.small}>by {actorWords(event.actor)}</span>}
            </span>
            {DISPOSITIONS[event.disposition] && <Badge>{DISPOSITIONS[event.disposition]}</Badge>}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Whoever is no person of the programme is known by the help desk’s number alone. */
const actorWords = (actor: string): string => (/^\d+$/.test(actor) ? `help-desk user ${actor}` : actor)
