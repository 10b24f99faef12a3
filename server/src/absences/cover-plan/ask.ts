/** Asking people to cover: several at once, each told once a round. */
import { randomUUID } from 'node:crypto'
import { putAsks } from './asks.store.ts'
import { atWork, openHours } from './decide/hours.ts'
import { heldOf } from './held.ts'
import { nameOf, tell, type Step } from './flow.ts'
import type { StoredAsk, StoredRequest, Whole } from './rows.ts'
import { hoursInWords, totalOf } from '../../calendar/api.ts'
import { accountFor, noticeOf, periodFor } from './wording.ts'

/** Tells whom these asks ask. */
export async function tellAsked(step: Step, whole: Whole, asks: readonly StoredAsk[]): Promise<void> {
  const { outlook } = step
  await tell(
    step,
    asks.map(({ id, round, personId, requestId }) => {
      const request = whole.requests.find((one) => one.id === requestId)!
      const about = accountFor(outlook, personId, outlook.account(request.accountId)!)
      const open = openHours(request, { parts: heldOf(outlook, whole, request) }, step.deps.clock.nowMs())
      const theirs = hoursInWords(totalOf(atWork(open, outlook.working(personId, request.stretch))))
      return noticeOf(
        whole.plan.id,
        `asked:${id}:${round}`,
        'cover_asked',
        { personId },
        {
          title: `${nameOf(outlook, whole.plan.personId)} asks you to cover ${about.name}`,
          body: `${periodFor(outlook, personId, request.stretch)}, ${hoursInWords(totalOf(open))} that need a name, you are at work for ${theirs} of them. Take those or a part of them; the first to accept covers. Tickets only: no meetings, no proactive work.`,
          accountId: about.accountId,
        },
      )
    }),
  )
}

/** Asks people about one request, now; whoever has hours of it already is asked for the rest. */
export async function askPeople(
  step: Step,
  whole: Whole,
  request: StoredRequest,
  personIds: readonly string[],
): Promise<void> {
  const { deps, tx } = step
  const waiting = whole.asks.filter(({ requestId, state }) => requestId === request.id && state === 'open')
  const asked = new Set(waiting.map(({ personId }) => personId))
  const state = whole.plan.state === 'waiting' ? 'held' : 'open'
  const made = await putAsks(
    tx,
    [...new Set(personIds)]
      .filter((id) => !asked.has(id))
      .map((personId) => ({
        ...({
          id: randomUUID(),
          requestId: request.id,
          personId,
          state,
          askedAt: deps.clock.nowMs(),
        } as const),
      })),
  )
  if (state === 'open') await tellAsked(step, whole, made)
}
