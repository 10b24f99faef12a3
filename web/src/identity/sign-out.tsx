/** Ends this browser's session. */
import { fetcher } from '../api/client.ts'
import { toastProblem } from '../ui/toast.tsx'
import { startOver } from './queries.ts'

/** Signs out, and begins anew at the door. */
export async function signOut(): Promise<void> {
  const { error } = await fetcher.POST('/api/v1/sign-out')
  if (error) await toastProblem(error)
  else startOver('/')
}

/** A button for it. */
export function SignOutButton() {
  return (
    <button type="button" className="btn" onClick={() => void signOut()}>
      Sign out
    </button>
  )
}
