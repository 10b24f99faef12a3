/** The one switch that halts every write to the outside: how it stands, and the form that turns it. */
import { useState } from 'react'
import { asProblem } from '../api/problem.ts'
import { useMay } from '../app/may.ts'
import { TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { ErrorState, Skeleton } from '../ui/states.tsx'
import { Moment } from '../ui/time/moment.tsx'
import { useTurnStopSwitch } from './queries.ts'
import { useStopSwitch } from './stop-state.ts'
import css from './operations.module.css'

/** How it stands, and the form that turns it. */
export function StopPanel() {
  const { data, isPending, isError, error, refetch } = useStopSwitch()
  const isStopped = data?.outsideWrites === 'stopped'
  return (
    <section className={isStopped ? `${css.panel} ${css.danger}` : css.panel} aria-labelledby="stop">
      <h2 id="stop">Stop switch</h2>
      {isPending && <Skeleton height={40} />}
      {isError && <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />}
      {data && (
        <>
          <p>
            {isStopped ? (
              <>
                <b className="danger">Every write to the outside is stopped.</b> Tickets are taken in and
                decided; what should be written waits.
              </>
            ) : (
              'Writes to the outside are allowed. Stopping halts all of them at once, for every account.'
            )}
          </p>
          {data.changedAt && (
            <p className="muted meta">
              {isStopped ? 'Stopped' : 'Allowed'} by {data.changedBy}{' '}
              <Moment at={Date.parse(data.changedAt)} />
              {data.reason && `: “${data.reason}”`}
            </p>
          )}
          <Turn isStopped={isStopped} />
        </>
      )}
    </section>
  )
}

function Turn({ isStopped }: { isStopped: boolean }) {
  const mayTurn = useMay(isStopped ? 'platform.allow_outside_writes' : 'platform.stop_outside_writes')
  const turn = useTurnStopSwitch()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  if (!mayTurn)
    return (
      <p className="faint meta">
        {isStopped
          ? 'Only a director allows writes again.'
          : 'Managers, support operations and directors can stop it.'}
      </p>
    )
  if (!isOpen)
    return (
      <Buttons>
        <button
          type="button"
          className={isStopped ? 'btn primary' : `btn ${css.stop}`}
          onClick={() => setOpen(true)}
        >
          {isStopped ? 'Allow writes again' : 'Stop all writes'}
        </button>
      </Buttons>
    )
  const send = (): void => {
    const body = { outsideWrites: isStopped ? ('allowed' as const) : ('stopped' as const), reason }
    const onSuccess = (): void => {
      setOpen(false)
      setReason('')
    }
    turn.mutate({ body }, { onSuccess })
  }
  return (
    <Form onSubmit={send} error={turn.error}>
      <TextField
        label="Reason"
        value={reason}
        onChange={setReason}
        error={errorAt(turn.error, 'reason')}
        placeholder={isStopped ? 'What was mended?' : 'What is wrong?'}
        help="Shown to everybody, and kept in the audit log."
      />
      <Buttons>
        <button
          type="submit"
          className={isStopped ? 'btn primary' : `btn ${css.stop}`}
          disabled={turn.isPending}
        >
          {isStopped ? 'Allow writes again' : 'Stop all writes now'}
        </button>
        <button type="button" className="btn quiet" onClick={() => setOpen(false)}>
          Leave it
        </button>
      </Buttons>
    </Form>
  )
}
