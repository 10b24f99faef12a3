/** Passkeys: what each is, one more, one fewer. */
import { useState } from 'react'
import { api, fetcher } from '../api/client.ts'
import { Badge } from '../ui/badge.tsx'
import { TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { EmptyLine } from '../ui/states.tsx'
import { Moment } from '../ui/time/moment.tsx'
import { toastProblem } from '../ui/toast.tsx'
import { canPasskey, makePasskey } from './passkey.ts'
import { done, type Own } from './queries.ts'
import { browserWords } from './words.ts'
import css from './identity.module.css'

interface OwnPasskeysProps {
  readonly passkeys: Own['passkeys']
  readonly passkeysAt: string
}

/** The part of the page. */
export function OwnPasskeys({ passkeys, passkeysAt }: OwnPasskeysProps) {
  const [isAdding, setAdding] = useState(false)
  const isHere = canPasskey() && window.location.hostname === passkeysAt
  return (
    <section className={css.part} aria-labelledby="own-passkeys">
      <div className={css.head}>
        <h2 id="own-passkeys">Passkeys</h2>
        {isHere && !isAdding && (
          <button type="button" className="btn small" onClick={() => setAdding(true)}>
            Add a passkey
          </button>
        )}
      </div>
      {isAdding && <AddPasskey onDone={() => setAdding(false)} />}
      {passkeys.length === 0 && !isAdding && (
        <EmptyLine>No passkey yet: with one, this device’s finger, face or PIN signs you in.</EmptyLine>
      )}
      {!isHere && (
        <p className="meta muted">
          Passkeys are added where Attaché is opened as <b>{passkeysAt}</b>, in a browser that knows them.
        </p>
      )}
      <ul className={css.list}>
        {passkeys.map((passkey) => (
          <Passkey key={passkey.id} passkey={passkey} />
        ))}
      </ul>
    </section>
  )
}

function Passkey({ passkey: { id, name, createdAt, isSynced } }: { passkey: Own['passkeys'][number] }) {
  const remove = api.useMutation('delete', '/api/v1/own/passkeys/{id}', {
    onSuccess: () => done('/api/v1/own', 'The passkey is removed.'),
    onError: (error) => void toastProblem(error),
  })
  return (
    <li>
      <b className="clip">{name ?? 'Passkey'}</b>
      <span className="muted">{createdAt !== null && <Moment at={Date.parse(createdAt)} />}</span>
      <span>{isSynced && <Badge>On several devices</Badge>}</span>
      <button
        type="button"
        className="btn small"
        disabled={remove.isPending}
        onClick={() => remove.mutate({ params: { path: { id } } })}
      >
        Remove<span className="hidden"> {name}</span>
      </button>
    </li>
  )
}

function AddPasskey({ onDone }: { onDone: () => void }) {
  const [name, setName] = useState(browserWords(navigator.userAgent))
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const send = async (): Promise<void> => {
    setBusy(true)
    const problem = await added(name)
    setBusy(false)
    setError(problem)
    if (problem === null) onDone()
  }
  return (
    <Form onSubmit={() => void send()} error={error} label="Add a passkey">
      <TextField
        label="Its name"
        value={name}
        onChange={setName}
        error={errorAt(error, 'name')}
        help="So that you know it again: the device, or where it is kept."
      />
      <Buttons>
        <button type="submit" className="btn primary" disabled={isBusy} aria-busy={isBusy}>
          Make the passkey
        </button>
        <button type="button" className="btn quiet" onClick={onDone}>
          Leave it
        </button>
      </Buttons>
    </Form>
  )
}

/** What went wrong, or null. */
async function added(name: string): Promise<unknown> {
  const { data: options, error } = await fetcher.POST('/api/v1/own/passkeys/options')
  if (!options) return error
  try {
    const response = await makePasskey(options)
    const { error: failed } = await fetcher.POST('/api/v1/own/passkeys', { body: { name, response } })
    if (failed) return failed
    done('/api/v1/own', 'The passkey is added: it signs you in here from now on.')
    return null
  } catch (thrown) {
    return thrown
  }
}
