/** Who could help with an account's tickets, best first: whoever covers or could, then colleagues of its region. Pure. */
import type { EpochMs } from '../../calendar/api.ts'
import { availableFrom, presenceAt, type Account, type Facts, type Person } from '../../coverage/api.ts'
import { chainOf, clearance } from '../ask/chain.ts'

const MOST = 8
const ROLES = ['ase', 'support_engineer']

/** Nobody who is away or has left, no ASE of the account, of a guarded account cleared people only. */
export function helpersOf(facts: Facts, account: Account, at: EpochMs): Person[] {
  const own = new Set(account.assignments.map(({ row }) => row.personId))
  const isCleared = clearance(facts, account)
  const isFree = (person: Person): boolean =>
    !own.has(person.row.id) &&
    isCleared(person.row.id) &&
    !['away', 'left'].includes(presenceAt(person, at).kind)
  const backups = chainOf(facts, account, at)
    .filter(({ role }) => role === 'backup')
    .map(({ person }) => person)
  const region = facts.personIds
    .flatMap((id) => facts.person(id) ?? [])
    .filter(
      ({ row }) => row.regionId === account.row.regionId && row.roles.some((role) => ROLES.includes(role)),
    )
    .map((person) => ({ person, from: availableFrom(person, at) ?? Infinity }))
    .sort((a, b) => a.from - b.from || a.person.row.name.localeCompare(b.person.row.name))
    .map(({ person }) => person)
  return [...new Set([...backups, ...region])].filter(isFree).slice(0, MOST)
}
