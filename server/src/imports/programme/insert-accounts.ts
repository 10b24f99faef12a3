/** Accounts and absences of a planned programme, as rows. */
import {
  insertAccounts,
  insertAllocations,
  insertAssignments,
  insertContracts,
  insertOrganizations,
  insertPolicies,
} from '../../accounts/api.ts'
import { insertCovers, insertTimeOff } from '../../absences/api.ts'
import { idOf, named, range, RECORDED_BY, type Making } from './making.ts'
import type { AccountPlan } from './plan.ts'

/** Accounts with organisations, policies, contracts and assignments. */
export async function makeAccounts(making: Making): Promise<void> {
  const { query, plan, id, accounts: ids, regions } = making
  for (const { organizationId } of plan.accounts) ids.set(organizationId, id())
  await insertAccounts(
    query,
    plan.accounts.map((account) => ({
      id: idOf(ids, account.organizationId),
      name: account.organizationId,
      aliases: [],
      domains: [],
      regionId: idOf(regions, account.region),
      timeZone: account.zone,
      priority: account.priority,
      isRestricted: false,
      createdAt: making.now,
    })),
  )
  await insertOrganizations(
    query,
    plan.accounts.map(({ organizationId }) => ({
      id: id(),
      accountId: idOf(ids, organizationId),
      organizationId,
      organizationName: organizationId,
      valid: range(plan.since, null),
    })),
  )
  await insertPolicies(
    query,
    plan.accounts.map((account) => policyRow(making, account)),
  )
  await insertContracts(
    query,
    plan.accounts.flatMap((account) => contractRows(making, account)),
  )
  await insertAssignments(
    query,
    plan.accounts.map((account) => assignmentRow(making, account)),
  )
  await insertAllocations(query, allocationRows(making))
}

function policyRow({ plan, id, accounts: ids, people }: Making, account: AccountPlan) {
  return {
    id: id(),
    accountId: idOf(ids, account.organizationId),
    handlingMode: account.mode,
    fallback: account.fallback,
    standingBackupId: named(people, account.standingBackup),
    nightContactId: named(people, account.nightContact),
    isLive: false,
    valid: range(plan.since, null),
  }
}

function contractRows({ id, accounts: ids, now }: Making, account: AccountPlan) {
  return account.contracts.map((contract) => ({
    id: id(),
    contractId: id(),
    accountId: idOf(ids, account.organizationId),
    source: contract.source,
    signedOn: Temporal.PlainDate.from(contract.startsOn).subtract({ days: 14 }).toString(),
    startsOn: contract.startsOn,
    endsOn: contract.endsOn,
    subscription: 'ultimate' as const,
    offering: 'self_managed' as const,
    instance: 'global' as const,
    aseCount: 1,
    hoursPerWeek: contract.hoursPerWeek,
    weekendZone: contract.weekendZone,
    ownHoursCovered: false,
    recordedAt: now,
  }))
}

function assignmentRow({ id, accounts: ids, people, now }: Making, account: AccountPlan) {
  return {
    id: id(),
    assignmentId: id(),
    accountId: idOf(ids, account.organizationId),
    personId: idOf(people, account.ase),
    startsOn: account.assignedFrom,
    endsOn: null,
    isPrimary: true,
    position: 1,
    recordedAt: now,
  }
}

/** An equal share of each ASE's time for each of their accounts. */
function allocationRows({ plan, id, accounts: ids, people }: Making) {
  const held = Map.groupBy(plan.accounts, (account) => account.ase)
  return plan.accounts.map(({ organizationId, ase }) => ({
    id: id(),
    personId: idOf(people, ase),
    accountId: idOf(ids, organizationId),
    percent: Math.min(25, Math.floor(100 / (held.get(ase)?.length ?? 1))),
  }))
}

/** Time off, and who covers it. */
export async function makeAbsences({ query, plan, id, people, accounts: ids, now }: Making): Promise<void> {
  await insertTimeOff(
    query,
    plan.people.flatMap(({ name, timeOff }) =>
      timeOff.map(({ kind, from, to }) => ({
        id: id(),
        timeOffId: id(),
        personId: idOf(people, name),
        kind,
        during: range(from, to),
        state: 'confirmed' as const,
        recordedAt: now,
        recordedBy: RECORDED_BY,
      })),
    ),
  )
  await insertCovers(
    query,
    plan.accounts.flatMap(({ organizationId, covers }) =>
      covers.map(({ absent, backup, from, to }) => ({
        id: id(),
        coverId: id(),
        accountId: idOf(ids, organizationId),
        absentPersonId: idOf(people, absent),
        backupPersonId: idOf(people, backup),
        during: range(from, to),
        recordedAt: now,
        recordedBy: RECORDED_BY,
      })),
    ),
  )
}
