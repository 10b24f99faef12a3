/** API keys: for one's own programs. */
import { useState } from 'react'
import { api } from '../api/client.ts'
import { EmptyLine } from '../ui/states.tsx'
import { toastProblem } from '../ui/toast.tsx'
import { KeyForm, type KeyDraft } from './key-form.tsx'
import { KeyRow } from './key-row.tsx'
import { done, type Key, type Scope } from './queries.ts'
import { ShownOnce } from './shown-once.tsx'
import css from './identity.module.css'

/** The part of the page. */
export function OwnKeys({ keys, scopes }: { keys: readonly Key[]; scopes: readonly Scope[] }) {
  const [isAdding, setAdding] = useState(false)
  const [made, setMade] = useState<string | null>(null)
  const add = api.useMutation('post', '/api/v1/own/keys', {
    onSuccess: ({ key }) => {
      setMade(key)
      setAdding(false)
      done('/api/v1/own')
    },
  })
  const revoke = api.useMutation('delete', '/api/v1/own/keys/{id}', {
    onSuccess: () => done('/api/v1/own', 'The key is revoked: it opens nothing any more.'),
    onError: (error) => void toastProblem(error),
  })
  const make = ({ name, days, scopes: chosen }: KeyDraft): void =>
    add.mutate({ body: { name, days, scopes: [...chosen] } })
  return (
    <section className={css.part} aria-labelledby="own-keys">
      <div className={css.head}>
        <h2 id="own-keys">API keys</h2>
        {!isAdding && (
          <button type="button" className="btn small" onClick={() => setAdding(true)}>
            Make a key
          </button>
        )}
      </div>
      {made !== null && <ShownOnce label="Your new key" value={made} onDone={() => setMade(null)} />}
      {isAdding && (
        <KeyForm
          scopes={scopes}
          error={add.error}
          isSaving={add.isPending}
          submit="Make the key"
          onSave={make}
          onCancel={() => setAdding(false)}
        />
      )}
      {keys.length === 0 && !isAdding && (
        <EmptyLine>
          No key yet. A program of yours sends one as bearer token, and may what you chose for it.
        </EmptyLine>
      )}
      <ul className={css.list}>
        {keys.map((key) => (
          <KeyRow
            key={key.id}
            row={key}
            onRevoke={() => revoke.mutate({ params: { path: { id: key.id } } })}
          />
        ))}
      </ul>
    </section>
  )
}
