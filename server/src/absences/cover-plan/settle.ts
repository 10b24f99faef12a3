/**
 * After every step: what is taken settles each request, and a plan whose hours are all settled is confirmed. A confirmed plan's
 * covers are facts, and so is sick leave from its first moment.
 */
import { backedUp, closePlanTasks, renewSteps } from './checklists.ts'
import { openHours } from './decide/hours.ts'
import { makeCovers, makeTimeOff } from './facts-of-plan.ts'
import { recordStep, tell, type Step } from './flow.ts'
import { setAsks } from './asks.store.ts'
import { changePlan, loadWhole } from './plans.store.ts'
import { waitsAfterAll } from './readmit.ts'
import { saveRequest } from './requests.store.ts'
import type { StoredPart, StoredRequest, Whole } from './rows.ts'
import { tellBackups } from './tell-planner.ts'
import { tellTeam } from './tell-team.ts'
import { accountFor, inList, noticeOf, periodFor } from './wording.ts'

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
  const parts = whole.parts.filter(({ requestId }) => requestId === request.id)
  const isCovered = isSettled(request, parts, step.deps.clock.nowMs())
  // What a manager left to the fallback stays so, unless somebody takes all of it after all.
  if (isCovered === (request.state === 'covered') || (!isCovered && request.state === 'left_open')) return
  if (!isCovered) return saveRequest(step.tx, { ...request, state: 'open' })
  await saveRequest(step.tx, { ...request, state: 'covered', dueAt: null, escalatedAt: null })
  await closePlanTasks(step, whole.plan.id, 'decide', 'done', request.id)
  await lapse(step, whole, request)
}

/** All is taken. Hours gone by in which nobody was there are no question any more once somebody has the rest of them. */
function isSettled(request: StoredRequest, parts: readonly StoredPart[], now: number): boolean {
  const from = parts.length > 0 && request.state !== 'left_open' ? now : -Infinity
  return openHours(request, { parts }, from).length === 0
}

/** Whoever was asked and did not answer is told that it is settled, and by whom. */
async function lapse(step: Step, whole: Whole, request: StoredRequest): Promise<void> {
  const waiting = whole.asks.filter((ask) => ask.requestId === request.id && ask.state === 'open')
  await setAsks(
    step.tx,
    waiting.map(({ id }) => id),
    'lapsed',
  )
  const [account] = backedUp(step.outlook, { ...whole, requests: [request] })
  const by = account?.backups.map(({ name }) => name).join(' and ')
  await tell(
    step,
    waiting.map(({ id, personId, round }) => {
      const about = accountFor(step.outlook, personId, step.outlook.account(request.accountId)!)
      return noticeOf(
        whole.plan.id,
        `lapsed:${id}:${round}`,
        'cover_settled',
        { personId },
        {
          title: `${about.name} is covered by ${by}: nothing to do`,
          body: 'Somebody was quicker. Thank you for thinking about it.',
          accountId: about.accountId,
        },
      )
    }),
  )
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
