/** What is done with a whole absence: approved, refused, moved, taken back. */
import { useState } from 'react'
import { useSession } from '../../app/session.ts'
import { Buttons, errorAt, Form } from '../../ui/fields/form.tsx'
import { present, useNow } from '../../ui/time/clock.ts'
import { MINUTE } from '../../ui/time/zone.ts'
import { DateFields } from './date-fields.tsx'
import { datesOf, stretchOf } from './dates.ts'
import { useApprove, useChangeDates, useRefuse, useWithdrawPlan, type Plan } from './queries.ts'
import { NoteField } from './note-field.tsx'
import { isLive } from './words.ts'
import css from './cover-plan.module.css'

/** So long the server lets an absence that has begun be taken back altogether. */
const JUST_BEGUN = 15 * MINUTE

/** Only what this reader may do now. */
export function PlanActions({ plan }: { plan: Plan }) {
  const [open, setOpen] = useState<'dates' | 'refuse' | null>(null)
  const approve = useApprove()
  const withdraw = useWithdrawPlan()
  const isSlip = useNow() < Date.parse(plan.start) + JUST_BEGUN
  const params = { path: { id: plan.id } }
  const stands = isLive(plan) && plan.phase !== 'back'
  if (!stands || !(plan.canChange || plan.canDecide)) return null
  return (
    <>
      <div className={css.actions}>
        {plan.state === 'waiting' && plan.canDecide && (
          <>
            <button
              type="button"
              className="btn primary"
              disabled={approve.isPending}
              onClick={() => approve.mutate({ params, body: {} })}
            >
              Approve
            </button>
            <button
              type="button"
              className="btn"
              onClick={() => setOpen(open === 'refuse' ? null : 'refuse')}
            >
              Refuse
            </button>
          </>
        )}
        {plan.canChange && (
          <button type="button" className="btn" onClick={() => setOpen(open === 'dates' ? null : 'dates')}>
            Change the dates
          </button>
        )}
        {plan.canChange && plan.phase === 'away' && <BackNow plan={plan} />}
        {plan.canChange && (plan.phase === 'ahead' || isSlip) && (
          <button
            type="button"
            className="btn quiet"
            disabled={withdraw.isPending}
            onClick={() => withdraw.mutate({ params })}
          >
            Take it back
          </button>
        )}
      </div>
      {open === 'refuse' && <RefuseForm id={plan.id} />}
      {open === 'dates' && <DatesForm plan={plan} done={() => setOpen(null)} />}
    </>
  )
}

type Ending = Pick<Plan, 'id' | 'personId' | 'personName' | 'start'>

/** Ends it at this moment: everything is handed back. */
export function BackNow({ plan }: { plan: Ending }) {
  const change = useChangeDates()
  const isOwn = useSession().data?.id === plan.personId
  const { id, personName, start } = plan
  return (
    <button
      type="button"
      className="btn"
      disabled={change.isPending}
      onClick={() =>
        change.mutate({ params: { path: { id } }, body: { start, end: new Date(present()).toISOString() } })
      }
    >
      {isOwn ? 'I am back' : `${personName.split(' ')[0]} is back`}
    </button>
  )
}

function RefuseForm({ id }: { id: string }) {
  const refuse = useRefuse()
  const [note, setNote] = useState('')
  return (
    <div className={css.inline}>
      <NoteField label="Why not; they are told" note={note} onNote={setNote} />
      <button
        type="button"
        className="btn"
        disabled={note.trim() === '' || refuse.isPending}
        onClick={() => refuse.mutate({ params: { path: { id } }, body: { note: note.trim() } })}
      >
        Refuse this time off
      </button>
    </div>
  )
}

function DatesForm({ plan, done }: { plan: Plan; done: () => void }) {
  const { zone } = plan
  const change = useChangeDates()
  const [dates, setDates] = useState(() => datesOf(plan, zone))
  const stretch = stretchOf(dates, zone)
  const submit = (): void => {
    if (stretch) change.mutate({ params: { path: { id: plan.id } }, body: stretch }, { onSuccess: done })
  }
  return (
    <Form onSubmit={submit} error={change.error} label="New dates">
      <DateFields
        dates={dates}
        set={setDates}
        zone={zone}
        error={stretch ? errorAt(change.error, 'start') : 'The end lies before the beginning.'}
        lastError={errorAt(change.error, 'end')}
      />
      <Buttons>
        <button type="submit" className="btn primary" disabled={!stretch || change.isPending}>
          Change, and tell whoever covers
        </button>
      </Buttons>
    </Form>
  )
}
