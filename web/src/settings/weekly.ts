/** Hours of a week as the editor has them. */

export interface Span {
  /** 1 Monday … 7 Sunday. */
  readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7
  /** Minutes after local midnight; `end` past 1440 is the next day. */
  readonly start: number
  readonly end: number
}

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
export const DAY_NAMES = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

const two = (value: number): string => String(value).padStart(2, '0')

/** “08:30”; 1440 and 2880 are midnight. */
export function timeText(minutes: number): string {
  const inDay = minutes % 1440
  return `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`
}

/** The span as words: “08:00–18:00”, past midnight “22:00–06:00 next day”, a whole day “all day”. */
export function spanWords({ start, end }: Pick<Span, 'start' | 'end'>): string {
  if (start === 0 && end === 1440) return 'all day'
  const text = `${timeText(start)}–${end === 1440 ? '24:00' : timeText(end)}`
  return end > 1440 ? `${text} next day` : text
}

/** Minutes of a field's “08:30”; null: none. */
export function minutesOf(text: string): number | null {
  const [, hour, minute] = /^(\d\d):(\d\d)/.exec(text) ?? []
  return hour === undefined ? null : Number(hour) * 60 + Number(minute)
}

/** The span with another start and end as their fields show them: an end not after the start is the next day's. */
export function spanOf(weekday: Span['weekday'], from: string, to: string): Span | null {
  const start = minutesOf(from)
  const end = minutesOf(to)
  if (start === null || end === null) return null
  return { weekday, start, end: end > start ? end : end + 1440 }
}

/** The days' hours in order; those of one weekday taken over to others. */
export function copied(
  weekly: readonly Span[],
  from: Span['weekday'],
  to: readonly Span['weekday'][],
): Span[] {
  const source = weekly.filter(({ weekday }) => weekday === from)
  const kept = weekly.filter(({ weekday }) => !to.includes(weekday))
  return inOrder([...kept, ...to.flatMap((weekday) => source.map((span) => ({ ...span, weekday })))])
}

/** By weekday and start. */
export function inOrder(weekly: readonly Span[]): Span[] {
  return weekly.toSorted((a, b) => a.weekday - b.weekday || a.start - b.start)
}

/** Whole and half hours a week. */
export function hoursOf(weekly: readonly Span[]): number {
  return Math.round(weekly.reduce((sum, { start, end }) => sum + end - start, 0) / 6) / 10
}

/** What would be refused: spans that overlap; null: nothing. */
export function overlap(weekly: readonly Span[]): string | null {
  const spans = weekly.map(({ weekday, start, end }) => ({
    from: (weekday - 1) * 1440 + start,
    to: (weekday - 1) * 1440 + end,
    weekday,
  }))
  const ordered = spans.toSorted((a, b) => a.from - b.from)
  const week = 7 * 1440
  const wrapped = ordered.flatMap((one) => [
    one,
    ...(one.to > week ? [{ ...one, from: one.from - week, to: one.to - week }] : []),
  ])
  const all = wrapped.toSorted((a, b) => a.from - b.from)
  const clash = all.find((one, index) => index > 0 && one.from < (all[index - 1]?.to ?? 0))
  return clash ? `Two spans overlap on ${DAY_NAMES[clash.weekday]}.` : null
}
