/** Another password, or the first. */
import { useState } from 'react'
import { api } from '../api/client.ts'
import { TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { done } from './queries.ts'
import css from './identity.module.css'

/** The part of the page. */
export function OwnPassword({ hasPassword, email }: { hasPassword: boolean; email: string }) {
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
        <PasswordForm hasPassword={hasPassword} email={email} onDone={() => setOpen(false)} />
      ) : (
        <p className="muted">{hasPassword ? 'You have one.' : 'You have none: you sign in another way.'}</p>
      )}
    </section>
  )
}

interface PasswordFormProps {
  readonly hasPassword: boolean
  readonly email: string
  readonly onDone: () => void
}

function PasswordForm({ hasPassword, email, onDone }: PasswordFormProps) {
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const change = api.useMutation('put', '/api/v1/own/password', {
    onSuccess: () => {
      done('/api/v1/own', 'Your password is another one. Other browsers are signed out.')
      onDone()
    },
  })
  const body = hasPassword ? { current, password } : { password }
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
