/** Keeping an account for cleared people only: a director sees who is not, and what becomes of it, before they confirm. */
import { useState } from 'react'
import { api, queryClient } from '../api/client.ts'
import { useMay } from '../app/may.ts'
import { NotClearedPreview } from '../people/not-cleared.tsx'

interface AccountRestrictProps {
  readonly account: { readonly id: string; readonly name: string; readonly isRestricted: boolean }
}

/** The button, and the preview once it is pressed; nothing for those who may not, or where it is so already. */
export function AccountRestrict({ account }: AccountRestrictProps) {
  const mayRestrict = useMay('accounts.restrict')
  const [isSeeing, setSeeing] = useState(false)
  if (!mayRestrict || account.isRestricted) return null
  if (isSeeing) return <Preview account={account} onDone={() => setSeeing(false)} />
  return (
    <button type="button" className="btn small quiet" onClick={() => setSeeing(true)}>
      Restrict
    </button>
  )
}

function Preview({ account: { id, name }, onDone }: AccountRestrictProps & { readonly onDone: () => void }) {
  const change = api.useMutation('patch', '/api/v1/accounts/{id}')
  const params = { path: { id } }
  const query = api.useQuery('get', '/api/v1/accounts/{id}/not-cleared', { params })
  const confirm = (): void => {
    const onSuccess = (): void => {
      onDone()
      void queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/accounts/{id}'] })
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
