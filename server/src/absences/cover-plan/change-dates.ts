/** New dates of a plan: covers follow, hours that are new are asked for, whoever loses hours is told. */
import {
  clipIntervals,
  intersectIntervals,
  mergeIntervals,
  subtractIntervals,
  type Interval,
} from '../../calendar/api.ts'
import { conflict } from '../../platform/errors.ts'
import type { AffectedAccount, Except } from '../ports.ts'
import { admissionNow } from './admission-now.ts'
import { askPeople } from './ask.ts'
import { closePlanTasks } from './checklists.ts'
import { atWork, heldHours, openHours, type Wanted } from './decide/hours.ts'
import { reviseTimeOff } from './facts-of-plan.ts'
import { neededOf } from './decide/refit.ts'
import { recordStep, type Step } from './flow.ts'
import { heldOf, namedBesides } from './held.ts'
import { askManager } from './ask-manager.ts'
import { makeRequests } from './make.ts'
import { changePlan } from './plans.store.ts'
import { needsSomebody, stillNeeded } from './preview.ts'
import { releasePromises } from './promises.ts'
import { cancelRequest, keepOnly, reopen } from './release.ts'
import { saveRequest } from './requests.store.ts'
import { isOf, type StoredPart, type StoredPlan, type StoredRequest, type Whole } from './rows.ts'
import { reload, settle } from './settle.ts'
import { tellMoved } from './tell-planner.ts'
import { tellTeam } from './tell-team.ts'

/** What a plan has put into the facts: looked past when it is planned anew. */
export function exceptOf({ plan, parts }: Pick<Whole, 'plan' | 'parts'>): Except {
  return { timeOffId: plan.timeOffId, coverIds: parts.flatMap(({ coverId }) => coverId ?? []) }
}

/**
 * Moves the ends of a plan. `decides`: the actor is a manager, whose word is the approval. `because`: why what is needed no more is
 * not, unless its person is there after all.
 */
export async function changeDates(
  step: Step,
  whole: Whole,
  during: Interval,
  decides: boolean,
  because?: string,
): Promise<Whole> {
  const { outlook, tx } = step
  const before = whole.plan
  if (before.start === during.start && before.end === during.end) return whole
  const admission = await admissionNow(step, { ...before, ...during })
  if (before.state !== 'waiting' && !decides) await refuseUnapproved(step, before, during)
  await changePlan(tx, before.id, { during, awayAtOnce: admission.atOnce })
  const plan = { ...before, ...during, awayAtOnce: admission.atOnce }
  await reviseTimeOff(step, plan, 'confirmed')
  if (plan.timeOffId !== null) await tellTeam(step, [plan])
  const affected = outlook.affected(plan.personId, during, exceptOf(whole))
  const moved = { ...whole, plan }
  for (const request of whole.requests) await moveRequest(step, moved, request, affected, because)
  const made = await askForMore(step, moved, affected)
  if (plan.state !== 'waiting') await releasePromises(step, plan.personId, during)
  else {
    await closePlanTasks(step, plan.id, 'decide', 'cancelled')
    await askManager(step, made)
  }
  await recordStep(step, 'change_plan', plan, { start: during.start, end: during.end })
  return settle(step, plan.id)
}

/** Accounts that a plan did not ask for yet, of their standing backups at once; answers the plan with them. */
export async function askForMore(
  step: Step,
  whole: Whole,
  affected: readonly AffectedAccount[],
): Promise<Whole> {
  const fresh = affected
    .filter((account) => !whole.requests.some((request) => isOf(account, request)))
    .map((account) => stillNeeded(account, [], step.deps.clock.nowMs()))
    .filter(needsSomebody)
  const requests = await makeRequests(step, whole, fresh)
  const made = await reload(step, whole.plan.id)
  for (const request of requests) {
    const backup = fresh.find((account) => isOf(account, request))?.standingBackupId
    if (backup) await askPeople(step, made, request, [backup])
  }
  return made
}

/** An approval is for its dates: days that it did not have are admitted anew. Fewer days need nobody's word. */
async function refuseUnapproved(step: Step, before: StoredPlan, during: Interval): Promise<void> {
  for (const added of subtractIntervals([during], [{ start: before.start, end: before.end }])) {
    const { verdict, atOnce } = await admissionNow(step, { ...before, ...added })
    if (verdict === 'approved')
      throw conflict(
        `${atOnce} of the team would be away at once: ask your manager to change the dates, or choose others.`,
      )
  }
}

async function moveRequest(
  step: Step,
  whole: Whole,
  request: StoredRequest,
  affected: readonly AffectedAccount[],
  because?: string,
): Promise<void> {
  const account = affected.find((one) => isOf(one, request))
  const needed = account ? neededOf({ ...request, held: heldOf(step.outlook, whole, request) }, account) : []
  if (!account || needed.length === 0) {
    if (request.state !== 'cancelled') await cancelRequest(step, whole, request, because)
    return
  }
  const parts = whole.parts.filter(({ requestId }) => requestId === request.id)
  // Hours that a manager left to the fallback stay so.
  const left = request.state === 'left_open' ? openHours(request, { parts }) : []
  const asked = [...left, ...namedBesides(step.outlook, whole, request)]
  await moveTo(step, whole, request, { stretch: account.stretch, needed }, asked)
}

/** A request for other hours than before: covers follow; what is open, and was not `asked` for, is asked for. */
export async function moveTo(
  step: Step,
  whole: Whole,
  request: StoredRequest,
  { stretch, needed }: Wanted,
  asked: readonly Interval[],
): Promise<void> {
  const now = step.deps.clock.nowMs()
  const parts = whole.parts.filter(({ requestId }) => requestId === request.id)
  const kept = mergeIntervals(parts.flatMap((part) => keptOf(step, part, { stretch, needed })))
  const cut = await keepOnly(step, whole.plan, parts, kept)
  const moved: StoredRequest = {
    ...request,
    stretch,
    needed,
    state: request.state === 'cancelled' ? 'open' : request.state,
  }
  await saveRequest(step.tx, moved)
  await tellMoved(step, whole, moved, cut)
  const open = subtractIntervals(openHours({ needed }, { parts: kept }, now), asked)
  if (open.length > 0) await askForNew(step, whole, moved, parts, open)
}

/** Of a part what its backup can hold of the new hours. Whoever is away themselves is covered in turn: they keep those hours. */
function keptOf(
  { outlook, deps }: Step,
  { personId, start, end }: StoredPart,
  { stretch, needed }: Wanted,
): Interval[] {
  const hours = mergeIntervals([...outlook.working(personId, stretch), ...outlook.away(personId, stretch)])
  const offered = intersectIntervals([{ start, end }], [stretch])
  // What has passed was covered, whatever is needed now.
  const past = clipIntervals(offered, -Infinity, deps.clock.nowMs())
  return [...past, ...heldHours(offered, needed, hours)]
}

/** Hours that are new are asked of those who have the others and are at work then, and the clock runs anew. */
async function askForNew(
  step: Step,
  whole: Whole,
  request: StoredRequest,
  parts: readonly StoredPart[],
  open: readonly Interval[],
): Promise<void> {
  if (whole.plan.state === 'waiting') return
  await reopen(step, whole.plan, request)
  const requests = whole.requests.map((one) => (one.id === request.id ? request : one))
  const people = [...new Set(parts.map(({ personId }) => personId))].filter(
    (id) => atWork(open, step.outlook.working(id, request.stretch)).length > 0,
  )
  await askPeople(step, { ...whole, requests }, request, people)
}
