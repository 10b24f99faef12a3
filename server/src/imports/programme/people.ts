/** People of a programme made from a log: hours and absences by chance. Pure. */
import type { WeeklySpan } from '../../calendar/api.ts'
import type { Chosen } from './engineers.ts'
import type { LogFacts } from './log-facts.ts'
import type { PersonPlan, TimeOffPlan } from './plan.ts'
import type { Random } from './random.ts'
import { REGIONS, type RegionPlan } from './regions.ts'

const HOUR = 60
/** Of the engineers that many work in the log's own zone; the rest where it is night. */
const AT_HOME = 0.75

/** Everybody with a name in the log, the ASEs first, and the leaders. */
export function planPeople(
  chance: Random,
  facts: LogFacts,
  chosen: readonly Chosen[],
  onCall: string | null,
  home: RegionPlan,
  zone: string,
): PersonPlan[] {
  const ases = [...new Set(chosen.map(({ ase }) => ase))]
  const others = new Set(chosen.flatMap(({ backup }) => backup ?? []))
  if (onCall !== null) others.add(onCall)
  for (const ase of ases) others.delete(ase)
  const engineer = (id: string, isAse: boolean): PersonPlan => {
    const region = chance.chance(AT_HOME) ? home : chance.pick(REGIONS)
    const ownZone = region === home ? zone : region.zone
    return {
      name: id,
      helpDeskUserId: id,
      title: isAse ? 'Assigned Support Engineer' : 'Senior Support Engineer',
      roles: isAse ? ['ase', 'support_engineer'] : ['support_engineer'],
      region: region.code,
      zone: ownZone,
      weekly: ownWeek(chance),
      timeOff: isAse ? absences(chance, facts, ownZone) : [],
    }
  }
  return [
    ...ases.map((id) => engineer(id, true)),
    ...[...others].map((id) => engineer(id, false)),
    ...REGIONS.map((region) => leader(region)),
    director(home, zone),
  ]
}

/** Eight or nine hours from 7, 8, 9 or 10 on; some people work four days, some on Saturdays. */
function ownWeek(chance: Random): WeeklySpan[] {
  const start = chance.int(7, 10) * HOUR
  const end = start + chance.pick([8, 8.5, 9]) * HOUR
  const days = chance.pick([WEEK, WEEK, WEEK, WEEK, FOUR_DAYS, WITH_SATURDAY])
  return days.map((weekday) => ({ weekday, start, end }))
}

const WEEK = [1, 2, 3, 4, 5] as const
const FOUR_DAYS = [1, 2, 3, 4] as const
const WITH_SATURDAY = [2, 3, 4, 5, 6] as const

/** A planned absence of some days within the log's busy time, and for every second person a day of sick leave. */
function absences(chance: Random, facts: LogFacts, zone: string): TimeOffPlan[] {
  const days = chance.int(3, 9)
  const planned = daysOff('planned', facts.when(chance.int(10, 60) / 100), days, zone)
  const sick = daysOff('sick', facts.when(chance.int(65, 90) / 100), 1, zone)
  const apart = sick.from >= planned.to
  return chance.chance(0.5) && apart ? [planned, sick] : [planned]
}

function daysOff(kind: TimeOffPlan['kind'], around: number, days: number, zone: string): TimeOffPlan {
  const first = Temporal.Instant.fromEpochMilliseconds(around).toZonedDateTimeISO(zone).startOfDay()
  return { kind, from: first.epochMilliseconds, to: first.add({ days }).epochMilliseconds }
}

function leader({ code, zone }: RegionPlan): PersonPlan {
  return nobodyOfTheLog(`Leader ${code}`, `ASE manager ${code}`, ['manager'], code, zone)
}

function director({ code }: RegionPlan, zone: string): PersonPlan {
  return nobodyOfTheLog('Support director', 'Support director', ['director'], code, zone)
}

function nobodyOfTheLog(
  name: string,
  title: string,
  roles: PersonPlan['roles'],
  region: PersonPlan['region'],
  zone: string,
): PersonPlan {
  return { name, helpDeskUserId: null, title, roles, region, zone, weekly: null, timeOff: [] }
}
