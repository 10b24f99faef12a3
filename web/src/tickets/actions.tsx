/** What a person may change about a decision: override it, undo it, lift a lock. */
import { Button, Textarea } from './form-parts.tsx'
import { useState, type SyntheticEvent } from 'react'
import { asProblem } from '../api/problem.ts'
import type { Decision, Ticket } from '../api/types.ts'
import { Writing } from '../ui/writing.tsx'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { useNow } from '../ui/time/clock.ts'
import { timeWords } from '../ui/time/words.ts'
import { PersonPicker, NOBODY } from './person-picker.tsx'
import { CustomersChoice } from './customers-choice.tsx'
import { useLiftLock, useOverride, useUndo } from './queries.ts'
import css from './ticket.module.css'

/** The forms that the reader's role allows; what stands already is said, whoever reads. */
export function Actions({ ticket }: { ticket: Ticket }) {
  const { may, decision, lock } = ticket
  return (
    <Writing>
      {decision?.changed && <Changed decision={decision} />}
      {lock && <Lock ticket={ticket} lock={lock} />}
      {ticket.predates && <CustomersChoice ticket={ticket} predates={ticket.predates} />}
      {may.override && decision && <Override ticket={ticket} />}
      {may.undo && decision?.state === 'standing' && <Undo decision={decision} />}
    </Writing>
  )
}

function Changed({ decision }: { decision: Decision }) {
  const zone = useReaderZone()
  const now = useNow()
  const { changed, state } = decision
  if (!changed) return null
  return (
    <section aria-labelledby="changed">
      <div className="section-head">
        <h2 id="changed">{state === 'undone' ? 'Undone' : 'Overridden'}</h2>
        <span className="meta faint">{timeWords(Date.parse(changed.at), zone, now)}</span>
      </div>
      <p className={css.said}>
        <b>{changed.by}</b>
        {changed.instead && `: ${changed.instead}`}
        {changed.reason && <span className={css.small}>“{changed.reason}”</span>}
      </p>
    </section>
  )
}

function Lock({ ticket, lock }: { ticket: Ticket; lock: NonNullable<Ticket['lock']> }) {
  const zone = useReaderZone()
  const now = useNow()
  const lift = useLiftLock()
  const path = { source: ticket.source, ticket: ticket.ticketId }
  return (
    <section aria-labelledby="lock">
      <div className="section-head">
        <h2 id="lock">Kept by hand</h2>
        <span className="meta faint">{timeWords(Date.parse(lock.at), zone, now)}</span>
      </div>
      <p className={css.said}>
        {lock.by === lock.assignee ? (
          <>
            <b>{lock.by}</b> took it.
          </>
        ) : (
          <>
            {lock.by} gave it to <b>{lock.assignee}</b>.
          </>
        )}{' '}
        The rules leave the assignee alone until the lock is lifted.
      </p>
      {ticket.may.liftLock && (
        <Button busy={lift.isPending} onClick={() => lift.mutate({ params: { path } })}>
          Lift the lock
        </Button>
      )}
    </section>
  )
}

function Override({ ticket }: { ticket: Ticket }) {
  const path = { source: ticket.source, ticket: ticket.ticketId }
  const override = useOverride(path, ticket.decision?.shadow ?? true)
  const [person, setPerson] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const send = (event: SyntheticEvent): void => {
    event.preventDefault()
    setChecked(true)
    if (person === null || reason.trim().length < 3) return
    const assignTo =
      person === NOBODY ? { kind: 'nobody' as const } : { kind: 'person' as const, personId: person }
    const done = (): void => {
      setPerson(null)
      setReason('')
      setChecked(false)
    }
    override.mutate({ params: { path }, body: { assignTo, reason: reason.trim() } }, { onSuccess: done })
  }
  return (
    <section aria-labelledby="override">
      <div className="section-head">
        <h2 id="override">Override</h2>
        <span className="meta faint">kept with your name</span>
      </div>
      <form className={css.form} onSubmit={send} noValidate>
        <PersonPicker
          label="Assign to instead"
          value={person}
          onChange={setPerson}
          error={isChecked && person === null ? 'Choose who takes it.' : null}
        />
        <Textarea
          label="Reason"
          placeholder="What do you know that the rules do not?"
          value={reason}
          onChange={setReason}
          error={isChecked && reason.trim().length < 3 ? 'Say in a few words why.' : null}
        />
        {override.isError && <p className="danger meta">{asProblem(override.error).detail}</p>}
        <Button busy={override.isPending} submit>
          Override decision
        </Button>
      </form>
    </section>
  )
}

function Undo({ decision }: { decision: Decision }) {
  const undo = useUndo()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const send = (event: SyntheticEvent): void => {
    event.preventDefault()
    setChecked(true)
    if (reason.trim().length < 3) return
    undo.mutate({ params: { path: { decisionId: decision.id } }, body: { reason: reason.trim() } })
  }
  if (!isOpen)
    return (
      <p>
        <Button quiet onClick={() => setOpen(true)}>
          Undo this decision
        </Button>
      </p>
    )
  return (
    <section aria-labelledby="undo">
      <div className="section-head">
        <h2 id="undo">Undo</h2>
        <span className="meta faint">
          {decision.shadow ? 'nothing was written' : 'what it wrote is taken back'}
        </span>
      </div>
      <form className={css.form} onSubmit={send} noValidate>
        <Textarea
          label="Reason for undoing"
          placeholder="Why should it not stand?"
          value={reason}
          onChange={setReason}
          error={isChecked && reason.trim().length < 3 ? 'Say in a few words why.' : null}
        />
        {undo.isError && <p className="danger meta">{asProblem(undo.error).detail}</p>}
        <div className={css.buttons}>
          <Button busy={undo.isPending} submit>
            Undo decision
          </Button>
          <Button quiet onClick={() => setOpen(false)}>
            Leave it
          </Button>
        </div>
      </form>
    </section>
  )
}
