/** A person's days as bars: being away stands over duty, covering beside it, busy as a lower bar. */
import { placeSpan, without, type Bar, type Span, type TimeWindow } from '../ui/strip/geometry.ts'
import { timeWords } from '../ui/time/words.ts'
import type { Days } from './queries.ts'

const spanOf = ({ start, end }: { start: string; end: string }): Span => ({
  start: Date.parse(start),
  end: Date.parse(end),
})

/** What of these days lies in the window. */
export function calendarBars(days: Days, window: TimeWindow): Bar[] {
  const within = (span: Span): boolean => placeSpan(span, window) !== null
  const away = days.away.map(spanOf)
  const covers = days.covers.map(spanOf)
  const busy = days.busy.map(spanOf)
  const duty = days.duty.map(spanOf)
  const atWork = without(without(duty, covers), busy)
  const covering = duty.flatMap((span) => clipped(span, covers))
  const bars: Bar[] = [
    ...atWork.map((span) => ({ ...span, kind: 'on' as const })),
    ...covering.map((span) => ({ ...span, kind: 'backup' as const })),
    ...duty.flatMap((span) => clipped(span, busy)).map((span) => ({ ...span, kind: 'busy' as const })),
    ...without(away, []).map((span) => ({ ...span, kind: 'away' as const })),
  ]
  return bars.filter(within).sort((a, b) => a.start - b.start)
}

/** The parts of a span that lie in any of the others. */
function clipped(span: Span, others: readonly Span[]): Span[] {
  return others.flatMap(({ start, end }) => {
    const part = { start: Math.max(start, span.start), end: Math.min(end, span.end) }
    return part.start < part.end ? [part] : []
  })
}

const KINDS: Readonly<Record<Bar['kind'], string>> = {
  on: 'at work',
  busy: 'busy',
  backup: 'covers',
  away: 'away',
  on_call: 'on call',
  working: 'at work',
  gap: 'nobody',
}

/** The week in one sentence, for those who do not see it. */
export function calendarSentence(
  name: string,
  bars: readonly Bar[],
  window: TimeWindow,
  zone: string,
): string {
  const at = (instant: number): string => timeWords(instant, zone, window.from)
  const parts = bars
    .slice(0, 14)
    .map(
      (bar) =>
        `${KINDS[bar.kind]} ${at(Math.max(bar.start, window.from))} to ${at(Math.min(bar.end, window.to))}`,
    )
  return `${name}, week from ${at(window.from)}: ${parts.join('; ') || 'off all week'}.`
}
