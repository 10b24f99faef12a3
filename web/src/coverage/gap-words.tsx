/** What stands beside a gap's brackets. */
import { placeOf, type Bar, type TimeWindow } from '../ui/strip/geometry.ts'
import { clockTime, timeWords } from '../ui/time/words.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import type { Instant } from '../ui/time/zone.ts'
import css from './gap-words.module.css'

interface GapWordsProps {
  readonly bars: readonly Bar[]
  readonly window: TimeWindow
  readonly now: Instant
  /** How much room the words need, in per cent of the strip. */
  readonly room: number
}

/** “nobody 16:00–17:00” beside the next gap, where there is room; the strip’s own sentence says it to screen readers. */
export function GapWords({ bars, window, now, room }: GapWordsProps) {
  const zone = useReaderZone()
  const gap = gapsAhead(bars, now, window)[0]
  const style = gap && sideOf(gap, bars, window, room)
  if (!style) return null
  return (
    <span className={css.words} style={style} aria-hidden="true">
      nobody {gapTimes(gap, zone, now)}
    </span>
  )
}

/** “16:00–17:00”, “Mon 15:00–23:00”. */
export function gapTimes(gap: Bar, zone: string, now: Instant): string {
  return `${timeWords(gap.start, zone, now)}–${clockTime(gap.end, zone)}`
}

/** The gaps that are not over, in order. */
export function gapsAhead(bars: readonly Bar[], now: Instant, window: TimeWindow): Bar[] {
  return bars
    .filter((bar) => bar.kind === 'gap' && bar.end > now && bar.start < window.to)
    .sort((a, b) => a.start - b.start)
}

/** Right of the gap if that is free, else left of it, else nowhere. */
function sideOf(
  gap: Bar,
  bars: readonly Bar[],
  window: TimeWindow,
  room: number,
): React.CSSProperties | null {
  const start = placeOf(gap.start, window)
  const end = placeOf(gap.end, window)
  const after = Math.min(
    100,
    ...bars.filter((bar) => bar.start >= gap.end).map((bar) => placeOf(bar.start, window)),
  )
  const before = Math.max(
    0,
    ...bars.filter((bar) => bar.end <= gap.start).map((bar) => placeOf(bar.end, window)),
  )
  if (after - end >= room) return { left: `calc(${end}% + 8px)` }
  if (start - before >= room) return { right: `calc(${100 - start}% + 8px)` }
  return null
}
