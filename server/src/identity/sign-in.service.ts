/** Signing in by password or passkey, and out. */
import { APIError } from 'better-auth/api'
import { writeAudit } from '../platform/audit.ts'
import type { Actor } from '../platform/auth/index.ts'
import { transaction } from '../platform/db/index.ts'
import { AppError, forbidden } from '../platform/errors.ts'
import { readProgramme } from '../platform/programme.ts'
import { queryOn } from '../platform/store/index.ts'
import { countAttempt, forgetAttempts, lock, lockedUntil } from './attempts.store.ts'
import { headersOf, type Caller } from './browser.ts'
import { passkeysAt, SIGN_IN, type IdentityDeps } from './deps.ts'
import { limitsOf, lockedMessage, LOCK_MINUTES, type Limit } from './lock-out.ts'
import { findByEmail, findById, hasDirector, type SignInPerson } from './people.store.ts'
import { letIn, noteSignIn } from './sessions.service.ts'
import { endSession } from './sessions.store.ts'
import { listEnabledProviders } from './sso/providers.store.ts'

export type SignInService = ReturnType<typeof signInService>

/** The service. Answers are values of the session cookie. */
export function signInService(deps: IdentityDeps) {
  const query = queryOn(deps.pool)

  return {
    /** Which ways there are in; for everybody. */
    async ways() {
      const providers = await listEnabledProviders(query)
      const isSetUp = await hasDirector(query, today(deps))
      const { isDemo } = await readProgramme(deps.pool)
      return { isSetUp, isDemo, providers, mails: deps.mailer !== null, passkeysAt: passkeysAt(deps) }
    },
    /** By e-mail address and password. */
    async withPassword(
      caller: Caller,
      { email, password }: { email: string; password: string },
    ): Promise<string> {
      const limits = limitsOf(email, caller.place, deps.secret().digest)
      await refuseLocked(deps, limits)
      const { isTooMany, locks } = await countAttempt(query, limits, deps.clock.now())
      if (isTooMany) throw await lockOut(deps, limits, email)
      const begun = await byPassword(deps, caller, email, password)
      if (!begun) throw locks ? await lockOut(deps, limits, email) : wrongPassword()
      await forgetAttempts(query, limits)
      return enter(deps, begun, 'password')
    },
    /** What the browser asks the passkey with; the answer sets the cookie that ties the two together. */
    async passkeyOptions(caller: Caller) {
      mustHavePasskeys(deps, caller)
      const headers = new Headers({ origin: caller.origin })
      return deps.betterAuth().api.generatePasskeyAuthenticationOptions({ headers, returnHeaders: true })
    },
    /** By passkey. */
    async withPasskey(caller: Caller, response: Record<string, unknown>): Promise<string> {
      mustHavePasskeys(deps, caller)
      try {
        const headers = headersOf(caller)
        // Whatever it is: better-auth checks it.
        const body = { response: response as never }
        const { session } = await deps.betterAuth().api.verifyPasskeyAuthentication({ body, headers })
        return await enter(deps, { token: session.token, personId: session.userId }, 'passkey')
      } catch (error) {
        if (!(error instanceof APIError)) throw error
        throw wrongPasskey()
      }
    },
    /** Ends this browser's own session. */
    async signOut(actor: Actor, signInId: string | null): Promise<void> {
      if (signInId === null) return
      await transaction(deps.pool, async (tx) => {
        await endSession(tx.query, actor.id, signInId)
        const subject = { kind: 'person', id: actor.id }
        await writeAudit(tx, deps.clock, { actor, action: 'identity.sign_out', subject })
      })
    },
  }
}

const today = ({ clock }: Pick<IdentityDeps, 'clock'>): string => clock.now().toString().slice(0, 10)

interface Begun {
  readonly token: string
  readonly personId: string
}

/** Null: wrong. better-auth takes as long for an address that nobody has. */
async function byPassword(
  deps: IdentityDeps,
  caller: Caller,
  email: string,
  password: string,
): Promise<Begun | null> {
  try {
    const headers = headersOf(caller)
    const { token, user } = await deps.betterAuth().api.signInEmail({ body: { email, password }, headers })
    return { token, personId: user.id }
  } catch (error) {
    if (error instanceof APIError) return null
    throw error
  }
}

/** Lets somebody whose session better-auth has just begun in, or ends it again and throws why. */
async function enter(
  deps: IdentityDeps,
  { token, personId }: Begun,
  method: 'password' | 'passkey',
): Promise<string> {
  const person = await findById(queryOn(deps.pool), personId)
  if (!person) throw wrongPassword()
  try {
    letIn(deps, person)
  } catch (refused) {
    const { internalAdapter } = await deps.betterAuth().$context
    await internalAdapter.deleteSession(token)
    throw refused
  }
  await noteSignIn(deps, person, method)
  return deps.secret().sign(token)
}

async function refuseLocked(deps: IdentityDeps, limits: readonly Limit[]): Promise<void> {
  const until = await lockedUntil(queryOn(deps.pool), limits, deps.clock.now())
  if (until !== null) throw locked(until, deps.clock.nowMs())
}

/** Locks, keeps it in the audit log with the person it concerns, and is the refusal. */
async function lockOut(deps: IdentityDeps, limits: readonly Limit[], email: string): Promise<AppError> {
  await transaction(deps.pool, async (tx) => {
    const now = deps.clock.now()
    await lock(tx.query, limits, now)
    const person: SignInPerson | undefined = await findByEmail(tx.query, email)
    const subject = { kind: 'person', id: person?.id ?? 'unknown' }
    const entry = { actor: SIGN_IN, action: 'identity.lock_out', subject, after: { minutes: LOCK_MINUTES } }
    await writeAudit(tx, deps.clock, entry)
  })
  const nowMs = deps.clock.nowMs()
  return locked(nowMs + LOCK_MINUTES * 60_000, nowMs)
}

function locked(untilMs: number, nowMs: number): AppError {
  const retryAfterSeconds = Math.max(1, Math.ceil((untilMs - nowMs) / 1000))
  return new AppError('locked_out', 429, lockedMessage(untilMs, nowMs), { retryAfterSeconds })
}

function wrongPassword(): AppError {
  const message =
    'The address or the password is wrong. Try again, or ask a director for a link to set a new password.'
  return new AppError('wrong_password', 401, message)
}

function wrongPasskey(): AppError {
  const message = 'This passkey is not known here, or took too long. Try again, or sign in by password.'
  return new AppError('wrong_passkey', 401, message)
}

/** Throws where this browser came by another name than passkeys are made for. */
export function mustHavePasskeys(deps: Pick<IdentityDeps, 'config'>, caller: Caller): void {
  const name = passkeysAt(deps)
  if (URL.canParse(caller.origin) && new URL(caller.origin).hostname === name) return
  throw forbidden(`Passkeys work where Attaché is opened as ${name}. Open it there, or sign in by password.`)
}
