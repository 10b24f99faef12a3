/** The demo as it is promised: its size, its rules, and that nothing else is taken for one. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/harness/database.ts'
import { manualClock, systemClock } from '../platform/clock.ts'
import { createEvents } from '../platform/events/index.ts'
import { silentLog } from '../platform/log.ts'
import { prepare } from '../platform/testing/node.ts'
import { queryOn } from '../platform/store/index.ts'
import { buildDemo } from './build.ts'
import { ensureDemo, isDemoDatabase } from './command.ts'
import { nextEvent, runLive } from './live.ts'
import { seededRandom } from './random.ts'

let database: TestDatabase
let other: TestDatabase

beforeAll(async () => {
  database = await freshDatabase()
  other = await freshDatabase()
  await prepare(database)
  await prepare(other)
  await buildDemo({ pool: database.pool, clock: systemClock, events: createEvents(systemClock) }, 2026)
})
afterAll(async () => {
  await database.drop()
  await other.drop()
})

const one = async (sql: string): Promise<Record<string, number>> => (await database.pool.query(sql)).rows[0]

test('it has three regions, fourteen ASEs and forty-five accounts, contracts of both kinds and both modes', async () => {
  const counts = await one(`
    select (select count(*)::int from region) as regions,
           (select count(*)::int from person where 'ase' = any(roles)) as ases,
           (select count(*)::int from account) as accounts,
           (select count(distinct source)::int from contract) as kinds,
           (select count(distinct handling_mode)::int from account_policy) as modes,
           (select count(*)::int from assignment where starts_on < current_date - 500) as old`)
  expect(counts).toMatchObject({ regions: 3, ases: 14, accounts: 45, kinds: 2, modes: 2 })
  expect(counts['old']).toBeGreaterThan(20)
})

test.each([1, 2, 3, 4, 5, 6, 7])('rule %i fires with an effect', async (rule) => {
  const { n } = await one(`select count(*)::int as n from decision where ${rule} = any(fired)`)
  expect(n).toBeGreaterThanOrEqual(5)
})

test('all of it is in shadow: nothing waits to be written outside', async () => {
  expect(await one('select count(*)::int as n from help_desk_write')).toEqual({ n: 0 })
  expect(await one('select count(*)::int as n from decision where not shadow')).toEqual({ n: 0 })
})

test('a database that holds something else is refused, and not taken for a demo', async () => {
  await other.pool.query(`insert into ticket_source (source, kind) values ('zendesk', 'help_desk')`)
  await expect(ensureDemo({ url: other.url, log: silentLog }, systemClock, () => {})).rejects.toThrow(
    /attache demo --remove/,
  )
  expect(await isDemoDatabase({ url: other.url, log: silentLog })).toBe(false)
  expect(await isDemoDatabase({ url: database.url, log: silentLog })).toBe(true)
})

test('while it runs it adds events at a humane pace, and stops when told', async () => {
  const clock = manualClock('2026-11-20T10:00:00Z')
  const posted: string[] = []
  const deps = {
    query: queryOn(database.pool),
    clock,
    log: silentLog,
    post: async (event: { ticketId: string }) => void posted.push(event.ticketId),
    organizations: async () => ['7001'],
    engineers: async () => ['36000201'],
  }
  const stop = new AbortController()
  const running = runLive(deps, stop.signal)
  for (let i = 0; i < 5 && posted.length < 1; i++) {
    clock.advance(21_000)
    await systemClock.sleep(300)
  }
  expect(posted.length).toBeGreaterThan(0)
  stop.abort()
  await running
  const event = await nextEvent(deps, seededRandom(1))
  expect(event).toMatchObject({ source: 'demo', writeId: null })
})
