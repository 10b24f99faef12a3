/** The month in words, and where its days stand. Pure. */
import type { Month, MonthDay } from '../api/types.ts'
import { duration } from '../ui/time/words.ts'
import { DAY, startOfDay, wallTime, type Instant } from '../ui/time/zone.ts'

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

/** The answer on top: how much of these weeks has nobody named. */
export function monthSentence({ accounts }: Month): { first: string; second: string } {
  const days = accounts.flatMap((account) => account.days.filter(({ kind }) => kind === 'gap'))
  const with_ = accounts.filter((account) => account.days.some(({ kind }) => kind === 'gap')).length
  const backups = accounts.filter((account) => account.days.some(({ backup }) => backup > 0)).length
  const second =
    backups === 0
      ? ''
      : `${counted(backups, 'account is', 'accounts are')} answered by a backup on some days.`
  if (days.length === 0) return { first: 'Every hour that needs a name has one.', second }
  const first = `${counted(with_, 'account has', 'accounts have')} hours that nobody named answers, ${lostWords(days)} in all.`
  return { first, second }
}

const lostWords = (days: readonly MonthDay[]): string =>
  duration(days.reduce((sum, day) => sum + (day.needed - day.named - day.backup), 0) * 60_000)

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
