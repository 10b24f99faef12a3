/** How full every ASE is on a local date: accounts, hours and shares against their limits. */
import type { DirectoryFacts, PersonRow } from '../directory/api.ts'
import type { AccountFacts, AccountRow } from './facts.ts'
import { holdsOn } from './review-request.ts'
import { personWeek, weeklyHours } from './shared-hours.ts'

/** Share of a person's time for an account where none is set, in percent. */
export const DEFAULT_SHARE = 25

export interface HeldAccount {
  readonly accountId: string
  readonly name: string
  readonly isPrimary: boolean
  /** Hours a week that the account bought of this person. */
  readonly hoursPerWeek: number
  /** Percent of the person's time. */
  readonly share: number
}

export interface PersonCapacity {
  readonly personId: string
  readonly name: string
  readonly regionId: string
  readonly accounts: HeldAccount[]
  readonly maxAccounts: number
  /** Accounts that could be added; negative: over the limit. */
  readonly room: number
  /** Hours a week bought by all accounts together. */
  readonly hoursPerWeek: number
  /** Hours a week the person works; null: not known. */
  readonly workingHours: number | null
  /** Sum of the shares, in percent. */
  readonly share: number
  readonly warnings: string[]
}

export interface CapacityInput {
  readonly directory: DirectoryFacts
  readonly accounts: AccountFacts
  /** Shares that were set. */
  readonly shares: ReadonlyMap<string, number>
  readonly maxAccountsPerAse: number
  /** The date the question is about. */
  readonly date: string
}

/** The key of a share. */
export function shareKey(personId: string, accountId: string): string {
  return `${personId} ${accountId}`
}

/** Everybody who is an ASE or holds an account on the date, the fullest first. */
export function capacityOn(input: CapacityInput): PersonCapacity[] {
  const held = heldByPerson(input)
  return peopleOf(input, held)
    .map((person) => capacityOf(person, held.get(person.id) ?? [], input))
    .sort((a, b) => a.room - b.room || a.name.localeCompare(b.name))
}

/** Accounts that could be added on the date, over everybody whom `counts` keeps; nobody's excess is another's room. */
export function roomOn(input: CapacityInput, counts: (person: PersonRow) => boolean): number {
  const held = heldByPerson(input)
  return peopleOf(input, held)
    .filter(counts)
    .reduce((sum, person) => {
      const most = person.maxAccounts ?? input.maxAccountsPerAse
      return sum + Math.max(0, most - (held.get(person.id)?.length ?? 0))
    }, 0)
}

const peopleOf = (
  { directory, date }: CapacityInput,
  held: ReadonlyMap<string, readonly HeldAccount[]>,
): PersonRow[] =>
  directory.people.filter(
    (person) => isHere(person, date) && (person.roles.includes('ase') || held.has(person.id)),
  )

function isHere(person: PersonRow, date: string): boolean {
  return person.leftOn === null || person.leftOn >= date
}

function heldByPerson({ accounts, shares, date }: CapacityInput): Map<string, HeldAccount[]> {
  const held = new Map<string, HeldAccount[]>()
  for (const account of accounts.accounts) {
    const assigned = account.assignments.filter((row) => holdsOn(row, date))
    const hoursPerWeek = boughtHours(account, date) / Math.max(1, assigned.length)
    for (const { personId, isPrimary } of assigned) {
      const share = shares.get(shareKey(personId, account.id)) ?? DEFAULT_SHARE
      const row = { accountId: account.id, name: account.name, isPrimary, hoursPerWeek, share }
      const rows = held.get(personId)
      if (rows) rows.push(row)
      else held.set(personId, [row])
    }
  }
  return held
}

/** Hours a week that the running contracts bought together: overlapping ones add up. */
export function boughtHours(account: AccountRow, date: string): number {
  return account.contracts
    .filter((contract) => holdsOn(contract, date))
    .reduce((sum, contract) => sum + contract.aseCount * contract.hoursPerWeek, 0)
}

function capacityOf(person: PersonRow, accounts: HeldAccount[], input: CapacityInput): PersonCapacity {
  const maxAccounts = person.maxAccounts ?? input.maxAccountsPerAse
  const hoursPerWeek = accounts.reduce((sum, account) => sum + account.hoursPerWeek, 0)
  const share = accounts.reduce((sum, account) => sum + account.share, 0)
  const week = personWeek(input.directory, person, input.date)
  const workingHours = week && weeklyHours(week)
  const room = maxAccounts - accounts.length
  const warnings = [
    ...(room < 0 ? [`${accounts.length} accounts, the limit is ${maxAccounts}`] : []),
    ...(share > 100 ? [`shares add up to ${share} %`] : []),
    ...(workingHours !== null && hoursPerWeek > workingHours
      ? [`${hoursPerWeek} hours a week bought, ${workingHours} worked`]
      : []),
  ]
  const { id: personId, name, regionId } = person
  return {
    personId,
    name,
    regionId,
    accounts,
    maxAccounts,
    room,
    hoursPerWeek,
    workingHours,
    share,
    warnings,
  }
}
