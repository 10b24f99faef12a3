/** The crowd: accounts and people around those that the demo tells of, as rows. Pure: the same order makes the same crowd. */
import { insertCovers, insertTimeOff } from '../../absences/api.ts'
import {
  insertAccounts,
  insertAssignments,
  insertChannels,
  insertContacts,
  insertContracts,
  insertOrganizations,
  insertPolicies,
  insertTeamMembers,
} from '../../accounts/api.ts'
import { insertPeople, insertPersonHours } from '../../directory/api.ts'
import type { Query } from '../../platform/store/index.ts'
import { makingOf } from '../plan/making.ts'
import type { DemoPlan } from '../plan/plan.ts'
import { planCrowdAbsences, type CrowdAbsences } from './absences.ts'
import { planCrowdAccounts, type CrowdAccount } from './accounts.ts'
import { planCrowdPeople, type CrowdPeople } from './people.ts'
import type { CrowdSize } from './size.ts'

export interface CrowdPlan extends CrowdPeople, CrowdAbsences {
  readonly accounts: readonly CrowdAccount[]
}

/** Ids of the crowd begin here, so that they meet none of the plan's. */
const SEED_STEP = 40_000

/** The crowd that makes a programme of `size` out of the plan. */
export function planCrowd(plan: DemoPlan, seed: number, size: CrowdSize): CrowdPlan {
  const making = makingOf(seed + SEED_STEP, plan.now)
  const people = planCrowdPeople(plan, making, Math.max(0, size.people - plan.people.length))
  const count = Math.max(0, size.accounts - plan.accounts.length)
  const accounts = planCrowdAccounts(plan, making, people, count)
  return { ...people, accounts, ...planCrowdAbsences(making, people, accounts) }
}

/** Inserts the crowd beside the plan. */
export async function insertCrowd(query: Query, { accounts, ...crowd }: CrowdPlan): Promise<void> {
  await insertPeople(query, crowd.people)
  await insertPersonHours(query, crowd.hours)
  await insertAccounts(
    query,
    accounts.map(({ row }) => row),
  )
  await insertOrganizations(
    query,
    accounts.flatMap(({ organizations }) => organizations),
  )
  await insertPolicies(
    query,
    accounts.flatMap(({ policies }) => policies),
  )
  await insertContracts(
    query,
    accounts.flatMap(({ contracts }) => contracts),
  )
  await insertAssignments(
    query,
    accounts.flatMap(({ assignments }) => assignments),
  )
  await insertContacts(
    query,
    accounts.flatMap(({ contacts }) => contacts),
  )
  await insertChannels(
    query,
    accounts.flatMap(({ channels }) => channels),
  )
  await insertTeamMembers(
    query,
    accounts.flatMap(({ team }) => team),
  )
  await insertTimeOff(query, crowd.timeOff)
  await insertCovers(query, crowd.covers)
}
