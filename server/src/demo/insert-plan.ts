/** The plan's facts into the database, in the caller's transaction. */
import { insertBusyPeriods, insertCovers, insertTimeOff } from '../absences/api.ts'
import {
  insertAccounts,
  insertAllocations,
  insertAssignments,
  insertChannels,
  insertContacts,
  insertContracts,
  insertOrganizations,
  insertPolicies,
  insertProspects,
  insertTeamMembers,
} from '../accounts/api.ts'
import {
  insertHolidays,
  insertHolidaySets,
  insertInterests,
  insertPeople,
  insertPersonHours,
  insertRegions,
  insertScheduleHours,
  insertSchedules,
  insertSettingVersions,
  insertTeams,
  setCleared,
  updateRegion,
  type NewRegion,
} from '../directory/api.ts'
import type { Query } from '../platform/store/index.ts'
import type { RegionCode } from './plan/people-names.ts'
import type { DemoPlan } from './plan/plan.ts'

/** Inserts everything but tickets. */
export async function insertPlan(query: Query, plan: DemoPlan): Promise<void> {
  await insertHolidaySets(query, plan.holidaySets)
  await insertHolidays(query, plan.holidays)
  await insertSchedules(query, plan.schedules)
  await insertScheduleHours(query, plan.scheduleHours)
  await insertRegions(query, plan.regions)
  await insertTeams(query, plan.teams)
  await insertPeople(query, plan.people)
  for (const region of plan.regions) await updateRegion(query, region.id, ledBy(region, plan))
  await insertPersonHours(query, plan.hours)
  await insertInterests(query, plan.interests)
  await insertSettingVersions(query, plan.settings)
  await insertAccountFacts(query, plan)
  await insertTimeOff(query, plan.timeOff)
  await insertCovers(query, plan.covers)
  await insertBusyPeriods(query, plan.busy)
  await setCleared(query, clearedOf(plan))
}

/** Whoever works on a restricted account, and the leaders of the regions. */
function clearedOf(plan: DemoPlan): string[] {
  const restricted = new Set(plan.accounts.flatMap(({ row }) => (row.isRestricted ? [row.id] : [])))
  const named = [
    ...plan.assignments.map(({ accountId, personId }) => ({ accountId, personId })),
    ...plan.covers.map(({ accountId, backupPersonId }) => ({ accountId, personId: backupPersonId })),
    ...plan.policies.flatMap(({ accountId, standingBackupId, nightContactId }) =>
      [standingBackupId, nightContactId].map((personId) => ({ accountId, personId })),
    ),
  ]
  const working = named.flatMap(({ accountId, personId }) =>
    restricted.has(accountId) && personId ? [personId] : [],
  )
  return [...new Set([...working, ...plan.leaders.values()])]
}

/** Leaders are people, and people need regions: regions get theirs afterwards. */
const ledBy = (region: NewRegion, { leaders }: DemoPlan) => ({
  ...region,
  responsibilities: region.responsibilities ?? null,
  leaderId: leaders.get(region.code as RegionCode)!,
})

async function insertAccountFacts(query: Query, plan: DemoPlan): Promise<void> {
  await insertAccounts(
    query,
    plan.accounts.map(({ row }) => row),
  )
  await insertOrganizations(
    query,
    plan.accounts.flatMap(({ organizations }) => organizations),
  )
  await insertPolicies(query, plan.policies)
  await insertContracts(query, plan.contracts)
  await insertAssignments(query, plan.assignments)
  await insertContacts(query, plan.contacts)
  await insertChannels(query, plan.channels)
  await insertTeamMembers(query, plan.teamMembers)
  await insertAllocations(query, plan.allocations)
  await insertProspects(query, plan.prospects)
}
