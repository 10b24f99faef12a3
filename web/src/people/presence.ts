/** Whether somebody is there, in a pip and words. */
import type { PipKind } from '../ui/pip.tsx'
import { distance, timeWords } from '../ui/time/words.ts'
import { DAY, type Instant } from '../ui/time/zone.ts'
import type { Presence } from './queries.ts'

export const PRESENCE_PIPS: Readonly<Record<Presence['presence'], PipKind>> = {
  on_duty: 'on',
  busy: 'on',
  off_duty: 'off',
  away: 'away',
  left: 'off',
}

/** “on duty until 18:00”, “away until Mon 30 Nov 08:00”, “off duty, back in 4 h”. */
export function presenceWords(presence: Presence, now: Instant, zone: string): string {
  const { until, nextAvailable } = presence
  const back = nextAvailable === null ? null : Date.parse(nextAvailable)
  switch (presence.presence) {
    case 'on_duty':
      return until === null ? 'on duty' : `on duty until ${timeWords(Date.parse(until), zone, now)}`
    case 'busy':
      return until === null ? 'busy' : `busy until ${timeWords(Date.parse(until), zone, now)}`
    case 'away':
      return back === null ? 'away' : `away, back ${timeWords(back, zone, now)}`
    case 'off_duty':
      if (back === null) return 'off duty'
      return `off duty, back ${back - now < DAY ? distance(back, now) : timeWords(back, zone, now)}`
    case 'left':
      return 'no longer here'
  }
}

/** One word for a narrow column. */
export const PRESENCE_WORD: Readonly<Record<Presence['presence'], string>> = {
  on_duty: 'On duty',
  busy: 'Busy',
  off_duty: 'Off duty',
  away: 'Away',
  left: 'Left',
}
