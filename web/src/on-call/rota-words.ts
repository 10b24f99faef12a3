/** A layer of a rota in words, and its times as fields take them. Pure. */
export const DAY_NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

/** “08:00”. */
export function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** Minutes of “08:00”; 0 where it is no time. */
export function minuteOf(text: string): number {
  const [hour, minute] = text.split(':').map(Number)
  return Number.isInteger(hour) && Number.isInteger(minute) ? (hour ?? 0) * 60 + (minute ?? 0) : 0
}

/** Days in a row as a stretch, all as “every day”. */
export function daysWords(days: readonly number[]): string {
  if (days.length === 7) return 'every day'
  const sorted = [...days].sort((a, b) => a - b)
  const isRow = sorted.length > 2 && sorted.at(-1)! - sorted[0]! === sorted.length - 1
  const name = (day: number): string => DAY_NAMES[day - 1] ?? ''
  return isRow ? `${name(sorted[0]!)}–${name(sorted.at(-1)!)}` : sorted.map(name).join(', ')
}

interface Hours {
  readonly weekdays: readonly number[]
  readonly startMinute: number
  readonly endMinute: number
  readonly turnWeekdays: readonly number[]
  readonly everyTurns: number
}

/** “08:00–17:00 every day, turns change Mon”. */
export function layerWords({ weekdays, startMinute, endMinute, turnWeekdays, everyTurns }: Hours): string {
  const hours =
    startMinute === endMinute
      ? `around the clock from ${clockOf(startMinute)}`
      : `${clockOf(startMinute)}–${clockOf(endMinute)}`
  const rhythm =
    everyTurns === 1 ? daysWords(turnWeekdays) : `${daysWords(turnWeekdays)} of every ${everyTurns} weeks`
  return `${hours}, ${daysWords(weekdays)}; turns change ${rhythm}`
}
