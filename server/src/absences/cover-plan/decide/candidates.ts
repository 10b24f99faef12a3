/** Who is asked to cover an account, in which order, and because of what (domain.md 4.5). Pure. */
import { subtractIntervals, totalOf, type Interval } from '../../../calendar/api.ts'
import { atWork } from './hours.ts'

/** What is known of somebody who might cover one account in one stretch. */
export interface CandidateFacts {
  readonly personId: string
  readonly name: string
  readonly regionId: string
  readonly languages: readonly string[]
  readonly isStandingBackup: boolean
  readonly isAse: boolean
  readonly isSamePod: boolean
  /** Their stage on the interest list; null: not on it. */
  readonly interest: string | null
  /** Accounts of their own, and those they cover already in that stretch. */
  readonly accountsHeld: number
  readonly accountsCovered: number
  /** Accounts of the same plan for which they are proposed, and have not promised anything. */
  readonly accountsProposed?: number
  readonly hasCoveredBefore: boolean
  readonly isCleared: boolean
  /** Within the stretch, merged and in order. */
  readonly working: readonly Interval[]
  readonly away: readonly Interval[]
  readonly onCall: readonly Interval[]
}

/** The request that is to be covered. */
export interface ToCover {
  readonly needed: readonly Interval[]
  readonly isGuarded: boolean
  /** The absent ASE's. */
  readonly regionId: string
  readonly languages: readonly string[]
}

export interface LoadRules {
  readonly loadPercent: number
  readonly swapOnCallFrom: number
}

export const GROUPS = ['standing_backup', 'same_pod', 'ase', 'interest', 'other'] as const
export type CandidateGroup = (typeof GROUPS)[number]

export interface RankedCandidate {
  readonly personId: string
  readonly name: string
  readonly group: CandidateGroup
  /** Needed hours in which they are at work. */
  readonly hours: readonly Interval[]
  readonly overlapMs: number
  /** Of the needed hours, from 0 to 1. */
  readonly share: number
  readonly accountsHeld: number
  readonly accountsCovered: number
  readonly accountsProposed: number
  /** What the covers, this one included, take of their other ticket work, in percent. */
  readonly loadPercent: number
  readonly sharedLanguages: readonly string[]
  readonly hasCoveredBefore: boolean
  readonly isAwayMeanwhile: boolean
  readonly isOnCallMeanwhile: boolean
  /** On call meanwhile, with so many covers that the shift must be swapped. */
  readonly mustSwapOnCall: boolean
}

/** Candidates in the order in which they are asked; whoever may not know of a guarded account is none. */
export function rankCandidates(
  request: ToCover,
  people: readonly CandidateFacts[],
  rules: LoadRules,
): RankedCandidate[] {
  const regions = new Map(people.map(({ personId, regionId }) => [personId, regionId]))
  const isNear = (one: RankedCandidate): number => Number(regions.get(one.personId) === request.regionId)
  return people
    .filter((one) => one.isCleared || !request.isGuarded)
    .map((one) => ranked(request, one, rules))
    .sort(
      (a, b) =>
        Number(b.share > 0) - Number(a.share > 0) ||
        GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) ||
        tenths(b.share) - tenths(a.share) ||
        Number(a.mustSwapOnCall) - Number(b.mustSwapOnCall) ||
        Number(b.hasCoveredBefore) - Number(a.hasCoveredBefore) ||
        coversOf(a) - coversOf(b) ||
        a.accountsHeld - b.accountsHeld ||
        b.sharedLanguages.length - a.sharedLanguages.length ||
        isNear(b) - isNear(a) ||
        a.name.localeCompare(b.name) ||
        a.personId.localeCompare(b.personId),
    )
}

/** What they cover already, and would with the rest of this plan. */
const coversOf = ({ accountsCovered, accountsProposed }: RankedCandidate): number =>
  accountsCovered + accountsProposed

function ranked(request: ToCover, one: CandidateFacts, rules: LoadRules): RankedCandidate {
  const hours = atWork(request.needed, one.working)
  const overlapMs = totalOf(hours)
  const wanted = totalOf(request.needed)
  const { personId, name, accountsHeld, accountsCovered, accountsProposed = 0, hasCoveredBefore } = one
  const covers = accountsCovered + accountsProposed + 1
  return {
    ...{
      personId,
      name,
      accountsHeld,
      accountsCovered,
      accountsProposed,
      hasCoveredBefore,
      hours,
      overlapMs,
    },
    group: groupOf(one),
    share: wanted === 0 ? 0 : overlapMs / wanted,
    loadPercent: covers * rules.loadPercent,
    sharedLanguages: one.languages.filter((language) => request.languages.includes(language)),
    isAwayMeanwhile: atWork(request.needed, one.away).length > 0,
    isOnCallMeanwhile: one.onCall.length > 0,
    mustSwapOnCall: one.onCall.length > 0 && covers >= rules.swapOnCallFrom,
  }
}

/** The standing backup first, then ASEs of the same pod, ASEs, the interest list, others. */
function groupOf(one: CandidateFacts): CandidateGroup {
  if (one.isStandingBackup) return 'standing_backup'
  if (one.isAse) return one.isSamePod ? 'same_pod' : 'ase'
  return one.interest === null ? 'other' : 'interest'
}

/** A tenth of the hours more or less is no reason to ask somebody else first. */
function tenths(share: number): number {
  return Math.round(share * 10)
}

/** Somebody for some of the hours. */
export interface CheapestPart {
  readonly personId: string
  readonly name: string
  readonly hours: readonly Interval[]
}

/** Whoever covers least already; of those the first in order. */
function byCovers(a: RankedCandidate, b: RankedCandidate): number {
  return coversOf(a) - coversOf(b)
}

/** More than so many people for one account is no cover but a crowd. */
const MOST_PEOPLE = 3

/**
 * The cheapest cover: of those at work for all needed hours whoever covers least already, else in order whoever adds hours, three people at
 * most. What is left is nobody's.
 */
export function cheapestCover(
  needed: readonly Interval[],
  candidates: readonly RankedCandidate[],
): { readonly parts: readonly CheapestPart[]; readonly left: readonly Interval[] } {
  const [whole] = candidates.filter(({ share }) => share >= 1).toSorted(byCovers)
  const order = whole ? [whole] : candidates.toSorted((a, b) => tenths(b.share) - tenths(a.share))
  const parts: CheapestPart[] = []
  let left = needed
  for (const { personId, name, hours } of order) {
    if (parts.length === MOST_PEOPLE || left.length === 0) break
    const adds = atWork(left, hours)
    if (adds.length === 0) continue
    parts.push({ personId, name, hours: adds })
    left = subtractIntervals(left, adds)
  }
  return { parts, left }
}
