/** Keeps gaps as they open and close, and has each told once before it begins. Safe to run anywhere, any number of times. */
import type { Pool } from 'pg'
import { cancelNoticesNamed, planNotices, type NoticePlan } from '../../notify/api.ts'
import { ALL_VISIBLE } from '../../platform/auth/index.ts'
import type { Clock } from '../../platform/clock.ts'
import { transaction, type Tx } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids.ts'
import { currentFactsVersion } from '../../platform/store/index.ts'
import type { FactsCache } from '../facts-cache.ts'
import { iso } from '../views.ts'
import type { Proof } from './engine.ts'
import { gapChanges, type GapChanges, type KeptGap } from './gap-changes.ts'
import { gapNotice, readersOf } from './gap-notices.ts'
import type { Gap } from './gaps.ts'
import { closeGaps, insertGaps, keepLook, lastLook, moveGaps, openGaps } from './gaps.store.ts'
import { matchingGaps } from './listing.ts'
import { PROVEN_DAYS, type ProofCache } from './proof-cache.ts'
import { minutesOf } from './proof-view.ts'

export interface GapWatchDeps {
  readonly pool: Pool
  readonly clock: Clock
  readonly facts: FactsCache
  readonly proofs: ProofCache
}

const KIND = 'coverage_gap'
const DAY = 86_400_000

/** One look ahead, where facts or the day moved on since the last; answers how many gaps opened and closed. */
export function watchGaps(deps: GapWatchDeps): Promise<{ opened: number; closed: number }> {
  return transaction(deps.pool, async (tx) => {
    const [lock] = await tx.query<{ mine: boolean }>(
      `select pg_try_advisory_xact_lock(hashtext('coverage.gap-watch')) as mine`,
    )
    const nothing = { opened: 0, closed: 0 }
    if (!lock?.mine) return nothing
    const now = deps.clock.nowMs()
    const day = iso(now).slice(0, 10)
    const version = await currentFactsVersion(tx.query)
    const last = await lastLook(tx.query)
    if (last && last.day === day && last.factsVersion >= version) return nothing
    if ((await deps.facts.current()).version < version) deps.facts.invalidate()
    const proof = await deps.proofs.current()
    const gaps = matchingGaps(proof, { from: now, to: now + PROVEN_DAYS * DAY, visible: ALL_VISIBLE })
    const readers = (gap: Gap): string[] => readersOf(proof.facts, gap, now)
    const changes = gapChanges(await openGaps(tx.query), gaps, now, readers)
    await keep(tx, deps.clock, proof, changes)
    await keepLook(tx, { factsVersion: proof.facts.version, day }, deps.clock.now())
    return { opened: changes.opened.length, closed: changes.closed.length }
  })
}

async function keep(tx: Tx, clock: Clock, proof: Proof, changes: GapChanges): Promise<void> {
  const now = clock.nowMs()
  const opened = changes.opened.map((gap) => ({
    gap,
    kept: keptOf(gap, newId(clock), readersOf(proof.facts, gap, now)),
  }))
  const moved = changes.moved.map(({ kept, gap }) => ({
    gap,
    kept: keptOf(gap, kept.id, readersOf(proof.facts, gap, now)),
  }))
  // Before others open: what has grown opens under the name that it closes.
  await closeGaps(tx, changes.closed, clock.now())
  await insertGaps(
    tx,
    opened.map(({ kept }) => kept),
    clock.now(),
  )
  await moveGaps(
    tx,
    moved.map(({ kept }) => kept),
  )
  // What moved is planned anew where nobody was told yet; what was told stays told.
  const voided = [...changes.closed, ...changes.moved.map(({ kept }) => kept)]
  await cancelNoticesNamed(tx, voided.flatMap(keysOf))
  await planNotices(
    tx,
    clock,
    [...opened, ...moved].flatMap(({ kept, gap }) => noticesOf(proof, kept, gap, now)),
  )
}

function keptOf(gap: Gap, id: string, readers: readonly string[]): KeptGap {
  const { accountId, cause, since, hours } = gap
  const [firstAt, lastAt] = [hours[0]!.start, hours.at(-1)!.end]
  return { id, accountId, cause, since, firstAt, lastAt, minutes: minutesOf(hours), readers }
}

/** Also after a restart the same gap has the same keys: nobody is told twice. */
const keysOf = ({ id, readers }: KeptGap): string[] => readers.map((reader) => `${KIND}:${id}:${reader}`)

function noticesOf(proof: Proof, kept: KeptGap, gap: Gap, now: number): NoticePlan[] {
  const notice = gapNotice(proof, gap, now)
  return kept.readers.map((personId) => ({
    ...notice,
    key: `${KIND}:${kept.id}:${personId}`,
    kind: KIND,
    personId,
    accountId: kept.accountId,
  }))
}
