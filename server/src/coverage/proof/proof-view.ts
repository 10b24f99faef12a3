/** The proof as the API tells it. Pure: proof in, contract out. */
import type { z } from 'zod'
import { clipIntervals, totalOf, type EpochMs, type Interval } from '../../calendar/api.ts'
import type { Facts } from '../compile-facts.ts'
import { iso } from '../views.ts'
import type { Proof } from './engine.ts'
import { fixesFor, type Fix } from './fixes.ts'
import type { Gap } from './gaps.ts'
import { plannedFor, type MayKnowWhy, type Planned } from './planned.ts'
import type { fixSchema, gapSchema } from './proof.contract.ts'
import { CAUSE_NAMES, fixReasons, fixSentence, gapSentence, plannedWords } from './wording.ts'

export type GapView = z.infer<typeof gapSchema>
type FixView = z.infer<typeof fixSchema>

const MINUTE = 60_000
const DAY = 86_400_000
const SHOWN = 20

/** Names a gap as long as its cause lasts. */
export const gapKey = ({ accountId, cause, since }: Gap): string => `${accountId}:${cause}:${since}`

/** A gap as far as it lies in [from, to); null: none of it does. */
export function clippedGap(gap: Gap, from: EpochMs, to: EpochMs): Gap | null {
  const hours = clipIntervals(gap.hours, from, to)
  return hours.length === 0 ? null : { ...gap, hours }
}

/** Weeks from Monday to Monday, UTC, that have some of [from, to). */
export function weeksWithin(from: EpochMs, to: EpochMs): Interval[] {
  const today = Math.floor(from / DAY)
  const weeks: Interval[] = []
  // 1 January 1970 was a Thursday.
  for (let day = today - ((today + 3) % 7); day * DAY < to; day += 7)
    weeks.push({ start: day * DAY, end: (day + 7) * DAY })
  return weeks
}

/** Whole minutes of some stretches, week by week. */
export const minutesByWeek = (hours: readonly Interval[], weeks: readonly Interval[]): number[] =>
  weeks.map(({ start, end }) => minutesOf(clipIntervals(hours, start, end)))

export const minutesOf = (hours: readonly Interval[]): number => Math.round(totalOf(hours) / MINUTE)

/** A gap with the cheapest way to close it, for a reader; of many stretches the first ones. */
export function gapView(proof: Proof, gap: Gap, weeks: readonly Interval[], knowsWhy: MayKnowWhy): GapView {
  const [fix] = fixesFor(proof, gap, 1)
  return {
    ...core(proof, gap, { weeks, most: SHOWN, knowsWhy }),
    fix: fix ? fixView(proof.facts, gap, fix) : null,
  }
}

/** A gap with all its stretches and all ways to close it. */
export function wholeGapView(
  proof: Proof,
  gap: Gap,
  weeks: readonly Interval[],
  knowsWhy: MayKnowWhy,
): GapView & { fixes: FixView[] } {
  const fixes = fixesFor(proof, gap).map((fix) => fixView(proof.facts, gap, fix))
  return { ...core(proof, gap, { weeks, most: Infinity, knowsWhy }), fix: fixes[0] ?? null, fixes }
}

interface Shown {
  readonly weeks: readonly Interval[]
  /** Stretches. */
  readonly most: number
  readonly knowsWhy: MayKnowWhy
}

function core(proof: Proof, gap: Gap, { weeks, most, knowsWhy }: Shown): Omit<GapView, 'fix'> {
  const { facts } = proof
  const { row } = facts.account(gap.accountId)!
  const planned = plannedFor(proof, gap, knowsWhy)
  return {
    key: gapKey(gap),
    accountId: row.id,
    accountName: row.name,
    accountZone: row.zone,
    regionCode: facts.region(row.regionId)?.code ?? '',
    cause: gap.cause,
    causeName: CAUSE_NAMES[gap.cause],
    sentence: gapSentence(facts, gap, planned),
    plan: planned && planView(planned),
    aseId: gap.aseId,
    aseName: gap.aseId === null ? null : (facts.person(gap.aseId)?.row.name ?? null),
    answeredBy: gap.answeredBy.map((id) => ({ id, name: facts.person(id)?.row.name ?? '' })),
    start: iso(gap.hours[0]!.start),
    end: iso(gap.hours.at(-1)!.end),
    minutes: minutesOf(gap.hours),
    hours: gap.hours.slice(0, most).map(asStretch),
    weeks: minutesByWeek(gap.hours, weeks),
  }
}

const planView = (planned: Planned): NonNullable<GapView['plan']> => ({
  id: planned.plan.id,
  state: planned.plan.state,
  neededMinutes: Math.round(planned.needed / MINUTE),
  takenMinutes: Math.round(planned.taken / MINUTE),
  sentence: plannedWords(planned),
})

const asStretch = ({ start, end }: Interval) => ({ start: iso(start), end: iso(end) })

function fixView(facts: Facts, gap: Gap, fix: Fix): FixView {
  return {
    kind: fix.kind,
    personId: fix.personId,
    personName: facts.person(fix.personId)?.row.name ?? '',
    sentence: fixSentence(facts, gap, fix),
    because: fixReasons(fix),
    minutes: minutesOf(fix.hours),
    hours: fix.hours.slice(0, SHOWN).map(asStretch),
  }
}
