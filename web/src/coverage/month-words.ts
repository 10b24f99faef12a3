/** The month in words, and where its days stand. Pure. */
import type { Month, MonthDay } from '../api/types.ts'
import { duration, momentWords } from '../ui/time/words.ts'
import { DAY, HOUR, startOfDay, wallTime, type Instant } from '../ui/time/zone.ts'

/** The first instant of a local date in `zone`; of a date that the zone skipped, that of the next. */
export function startOfDate(date: string, zone: string): Instant {
  const noon = Date.parse(`${date}T12:00:00Z`)
  // Noon in UTC is another day at the ends of the world.
  const starts = [noon - DAY, noon, noon + DAY].map((at) => startOfDay(at, zone))
  return starts.find((start) => localDate(start, zone) === date) ?? starts[2]!
}

/** YYYY-MM-DD on the wall of `zone`. */
export function localDate(at: Instant, zone: string): string {
  const { year, month, day } = wallTime(at, zone)
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** A date some days later. */
export function shiftDate(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** 0 (Sunday) to 6. */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay()

const WORDS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']
const counted = (count: number, one: string, many: string): string =>
  `${WORDS[count] ?? count} ${count === 1 ? one : many}`

/** The answer on top: how much of what is ahead in these weeks has nobody named, and when it begins, on the reader’s clock first. */
export function monthSentence(
  { accounts }: Month,
  now: Instant,
  zone: string,
): { first: string; second: string } {
  const gaps = accounts
    .flatMap(({ accountName, zone, days }) =>
      days.flatMap((day) =>
        day.gaps.map((gap) => ({
          accountName,
          zone,
          start: Date.parse(gap.start),
          end: Date.parse(gap.end),
        })),
      ),
    )
    .filter(({ end }) => end > now)
    .toSorted((a, b) => a.start - b.start)
  const [next] = gaps
  if (!next) return { first: 'Every hour ahead that needs a name has one.', second: '' }
  const count = new Set(gaps.map(({ accountName }) => accountName)).size
  const lost = gaps.reduce((sum, { start, end }) => sum + end - Math.max(start, now), 0)
  const { here, there } = momentWords(next.start, now, zone, next.zone)
  return {
    first: `${counted(count, 'account has', 'accounts have')} hours in these four weeks that nobody named answers, ${hours(lost)} in all.`,
    second:
      next.start <= now
        ? `${next.accountName} has nobody now.`
        : `The next: ${next.accountName}, ${here}${there === null ? '' : ` (${there})`}.`,
  }
}

/** Long stretches stay hours: a working day has eight of them, not twenty-four. */
const hours = (ms: number): string =>
  ms < HOUR ? duration(ms) : `${Math.round(ms / HOUR).toLocaleString('en-GB')} h`

/** A cell for those who do not see it. */
export function dayWordsOf(day: MonthDay, account: string, dateText: string): string {
  return `${account}, ${dateText}: ${stateWords(day)}`
}

/** What the day is, in words. */
export function stateWords(day: MonthDay): string {
  const names = day.personNames.join(', ')
  switch (day.kind) {
    case 'named':
      return names
    case 'backup':
      return day.named > 0 ? `${names}, partly as backup` : `${names} as backup`
    case 'gap': {
      const lost = duration((day.needed - day.named - day.backup) * 60_000)
      return names === '' ? `nobody named for ${lost}` : `nobody named for ${lost}, else ${names}`
    }
    case 'holiday':
      return 'holiday of the engineer'
    case 'off':
      return 'no hours that need a name'
    case 'no_service':
      return 'no engineer assigned'
  }
}
