/** Coverage as the cover workflow asks it (the port of absences): affected accounts, hours, loads, of one version of the facts. */
import type { AffectedAccount, CoverageAhead, Except, Outlook, OutlookPerson } from '../absences/api.ts'
import {
  clipIntervals,
  intersectIntervals,
  mergeIntervals,
  subtractIntervals,
  union,
  type EpochMs,
  type Interval,
} from '../calendar/api.ts'
import type { Query } from '../platform/store/index.ts'
import { newestFacts } from './access.ts'
import { compileFacts, type Account, type Facts, type Person } from './compile-facts.ts'
import type { FactsCache } from './facts-cache.ts'
import { clearanceOf } from './may-know.ts'
import { indexOf, overlaps, postsOf } from './posts.ts'
import { coverageSegments, requiredHours } from './segments.ts'
import { overlay, type PlannedChange } from './what-if/overlay.ts'
import { workingDayFrom } from './working-days.ts'

/** The port on a node's facts; `query` asks whether they moved on. */
export function coverageAhead(facts: FactsCache, query: Query): CoverageAhead {
  return { look: async () => outlookOn(await newestFacts(facts, query)) }
}

/** One look at facts. Pure. */
export function outlookOn(facts: Facts): Outlook {
  const index = indexOf(facts)
  const of = (id: string): Person | null => facts.person(id)
  const within = (list: readonly Interval[] | undefined, { start, end }: Interval): Interval[] =>
    clipIntervals(list ?? [], start, end)
  return {
    version: facts.version,
    person: (id) => personOf(facts, id),
    account: (id) => {
      const account = facts.account(id)?.row
      return account
        ? { id, name: account.name, zone: account.zone, isGuarded: clearanceOf(facts).guarded.has(id) }
        : null
    },
    settings: (at) => facts.settings(at).settings,
    team: (id, from) => teamOf(facts, id, from),
    directors: (at) =>
      facts.personIds.filter((id) => of(id)!.gone > at && of(id)!.row.roles.includes('director')),
    pool: (until) => facts.personIds.filter((id) => mayCover(of(id)!, until)),
    affected: (id, during, except) => affectedBy(facts, id, during, except ?? {}),
    posts: (id, during) => postsOf(facts, id, during),
    working: (id, { start, end }) => of(id)?.duty.intervals(start, end) ?? [],
    away: (id, during) => within(of(id)?.away(), during),
    timeOff: (id, during) => within(of(id)?.timeOff, during),
    onCall: (id, { start, end }) =>
      clipIntervals(
        mergeIntervals(facts.shifts(start, end).filter(({ personId }) => personId === id)),
        start,
        end,
      ),
    accountsHeld: (id, during) =>
      (index.accounts.get(id) ?? []).filter((accountId) =>
        facts.account(accountId)!.assignments.some((one) => one.row.personId === id && overlaps(one, during)),
      ).length,
    accountsCovered: (id, during) => [
      ...new Set(
        (index.covers.get(id) ?? []).filter((one) => overlaps(one, during)).map((one) => one.accountId),
      ),
    ],
    samePod: (a, b, during) =>
      facts
        .podsOf(a)
        .some(({ members }) =>
          [a, b].every((id) => members.some((one) => one.personId === id && overlaps(one, during))),
        ),
    coveredBefore: (accountId, before) =>
      new Set(
        (facts.account(accountId)?.covers ?? [])
          .filter(({ start }) => start < before)
          .map(({ backupId }) => backupId),
      ),
    nextWorking: (id, at) => of(id)?.duty.openFrom(at) ?? null,
    workingDay: (id, at, days) => {
      const person = of(id)
      return person ? workingDayFrom(person.duty, person.row.zone, at, days) : null
    },
  }
}

function mayCover({ row, gone }: Person, until: EpochMs): boolean {
  return gone >= until && row.roles.some((role) => role === 'ase' || role === 'support_engineer')
}

/** The others of somebody's team; of who is in none those who answer to the same manager in the same region. */
function teamOf(facts: Facts, personId: string, from: EpochMs): string[] {
  const person = facts.person(personId)?.row
  if (!person) return []
  const { teamId, regionId, managerId } = person
  return facts.rows.directory.people
    .filter((row) =>
      teamId === null
        ? managerId !== null &&
          row.managerId === managerId &&
          row.regionId === regionId &&
          row.id !== managerId
        : row.teamId === teamId,
    )
    .filter((row) => row.id !== personId && (facts.person(row.id)?.gone ?? 0) > from)
    .map(({ id }) => id)
}

function personOf(facts: Facts, id: string): OutlookPerson | null {
  const person = facts.person(id)
  if (!person) return null
  const { name, zone, regionId, managerId, roles, languages } = person.row
  const team = facts.rows.directory.teams.find((row) => row.id === person.row.teamId)
  return {
    ...{ id, name, zone, regionId, managerId, roles, languages },
    leaderId: facts.region(regionId)?.leaderId ?? null,
    teamLeaderId: team?.leaderId ?? null,
    teamChannel: team?.channel ?? null,
    isCleared: clearanceOf(facts).cleared.has(id),
    gone: person.gone,
  }
}

/** The facts with the absence laid over them, and without what it put into them before. */
function withAbsence(facts: Facts, personId: string, { start, end }: Interval, except: Except): Facts {
  const withdrawn: PlannedChange[] = except.timeOffId
    ? [{ kind: 'withdraw_time_off', timeOffId: except.timeOffId }]
    : []
  const rows = overlay(facts.rows, [...withdrawn, { kind: 'time_off', personId, start, end }])
  const coverIds = new Set(except.coverIds)
  const covers = rows.absences.covers.filter(({ id }) => !coverIds.has(id))
  return compileFacts({ ...rows, absences: { ...rows.absences, covers } })
}

function affectedBy(
  facts: Facts,
  personId: string,
  during: Interval,
  except: Except,
): readonly AffectedAccount[] {
  const index = indexOf(facts)
  const after = withAbsence(facts, personId, during, except)
  const own = (index.accounts.get(personId) ?? []).flatMap((id) => {
    const account = after.account(id)!
    const held = account.assignments.filter(({ row }) => row.personId === personId)
    return standsFor(held, during).map((stands) =>
      affectedAccount(after, account, personId, 'own', personId, stands),
    )
  })
  const except_ = new Set(except.coverIds)
  const covers = (index.covers.get(personId) ?? []).filter(
    ({ id, absentId }) => !except_.has(id) && absentId !== personId,
  )
  const byRole = Map.groupBy(covers, ({ accountId, absentId }) => `${accountId} ${absentId}`)
  const covered = [...byRole.values()].flatMap((rows) => {
    const { accountId, absentId } = rows[0]!
    const account = after.account(accountId)
    if (!account) return []
    return standsFor(rows, during).map((stands) =>
      affectedAccount(after, account, personId, 'covered', absentId, stands),
    )
  })
  return [...own, ...covered].filter(({ required }) => required.length > 0)
}

/** When the person stands for an account within `during`: one list, none where never. */
function standsFor(stretches: readonly Interval[], { start, end }: Interval): Interval[][] {
  const parts = clipIntervals(mergeIntervals(stretches), start, end)
  return parts.length === 0 ? [] : [parts]
}

function affectedAccount(
  after: Facts,
  account: Account,
  personId: string,
  role: AffectedAccount['role'],
  absentPersonId: string,
  stands: readonly Interval[],
): AffectedAccount {
  const { id: accountId, name, zone, regionId } = account.row
  const stretch = { start: stands[0]!.start, end: stands.at(-1)!.end }
  // Whoever covers a part of the hours is missed in that part alone.
  const required = intersectIntervals(requiredHours(after, accountId, stretch.start, stretch.end), stands)
  const ases = presentIn(after, account.assignments.map(asPost), personId, stretch)
  const backups = presentIn(after, account.covers.map(asBackup), personId, stretch)
  const named = new Set(['ase', 'backup', 'pod'])
  const answered = coverageSegments(after, accountId, stretch.start, stretch.end).filter(({ kind }) =>
    named.has(kind),
  )
  return {
    ...{ accountId, name, zone, regionId, role, absentPersonId, stretch, required },
    isGuarded: clearanceOf(after).guarded.has(accountId),
    shared: intersectIntervals(required, ases),
    needed: subtractIntervals(required, union(ases, backups)),
    nobody: subtractIntervals(required, mergeIntervals(answered)),
    standingBackupId: after.policy(account, stretch.start)?.standingBackupId ?? null,
    aseIds: [...new Set(account.assignments.filter((one) => overlaps(one, stretch)).map(aseOf))].filter(
      (id) => id !== personId,
    ),
  }
}

const aseOf = ({ row }: Account['assignments'][number]): string => row.personId

/** Somebody named for an account, and when. */
interface Named extends Interval {
  readonly id: string
}
const asPost = ({ row, start, end }: Account['assignments'][number]): Named => ({
  id: row.personId,
  start,
  end,
})
const asBackup = ({ backupId, start, end }: Account['covers'][number]): Named => ({
  id: backupId,
  start,
  end,
})

/** When one of these, and not the person, is at work. */
function presentIn(
  facts: Facts,
  named: readonly Named[],
  personId: string,
  { start, end }: Interval,
): Interval[] {
  return named
    .filter((one) => one.id !== personId && overlaps(one, { start, end }))
    .reduce<Interval[]>((all, one) => {
      const [from, to] = [Math.max(start, one.start), Math.min(end, one.end)]
      return union(all, facts.person(one.id)?.duty.intervals(from, to) ?? [])
    }, [])
}
