/**
 * After every step: what is taken settles each request, and a plan whose hours are all settled is confirmed. A confirmed plan's
 * covers are facts, and so is sick leave from its first moment.
 */
import type { Interval } from '../../calendar/api.ts'
import { backedUp, closePlanTasks, renewSteps } from './checklists.ts'
import { plansOfPost, type Post } from './covered.store.ts'
import { openHours } from './decide/hours.ts'
import { makeCovers, makeTimeOff } from './facts-of-plan.ts'
import { dueFor, recordStep, tell, type Step } from './flow.ts'
import { heldOf } from './held.ts'
import { lapse } from './lapse.ts'
import { changePlan, findPlan, loadWhole } from './plans.store.ts'
import { waitsAfterAll } from './readmit.ts'
import { saveRequest } from './requests.store.ts'
import type { StoredRequest, Whole } from './rows.ts'
import { tellBackups } from './tell-planner.ts'
import { tellTeam } from './tell-team.ts'
import { inList, noticeOf, periodFor } from './wording.ts'

/** Settles a plan; answers it as it then stands. The caller holds its row. */
export async function settle(step: Step, planId: string): Promise<Whole> {
  const whole = await reload(step, planId)
  for (const request of whole.requests) await settleRequest(step, whole, request)
  const after = await reload(step, planId)
  const isOpen = after.requests.some(({ state }) => state === 'open')
  if (after.plan.state === 'asking' && !isOpen && !(await waitsAfterAll(step, after)))
    await confirm(step, after)
  const confirmed = await reload(step, planId)
  if (after.plan.state === 'confirmed' && after.plan.handedBackAt === null) await renewSteps(step, confirmed)
  if (confirmed.plan.timeOffId !== null && isLive(confirmed))
    await makeCovers(step, confirmed.requests, confirmed.parts)
  return reload(step, planId)
}

export const isLive = ({ plan }: Pick<Whole, 'plan'>): boolean =>
  plan.state === 'waiting' || plan.state === 'asking' || plan.state === 'confirmed'

/** A plan as it stands in this transaction. */
export async function reload({ tx }: Pick<Step, 'tx'>, planId: string): Promise<Whole> {
  return (await loadWhole(tx.query, planId))!
}

async function settleRequest(step: Step, whole: Whole, request: StoredRequest): Promise<void> {
  if (request.state === 'cancelled') return
  const held = heldOf(step.outlook, whole, request)
  const isCovered = isSettled(request, held, step.deps.clock.nowMs())
  // What a manager left to the fallback stays so, unless somebody takes all of it after all.
  if (isCovered === (request.state === 'covered') || (!isCovered && request.state === 'left_open')) return
  if (!isCovered)
    return saveRequest(step.tx, { ...request, state: 'open', dueAt: dueAgain(step, whole, request) })
  await saveRequest(step.tx, { ...request, state: 'covered', dueAt: null, escalatedAt: null })
  await closePlanTasks(step, whole.plan.id, 'decide', 'done', request.id)
  const [account] = backedUp(step.outlook, { ...whole, requests: [request] })
  const by = account?.backups.map(({ name }) => name).join(' and ')
  await lapse(step, whole, request, (name) => ({
    title: `${name} is covered by ${by}: nothing to do`,
    body: 'Somebody was quicker. Thank you for thinking about it.',
  }))
}

/** All is taken. Hours gone by in which nobody was there are no question any more once somebody has the rest of them. */
function isSettled(request: StoredRequest, held: readonly Interval[], now: number): boolean {
  const from = held.length > 0 && request.state !== 'left_open' ? now : -Infinity
  return openHours(request, { parts: held }, from).length === 0
}

/** Its clock runs, or runs again: hours that were named by hand may be dropped by hand. */
function dueAgain(
  { deps, outlook }: Step,
  { plan }: Whole,
  { dueAt, stretch }: StoredRequest,
): number | null {
  if (dueAt !== null || plan.state === 'waiting') return dueAt
  const now = deps.clock.nowMs()
  return dueFor(outlook, plan.kind, now, Math.max(now, stretch.start))
}

/** Covers of an account were named or dropped by hand: the plans that ask for those hours are settled anew. */
export async function settleNamed(step: Step, post: Post): Promise<void> {
  for (const planId of await plansOfPost(step.tx.query, post)) {
    await findPlan(step.tx.query, planId, true)
    await settle(step, planId)
  }
}

async function confirm(step: Step, whole: Whole): Promise<void> {
  const { plan } = whole
  const timeOffId = plan.timeOffId ?? (await makeTimeOff(step, plan))
  if (plan.timeOffId === null) await tellTeam(step, [plan])
  await changePlan(step.tx, plan.id, { state: 'confirmed', timeOffId })
  await recordStep(step, 'confirm_plan', plan, { state: 'confirmed', timeOffId })
  await renewSteps(step, whole)
  const covered = backedUp(step.outlook, whole)
  const lines = covered.map(
    ({ accountId, backups }) =>
      `- ${inList(step.outlook, accountId)}: ${backups.map(({ name }) => name).join(', ')}`,
  )
  await tell(step, [
    noticeOf(
      plan.id,
      `confirmed:${plan.start}-${plan.end}`,
      'cover_answer',
      { personId: plan.personId },
      {
        title: `Your time off is confirmed: ${periodFor(step.outlook, plan.personId, plan)}`,
        body: lines.length === 0 ? 'No account needs anybody meanwhile.' : lines.join('\n'),
      },
    ),
  ])
  await tellBackups(
    step,
    plan,
    whole.parts.map(({ personId }) => personId),
  )
}
