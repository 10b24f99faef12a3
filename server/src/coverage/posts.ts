/** Which accounts somebody stands for: as their ASE, or as a backup. Pure. */
import type { Post } from '../absences/api.ts'
import type { Interval } from '../calendar/api.ts'
import type { Facts } from './compile-facts.ts'

export const overlaps = (a: Interval, b: Interval): boolean => a.start < b.end && b.start < a.end

/** The accounts for which somebody stands at some time of an interval, with what decides in which hours. */
export function postsOf(facts: Facts, personId: string, during: Interval): Post[] {
  const index = indexOf(facts)
  const covered = (index.covers.get(personId) ?? []).filter((one) => overlaps(one, during))
  const ids = new Set([...(index.accounts.get(personId) ?? []), ...covered.map(({ accountId }) => accountId)])
  return [...ids].sort().flatMap((accountId): Post[] => {
    const account = facts.account(accountId)
    if (!account) return []
    const holds = <T extends Interval>(list: readonly T[]): T[] => list.filter((one) => overlaps(one, during))
    const ases = holds(account.assignments)
    const isAse = ases.some(({ row }) => row.personId === personId)
    if (!isAse && !covered.some((one) => one.accountId === accountId)) return []
    const span = ({ start, end }: Interval) => [Math.max(start, during.start), Math.min(end, during.end)]
    const terms = JSON.stringify([
      ases.map((one) => [one.row.personId, ...span(one)]),
      holds(account.contracts).map((one) => [one.row.ownHoursCovered, ...span(one)]),
    ])
    return [{ accountId, isAse, terms }]
  })
}

interface Index {
  /** Person → accounts they are ever assigned to. */
  readonly accounts: ReadonlyMap<string, readonly string[]>
  readonly covers: ReadonlyMap<string, readonly CoverOf[]>
}
type CoverOf = Facts['rows']['absences']['covers'][number]

const indexes = new WeakMap<Facts, Index>()

/** Made once a version of the facts. */
export function indexOf(facts: Facts): Index {
  let known = indexes.get(facts)
  if (!known) {
    const { absences, accounts } = facts.rows
    const pairs = accounts.accounts.flatMap(({ id, assignments }) =>
      [...new Set(assignments.map(({ personId }) => personId))].map((personId) => ({ personId, id })),
    )
    const byPerson = Map.groupBy(pairs, ({ personId }) => personId)
    known = {
      accounts: new Map([...byPerson].map(([personId, list]) => [personId, list.map(({ id }) => id)])),
      covers: Map.groupBy(absences.covers, ({ backupId }) => backupId),
    }
    indexes.set(facts, known)
  }
  return known
}
