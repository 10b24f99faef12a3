/** A backup who was covered in turn steps back: whoever stood in for them keeps the hours, for the first person directly. */
import { randomUUID } from 'node:crypto'
import { intersectIntervals, subtractIntervals, type Interval } from '../../calendar/api.ts'
import { putAsks, setAsks } from './asks.store.ts'
import { dropCovers } from './facts-of-plan.ts'
import { nameOf, tell, type Step } from './flow.ts'
import { endParts, insertParts } from './parts.store.ts'
import type { StoredPart, StoredPlan, StoredRequest, Whole } from './rows.ts'
import { accountFor, noticeOf, periodFor, spanOf } from './wording.ts'

/** The request that takes hours over: of the plan whose person is covered. */
export interface Heir {
  readonly plan: StoredPlan
  readonly request: StoredRequest
}

/** Moves what is taken of a request within `freed` to the heir: nobody's accepted hours are lost. */
export async function handUp(
  step: Step,
  { plan, parts, asks }: Whole,
  request: StoredRequest,
  freed: readonly Interval[],
  heir: Heir,
): Promise<void> {
  const { deps, tx } = step
  const upward = intersectIntervals(freed, [heir.request.stretch])
  const moving = parts.filter(
    (part) => part.requestId === request.id && intersectIntervals([bare(part)], upward).length > 0,
  )
  if (moving.length === 0) return
  const ids = moving.map(({ id }) => id)
  await endParts(tx, ids, deps.clock.now())
  await dropCovers(step, moving)
  const madeAt = deps.clock.now().toString()
  const put = (part: StoredPart, hours: readonly Interval[], to: Heir) =>
    hours.map((during) => ({
      ...{ ...part, ...during, id: randomUUID(), coverId: null, madeAt },
      ...{ requestId: to.request.id, accountId: to.request.accountId, replacesId: to.plan.personId },
    }))
  await insertParts(
    tx.query,
    moving.flatMap((part) => [
      ...put(part, intersectIntervals([bare(part)], upward), heir),
      ...put(part, subtractIntervals([bare(part)], upward), { plan, request }),
    ]),
  )
  const people = [...new Set(moving.map(({ personId }) => personId))]
  await moveAsks(step, { plan, request }, heir, people, asks)
  await tellHandedUp(step, plan, heir, people, moving)
}

const bare = ({ start, end }: Interval): Interval => ({ start, end })

/** They can step back there as they could here. */
async function moveAsks(
  { deps, tx }: Step,
  from: Heir,
  { request }: Heir,
  people: readonly string[],
  asks: Whole['asks'],
): Promise<void> {
  const now = { at: deps.clock.now() }
  const mine = asks.filter((ask) => ask.requestId === from.request.id && people.includes(ask.personId))
  await setAsks(
    tx,
    mine.map(({ id }) => id),
    'withdrawn',
  )
  const made = await putAsks(
    tx,
    people.map((personId) => ({
      ...({ id: randomUUID(), requestId: request.id, personId, state: 'accepted' } as const),
      askedAt: deps.clock.nowMs(),
    })),
  )
  await setAsks(
    tx,
    made.map(({ id }) => id),
    'accepted',
    now,
  )
}

async function tellHandedUp(
  step: Step,
  from: StoredPlan,
  { request }: Heir,
  people: readonly string[],
  moving: readonly StoredPart[],
): Promise<void> {
  const { outlook, deps } = step
  await tell(
    step,
    people.map((personId) => {
      const about = accountFor(outlook, personId, outlook.account(request.accountId)!)
      const span = spanOf(moving.filter((part) => part.personId === personId))
      const first = nameOf(outlook, request.absentPersonId)
      return noticeOf(
        from.id,
        `handed-up:${request.id}:${deps.clock.nowMs()}`,
        'cover_settled',
        { personId },
        {
          title: `You cover ${about.name} for ${first} directly, ${periodFor(outlook, personId, span)}`,
          body: `${nameOf(outlook, from.personId)} does not cover it then any more. Your hours stay as they are.`,
          accountId: about.accountId,
        },
      )
    }),
  )
}
