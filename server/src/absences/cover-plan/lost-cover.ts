/** Hours that a backup has no more, though they did not step back here: the cover was dropped elsewhere, or they leave. */
import type { Interval } from '../../calendar/api.ts'
import { setAsks } from './asks.store.ts'
import { nameOf, recordStep, tell, type Step } from './flow.ts'
import { keepOnly, reopen } from './release.ts'
import type { StoredPart, StoredRequest, Whole } from './rows.ts'
import { settle } from './settle.ts'
import { accountFor, noticeOf } from './wording.ts'

/** Frees the hours of these parts that are to come, and says so to whoever is away. */
export async function loseParts(step: Step, whole: Whole, partIds: ReadonlySet<string>): Promise<void> {
  for (const request of whole.requests) {
    const parts = whole.parts.filter(({ id, requestId }) => requestId === request.id && partIds.has(id))
    for (const [personId, own] of Map.groupBy(parts, (part) => part.personId))
      await losePartsOf(step, whole, request, personId, own)
  }
  await settle(step, whole.plan.id)
}

async function losePartsOf(
  step: Step,
  { plan, asks }: Whole,
  request: StoredRequest,
  personId: string,
  parts: readonly StoredPart[],
): Promise<void> {
  const { outlook, deps, tx } = step
  const now = deps.clock.nowMs()
  const gone = outlook.person(personId)?.gone ?? now
  // A cover that was dropped is over now; whoever leaves covers until then.
  const until = gone < Math.max(...parts.map(({ end }) => end)) ? Math.max(now, gone) : now
  const kept = parts.flatMap(({ start, end }): Interval[] =>
    start < until ? [{ start, end: Math.min(end, until) }] : [],
  )
  await keepOnly(step, plan, parts, kept, request.state === 'cancelled' ? null : { plan, request })
  const accepted = asks.filter((ask) => ask.requestId === request.id && ask.personId === personId)
  await setAsks(
    tx,
    accepted.map(({ id }) => id),
    'withdrawn',
  )
  if (request.state !== 'cancelled') await reopen(step, plan, request)
  await recordStep(step, 'lose_cover', plan, { personId }, request.accountId)
  const about = accountFor(outlook, plan.personId, outlook.account(request.accountId)!)
  await tell(step, [
    noticeOf(
      plan.id,
      `lost:${request.id}:${personId}:${now}`,
      'cover_answer',
      { personId: plan.personId },
      {
        title: `${nameOf(outlook, personId)} covers ${about.name} no more`,
        body: 'The hours are open again: ask others, or wait until your manager assigns them.',
        accountId: about.accountId,
      },
    ),
  ])
}
