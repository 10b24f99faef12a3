/** Adds or changes an identity provider. */
import { useState } from 'react'
import { api } from '../api/client.ts'
import { CheckField, TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { callback, done, type Provider } from './queries.ts'

const NEW = {
  ...{ name: '', issuer: '', clientId: '', clientSecret: '', scopes: 'openid email profile' },
  ...{ groupsClaim: '', isEnabled: true },
}

type Draft = typeof NEW

const draftOf = (provider: Provider | null): Draft =>
  provider === null ? NEW : { ...NEW, ...provider, groupsClaim: provider.groupsClaim ?? '', clientSecret: '' }

/** null: a new one. */
export function ProviderForm({ provider, onDone }: { provider: Provider | null; onDone: () => void }) {
  const [draft, setDraft] = useState(() => draftOf(provider))
  const set = (part: Partial<Draft>): void => setDraft((old) => ({ ...old, ...part }))
  const saved = {
    onSuccess: () => {
      done('/api/v1/identity-providers', `${draft.name} is kept: it answered.`)
      onDone()
    },
  }
  const add = api.useMutation('post', '/api/v1/identity-providers', saved)
  const change = api.useMutation('put', '/api/v1/identity-providers/{id}', saved)
  const { error, isPending } = provider ? change : add
  const save = (): void => {
    const { name, issuer, clientId, clientSecret, scopes, isEnabled } = draft
    const body = {
      ...{ name, issuer, clientId, scopes, isEnabled },
      groupsClaim: draft.groupsClaim === '' ? null : draft.groupsClaim,
      ...(clientSecret === '' ? {} : { clientSecret }),
    }
    if (provider) change.mutate({ params: { path: { id: provider.id } }, body })
    else add.mutate({ body })
  }
  return (
    <Form onSubmit={save} error={error}>
      <ProviderFields draft={draft} set={set} error={error} isNew={provider === null} />
      <Buttons>
        <button type="submit" className="btn primary" disabled={isPending} aria-busy={isPending}>
          {provider ? 'Keep the changes' : 'Add the provider'}
        </button>
        <button type="button" className="btn quiet" onClick={onDone}>
          Leave it
        </button>
      </Buttons>
    </Form>
  )
}

interface FieldsProps {
  readonly draft: Draft
  readonly set: (part: Partial<Draft>) => void
  readonly error: unknown
  readonly isNew: boolean
}

function ProviderFields({ draft, set, error, isNew }: FieldsProps) {
  const text = (key: Exclude<keyof Draft, 'isEnabled'>) => ({
    value: draft[key],
    onChange: (value: string) => set({ [key]: value }),
    error: errorAt(error, key),
  })
  return (
    <>
      <TextField label="Name" {...text('name')} help="On the button: “Sign in with …”." />
      <TextField
        label="Issuer"
        {...text('issuer')}
        placeholder="https://id.example.com"
        help="The provider’s address, without /.well-known. It is asked at once whether it is one."
      />
      <TextField label="Client id" {...text('clientId')} />
      <TextField
        label="Client secret"
        type="password"
        autoComplete="off"
        {...text('clientSecret')}
        help={
          isNew ? (
            <>
              Kept sealed, never shown. Redirect address: <code className="mono">{callback()}</code>
            </>
          ) : (
            'Empty: the old one stays.'
          )
        }
      />
      <TextField label="Scopes" {...text('scopes')} help="openid and email are needed." />
      <TextField
        label="Groups claim"
        {...text('groupsClaim')}
        placeholder="groups"
        help="Empty: groups give nothing, roles are the directory’s alone."
      />
      <CheckField
        label="People can sign in with it"
        isChecked={draft.isEnabled}
        onChange={(isEnabled) => set({ isEnabled })}
      />
    </>
  )
}
