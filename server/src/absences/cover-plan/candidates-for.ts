/** Who could cover an account, as far as the facts tell. Pure. */
import type { EpochMs } from '../../calendar/api.ts'
import type { AffectedAccount, Outlook } from '../ports.ts'
import { rankCandidates, type CandidateFacts, type RankedCandidate } from './decide/candidates.ts'

/** Stages on the interest list, by person. */
export type Interests = ReadonlyMap<string, string>

/** Candidates for one account, in order. */
export function candidatesFor(
  outlook: Outlook,
  interests: Interests,
  goneId: string,
  account: AffectedAccount,
  now: EpochMs,
  more: ReadonlyMap<string, number> = new Map(),
): RankedCandidate[] {
  const absent = outlook.person(account.absentPersonId)
  const near = new Set([absent?.regionId, account.regionId])
  const never = new Set([goneId, account.absentPersonId])
  const people = outlook.pool(account.stretch.end).flatMap((id): CandidateFacts[] => {
    const known = never.has(id) ? null : factsOf(outlook, interests, goneId, account, id)
    const facts = known && { ...known, accountsProposed: more.get(id) ?? 0 }
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
  interests: Interests,
  goneId: string,
  account: AffectedAccount,
  id: string,
): CandidateFacts {
  const { stretch } = account
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
    working: outlook.working(id, stretch),
    away: outlook.away(id, stretch),
    onCall: outlook.onCall(id, stretch),
  }
}
