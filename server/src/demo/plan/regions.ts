/** Regions with their default hours, the schedules of reply targets, and public holidays by country. */
import type { WeeklySpan } from '../../calendar/api.ts'
import {
  countryHolidays,
  type NewHoliday,
  type NewHolidaySet,
  type NewRegion,
  type NewSchedule,
  type NewScheduleHours,
} from '../../directory/api.ts'
import type { Making } from './making.ts'
import { ASES, REGIONS, type RegionCode } from './people-names.ts'

export interface RegionsPlan {
  readonly schedules: readonly NewSchedule[]
  readonly scheduleHours: readonly NewScheduleHours[]
  readonly regions: readonly NewRegion[]
  readonly holidaySets: readonly NewHolidaySet[]
  readonly holidays: readonly NewHoliday[]
  readonly globalScheduleId: string
  readonly aroundTheClockId: string
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const
const MIDNIGHT = 1440

const week = (days: readonly WeeklySpan['weekday'][], start: number, end: number): WeeklySpan[] =>
  days.map((weekday) => ({ weekday, start, end }))

/** Sunday 15:00 to Friday 17:00. */
const GLOBAL: readonly WeeklySpan[] = [
  ...week([7], 900, MIDNIGHT),
  ...week([1, 2, 3, 4], 0, MIDNIGHT),
  ...week([5], 0, 1020),
]

export function planRegions(making: Making): RegionsPlan {
  const { newId } = making
  const schedule = (name: string, timeZone: string, weekly: readonly WeeklySpan[]) => ({
    id: newId(),
    name,
    timeZone,
    weekly,
  })
  const ofRegions = REGIONS.map(({ code, zone, start, end }) =>
    schedule(`${code} business hours`, zone, week([1, 2, 3, 4, 5], start, end)),
  )
  const global = schedule('Global business hours', 'America/Los_Angeles', GLOBAL)
  const always = schedule('Around the clock', 'UTC', week(EVERY_DAY, 0, MIDNIGHT))
  const schedules = [...ofRegions, global, always]
  const holidaySets = planHolidaySets(making)
  return {
    schedules: schedules.map(({ id, name }) => ({ id, name })),
    scheduleHours: schedules.map(({ id, timeZone, weekly }) => ({
      ...{ id: newId(), scheduleId: id, timeZone, weekly, holidaySetIds: [], valid: '(,)' },
    })),
    regions: REGIONS.map(({ code, name, zone, channel }, i) => ({
      ...{ id: newId(), code, name, timeZone: zone, supportChannel: channel },
      scheduleId: ofRegions[i]!.id,
      responsibilities: RESPONSIBILITIES[code],
    })),
    holidaySets,
    holidays: holidaySets.flatMap((set) => planHolidays(set, making)),
    globalScheduleId: global.id,
    aroundTheClockId: always.id,
  }
}

const RESPONSIBILITIES: Readonly<Record<RegionCode, string>> = {
  AMER: 'Coverage and capacity of the Americas; owns the kickoff agendas.',
  EMEA: 'Coverage and capacity of EMEA; owns the guide for Global Support.',
  APAC: 'Coverage and capacity of APAC; owns the guide for becoming an ASE.',
}

/** The name under which a person's holidays stand. */
export const holidaysName = (country: string, subdivision?: string): string =>
  `Public holidays ${subdivision ? `${country}-${subdivision}` : country}`

function planHolidaySets({ newId }: Making): NewHolidaySet[] {
  const byName = new Map(ASES.map((ase) => [holidaysName(ase.country, ase.subdivision), ase]))
  return [...byName].map(([name, { country, subdivision }]) => ({
    id: newId(),
    name,
    country,
    subdivision: subdivision ?? null,
  }))
}

function planHolidays({ id, country, subdivision }: NewHolidaySet, making: Making): NewHoliday[] {
  const { year } = Temporal.Instant.fromEpochMilliseconds(making.now).toZonedDateTimeISO('UTC')
  const place = { country: country!, subdivision: subdivision ?? null }
  return countryHolidays(place, year - 2, year + 1, ['public']).map((holiday) => ({
    ...holiday,
    id: making.newId(),
    holidaySetId: id,
  }))
}
