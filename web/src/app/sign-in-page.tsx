/** What stands instead of the application when the session is missing or over. */
import { useDocumentTitle } from '@mantine/hooks'
import { Wordmark } from './wordmark.tsx'
import css from './sign-in.module.css'

/** Says how to get in: there is no form, the link is the key. */
export function SignInPage() {
  useDocumentTitle('Sign in · Attaché')
  return (
    <main className={css.page}>
      <div className={css.sheet}>
        <Wordmark />
        <h1 className="answer">Open the link that was printed when Attaché started.</h1>
        <p>
          <code className="mono">attache start</code> prints a link that signs this browser in. Whoever runs
          the server finds it in that terminal, and can pass it on.
        </p>
        <p className="faint">
          You see this page because this browser has no session, or because its session is over.
        </p>
        <button type="button" className="btn" onClick={() => window.location.reload()}>
          Try again
        </button>
      </div>
    </main>
  )
}
