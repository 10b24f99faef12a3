/** A month of coverage, day by day: what each account's days need, who answers, and what has nobody. Pure. */
import type { z } from 'zod'
import {
  intersectIntervals,
  mergeIntervals,
  subtractIntervals,
  type EpochMs,
  type Interval,
} from '../calendar/api.ts'
import { isVisible, type Visible } from '../platform/auth/index.ts'
import type { Account, Facts, Person } from './compile-facts.ts'
import { dayEnd, dayStart } from './local-days.ts'
import type { monthDaySchema, monthSchema } from './month.contract.ts'
import { rankOfNames } from './now-rows.ts'
import { coverageSegments, requiredHours, type Segment } from './segments.ts'
import { runningAssignments } from './service.ts'
import { iso } from './views.ts'

export type Month = z.infer<typeof monthSchema>
type Day = z.infer<typeof monthDaySchema>

export interface MonthQuestion {
  /** Local dates, in order. */
  readonly dates: readonly string[]
  readonly region: string | undefined
  readonly q: string | undefined
  readonly show: 'all' | 'gaps'
  readonly offset: number
  readonly limit: number
  /** Other accounts are neither shown nor counted. */
  readonly visible: Visible
}

const MINUTE = 60_000

/** By region, then by name; only the accounts of the page are looked at. */
export function monthView(facts: Facts, question: MonthQuestion): Month {
  const { dates, offset, limit, show } = question
  const matching = matchingAccounts(facts, question)
  const accounts = matching
    .slice(offset, offset + limit)
    .map((account) => accountMonth(facts, account, dates))
  const hasGap = ({ days }: Month['accounts'][number]): boolean => days.some(({ kind }) => kind === 'gap')
  return {
    from: dates[0]!,
    dates: [...dates],
    total: matching.length,
    accounts: show === 'gaps' ? accounts.filter(hasGap) : accounts,
    awayAtOnce: awayAtOnce(facts, question),
  }
}

function matchingAccounts(facts: Facts, { region, q, visible, dates }: MonthQuestion): Account[] {
  const text = q?.trim().toLowerCase() ?? ''
  const codes = new Map(facts.regions.map(({ id, code }) => [id, code]))
  const order = new Map(facts.regions.map(({ id }, index) => [id, index]))
  const names = rankOfNames(facts)
  const says = (name: string | undefined): boolean => name?.toLowerCase().includes(text) ?? false
  return facts.accountIds
    .flatMap((id) => (isVisible(visible, id) ? (facts.account(id) ?? []) : []))
    .filter(({ row }) => region === undefined || codes.get(row.regionId) === region)
    .filter((account) => {
      if (text === '' || says(account.row.name)) return true
      return says(facts.person(primaryOf(account, dates) ?? '')?.row.name)
    })
    .sort((a, b) => {
      const byRegion = (order.get(a.row.regionId) ?? 0) - (order.get(b.row.regionId) ?? 0)
      return byRegion || (names.get(a.row.id) ?? 0) - (names.get(b.row.id) ?? 0)
    })
}

/** The primary ASE of the first of these days, else the first one to come. */
function primaryOf(account: Account, dates: readonly string[]): string | null {
  const start = dayStart(dates[0]!, account.row.zone)
  const end = dayEnd(dates.at(-1)!, account.row.zone)
  const running = runningAssignments(account, start)[0]
  const next = account.assignments.find((one) => one.start > start && one.start < end)
  return (running ?? next)?.row.personId ?? null
}

function accountMonth(facts: Facts, account: Account, dates: readonly string[]): Month['accounts'][number] {
  const { row } = account
  const from = dayStart(dates[0]!, row.zone)
  const to = dayEnd(dates.at(-1)!, row.zone)
  const aseId = primaryOf(account, dates)
  const ground = requiredHours(facts, row.id, from, to)
  const segments = coverageSegments(facts, row.id, from, to)
  return {
    accountId: row.id,
    accountName: row.name,
    regionCode: facts.region(row.regionId)?.code ?? '',
    zone: row.zone,
    aseId,
    aseName: aseId === null ? null : (facts.person(aseId)?.row.name ?? null),
    days: dates.map((date) => {
      const day = { start: dayStart(date, row.zone), end: dayEnd(date, row.zone) }
      return dayOf(facts, account, date, day, intersectIntervals(ground, [day]), segments)
    }),
  }
}

/** Busy is on duty: whoever takes no more tickets is still there. */
const isNamed = ({ kind, presence }: Segment): boolean => kind === 'ase' || presence === 'busy'
const isBackup = (part: Segment): boolean =>
  !isNamed(part) && (part.kind === 'backup' || part.kind === 'pod' || part.kind === 'night_contact')

function dayOf(
  facts: Facts,
  account: Account,
  date: string,
  day: Interval,
  needed: readonly Interval[],
  segments: readonly Segment[],
): Day {
  const within = segments.filter(({ start, end }) => start < day.end && end > day.start)
  const named = intersectIntervals(needed, mergeIntervals(within.filter(isNamed)))
  const backup = intersectIntervals(needed, mergeIntervals(within.filter(isBackup)))
  const gaps = subtractIntervals(needed, mergeIntervals([...named, ...backup]))
  const answering = within.filter(
    (part) => (isNamed(part) || isBackup(part)) && intersectIntervals(needed, [part]).length > 0,
  )
  const ids = new Set(answering.flatMap(({ personId }) => personId ?? []))
  return {
    date,
    kind: kindOf(facts, account, day, { needed, backup, gaps }),
    needed: minutesOf(needed),
    named: minutesOf(named),
    backup: minutesOf(backup),
    personNames: [...ids].flatMap((id) => facts.person(id)?.row.name ?? []),
    gaps: gaps.map(({ start, end }) => ({ start: iso(start), end: iso(end) })),
  }
}

const minutesOf = (stretches: readonly Interval[]): number =>
  Math.round(stretches.reduce((sum, { start, end }) => sum + end - start, 0) / MINUTE)

function kindOf(
  facts: Facts,
  account: Account,
  day: Interval,
  { needed, backup, gaps }: Readonly<Record<'needed' | 'backup' | 'gaps', readonly Interval[]>>,
): Day['kind'] {
  if (gaps.length > 0) return 'gap'
  if (backup.length > 0) return 'backup'
  if (needed.length > 0) return 'named'
  const noon = day.start + (day.end - day.start) / 2
  const running = runningAssignments(account, noon)[0]
  if (!running) return 'no_service'
  const primary = facts.person(running.row.personId)
  return primary && keepsHoliday(primary, noon) ? 'holiday' : 'off'
}

const keepsHoliday = (person: Person, at: EpochMs): boolean =>
  person.holidays(at).some(({ start, end }) => start <= at && at < end)

function awayAtOnce(facts: Facts, { dates }: MonthQuestion): Month['awayAtOnce'] {
  const ases = new Set<string>()
  for (const id of facts.accountIds)
    for (const { row } of facts.account(id)?.assignments ?? []) ases.add(row.personId)
  const zones = facts.regions.map(({ zone }) => zone)
  const from = Math.min(...zones.map((zone) => dayStart(dates[0]!, zone)))
  const to = Math.max(...zones.map((zone) => dayEnd(dates.at(-1)!, zone)))
  const people = [...ases]
    .flatMap((id) => facts.person(id) ?? [])
    .filter(({ timeOff }) => timeOff.some(({ start, end }) => start < to && end > from))
  return facts.regions.map(({ id, code, zone }) => {
    const own = people.filter(({ row }) => row.regionId === id)
    return { regionCode: code, zone, people: dates.map((date) => awayOn(own, date, zone)) }
  })
}

/** Whose time off touches hours that they would have worked that day. */
function awayOn(people: readonly Person[], date: string, zone: string): number {
  const day = { start: dayStart(date, zone), end: dayEnd(date, zone) }
  return people.filter((person) => {
    if (person.gone <= day.start) return false
    const off = intersectIntervals([...person.timeOff], [day])
    return off.some(({ start, end }) => person.roster.between(start, end) > 0)
  }).length
}
