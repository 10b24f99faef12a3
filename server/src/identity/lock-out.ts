/** When attempts to sign in are refused unheard: at one address from one place, at one address at all, from one place. */

export interface Limit {
  /** What is counted. */
  readonly key: string
  /** This many failures within the window lock. */
  readonly failures: number
}

export const WINDOW_MINUTES = 15
export const LOCK_MINUTES = 15

const ONE_ADDRESS_FROM_ONE_PLACE = 5
const ONE_ADDRESS = 20
const ONE_PLACE = 50

/**
 * What an attempt at this address from this place counts for. Guessing from one place locks that place out of the
 * address soon; locking the address for everybody takes longer, so that a stranger cannot keep a person out easily.
 */
export function limitsOf(email: string, place: string, digest: (text: string) => string): readonly Limit[] {
  const address = email.trim().toLowerCase()
  return [
    { key: digest(`pair ${place} ${address}`), failures: ONE_ADDRESS_FROM_ONE_PLACE },
    { key: digest(`address ${address}`), failures: ONE_ADDRESS },
    { key: digest(`place ${place}`), failures: ONE_PLACE },
  ]
}

/** What somebody who is locked out is told. */
export function lockedMessage(lockedUntilMs: number, nowMs: number): string {
  const minutes = Math.max(1, Math.ceil((lockedUntilMs - nowMs) / 60_000))
  const at = new Date(lockedUntilMs).toISOString().slice(11, 16)
  return (
    `Too many attempts failed. Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} (until ${at} UTC) and try again, ` +
    'sign in by passkey or single sign-on, or ask a director for a link to set a new password.'
  )
}
