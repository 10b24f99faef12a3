/** Signing in: by password, passkey or single sign-on. Stands at whatever address one wanted. */
import { IconAlertTriangle, IconFingerprint } from '@tabler/icons-react'
import { useState } from 'react'
import { fetcher } from '../api/client.ts'
import { TextField } from '../ui/fields/field.tsx'
import { Form } from '../ui/fields/form.tsx'
import { PageSkeleton } from '../ui/states.tsx'
import { askPasskey, canPasskey } from './passkey.ts'
import { Front } from './front.tsx'
import { startOver, useWays } from './queries.ts'
import { refusedWords } from './words.ts'
import css from './front.module.css'

/** The page. */
export function SignInPage() {
  const { data: ways, isPending } = useWays()
  const [error, setError] = useState<unknown>(null)
  const refused = refusedWords(new URLSearchParams(window.location.search).get('sign-in'))
  if (isPending) return <PageSkeleton rows={4} />
  if (ways?.isSetUp === false) return ways.isDemo ? <EnterByLink /> : <NotSetUp />
  return (
    <Front title="Sign in" answer="Sign in to Attaché.">
      {refused !== null && error === null && (
        <p className={css.note} role="alert">
          <IconAlertTriangle size={16} stroke={1.7} aria-hidden="true" />
          {refused}
        </p>
      )}
      <PasswordForm error={error} onError={setError} />
      <OtherWays providers={ways?.providers ?? []} passkeysAt={ways?.passkeysAt ?? ''} onError={setError} />
      <p className="faint meta">
        No password yet, or forgotten?{' '}
        {ways?.mails ? 'Ask a director: a link is mailed to you.' : 'Ask a director for a link.'} Whoever runs
        the server can make one with <code className="mono">attache user reset-password</code>.
      </p>
    </Front>
  )
}

/** Goes on where one wanted to be, without what brought one here. */
function goOn(): void {
  const url = new URL(window.location.href)
  url.searchParams.delete('sign-in')
  startOver(`${url.pathname}${url.search}`)
}

function PasswordForm({ error, onError }: { error: unknown; onError: (error: unknown) => void }) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [isBusy, setBusy] = useState(false)
  const send = async (): Promise<void> => {
    setBusy(true)
    onError(null)
    const { error: failed } = await fetcher.POST('/api/v1/sign-in/password', { body: { email, password } })
    setBusy(false)
    if (failed) onError(failed)
    else goOn()
  }
  return (
    <Form onSubmit={() => void send()} error={error} label="Sign in by password">
      <TextField label="E-mail" type="email" autoComplete="username" value={email} onChange={setEmail} />
      <TextField
        label="Password"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <button
        type="submit"
        className={`btn primary ${css.wide}`}
        disabled={isBusy || email === '' || password === ''}
        aria-busy={isBusy}
      >
        Sign in
      </button>
    </Form>
  )
}

interface OtherWaysProps {
  readonly providers: readonly { readonly id: string; readonly name: string }[]
  readonly passkeysAt: string
  readonly onError: (error: unknown) => void
}

function OtherWays({ providers, passkeysAt, onError }: OtherWaysProps) {
  const isHere = canPasskey() && window.location.hostname === passkeysAt
  const passkey = async (): Promise<void> => {
    onError(null)
    const { data: options, error } = await fetcher.POST('/api/v1/sign-in/passkey/options')
    if (!options) return onError(error)
    try {
      const response = await askPasskey(options)
      const { error: failed } = await fetcher.POST('/api/v1/sign-in/passkey', { body: { response } })
      if (failed) onError(failed)
      else goOn()
    } catch (thrown) {
      onError(thrown)
    }
  }
  const sso = async (id: string): Promise<void> => {
    onError(null)
    const url = new URL(window.location.href)
    url.searchParams.delete('sign-in')
    const { data, error } = await fetcher.POST('/api/v1/sign-in/sso/{id}', {
      params: { path: { id } },
      body: { returnTo: `${url.pathname}${url.search}` },
    })
    if (data) window.location.assign(data.url)
    else onError(error)
  }
  if (!isHere && providers.length === 0) return <PasskeyHint passkeysAt={passkeysAt} />
  return (
    <div className={css.ways}>
      <span className={css.or}>or</span>
      {providers.map(({ id, name }) => (
        <button key={id} type="button" className={`btn ${css.wide}`} onClick={() => void sso(id)}>
          Sign in with {name}
        </button>
      ))}
      {isHere && (
        <button type="button" className={`btn ${css.wide}`} onClick={() => void passkey()}>
          <IconFingerprint size={16} stroke={1.7} aria-hidden="true" />
          Sign in by passkey
        </button>
      )}
    </div>
  )
}

/** On the machine itself passkeys need its name; the address alone has none. */
function PasskeyHint({ passkeysAt }: { passkeysAt: string }) {
  if (!canPasskey() && window.isSecureContext) return null
  if (passkeysAt === '') return null
  const there = new URL(window.location.href)
  there.hostname = passkeysAt
  return (
    <p className="meta muted">
      Passkeys work where Attaché is opened as{' '}
      <a className="link" href={there.href}>
        {passkeysAt}
      </a>
      .
    </p>
  )
}

/** Nobody can sign in yet: the link was printed. */
function NotSetUp() {
  return (
    <Front title="Set up" answer="Open the set-up link that was printed when Attaché started.">
      <p>
        <code className="mono">attache start</code> prints a link that makes the first director. It is good
        once, for 30 minutes; <code className="mono">attache user setup-link</code> prints a new one.
      </p>
      <button type="button" className={`btn ${css.wide}`} onClick={() => startOver('/')}>
        Try again
      </button>
    </Front>
  )
}

/** The demo has nobody to sign in as: its link is the key. */
function EnterByLink() {
  return (
    <Front title="Enter" answer="Open the link that was printed when Attaché started.">
      <p>
        <code className="mono">attache start --demo</code> prints a link that lets this browser in. Whoever
        runs it finds it in that terminal.
      </p>
      <button type="button" className={`btn ${css.wide}`} onClick={() => startOver('/')}>
        Try again
      </button>
    </Front>
  )
}
