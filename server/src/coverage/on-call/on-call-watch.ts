/** The hourly look at who is on call: shifts of rotas 120 days ahead, gaps told once and before, shifts that must be swapped. */
import { findPerson, listRegions } from '../../directory/api.ts'
import { cancelNoticesOfKind, planNotices, type NoticePlan } from '../../notify/api.ts'
import { systemActor } from '../../platform/auth/index.ts'
import { transaction, type Tx } from '../../platform/db/index.ts'
import { toIso, type Deps } from '../../platform/store/index.ts'
import { closeTasks, makeTasks, openTasksOfKind, reopenTasks, type TaskPlan } from '../../tasks/api.ts'
import type { Facts } from '../compile-facts.ts'
import type { FactsCache } from '../facts-cache.ts'
import { onCallChanged } from './events.ts'
import { onCallFindings, onCallGaps } from './gaps.ts'
import { makeShifts } from './make-shifts.ts'
import { WATCHED_AHEAD } from './on-call.service.ts'
import { listRotas } from './rotas.store.ts'

const ACTOR = systemActor('coverage.on-call-watch', 'On-call watch')
const DAY = 86_400_000
/** A gap is told this long before it begins, or at once where it is nearer. */
const TOLD_BEFORE = 14 * DAY
/** Planned a week before it is told: feeds and rotas reach only so far, and what lies behind their last shift moves on with them. */
const PLANNED_BEFORE = TOLD_BEFORE + 7 * DAY
/** A gap that lasts is named by when it began: no shift is longer. */
const BEGAN_WITHIN = 31 * DAY
const GAP = 'on_call_gap'
const SWAP = 'swap_on_call'

/** It acts by itself: nobody's rights are asked. */
interface WatchDeps extends Omit<Deps, 'access'> {
  readonly facts: FactsCache
}

/** One look; answers what it found. Another node that is looking makes this one do nothing. */
export async function watchOnCall(deps: WatchDeps): Promise<{ gaps: number; swaps: number }> {
  const isMine = await transaction(deps.pool, async (tx) => {
    if (!(await mine(tx))) return false
    let changed = 0
    for (const rota of await listRotas(tx.query, false)) {
      const { added, removed } = await makeShifts(tx, deps.clock, rota.id, ACTOR.name)
      changed += added + removed
    }
    if (changed > 0) await deps.events.publish(tx, onCallChanged, { what: 'on_call_shift', id: ACTOR.id })
    return true
  })
  if (!isMine) return { gaps: 0, swaps: 0 }
  // What was just written is read with the rest.
  deps.facts.invalidate()
  const facts = await deps.facts.current()
  return transaction(deps.pool, async (tx) => {
    const gaps = await gapNotices(tx, deps, facts)
    const swaps = await swapTasks(tx, deps, facts)
    await closeSwapped(tx, deps, facts, swaps)
    await cancelNoticesOfKind(
      tx,
      GAP,
      gaps.map(({ key }) => key),
    )
    await planNotices(tx, deps.clock, gaps)
    await makeTasks(tx, deps.clock, swaps)
    // A swap that is taken back is to be made again; what the person says is done stays done.
    await reopenTasks(
      tx,
      swaps.map(({ key }) => key),
      ACTOR.id,
    )
    return { gaps: gaps.length, swaps: swaps.length }
  })
}

async function mine(tx: Tx): Promise<boolean> {
  const [lock] = await tx.query<{ mine: boolean }>(
    `select pg_try_advisory_xact_lock(hashtext('coverage.on-call-watch')) as mine`,
  )
  return lock?.mine ?? false
}

/** One notice a leader and gap; where nothing is set up there is nothing to warn of. */
async function gapNotices(tx: Tx, deps: WatchDeps, facts: Facts): Promise<NoticePlan[]> {
  const now = deps.clock.nowMs()
  if (facts.rows.onCall.shifts.every(({ end }) => end <= now)) return []
  const leaders = new Map(
    (await listRegions(tx.query)).flatMap((region) =>
      region.leaderId ? [[region.leaderId, region.timeZone] as const] : [],
    ),
  )
  const gaps = onCallGaps(facts, now - BEGAN_WITHIN, now + WATCHED_AHEAD)
  const near = gaps.filter(({ start, end }) => end > now && start <= now + PLANNED_BEFORE)
  return near.flatMap((gap) =>
    [...leaders].map(([personId, zone]): NoticePlan => ({
      key: `on-call-gap:${toIso(gap.start)}:${personId}`,
      kind: GAP,
      personId,
      title: `Nobody is on call from ${local(gap.start, zone)}`,
      body: `Until ${local(gap.end, zone)} (${zone}). Have somebody take it under On call, or add people to the rota.`,
      dueAt: Math.max(now, gap.start - TOLD_BEFORE),
    })),
  )
}

/** The backup's own to do, once a shift (domain.md 3): with that many covered accounts their shift is swapped. */
async function swapTasks(tx: Tx, deps: WatchDeps, facts: Facts): Promise<TaskPlan[]> {
  const now = deps.clock.nowMs()
  const found = onCallFindings(facts, now, now + WATCHED_AHEAD).filter(
    ({ code }) => code === 'backup_on_call',
  )
  const plans: TaskPlan[] = []
  for (const { personId, shift, accounts } of found) {
    const person = await findPerson(tx.query, personId)
    if (!person) continue
    plans.push({
      key: `${SWAP}:${personId}:${toIso(shift.start)}`,
      kind: SWAP,
      title: `Swap your shift on call of ${local(shift.start, person.timeZone)}`,
      detail: `You cover ${accounts} accounts meanwhile: whoever covers so many is not on call. Open On call and have somebody else take it.`,
      ownerId: personId,
      dueAt: Math.max(now, shift.start - 2 * DAY),
    })
  }
  return plans
}

/** What needs no swap any more is closed: done where the shift is somebody else's now, else cancelled, also where it has passed. */
async function closeSwapped(
  tx: Tx,
  deps: WatchDeps,
  facts: Facts,
  swaps: readonly TaskPlan[],
): Promise<void> {
  const now = deps.clock.nowMs()
  const found = new Set(swaps.map(({ key }) => key))
  const theirs = new Set(
    facts
      .shifts(now - BEGAN_WITHIN, now + WATCHED_AHEAD)
      .map(({ personId, start }) => `${SWAP}:${personId}:${toIso(start)}`),
  )
  const closed = { at: deps.clock.now(), by: ACTOR.id }
  for (const { id, key } of await openTasksOfKind(tx.query, SWAP))
    if (!found.has(key)) await closeTasks(tx, [id], theirs.has(key) ? 'cancelled' : 'done', closed)
}

function local(at: number, zone: string): string {
  const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  return `${there.toPlainDate().toString()} ${there.toPlainTime().toString({ smallestUnit: 'minute' })}`
}
