/** Builders of absences for tests and the demo: they take overrides and create what is missing above them. */
import { anAccount } from '../../accounts/testing/builders.ts'
import { aPerson, BUILT_AT, type Into } from '../../directory/testing/builders.ts'
import {
  insertBusyPeriods,
  insertCovers,
  insertRecurringOff,
  insertTimeOff,
  type NewBusyPeriod,
  type NewCover,
  type NewRecurringOff,
  type NewTimeOff,
} from '../rows.ts'

const A_WEEK = '[2026-03-02T00:00:00Z,2026-03-07T00:00:00Z)'

const personOf = async (into: Into, given: string | undefined): Promise<string> =>
  given ?? (await aPerson(into)).id

/** Confirmed time off in the first week of March 2026. */
export async function aTimeOff(into: Into, overrides: Partial<NewTimeOff> = {}): Promise<NewTimeOff> {
  const row: NewTimeOff = {
    id: into.newId(),
    timeOffId: into.newId(),
    kind: 'planned',
    during: A_WEEK,
    state: 'confirmed',
    recordedAt: BUILT_AT,
    recordedBy: 'test',
    ...overrides,
    personId: await personOf(into, overrides.personId),
  }
  await insertTimeOff(into.query, [row])
  return row
}

/** Every Friday of 2026 off. */
export async function aRecurringOff(
  into: Into,
  overrides: Partial<NewRecurringOff> = {},
): Promise<NewRecurringOff> {
  const row: NewRecurringOff = {
    ...{ id: into.newId(), recurringOffId: into.newId(), weekdays: [5], everyWeeks: 1 },
    ...{ startsOn: '2026-01-01', endsOn: '2026-12-31', startMinute: null, endMinute: null },
    ...{ recordedAt: BUILT_AT, recordedBy: 'test' },
    ...overrides,
    personId: await personOf(into, overrides.personId),
  }
  await insertRecurringOff(into.query, [row])
  return row
}

/** Two busy hours on Monday, 2 March 2026. */
export async function aBusyPeriod(
  into: Into,
  overrides: Partial<NewBusyPeriod> = {},
): Promise<NewBusyPeriod> {
  const row = {
    id: into.newId(),
    during: '[2026-03-02T09:00:00Z,2026-03-02T11:00:00Z)',
    recordedAt: BUILT_AT,
    ...overrides,
    personId: await personOf(into, overrides.personId),
  }
  await insertBusyPeriods(into.query, [row])
  return row
}

/** A cover in the first week of March 2026. */
export async function aCover(into: Into, overrides: Partial<NewCover> = {}): Promise<NewCover> {
  const row = {
    id: into.newId(),
    coverId: into.newId(),
    during: A_WEEK,
    recordedAt: BUILT_AT,
    recordedBy: 'test',
    ...overrides,
    accountId: overrides.accountId ?? (await anAccount(into)).id,
    absentPersonId: await personOf(into, overrides.absentPersonId),
    backupPersonId: await personOf(into, overrides.backupPersonId),
  }
  await insertCovers(into.query, [row])
  return row
}
