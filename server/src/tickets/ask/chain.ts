/** Who is asked about an account, one after another: its ASE, then the backup, then the manager (domain.md 3, 4.6). Pure. */
import type { EpochMs } from '../../calendar/api.ts'
import {
  engineersAt,
  namedChain,
  podMembers,
  presenceAt,
  subjectOf,
  type Account,
  type Facts,
  type Person,
} from '../../coverage/api.ts'

export type AskedRole = 'ase' | 'backup' | 'manager'

/** Somebody in a role, as one who can be asked. */
export interface Asked {
  readonly role: AskedRole
  readonly person: Person
}

/** Neither away nor gone. */
const isPresent = (person: Person, at: EpochMs): boolean =>
  !['away', 'left'].includes(presenceAt(person, at).kind)

/**
 * In order, nobody twice and nobody who is not here (away or gone, where the caller does not say otherwise): the first ASE who
 * is; whoever covers, the standing backup, a member of the pod; the manager of the primary ASE, else whoever leads, see
 * managerOf. A manager is asked even while away: nobody comes after.
 */
export function chainOf(facts: Facts, account: Account, at: EpochMs, here = isPresent): Asked[] {
  const isCleared = clearance(facts, account)
  const engineers = engineersAt(facts, account, at)
  const ases = engineers.flatMap(({ personId }) => facts.person(personId) ?? [])
  const named = namedChain(facts, account, engineers, at, true).map(({ person }) => person)
  const pod = podMembers(facts, account, engineers, at) ?? []
  const isHere = (person: Person): boolean => here(person, at)
  const ase = ases.find((person) => isHere(person) && isCleared(person.row.id))
  const backup = [...named, ...pod].find(
    (person) => isHere(person) && !ases.includes(person) && isCleared(person.row.id),
  )
  const manager = managerOf(facts, account, ases[0], at, isCleared)
  const chain: Asked[] = []
  const add = (role: AskedRole, person: Person | null | undefined): void => {
    if (person && isCleared(person.row.id) && chain.every((one) => one.person !== person))
      chain.push({ role, person })
  }
  add('ase', ase)
  add('backup', backup)
  add('manager', manager)
  return chain
}

/**
 * The primary's manager, else their region's leader, else the leader of the account's region, at last a director; nobody who has
 * left, and of a guarded account cleared people only.
 */
function managerOf(
  facts: Facts,
  account: Account,
  primary: Person | undefined,
  at: EpochMs,
  isCleared: (personId: string) => boolean,
): Person | null {
  const leads = [
    primary?.row.managerId ?? null,
    primary ? (facts.region(primary.row.regionId)?.leaderId ?? null) : null,
    facts.region(account.row.regionId)?.leaderId ?? null,
  ]
  const may = (id: string | null): Person | null => {
    const person = id === null ? null : facts.person(id)
    return person && at < person.gone && isCleared(person.row.id) ? person : null
  }
  for (const id of leads) {
    const person = may(id)
    if (person) return person
  }
  const director = facts.personIds.toSorted().find((id) => may(id)?.row.roles.includes('director'))
  return may(director ?? null)
}

/** Whether somebody may know of the account at all. */
export function clearance(facts: Facts, account: Account): (personId: string) => boolean {
  if (!subjectOf(facts, account.row.id)?.isGuarded) return () => true
  const cleared = new Set(facts.rows.access.cleared)
  return (personId) => cleared.has(personId)
}
