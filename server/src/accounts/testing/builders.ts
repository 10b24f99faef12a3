/** Builders of account rows for tests and the demo: they take overrides and create what is missing above them. */
import { aPerson, aRegion, BUILT_AT, tail, type Into } from '../../directory/testing/builders.ts'
import {
  insertAccounts,
  insertAllocations,
  insertAssignments,
  insertChannels,
  insertContacts,
  insertContracts,
  insertOrganizations,
  insertPolicies,
  insertTeamMembers,
  type NewAccount,
  type NewAllocation,
  type NewAssignment,
  type NewChannel,
  type NewContact,
  type NewContract,
  type NewOrganization,
  type NewPolicy,
  type NewTeamMember,
} from '../rows.ts'

/** An account in Amsterdam, without organisation, contract or ASE. */
export async function anAccount(into: Into, overrides: Partial<NewAccount> = {}): Promise<NewAccount> {
  const id = overrides.id ?? into.newId()
  const row = {
    name: `Account ${tail(id)}`,
    aliases: [],
    domains: [],
    timeZone: 'Europe/Amsterdam',
    priority: 3,
    isRestricted: false,
    createdAt: BUILT_AT,
    ...overrides,
    regionId: overrides.regionId ?? (await aRegion(into)).id,
    id,
  }
  await insertAccounts(into.query, [row])
  return row
}

const accountOf = async (into: Into, given: string | undefined): Promise<string> =>
  given ?? (await anAccount(into)).id

/** A help-desk organisation linked from 2026 on. */
export async function anOrganization(
  into: Into,
  overrides: Partial<NewOrganization> = {},
): Promise<NewOrganization> {
  const id = overrides.id ?? into.newId()
  const row = {
    organizationId: `org-${tail(id)}`,
    organizationName: `Organisation ${tail(id)}`,
    valid: `[${BUILT_AT},)`,
    ...overrides,
    accountId: await accountOf(into, overrides.accountId),
    id,
  }
  await insertOrganizations(into.query, [row])
  return row
}

/** A policy from 2026 on: the programme's mode, Global Support as fallback, shadow. */
export async function aPolicy(into: Into, overrides: Partial<NewPolicy> = {}): Promise<NewPolicy> {
  const row: NewPolicy = {
    id: into.newId(),
    fallback: ['global_support'],
    isLive: false,
    valid: `[${BUILT_AT},)`,
    ...overrides,
    accountId: await accountOf(into, overrides.accountId),
  }
  await insertPolicies(into.query, [row])
  return row
}

/** A standalone Ultimate contract for one ASE, all of 2026. */
export async function aContract(into: Into, overrides: Partial<NewContract> = {}): Promise<NewContract> {
  const row: NewContract = {
    id: into.newId(),
    contractId: into.newId(),
    source: 'standalone',
    signedOn: '2025-12-15',
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    subscription: 'ultimate',
    instance: 'global',
    aseCount: 1,
    hoursPerWeek: 8,
    ownHoursCovered: false,
    recordedAt: BUILT_AT,
    ...overrides,
    accountId: await accountOf(into, overrides.accountId),
  }
  await insertContracts(into.query, [row])
  return row
}

/** The primary assignment of a person from 2026 until further notice. */
export async function anAssignment(
  into: Into,
  overrides: Partial<NewAssignment> = {},
): Promise<NewAssignment> {
  const row: NewAssignment = {
    id: into.newId(),
    assignmentId: into.newId(),
    startsOn: '2026-01-01',
    endsOn: null,
    isPrimary: true,
    position: 1,
    recordedAt: BUILT_AT,
    ...overrides,
    accountId: await accountOf(into, overrides.accountId),
    personId: overrides.personId ?? (await aPerson(into)).id,
  }
  await insertAssignments(into.query, [row])
  return row
}

/** A contact at the customer. */
export async function aContact(into: Into, overrides: Partial<NewContact> = {}): Promise<NewContact> {
  const id = overrides.id ?? into.newId()
  const row = {
    name: `Contact ${tail(id)}`,
    isPrimary: false,
    assessesEngagement: false,
    ...overrides,
    accountId: await accountOf(into, overrides.accountId),
    id,
  }
  await insertContacts(into.query, [row])
  return row
}

/** An internal channel about an account. */
export async function aChannel(into: Into, overrides: Partial<NewChannel> = {}): Promise<NewChannel> {
  const id = overrides.id ?? into.newId()
  const row: NewChannel = {
    name: `#account-${tail(id)}`,
    purpose: 'team',
    visibility: 'internal',
    ...overrides,
    accountId: await accountOf(into, overrides.accountId),
    id,
  }
  await insertChannels(into.query, [row])
  return row
}

/** A CSM in the account team. */
export async function aTeamMember(
  into: Into,
  overrides: Partial<NewTeamMember> = {},
): Promise<NewTeamMember> {
  const id = overrides.id ?? into.newId()
  const row: NewTeamMember = {
    role: 'csm',
    name: `Member ${tail(id)}`,
    ...overrides,
    accountId: await accountOf(into, overrides.accountId),
    id,
  }
  await insertTeamMembers(into.query, [row])
  return row
}

/** A quarter of a person's time for an account. */
export async function anAllocation(
  into: Into,
  overrides: Partial<NewAllocation> = {},
): Promise<NewAllocation> {
  const row = {
    id: into.newId(),
    percent: 25,
    ...overrides,
    accountId: await accountOf(into, overrides.accountId),
    personId: overrides.personId ?? (await aPerson(into)).id,
  }
  await insertAllocations(into.query, [row])
  return row
}
