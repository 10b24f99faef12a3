/** Your account: how you sign in, where you are signed in, your keys. */
import { asProblem } from '../api/problem.ts'
import { Screen } from '../app/screen.tsx'
import { Empty, ErrorState, PageSkeleton } from '../ui/states.tsx'
import { OwnKeys } from './own-keys.tsx'
import { OwnPasskeys } from './own-passkeys.tsx'
import { OwnPassword } from './own-password.tsx'
import { OwnSessions } from './own-sessions.tsx'
import { useOwn, type Own } from './queries.ts'
import { SignOutButton } from './sign-out.tsx'
import css from './identity.module.css'

/** The screen. */
export function AccountPage() {
  const own = useOwn()
  const problem = own.isError ? asProblem(own.error) : null
  return (
    <Screen title="Your account" crumbs={[{ label: 'Your account' }]}>
      {own.isPending && <PageSkeleton rows={6} />}
      {problem?.status === 403 && <NoAccount />}
      {problem && problem.status !== 403 && (
        <ErrorState problem={problem} onRetry={() => void own.refetch()} />
      )}
      {own.data && <Account own={own.data} />}
    </Screen>
  )
}

/** The enter link and the demo’s people have none. */
function NoAccount() {
  return (
    <Empty title="You came by the enter link: it has no account." isPage>
      <p>Passwords, passkeys and keys belong to people who sign in as themselves. Sign out, then sign in.</p>
      <SignOutButton />
    </Empty>
  )
}

function Account({ own }: { own: Own }) {
  return (
    <>
      <h1 className="answer">{headline(own)}</h1>
      <p className="muted">
        {own.person.name}, {own.person.email}. Name, address and roles are the directory’s: ask your manager
        to change them.
      </p>
      <div className={css.parts}>
        <OwnPassword
          hasPassword={own.hasPassword}
          hasKeys={own.keys.some(({ revokedAt }) => revokedAt === null)}
          email={own.person.email}
        />
        <OwnPasskeys passkeys={own.passkeys} passkeysAt={own.passkeysAt} />
        <OwnSessions sessions={own.sessions} />
        <OwnKeys keys={own.keys} scopes={own.scopes} />
      </div>
    </>
  )
}

/** “You sign in by password or a passkey; only this browser is signed in.” */
function headline({ hasPassword, passkeys, providers, sessions }: Own): string {
  const keys = passkeys.length === 1 ? 'a passkey' : `${passkeys.length} passkeys`
  const ways = [...(hasPassword ? ['password'] : []), ...(passkeys.length > 0 ? [keys] : []), ...providers]
  const by = ways.length < 2 ? ways.join('') : `${ways.slice(0, -1).join(', ')} or ${ways.at(-1)}`
  const where = sessions.length === 1 ? 'only this browser is' : `${sessions.length} browsers are`
  return by === '' ? `You came by a link; ${where} signed in.` : `You sign in by ${by}; ${where} signed in.`
}
