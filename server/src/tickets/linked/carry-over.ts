/**
 * Organisations that came to belong to another account, or to none, after their tickets came: the tickets follow. Open ones are
 * decided anew by the rules that decide every ticket; what is over only changes hands, for history and reports. Rows hold how
 * far it has come, each batch a transaction of its own: cut off anywhere it goes on there, and what was carried over is not
 * found again. In the last step the days of both accounts are counted anew, for surges.
 */
import { DatabaseError } from 'pg'
import { organizationsChanged } from '../../accounts/api.ts'
import { dateAt, subjectOf, type Facts } from '../../coverage/api.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Events } from '../../platform/events/index.ts'
import type { RoomContext } from '../../platform/room.ts'
import type { Tx } from '../../platform/db/index.ts'
import { isMeeting, type IntakeDeps, type Source } from '../intake/take-in.ts'
import { sourcesByName } from '../sources.store.ts'
import { lockSweepInTurn, recountDays } from '../surge/counts.store.ts'
import { DAYS, SWEEP } from '../surge/surge-watch.ts'
import { newestFacts } from '../watch/newest-facts.ts'
import {
  carriedAll,
  carriedTo,
  giveTo,
  noteCarryOver,
  pageOfMisplaced,
  settleLater,
  takeCarryOver,
  type CarryOver,
  type Misplaced,
} from './carry-over.store.ts'
import { decideAnew, Undecided } from './decide-anew.ts'

/** Tickets in one transaction. */
const BATCH = 200
/** What was being taken in on the facts of before is through by then. */
const SETTLES_MS = 60_000
const DAY_MS = 86_400_000
/** What could not be decided is tried again after this. */
const AGAIN_MS = 3_600_000

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

/** When it stops between batches, and who hears of a ticket that was passed over. */
export interface CarryOptions {
  readonly signal?: AbortSignal
  readonly log?: Pick<RoomContext['log'], 'error'>
}

/** Goes through what is due to its end; answers how many tickets came over. Safe to run anywhere, any number of times. */
export async function carryOver(deps: IntakeDeps, { signal, log }: CarryOptions = {}): Promise<number> {
  let over = 0
  let oneByOne = 0
  while (!signal?.aborted) {
    try {
      const more = await carryBatch(deps, oneByOne > 0 ? 1 : BATCH)
      if (more === null) break
      if (typeof more === 'number') over += more
      else await finish(deps, more)
      oneByOne = Math.max(0, oneByOne - 1)
    } catch (error) {
      // It met another batch or newer facts: what is left is the first of the next time.
      if (isMeeting(error)) {
        deps.facts.invalidate()
        break
      }
      if (!isOfATicket(error)) throw error
      if (oneByOne > 0)
        log?.error({ error, ticket: await passOver(deps) }, 'a ticket could not be carried over')
      oneByOne = oneByOne > 0 ? oneByOne - 1 : BATCH
    }
  }
  return over
}

/** What one ticket brings with it, and no lost connection. */
function isOfATicket(error: unknown): boolean {
  if (error instanceof Undecided) return true
  return error instanceof DatabaseError && error.severity === 'ERROR' && /^2[23]/.test(error.code ?? '')
}

/** The next ticket is passed over, and tried again once the others are through for long. */
function passOver(deps: IntakeDeps): Promise<string | null> {
  return deps.transaction(async (tx) => {
    const now = deps.clock.now()
    const carry = await takeCarryOver(tx, now)
    if (!carry) return null
    const facts = await newestFacts(deps, tx)
    const to = facts.accountOfOrganization(carry.organizationId, now.epochMilliseconds)?.row.id ?? null
    const [ticket] = await pageOfMisplaced(tx, carry.organizationId, to, carry.afterId, 1)
    if (!ticket) return null
    const nothing = { open: 0, closed: 0, accounts: [], oldestAt: null, afterId: ticket.id }
    await carriedTo(tx, carry, nothing)
    await settleLater(tx, carry, now.add({ milliseconds: AGAIN_MS }))
    return ticket.id
  })
}

/** One batch; null: nothing is due here; the row itself: all of its tickets are through. */
function carryBatch(deps: IntakeDeps, limit: number): Promise<number | CarryOver | null> {
  return deps.transaction(async (tx) => {
    const now = deps.clock.now()
    const carry = await takeCarryOver(tx, now)
    if (!carry) return null
    const facts = await newestFacts(deps, tx)
    const at = now.epochMilliseconds
    const to = facts.accountOfOrganization(carry.organizationId, at)?.row.id ?? null
    const page = await pageOfMisplaced(tx, carry.organizationId, to, carry.afterId, limit)
    const last = page.at(-1)
    if (!last) return carry
    const sources = await sourcesByName(tx)
    const open = page.filter((ticket) => isOpen(ticket, sources))
    const over = page.filter((ticket) => !open.includes(ticket)).map(({ id }) => id)
    await decideAnew(tx, deps, facts, sources, open, { at, to, isUpgrade: carry.isUpgrade })
    const closed = await giveTo(tx, over, carry, to, guardedIn(page, facts))
    const moved = page.map(({ record }) => record)
    const former = moved.flatMap(({ accountId }) => accountId ?? [])
    const accounts = [...new Set([...former, ...(to === null ? [] : [to])])]
    const oldestAt = moved.reduce(
      (oldest, { state }) => Math.min(oldest, state.createdAt),
      carry.oldestAt ?? Infinity,
    )
    const oldest = oldestAt === Infinity ? null : oldestAt
    await carriedTo(tx, carry, { open: open.length, closed, accounts, oldestAt: oldest, afterId: last.id })
    return open.length + closed
  })
}

/** Tickets of files are over, whatever they say. */
function isOpen({ source, record }: Misplaced, sources: ReadonlyMap<string, Source>): boolean {
  const { status } = record.state
  const isLive = status === 'new' || status === 'open' || status === 'pending' || status === 'hold'
  return isLive && sources.get(source)?.ownTime === false
}

/** Guarded accounts of which these tickets are: what is over stays theirs. */
function guardedIn(page: readonly Misplaced[], facts: Facts): string[] {
  const former = new Set(page.flatMap(({ record }) => record.accountId ?? []))
  return [...former].filter((id) => subjectOf(facts, id)?.isGuarded === true)
}

/**
 * Once all are through: both accounts' days are counted anew, and whatever was being taken in meanwhile is looked for once
 * more. It waits for its turn before it locks anything.
 */
async function finish(deps: IntakeDeps, through: CarryOver): Promise<void> {
  await deps.transaction(async (tx) => {
    if (through.oldestAt !== null) await lockSweepInTurn(tx, SWEEP)
    const now = deps.clock.now()
    const carry = await takeCarryOver(tx, now)
    // Another node went on with it meanwhile, or its organisation changed hands again.
    if (carry?.organizationId !== through.organizationId || carry.afterId !== through.afterId) return
    const at = now.epochMilliseconds
    if (carry.oldestAt !== null) {
      const facts = await newestFacts(deps, tx)
      const since = Math.max(carry.oldestAt, at - DAYS * DAY_MS)
      for (const id of new Set(carry.accounts)) {
        const zone = facts.account(id)?.row.zone
        if (zone !== undefined && since <= at)
          await recountDays(tx, { id, zone }, dateAt(since, zone), dateAt(at, zone))
      }
    }
    await carriedAll(tx, carry, now, at < carry.settleAt ? carry.settleAt : null)
  })
}
