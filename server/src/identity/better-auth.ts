/** better-auth on our tables: passwords, sessions and passkeys. Its own routes are not served; ours call it (ADR 9). */
import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import type { KyselyPlugin } from 'kysely'
import type { Pool } from 'pg'
import { SIGN_IN_COOKIE } from '../platform/auth/index.ts'
import type { Clock } from '../platform/clock.ts'
import { kyselyOn } from '../platform/db/index.ts'
import { newId } from '../platform/ids.ts'
import { MAX_PASSWORD, MIN_PASSWORD } from './password-rules.ts'
import type { IdentitySecret } from './secret.ts'

/** A session ends so long after it began, used or not. */
export const SESSION_SECONDS = 30 * 24 * 3600
/** A passkey is added only so soon after signing in. */
export const FRESH_SECONDS = 3600
/** The cookie that ties a passkey's challenge to this browser. */
export const CHALLENGE_COOKIE = 'attache_passkey'
/** Where we put the caller's address for better-auth; no request from outside carries it that far. */
export const PLACE_HEADER = 'x-attache-place'

export type SessionMethod = 'password' | 'passkey' | 'sso' | 'link'

export interface BetterAuthDeps {
  readonly pool: Pool
  readonly clock: Clock
  readonly secret: IdentitySecret
  /** The host name that passkeys are made for. */
  readonly rpId: string
  /** Cookies only over https. */
  readonly secure: boolean
}

export type BetterAuth = ReturnType<typeof createBetterAuth>

const TIMES = { createdAt: 'created_at', updatedAt: 'updated_at' } as const

/** better-auth with what we use of it. It keeps no time of its own that decides: `sessions.store.ts` does, by our clock. */
export function createBetterAuth({ pool, clock, secret, rpId, secure }: BetterAuthDeps) {
  return betterAuth({
    appName: 'Attaché',
    baseURL: 'http://localhost',
    secret: secret.text,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: { db: kyselyOn(pool).withPlugin(datesForBetterAuth), type: 'postgres' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD,
      maxPasswordLength: MAX_PASSWORD * 4,
    },
    ...models,
    databaseHooks: { session: { create: { before: (session, context) => begun(clock, session, context) } } },
    advanced: {
      database: { generateId: () => newId(clock) },
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', secure, path: '/' },
      cookies: { session_token: { name: SIGN_IN_COOKIE }, [CHALLENGE_COOKIE]: { name: CHALLENGE_COOKIE } },
      ipAddress: { ipAddressHeaders: [PLACE_HEADER] },
    },
    plugins: [passkeys(rpId)],
  })
}

const models = {
  user: { modelName: 'identity_user', fields: { ...TIMES, emailVerified: 'email_verified' } },
  session: {
    modelName: 'identity_session',
    fields: {
      ...TIMES,
      userId: 'user_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
    },
    additionalFields: {
      method: { type: 'string', required: false, input: false },
      lastSeenAt: { type: 'date', required: false, input: false, fieldName: 'last_seen_at' },
    },
    expiresIn: SESSION_SECONDS,
    freshAge: FRESH_SECONDS,
    disableSessionRefresh: true,
  },
  account: {
    modelName: 'identity_account',
    fields: {
      ...TIMES,
      userId: 'user_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
    },
  },
  verification: { modelName: 'identity_verification', fields: { ...TIMES, expiresAt: 'expires_at' } },
} as const

function passkeys(rpID: string) {
  return passkey({
    rpID,
    rpName: 'Attaché',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    advanced: { webAuthnChallengeCookie: CHALLENGE_COOKIE },
    authentication: {
      // A passkey stands for password and possession together: the device must have asked for finger, face or PIN.
      afterVerification: async ({ verification }) => {
        if (!verification.authenticationInfo.userVerified) throw new APIError('UNAUTHORIZED')
      },
    },
    schema: {
      passkey: {
        modelName: 'identity_passkey',
        fields: {
          publicKey: 'public_key',
          userId: 'user_id',
          credentialID: 'credential_id',
          deviceType: 'device_type',
          backedUp: 'backed_up',
          createdAt: 'created_at',
        },
      },
    },
  })
}

// The times that decide are our clock's, whatever better-auth took them for.
async function begun(
  clock: Clock,
  session: Record<string, unknown>,
  context: { path?: string } | null,
): Promise<{ data: Record<string, unknown> }> {
  const now = new Date(clock.nowMs())
  const byPath = context?.path?.startsWith('/passkey') ? 'passkey' : 'password'
  return {
    data: {
      ...session,
      method: session['method'] ?? byPath,
      createdAt: now,
      updatedAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + SESSION_SECONDS * 1000),
    },
  }
}

/** better-auth works with `Date`; our connections read instants as Temporal. */
const datesForBetterAuth: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({
    ...result,
    rows: result.rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          value instanceof Temporal.Instant ? new Date(value.epochMilliseconds) : value,
        ]),
      ),
    ),
  }),
}
