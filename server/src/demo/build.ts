/** Makes the demo programme: facts first, then its past, lived through event by event. */
import { assignedSeQueue } from '../accounts/api.ts'
import { createFactsCache } from '../coverage/api.ts'
import { readNoticesOf } from '../notify/api.ts'
import { writeAudit } from '../platform/audit.ts'
import { systemActor } from '../platform/auth/index.ts'
import { manualClock, type Clock } from '../platform/clock.ts'
import { transaction, type Tx } from '../platform/db/index.ts'
import { createEvents } from '../platform/events/index.ts'
import { ensureQueues } from '../platform/jobs/queues.ts'
import { markDemo } from '../platform/programme.ts'
import { snapshot } from '../platform/store/index.ts'
import { ensureSource, writeQueue, type Source } from '../tickets/api.ts'
import { begunDemo, type DemoOrder } from './begun.ts'
import { insertCrowd, planCrowd } from './crowd/plan.ts'
import { crowdScene } from './crowd/scene.ts'
import { tellCrowd } from './crowd/tickets.ts'
import { insertPlan } from './insert-plan.ts'
import { makeCoverPlans, watchCoverPlans } from './past/cover-plans.ts'
import { handOverCalendar, insertRecurring, proposeRotation } from './past/days-off.ts'
import { insertPodsAndOnCall } from './past/pods-and-on-call.ts'
import { settleEmergencies } from './past/emergencies.ts'
import { insertEnvironments } from './past/environments.ts'
import { peopleAct } from './past/people-act.ts'
import { relive, type Reliving } from './past/relive.ts'
import { fileRequests, recordDoneRequests } from './past/requests.ts'
import { everyTicketIsSeen } from './past/seen.ts'
import { slotsOf } from './past/slots.ts'
import { makeDemoTasks } from './past/tasks.ts'
import { planDemo, type DemoPlan } from './plan/plan.ts'
import { seededRandom } from './plan/random.ts'
import { SIZES, tellHistory, type HistorySize, type SizeName } from './tickets/history.ts'
import { DEMO_SOURCE, sceneOf } from './tickets/scene.ts'
import type { Pool } from 'pg'

export interface BuildDeps {
  readonly pool: Pool
  readonly clock: Clock
}

const ACTOR = systemActor('demo.builder', 'Demo')
const SUBJECT = { kind: 'programme', id: 'programme' }
const MINUTE = 60_000
const DAY = 86_400_000
const UNREAD_DAYS = 2
/** Tickets of the crowd in one transaction. */
const STRETCH = 5_000

/**
 * Builds it into an empty, migrated database, or goes on where an earlier build of it was interrupted; `onProgress` hears
 * how many of how many events are taken in.
 */
export async function buildDemo(
  deps: BuildDeps,
  wanted: { readonly seed: number; readonly size: SizeName },
  onProgress: (done: number, all: number) => void = () => {},
): Promise<{ readonly events: number }> {
  await ensureQueues(deps.pool, [writeQueue, assignedSeQueue])
  const begun = await begunDemo(deps.pool)
  const order = begun ?? { ...wanted, now: Math.floor(deps.clock.nowMs() / MINUTE) * MINUTE }
  const plan = planDemo(order.seed, order.now)
  if (!begun) await transaction(deps.pool, (tx) => begin(tx, deps.clock, plan, order))
  await makeCoverPlans(deps.pool, plan)
  await handOverCalendar(deps.pool, plan)
  await proposeRotation(deps.pool, plan)
  const reliving = await relivingOf(deps, order)
  const scene = sceneOf(plan, seededRandom(order.seed + 2))
  const size: HistorySize = SIZES[order.size]
  const deliveries = tellHistory(scene, size)
  const all = deliveries.length + (size.crowd?.tickets ?? 0)
  let done = 0
  await relive(reliving, slotsOf(deliveries, scene), ({ together, apart }) => {
    done += together.length + apart.length
    onProgress(done, all)
  })
  await peopleAct(reliving, plan)
  await everyTicketIsSeen(reliving, plan)
  await watchCoverPlans(deps.pool, plan)
  await fileRequests(deps.pool, plan)
  const crowded = await tellOfCrowd(reliving, plan, order, (tickets) =>
    onProgress(deliveries.length + tickets, all),
  )
  await transaction(deps.pool, (tx) => finish(tx, deps.clock, plan))
  return { events: deliveries.length + crowded }
}

/** The tickets of those who stand around; answers how many events they have. */
async function tellOfCrowd(
  { pool, facts }: Reliving,
  plan: DemoPlan,
  { seed, size: name, now }: DemoOrder,
  onProgress: (tickets: number) => void,
): Promise<number> {
  const { crowd: size }: HistorySize = SIZES[name]
  if (!size) return 0
  facts.invalidate()
  const scene = crowdScene(plan, planCrowd(plan, seed, size))
  const telling = { pool, facts: await facts.current(), scene, size, seed, now, stretch: STRETCH }
  return (await tellCrowd(telling, onProgress)).events
}

async function begin(tx: Tx, clock: Clock, plan: DemoPlan, order: DemoOrder): Promise<void> {
  await markDemo(tx, 'Demo programme')
  await demoSource(tx)
  await insertPlan(tx.query, plan)
  const { crowd }: HistorySize = SIZES[order.size]
  if (crowd) await insertCrowd(tx.query, planCrowd(plan, order.seed, crowd))
  await insertPodsAndOnCall(tx, plan, order.seed)
  await insertRecurring(tx, plan)
  await recordDoneRequests(tx, plan)
  await makeDemoTasks(tx, plan)
  await insertEnvironments(tx, clock, plan)
  await writeAudit(tx, clock, { actor: ACTOR, action: 'demo.begin', subject: SUBJECT, after: order })
}

/** What was told days ago is read by now. */
async function finish(tx: Tx, clock: Clock, plan: DemoPlan): Promise<void> {
  const until = Temporal.Instant.fromEpochMilliseconds(plan.now - UNREAD_DAYS * DAY)
  await settleEmergencies(tx, clock, plan.now)
  for (const { id } of plan.people) await readNoticesOf(tx, { personId: id, until }, until)
  await writeAudit(tx, clock, { actor: ACTOR, action: 'demo.finish', subject: SUBJECT })
}

/** Where the demo's tickets come from: the demo help desk. */
export function demoSource(tx: Pick<Tx, 'query'>): Promise<Source> {
  return ensureSource(tx, DEMO_SOURCE, { kind: 'help_desk', connectedAt: null, alwaysShadow: false })
}

async function relivingOf({ pool }: BuildDeps, { now, size }: DemoOrder): Promise<Reliving> {
  // Waiting is not lived again: whoever sleeps under this clock goes on at once.
  const clock = { ...manualClock(now - (SIZES[size].days + 1) * DAY), sleep: () => Promise.resolve() }
  const source = await transaction(pool, (tx) => demoSource(tx))
  const facts = createFactsCache((read) => snapshot({ pool }, (tx) => read(tx.query)))
  return { pool, clock, events: createEvents(clock), facts, source }
}
