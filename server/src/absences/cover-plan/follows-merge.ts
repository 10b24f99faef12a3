/** The part of the cover workflow in merging two accounts: requests go along; no hour of the one account is covered twice. */
import { randomUUID } from 'node:crypto'
import type { FollowsMerge } from '../../accounts/api.ts'
import {
  clipIntervals,
  intersectIntervals,
  mergeIntervals,
  subtractIntervals,
  totalOf,
  type Interval,
} from '../../calendar/api.ts'
import type { Tx } from '../../platform/db/index.ts'
import { tellLost, tellNotAsked, type LostHours } from '../tell-merged.ts'
import { mergedNeeds } from './decide/merged.ts'
import { oneAtATime } from './flow.ts'
import {
  countRequests,
  coversLeft,
  cutPart,
  moveAsks,
  movePart,
  moveRequest,
  plansAsking,
  withdrawAsks,
  type NotAsked,
} from './merge.store.ts'
import { saveRequest } from './requests.store.ts'
import type { StoredPart, StoredRequest, Whole } from './rows.ts'

/** Requests for cover, with who was asked and who took which hours. */
export const requestsFollowMerge: FollowsMerge = {
  what: 'requests for cover',
  // Whoever answers meanwhile finds what the merge has made of the request.
  hold: oneAtATime,
  count: countRequests,
  async move(tx, from, into, clock) {
    let moved = 0
    const told: Told = { lost: [], notAsked: [] }
    for (const whole of await plansAsking(tx.query, from))
      moved += await mergeWithin(tx, whole, { from, into, now: clock.nowMs() }, told)
    await tellLost(tx, { clock, from, into }, 'part', told.lost)
    await tellNotAsked(tx, { clock, from, into }, told.notAsked)
    return moved
  },
}

/** Who is to hear what the merge has taken from them. */
interface Told {
  readonly lost: LostHours[]
  readonly notAsked: NotAsked[]
}

interface Merging {
  readonly from: string
  readonly into: string
  readonly now: number
}

/** One plan: where it asks for both accounts, the hours and asks of the one go to the other. */
async function mergeWithin(tx: Tx, whole: Whole, { from, into, now }: Merging, told: Told): Promise<number> {
  const there = whole.requests.filter(({ accountId }) => accountId === into)
  const coming = whole.requests.filter(({ accountId }) => accountId === from)
  for (const request of coming) {
    const same = there.find(({ absentPersonId }) => absentPersonId === request.absentPersonId)
    const to = { requestId: same?.id ?? request.id, accountId: into }
    // Read anew for each: what an earlier one has brought is taken.
    const taken = (await partsOf(tx, whole.plan.id, into)) ?? []
    const { absentPersonId } = request
    for (const part of whole.parts.filter(({ requestId }) => requestId === request.id)) {
      const { personId } = part
      const lost = clipIntervals(await bring(tx, part, taken, { ...to, absentPersonId }), now, Infinity)
      told.lost.push(...lost.map((hours) => ({ ...hours, personId, absentPersonId })))
    }
    if (same) {
      await moveAsks(tx, request.id, same.id)
      await saveRequest(tx, { ...request, state: 'cancelled', dueAt: null })
      await withdrawAsks(tx, request.id)
    } else await moveRequest(tx, request.id, into)
  }
  const came = new Set(coming.map(({ id }) => id))
  // A plan that is over asks nobody any more.
  const notAsked = await settleNeeds(tx, whole.plan.id, into, came)
  if (whole.plan.end > now) told.notAsked.push(...notAsked)
  return coming.length
}

async function reload(tx: Tx, planId: string, accountId: string): Promise<Whole | undefined> {
  return (await plansAsking(tx.query, accountId)).find(({ plan }) => plan.id === planId)
}

async function partsOf(tx: Tx, planId: string, accountId: string): Promise<StoredPart[] | undefined> {
  return (await reload(tx, planId, accountId))?.parts.filter((part) => part.accountId === accountId)
}

/** Brings a part along; hours that somebody has of the other account already are theirs. Answers those that another has now. */
async function bring(
  tx: Tx,
  part: StoredPart,
  taken: readonly StoredPart[],
  to: { readonly requestId: string; readonly accountId: string; readonly absentPersonId: string },
): Promise<Interval[]> {
  const { requestId, accountId } = to
  // The covers went first: of a part that is a fact stays what they left of its cover.
  const whole = { start: part.start, end: part.end }
  const left = part.coverId === null ? [whole] : mergeIntervals(await coversLeft(tx.query, part, to))
  const pieces = subtractIntervals(left, mergeIntervals(taken))
  if (totalOf(pieces) === part.end - part.start) {
    await movePart(tx, part, to)
    return []
  }
  await cutPart(
    tx,
    part,
    pieces.map((piece) => ({
      ...{ ...part, ...piece, requestId, accountId, id: randomUUID() },
      coverId: part.coverId === null ? null : randomUUID(),
    })),
    to,
  )
  return intersectIntervals(left, mergeIntervals(taken.filter(({ personId }) => personId !== part.personId)))
}

/** What is needed and open of the account that is left, request by request; answers who was asked for what nobody asks for any more. */
async function settleNeeds(
  tx: Tx,
  planId: string,
  accountId: string,
  came: ReadonlySet<string>,
): Promise<NotAsked[]> {
  const whole = await reload(tx, planId, accountId)
  if (!whole) return []
  const notAsked: NotAsked[] = []
  const own = whole.requests.filter((one) => one.accountId === accountId && one.state !== 'cancelled')
  for (const merged of mergedNeeds(own, whole.parts, came)) {
    const before = own.find(({ id }) => id === merged.id)!
    await saveRequest(tx, asStored(before, merged))
    const isNeedless = merged.state === 'cancelled' || merged.state === 'covered'
    if (isNeedless) notAsked.push(...(await withdrawAsks(tx, merged.id)))
  }
  return notAsked
}

function asStored(
  before: StoredRequest,
  { needed, state }: Pick<StoredRequest, 'needed' | 'state'>,
): StoredRequest {
  return { ...before, needed, state, dueAt: state === 'open' ? before.dueAt : null }
}
