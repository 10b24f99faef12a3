/**
 * Keeping an account for cleared people only: a director sees who is not, and what becomes of it, before they confirm. Lifting it
 * again asks once more, and has a way back.
 */
import { useState } from 'react'
import { api, queryClient } from '../api/client.ts'
import { useMay } from '../app/may.ts'
import { NotClearedPreview } from '../people/not-cleared.tsx'
import { SureButton } from '../ui/sure-button.tsx'
import { toast, toastProblem } from '../ui/toast.tsx'
import css from './account.module.css'

interface AccountRestrictProps {
  readonly account: { readonly id: string; readonly name: string; readonly isRestricted: boolean }
}

/** The button, and the preview once it is pressed; nothing for those who may not, or where it is so already. */
export function AccountRestrict({ account }: AccountRestrictProps) {
  const mayRestrict = useMay('accounts.restrict')
  const [isSeeing, setSeeing] = useState(false)
  if (!mayRestrict) return null
  if (account.isRestricted) return <Lift account={account} />
  if (isSeeing)
    return (
      <div className={css.below}>
        <Preview account={account} onDone={() => setSeeing(false)} />
      </div>
    )
  return (
    <button type="button" className="btn small quiet" onClick={() => setSeeing(true)}>
      Restrict
    </button>
  )
}

function Lift({ account: { id, name } }: AccountRestrictProps) {
  const change = api.useMutation('patch', '/api/v1/accounts/{id}', {
    onSuccess: refresh,
    onError: toastProblem,
  })
  const params = { path: { id } }
  const undo = (): void => change.mutate({ params, body: { isRestricted: true, confirmed: true } })
  const onSuccess = (): void => {
    const words = `${name} is open to everybody who reads accounts.`
    void toast({ words, action: { label: 'Undo', act: undo } })
  }
  const lift = (): void => change.mutate({ params, body: { isRestricted: false } }, { onSuccess })
  return (
    <p className={css.below}>
      For cleared people only.{' '}
      <SureButton
        label="Lift the restriction"
        sure="Yes: everybody who reads accounts may read it"
        disabled={change.isPending}
        onSure={lift}
      />
    </p>
  )
}

const refresh = (): void => void queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/accounts/{id}'] })

function Preview({ account: { id, name }, onDone }: AccountRestrictProps & { readonly onDone: () => void }) {
  const change = api.useMutation('patch', '/api/v1/accounts/{id}')
  const params = { path: { id } }
  const query = api.useQuery('get', '/api/v1/accounts/{id}/not-cleared', { params })
  const confirm = (): void => {
    const onSuccess = (): void => {
      onDone()
      refresh()
    }
    change.mutate({ params, body: { isRestricted: true, confirmed: true } }, { onSuccess })
  }
  return (
    <NotClearedPreview
      action={`Keep ${name} for cleared people only`}
      label={`Who is named for ${name} and not cleared`}
      query={query}
      change={change}
      onConfirm={confirm}
      onLeave={onDone}
    />
  )
}
