/** What the reader may do about a request: apply, try again, refuse, withdraw. */
import { useState } from 'react'
import { useMay } from '../app/may.ts'
import { useSession } from '../app/session.ts'
import { TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { useMaySet } from './may-file.ts'
import { useApply, useRefuse, useWithdraw, type AseRequest } from './queries.ts'
import { canRetry, isUndecided } from './request-words.ts'
import css from './requests.module.css'

/** Nothing for those who may do nothing. */
export function RequestActions({ request }: { request: AseRequest }) {
  const name = useSession().data?.name
  const maySet = useMaySet()
  const mayRefuse = useMay('accounts.set_ase')
  const [isRefusing, setRefusing] = useState(false)
  const apply = useApply()
  const withdraw = useWithdraw()
  const params = { path: { id: request.id } }
  const isOpen = isUndecided(request)
  const mayApply = maySet && (isOpen || canRetry(request))
  const mayWithdraw = isOpen && (request.requestedBy === name || mayRefuse)
  if (!mayApply && !mayWithdraw && !(isOpen && mayRefuse)) return null
  if (isRefusing) return <Refuse request={request} onDone={() => setRefusing(false)} />
  return (
    <div className={css.actions} role="group" aria-label="What to do with the request">
      {mayApply && (
        <button
          type="button"
          className="btn primary"
          disabled={apply.isPending}
          aria-busy={apply.isPending}
          onClick={() => apply.mutate({ params })}
        >
          {canRetry(request) ? 'Try the step again' : request.state === 'failed' ? 'Apply again' : 'Apply'}
        </button>
      )}
      {isOpen && mayRefuse && (
        <button type="button" className="btn" onClick={() => setRefusing(true)}>
          Refuse
        </button>
      )}
      {mayWithdraw && (
        <button
          type="button"
          className="btn quiet"
          disabled={withdraw.isPending}
          onClick={() => withdraw.mutate({ params })}
        >
          Withdraw
        </button>
      )}
    </div>
  )
}

function Refuse({ request, onDone }: { request: AseRequest; onDone: () => void }) {
  const refuse = useRefuse()
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const missing = reason.trim() === ''
  const send = (): void => {
    setChecked(true)
    if (!missing) refuse.mutate({ params: { path: { id: request.id } }, body: { reason: reason.trim() } })
  }
  return (
    <div className={css.narrow}>
      <Form onSubmit={send} label="Refuse the request">
        <TextField
          label="Why it is refused"
          value={reason}
          onChange={setReason}
          error={isChecked && missing ? 'Say why: who asked reads it.' : errorAt(refuse.error, 'reason')}
        />
        <Buttons>
          <button type="submit" className="btn" disabled={refuse.isPending}>
            Refuse
          </button>
          <button type="button" className="btn quiet" onClick={onDone}>
            Leave it
          </button>
        </Buttons>
      </Form>
    </div>
  )
}
