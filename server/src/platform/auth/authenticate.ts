/** Finds out who calls: a bearer token, or the session cookie of a browser on our own pages. */
import type { Clock } from '../clock.ts'
import { forbidden } from '../errors.ts'
import type { Actor } from './actor.ts'
import { DIRECTOR } from './director-token.ts'
import type { DirectorToken } from './director-token.ts'
import type { Personas } from './personas.ts'
import { openSession } from './session.ts'
import type { Session } from './session.ts'
import type { SignIns } from './sign-ins.ts'

/** What of a request says who calls. */
export interface Credentials {
  readonly method: string
  readonly authorization: string | undefined
  /** The operator's session, begun by the enter link. */
  readonly sessionCookie: string | undefined
  /** A person's own session. */
  readonly signInCookie: string | undefined
  readonly secFetchSite: string | undefined
  readonly origin: string | undefined
  readonly host: string | undefined
}

export interface Authenticated {
  readonly actor: Actor
  /** The session of the enter link; null: another way. */
  readonly session: Session | null
  /** The id of the person's own session; null: another way. */
  readonly signInId: string | null
}

/** Resolves to who calls, or null; throws 403 when another site's page makes the browser send our cookie. */
export type Authenticate = (credentials: Credentials) => Promise<Authenticated | null>

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** `personas` is null outside the demo programme, `signIns` where no room brings sign-in. */
export function createAuthenticate(deps: {
  token: DirectorToken
  clock: Clock
  personas: () => Promise<Personas | null>
  signIns: SignIns | null
}): Authenticate {
  const { token, clock, personas, signIns } = deps
  // A persona that is gone lets nobody in: never the director instead.
  const fromSession = async (session: Session): Promise<Authenticated | null> => {
    if (session.personaId === null) return { actor: DIRECTOR, session, signInId: null }
    const persona = await (await personas())?.actor(session.personaId)
    return persona ? { actor: persona, session, signInId: null } : null
  }
  const fromBearer = async (bearer: string): Promise<Authenticated | null> => {
    const actor = token.matches(bearer) ? DIRECTOR : await signIns?.byKey(bearer)
    return actor ? { actor, session: null, signInId: null } : null
  }
  // Who signed in as themselves is that person, also where this browser once opened the enter link.
  const fromCookies = async (credentials: Credentials): Promise<Authenticated | null> => {
    const { signInCookie, sessionCookie } = credentials
    const signedIn = signInCookie === undefined ? null : await signIns?.bySession(signInCookie)
    if (signedIn) return { actor: signedIn.actor, session: null, signInId: signedIn.sessionId }
    const session =
      sessionCookie === undefined ? null : openSession(sessionCookie, token.sessionKey, clock.nowMs())
    return session && (await fromSession(session))
  }
  return async (credentials) => {
    const bearer = /^Bearer +(\S+)$/i.exec(credentials.authorization ?? '')?.[1]
    if (bearer !== undefined) return await fromBearer(bearer)
    const found = await fromCookies(credentials)
    if (found && !SAFE_METHODS.has(credentials.method) && !isSameOrigin(credentials)) throw fromElsewhere()
    return found
  }
}

/** Browsers send Sec-Fetch-Site; older ones at least Origin with unsafe methods. With neither it is refused. */
export function isSameOrigin({
  secFetchSite,
  origin,
  host,
}: Pick<Credentials, 'secFetchSite' | 'origin' | 'host'>): boolean {
  if (secFetchSite !== undefined) return secFetchSite === 'same-origin'
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host
}

function fromElsewhere() {
  return forbidden(
    'This change came from another site’s page. Open Attaché itself, or send a bearer token instead of the cookie.',
  )
}
