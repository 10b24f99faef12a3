/**
 * The clock of the workflow: what is due is done once, whoever looks, and again after a restart. Every step takes the plan's row
 * and looks anew, so that two nodes do nothing twice.
 */
import { systemActor } from '../../platform/auth/index.ts'
import { transaction } from '../../platform/db/index.ts'
import { currentFactsVersion, queryOn } from '../../platform/store/index.ts'
import type { Outlook } from '../ports.ts'
import type { Interests } from './candidates-for.ts'
import { changeDates } from './change-dates.ts'
import { openHours } from './decide/hours.ts'
import { endPlan } from './end.ts'
import { escalate } from './escalate.ts'
import { makeTimeOff } from './facts-of-plan.ts'
import { recordStep, type FlowDeps, type Step } from './flow.ts'
import { followAccounts } from './follow-accounts.ts'
import { handBack } from './hand-back.ts'
import { inTurn, type Change } from './in-turn.ts'
import { loseParts } from './lost-cover.ts'
import { makePlan } from './make.ts'
import { makeWay } from './make-way.ts'
import { tellAdopted } from './adopted.ts'
import { interestsOf } from './plan.service.ts'
import { changePlan, loadWhole, plansWithin } from './plans.store.ts'
import { saveRequest } from './requests.store.ts'
import type { Whole } from './rows.ts'
import { isLive, settle } from './settle.ts'
import { runningPlans, setStands } from './stands.store.ts'
import { standsOf } from './stands.ts'
import { tellTeam } from './tell-team.ts'
import {
  beginningPlans,
  lostParts,
  overduePlans,
  plansToFollow,
  plansTakenAhead,
  plansToHandBack,
  plansToSettle,
  timeOffToAdopt,
  type TimeOffToAdopt,
} from './watch.store.ts'

const ACTOR = systemActor('absences.watch', 'Watch over absences')

/** It acts by itself: nobody's rights are asked. */
export type WatchDeps = Omit<FlowDeps, 'access'>

/** What was noted longer ago without a plan is left as it is. */
const ADOPTED_WITHIN_HOURS = 48
const HANDED_BACK_AT_ONCE = 50
const FOLLOWED_AT_ONCE = 50

/** What could not be done is told, and tried again at the next look; it holds up nothing else. */
export type Failed = (id: string, error: unknown) => void

/** Of which version of the facts all plans are known to ask for what their people stand for. Of one loop: lost, it is found anew. */
export interface Compared {
  version: number
}

/** One look at everything that may be due; answers how many plans it moved. */
export async function watchPlans(
  deps: WatchDeps,
  failed: Failed,
  compared: Compared = { version: -1 },
): Promise<number> {
  const query = queryOn(deps.pool)
  const now = deps.clock.now()
  let moved = 0
  const on = async (
    ids: readonly string[],
    work: (step: Step, whole: Whole) => Promise<void>,
  ): Promise<void> => {
    for (const id of ids) moved += Number(await tried(id, failed, () => onPlan(deps, id, work)))
  }
  await on(await beginningPlans(query, now), begin)
  await on(await plansToSettle(query), async (step, whole) => void (await settle(step, whole.plan.id)))
  await on(await plansTakenAhead(query, now), async (step, whole) => void (await settle(step, whole.plan.id)))
  await on(await overduePlans(query, now), (step, whole) => escalateDue(step, whole, deps.clock.nowMs()))
  for (const { id, start, end } of await plansToFollow(query))
    await on([id], (step, whole) => follow(step, whole, start, end))
  const lost = Map.groupBy(await lostParts(query, now), ({ planId }) => planId)
  for (const [planId, parts] of lost)
    await on([planId], (step, whole) => loseParts(step, whole, new Set(parts.map(({ id }) => id))))
  moved += await followAll(deps, failed, compared)
  moved += await adoptAll(deps, failed)
  await on(await plansToHandBackNow(deps), (step, whole) => handBack(deps.tickets, step, whole))
  return moved
}

async function tried<T>(id: string, failed: Failed, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    failed(id, error)
    return undefined
  }
}

/** Of those that are over the ones whose person is at work again, the longest over first. */
async function plansToHandBackNow(deps: WatchDeps): Promise<string[]> {
  const over = await plansToHandBack(queryOn(deps.pool), deps.clock.now())
  if (over.length === 0) return []
  const outlook = await deps.coverage.look()
  return over
    .filter(({ personId, end }) => isBack(outlook, personId, end, deps.clock.nowMs()))
    .slice(0, HANDED_BACK_AT_ONCE)
    .map(({ id }) => id)
}

/** At work again; somebody who never is any more counts from the end of the absence. */
function isBack(outlook: Outlook, personId: string, end: number, now: number): boolean {
  return (outlook.nextWorking(personId, end) ?? end) <= now
}

const changesOf =
  ({ pool }: WatchDeps): Change =>
  (work) =>
    transaction(pool, work)

async function onPlan(
  deps: WatchDeps,
  id: string,
  work: (step: Step, whole: Whole) => Promise<void>,
): Promise<boolean> {
  return inTurn(deps, changesOf(deps), async (tx, outlook) => {
    const whole = await loadWhole(tx.query, id, true)
    if (!whole || !isLive(whole)) return false
    await work({ deps, tx, outlook, actor: ACTOR }, whole)
    return true
  })
}

/** It begins: time off is a fact with whatever is covered; what nobody approved is refused. */
async function begin(step: Step, whole: Whole): Promise<void> {
  const { plan } = whole
  if (plan.timeOffId !== null || plan.start > step.deps.clock.nowMs()) return
  if (plan.state === 'waiting') return endPlan(step, whole, 'refused', 'Nobody approved it before it began.')
  await changePlan(step.tx, plan.id, { timeOffId: await makeTimeOff(step, plan) })
  await tellTeam(step, [plan])
  await recordStep(step, 'begin_plan', plan, {
    openRequests: whole.requests.filter(({ state }) => state === 'open').length,
  })
  await settle(step, plan.id)
}

async function escalateDue(step: Step, before: Whole, now: number): Promise<void> {
  // Hours may have been named since in whatever way: then nothing is open.
  const whole = await settle(step, before.plan.id)
  for (const request of whole.requests)
    if (
      request.state === 'open' &&
      request.escalatedAt === null &&
      request.dueAt !== null &&
      request.dueAt <= now
    ) {
      const parts = whole.parts.filter(({ requestId }) => requestId === request.id)
      // Nobody can be assigned to hours gone by.
      if (openHours(request, { parts }, now).length === 0) {
        await saveRequest(step.tx, { ...request, dueAt: null })
        continue
      }
      await escalate(step, whole, request)
      await recordStep(step, 'escalate_cover', whole.plan, { requestId: request.id }, request.accountId)
    }
}

/** Time off that was moved or withdrawn elsewhere moves its plan. */
async function follow(step: Step, whole: Whole, start: number | null, end: number | null): Promise<void> {
  if (start === null || end === null) return endPlan(step, whole, 'withdrawn', null)
  await makeWay(step, await interestsOf(step.tx.query), whole.plan.personId, { start, end }, whole.plan.id)
  await changeDates(step, whole, { start, end }, true)
}

/**
 * Plans whose person stands for other accounts than they were compared with. Nothing is read while the facts stand still, and of
 * those that run only what tells whether anything changed.
 */
async function followAll(deps: WatchDeps, failed: Failed, compared: Compared): Promise<number> {
  const query = queryOn(deps.pool)
  if ((await currentFactsVersion(query)) === compared.version) return 0
  const outlook = await deps.coverage.look()
  const running = await runningPlans(query, deps.clock.now())
  const changed = running.filter((plan) => standsOf(outlook, plan) !== plan.stands)
  const interests = changed.length === 0 ? new Map<string, string>() : await interestsOf(query)
  let done = 0
  for (const { id, stands } of changed.slice(0, FOLLOWED_AT_ONCE))
    done += Number(
      (await tried(id, failed, () =>
        onPlan(deps, id, (step, whole) =>
          // Made before this was written down: nobody knows what changed since.
          stands === null
            ? setStands(step.tx, id, standsOf(step.outlook, whole.plan))
            : followAccounts(step, whole, interests),
        ),
      )) !== undefined,
    )
  if (done === changed.length) compared.version = outlook.version
  return done
}

/** Time off that was noted elsewhere gets plans: of each person all at once, and they hear of them once. */
async function adoptAll(deps: WatchDeps, failed: Failed): Promise<number> {
  const query = queryOn(deps.pool)
  const since = deps.clock.now().subtract({ hours: ADOPTED_WITHIN_HOURS })
  const found = await timeOffToAdopt(query, deps.clock.now(), since)
  if (found.length === 0) return 0
  const interests = await interestsOf(query)
  for (const [personId, rows] of Map.groupBy(found, (row) => row.personId)) {
    await tried(personId, failed, () =>
      inTurn(deps, changesOf(deps), async (tx, outlook) => {
        const step = { deps, tx, outlook, actor: ACTOR }
        const made: Whole[] = []
        for (const row of rows) made.push(...(await adopt(step, interests, row)))
        await tellAdopted(step, made)
        await tellTeam(
          step,
          made.map(({ plan }) => plan),
        )
      }),
    )
  }
  return found.length
}

async function adopt(step: Step, interests: Interests, one: TimeOffToAdopt): Promise<Whole[]> {
  const { id: timeOffId, personId, kind, reason, start, end } = one
  const locked = await step.tx.query(
    'select 1 from time_off where time_off_id = $1 and superseded_in is null for update',
    [timeOffId],
  )
  const [known] = await step.tx.query('select 1 from absence_plan where time_off_id = $1', [timeOffId])
  const planned = await plansWithin(step.tx.query, personId, { start, end })
  if (locked.length === 0 || known || planned.length > 0) return []
  return [await makePlan(step, interests, { personId, kind, reason, start, end, timeOffId, asks: [] })]
}
