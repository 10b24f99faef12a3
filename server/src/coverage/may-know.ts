/** Who may know of a guarded account, and who is told where others may not. Pure. */
import type { EpochMs } from '../calendar/api.ts'
import { clearanceIn, type Clearance } from './clearance.ts'
import type { Facts } from './compile-facts.ts'

/** Guarded accounts and cleared people, made once a version of the facts. */
export const clearanceOf = (facts: Facts): Clearance => clearanceIn(facts.rows.access)

/** Guarded accounts are for cleared people only (domain.md section 5). */
export function mayKnow(facts: Facts, accountId: string, personId: string): boolean {
  const { guarded, cleared } = clearanceOf(facts)
  return !guarded.has(accountId) || cleared.has(personId)
}

/** Who may be told of an account: cleared people where it is guarded, and directors, who know of all. */
export function mayBeTold(facts: Facts, accountId: string, personId: string): boolean {
  const isDirector = facts.person(personId)?.row.roles.includes('director') ?? false
  return isDirector || mayKnow(facts, accountId, personId)
}

/**
 * The first of `line` who is here and may know of the account; where none is, every director who is here: they know of all.
 * Empty: nobody may, and telling somebody else would tell too much.
 */
export function firstToTell(
  facts: Facts,
  accountId: string,
  line: readonly (string | null)[],
  now: EpochMs,
): string[] {
  const canBeTold = (id: string | null): id is string => {
    const person = id === null ? null : facts.person(id)
    if (person === null || now >= person.gone) return false
    return mayBeTold(facts, accountId, person.row.id)
  }
  const first = line.find(canBeTold)
  if (first) return [first]
  return facts.rows.directory.people
    .filter(({ id, roles }) => roles.includes('director') && canBeTold(id))
    .map(({ id }) => id)
}
