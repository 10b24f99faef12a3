/** What a change of the facts touches: whose hours and which accounts have to be looked at again. Pure. */
import type { HoursRow, PersonRow } from '../../directory/api.ts'
import type { FactRows } from '../compile-facts.ts'
import { differingKeys } from './same.ts'

export interface Touched {
  readonly people: ReadonlySet<string>
  /** Accounts whose own rows, covers or region changed; those of touched people are found by whoever keeps the index. */
  readonly accounts: ReadonlySet<string>
}

/** Compares two versions row by row; rows that are the same object cost nothing. */
export function touchedBy(before: FactRows, after: FactRows): Touched {
  const regions = touchedRegions(before, after)
  return {
    people: touchedPeople(before, after, regions),
    accounts: touchedAccounts(before, after, regions.ids),
  }
}

interface TouchedRegions {
  readonly ids: ReadonlySet<string>
  /** Sets of holidays that differ. */
  readonly holidays: ReadonlySet<string>
}

/** A region is touched by its own row, by its schedule, and by the holidays of its schedule. */
function touchedRegions(before: FactRows, after: FactRows): TouchedRegions {
  const [old, now] = [before.directory, after.directory]
  const entries = <T>(map: ReadonlyMap<string, T>): [string, T][] => [...map]
  const holidays =
    old.holidays === now.holidays
      ? new Set<string>()
      : differingKeys(entries(old.holidays), entries(now.holidays), ([id]) => id)
  const schedules =
    old.schedules === now.schedules
      ? new Set<string>()
      : differingKeys(entries(old.schedules), entries(now.schedules), ([id]) => id)
  for (const [id, { hours }] of now.schedules) if (namesAny(hours, holidays)) schedules.add(id)
  const ids = differingKeys(old.regions, now.regions, ({ id }) => id)
  for (const { id, scheduleId } of [...old.regions, ...now.regions])
    if (schedules.has(scheduleId)) ids.add(id)
  return { ids, holidays }
}

const namesAny = (hours: readonly HoursRow[], holidays: ReadonlySet<string>): boolean =>
  holidays.size > 0 && hours.some(({ holidaySetIds }) => holidaySetIds.some((id) => holidays.has(id)))

function touchedPeople(before: FactRows, after: FactRows, regions: TouchedRegions): Set<string> {
  const people = new Set<string>()
  const add = (ids: Iterable<string>): void => {
    for (const id of ids) people.add(id)
  }
  const [old, now] = [before.absences, after.absences]
  add(differingKeys(before.directory.people, after.directory.people, ({ id }) => id))
  add(differingKeys(old.timeOff, now.timeOff, ({ personId }) => personId))
  add(differingKeys(old.recurringOff, now.recurringOff, ({ personId }) => personId))
  // Whoever is not cleared is asked for no guarded account.
  add(differingKeys(before.access.cleared, after.access.cleared, (id) => id))
  const worksByRegion = ({ hours, regionId }: PersonRow): boolean =>
    hours.length === 0 && regions.ids.has(regionId)
  if (regions.ids.size > 0 || regions.holidays.size > 0)
    for (const row of after.directory.people)
      if (worksByRegion(row) || namesAny(row.hours, regions.holidays)) people.add(row.id)
  const pods = differingKeys(old.pods, now.pods, ({ id }) => id)
  for (const pod of [...old.pods, ...now.pods])
    if (pods.has(pod.id)) add(pod.members.map(({ personId }) => personId))
  return people
}

function touchedAccounts(before: FactRows, after: FactRows, regions: ReadonlySet<string>): Set<string> {
  const accounts = differingKeys(before.accounts.accounts, after.accounts.accounts, ({ id }) => id)
  const covers = differingKeys(before.absences.covers, after.absences.covers, ({ accountId }) => accountId)
  for (const id of covers) accounts.add(id)
  for (const id of differingKeys(before.access.guarded, after.access.guarded, (guarded) => guarded))
    accounts.add(id)
  // Who has come to be cleared, or no longer is, was or is left out where they are named.
  if (differingKeys(before.access.cleared, after.access.cleared, (id) => id).size > 0)
    for (const id of after.access.guarded) accounts.add(id)
  if (regions.size > 0)
    for (const { id, regionId } of after.accounts.accounts) if (regions.has(regionId)) accounts.add(id)
  return accounts
}
