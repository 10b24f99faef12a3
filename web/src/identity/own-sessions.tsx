/** Where one is signed in, and how to end it. */
import { api, fetcher } from '../api/client.ts'
import { Badge } from '../ui/badge.tsx'
import { Moment } from '../ui/time/moment.tsx'
import { toastProblem } from '../ui/toast.tsx'
import { done, startOver, type OwnSession } from './queries.ts'
import { browserWords, methodWord } from './words.ts'
import css from './identity.module.css'

/** The part of the page. */
export function OwnSessions({ sessions }: { sessions: readonly OwnSession[] }) {
  const everywhere = async (): Promise<void> => {
    const { error } = await fetcher.POST('/api/v1/own/sign-out-everywhere')
    if (error) await toastProblem(error)
    else startOver('/')
  }
  return (
    <section className={css.part} aria-labelledby="own-sessions">
      <div className={css.head}>
        <h2 id="own-sessions">Where you are signed in</h2>
        <button type="button" className="btn small" onClick={() => void everywhere()}>
          Sign out everywhere
        </button>
      </div>
      <ul className={css.list}>
        {sessions.map((session) => (
          <Session key={session.id} session={session} />
        ))}
      </ul>
      <p className="meta faint">A session ends after seven days without use, and after thirty days at all.</p>
    </section>
  )
}

function Session({ session }: { session: OwnSession }) {
  const end = api.useMutation('delete', '/api/v1/own/sessions/{id}', {
    onSuccess: () => done('/api/v1/own', 'That session is over.'),
    onError: (error) => void toastProblem(error),
  })
  const words = browserWords(session.userAgent)
  return (
    <li>
      <b className="clip">{words}</b>
      <span className="muted">
        Last used <Moment at={Date.parse(session.lastSeenAt)} />
      </span>
      <span className="faint">
        {methodWord(session.method)}
        {session.ipAddress ? `, ${session.ipAddress}` : ''}
      </span>
      {session.isThis ? (
        <Badge tone="accent">This one</Badge>
      ) : (
        <button
          type="button"
          className="btn small"
          disabled={end.isPending}
          onClick={() => end.mutate({ params: { path: { id: session.id } } })}
        >
          End<span className="hidden"> {words}</span>
        </button>
      )}
    </li>
  )
}
