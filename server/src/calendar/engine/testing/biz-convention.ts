import type { CalendarDefinition, DaySpan, Interval } from '../index.ts'

/** Why biz and the specification can differ on a weekly or dated span, when a clock change meets one of its ends. */
export type Difference = 'start in a skipped hour' | 'end in a skipped hour' | 'end in a repeated hour'

/** The same schedule with biz's reading of clock changes written out, and which differences that took. */
export interface BizReading {
  readonly definition: CalendarDefinition
  readonly differences: ReadonlySet<Difference>
}

const DAY = 86_400_000

/**
 * biz moves a skipped start or end one hour on and takes the first of two occurrences; the specification opens
 * and closes at the change and takes the last occurrence of an end. This rewrites dates around `near` so that
 * the engine must give biz's answer, if that is all that differs.
 */
export function bizReading(definition: CalendarDefinition, near: number): BizReading {
  const shifts = new Map((definition.shifts ?? []).map((one) => [one.date, one.spans]))
  const timeOff: Interval[] = [...(definition.timeOff ?? [])]
  const differences = new Set<Difference>()
  for (let t = near - 60 * DAY; t < near + 60 * DAY; t += DAY) {
    const date = Temporal.PlainDate.from(new Date(t).toISOString().slice(0, 10))
    const spans = shifts.get(date.toString()) ?? weeklyOn(definition, date)
    const moved = spans.map((span) => reread(definition.zone, date, span, timeOff, differences))
    if (moved.some((span, i) => span !== spans[i])) {
      shifts.set(
        date.toString(),
        moved.filter((span) => span.start < span.end),
      )
    }
  }
  const dated = [...shifts].map(([date, spans]) => ({ date, spans }))
  return { definition: { ...definition, shifts: dated, timeOff }, differences }
}

function weeklyOn(definition: CalendarDefinition, date: Temporal.PlainDate): readonly DaySpan[] {
  const spans = definition.weekly[0]?.spans ?? []
  return spans.filter((span) => span.weekday === date.dayOfWeek)
}

function reread(
  zone: string,
  date: Temporal.PlainDate,
  span: DaySpan,
  timeOff: Interval[],
  differences: Set<Difference>,
): DaySpan {
  let { start, end } = span
  const [startFirst, startLast] = occurrences(zone, date, start)
  const [endFirst, endLast] = occurrences(zone, date, end)
  if (startFirst > startLast) {
    differences.add('start in a skipped hour')
    start += 60
  }
  if (endFirst > endLast) {
    differences.add('end in a skipped hour')
    end += 60
  }
  if (endFirst < endLast && end !== 1440) {
    differences.add('end in a repeated hour')
    timeOff.push({ start: endFirst, end: endLast })
  }
  return start === span.start && end === span.end ? span : { start, end }
}

/** The first and last instant of a local time; the first after the last where the clock skips it. */
function occurrences(zone: string, date: Temporal.PlainDate, minutes: number): [number, number] {
  const wall = date.toPlainDateTime().add({ minutes })
  const first = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const last = wall.toZonedDateTime(zone, { disambiguation: 'later' })
  const skipped = !first.toPlainDateTime().equals(wall)
  return skipped ? [1, 0] : [first.epochMilliseconds, last.epochMilliseconds]
}
