/** What the platform adds to a request and to a route's configuration. */
import type { Actor } from '../auth/actor.ts'
import type { Session } from '../auth/session.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls. Reading it on a public route that nobody signed in to throws 401. */
    readonly actor: Actor
    /** Set by the platform before the route runs. */
    caller: Actor | null
    /** The session of the enter link, if it came with one. */
    session: Session | null
    /** The id of the person’s own session, if they signed in. */
    signInId: string | null
    /** Whether the caller would still be let in, as the same and with the same roles; for answers that go on. */
    stillIn(): Promise<boolean>
  }
  interface FastifyContextConfig {
    /** Answers callers who did not sign in. */
    public?: boolean
    /** Not counted against the limit of requests a minute. */
    unlimited?: boolean
  }
}

/** An incoming request id is kept when it is a plain word of sane length; anything else gets a new one. */
export function saneRequestId(header: string | string[] | undefined): string | null {
  return typeof header === 'string' && /^[A-Za-z0-9._-]{8,128}$/.test(header) ? header : null
}
