/** A strip in one sentence, for those who do not see it. */
import type { Bar, TimeWindow } from '../ui/strip/geometry.ts'
import { timeWords } from '../ui/time/words.ts'
import type { Instant } from '../ui/time/zone.ts'

const KINDS: Readonly<Record<Bar['kind'], string>> = {
  on: 'named engineer',
  busy: 'named engineer, busy',
  backup: 'backup',
  away: 'away',
  on_call: 'on call for emergencies',
  working: 'working, not covering',
  gap: 'nobody',
}

/** “Brightwater Bank, 12:12 to Wed 00:12: backup 15:00 to 23:00; nobody 23:00 to Wed 00:12.” */
export function stripSentence(
  name: string,
  bars: readonly Bar[],
  window: TimeWindow,
  zone: string,
  now: Instant,
): string {
  const at = (instant: Instant): string => timeWords(instant, zone, now)
  const seen = bars
    .filter((bar) => bar.end > window.from && bar.start < window.to)
    .sort((a, b) => a.start - b.start)
    .slice(0, 12)
    .map((bar) => {
      const who = bar.label ? `${bar.label}, ${KINDS[bar.kind]}` : KINDS[bar.kind]
      return `${who} ${at(Math.max(bar.start, window.from))} to ${at(Math.min(bar.end, window.to))}`
    })
  return `${name}, ${at(window.from)} to ${at(window.to)}: ${seen.join('; ') || 'Global Support throughout'}.`
}
