/** The part of the cover workflow in merging two accounts: requests go along; no hour of the one account is covered twice. */
import { randomUUID } from 'node:crypto'
import type { FollowsMerge } from '../../accounts/api.ts'
import { mergeIntervals, subtractIntervals, totalOf } from '../../calendar/api.ts'
import type { Tx } from '../../platform/db/index.ts'
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
} from './merge.store.ts'
import { saveRequest } from './requests.store.ts'
import type { StoredPart, StoredRequest, Whole } from './rows.ts'

/** Requests for cover, with who was asked and who took which hours. */
export const requestsFollowMerge: FollowsMerge = {
  what: 'requests for cover',
  // Whoever answers meanwhile finds what the merge has made of the request.
  hold: oneAtATime,
  count: countRequests,
  async move(tx, from, into) {
    let moved = 0
    for (const whole of await plansAsking(tx.query, from)) moved += await mergeWithin(tx, whole, from, into)
    return moved
  },
}

/** One plan: where it asks for both accounts, the hours and asks of the one go to the other. */
async function mergeWithin(tx: Tx, whole: Whole, from: string, into: string): Promise<number> {
  const there = whole.requests.filter(({ accountId }) => accountId === into)
  const coming = whole.requests.filter(({ accountId }) => accountId === from)
  for (const request of coming) {
    const same = there.find(({ absentPersonId }) => absentPersonId === request.absentPersonId)
    const to = { requestId: same?.id ?? request.id, accountId: into }
    // Read anew for each: what an earlier one has brought is taken.
    const taken = (await partsOf(tx, whole.plan.id, into)) ?? []
    for (const part of whole.parts.filter(({ requestId }) => requestId === request.id))
      await bring(tx, part, taken, { ...to, absentPersonId: request.absentPersonId })
    if (same) {
      await moveAsks(tx, request.id, same.id)
      await saveRequest(tx, { ...request, state: 'cancelled', dueAt: null })
      await withdrawAsks(tx, request.id)
    } else await moveRequest(tx, request.id, into)
  }
  await settleNeeds(tx, whole.plan.id, into, new Set(coming.map(({ id }) => id)))
  return coming.length
}

async function reload(tx: Tx, planId: string, accountId: string): Promise<Whole | undefined> {
  return (await plansAsking(tx.query, accountId)).find(({ plan }) => plan.id === planId)
}

async function partsOf(tx: Tx, planId: string, accountId: string): Promise<StoredPart[] | undefined> {
  return (await reload(tx, planId, accountId))?.parts.filter((part) => part.accountId === accountId)
}

/** Brings a part along; hours that somebody has of the other account already are theirs. */
async function bring(
  tx: Tx,
  part: StoredPart,
  taken: readonly StoredPart[],
  to: { readonly requestId: string; readonly accountId: string; readonly absentPersonId: string },
): Promise<void> {
  const { requestId, accountId } = to
  // The covers went first: of a part that is a fact stays what they left of its cover.
  const whole = { start: part.start, end: part.end }
  const left = part.coverId === null ? [whole] : mergeIntervals(await coversLeft(tx.query, part, to))
  const pieces = subtractIntervals(left, mergeIntervals(taken))
  if (totalOf(pieces) === part.end - part.start) return movePart(tx, part, to)
  await cutPart(
    tx,
    part,
    pieces.map((piece) => ({
      ...{ ...part, ...piece, requestId, accountId, id: randomUUID() },
      coverId: part.coverId === null ? null : randomUUID(),
    })),
    to,
  )
}

/** What is needed and open of the account that is left, request by request. */
async function settleNeeds(
  tx: Tx,
  planId: string,
  accountId: string,
  came: ReadonlySet<string>,
): Promise<void> {
  const whole = await reload(tx, planId, accountId)
  if (!whole) return
  const own = whole.requests.filter((one) => one.accountId === accountId && one.state !== 'cancelled')
  for (const merged of mergedNeeds(own, whole.parts, came)) {
    const before = own.find(({ id }) => id === merged.id)!
    await saveRequest(tx, asStored(before, merged))
    if (merged.state === 'cancelled') await withdrawAsks(tx, merged.id)
  }
}

function asStored(
  before: StoredRequest,
  { needed, state }: Pick<StoredRequest, 'needed' | 'state'>,
): StoredRequest {
  return { ...before, needed, state, dueAt: state === 'open' ? before.dueAt : null }
}
