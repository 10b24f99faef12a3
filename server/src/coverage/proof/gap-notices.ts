/** Who is told of a gap, when, and in which words. Pure. */
import { dayOf, hoursInWords, momentAt, totalOf, type EpochMs } from '../../calendar/api.ts'
import type { Facts } from '../compile-facts.ts'
import { dateAt } from '../local-days.ts'
import { firstToTell } from '../may-know.ts'
import type { Proof } from './engine.ts'
import { fixesFor } from './fixes.ts'
import type { Gap } from './gaps.ts'
import { causeWithin, fixSentence, gapSentence } from './wording.ts'

/** Told so many days before its first hour, or at once when it is nearer: as much as the notice for planned time off. */
const DAYS_AHEAD = 14
/** A gap that begins within so many days of being told is no matter for a digest. */
const NEAR_DAYS = 3
const AT_HOUR = '09:00'
const DAY = 86_400_000

export interface GapNotice {
  readonly title: string
  readonly body: string
  readonly dueAt: EpochMs
  readonly urgency: 'normal' | 'digest'
}

/** The leader of the account’s region, else the ASE’s manager, else directors; and the primary ASE as long as they are here. */
export function readersOf(facts: Facts, { accountId, aseId }: Gap, now: EpochMs): string[] {
  const account = facts.account(accountId)
  const leader = account ? (facts.region(account.row.regionId)?.leaderId ?? null) : null
  const ase = aseId === null ? null : facts.person(aseId)
  const isHere = ase !== null && now < ase.gone
  const managers = firstToTell(facts, accountId, [leader, ase?.row.managerId ?? null], now)
  return [...new Set([...managers, isHere ? aseId : null].filter((id) => id !== null))].sort()
}

/**
 * Before the gap, never after: two weeks ahead at nine in the account's zone, or now. Time off that is only planned is told as any
 * other: whoever leads the region may not know why.
 */
export function gapNotice(proof: Proof, gap: Gap, now: EpochMs): GapNotice {
  const { facts } = proof
  const { name, zone } = facts.account(gap.accountId)!.row
  const first = gap.hours[0]!.start
  const dueAt = Math.max(now, Math.min(first, dueBefore(first, zone)))
  const [fix] = fixesFor(proof, gap, 1)
  const todo = fix ? `${fixSentence(facts, gap, fix)}.` : 'Nobody named works in these hours.'
  const where = first <= now ? 'now' : `from ${momentAt(first, zone, now)}`
  return {
    title: `${name}: ${causeWithin(gap.cause)}, ${where}`,
    body: `${gapSentence(facts, gap)} ${hoursInWords(totalOf(gap.hours))} until ${dayOf(gap.hours.at(-1)!.end - 1, zone, now)}. ${todo}`,
    dueAt,
    urgency: first - dueAt < NEAR_DAYS * DAY ? 'normal' : 'digest',
  }
}

function dueBefore(first: EpochMs, zone: string): EpochMs {
  const date = Temporal.PlainDate.from(dateAt(first, zone)).subtract({ days: DAYS_AHEAD })
  return date.toZonedDateTime({ timeZone: zone, plainTime: AT_HOUR }).epochMilliseconds
}
