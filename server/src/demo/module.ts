/**
 * The demo room: its help desk, and while it runs something happens every few seconds. In any other programme it does
 * nothing at all.
 */
import type { OrganizationFieldWriter } from '../accounts/api.ts'
import { transaction } from '../platform/db/index.ts'
import { readProgramme } from '../platform/programme.ts'
import type { Platform, Room } from '../platform/room.ts'
import { queryOn } from '../platform/store/index.ts'
import type { HelpDesk, HelpDeskAbout, IntakeEvent, IntakeService } from '../tickets/api.ts'
import { begunDemo } from './begun.ts'
import { demoSource } from './build.ts'
import { DEMO_HELP_DESK, demoHelpDesk, DEMO_OWN_USER } from './desk/demo-desk.ts'
import { demoOrganizations } from './desk/organizations.ts'
import { runLive } from './live.ts'
import { planDemo } from './plan/plan.ts'
import { seededRandom } from './plan/random.ts'
import { sceneOf } from './tickets/scene.ts'

export { DEMO_PROGRAMME } from './command.ts'
export { onlyOutsideDemo, organizationsOutsideDemo } from './desk/only-outside-demo.ts'

export interface DemoConnection {
  readonly helpDesk: HelpDesk
  readonly organizations: OrganizationFieldWriter
  readonly ownUserIds: readonly string[]
  about(): HelpDeskAbout
  /** The room that feeds the demo. */
  room(intake: Pick<IntakeService, 'fromSource'>): Room
}

type Intake = Pick<IntakeService, 'fromSource'>

/** Whether this database's programme is the demo. */
export const isDemoOn =
  ({ pool }: Pick<Platform, 'pool'>) =>
  async (): Promise<boolean> =>
    (await readProgramme(pool)).isDemo

/** A help desk tells of a change a moment after it was made. */
const ECHO_MS = 700

/** The demo's own help desk. */
export function demoConnection(platform: Platform): DemoConnection {
  const { pool, clock, log } = platform
  const isDemo = isDemoOn(platform)
  const stopping = new AbortController()
  const under = new Set<Promise<unknown>>()
  let tell: (event: IntakeEvent) => Promise<unknown> = () => Promise.resolve()
  const onApplied = (event: IntakeEvent): void => {
    const telling = clock
      .sleep(ECHO_MS, stopping.signal)
      .then(() => tell(event))
      .catch((error: unknown) => {
        if (!stopping.signal.aborted) log.warn({ error }, 'the demo help desk could not tell of a change')
      })
      .finally(() => under.delete(telling))
    under.add(telling)
  }
  return {
    helpDesk: demoHelpDesk({ query: queryOn(pool), clock, isDemo, onApplied }),
    organizations: demoOrganizations(isDemo),
    ownUserIds: [DEMO_OWN_USER],
    about: () => ({ name: DEMO_HELP_DESK, address: null, settings: [], budget: [] }),
    room: (intake) => demoRoom(platform, intake, stopping, under, (to) => (tell = to)),
  }
}

function demoRoom(
  platform: Platform,
  intake: Intake,
  stopping: AbortController,
  under: Set<Promise<unknown>>,
  tellTo: (tell: (event: IntakeEvent) => Promise<unknown>) => void,
): Room {
  let running: Promise<void> | undefined
  return {
    name: 'demo',
    description: 'A fictional programme to look around in.',
    async start(ctx) {
      const { pool, clock } = platform
      const order = (await isDemoOn(platform)()) ? await begunDemo(pool) : null
      if (!ctx.works || !order) return
      const source = await transaction(pool, (tx) => demoSource(tx))
      const post = (event: IntakeEvent, ownTime: boolean): Promise<unknown> =>
        intake.fromSource({ ...source, ownTime }, [{ event }])
      tellTo((event) => post(event, false))
      const scene = sceneOf(planDemo(order.seed, order.now), seededRandom(clock.nowMs() >>> 0))
      const signal = AbortSignal.any([ctx.signal, stopping.signal])
      running = runLive({ query: queryOn(pool), clock, log: ctx.log, post, scene }, signal)
    },
    async stop() {
      stopping.abort()
      await running
      await Promise.all(under)
    },
  }
}
