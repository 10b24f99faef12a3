/** The platform's own routes: who am I, the programme, the stop switch, the audit log, jobs, live updates. */
import type { Pool } from 'pg'
import type { Access } from './auth/access.ts'
import type { DirectorToken } from './auth/director-token.ts'
import type { Personas } from './auth/personas.ts'
import type { Clock } from './clock.ts'
import type { Events } from './events/events.ts'
import type { Live } from './events/live.ts'
import { forgetBefore } from './events/outbox.ts'
import type { JobBoard } from './jobs/board.ts'
import type { Room, HelpDeskState } from './room.ts'
import { auditRoutes } from './routes/audit.routes.ts'
import { jobRoutes } from './routes/jobs.routes.ts'
import { liveRoutes } from './routes/live.routes.ts'
import { meRoutes } from './routes/me.routes.ts'
import { personaRoutes } from './routes/personas.routes.ts'
import { programmeRoutes } from './routes/programme.routes.ts'
import { every } from './timers.ts'
import type { Repeating } from './timers.ts'

export interface PlatformRoomDeps {
  readonly pool: Pool
  readonly clock: Clock
  readonly events: Events
  readonly board: JobBoard
  readonly live: Live
  readonly token: DirectorToken
  readonly access: Access
  /** null: no room brings demo people. */
  readonly personas: Personas | null
  readonly helpDesk: HelpDeskState
  readonly version: string
  /** Cookies only over https. */
  readonly secure: boolean
}

const HOUR_MS = 3_600_000
const OUTBOX_KEPT = { hours: 24 } as const

export function platformRoom(deps: PlatformRoomDeps): Room {
  let upkeep: Repeating | undefined
  return {
    name: 'platform',
    description: 'Who you are, the programme, the stop switch, the audit log, jobs and live updates.',
    routes(app) {
      meRoutes(app, deps)
      programmeRoutes(app, deps)
      personaRoutes(app, deps)
      auditRoutes(app, deps)
      jobRoutes(app, deps)
      liveRoutes(app, deps)
    },
    async start({ log, works }) {
      if (!works) return
      upkeep = every(HOUR_MS, log, 'the clearing of the outbox', async () => {
        await forgetBefore(deps.pool, deps.clock.now().subtract(OUTBOX_KEPT))
      })
    },
    async stop() {
      await upkeep?.stop()
    },
  }
}
