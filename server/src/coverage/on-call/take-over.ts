/** What a feed says → shifts of people we know; the rest stays readable and is shown. */
import { loadPeopleNames } from '../../directory/api.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { listEntries, listSaid, type StoredEntry } from './feeds.store.ts'
import { engineersHere } from './may-be-on-call.ts'
import { matcher, type KnownPerson } from './match-people.ts'
import { syncShifts, type SyncOutcome, type WantedShift } from './sync-shifts.ts'

/** Longer entries are cut into parts. */
const LONGEST_MS = 30 * 86_400_000

/** Who the feed's people are, by what we know. */
export async function whoIsWho(
  tx: { readonly query: Tx['query'] },
  clock: Clock,
  feedId: string,
): Promise<(entry: Pick<StoredEntry, 'whoKey' | 'who'>) => { personId: string | null; isSaid: boolean }> {
  const people: readonly KnownPerson[] = await loadPeopleNames(tx.query)
  const said = new Map(
    (await listSaid(tx.query))
      .filter((row) => row.feedId === feedId)
      .map((row) => [row.whoKey, row.personId]),
  )
  const match = matcher(people, new Map())
  const may = await engineersHere(tx.query, clock)
  // Somebody else's, or a leaver's, is shown as not matched: nobody is paged by it.
  const known = (id: string | null): string | null => (id !== null && may.has(id) ? id : null)
  return ({ whoKey, who }) => {
    const chosen = said.get(whoKey)
    if (chosen !== undefined) return { personId: known(chosen), isSaid: true }
    const isAddress = whoKey.includes('@')
    const personId = match({ who: { id: whoKey, email: isAddress ? whoKey : null, name: who } })
    return { personId: known(personId), isSaid: false }
  }
}

/** Brings the stored shifts of a feed to what was read last. */
export async function takeOver(tx: Tx, clock: Clock, feedId: string, by: string): Promise<SyncOutcome> {
  const who = await whoIsWho(tx, clock, feedId)
  const wanted = (await listEntries(tx.query, feedId)).flatMap((entry): WantedShift[] => {
    const { personId } = who(entry)
    return personId === null ? [] : partsOf(entry).map((part) => ({ ...part, personId }))
  })
  return syncShifts(tx, clock, feedId, wanted, { by, isOwn: false })
}

function partsOf({ externalId, start, end }: StoredEntry): Omit<WantedShift, 'personId'>[] {
  const parts: Omit<WantedShift, 'personId'>[] = []
  for (let from = start; from < end; from += LONGEST_MS) {
    const name = from === start ? externalId : `${externalId}+${parts.length}`
    parts.push({ externalId: name, start: from, end: Math.min(end, from + LONGEST_MS) })
  }
  return parts
}
