/** What the services of sign-in stand on. */
import { systemActor } from '../platform/auth/index.ts'
import type { Config } from '../platform/config.ts'
import type { Log } from '../platform/log.ts'
import type { Platform } from '../platform/room.ts'
import type { BetterAuth } from './better-auth.ts'
import type { Mailer } from './mail.ts'
import type { IdentitySecret } from './secret.ts'

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

/** Cookies only over https. */
export const isSecure = (config: Pick<Config, 'publicUrl'>): boolean =>
  config.publicUrl?.startsWith('https:') ?? false
