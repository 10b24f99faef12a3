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

/**
 * In order, nobody twice and nobody who is away or has left: the first ASE who is there; whoever covers, the standing backup,
 * a member of the pod; the manager of the primary ASE, else the leader of the account's region. A manager is asked even while
 * away: nobody comes after.
 */
export function chainOf(facts: Facts, account: Account, at: EpochMs): Asked[] {
  const isCleared = clearance(facts, account)
  const engineers = engineersAt(facts, account, at)
  const ases = engineers.flatMap(({ personId }) => facts.person(personId) ?? [])
  const named = namedChain(facts, account, engineers, at, true).map(({ person }) => person)
  const pod = podMembers(facts, account, engineers, at) ?? []
  const isHere = (person: Person): boolean => !['away', 'left'].includes(presenceAt(person, at).kind)
  const ase = ases.find((person) => isHere(person) && isCleared(person.row.id))
  const backup = [...named, ...pod].find(
    (person) => isHere(person) && !ases.includes(person) && isCleared(person.row.id),
  )
  const manager = managerOf(facts, account, ases[0], at)
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

/** The primary's manager, else their region's leader, else the leader of the account's region; nobody who has left. */
function managerOf(facts: Facts, account: Account, primary: Person | undefined, at: EpochMs): Person | null {
  const ids = [
    primary?.row.managerId ?? null,
    primary ? (facts.region(primary.row.regionId)?.leaderId ?? null) : null,
    facts.region(account.row.regionId)?.leaderId ?? null,
  ]
  for (const id of ids) {
    const person = id === null ? null : facts.person(id)
    if (person && at < person.gone) return person
  }
  return null
}

/** Whether somebody may know of the account at all. */
export function clearance(facts: Facts, account: Account): (personId: string) => boolean {
  if (!subjectOf(facts, account.row.id)?.isGuarded) return () => true
  const cleared = new Set(facts.rows.access.cleared)
  return (personId) => cleared.has(personId)
}
