/** A ticket older than the ASE's service: the customer says whom they want, and the answer is recorded here. */
import type { Ticket } from '../api/types.ts'
import { Markdown } from '../ui/markdown/markdown.tsx'
import { useNow } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { timeWords } from '../ui/time/words.ts'
import { Button } from './form-parts.tsx'
import { useChoice } from './queries.ts'
import css from './ticket.module.css'

interface Props {
  readonly ticket: Ticket
  readonly predates: NonNullable<Ticket['predates']>
}

/** The prepared reply, which a person sends, and the buttons for the answer. */
export function CustomersChoice({ ticket, predates }: Props) {
  const now = useNow()
  const zone = useReaderZone()
  const choose = useChoice()
  const params = { path: { source: ticket.source, ticket: ticket.ticketId } }
  const record = (kind: 'ase' | 'keep'): void => choose.mutate({ params, body: { choice: { kind } } })
  return (
    <section aria-labelledby="choice">
      <div className="section-head">
        <h2 id="choice">The customer chooses</h2>
        <span className="meta faint">asked {timeWords(Date.parse(predates.askedAt), zone, now)}</span>
      </div>
      {predates.choice !== null && (
        <p className={css.said}>
          Recorded: <b>{predates.choice}</b>
        </p>
      )}
      <div className={css.reply}>
        <p className="meta faint">Prepared reply; a person sends it.</p>
        <Markdown source={predates.reply} />
      </div>
      {ticket.may.override && predates.choice === null && (
        <div className={css.buttons}>
          <Button busy={choose.isPending} onClick={() => record('ase')}>
            They want the engineer
          </Button>
          <Button busy={choose.isPending} quiet onClick={() => record('keep')}>
            They keep the assignee
          </Button>
        </div>
      )}
    </section>
  )
}
