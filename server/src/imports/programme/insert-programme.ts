/** A planned programme as rows, in the caller's transaction, through the rooms that own them. */
import {
  insertAccounts,
  insertAllocations,
  insertAssignments,
  insertContracts,
  insertOrganizations,
  insertPolicies,
} from '../../accounts/api.ts'
import { insertCovers, insertTimeOff } from '../../absences/api.ts'
import {
  defaultSettings,
  insertPeople,
  insertPersonHours,
  insertRegions,
  insertScheduleHours,
  insertSchedules,
  insertSettingVersions,
  updateRegion,
  type Query,
} from '../../directory/api.ts'
import type { Clock } from '../../platform/clock.ts'
import { newId } from '../../platform/ids.ts'
import type { AccountPlan, PersonPlan, ProgrammePlan } from './plan.ts'
import { GLOBAL_HOURS, REGIONS, ROUND_THE_CLOCK } from './regions.ts'

const BY = 'import of a log'
const EVER = '(,)'

interface Making {
  readonly query: Query
  readonly plan: ProgrammePlan
  readonly id: () => string
  readonly now: string
  /** Ids by schedule name, region code, person name and organisation. */
  readonly schedules: Map<string, string>
  readonly regions: Map<string, string>
  readonly people: Map<string, string>
  readonly accounts: Map<string, string>
}

/** Inserts the whole programme; answers how many people and accounts it has. */
export async function insertProgramme(
  query: Query,
  clock: Clock,
  plan: ProgrammePlan,
): Promise<{ people: number; accounts: number }> {
  const making: Making = {
    query,
    plan,
    id: () => newId(clock),
    now: clock.now().toString(),
    schedules: new Map(),
    regions: new Map(),
    people: new Map(),
    accounts: new Map(),
  }
  await schedules(making)
  await regionsAndPeople(making)
  await settings(making)
  await accounts(making)
  await absences(making)
  return { people: plan.people.length, accounts: plan.accounts.length }
}

const iso = (at: number): string => new Date(at).toISOString()
const range = (from: number, to: number | null): string => `[${iso(from)},${to === null ? '' : iso(to)})`

function idOf(ids: Map<string, string>, name: string): string {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`The plan names ${name}, which it does not hold.`)
  return id
}

const named = (ids: Map<string, string>, name: string | null): string | null =>
  name === null ? null : idOf(ids, name)

async function schedules({ query, id, schedules: ids }: Making): Promise<void> {
  const plans = [
    ...REGIONS.map(({ code, zone, weekly }) => ({ name: code, zone, weekly })),
    GLOBAL_HOURS,
    ROUND_THE_CLOCK,
  ]
  for (const { name } of plans) ids.set(name, id())
  await insertSchedules(
    query,
    plans.map(({ name }) => ({ id: idOf(ids, name), name })),
  )
  await insertScheduleHours(
    query,
    plans.map(({ name, zone, weekly }) => ({
      id: id(),
      scheduleId: idOf(ids, name),
      timeZone: zone,
      weekly,
      holidaySetIds: [],
      valid: EVER,
    })),
  )
}

/** Regions want leaders and people want regions: so leaders are named once they are there. */
async function regionsAndPeople(making: Making): Promise<void> {
  const { query, plan, id, regions: ids, people } = making
  for (const { code } of REGIONS) ids.set(code, id())
  for (const { name } of plan.people) people.set(name, id())
  const rows = REGIONS.map(({ code, zone, channel }) => ({
    id: idOf(ids, code),
    code,
    name: code,
    timeZone: zone,
    scheduleId: idOf(making.schedules, code),
    leaderId: null,
    supportChannel: channel,
    responsibilities: null,
  }))
  await insertRegions(query, rows)
  await insertPeople(
    query,
    plan.people.map((person) => personRow(making, person)),
  )
  await insertPersonHours(
    query,
    plan.people.flatMap((person) => hoursRow(making, person)),
  )
  for (const row of rows)
    await updateRegion(query, row.id, { ...row, leaderId: idOf(people, plan.leaders[row.code]) })
}

function personRow({ plan, regions, people, now }: Making, person: PersonPlan) {
  const leads = person.name === plan.leaders[person.region]
  const manager = person.name === plan.director ? null : leads ? plan.director : plan.leaders[person.region]
  return {
    id: idOf(people, person.name),
    name: person.name,
    email: `${person.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}@example.com`,
    title: person.title,
    regionId: idOf(regions, person.region),
    timeZone: person.zone,
    languages: ['en'],
    managerId: named(people, manager),
    roles: person.roles,
    isSenior: person.helpDeskUserId !== null,
    helpDeskUserId: person.helpDeskUserId,
    createdAt: now,
  }
}

function hoursRow({ id, people }: Making, { name, zone, weekly }: PersonPlan) {
  if (weekly === null) return []
  return [{ id: id(), personId: idOf(people, name), timeZone: zone, weekly, holidaySetIds: [], valid: EVER }]
}

async function settings({ query, plan, people, schedules: ids, now }: Making): Promise<void> {
  await insertSettingVersions(query, [
    {
      version: 1,
      effectiveFrom: iso(plan.since),
      settings: {
        ...defaultSettings,
        globalScheduleId: idOf(ids, GLOBAL_HOURS.name),
        // The log says emergency by its highest priority, and only so.
        emergency: { ...defaultSettings.emergency, priorities: ['urgent'] },
        onCall: { personId: named(people, plan.onCall) },
        integrationUserIds: [...plan.integrations],
      },
      recordedAt: now,
      recordedBy: BY,
      reason: `A programme made from a log in ${plan.zone} with seed ${plan.seed}.`,
    },
  ])
}

async function accounts(making: Making): Promise<void> {
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

async function absences({ query, plan, id, people, accounts: ids, now }: Making): Promise<void> {
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
        recordedBy: BY,
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
        recordedBy: BY,
      })),
    ),
  )
}
