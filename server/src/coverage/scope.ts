/**
 * Which accounts an actor has to do with (domain.md 5), on facts and at an instant. Directors and tokens have no scope of
 * their own. Managers: regions of theirs, and accounts elsewhere whose ASE is one of their people. Engineers: accounts they
 * are assigned to, and those they cover as long as the cover lasts; a standing backup covers while an ASE of the account is
 * away. Account teams: accounts of which they are the team. Pure.
 */
import type { EpochMs } from '../calendar/api.ts'
import type { AccountSubject, Actor, Scope } from '../platform/auth/index.ts'
import type { Account, Facts } from './compile-facts.ts'
import { clearanceOf } from './may-know.ts'
import { runningAssignments } from './service.ts'
import { engineersAt, namedChain } from './who-covers.ts'

/** The scope of `actor` at `at`, epoch milliseconds. */
export function scopeOn(facts: Facts, actor: Actor, at: EpochMs): Scope {
  const index = indexOf(facts)
  const regions = facts.regions
    .filter((region) => region.leaderId === actor.id || region.id === index.regionOf.get(actor.id))
    .map((region) => region.id)
  return {
    regions,
    managed: managedBy(facts, index, actor.id, regions, at),
    own: (index.named.get(actor.id) ?? []).filter((id) => answersFor(facts, facts.account(id), actor.id, at)),
    team: index.team.get(actor.id) ?? [],
    isCleared: clearanceOf(facts).cleared.has(actor.id),
    guarded: {
      accounts: index.guarded,
      organizations: index.guarded.flatMap((id) => claimedBy(facts, facts.account(id), at)),
    },
    account: (id) => subjectOf(facts, id),
  }
}

/** An account as rights are asked about; null: there is none. */
export function subjectOf(facts: Facts, accountId: string): AccountSubject | null {
  const index = indexOf(facts)
  const regionId = index.regionOfAccount.get(accountId)
  if (regionId === undefined) return null
  return { kind: 'account', id: accountId, regionId, isGuarded: clearanceOf(facts).guarded.has(accountId) }
}

function answersFor(facts: Facts, account: Account | null, personId: string, at: EpochMs): boolean {
  if (!account) return false
  const engineers = engineersAt(facts, account, at)
  if (engineers.some((engineer) => engineer.personId === personId)) return true
  const away = engineers.some(({ presence }) => presence.kind === 'away' || presence.kind === 'left')
  return namedChain(facts, account, engineers, at, true).some(
    ({ person, why }) => person.row.id === personId && (why === 'accepted_cover' || away),
  )
}

/** Accounts outside these regions whose ASE is of one of them, or answers to this person. */
function managedBy(
  facts: Facts,
  index: Index,
  managerId: string,
  regions: readonly string[],
  at: EpochMs,
): string[] {
  const theirs = [
    ...(index.reports.get(managerId) ?? []),
    ...regions.flatMap((region) => index.people.get(region) ?? []),
  ]
  const accounts = new Set(theirs.flatMap((personId) => index.assigned.get(personId) ?? []))
  const people = new Set(theirs)
  return [...accounts].filter((id) => {
    const account = facts.account(id)
    if (!account || regions.includes(account.row.regionId)) return false
    return runningAssignments(account, at).some(({ row }) => people.has(row.personId))
  })
}

/** What it holds or will hold, and what it held and nobody holds since: that stays hidden. */
function claimedBy(facts: Facts, account: Account | null, at: EpochMs): string[] {
  const isNobodys = (id: string): boolean => facts.accountOfOrganization(id, at) === null
  return (account?.row.organizations ?? [])
    .filter(({ to, organizationId }) => at < to || isNobodys(organizationId))
    .map((link) => link.organizationId)
}

interface Index {
  readonly regionOf: ReadonlyMap<string, string>
  readonly regionOfAccount: ReadonlyMap<string, string>
  /** Person → accounts that name them as ASE, cover or standing backup, at whatever time. */
  readonly named: ReadonlyMap<string, readonly string[]>
  /** Person → accounts they are assigned to, at whatever time. */
  readonly assigned: ReadonlyMap<string, readonly string[]>
  readonly team: ReadonlyMap<string, readonly string[]>
  /** Region → people; manager → people. */
  readonly people: ReadonlyMap<string, readonly string[]>
  readonly reports: ReadonlyMap<string, readonly string[]>
  readonly guarded: readonly string[]
}

const indexes = new WeakMap<Facts, Index>()

function indexOf(facts: Facts): Index {
  let known = indexes.get(facts)
  if (!known) {
    known = makeIndex(facts)
    indexes.set(facts, known)
  }
  return known
}

function makeIndex({ rows }: Facts): Index {
  const { access, absences, directory } = rows
  const { accounts } = rows.accounts
  const assigned = accounts.flatMap((account) =>
    account.assignments.map((row): Pair => [row.personId, account.id]),
  )
  const standing = accounts.flatMap((account) =>
    account.policies.flatMap((row): Pair[] =>
      row.standingBackupId === null ? [] : [[row.standingBackupId, account.id]],
    ),
  )
  const covers = absences.covers.map((row): Pair => [row.backupId, row.accountId])
  return {
    regionOf: new Map(directory.people.map((row) => [row.id, row.regionId])),
    regionOfAccount: new Map(accounts.map((row) => [row.id, row.regionId])),
    named: grouped([...assigned, ...standing, ...covers]),
    assigned: grouped(assigned),
    team: grouped(access.team.map((row): Pair => [row.personId, row.accountId])),
    people: grouped(directory.people.map((row): Pair => [row.regionId, row.id])),
    reports: grouped(
      directory.people.flatMap((row): Pair[] => (row.managerId === null ? [] : [[row.managerId, row.id]])),
    ),
    guarded: access.guarded,
  }
}

type Pair = readonly [key: string, value: string]

function grouped(pairs: readonly Pair[]): Map<string, readonly string[]> {
  const groups = Map.groupBy(pairs, ([key]) => key)
  return new Map([...groups].map(([key, list]) => [key, [...new Set(list.map(([, value]) => value))]]))
}
