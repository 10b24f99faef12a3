/** Whether somebody is there, in words. */
import { timeWords } from '../ui/time/words.ts'
import type { Instant } from '../ui/time/zone.ts'
import type { Presence } from './queries.ts'

/** “on duty until 18:00”, “away, back Mon 30 Nov 08:00”, “off duty, back Mon 08:00”. */
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
      return back === null ? 'off duty' : `off duty, back ${timeWords(back, zone, now)}`
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
