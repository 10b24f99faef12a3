/** Whether somebody works at an instant, by local weekday and minute: near enough for a story, holidays left out. */
import { REGIONS, type AseName, type OwnHours, type RegionCode } from './people-names.ts'

type Worker = Pick<AseName, 'zone' | 'region' | 'hours'>

interface LocalTime {
  readonly weekday: number
  readonly minute: number
}

const HOUR = 3_600_000
const offsets = new Map<string, number>()

/** Weekday (1 Monday … 7 Sunday) and minute of the day in `zone`. */
export function localTime(zone: string, at: number): LocalTime {
  const hour = Math.floor(at / HOUR)
  const key = `${zone} ${hour}`
  let offset = offsets.get(key)
  if (offset === undefined) {
    offset =
      Temporal.Instant.fromEpochMilliseconds(hour * HOUR).toZonedDateTimeISO(zone).offsetNanoseconds / 60e9
    if (offsets.size > 100_000) offsets.clear()
    offsets.set(key, offset)
  }
  const minutes = Math.floor(at / 60_000) + offset
  const days = Math.floor(minutes / 1440)
  return { weekday: ((((days + 3) % 7) + 7) % 7) + 1, minute: minutes - days * 1440 }
}

/** Whether an ASE's hours hold `at`. */
export function worksAt({ zone, region, hours }: Worker, at: number): boolean {
  if (!hours) return regionWorksAt(region, at)
  return within(hours, localTime(zone, at))
}

/** Whether a region's hours hold `at`. */
export function regionWorksAt(code: RegionCode, at: number): boolean {
  const { zone, start, end } = REGIONS.find((region) => region.code === code)!
  return within({ days: [1, 2, 3, 4, 5], spans: [[start, end]] }, localTime(zone, at))
}

const within = ({ days, spans }: OwnHours, { weekday, minute }: LocalTime): boolean =>
  days.some((day) => day === weekday) && spans.some(([start, end]) => start <= minute && minute < end)
