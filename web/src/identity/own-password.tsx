/** Another password, or the first. */
import { useState } from 'react'
import { api } from '../api/client.ts'
import { CheckField, TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { done } from './queries.ts'
import css from './identity.module.css'

interface OwnPasswordProps {
  readonly hasPassword: boolean
  /** Open API keys of one’s own. */
  readonly hasKeys: boolean
  readonly email: string
}

/** The part of the page. */
export function OwnPassword({ hasPassword, hasKeys, email }: OwnPasswordProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <section className={css.part} aria-labelledby="own-password">
      <div className={css.head}>
        <h2 id="own-password">Password</h2>
        {!isOpen && (
          <button type="button" className="btn small" onClick={() => setOpen(true)}>
            {hasPassword ? 'Change' : 'Set a password'}
          </button>
        )}
      </div>
      {isOpen ? (
        <PasswordForm {...{ hasPassword, hasKeys, email }} onDone={() => setOpen(false)} />
      ) : (
        <p className="muted">{hasPassword ? 'You have one.' : 'You have none: you sign in another way.'}</p>
      )}
    </section>
  )
}

interface PasswordFormProps extends OwnPasswordProps {
  readonly onDone: () => void
}

function PasswordForm({ hasPassword, hasKeys, email, onDone }: PasswordFormProps) {
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const [revokeKeys, setRevokeKeys] = useState(false)
  const change = api.useMutation('put', '/api/v1/own/password', {
    onSuccess: () => {
      done('/api/v1/own', 'Your password is another one. Other browsers are signed out.')
      onDone()
    },
  })
  const body = { password, revokeKeys, ...(hasPassword ? { current } : {}) }
  return (
    <Form onSubmit={() => change.mutate({ body })} error={change.error} label="Change your password">
      {/* For password managers: whose password this is. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      {hasPassword && (
        <TextField
          label="Present password"
          type="password"
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
          error={errorAt(change.error, 'current')}
        />
      )}
      <TextField
        label="New password"
        type="password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        error={errorAt(change.error, 'password')}
        help="12 characters or more; a sentence is fine. Other browsers are signed out."
      />
      {hasKeys && (
        <CheckField
          label="Revoke my API keys too: somebody else may have known the password"
          isChecked={revokeKeys}
          onChange={setRevokeKeys}
        />
      )}
      <Buttons>
        <button
          type="submit"
          className="btn primary"
          disabled={change.isPending}
          aria-busy={change.isPending}
        >
          Keep the new password
        </button>
        <button type="button" className="btn quiet" onClick={onDone}>
          Leave it
        </button>
      </Buttons>
    </Form>
  )
}
