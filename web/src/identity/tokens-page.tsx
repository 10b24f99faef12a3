/** Service tokens: what programs sign in with. */
import { useState } from 'react'
import { api } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import { useMay } from '../app/may.ts'
import { useSession } from '../app/session.ts'
import { ROLES, type RoleName } from '../people/roles.ts'
import { Empty, ErrorState, PageSkeleton } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { toastProblem } from '../ui/toast.tsx'
import { AdministrationFrame } from './administration-frame.tsx'
import { KeyForm, type KeyDraft } from './key-form.tsx'
import { KeyRow } from './key-row.tsx'
import { done, useTokens, type Key, type Scope } from './queries.ts'
import { ShownOnce } from './shown-once.tsx'
import css from './identity.module.css'

const NONE: readonly Key[] = []

/** The page. */
export function TokensPage() {
  const tokens = useTokens()
  const mayChange = useMay('identity.change')
  const [isAdding, setAdding] = useState(false)
  const [made, setMade] = useState<string | null>(null)
  const items = tokens.data?.items ?? NONE
  const revoke = api.useMutation('delete', '/api/v1/service-tokens/{id}', {
    onSuccess: () => done('/api/v1/service-tokens', 'The token is revoked: it opens nothing any more.'),
    onError: (error) => void toastProblem(error),
  })
  return (
    <AdministrationFrame title="Service tokens" answer={useAnswer(items, tokens.isPending)}>
      <div className={css.stack}>
        {mayChange && !isAdding && (
          <div className={css.buttons}>
            <button type="button" className="btn" onClick={() => setAdding(true)}>
              Make a service token
            </button>
          </div>
        )}
        {made !== null && <ShownOnce label="The new token" value={made} onDone={() => setMade(null)} />}
        {isAdding && (
          <NewToken
            onMade={(key) => {
              setMade(key)
              setAdding(false)
            }}
            onCancel={() => setAdding(false)}
          />
        )}
        {tokens.isPending && <PageSkeleton rows={4} />}
        {tokens.isError && (
          <ErrorState problem={asProblem(tokens.error)} onRetry={() => void tokens.refetch()} />
        )}
        {tokens.data && items.length === 0 && !isAdding && (
          <Empty title="No program has a token.">
            A program that asks or acts on its own gets a service token: a role as its ceiling, and no more
            than its task needs.
          </Empty>
        )}
        <ul className={css.list}>
          {items.map((row) => (
            <KeyRow
              key={row.id}
              row={row}
              onRevoke={() => revoke.mutate({ params: { path: { id: row.id } } })}
            />
          ))}
        </ul>
      </div>
    </AdministrationFrame>
  )
}

function useAnswer(items: readonly Key[], isPending: boolean): string {
  const now = useNow()
  if (isPending) return 'Service tokens'
  const good = items.filter(
    ({ revokedAt, expiresAt }) => revokedAt === null && Date.parse(expiresAt) > now,
  ).length
  if (good === 0) return 'No service token is good.'
  return good === 1 ? 'One service token is good.' : `${good} service tokens are good.`
}

function NewToken({ onMade, onCancel }: { onMade: (key: string) => void; onCancel: () => void }) {
  const { data: me } = useSession()
  const isDirector = me?.roles.includes('director') ?? false
  const roles = ROLES.filter(
    ({ value }) => value !== 'customer_contact' && (isDirector || (me?.roles.includes(value) ?? false)),
  )
  const add = api.useMutation('post', '/api/v1/service-tokens', {
    onSuccess: ({ key }) => {
      onMade(key)
      done('/api/v1/service-tokens')
    },
  })
  const make = ({ name, days, scopes, role }: KeyDraft): void =>
    add.mutate({
      body: { name, days, scopes: [...scopes], role: role as Exclude<RoleName, 'customer_contact'> },
    })
  return (
    <div className={css.panel}>
      <h2>A new service token</h2>
      <KeyForm
        scopes={(me?.actions ?? []) as Scope[]}
        roles={roles}
        error={add.error}
        isSaving={add.isPending}
        submit="Make the token"
        onSave={make}
        onCancel={onCancel}
      />
    </div>
  )
}
