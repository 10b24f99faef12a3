/** Brings the stored shifts of one source to what it says now: only what differs is written, and what has passed stays. */
import type { Clock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids.ts'
import { toIso } from '../../platform/store/index.ts'
import {
  insertShifts,
  lockShiftsOf,
  supersedeShifts,
  type NewShift,
  type StoredShift,
} from './shifts.store.ts'

/** Epoch milliseconds, half-open. */
export interface WantedShift {
  readonly externalId: string
  readonly personId: string
  readonly start: number
  readonly end: number
}

export interface SyncOutcome {
  readonly added: number
  readonly removed: number
}

/** From `now` on the source's shifts are these; `isOwn`: a rota of one's own, which says nothing about the past. */
export async function syncShifts(
  tx: Tx,
  clock: Clock,
  source: string,
  wanted: readonly WantedShift[],
  options: { readonly by: string; readonly isOwn: boolean },
): Promise<SyncOutcome> {
  const now = clock.nowMs()
  const stored = new Map((await lockShiftsOf(tx, source, now)).map((row) => [row.externalId ?? row.id, row]))
  const coming = new Map(wanted.filter(({ end }) => end > now).map((one) => [one.externalId, one]))
  const stale = [...stored].flatMap(([key, row]) => (isSame(row, coming.get(key), now) ? [] : [row]))
  const fresh = [...coming.values()].filter((one) => !isSame(stored.get(one.externalId), one, now))
  await supersedeShifts(
    tx,
    stale.map((row) => row.id),
  )
  const recorded = { recordedAt: toIso(now), recordedBy: options.by, source }
  const begun = stale.filter((row) => msOf(row.start) < now)
  const past = begun.map((row): NewShift => ({
    ...{ ...recorded, id: newId(clock), shiftId: row.id, personId: row.personId, externalId: null },
    during: `[${row.start},${toIso(now)})`,
  }))
  const replaced = new Set(begun.map((row) => row.externalId))
  const rows = fresh.map((one): NewShift => {
    const start = options.isOwn || replaced.has(one.externalId) ? Math.max(one.start, now) : one.start
    const id = newId(clock)
    return {
      ...{ ...recorded, id, shiftId: id, personId: one.personId, externalId: one.externalId },
      during: `[${toIso(start)},${toIso(one.end)})`,
    }
  })
  await insertShifts(tx.query, [...past, ...rows])
  return {
    added: fresh.length,
    removed: stale.length - fresh.filter((one) => stored.has(one.externalId)).length,
  }
}

/** A shift that has begun is the same by its end and person: when it was first heard of is not what it says. */
function isSame(row: StoredShift | undefined, one: WantedShift | undefined, now: number): boolean {
  if (!row || !one || row.personId !== one.personId || msOf(row.end) !== one.end) return false
  const start = msOf(row.start)
  return start === one.start || (start <= now && one.start <= now)
}

const msOf = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds
