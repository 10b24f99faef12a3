/**
 * The coverage proof of one account (domain.md 4.4): the hours that need a name without those in which a named ASE,
 * backup or pod member is on duty. Being busy is being on duty: whoever is busy is there. Global Support proves nothing.
 * A backup with too many accounts, and a pod with one member left, do answer, but prove nothing either. Pure.
 */
import {
  intersectIntervals,
  mergeIntervals,
  subtractIntervals,
  union,
  type EpochMs,
  type Interval,
} from '../../calendar/api.ts'
import type { Account } from '../compile-facts.ts'
import { requiredHours } from '../segments.ts'
import type { Horizon } from './horizon.ts'
import { asksOf, type Ask } from './load.ts'
import { episodesOf, standInsOf, type Episode, type StandIn } from './stand-ins.ts'

/** In the order in which the first that holds is named. */
export const CAUSES = [
  'contract_without_ase',
  'time_off_without_backup',
  'backup_away_too',
  'backup_overloaded',
  'person_left',
  'no_overlap',
  'pod_too_thin',
] as const
export type Cause = (typeof CAUSES)[number]

/** Hours of one account that nobody named stands for, for one cause. */
export interface Gap {
  readonly accountId: string
  readonly cause: Cause
  /** When what causes it began: with account and cause it names the gap, also while time goes on. */
  readonly since: EpochMs
  /** The primary ASE; null: there is none. */
  readonly aseId: string | null
  /** What holds for the primary ASE in these hours. */
  readonly ase: Episode['kind']
  /** Merged, in order, never empty. */
  readonly hours: readonly Interval[]
  /** Who answers in spite of it: an overloaded backup, the last of a pod. Empty: nobody. */
  readonly answeredBy: readonly string[]
}

/** What the proof says of one account. */
export interface AccountProof {
  /** Hours of the horizon that need a name; merged, in order. */
  readonly required: readonly Interval[]
  readonly gaps: readonly Gap[]
  /** Whom the account asks to cover. */
  readonly asks: readonly Ask[]
}

/** When a backup covers too many accounts. */
export type Overloads = (personId: string) => readonly Interval[]

interface Look {
  readonly horizon: Horizon
  readonly account: Account
  readonly episodes: readonly Episode[]
  readonly standIns: readonly StandIn[]
  readonly overloads: Overloads
}

/** Whom the account asks to cover within the horizon: what the load of its backups is made of. */
export function accountAsks(horizon: Horizon, accountId: string): readonly Ask[] {
  const account = horizon.facts.account(accountId)
  if (!account || isQuiet(horizon, account)) return []
  const episodes = episodesOf(horizon, account)
  return asksOf(standInsOf(horizon, account, episodes), absences(horizon, episodes))
}

/** When the primary ASE is on time off or has left. */
function absences({ hours }: Horizon, episodes: readonly Episode[]): Interval[] {
  return mergeIntervals(
    episodes.flatMap((episode) => {
      if (episode.kind === 'left') return [episode]
      return episode.kind === 'away'
        ? intersectIntervals(hours(episode.personId!)?.timeOff ?? [], [episode])
        : []
    }),
  )
}

/** What the proof says of an account; `overloads` tells when its backups cover too many. */
export function proveAccount(horizon: Horizon, accountId: string, overloads: Overloads): AccountProof {
  const { facts, from, to } = horizon
  const account = facts.account(accountId)
  if (!account) return { required: [], gaps: [], asks: [] }
  const required = requiredHours(facts, accountId, from, to, (person, start, end) =>
    rosterWithin(horizon, person.row.id, start, end),
  )
  if (isQuiet(horizon, account)) return { required, gaps: [], asks: [] }
  const episodes = episodesOf(horizon, account)
  const standIns = standInsOf(horizon, account, episodes)
  const asks = asksOf(standIns, absences(horizon, episodes))
  const look = { horizon, account, episodes, standIns, overloads }
  return { required, gaps: gapsIn(look, required), asks }
}

function rosterWithin({ from, to, hours }: Horizon, personId: string, start: EpochMs, end: EpochMs) {
  const roster = hours(personId)?.roster ?? []
  return start <= from && end >= to ? roster : intersectIntervals(roster, [{ start, end }])
}

/** One ASE from end to end who misses nothing, and no hours of the account's own: nearly every account. */
function isQuiet({ from, to, hours }: Horizon, { contracts, assignments }: Account): boolean {
  const [first] = assignments
  if (!first || first.start > from || first.end < to) return false
  if (contracts.some(({ row }) => row.ownHoursCovered)) return false
  const own = hours(first.row.personId)
  return own !== null && own.timeOff.length === 0 && own.gone >= to
}

function gapsIn(look: Look, required: readonly Interval[]): Gap[] {
  const { horizon, account, standIns, episodes } = look
  const onDuty = standIns.map((one) => ({
    ...one,
    there: intersectIntervals(one.asked, horizon.hours(one.personId)?.duty ?? []),
  }))
  const firm = account.assignments.flatMap((assignment) =>
    intersectIntervals(horizon.hours(assignment.row.personId)?.duty ?? [], [assignment]),
  )
  const pods = podHours(onDuty)
  for (const { personId, role, there } of onDuty) {
    if (role === 'night_contact') firm.push(...there)
    if (role === 'cover' || role === 'standing_backup')
      firm.push(...subtractIntervals(there, look.overloads(personId)))
  }
  const open = subtractIntervals(required, mergeIntervals([...firm, ...pods.several]))
  if (open.length === 0) return []
  const gaps = episodes.flatMap((episode) => {
    const here = intersectIntervals(open, [episode])
    return here.length === 0 ? [] : byCause(look, episode, here, onDuty, pods)
  })
  return gaps.length < 2 ? gaps : joined(gaps)
}

/** Cause and when it began name a gap: hours before and after an absence in between are of one. */
function joined(gaps: readonly Gap[]): Gap[] {
  const named = Map.groupBy(gaps, ({ cause, since }) => `${cause} ${since}`)
  return [...named.values()].map((same) => ({
    ...same[0]!,
    hours: mergeIntervals(same.flatMap(({ hours }) => hours)),
    answeredBy: [...new Set(same.flatMap(({ answeredBy }) => answeredBy))],
  }))
}

interface OnDuty extends StandIn {
  readonly there: readonly Interval[]
}

interface PodHours {
  /** Two members or more are on duty. */
  readonly several: readonly Interval[]
  /** Some are asked at all. */
  readonly asked: readonly Interval[]
}

function podHours(onDuty: readonly OnDuty[]): PodHours {
  const members = onDuty.filter(({ role }) => role === 'pod')
  let once: Interval[] = []
  let several: Interval[] = []
  for (const { there } of members) {
    several = union(several, intersectIntervals(once, there))
    once = union(once, there)
  }
  return { several, asked: mergeIntervals(members.flatMap(({ asked }) => asked)) }
}

/** Takes the open hours apart by the first cause that holds for each of them. */
function byCause(
  { horizon, account, overloads }: Look,
  { kind, personId, since }: Episode,
  open: readonly Interval[],
  onDuty: readonly OnDuty[],
  pods: PodHours,
): Gap[] {
  const gaps: Gap[] = []
  let left = [...open]
  const take = (cause: Cause, where: readonly Interval[], answeredBy: readonly OnDuty[] = []): void => {
    const hours = intersectIntervals(left, where)
    if (hours.length === 0) return
    left = subtractIntervals(left, hours)
    const answers = answeredBy.filter(({ there }) => intersectIntervals(there, hours).length > 0)
    const ids = [...new Set(answers.map((one) => one.personId))]
    gaps.push({ accountId: account.row.id, cause, since, aseId: personId, ase: kind, hours, answeredBy: ids })
  }
  if (kind === 'without_ase') {
    take('contract_without_ase', open)
    return gaps
  }
  const backups = onDuty.filter(({ role }) => role === 'cover' || role === 'standing_backup')
  const members = onDuty.filter(({ role }) => role === 'pod')
  const asked = mergeIntervals(backups.flatMap((one) => one.asked))
  const answering = mergeIntervals([...backups, ...members].flatMap(({ there }) => there))
  if (kind === 'away')
    take('time_off_without_backup', subtractIntervals(subtractIntervals(open, asked), pods.asked))
  const absent = backups.flatMap((one) => intersectIntervals(one.asked, awayOf(horizon, one.personId)))
  take('backup_away_too', subtractIntervals(mergeIntervals(absent), answering))
  const tooMany = backups.flatMap((one) => intersectIntervals(one.there, overloads(one.personId)))
  take('backup_overloaded', mergeIntervals(tooMany), backups)
  if (kind === 'left') take('person_left', subtractIntervals(open, answering))
  take('no_overlap', kind === 'present' ? open : subtractIntervals(asked, answering))
  take('pod_too_thin', open, members)
  return gaps
}

/** Time off, holidays, and everything after the last day. */
function awayOf(horizon: Horizon, personId: string): Interval[] {
  const hours = horizon.hours(personId)
  if (!hours) return []
  return mergeIntervals([...hours.away, { start: Math.max(horizon.from, hours.gone), end: horizon.to }])
}
