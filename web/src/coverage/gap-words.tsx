/** What stands beside a gap's brackets. */
import { placeOf, type Bar, type TimeWindow } from '../ui/strip/geometry.ts'
import { clockTime, dayWords } from '../ui/time/words.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import type { Instant } from '../ui/time/zone.ts'
import css from './gap-words.module.css'

interface GapWordsProps {
  readonly gap: Bar
  readonly window: TimeWindow
  readonly now: Instant
}

/** “nobody 16:00–17:00”, on the side that has room; the strip's own sentence says it to screen readers. */
export function GapWords({ gap, window, now }: GapWordsProps) {
  const zone = useReaderZone()
  const end = placeOf(gap.end, window)
  const start = placeOf(gap.start, window)
  if (end >= 70 && start < 40) return null
  const style = end < 70 ? { left: `calc(${end}% + 8px)` } : { right: `calc(${100 - start}% + 8px)` }
  const day = dayWords(gap.start, zone, now).split(' ')[0]
  return (
    <span className={css.words} style={style} aria-hidden="true">
      nobody {day} {clockTime(gap.start, zone)}–{clockTime(gap.end, zone)}
    </span>
  )
}

/** The first gap of these bars that is not over. */
export function nextGap(bars: readonly Bar[], now: Instant, window: TimeWindow): Bar | undefined {
  return bars
    .filter((bar) => bar.kind === 'gap' && bar.end > now && bar.start < window.to)
    .sort((a, b) => a.start - b.start)[0]
}
