/** Which events of a calendar mean that somebody is away. Pure. */
import type { ReadEvent } from './ports.ts'

export type Counts = 'away' | 'busy' | 'words'

/**
 * `away`: marked out of office, or whole days that do not show as free. `busy`: whatever shows as busy or out of office.
 * `words`: whatever is called, or filed under, one of the words, however it shows. Tentative ones never count.
 */
export function countsAsAway(event: ReadEvent, counts: Counts, words: readonly string[]): boolean {
  if (event.status === 'tentative' || event.shows === 'tentative') return false
  if (counts === 'words') {
    const said = [event.summary, ...event.categories].join('\n').toLowerCase()
    return words.some((word) => said.includes(word.toLowerCase()))
  }
  if (event.shows === 'out_of_office') return true
  return event.shows === 'busy' && (counts === 'busy' || event.allDay)
}
