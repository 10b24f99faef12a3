/** The small words of times: spans, times of day, weekdays. */

const NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** Weekdays by every way of writing them, 1 is Monday. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((name, index) =>
    [name, name.slice(0, 3), name.slice(0, 4), name.slice(0, 5)].map((word) => [word, index + 1] as const),
  ),
)

const UNITS: Readonly<Record<string, 'minutes' | 'hours' | 'days' | 'weeks'>> = {
  m: 'minutes',
  min: 'minutes',
  mins: 'minutes',
  minute: 'minutes',
  minutes: 'minutes',
  h: 'hours',
  hr: 'hours',
  hour: 'hours',
  hours: 'hours',
  d: 'days',
  day: 'days',
  days: 'days',
  w: 'weeks',
  week: 'weeks',
  weeks: 'weeks',
}

/** `2h`, `1h30m`, `3 days`, `1 week 2 days`; null where it is no span. */
export function readSpan(text: string): Temporal.Duration | null {
  if (!/^(\d{1,4} ?[a-z]+ ?)+$/.test(text)) return null
  const span: Record<string, number> = {}
  for (const [, number, word] of text.matchAll(/(\d{1,4}) ?([a-z]+)/g)) {
    const unit = UNITS[word ?? '']
    if (!unit || span[unit] !== undefined) return null
    span[unit] = Number(number)
  }
  return Temporal.Duration.from(span)
}

/** `03:00`, `3:30`, `9am`, `9:30 pm`, `noon`, `midnight`; null where it is no time of day. */
export function readClock(text: string): Temporal.PlainTime | null {
  if (text === 'noon') return new Temporal.PlainTime(12)
  if (text === 'midnight') return new Temporal.PlainTime(0)
  const match = /^(\d{1,2})(?::(\d{2}))?(?::(\d{2}))? ?(am|pm)?$/.exec(text)
  if (!match) return null
  const [, hours, minutes, seconds = '0', half] = match
  if (half === undefined && minutes === undefined) return null
  const hour = Number(hours)
  if (half !== undefined && (hour < 1 || hour > 12)) return null
  const hour24 = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0)
  const parts = [hour24, Number(minutes ?? 0), Number(seconds)] as const
  if (parts[0] > 23 || parts[1] > 59 || parts[2] > 59) return null
  return new Temporal.PlainTime(...parts)
}
