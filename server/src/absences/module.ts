/** The room of absences: who is away, who covers, and pods. */
import type { Platform, Room } from '../platform/room.ts'
import { absencesRoutes } from './absences.routes.ts'
import { absencesService } from './absences.service.ts'
import { podsPart } from './pods/part.ts'
/** The room of absences: time off, covers, and the workflow that finds who covers. */
import type { Log } from '../platform/log.ts'
import type { Platform, Room, RoomContext } from '../platform/room.ts'
import { absencesRoutes } from './absences.routes.ts'
import { absencesService } from './absences.service.ts'
import { askedService } from './cover-plan/asked.service.ts'
import { asksService } from './cover-plan/asks.service.ts'
import { handBackService } from './cover-plan/hand-back.service.ts'
import { askRoutes, planRoutes } from './cover-plan/plan.routes.ts'
import { planService } from './cover-plan/plan.service.ts'
import { watchPlans, type WatchDeps } from './cover-plan/watch.ts'
import type { CoverageAhead, TicketsMeanwhile } from './ports.ts'

/** What the room needs of rooms above. */
export interface AbsencesPorts {
  readonly coverage: CoverageAhead
  readonly tickets: TicketsMeanwhile
}

/** The room. */
export function absencesRoom(platform: Platform, ports: AbsencesPorts): Room {
  const service = absencesService(platform)
  const pods = podsPart(platform)
  return {
    name: 'absences',
    description: 'Time off, busy periods, named backups and coverage pods.',
    routes(app) {
      absencesRoutes(app, service)
      pods.routes(app)
    },
    async start(ctx) {
      pods.start(ctx)
    },
    stop: () => pods.stop(),
  const deps = { ...platform, ...ports }
  let clock: { stop(): Promise<void> } | undefined
  return {
    name: 'absences',
    description:
      'Time off, busy periods and named backups; who covers whom, from the first question to the return.',
    routes(app) {
      absencesRoutes(app, service)
      planRoutes(app, planService(deps), handBackService(deps))
      askRoutes(app, asksService(deps), askedService(deps))
    },
    async start(ctx) {
      if (ctx.works) clock = startWatch(deps, ctx)
    },
    async stop() {
      await clock?.stop()
    },
  }
}

const EVERY_MS = 10_000

/** Looks every ten seconds of the program's clock, and at once while there is more. */
function startWatch(deps: WatchDeps, ctx: RoomContext): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const signal = AbortSignal.any([ctx.signal, stopping.signal])
  const running = loop(deps, ctx.log, signal)
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}

async function loop(deps: WatchDeps, log: Log, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await watchPlans(deps)
    } catch (error) {
      log.error({ error }, 'the clocks of absences could not be looked at; trying again')
    }
    await deps.clock.sleep(EVERY_MS, signal).catch(() => undefined)
  }
}
