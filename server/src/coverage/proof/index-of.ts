/** An index from people to accounts that is carried from one version to the next; the one before stays as it was. Pure. */
export type PeopleIndex = ReadonlyMap<string, ReadonlySet<string>>

/** Which people an account stands under, before and now. */
export interface Moved {
  readonly accountId: string
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** The index after some accounts have come to stand under other people. */
export function indexAfter(index: PeopleIndex, moves: readonly Moved[]): PeopleIndex {
  const moving = moves.filter(
    ({ before, after }) => before.length !== after.length || before.some((id, n) => id !== after[n]),
  )
  if (moving.length === 0) return index
  const next = new Map(index)
  const own = new Map<string, Set<string>>()
  const accountsOf = (personId: string): Set<string> => {
    const known = own.get(personId)
    if (known) return known
    const copy = new Set(index.get(personId))
    own.set(personId, copy)
    next.set(personId, copy)
    return copy
  }
  for (const { accountId, before, after } of moving) {
    for (const id of before) accountsOf(id).delete(accountId)
    for (const id of after) accountsOf(id).add(accountId)
  }
  return next
}
