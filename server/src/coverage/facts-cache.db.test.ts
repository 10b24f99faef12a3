/** Facts that a node keeps and renews by the log of changes, table by table, beside what a whole reading says. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/harness/database.ts'
import { expectFactsKeptTrue } from '../../../test/harness/facts.ts'
import { aBusyPeriod, aCover, aRecurringOff, aTimeOff } from '../absences/testing/builders.ts'
import { insertPodMembers, insertPods } from '../absences/api.ts'
import {
  aContract,
  anAccount,
  anAssignment,
  anOrganization,
  aPolicy,
  aTeamMember,
} from '../accounts/testing/builders.ts'
import {
  aHolidaySet,
  aPerson,
  aRegion,
  aSchedule,
  aTeam,
  BUILT_AT,
  somePersonHours,
  someSettings,
  type Into,
} from '../directory/testing/builders.ts'
import { systemClock } from '../platform/clock.ts'
import { transaction } from '../platform/db/index.ts'
import { newId } from '../platform/ids.ts'
import type { Facts } from './compile-facts.ts'
import type { FactsCache } from './facts-cache.ts'
import { factsOn } from './module.ts'
import { insertShifts } from './on-call/shifts.store.ts'

let database: TestDatabase
let cache: FactsCache
beforeAll(async () => {
  database = await freshDatabase()
  cache = factsOn(database.pool)
  await change(async (into) => {
    for (let n = 0; n < 2; n++) for (const build of Object.values(BUILD)) await build(into)
  })
  await current()
})
afterAll(() => database.drop())
afterEach(() => expectFactsKeptTrue(database.pool))

const change = <T>(work: (into: Into) => Promise<T>): Promise<T> =>
  transaction(database.pool, (tx) => work({ query: tx.query, newId: () => newId(systemClock) }))
const current = (): Promise<Facts> => {
  cache.invalidate()
  return cache.current()
}
const recorded = { recordedAt: BUILT_AT, recordedBy: 'test' }

let settings = 0
let names = 0
/** One row of every table of facts, with what has to be above it. */
const BUILD: Readonly<Record<string, (into: Into) => Promise<unknown>>> = {
  setting_version: (into) => someSettings(into, {}, { version: 10 + ++settings }),
  region: (into) => aRegion(into),
  team: (into) => aTeam(into),
  schedule: (into) => aSchedule(into),
  schedule_hours: (into) => aSchedule(into),
  holiday: (into) => aHolidaySet(into, { days: [{ day: '2026-05-25', name: 'Whit Monday' }] }),
  person: (into) => aPerson(into),
  person_hours: (into) => somePersonHours(into),
  account: (into) => anAccount(into),
  account_team_member: async (into) => aTeamMember(into, { personId: (await aPerson(into)).id }),
  account_organization: (into) => anOrganization(into),
  account_policy: (into) => aPolicy(into),
  contract: (into) => aContract(into),
  assignment: (into) => anAssignment(into),
  time_off: (into) => aTimeOff(into),
  busy_period: (into) => aBusyPeriod(into),
  cover: (into) => aCover(into),
  recurring_off: (into) => aRecurringOff(into),
  pod: async (into) => {
    const region = await aRegion(into)
    const name = `pod ${++names}`
    const pod = { id: into.newId(), podId: into.newId(), name, regionId: region.id, zone: 'Europe/Amsterdam' }
    await insertPods(into.query, [{ ...pod, covers: 'all', ...recorded }])
  },
  pod_member: async (into) => {
    const row = { id: into.newId(), podId: into.newId(), personId: (await aPerson(into)).id }
    await insertPodMembers(into.query, [{ ...row, valid: '[2026-01-01,)', position: 0, ...recorded }])
  },
  on_call_shift: async (into) => {
    const during = '[2026-03-02T09:00:00Z,2026-03-02T11:00:00Z)'
    const row = { id: into.newId(), shiftId: into.newId(), personId: (await aPerson(into)).id, during }
    await insertShifts(into.query, [{ ...row, source: 'entered', ...recorded }])
  },
}

test('every table that counts the facts’ version says what changed, and is tried below', async () => {
  const { rows } = await database.pool.query<{ name: string; triggers: number }>(
    `select c.relname as name, (select count(*)::int from pg_trigger t join pg_proc p on p.oid = t.tgfoid
              where t.tgrelid = c.oid and p.proname = 'facts_changed') as triggers
       from pg_class c where c.relkind = 'r' and (
         exists (select from pg_attrdef d where d.adrelid = c.oid and pg_get_expr(d.adbin, d.adrelid) like '%facts_touch()%')
         or exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
                     where t.tgrelid = c.oid and p.proname = 'facts_changed'))`,
  )
  expect(rows.filter(({ triggers }) => triggers !== 3)).toEqual([])
  expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(BUILD).sort())
})

test.each(Object.keys(BUILD))('rows of %s that come, change and go are read again', async (table) => {
  const before = await current()
  await change(BUILD[table]!)
  const after = await current()
  expect(after.version).toBe(before.version + 1)
  expect(after.rows).not.toEqual({ ...before.rows, version: after.version })
  await expectFactsKeptTrue(database.pool)

  const hasHistory = table !== 'setting_version' && !IN_PLACE.has(table)
  const [which, what] = hasHistory
    ? ['superseded_in is null', 'superseded_in = facts_touch()']
    : ['true', CHANGED[table]]
  const last = `id = (select max(id::text)::uuid from ${table} where ${which})`
  if (what) {
    await change(({ query }) => query(`update ${table} set ${what} where ${last}`))
    expect((await current()).version).toBe(after.version + 1)
    await expectFactsKeptTrue(database.pool)
  }
  if (hasHistory) {
    // The owner may take a current row away, as erasing a person does.
    await change(({ query }) => query(`delete from ${table} where ${last}`))
    await current()
  }
})

const IN_PLACE = new Set(['region', 'team', 'schedule', 'person', 'account', 'account_team_member'])
/** How a row is edited that is edited in place; settings never are. */
const CHANGED: Readonly<Record<string, string>> = {
  region: `name = 'another name'`,
  team: `name = 'another name'`,
  schedule: `name = 'another name'`,
  person: `is_cleared = not is_cleared, name = 'another name'`,
  account: `is_restricted = true, name = 'another name'`,
  account_team_member: 'person_id = null',
}

test('what did not change is the same object, and facts that did not move on are the same facts', async () => {
  const before = await current()
  expect(await current()).toBe(before)
  await change(BUILD['busy_period']!)
  const { rows } = await current()
  expect(rows.absences.busy.length).toBe(before.rows.absences.busy.length + 1)
  // The builder made a person too: everybody else is the same object.
  const known = new Set(before.rows.directory.people)
  expect(rows.directory.people.filter((row) => !known.has(row))).toHaveLength(1)
  expect(rows.accounts).toBe(before.rows.accounts)
  expect(rows.onCall).toBe(before.rows.onCall)
  expect(rows.absences.timeOff).toBe(before.rows.absences.timeOff)
})
