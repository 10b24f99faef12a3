import { checkHolidayPart, checkSpan, checkTimeOff } from './check.ts'
import { CalendarError } from './error.ts'
import { mergeIntervals } from './intervals.ts'
import { parseDay, type LocalDay } from './local-date.ts'
import type { CalendarDefinition, DaySpan, HolidayPart, Interval, WeeklyRule } from './types.ts'
import { DAY, MINUTE } from './units.ts'
import { firstOf, lastOf, limitOf, zoneOf, type WallMs, type Zone } from './zone.ts'

/** A weekly rule by day: `week[1]` holds Monday's spans … `week[7]` Sunday's. */
export interface PlanRule {
  readonly from: LocalDay
  readonly week: readonly (readonly DaySpan[])[]
  readonly empty: boolean
}

/** A definition checked and sorted, its holidays and time off turned into instants. */
export interface Plan {
  readonly zone: Zone
  readonly rules: readonly PlanRule[]
  readonly shifts: ReadonlyMap<LocalDay, readonly DaySpan[]>
  readonly holidays: ReadonlySet<LocalDay>
  readonly holes: readonly Interval[]
  /** How many days before a day may hold a span that reaches into it. */
  readonly reach: number
}

const plans = new WeakMap<CalendarDefinition, Plan>()

/** The plan of a definition, made once per definition object (definitions never change). */
export function planFor(definition: CalendarDefinition): Plan {
  let plan = plans.get(definition)
  if (plan === undefined) {
    plan = planOf(definition)
    plans.set(definition, plan)
  }
  return plan
}

/** Checks and sorts a definition; throws `CalendarError` where it can't be one. */
function planOf(definition: CalendarDefinition): Plan {
  const zone = zoneOf(definition.zone)
  const rules = definition.weekly.map(ruleOf).sort((a, b) => a.from - b.from)
  rules.forEach((rule, i) => {
    if (i > 0 && rules[i - 1]!.from === rule.from) throw duplicate('calendar.rule_duplicate', 'weekly rules')
  })
  const shifts = shiftsOf(definition)
  const holidays = definition.holidays ?? []
  const whole = holidays.filter((one) => one.start === undefined && one.end === undefined)
  return {
    zone,
    rules,
    shifts,
    holidays: new Set(whole.map((one) => parseDay(one.date))),
    holes: mergeIntervals([...holidays.map((one) => holidayHole(zone, one)), ...timeOffOf(definition)]),
    reach: reachOf([...definition.weekly.flatMap((rule) => rule.spans), ...[...shifts.values()].flat()]),
  }
}

/** The instants from a wall-clock start to a wall-clock end: first occurrence to last; midnight ends once. */
export function instantsOf(zone: Zone, day: LocalDay, span: DaySpan): Interval {
  const from: WallMs = day * DAY + span.start * MINUTE
  const to: WallMs = day * DAY + span.end * MINUTE
  return { start: firstOf(zone, from), end: to % DAY === 0 ? limitOf(zone, to) : lastOf(zone, to) }
}

function ruleOf(rule: WeeklyRule): PlanRule {
  const week: DaySpan[][] = Array.from({ length: 8 }, () => [])
  for (const { weekday, start, end } of rule.spans) {
    if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7) {
      throw new CalendarError(
        'calendar.weekday_invalid',
        `${weekday} is not a weekday: 1 = Monday … 7 = Sunday.`,
      )
    }
    checkSpan({ start, end }, `Weekly hours of weekday ${weekday}`)
    week[weekday]!.push({ start, end })
  }
  return { from: rule.from === null ? -Infinity : parseDay(rule.from), week, empty: rule.spans.length === 0 }
}

function shiftsOf(definition: CalendarDefinition): Map<LocalDay, readonly DaySpan[]> {
  const shifts = new Map<LocalDay, readonly DaySpan[]>()
  for (const { date, spans } of definition.shifts ?? []) {
    const day = parseDay(date)
    if (shifts.has(day)) throw duplicate('calendar.shift_duplicate', `shifts of ${date}`)
    for (const span of spans) checkSpan(span, `Shift of ${date}`)
    shifts.set(day, spans)
  }
  return shifts
}

function holidayHole(zone: Zone, part: HolidayPart): Interval {
  const start = part.start ?? 0
  const end = part.end ?? DAY / MINUTE
  checkHolidayPart(start, end, part.date)
  return instantsOf(zone, parseDay(part.date), { start, end })
}

function timeOffOf(definition: CalendarDefinition): readonly Interval[] {
  const list = definition.timeOff ?? []
  list.forEach(checkTimeOff)
  return list
}

function reachOf(spans: readonly DaySpan[]): number {
  const latest = spans.reduce((max, span) => Math.max(max, span.end), 0)
  return Math.ceil((latest * MINUTE) / DAY)
}

function duplicate(
  code: 'calendar.rule_duplicate' | 'calendar.shift_duplicate',
  what: string,
): CalendarError {
  return new CalendarError(code, `There are two ${what} from the same date: join them into one.`)
}
