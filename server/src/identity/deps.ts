/** What the services of sign-in stand on. */
import { systemActor } from '../platform/auth/index.ts'
import type { Config } from '../platform/config.ts'
import type { Log } from '../platform/log.ts'
import type { Platform } from '../platform/room.ts'
import { createBetterAuth, type BetterAuth } from './better-auth.ts'
import { mailerOf, type Mailer } from './mail.ts'
import { identitySecret, type IdentitySecret } from './secret.ts'

export interface IdentityDeps extends Pick<Platform, 'pool' | 'clock' | 'events'> {
  readonly log: Log
  readonly config: Config
  /** Read, or made, when it is first needed. */
  readonly secret: () => IdentitySecret
  readonly betterAuth: () => BetterAuth
  /** null: no mail server is configured, so links are shown instead. */
  readonly mailer: Mailer | null
}

/** Acts where nobody has signed in yet. */
export const SIGN_IN = systemActor('identity.sign_in', 'Sign-in')

/** What the services stand on; nothing is read or made before it is needed. */
export function identityDeps(
  parts: Pick<IdentityDeps, 'pool' | 'clock' | 'events' | 'config' | 'log'>,
): IdentityDeps {
  const { pool, clock, events, config, log } = parts
  const made: { secret?: IdentitySecret; betterAuth?: BetterAuth } = {}
  const secret = (): IdentitySecret => (made.secret ??= identitySecret(config))
  const betterAuth = (): BetterAuth =>
    (made.betterAuth ??= createBetterAuth({
      ...{ pool, clock, secret: secret(), secure: isSecure(config) },
      rpId: passkeysAt({ config }),
    }))
  return { pool, clock, events, config, log, secret, betterAuth, mailer: mailerOf(config) }
}

/** Where passkeys work: they are made for a name, and a bare address has none. */
export function passkeysAt({ config }: Pick<IdentityDeps, 'config'>): string {
  return config.publicUrl === undefined ? 'localhost' : new URL(config.publicUrl).hostname
}

/** Cookies only over https. */
export const isSecure = (config: Pick<Config, 'publicUrl'>): boolean =>
  config.publicUrl?.startsWith('https:') ?? false
