/** The cover workflow as a part of its room: routes, and the loop that looks at its clocks. */
import type { App, RoomContext } from '../../platform/room.ts'
import { askedService } from './asked.service.ts'
import { asksService } from './asks.service.ts'
import type { FlowDeps } from './flow.ts'
import { handBackService } from './hand-back.service.ts'
import { askRoutes, planRoutes } from './plan.routes.ts'
import { planService } from './plan.service.ts'
import { watchPlans } from './watch.ts'

const EVERY_MS = 10_000

/** The part; it looks every ten seconds of the program's clock. */
export function coverPlanPart(deps: FlowDeps) {
  const stopping = new AbortController()
  let running = Promise.resolve()
  return {
    routes(app: App): void {
      planRoutes(app, planService(deps), handBackService(deps))
      askRoutes(app, asksService(deps), askedService(deps))
    },
    start(ctx: RoomContext): void {
      if (ctx.works) running = loop(deps, ctx, AbortSignal.any([ctx.signal, stopping.signal]))
    },
    async stop(): Promise<void> {
      stopping.abort()
      await running
    },
  }
}

async function loop(deps: FlowDeps, { log }: RoomContext, signal: AbortSignal): Promise<void> {
  const compared = { version: -1 }
  while (!signal.aborted) {
    try {
      await watchPlans(
        deps,
        (id, error) => {
          log.error({ id, error }, 'an absence could not be moved on; trying again')
        },
        compared,
      )
    } catch (error) {
      log.error({ error }, 'the clocks of absences could not be looked at; trying again')
    }
    await deps.clock.sleep(EVERY_MS, signal).catch(() => undefined)
  }
}
