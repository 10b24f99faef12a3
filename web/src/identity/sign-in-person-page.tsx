/** One person's sign-in: invite, new password, sign out, switch off. */
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import { Screen } from '../app/screen.tsx'
import { useMay } from '../app/may.ts'
import { useSession } from '../app/session.ts'
import { rolesWords } from '../people/roles.ts'
import { FactRow } from '../ui/fact-row.tsx'
import { TextField } from '../ui/fields/field.tsx'
import { Buttons, Form } from '../ui/fields/form.tsx'
import { Empty, ErrorState, PageSkeleton } from '../ui/states.tsx'
import { Moment } from '../ui/time/moment.tsx'
import { toastProblem } from '../ui/toast.tsx'
import { done, type SignIn } from './queries.ts'
import { ShownOnce } from './shown-once.tsx'
import { stateOf, waysOf } from './sign-ins-page.tsx'
import css from './identity.module.css'

/** The screen. */
export function SignInPersonPage() {
  const { personId } = useParams({ strict: false })
  const query = { personId: personId ?? '', limit: 1 }
  const found = api.useQuery('get', '/api/v1/sign-ins', { params: { query } })
  const row = found.data?.items[0]
  const name = row?.name ?? 'Sign-in'
  return (
    <Screen title={name} crumbs={[{ label: 'Sign-in', link: { to: '/sign-ins' } }, { label: name }]}>
      {found.isPending && <PageSkeleton rows={4} />}
      {found.isError && <ErrorState problem={asProblem(found.error)} onRetry={() => void found.refetch()} />}
      {found.data && !row && (
        <Empty title="Nobody here has this address." isPage>
          <p>Who has left is not listed: they cannot sign in.</p>
        </Empty>
      )}
      {row && <Person row={row} />}
    </Screen>
  )
}

function Person({ row }: { row: SignIn }) {
  return (
    <>
      <h1 className="answer">{headline(row)}</h1>
      <div className={css.gap} />
      <FactRow
        facts={[
          { label: 'Address', value: row.email },
          { label: 'Roles', value: rolesWords(row.roles) },
          { label: 'Signs in by', value: waysOf(row) },
          {
            label: 'Signed in',
            value: browsersOf(row.sessions),
          },
          {
            label: 'Last seen',
            value: row.lastSeenAt === null ? 'never' : <Moment at={Date.parse(row.lastSeenAt)} />,
          },
        ]}
      />
      {row.disabledReason !== null && <p className="muted">Switched off because: {row.disabledReason}</p>}
      <What row={row} />
    </>
  )
}

/** What one may do; leading and cleared people are handled by directors. */
function What({ row }: { row: SignIn }) {
  const mayChange = useMay('identity.change')
  const isDirector = useSession().data?.roles.includes('director') ?? false
  if (!mayChange) return null
  if (row.changedByDirectorsOnly && !isDirector)
    return <p className="muted">Only a director handles the sign-in of people who lead or are cleared.</p>
  return <Doings row={row} />
}

function browsersOf(count: number): string {
  if (count === 0) return 'nowhere'
  return count === 1 ? 'in one browser' : `in ${count} browsers`
}

function headline(row: SignIn): string {
  const state = stateOf(row)
  if (state === 'off') return `${row.name}’s sign-in is switched off.`
  if (state === 'can') return `${row.name} can sign in.`
  return state === 'invited' ? `${row.name} is invited.` : `${row.name} cannot sign in yet.`
}

interface Handed {
  readonly url: string | null
  readonly isMailed: boolean
  readonly mailProblem: string | null
}

/** What one may do about somebody's sign-in; `onLink` gets a link that was made. */
function useDoings(row: SignIn, onLink: (handed: Handed) => void) {
  const link = {
    onSuccess: (answer: Handed) => {
      onLink(answer)
      done('/api/v1/sign-ins', answer.isMailed ? `Mailed to ${row.email}.` : undefined)
    },
    onError: (error: unknown) => void toastProblem(error),
  }
  const told = (words: string) => ({
    onSuccess: () => done('/api/v1/sign-ins', words),
    onError: (error: unknown) => void toastProblem(error),
  })
  const out = told(`${row.name} is signed out everywhere.`)
  const again = told(`${row.name} can sign in again.`)
  const anew = told('The next single sign-on links anew.')
  return {
    invite: api.useMutation('post', '/api/v1/sign-ins/{id}/invite', link),
    reset: api.useMutation('post', '/api/v1/sign-ins/{id}/reset', link),
    signOut: api.useMutation('post', '/api/v1/sign-ins/{id}/sign-out', out),
    enable: api.useMutation('post', '/api/v1/sign-ins/{id}/enable', again),
    unlink: api.useMutation('post', '/api/v1/sign-ins/{id}/unlink', anew),
  }
}

function Doings({ row }: { row: SignIn }) {
  const [handed, setHanded] = useState<Handed | null>(null)
  const [isSwitchingOff, setSwitchingOff] = useState(false)
  const params = { params: { path: { id: row.id } } }
  const { invite, reset, signOut, enable, unlink } = useDoings(row, setHanded)
  if (row.disabledAt !== null)
    return (
      <div className={css.stack}>
        <div className={css.buttons}>
          <button type="button" className="btn primary" onClick={() => enable.mutate(params)}>
            Switch it on again
          </button>
        </div>
      </div>
    )
  return (
    <div className={css.stack}>
      <div className={css.buttons}>
        {row.hasPassword ? (
          <button type="button" className="btn" onClick={() => reset.mutate(params)}>
            Link for a new password
          </button>
        ) : (
          <button type="button" className="btn primary" onClick={() => invite.mutate(params)}>
            {row.invitedUntil === null ? 'Invite' : 'Invite again'}
          </button>
        )}
        {row.sessions > 0 && (
          <button type="button" className="btn" onClick={() => signOut.mutate(params)}>
            Sign out everywhere
          </button>
        )}
        {row.providers.length > 0 && (
          <button type="button" className="btn" onClick={() => unlink.mutate(params)}>
            Unlink single sign-on
          </button>
        )}
        <SwitchOffButton row={row} isOpen={isSwitchingOff} onOpen={() => setSwitchingOff(true)} />
      </div>
      {handed?.url && (
        <ShownOnce
          label={`Pass this link on to ${row.name}`}
          value={handed.url}
          note={
            handed.mailProblem ??
            'It is good once, and shown this once. Whoever has it can sign in as this person.'
          }
          onDone={() => setHanded(null)}
        />
      )}
      {isSwitchingOff && <SwitchOff row={row} onDone={() => setSwitchingOff(false)} />}
    </div>
  )
}

interface SwitchOffButtonProps {
  readonly row: SignIn
  readonly isOpen: boolean
  readonly onOpen: () => void
}

/** Nobody switches themselves off. */
function SwitchOffButton({ row, isOpen, onOpen }: SwitchOffButtonProps) {
  if (useSession().data?.id === row.id || isOpen) return null
  return (
    <button type="button" className="btn" onClick={onOpen}>
      Switch off
    </button>
  )
}

function SwitchOff({ row, onDone }: { row: SignIn; onDone: () => void }) {
  const [reason, setReason] = useState('')
  const disable = api.useMutation('post', '/api/v1/sign-ins/{id}/disable', {
    onSuccess: () => {
      done('/api/v1/sign-ins', `${row.name} can no longer sign in, and is signed out.`)
      onDone()
    },
  })
  const body = reason === '' ? {} : { reason }
  return (
    <div className={css.panel}>
      <h2>Switch {row.name}’s sign-in off</h2>
      <Form onSubmit={() => disable.mutate({ params: { path: { id: row.id } }, body })} error={disable.error}>
        <TextField
          label="Why"
          value={reason}
          onChange={setReason}
          help="Kept in the audit log. Sessions and open links end at once; keys stop working."
        />
        <Buttons>
          <button type="submit" className="btn primary" disabled={disable.isPending}>
            Switch off
          </button>
          <button type="button" className="btn quiet" onClick={onDone}>
            Leave it
          </button>
        </Buttons>
      </Form>
    </div>
  )
}
