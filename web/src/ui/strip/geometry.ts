/** Where things stand on a strip of time: intervals are half-open, places are per cent of the drawn window. */
import type { Instant } from '../time/zone.ts'

export interface Span {
  readonly start: Instant
  readonly end: Instant
}

/** The stretch of time that a strip draws. */
export interface TimeWindow {
  readonly from: Instant
  readonly to: Instant
}

/** How a bar looks: texture says who, never colour alone. */
export type BarKind = 'on' | 'busy' | 'backup' | 'away' | 'on_call' | 'working' | 'gap'

export interface Bar extends Span {
  readonly kind: BarKind
  /** Written inside where there is room. */
  readonly label?: string | undefined
}

export interface Place {
  readonly left: number
  readonly width: number
}

/** The place of one instant in per cent, held within the window. */
export function placeOf(at: Instant, { from, to }: TimeWindow): number {
  const inside = Math.min(Math.max(at, from), to)
  return round((100 * (inside - from)) / (to - from))
}

/** The visible part of a span, or null where it lies outside the window. */
export function placeSpan(span: Span, window: TimeWindow): Place | null {
  if (span.end <= window.from || span.start >= window.to || span.end <= span.start) return null
  const left = placeOf(span.start, window)
  return { left, width: round(placeOf(span.end, window) - left) }
}

const round = (value: number): number => Math.round(value * 1000) / 1000

/** Spans in order, with those that touch or overlap joined. */
export function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last && start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else result.push({ start, end })
  }
  return result
}

/** What of `spans` no span of `minus` covers. */
export function without(spans: readonly Span[], minus: readonly Span[]): Span[] {
  const cuts = joined(minus)
  return joined(spans).flatMap(({ start, end }) => {
    const rest: Span[] = []
    let from = start
    for (const cut of cuts) {
      if (cut.end <= from || cut.start >= end) continue
      if (cut.start > from) rest.push({ start: from, end: cut.start })
      from = Math.max(from, cut.end)
    }
    if (from < end) rest.push({ start: from, end })
    return rest
  })
}
