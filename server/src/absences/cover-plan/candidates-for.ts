/** Who could cover an account, as far as the facts tell. Pure. */
import { mergeIntervals, subtractIntervals, type EpochMs, type Interval } from '../../calendar/api.ts'
import type { AffectedAccount, Outlook } from '../ports.ts'
import { rankCandidates, type CandidateFacts, type RankedCandidate } from './decide/candidates.ts'

/** Somebody who plans to be away. */
export interface PlannedAway extends Interval {
  readonly personId: string
}

/** Stages on the interest list, by person. */
export type Interests = ReadonlyMap<string, string>

/** What is known of people beside the facts. */
export interface KnownOfPeople {
  readonly interests: Interests
  /** Those among whom somebody is looked for, at least. */
  readonly planned: readonly PlannedAway[]
}

/** Candidates for one account, in order. */
export function candidatesFor(
  outlook: Outlook,
  known: KnownOfPeople,
  goneId: string,
  account: AffectedAccount,
  now: EpochMs,
  more: ReadonlyMap<string, number> = new Map(),
): RankedCandidate[] {
  const absent = outlook.person(account.absentPersonId)
  const near = new Set([absent?.regionId, account.regionId])
  const never = new Set([goneId, account.absentPersonId])
  const people = outlook.pool(account.stretch.end).flatMap((id): CandidateFacts[] => {
    const one = never.has(id) ? null : factsOf(outlook, known, goneId, account, id)
    const facts = one && { ...one, accountsProposed: more.get(id) ?? 0 }
    // Engineers who are neither ASEs nor interested are asked in the regions they would cover.
    const isFar = facts && !facts.isAse && facts.interest === null && !facts.isStandingBackup
    return facts && !(isFar && !near.has(facts.regionId)) ? [facts] : []
  })
  const toCover = {
    needed: account.needed,
    isGuarded: account.isGuarded,
    regionId: absent?.regionId ?? '',
    languages: absent?.languages ?? [],
  }
  return rankCandidates(toCover, people, outlook.settings(now).cover)
}

function factsOf(
  outlook: Outlook,
  { interests, planned }: KnownOfPeople,
  goneId: string,
  account: AffectedAccount,
  id: string,
): CandidateFacts {
  const { stretch } = account
  // Whoever plans to be away then could accept nothing.
  const away = mergeIntervals([
    ...outlook.away(id, stretch),
    ...planned.filter(({ personId }) => personId === id).map(({ start, end }) => ({ start, end })),
  ])
  const { name, regionId, languages, roles, isCleared } = outlook.person(id)!
  return {
    ...{ personId: id, name, regionId, languages, isCleared },
    isStandingBackup: account.standingBackupId === id,
    isAse: roles.includes('ase'),
    isSamePod: outlook.samePod(id, account.absentPersonId, stretch) || outlook.samePod(id, goneId, stretch),
    interest: interests.get(id) ?? null,
    accountsHeld: outlook.accountsHeld(id, stretch),
    accountsCovered: outlook.accountsCovered(id, stretch).length,
    hasCoveredBefore: outlook.coveredBefore(account.accountId, stretch.start).has(id),
    working: subtractIntervals(outlook.working(id, stretch), away),
    away,
    onCall: outlook.onCall(id, stretch),
  }
}
