/** Somebody takes hours of a request: by accepting, or because a manager assigns them. */
import { randomUUID } from 'node:crypto'
import { intersectIntervals, mergeIntervals, subtractIntervals, type Interval } from '../../calendar/api.ts'
import { conflict, invalid } from '../../platform/errors.ts'
import { openHours, takeHours, type Answer } from './decide/hours.ts'
import type { Step } from './flow.ts'
import { heldOf } from './held.ts'
import { insertParts } from './parts.store.ts'
import { plansWithin } from './plans.store.ts'
import type { StoredRequest, Whole } from './rows.ts'
import { backedUp } from './checklists.ts'

/** What somebody took of a request, and what it leaves. */
export interface Took {
  readonly hours: readonly Interval[]
  /** Of the needed hours those that are now theirs. */
  readonly needed: readonly Interval[]
  /** Needed hours that nobody has still, and those of them in which whoever took is not there. */
  readonly open: readonly Interval[]
  readonly notThere: readonly Interval[]
}

/**
 * Gives somebody the hours they name (null: all that is open) as far as they are at work and nobody has them; the rest stays open.
 * The caller holds the plan's row, so that the second of two finds what the first has left. Refused where they can take nothing.
 */
export async function take(
  step: Step,
  whole: Whole,
  request: StoredRequest,
  personId: string,
  named: readonly Interval[] | null,
  how: 'accepted' | 'assigned',
): Promise<Took> {
  const { deps, tx, outlook } = step
  if (personId === whole.plan.personId || personId === request.absentPersonId)
    throw invalid([{ path: 'personId', message: 'is the one who is away' }])
  const now = deps.clock.nowMs()
  if (request.stretch.end <= now) throw conflict('These hours are over: there is nothing left to cover.')
  const { needed } = request
  // Nobody covers what has passed, however late they accept.
  const stretch = { start: Math.max(request.stretch.start, now), end: request.stretch.end }
  const plans = await plansWithin(tx.query, personId, stretch)
  const working = outlook.working(personId, stretch)
  const away = [...outlook.away(personId, stretch), ...plans]
  const held = heldOf(outlook, whole, request)
  const answer = takeHours({ stretch, needed }, { parts: held }, named, { working, away })
  if (answer.kind === 'none') throw conflict(nothingLeft(step, whole, request, answer.because))
  const madeAt = deps.clock.now().toString()
  await insertParts(
    tx.query,
    answer.hours.map(({ start, end }) => ({
      ...{
        id: randomUUID(),
        requestId: request.id,
        accountId: request.accountId,
        personId,
        start,
        end,
        how,
      },
      ...{ coverId: null, replacesId: whole.plan.personId, madeAt },
    })),
  )
  const open = openHours(request, { parts: [...held, ...answer.hours] }, now)
  return {
    hours: answer.hours,
    needed: intersectIntervals(answer.hours, needed),
    open,
    notThere: subtractIntervals(open, subtractIntervals(working, mergeIntervals(away))),
  }
}

type Because = Extract<Answer, { readonly kind: 'none' }>['because']

function nothingLeft({ outlook }: Step, whole: Whole, request: StoredRequest, because: Because): string {
  const [account] = backedUp(outlook, { ...whole, requests: [request] })
  switch (because) {
    case 'taken':
      if (!account) return 'Somebody was named for these hours besides this plan: they are covered.'
      return `${account.backups.map(({ name }) => name).join(' and ')} covers these hours already.`
    case 'away':
      return 'They are away in these hours themselves: ask somebody else.'
    case 'off_duty':
      return 'They are not at work in any of these hours: ask somebody who is.'
    case 'nothing_needed':
      return 'None of these hours needs anybody: take a part of those that are open.'
  }
}
