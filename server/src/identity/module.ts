/** The room of sign-in. */
import type { SignIns } from '../platform/auth/index.ts'
import { createAddressGuard } from '../platform/net/index.ts'
import type { Platform, Room } from '../platform/room.ts'
import { queryOn } from '../platform/store/index.ts'
import { every, type Repeating } from '../platform/timers.ts'
import { administrationRoutes } from './administration.routes.ts'
import { identityDeps } from './deps.ts'
import { keysService } from './keys.service.ts'
import { linksService } from './links.service.ts'
import { ownRoutes } from './own.routes.ts'
import { ownService } from './own.service.ts'
import { peopleService } from './people.service.ts'
import { findById } from './people.store.ts'
import { signInsOf } from './sessions.service.ts'
import { forgetOld } from './sessions.store.ts'
import { signInRoutes } from './sign-in.routes.ts'
import { signInService } from './sign-in.service.ts'
import type { IdentitySecret } from './secret.ts'
import { providersService } from './sso/providers.service.ts'
import { providerRoutes, ssoRoutes } from './sso/sso.routes.ts'
import { ssoService } from './sso/sso.service.ts'

const HOUR_MS = 3_600_000

/** The room, and who its cookies and keys stand for. */
export function identityRoom(platform: Platform): {
  readonly room: Room
  readonly signIns: SignIns
  /** Seals what the database must not be able to tell, for rooms that keep such things. */
  readonly sealer: Pick<IdentitySecret, 'seal' | 'open'>
  /** For rooms that give out links which are read as somebody: those stop with their sign-in. */
  isSwitchedOff(this: void, personId: string): Promise<boolean>
} {
  const deps = identityDeps(platform)
  const sso = { ...deps, guard: createAddressGuard(platform.config.allowInternalHosts) }
  let upkeep: Repeating | undefined
  const room: Room = {
    name: 'identity',
    description: 'Signing in: passwords, passkeys, single sign-on, sessions, keys, and who may.',
    routes(app) {
      const keys = keysService(deps)
      signInRoutes(app, deps, signInService(deps), linksService(deps))
      ownRoutes(app, deps, ownService(deps), keys)
      administrationRoutes(app, deps, peopleService(deps), keys)
      ssoRoutes(app, sso, ssoService(sso))
      providerRoutes(app, providersService(sso))
    },
    async start({ log, works }) {
      if (!works) return
      upkeep = every(HOUR_MS, log, 'the clearing of old sessions', () =>
        forgetOld(queryOn(deps.pool), deps.clock.now()),
      )
    },
    async stop() {
      await upkeep?.stop()
      await sso.guard.close()
    },
  }
  const sealer = {
    seal: (text: string) => deps.secret().seal(text),
    open: (sealed: Buffer) => deps.secret().open(sealed),
  }
  const isSwitchedOff = async (personId: string): Promise<boolean> =>
    (await findById(queryOn(deps.pool), personId))?.isDisabled === true
  return { room, signIns: signInsOf(deps), sealer, isSwitchedOff }
}
