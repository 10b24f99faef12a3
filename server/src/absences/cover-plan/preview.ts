/** What an absence means, before it is sent: who else is away, which hours have nobody, who would cover. Pure. */
import { clipIntervals, totalOf, type EpochMs, type Interval } from '../../calendar/api.ts'
import { toIso } from '../../platform/store/index.ts'
import type { AffectedAccount, Except, Outlook } from '../ports.ts'
import { admit, type Admission } from './decide/admission.ts'
import { candidatesFor, type KnownOfPeople, type PlannedAway } from './candidates-for.ts'
import { cheapestCover, type RankedCandidate } from './decide/candidates.ts'
import { answerDue } from './decide/clocks.ts'
import { openHours } from './decide/hours.ts'
import { managerOf, nameOf } from './flow.ts'
import type { Affected, Candidate, Preview, Stretch } from './plan.contract.ts'
import { teamAway } from './team-away.ts'
import { hoursOf, reasonsOf } from './wording.ts'
import { isOf } from './rows.ts'

/** An absence to be. */
export interface Absence extends Interval {
  readonly personId: string
  readonly kind: 'planned' | 'sick'
}

/** What a preview needs beside the facts. */
export interface Known extends KnownOfPeople {
  /** Hours that somebody took already, where it is a plan that was sent: who takes the rest is asked. */
  readonly taken?: readonly TakenHours[]
}

/** Hours of an account that somebody has promised to cover for somebody. */
export interface TakenHours extends Interval {
  readonly accountId: string
  readonly absentPersonId: string
}

const SHOWN = 12

/** The preview of an absence; accounts that the reader may not know of are left out. */
export function previewOf(
  outlook: Outlook,
  { taken = [], ...known }: Known,
  absence: Absence,
  now: EpochMs,
  sees: (accountId: string) => boolean,
  except: Except = {},
): Omit<Preview, 'approvesBySending'> {
  const person = outlook.person(absence.personId)!
  const { absences } = outlook.settings(now)
  const admission = admissionOf(outlook, absence, known.planned, now)
  const managerId = managerOf(outlook, absence.personId)
  const accounts = outlook
    .affected(absence.personId, absence, except)
    .filter(({ accountId }) => sees(accountId))
    .map((account) => stillNeeded(account, taken, now))
  const first = Math.min(absence.end, ...accounts.flatMap(({ needed }) => needed[0]?.start ?? []))
  return {
    personId: absence.personId,
    zone: person.zone,
    ...stretchOf(absence),
    workingHours: hoursOf(outlook.working(absence.personId, absence)),
    isShortNotice: admission.isShortNotice,
    noticeDays: absences.noticeDays,
    admission: {
      verdict: admission.verdict,
      atOnce: admission.atOnce,
      together: admission.together.map(({ personIds, ...stretch }) => ({
        ...stretchOf(stretch),
        people: personIds.map((id) => ({ id, name: nameOf(outlook, id) })),
      })),
    },
    managerId,
    managerName: managerId === null ? null : nameOf(outlook, managerId),
    answerBy: toIso(answerDue(absence.kind, now, first, absences)),
    accounts: accountViews(outlook, known, absence.personId, accounts, now),
  }
}

/** What nobody has taken, from now on. */
export function stillNeeded(
  account: AffectedAccount,
  taken: readonly TakenHours[],
  now: EpochMs,
): AffectedAccount {
  const own = taken.filter((one) => isOf(one, account))
  return {
    ...account,
    needed: openHours(account, { parts: own.map(spanOf) }, now),
    nobody: clipIntervals(account.nobody, now, Infinity),
  }
}

/** Account after account: whoever is the cheapest cover of one counts as covering it for the next. */
function accountViews(
  outlook: Outlook,
  known: KnownOfPeople,
  goneId: string,
  accounts: readonly AffectedAccount[],
  now: EpochMs,
): Affected[] {
  const more = new Map<string, number>()
  return accounts.map((account) => {
    const view = affectedView(outlook, known, goneId, account, now, more)
    for (const { personId } of view.cheapest.parts) more.set(personId, (more.get(personId) ?? 0) + 1)
    return view
  })
}

/** How many of the team are away at once: by time off, by days off that come back, and by what is planned and not yet a fact. */
export function admissionOf(
  outlook: Outlook,
  absence: Absence,
  planned: readonly PlannedAway[],
  now: EpochMs,
): Admission {
  const team = teamAway(outlook, absence.personId, absence, planned)
  const { zone } = outlook.person(absence.personId)!
  return admit(absence.kind, absence, team, outlook.settings(now).absences, now, zone)
}

const spanOf = ({ start, end }: Interval): Interval => ({ start, end })

function affectedView(
  outlook: Outlook,
  known: KnownOfPeople,
  goneId: string,
  account: AffectedAccount,
  now: EpochMs,
  more: ReadonlyMap<string, number>,
): Affected {
  const { accountId, name, zone, role, absentPersonId, stretch, needed, nobody, required } = account
  const candidates = needed.length === 0 ? [] : candidatesFor(outlook, known, goneId, account, now, more)
  const cheapest = cheapestCover(needed, candidates)
  return {
    ...{ accountId, accountName: name, zone, role, absentPersonId },
    absentPersonName: nameOf(outlook, absentPersonId),
    ...stretchOf(stretch),
    requiredHours: hoursOf(required),
    needed: needed.map(stretchOf),
    nobody: nobody.map(stretchOf),
    candidates: shown(candidates, cheapest.parts).map(candidateView),
    cheapest: {
      parts: cheapest.parts.map(({ personId, name: who, hours }) => ({
        ...{ personId, name: who },
        hours: hours.map(stretchOf),
      })),
      left: cheapest.left.map(stretchOf),
    },
  }
}

/** The first in order, and whoever is the cheapest cover. */
function shown(
  candidates: readonly RankedCandidate[],
  cheapest: readonly { readonly personId: string }[],
): RankedCandidate[] {
  const cheap = new Set(cheapest.map(({ personId }) => personId))
  return candidates.filter(({ personId }, index) => index < SHOWN || cheap.has(personId))
}

/** A candidate as the API tells them. */
export function candidateView(one: RankedCandidate): Candidate {
  const { hours: _hours, overlapMs, accountsProposed: _proposed, ...rest } = one
  return {
    ...rest,
    sharedLanguages: [...one.sharedLanguages],
    overlapHours: Math.round(overlapMs / 360_000) / 10,
    share: Math.round(one.share * 1000) / 1000,
    reasons: reasonsOf(one),
  }
}

/** An interval as the API tells it. */
export function stretchOf({ start, end }: Interval): Stretch {
  return { start: toIso(start), end: toIso(end) }
}

/** An interval of the API in epoch milliseconds. */
export function intervalOf({ start, end }: Stretch): { start: EpochMs; end: EpochMs } {
  return {
    start: Temporal.Instant.from(start).epochMilliseconds,
    end: Temporal.Instant.from(end).epochMilliseconds,
  }
}

/** Whether an account needs anybody at all. */
export const needsSomebody = ({ needed }: AffectedAccount): boolean => totalOf(needed) > 0
