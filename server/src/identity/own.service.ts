/** Your account: password, passkeys, sessions. Only for who signed in as themselves, in a browser. */
import { APIError } from 'better-auth/api'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { writeAudit } from '../platform/audit.ts'
import { authorize, may, type Actor, type PersonActor } from '../platform/auth/index.ts'
import { RIGHTS, type Action } from '../platform/auth/rights.ts'
import { transaction, type Tx } from '../platform/db/index.ts'
import { AppError, forbidden, invalid, notFound } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { queryOn } from '../platform/store/index.ts'
import { FRESH_SECONDS } from './better-auth.ts'
import { headersOf, type Caller } from './browser.ts'
import {
  linkedProviders,
  listPasskeys,
  passwordHash,
  putPassword,
  removePasskey,
} from './credentials.store.ts'
import { passkeysAt, type IdentityDeps } from './deps.ts'
import { countAttempt, forgetAttempts, lock, lockedUntil } from './attempts.store.ts'
import { listKeys, revokeKeysOf } from './keys.store.ts'
import { limitsOf, lockedMessage } from './lock-out.ts'
import { passwordProblem } from './password-rules.ts'
import { findById } from './people.store.ts'
import { endSession, endSessions, isSessionSince, listSessions } from './sessions.store.ts'
import { mustHavePasskeys } from './sign-in.service.ts'

/** A person in their own session. */
export interface Own {
  readonly actor: PersonActor
  readonly sessionId: string
}

/** Who signed in; throws 403 for tokens, keys and the enter link, which have no account of their own. */
export function ownOf(actor: Actor, signInId: string | null): Own {
  authorize(actor, 'identity.use_own')
  if (actor.kind === 'person' && signInId !== null) return { actor, sessionId: signInId }
  throw forbidden(
    'This is for people who signed in as themselves: keys, tokens and the enter link have no account.',
  )
}

/** What somebody sends to set a password. */
export interface NewPassword {
  readonly current?: string | undefined
  readonly password: string
  readonly revokeKeys: boolean
}

export type OwnService = ReturnType<typeof ownService>

/** The service. */
export function ownService(deps: IdentityDeps) {
  const query = queryOn(deps.pool)
  const change = (own: Own, verb: string, work: (tx: Tx) => Promise<object | null>): Promise<void> =>
    transaction(deps.pool, async (tx) => {
      const after = await work(tx)
      const subject = { kind: 'person', id: own.actor.id }
      await writeAudit(tx, deps.clock, { actor: own.actor, action: `identity.${verb}`, subject, after })
    })

  return {
    /** Everything of the account. */
    async get({ actor, sessionId }: Own) {
      const [hash, passkeys, sessions, keys, providers, person] = await Promise.all([
        passwordHash(query, actor.id),
        listPasskeys(query, actor.id),
        listSessions(query, actor.id, deps.clock.now()),
        listKeys(query, actor.id),
        linkedProviders(query, actor.id),
        findById(query, actor.id),
      ])
      return {
        person: { name: actor.name, email: person?.email ?? '', roles: [...actor.roles] },
        hasPassword: hash !== undefined,
        passkeysAt: passkeysAt(deps),
        passkeys,
        sessions: sessions.map((session) => ({ ...session, isThis: session.id === sessionId })),
        keys,
        providers,
        scopes: (Object.keys(RIGHTS) as Action[]).filter((action) => may(actor, action)),
      }
    },
    /** Sets another password; every other session ends, and where asked for every key. The first needs a session of the last hour. */
    async setPassword(own: Own, caller: Caller, body: NewPassword) {
      await proveCurrent(deps, own, caller, body.current)
      const person = await findById(query, own.actor.id)
      const problem = person ? passwordProblem(body.password, person) : null
      if (problem !== null) throw invalid([{ path: 'password', message: problem }])
      const hash = await hashPassword(body.password)
      await change(own, 'set_password', async (tx) => {
        const row = { id: newId(deps.clock), personId: own.actor.id, hash, now: deps.clock.now() }
        await putPassword(tx.query, row)
        const ended = await endSessions(tx.query, own.actor.id, own.sessionId)
        if (!body.revokeKeys) return { by: 'person', ended }
        return { by: 'person', ended, revoked: await revokeKeysOf(tx.query, own.actor.id, deps.clock.now()) }
      })
    },
    /** What the browser makes a passkey with. */
    async passkeyOptions(caller: Caller) {
      mustHavePasskeys(deps, caller)
      return fresh(() =>
        deps
          .betterAuth()
          .api.generatePasskeyRegistrationOptions({ headers: headersOf(caller), returnHeaders: true }),
      )
    },
    /** Keeps a passkey that the browser made. */
    async addPasskey(own: Own, caller: Caller, body: { name: string; response: Record<string, unknown> }) {
      mustHavePasskeys(deps, caller)
      const made = await fresh(() =>
        deps.betterAuth().api.verifyPasskeyRegistration({ body, headers: headersOf(caller) }),
      )
      await change(own, 'add_passkey', async () => ({ passkeyId: made.id }))
    },
    /** Removes a passkey; the last way in stays. */
    async removePasskey(own: Own, id: string) {
      await change(own, 'remove_passkey', async (tx) => {
        if (!(await removePasskey(tx.query, own.actor.id, id))) throw notFound('passkey', id)
        if (!(await hasAWayIn(tx, own.actor.id)))
          throw new AppError('last_way_in', 409, 'This is your only way to sign in: set a password first.')
        return { passkeyId: id }
      })
    },
    /** Ends one session. */
    async endSession(own: Own, id: string) {
      await change(own, 'end_session', async (tx) => {
        if (!(await endSession(tx.query, own.actor.id, id))) throw notFound('session', id)
        return { sessionId: id }
      })
    },
    /** Ends every session, this one too. */
    async signOutEverywhere(own: Own) {
      await change(own, 'sign_out_everywhere', async (tx) => ({
        ended: await endSessions(tx.query, own.actor.id),
      }))
    },
  }
}

async function hasAWayIn(tx: Tx, personId: string): Promise<boolean> {
  if ((await passwordHash(tx.query, personId)) !== undefined) return true
  if ((await listPasskeys(tx.query, personId)).length > 0) return true
  return (await linkedProviders(tx.query, personId)).length > 0
}

// Guessing the present password in somebody's open session counts like guessing it at the door.
async function proveCurrent(deps: IdentityDeps, own: Own, caller: Caller, current: string | undefined) {
  const query = queryOn(deps.pool)
  const { actor } = own
  const hash = await passwordHash(query, actor.id)
  // Without a password the sign-in itself is the proof, while it is fresh: else an open browser would be enough to stay in for good.
  if (hash === undefined) {
    const since = deps.clock.now().subtract({ seconds: FRESH_SECONDS })
    if (await isSessionSince(query, own.sessionId, since)) return
    throw signInAgain('To set your first password')
  }
  const limits = limitsOf(`own ${actor.id}`, caller.place, deps.secret().digest)
  const now = deps.clock.now()
  const until = await lockedUntil(query, limits, now)
  if (until !== null) throw new AppError('locked_out', 429, lockedMessage(until, deps.clock.nowMs()))
  const { isTooMany } = await countAttempt(query, limits, now)
  if (!isTooMany && current !== undefined && (await verifyPassword({ hash, password: current }))) {
    await forgetAttempts(query, limits)
    return
  }
  await lock(query, limits, now)
  throw invalid([{ path: 'current', message: 'is not your present password' }])
}

/** better-auth asks for a session of the last hour, and for what belongs to the challenge. */
async function fresh<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    if (!(error instanceof APIError)) throw error
    if (error.status === 'FORBIDDEN' || error.statusCode === 403) throw signInAgain('To add a passkey')
    const message = 'The passkey was not taken: it took too long, or the device refused. Try again.'
    throw new AppError('passkey_refused', 422, message, { cause: error })
  }
}

function signInAgain(what: string): AppError {
  return new AppError(
    'sign_in_again',
    403,
    `${what}, sign out and in again first: your session is over an hour old.`,
  )
}
