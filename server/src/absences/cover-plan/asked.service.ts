/** What somebody is asked to cover, and what they have taken: with the hours in which they would be at work. */
import { intersectIntervals, mergeIntervals, subtractIntervals, type Interval } from '../../calendar/api.ts'
import { authorize, isVisible, type Actor } from '../../platform/auth/index.ts'
import { queryOn } from '../../platform/store/index.ts'
import type { Outlook } from '../ports.ts'
import type { Asked } from './asks.contract.ts'
import { asksOf } from './asks.store.ts'
import { atWork, openHours } from './decide/hours.ts'
import { heldOf } from './held.ts'
import { nameOf, type FlowDeps } from './flow.ts'
import { findPlan, loadWholes, plansWithin } from './plans.store.ts'
import { stretchOf } from './preview.ts'
import type { StoredAsk, Whole } from './rows.ts'
import { hoursOf } from './wording.ts'

/** The service of what one is asked. */
export function askedService(deps: FlowDeps) {
  const query = queryOn(deps.pool)
  return {
    /** One's own questions and covers that are not over, the earliest first. */
    async asked(actor: Actor): Promise<{ items: Asked[] }> {
      authorize(actor, 'absences.answer')
      if (actor.kind !== 'person') return { items: [] }
      const visible = (await deps.access.of(actor)).visible('absences.read_covers')
      const asks = await asksOf(query, actor.id, deps.clock.now())
      if (asks.length === 0) return { items: [] }
      const planIds = [...new Set(asks.map(({ planId }) => planId))]
      const plans = (await Promise.all(planIds.map((id) => findPlan(query, id)))).flatMap((one) => one ?? [])
      const wholes = new Map((await loadWholes(query, plans)).map((whole) => [whole.plan.id, whole]))
      const outlook = await deps.coverage.look()
      const [start, end] = [
        Math.min(...plans.map((one) => one.start)),
        Math.max(...plans.map((one) => one.end)),
      ]
      const own = await plansWithin(query, actor.id, { start, end })
      const items = asks.map((ask) =>
        askedView(outlook, wholes.get(ask.planId)!, ask, own, deps.clock.nowMs()),
      )
      return { items: items.filter(({ accountId }) => isVisible(visible, accountId)) }
    },
  }
}

function askedView(
  outlook: Outlook,
  whole: Whole,
  ask: StoredAsk,
  own: readonly Interval[],
  now: number,
): Asked {
  const request = whole.requests.find(({ id }) => id === ask.requestId)!
  const parts = whole.parts.filter(({ requestId }) => requestId === request.id)
  const account = outlook.account(request.accountId)
  const { personId } = ask
  const { stretch } = request
  const open = openHours(request, { parts: heldOf(outlook, whole, request) }, now)
  const mine = parts.filter((part) => part.personId === personId)
  const yours = intersectIntervals(
    mine.map(({ start, end }) => ({ start, end })),
    request.needed,
  )
  const working = workingBeside(outlook, personId, stretch, own)
  const covered = new Set(outlook.accountsCovered(personId, stretch))
  const swapFrom = outlook.settings(now).cover.swapOnCallFrom
  const isOnCall = intersectIntervals([stretch], outlook.onCall(personId, stretch)).length > 0
  return {
    ...{ id: ask.id, planId: whole.plan.id, requestId: request.id, accountId: request.accountId },
    state: ask.state === 'open' ? 'open' : 'accepted',
    accountName: account?.name ?? 'an account',
    accountZone: account?.zone ?? 'UTC',
    absentPersonId: request.absentPersonId,
    absentPersonName: nameOf(outlook, request.absentPersonId),
    askedByName: nameOf(outlook, whole.plan.personId),
    ...stretchOf(stretch),
    open: open.map(stretchOf),
    openHours: hoursOf(open),
    atWork: atWork(open, working).map(stretchOf),
    atWorkHours: hoursOf(atWork(open, working)),
    yours: yours.map(stretchOf),
    othersAsked: whole.asks.filter(
      (one) => one.requestId === request.id && one.state === 'open' && one.personId !== personId,
    ).length,
    mustSwapOnCall: isOnCall && new Set([...covered, request.accountId]).size >= swapFrom,
    accountsCovered: covered.size,
  }
}

/** When somebody could accept: at work, and away neither by the facts nor by what they only plan. */
function workingBeside(
  outlook: Outlook,
  personId: string,
  stretch: Interval,
  plans: readonly Interval[],
): Interval[] {
  const planned = plans.map(({ start, end }) => ({ start, end }))
  const away = mergeIntervals([...outlook.away(personId, stretch), ...planned])
  return subtractIntervals(outlook.working(personId, stretch), away)
}
