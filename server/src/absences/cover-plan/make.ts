/** The beginning of a plan: the record, a request for each account that needs somebody, and the first asks. */
import { randomUUID } from 'node:crypto'
import { conflict, invalid } from '../../platform/errors.ts'
import type { AffectedAccount } from '../ports.ts'
import { admissionNow } from './admission-now.ts'
import { putAsks } from './asks.store.ts'
import { tellAsked } from './ask.ts'
import { askManager } from './ask-manager.ts'
import { makeTimeOff } from './facts-of-plan.ts'
import { dueFor, managerOf, nameOf, recordStep, tell, type Step } from './flow.ts'
import { releasePromises } from './promises.ts'
import { changePlan, hasTimeOff, insertPlans, plannedAway } from './plans.store.ts'
import type { Interests } from './candidates-for.ts'
import { needsSomebody, stillNeeded, type Absence } from './preview.ts'
import { insertRequests } from './requests.store.ts'
import { isOf, type StoredPlan, type StoredRequest, type Whole } from './rows.ts'
import { reload, settle } from './settle.ts'
import { toRangeText } from './sql.ts'
import { setStands } from './stands.store.ts'
import { standsOf } from './stands.ts'
import { tellTeam } from './tell-team.ts'
import { whomToAsk } from './whom-to-ask.ts'
import { noticeOf, periodFor } from './wording.ts'

/** Whom to ask for which account. */
export interface FirstAsk {
  readonly accountId: string
  readonly absentPersonId?: string | undefined
  readonly personIds: readonly string[]
}

export interface PlanToMake extends Absence {
  readonly reason: string | null
  readonly asks: readonly FirstAsk[]
  /** The time off to which it belongs, where it was noted elsewhere first. */
  readonly timeOffId: string | null
  /** Whoever sends it for somebody could approve it: it waits for nobody. */
  readonly isApproved?: boolean
  /** The rest of a plan that made way: what is noted beside it was there when it was sent. */
  readonly isRest?: boolean
}

/** Makes a plan and sends it: asks go out, unless a manager approves first. Answers it as it stands. */
export async function makePlan(step: Step, interests: Interests, plan: PlanToMake): Promise<Whole> {
  const { deps, tx, outlook } = step
  const isNew = plan.timeOffId === null && plan.isRest !== true
  if (isNew && (await hasTimeOff(tx.query, plan.personId, plan))) throw overlaps()
  const admission = await admissionNow(step, plan)
  const needsApproval = admission.verdict === 'approved' && plan.timeOffId === null
  const waits = needsApproval && plan.isApproved !== true
  // Its id tells no instant: when it was sent would tell sick leave from a plan.
  const id = randomUUID()
  await insertPlans(tx.query, [
    {
      ...{ id, personId: plan.personId, kind: plan.kind, reason: plan.reason, timeOffId: plan.timeOffId },
      managerId: managerOf(outlook, plan.personId),
      during: toRangeText(plan),
      state: waits ? 'waiting' : 'asking',
      awayAtOnce: admission.atOnce,
      createdAt: deps.clock.now().toString(),
      createdBy: step.actor.name,
    },
  ])
  await setStands(tx, id, standsOf(outlook, plan))
  const whole = await reload(step, id)
  if (plan.kind === 'sick' && plan.timeOffId === null) {
    await changePlan(tx, id, { timeOffId: await makeTimeOff(step, whole.plan) })
    await tellTeam(step, [whole.plan])
  }
  const own = plan.timeOffId === null ? {} : { timeOffId: plan.timeOffId }
  const affected = outlook
    .affected(plan.personId, plan, own)
    .map((account) => stillNeeded(account, [], deps.clock.nowMs()))
    .filter(needsSomebody)
  const requests = await makeRequests(step, whole, affected)
  await firstAsks(step, whole, plan, affected, requests, interests)
  // What a manager may yet refuse takes nothing back.
  if (!waits) await releasePromises(step, plan.personId, plan)
  // Not from when on: sick leave begins as it is sent, and the audit log is read by more than may know why.
  await recordStep(step, 'plan_time_off', whole.plan, { end: plan.end })
  if (needsApproval && !waits) await recordStep(step, 'approve_plan', whole.plan, { state: 'asking' })
  if (waits) await askManager(step, whole)
  else if (plan.kind === 'sick') await tellManager(step, whole, requests.length)
  return settle(step, id)
}

function overlaps(): Error {
  const message = 'overlaps time off that is noted already: withdraw that first, or choose other dates'
  return conflict('Time off is noted for these hours already.', [{ path: 'start', message }])
}

/** A request for each account, with its clock: it runs once the asks may go out. */
export async function makeRequests(
  { deps, tx, outlook }: Step,
  { plan }: Whole,
  affected: readonly AffectedAccount[],
): Promise<StoredRequest[]> {
  const requests = affected.map((account): StoredRequest => ({
    id: randomUUID(),
    planId: plan.id,
    accountId: account.accountId,
    absentPersonId: account.absentPersonId,
    stretch: account.stretch,
    needed: account.needed,
    state: 'open',
    dueAt: plan.state === 'waiting' ? null : firstDue(outlook, plan, deps.clock.nowMs(), account),
    escalatedAt: null,
  }))
  await insertRequests(tx.query, requests)
  return requests
}

/** Nobody was asked yet where time off was noted elsewhere: its clock runs near the date, however early it was noted. */
function firstDue(
  outlook: Step['outlook'],
  plan: StoredPlan,
  now: number,
  { needed }: AffectedAccount,
): number {
  const from = needed[0]!.start
  const due = dueFor(outlook, plan.kind, now, from)
  const isAdopted = plan.kind === 'planned' && plan.timeOffId !== null && plan.state === 'asking'
  return isAdopted ? Math.max(due, from - outlook.settings(now).absences.noticeDays * DAY) : due
}

const DAY = 86_400_000

async function firstAsks(
  step: Step,
  { plan }: Whole,
  { asks, timeOffId, isRest }: PlanToMake,
  affected: readonly AffectedAccount[],
  requests: readonly StoredRequest[],
  interests: Interests,
): Promise<void> {
  const { outlook, deps, tx } = step
  const now = deps.clock.nowMs()
  const planned = await plannedAway(tx.query, outlook.pool(plan.end), plan)
  const toAsk = requests.flatMap((request) => {
    const account = affected.find((one) => isOf(one, request))!
    const named = asks.find((one) => isOf({ absentPersonId: plan.personId, ...given(one) }, request))
    const wanted =
      named?.personIds ?? whomToAsk(step, { ...plan, timeOffId }, account, { interests, planned })
    // Who was asked before and may not be any more is asked no more; what goes on is refused for nobody's sake.
    const personIds = isRest
      ? wanted.filter((one) => whoMayNot(outlook, account, [one], true).length === 0)
      : wanted
    if (!isRest) mayCover(outlook, account, personIds)
    return [...new Set(personIds)].map((personId) => ({ request, personId }))
  })
  const state = plan.state === 'waiting' ? 'held' : 'open'
  const made = await putAsks(
    tx,
    toAsk.map(({ request, personId }) => ({
      ...({ id: randomUUID(), requestId: request.id, personId, state, askedAt: now } as const),
    })),
  )
  if (state === 'open') await tellAsked(step, { plan, requests, asks: made, parts: [], named: [] }, made)
}

const given = ({ accountId, absentPersonId }: FirstAsk) => ({
  accountId,
  ...(absentPersonId && { absentPersonId }),
})

/**
 * Refuses whoever may not know of the account, is away in person, has left by then, or is no engineer; who was asked already
 * is asked for no role any more: a manager who was asked while an engineer keeps their word.
 */
export function mayCover(
  outlook: Step['outlook'],
  account: Coverable,
  personIds: readonly string[],
  wereAsked = false,
): void {
  const wrong = whoMayNot(outlook, account, personIds, wereAsked)
  if (wrong.length > 0) throw invalid(wrong)
}

type Coverable = Pick<AffectedAccount, 'isGuarded' | 'absentPersonId' | 'stretch'>

function whoMayNot(
  outlook: Step['outlook'],
  account: Coverable,
  personIds: readonly string[],
  wereAsked: boolean,
): { path: string; message: string }[] {
  const { end } = account.stretch
  const pool = new Set(
    wereAsked ? personIds.filter((id) => (outlook.person(id)?.gone ?? 0) >= end) : outlook.pool(end),
  )
  return personIds.flatMap((id, index) => {
    const person = outlook.person(id)
    const path = `personIds.${index}`
    if (!person) return [{ path, message: 'is nobody we know' }]
    if (id === account.absentPersonId) return [{ path, message: 'is the one who is away' }]
    if (!pool.has(id)) return [{ path, message: 'is no support engineer who is here until then' }]
    if (account.isGuarded && !person.isCleared)
      return [{ path, message: 'is not cleared for this account: ask somebody who is' }]
    return []
  })
}

async function tellManager(step: Step, { plan }: Whole, requests: number): Promise<void> {
  if (plan.managerId === null) return
  const accounts = requests === 1 ? '1 account needs' : `${requests} accounts need`
  await tell(step, [
    noticeOf(
      plan.id,
      'informed',
      'team_away',
      { personId: plan.managerId },
      {
        title: `${nameOf(step.outlook, plan.personId)} is away, ${periodFor(step.outlook, plan.managerId, plan)}`,
        body: `${accounts} somebody who covers: they are being asked.`,
      },
    ),
  ])
}
