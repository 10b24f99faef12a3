/**
 * Whose digest of new tickets is due, and since when each account's tickets are new to them (domain.md 4.6, Every ticket is
 * seen): once a working day, at the start of one's own working interval; leave and holidays have none. Pure.
 */
import type { EpochMs } from '../../calendar/api.ts'
import { dateAt, engineersAt, intervalAt, type Account, type Facts, type Person } from '../../coverage/api.ts'
import { chainOf, clearance } from '../ask/chain.ts'

export interface LastDigest {
  readonly day: string
  readonly until: EpochMs
}

/** An account's tickets are new since `from`. */
export interface NewSince {
  readonly accountId: string
  readonly from: EpochMs
}

const DAY = 86_400_000
/** Somebody who never had a digest hears of the last day; nobody of more than this. */
const FIRST = DAY
const MOST = 35 * DAY

/** The local date of the working interval that runs, where it has had no digest yet; null: none is due. */
export function digestDay(person: Person, last: LastDigest | null, now: EpochMs): string | null {
  const running = intervalAt(person.duty.intervals(now - 2 * DAY, now + 1), now)
  if (!running) return null
  const day = dateAt(running.start, person.row.zone)
  return last !== null && last.day >= day ? null : day
}

/** Who reads of an account's new tickets: its ASEs, whoever covers, and while the first ASE is away the backup; cleared people only where it is guarded. */
export function readersOf(facts: Facts, account: Account, now: EpochMs): string[] {
  const engineers = engineersAt(facts, account, now)
  if (engineers.length === 0) return []
  const covers = account.covers.filter((cover) => intervalAt([cover], now)).map(({ backupId }) => backupId)
  const isAway = ['away', 'left'].includes(engineers[0]!.presence.kind)
  const backup = isAway ? chainOf(facts, account, now).find(({ role }) => role === 'backup') : undefined
  const ids = [...engineers.map(({ personId }) => personId), ...covers]
  return [...new Set(backup ? [...ids, backup.person.row.id] : ids)].filter(clearance(facts, account))
}

/**
 * Since when an account's tickets are new to a reader: their last digest, else a day ago; not before they took it on. For an
 * ASE who comes back, the time that somebody covered for them is told by the hand-back, so the digest begins after it.
 */
export function newSince(
  facts: Facts,
  account: Account,
  personId: string,
  last: LastDigest | null,
  now: EpochMs,
): EpochMs {
  const begun = last?.until ?? now - FIRST
  const own = account.assignments.find(
    ({ row, start, end }) => row.personId === personId && start <= now && now < end,
  )
  if (own) {
    const covered = account.covers.filter(({ absentId, end }) => absentId === personId && end <= now)
    return Math.max(begun, own.start, now - MOST, ...covered.map(({ end }) => end))
  }
  const cover = account.covers.find((one) => one.backupId === personId && intervalAt([one], now))
  return Math.max(last?.until ?? 0, cover?.start ?? awaySince(facts, account, now), now - MOST)
}

/** A standing backup reads along since the first ASE went away. */
function awaySince(facts: Facts, account: Account, now: EpochMs): EpochMs {
  const [primary] = engineersAt(facts, account, now)
  const person = primary ? facts.person(primary.personId) : null
  return intervalAt(person?.away() ?? [], now)?.start ?? now
}
