/** Finds out who calls: a bearer token, or the session cookie of a browser on our own pages. */
import type { Clock } from '../clock.ts'
import { forbidden } from '../errors.ts'
import type { Actor } from './actor.ts'
import { DIRECTOR } from './director-token.ts'
import type { DirectorToken } from './director-token.ts'
import type { Personas } from './personas.ts'
import { openSession } from './session.ts'
import type { Session } from './session.ts'

/** What of a request says who calls. */
export interface Credentials {
  readonly method: string
  readonly authorization: string | undefined
  readonly sessionCookie: string | undefined
  readonly secFetchSite: string | undefined
  readonly origin: string | undefined
  readonly host: string | undefined
}

export interface Authenticated {
  readonly actor: Actor
  /** null: by bearer token. */
  readonly session: Session | null
}

/** Resolves to who calls, or null; throws 403 when another site's page makes the browser send our cookie. */
export type Authenticate = (credentials: Credentials) => Promise<Authenticated | null>

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** `personas` is null outside the demo programme. */
export function createAuthenticate(deps: {
  token: DirectorToken
  clock: Clock
  personas: () => Promise<Personas | null>
}): Authenticate {
  const { token, clock, personas } = deps
  // A persona that is gone lets nobody in: never the director instead.
  const fromSession = async (session: Session): Promise<Authenticated | null> => {
    if (session.personaId === null) return { actor: DIRECTOR, session }
    const persona = await (await personas())?.actor(session.personaId)
    return persona ? { actor: persona, session } : null
  }
  return async (credentials) => {
    const bearer = /^Bearer +(\S+)$/i.exec(credentials.authorization ?? '')?.[1]
    if (bearer !== undefined) return token.matches(bearer) ? { actor: DIRECTOR, session: null } : null
    if (credentials.sessionCookie === undefined) return null
    const session = openSession(credentials.sessionCookie, token.sessionKey, clock.nowMs())
    if (!session) return null
    if (!SAFE_METHODS.has(credentials.method) && !isSameOrigin(credentials)) throw fromElsewhere()
    return await fromSession(session)
  }
}

// Browsers send Sec-Fetch-Site; older ones at least Origin with unsafe methods. With neither it is refused.
function isSameOrigin({ secFetchSite, origin, host }: Credentials): boolean {
  if (secFetchSite !== undefined) return secFetchSite === 'same-origin'
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host
}

function fromElsewhere() {
  return forbidden(
    'This change came from another site’s page. Open Attaché itself, or send a bearer token instead of the cookie.',
  )
}
