/** What is amiss with a pod on a date: too few members, hours that barely meet, zones apart, somebody over their load. Pure. */
import { sharedHours, type WeekHours } from '../../accounts/api.ts'

/** A member as rotation and findings look at them. */
export interface PodPerson {
  readonly personId: string
  readonly zone: string
  /** null: no hours are known. */
  readonly week: WeekHours | null
  readonly accounts: number
  readonly maxAccounts: number
  /** Last working day; null: here. */
  readonly leftOn: string | null
}

export interface PodFinding {
  readonly code: 'too_thin' | 'little_overlap' | 'zones_apart' | 'over_load' | 'no_hours'
  /** Whom it is about. */
  readonly personIds: readonly string[]
  /** Hours, accounts or people, as the code says; null where it counts nothing. */
  readonly count: number | null
}

/** Fewer hours together than this a week, and neither can take over from the other. */
export const LEAST_SHARED_HOURS = 10
/** Roughly one time zone. */
const MOST_HOURS_APART = 3
const FEWEST = 2

/** The findings on members who are there on `date`, a local date; `from` is an instant of it. */
export function podFindings(members: readonly PodPerson[], date: string, from: number): PodFinding[] {
  const here = members.filter(({ leftOn }) => leftOn === null || leftOn >= date)
  const thin = here.length < FEWEST
  return [
    ...(thin ? [{ code: 'too_thin' as const, personIds: here.map(idOf), count: here.length }] : []),
    ...pairsOf(here).flatMap(([a, b]) => pairFindings(a, b, from)),
    ...here.flatMap((one) => ownFindings(one)),
  ]
}

const idOf = ({ personId }: PodPerson): string => personId

function ownFindings({ personId, week, accounts, maxAccounts }: PodPerson): PodFinding[] {
  const findings: PodFinding[] = []
  if (week === null) findings.push({ code: 'no_hours', personIds: [personId], count: null })
  if (accounts > maxAccounts) findings.push({ code: 'over_load', personIds: [personId], count: accounts })
  return findings
}

function pairFindings(a: PodPerson, b: PodPerson, from: number): PodFinding[] {
  const personIds = [a.personId, b.personId]
  const findings: PodFinding[] = []
  if (a.week && b.week) {
    const shared = Math.round(sharedHours(a.week, b.week, from) * 100) / 100
    if (shared < LEAST_SHARED_HOURS) findings.push({ code: 'little_overlap', personIds, count: shared })
  }
  const apart = hoursApart(a.zone, b.zone, from)
  if (apart > MOST_HOURS_APART) findings.push({ code: 'zones_apart', personIds, count: apart })
  return findings
}

function pairsOf(people: readonly PodPerson[]): [PodPerson, PodPerson][] {
  return people.flatMap((a, index) => people.slice(index + 1).map((b): [PodPerson, PodPerson] => [a, b]))
}

/** How far two zones’ clocks are apart at an instant, in hours, the short way round the world. */
export function hoursApart(a: string, b: string, at: number): number {
  const offset = (zone: string): number =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 3_600e9
  const apart = Math.abs(offset(a) - offset(b))
  return Math.min(apart, 24 - apart)
}
