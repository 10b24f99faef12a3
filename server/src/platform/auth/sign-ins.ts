/** People who signed in, and keys; the room of identity implements it. */
import type { Actor, PersonActor } from './actor.ts'

/** A person's own session in a browser. */
export interface SignedIn {
  readonly actor: PersonActor
  readonly sessionId: string
}

export interface SignIns {
  /** Whose session this cookie's value is; null when it is not ours, over, or the person may no longer sign in. */
  bySession(cookie: string): Promise<SignedIn | null>
  /** Who calls with this API key or service token; null when there is none, or it is revoked or over. */
  byKey(key: string): Promise<Actor | null>
}

/** The cookie of a person's session. */
export const SIGN_IN_COOKIE = 'attache_sign_in'
