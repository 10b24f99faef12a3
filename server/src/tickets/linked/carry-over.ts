/**
 * Organisations that came to belong to another account, or to none, after their tickets came: the tickets follow. Open ones are
 * decided anew by the rules that decide every ticket; what is over only changes hands, for history and reports. Rows hold how
 * far it has come, each batch a transaction of its own: cut off anywhere it goes on there, and what was carried over is not
 * found again. In the last step the days of both accounts are counted anew, for surges.
 */
import { organizationsChanged } from '../../accounts/api.ts'
import { dateAt, type Facts } from '../../coverage/api.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Events } from '../../platform/events/index.ts'
import { newId } from '../../platform/ids.ts'
import type { Tx } from '../../platform/db/index.ts'
import { decideOne } from '../intake/decide-batch.ts'
import { isMeeting, type IntakeDeps, type Source } from '../intake/take-in.ts'
import { noCause, type Cause } from '../record.ts'
import { waitForPlanning } from '../seen/planning.store.ts'
import { dueNow } from '../seen/stuck.store.ts'
import { sourcesByName } from '../sources.store.ts'
import { lockSweepInTurn, recountDays } from '../surge/counts.store.ts'
import { DAYS, SWEEP } from '../surge/surge-watch.ts'
import { storeLooked } from '../watch/look.ts'
import { newestFacts } from '../watch/newest-facts.ts'
import {
  carriedAll,
  carriedTo,
  giveTo,
  noteCarryOver,
  pageOfMisplaced,
  takeCarryOver,
  type CarryOver,
  type Misplaced,
} from './carry-over.store.ts'

/** Tickets in one transaction. */
const BATCH = 200
/** What was being taken in on the facts of before is through by then. */
const SETTLES_MS = 60_000
const DAY_MS = 86_400_000

/** Tickets follow their organisations in every process that changes whose they are: also in one that only imports. */
export function hearOrganizations(events: Events, clock: Clock): void {
  events.within(organizationsChanged, (tx, changed) => noteChangedHands(tx, { clock }, changed))
}

/** Notes, in the transaction of the change, whose tickets follow from when on. `from`: ISO UTC. */
async function noteChangedHands(
  tx: Tx,
  { clock }: Pick<IntakeDeps, 'clock'>,
  { organizationIds, from }: { readonly organizationIds: readonly string[]; readonly from: string },
): Promise<void> {
  if (organizationIds.length === 0) return
  await noteCarryOver(tx, organizationIds, Temporal.Instant.from(from), clock.now(), SETTLES_MS)
}

/** Goes through what is due to its end; answers how many tickets came over. Safe to run anywhere, any number of times. */
export async function carryOver(deps: IntakeDeps): Promise<number> {
  let over = 0
  try {
    for (let more = await carryBatch(deps); more !== null; more = await carryBatch(deps)) over += more
  } catch (error) {
    // It met another batch or newer facts: what is left is the first of the next time.
    if (!isMeeting(error)) throw error
    deps.facts.invalidate()
  }
  return over
}

/** One batch; null: nothing is due here. */
function carryBatch(deps: IntakeDeps): Promise<number | null> {
  return deps.transaction(async (tx) => {
    const now = deps.clock.now()
    const carry = await takeCarryOver(tx, now)
    if (!carry) return null
    const facts = await newestFacts(deps, tx)
    const at = now.epochMilliseconds
    const to = facts.accountOfOrganization(carry.organizationId, at)?.row.id ?? null
    const page = await pageOfMisplaced(tx, carry.organizationId, to, carry.afterId, BATCH)
    const sources = await sourcesByName(tx)
    const open = page.filter((ticket) => isOpen(ticket, sources))
    const over = page.filter((ticket) => !open.includes(ticket)).map(({ id }) => id)
    await decideAnew(tx, deps, facts, sources, open, at)
    const closed = await giveTo(tx, over, to)
    const moved = page.map(({ record }) => record)
    const last = page.at(-1)
    const former = moved.flatMap(({ accountId }) => accountId ?? [])
    const accounts = [...new Set([...former, ...(to === null || !last ? [] : [to])])]
    const oldestAt = moved.reduce(
      (oldest, { state }) => Math.min(oldest, state.createdAt),
      carry.oldestAt ?? Infinity,
    )
    const oldest = oldestAt === Infinity ? null : oldestAt
    if (last)
      await carriedTo(tx, carry, { open: open.length, closed, accounts, oldestAt: oldest, afterId: last.id })
    if (page.length < BATCH)
      await finish(tx, facts, { ...carry, accounts: [...carry.accounts, ...accounts], oldestAt: oldest }, now)
    return open.length + closed
  })
}

/** Tickets of files are over, whatever they say. */
function isOpen({ source, record }: Misplaced, sources: ReadonlyMap<string, Source>): boolean {
  const { status } = record.state
  const isLive = status === 'new' || status === 'open' || status === 'pending' || status === 'hold'
  return isLive && sources.get(source)?.ownTime === false
}

async function decideAnew(
  tx: Tx,
  deps: IntakeDeps,
  facts: Facts,
  sources: ReadonlyMap<string, Source>,
  tickets: readonly Misplaced[],
  at: number,
): Promise<void> {
  if (tickets.length === 0) return
  const settings = facts.settings(at)
  const decided = tickets.map((ticket) => {
    const source = sources.get(ticket.source)!
    const context = {
      ...{ facts, newId: () => newId(deps.clock), decideAt: () => at, isOurWrite: () => false },
      ...{ source: source.source, connectedAt: source.connectedAt, alwaysShadow: source.alwaysShadow },
      ownUserIds: deps.ownUserIds,
    }
    const moment = { at, settings, ticketRowId: ticket.id, eventId: null }
    return { ticket, row: decideOne(ticket.record, causeOf(ticket, facts), moment, context) }
  })
  await storeLooked(tx, deps, facts, decided)
  const ids = tickets.map(({ id }) => id)
  await dueNow(tx, ids, deps.clock.now())
  await waitForPlanning(tx, ids, settings.settings.planningRequests)
}

/**
 * As if the ticket had changed its organisation. The account of a merge is the same customer: what served them goes on, and only
 * what nobody served is decided as new.
 */
function causeOf({ record, lastOutcome }: Misplaced, facts: Facts): Cause {
  const isMerged = record.accountId !== null && facts.account(record.accountId) === null
  const organizationChanged = !isMerged || lastOutcome === 'no_service'
  return { ...noCause, organizationChanged, linked: true }
}

/** Once all are through: both accounts' days are counted anew, and whatever was being taken in meanwhile is looked for once more. */
async function finish(tx: Tx, facts: Facts, carry: CarryOver, now: Temporal.Instant): Promise<void> {
  const at = now.epochMilliseconds
  const { oldestAt } = carry
  if (oldestAt !== null) {
    await lockSweepInTurn(tx, SWEEP)
    const since = Math.max(oldestAt, at - DAYS * DAY_MS)
    for (const id of new Set(carry.accounts)) {
      const zone = facts.account(id)?.row.zone
      if (zone !== undefined && since <= at)
        await recountDays(tx, { id, zone }, dateAt(since, zone), dateAt(at, zone))
    }
  }
  await carriedAll(tx, carry, now, at < carry.settleAt ? carry.settleAt : null)
}
