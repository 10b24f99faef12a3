/** Opens a single-use link: the first set-up, an invitation, a new password. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { fetcher } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import { SelectField, TextField } from '../ui/fields/field.tsx'
import { errorAt, Form } from '../ui/fields/form.tsx'
import { PageSkeleton } from '../ui/states.tsx'
import { browserZone } from '../ui/time/zone.ts'
import { ZONES } from '../ui/time/zones.ts'
import { Front } from './front.tsx'
import { startOver } from './queries.ts'
import css from './front.module.css'

type Link = NonNullable<ReturnType<typeof useLink>['data']>

/** What stands behind the # of the address: the secret of the link. */
const secretHere = (): string => window.location.hash.slice(1)

function useLink(token: string) {
  return useQuery({
    queryKey: ['sign-in link', token],
    queryFn: async () => {
      const { data, error } = await fetcher.POST('/api/v1/sign-in/link', { body: { token } })
      if (!data) throw error as unknown
      return data
    },
    enabled: token !== '',
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  })
}

/** The page. */
export function LinkPage() {
  const [token] = useState(secretHere)
  const link = useLink(token)
  if (token === '')
    return <NotGood detail="This link is incomplete: open it whole, with what stands behind the #." />
  if (link.isPending) return <PageSkeleton rows={4} />
  if (!link.data) return <NotGood detail={asProblem(link.error).detail} />
  return <Open token={token} link={link.data} />
}

/** Used, expired or unknown: the server says what to do instead. */
function NotGood({ detail }: { detail: string }) {
  return (
    <Front title="Link" answer="This link is not good any more.">
      <p>{detail}</p>
      <button type="button" className={`btn ${css.wide}`} onClick={() => startOver('/')}>
        Go to sign-in
      </button>
    </Front>
  )
}

const ANSWERS = {
  setup: 'Set up Attaché: who is the first director?',
  invitation: 'Welcome. Choose your password.',
  reset: 'Choose a new password.',
} as const

function Open({ token, link }: { token: string; link: Link }) {
  const [password, setPassword] = useState('')
  const [director, setDirector] = useState({ name: '', email: '', timeZone: browserZone(), regionId: '' })
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const isSetUp = link.kind === 'setup'
  const send = async (): Promise<void> => {
    setBusy(true)
    const { regionId, ...rest } = director
    const chosen = regionId === '' ? (link.regions[0]?.id ?? '') : regionId
    const first = { ...rest, ...(chosen === '' ? {} : { regionId: chosen }) }
    const body = { token, password, ...(isSetUp ? { director: first } : {}) }
    const { error: failed } = await fetcher.POST('/api/v1/sign-in/link/use', { body })
    setBusy(false)
    if (failed) setError(failed)
    else startOver('/')
  }
  return (
    <Front title={isSetUp ? 'Set up' : 'Your password'} answer={ANSWERS[link.kind]}>
      {link.person && (
        <p className="muted">
          For <b>{link.person.name}</b>, {link.person.email}.
        </p>
      )}
      <Form onSubmit={() => void send()} error={error}>
        {isSetUp && (
          <DirectorFields
            director={director}
            regions={link.regions}
            error={error}
            onChange={(part) => setDirector((old) => ({ ...old, ...part }))}
          />
        )}
        {/* For password managers: whose password this is. */}
        {link.person && (
          <input type="email" autoComplete="username" value={link.person.email} readOnly hidden />
        )}
        <TextField
          label="Password"
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          error={errorAt(error, 'password')}
          help="12 characters or more; a sentence is fine."
        />
        <button type="submit" className={`btn primary ${css.wide}`} disabled={isBusy} aria-busy={isBusy}>
          {isSetUp ? 'Set up and sign in' : 'Keep it and sign in'}
        </button>
      </Form>
    </Front>
  )
}

interface Director {
  readonly name: string
  readonly email: string
  readonly timeZone: string
  readonly regionId: string
}

interface DirectorFieldsProps {
  readonly director: Director
  readonly regions: Link['regions']
  readonly error: unknown
  readonly onChange: (part: Partial<Director>) => void
}

function DirectorFields({ director, regions, error, onChange }: DirectorFieldsProps) {
  const at = (path: string) => errorAt(error, `director.${path}`)
  return (
    <>
      <TextField
        label="Your name"
        autoComplete="name"
        value={director.name}
        onChange={(name) => onChange({ name })}
        error={at('name')}
      />
      <TextField
        label="E-mail"
        type="email"
        autoComplete="username"
        value={director.email}
        onChange={(email) => onChange({ email })}
        error={at('email')}
      />
      <TextField
        label="Time zone"
        options={ZONES}
        value={director.timeZone}
        onChange={(timeZone) => onChange({ timeZone })}
        error={at('timeZone')}
        help={regions.length === 0 ? 'Your region begins with it; the settings change both.' : undefined}
      />
      {regions.length > 1 && (
        <SelectField
          label="Region"
          value={director.regionId}
          options={regions.map(({ id, name, code }) => ({ value: id, label: `${name} (${code})` }))}
          onChange={(regionId) => onChange({ regionId })}
          error={at('regionId')}
        />
      )}
    </>
  )
}
