import type {
  CalendarDefinition,
  DaySpan,
  HolidayPart,
  Interval,
  Weekday,
  WeeklySpan,
} from '../../server/src/calendar/engine/index.ts'
import type { Seeded } from './seeded.ts'

/** The years that random calendars and instants lie in. */
export const YEARS: Interval = { start: Date.UTC(2015, 0, 1), end: Date.UTC(2035, 0, 1) }

const ZONES = [
  'America/Los_Angeles', 'America/New_York', 'America/Sao_Paulo', 'America/St_Johns', 'America/Mexico_City',
  'Europe/Amsterdam', 'Europe/London', 'Europe/Dublin', 'Europe/Athens', 'Europe/Istanbul', 'Africa/Casablanca',
  'Africa/Johannesburg', 'Asia/Dubai', 'Asia/Kolkata', 'Asia/Kathmandu', 'Asia/Singapore', 'Asia/Tokyo',
  'Australia/Brisbane', 'Australia/Sydney', 'Australia/Lord_Howe', 'Pacific/Auckland', 'Pacific/Chatham', 'UTC',
] // prettier-ignore

const DAY = 86_400_000
const MINUTE = 60_000
const WORKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5]
const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** A calendar with everything the engine knows: any hours, holidays whole and part, time off, a change of hours. */
export function randomCalendar(random: Seeded): CalendarDefinition {
  const weekly = [{ from: null as string | null, spans: randomWeek(random) }]
  if (random.chance(0.2)) weekly.push({ from: dateIn(random), spans: randomWeek(random) })
  return {
    zone: random.pick(ZONES),
    weekly,
    holidays: [...wholeHolidays(random), ...partHolidays(random)],
    timeOff: random.chance(0.7) ? timeOff(random) : [],
  }
}

/** A calendar such as other libraries can express: hours within a day, whole-day holidays, nothing else. */
export function plainCalendar(random: Seeded): CalendarDefinition {
  const spans = random.chance(0.3) ? split(random) : office(random)
  return { zone: random.pick(ZONES), weekly: [{ from: null, spans }], holidays: wholeHolidays(random) }
}

/** A random instant of the years, on a whole second. */
export function randomInstant(random: Seeded): number {
  return YEARS.start + Math.floor((random.next() * (YEARS.end - YEARS.start)) / 1000) * 1000
}

function randomWeek(random: Seeded): WeeklySpan[] {
  const kind = random.next()
  if (kind < 0.55) return office(random)
  if (kind < 0.75) return split(random)
  if (kind < 0.85) return nights(random)
  if (kind < 0.95)
    return WEEK.filter(() => random.chance(0.7)).map((weekday) => ({ weekday, ...hours(random) }))
  return WEEK.map((weekday) => ({ weekday, start: 0, end: 1440 }))
}

function office(random: Seeded): WeeklySpan[] {
  const every = hours(random)
  return WORKDAYS.map((weekday) => ({ weekday, ...every }))
}

function split(random: Seeded): WeeklySpan[] {
  const start = random.int(14, 20) * 30
  const lunch = start + random.int(6, 10) * 30
  const end = lunch + random.int(2, 4) * 15 + random.int(6, 10) * 30
  const back = lunch + 60
  return WORKDAYS.flatMap((weekday) => [
    { weekday, start, end: lunch },
    { weekday, start: back, end: Math.max(end, back + 30) },
  ])
}

function nights(random: Seeded): WeeklySpan[] {
  const start = random.int(36, 47) * 30
  return WORKDAYS.map((weekday) => ({ weekday, start, end: start + 480 }))
}

function hours(random: Seeded): DaySpan {
  const start = random.int(10, 22) * 30
  return { start, end: start + random.int(12, 22) * 30 }
}

function wholeHolidays(random: Seeded): HolidayPart[] {
  return [...new Set(Array.from({ length: 200 }, () => dateIn(random)))].map((date) => ({ date }))
}

function partHolidays(random: Seeded): HolidayPart[] {
  return Array.from({ length: 20 }, () => ({ date: dateIn(random), start: 720, end: 1440 }))
}

/** Seven absences a year, from two hours to two weeks, on whole minutes. */
function timeOff(random: Seeded): Interval[] {
  return Array.from({ length: 140 }, () => {
    const start = Math.floor(randomInstant(random) / MINUTE) * MINUTE
    const length = random.chance(0.5) ? random.int(120, 600) * MINUTE : random.int(1, 14) * DAY
    return { start, end: start + length }
  })
}

function dateIn(random: Seeded): string {
  return new Date(randomInstant(random)).toISOString().slice(0, 10)
}
