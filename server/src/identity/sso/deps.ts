/** What single sign-on stands on. */
import type { AddressGuard } from '../../platform/net/index.ts'
import type { IdentityDeps } from '../deps.ts'

export interface SsoDeps extends IdentityDeps {
  readonly guard: AddressGuard
}
