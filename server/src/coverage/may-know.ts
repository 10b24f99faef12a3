/** Who may know of a guarded account, and who is told where others may not. Pure. */
import type { EpochMs } from '../calendar/api.ts'
import type { Facts } from './compile-facts.ts'

interface Clearance {
  readonly guarded: ReadonlySet<string>
  readonly cleared: ReadonlySet<string>
}

const known = new WeakMap<Facts, Clearance>()

/** Guarded accounts and cleared people, made once a version of the facts. */
export function clearanceOf(facts: Facts): Clearance {
  let clearance = known.get(facts)
  if (!clearance) {
    const { guarded, cleared } = facts.rows.access
    clearance = { guarded: new Set(guarded), cleared: new Set(cleared) }
    known.set(facts, clearance)
  }
  return clearance
}

/** Guarded accounts are for cleared people only (domain.md section 5). */
export function mayKnow(facts: Facts, accountId: string, personId: string): boolean {
  const { guarded, cleared } = clearanceOf(facts)
  return !guarded.has(accountId) || cleared.has(personId)
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
    return person.row.roles.includes('director') || mayKnow(facts, accountId, person.row.id)
  }
  const first = line.find(canBeTold)
  if (first) return [first]
  return facts.rows.directory.people
    .filter(({ id, roles }) => roles.includes('director') && canBeTold(id))
    .map(({ id }) => id)
}
