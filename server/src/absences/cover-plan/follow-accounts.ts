/**
 * A plan asks for the accounts for which its person stands: what comes to them while it runs is asked for, what goes to others is
 * asked for no more. Whoever is asked or covers hears it, and so does the person.
 */
import { clipIntervals, subtractIntervals } from '../../calendar/api.ts'
import type { AffectedAccount } from '../ports.ts'
import { askPeople } from './ask.ts'
import { candidatesFor, type Interests, type KnownOfPeople } from './candidates-for.ts'
import { exceptOf, moveTo } from './change-dates.ts'
import { cheapestCover } from './decide/candidates.ts'
import { openHours } from './decide/hours.ts'
import { refit, sameHours } from './decide/refit.ts'
import { nameOf, recordStep, type Step } from './flow.ts'
import { heldOf } from './held.ts'
import { makeRequests } from './make.ts'
import { plannedAway } from './plans.store.ts'
import { needsSomebody, stillNeeded } from './preview.ts'
import { cancelRequest, endRequest, reopen } from './release.ts'
import { isOf, type StoredPlan, type StoredRequest, type Whole } from './rows.ts'
import { reload, settle } from './settle.ts'
import { setStands } from './stands.store.ts'
import { standsOf } from './stands.ts'
import { tellPlanner } from './tell-planner.ts'
import { whomToAsk } from './whom-to-ask.ts'
import { hoursOf } from './wording.ts'

/** Compares what a plan asks for with what its person stands for now, and asks for the difference. Nothing where there is none. */
export async function followAccounts(step: Step, whole: Whole, interests: Interests): Promise<void> {
  const { plan, requests } = whole
  const { outlook, tx } = step
  await setStands(tx, plan.id, standsOf(outlook, plan))
  const affected = outlook.affected(plan.personId, plan, exceptOf(whole))
  const came: AffectedAccount[] = []
  let isMoved = false
  for (const request of requests) {
    const account = affected.find((one) => isOf(one, request)) ?? null
    if (request.state !== 'cancelled') isMoved = (await followOne(step, whole, request, account)) || isMoved
    else if (account) came.push(besidesLive(account, requests))
  }
  const fresh = affected.filter((account) => !requests.some((request) => isOf(account, request)))
  const asked = await askFor(step, whole, interests, [...came, ...fresh])
  if (isMoved || asked) await settle(step, plan.id)
}

/** Hours that another request of the plan asks for or holds need no second name: a merge of accounts has decided so. */
function besidesLive(account: AffectedAccount, requests: readonly StoredRequest[]): AffectedAccount {
  const others = requests.filter(
    ({ accountId, state }) => accountId === account.accountId && state !== 'cancelled',
  )
  const theirs = others.flatMap(({ needed }) => [...needed])
  return { ...account, needed: subtractIntervals([...account.needed], theirs) }
}

/** A live request; answers whether anything of it changed. */
async function followOne(
  step: Step,
  whole: Whole,
  request: StoredRequest,
  account: AffectedAccount | null,
): Promise<boolean> {
  const { plan } = whole
  const now = step.deps.clock.nowMs()
  const held = heldOf(step.outlook, whole, request)
  const wanted = refit({ ...request, held }, account, now)
  if (wanted && sameHours(wanted, request)) return false
  const coming = clipIntervals(wanted?.needed ?? [], now, Infinity)
  if (wanted && coming.length > 0) {
    const parts = whole.parts.filter(({ requestId }) => requestId === request.id)
    await moveTo(step, whole, request, wanted, openHours(request, { parts }))
    const more = subtractIntervals(coming, [...request.needed])
    if (more.length > 0)
      await tellPlanner(step, whole, request, `more:${request.id}:${now}`, {
        title: `${hoursOf(more)} more hours need somebody:`,
        body: 'It needs more than before. Whoever covers the others is asked.',
      })
    await recordStep(step, 'move_request', plan, { requestId: request.id }, request.accountId)
    return true
  }
  const because = whyNot(step, plan, request)
  if (wanted) await endRequest(step, whole, request, wanted, because)
  else await cancelRequest(step, whole, request, because)
  await tellPlanner(step, whole, request, `needless:${request.id}:${now}`, {
    title: 'Nobody need cover any more while you are away:',
    body: `${because} Whoever was asked or covers is told.`,
  })
  await recordStep(step, 'end_request', plan, { requestId: request.id }, request.accountId)
  return true
}

function whyNot({ outlook }: Step, plan: StoredPlan, { accountId, absentPersonId }: StoredRequest): string {
  const name = nameOf(outlook, plan.personId)
  const post = outlook.posts(plan.personId, plan).find((one) => one.accountId === accountId)
  if (post) return 'Its contract does not run then, or another of its ASEs is at work.'
  return absentPersonId === plan.personId
    ? `${name} is not its ASE then any more.`
    : `${name} does not cover it then any more.`
}

/** Accounts that came, or came back; answers whether anything of them is asked for. */
async function askFor(
  step: Step,
  whole: Whole,
  interests: Interests,
  accounts: readonly AffectedAccount[],
): Promise<boolean> {
  const { plan, requests } = whole
  const now = step.deps.clock.nowMs()
  const open = accounts.map((account) => stillNeeded(account, [], now)).filter(needsSomebody)
  if (open.length === 0) return false
  const planned = await plannedAway(step.tx.query, step.outlook.pool(plan.end), plan)
  const isBack = (account: AffectedAccount) => requests.some((request) => isOf(account, request))
  await makeRequests(
    step,
    whole,
    open.filter((account) => !isBack(account)),
  )
  for (const account of open.filter(isBack)) {
    const { stretch, needed } = account
    const before = requests.find((request) => isOf(account, request))!
    await reopen(step, plan, { ...before, stretch, needed })
  }
  const made = await reload(step, plan.id)
  for (const account of open)
    await askAbout(
      step,
      made,
      made.requests.find((one) => isOf(account, one))!,
      account,
      {
        ...{ interests, planned },
      },
    )
  return true
}

async function askAbout(
  step: Step,
  whole: Whole,
  request: StoredRequest,
  account: AffectedAccount,
  known: KnownOfPeople,
): Promise<void> {
  const { plan } = whole
  const { outlook, deps } = step
  const now = deps.clock.nowMs()
  const standing = account.standingBackupId === plan.personId ? null : account.standingBackupId
  const asked = [
    ...new Set([...(standing === null ? [] : [standing]), ...whomToAsk(step, plan, account, known)]),
  ]
  await askPeople(step, whole, request, asked)
  const candidates = candidatesFor(outlook, known, plan.personId, account, now)
  const { parts } = cheapestCover(account.needed, candidates)
  const names = (ids: readonly string[]): string =>
    ids.length === 0 ? 'nobody yet: choose whom to ask' : ids.map((id) => nameOf(outlook, id)).join(', ')
  await tellPlanner(step, whole, request, `came:${request.id}:${now}`, {
    title: 'Somebody is needed while you are away:',
    body: [
      `${hoursOf(account.needed)} hours need a name, in ${hoursOf(clipIntervals(account.nobody, now, Infinity))} of them nobody named would answer.`,
      `Cheapest cover: ${parts.length === 0 ? 'nobody is free' : parts.map(({ name }) => name).join(', ')}.`,
      `${plan.state === 'waiting' ? 'To be asked once it is approved' : 'Asked'}: ${names(asked)}.`,
    ].join(' '),
  })
  await recordStep(step, 'ask_for_account', plan, { requestId: request.id }, request.accountId)
}
