/** Who of ours somebody of a feed is: as a person said, by address, by id in the pager, by name. Pure. */
import type { FeedEntry } from './ports.ts'

export interface KnownPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  /** Names and ids in other systems. */
  readonly handles: readonly string[]
}

/** By which somebody is known in a feed, in small letters: the first of address, id, name. */
export function whoKey({ who }: Pick<FeedEntry, 'who'>): string {
  return plain(who.email ?? who.id ?? who.name).slice(0, 300)
}

/** A function from an entry to a person's id; null: nobody, or more than one. */
export function matcher(
  people: readonly KnownPerson[],
  said: ReadonlyMap<string, string>,
): (entry: Pick<FeedEntry, 'who'>) => string | null {
  const byEmail = unique(people, (one) => [one.email])
  const byHandle = unique(people, (one) => one.handles)
  const byName = unique(people, (one) => [one.name])
  return (entry) => {
    const { id, email, name } = entry.who
    return (
      said.get(whoKey(entry)) ??
      (email === null ? undefined : byEmail.get(plain(email))) ??
      (id === null ? undefined : byHandle.get(plain(id))) ??
      byEmail.get(plain(name)) ??
      byName.get(plain(name)) ??
      namedIn(name, people)
    )
  }
}

/** The one whose whole name or address stands in a text, as “On call: Ann Berg (primary)”. */
function namedIn(text: string, people: readonly KnownPerson[]): string | null {
  const words = ` ${plain(text).replaceAll(/[^\p{L}\p{N}@.'-]+/gu, ' ')} `
  const found = people.filter(({ name, email }) =>
    [name, email].some((one) => words.includes(` ${plain(one)} `)),
  )
  return found.length === 1 ? found[0]!.id : null
}

/** By key, without keys that several people share. */
function unique(
  people: readonly KnownPerson[],
  keys: (person: KnownPerson) => readonly string[],
): Map<string, string> {
  const byKey = Map.groupBy(
    people.flatMap((person) => keys(person).map((key) => ({ key: plain(key), id: person.id }))),
    ({ key }) => key,
  )
  return new Map(
    [...byKey].flatMap(([key, rows]) => (rows.length === 1 ? [[key, rows[0]!.id] as const] : [])),
  )
}

const plain = (text: string): string => text.trim().toLowerCase().normalize('NFC').replaceAll(/\s+/g, ' ')
