/** The demo as it is promised: its size, its rules, its help desk, and that nothing else is taken for one. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/harness/database.ts'
import { manualClock, systemClock } from '../platform/clock.ts'
import { silentLog } from '../platform/log.ts'
import { prepare, until } from '../platform/testing/node.ts'
import { queryOn } from '../platform/store/index.ts'
import type { IntakeEvent } from '../tickets/api.ts'
import { begunDemo, isFinished } from './begun.ts'
import { buildDemo } from './build.ts'
import { demoPreparation } from './command.ts'
import { demoHelpDesk } from './desk/demo-desk.ts'
import { catchUp, runLive, type LiveDeps } from './live.ts'
import { planDemo } from './plan/plan.ts'
import { seededRandom } from './plan/random.ts'
import { sceneOf } from './tickets/scene.ts'

const WANTED = { seed: 2026, size: 'full' } as const
const NOW = '2026-11-19T14:20:00Z'

let database: TestDatabase

beforeAll(async () => {
  database = await freshDatabase()
  await prepare(database)
  await buildDemo({ pool: database.pool, clock: manualClock(NOW) }, WANTED)
})
afterAll(() => database.drop())

const one = async (sql: string): Promise<Record<string, number>> => (await database.pool.query(sql)).rows[0]

test('it has three regions, fourteen ASEs and forty-five accounts, contracts of both kinds and both modes', async () => {
  const counts = await one(`
    select (select count(*)::int from region) as regions,
           (select count(*)::int from person where 'ase' = any(roles) and left_on is null) as ases,
           (select count(*)::int from person where 'ase' = any(roles) and left_on is not null) as gone,
           (select count(*)::int from account) as accounts,
           (select count(distinct source)::int from contract) as kinds,
           (select count(distinct handling_mode)::int from account_policy) as modes,
           (select count(distinct state)::int from ase_request) as requests`)
  expect(counts).toEqual({ regions: 3, ases: 14, gone: 1, accounts: 45, kinds: 2, modes: 2, requests: 5 })
  const history = await one(`
    select (select count(*)::int from assignment where starts_on < '2025-05-19') as old,
           (select count(*)::int from time_off where upper(during) < '2025-11-19') as away,
           (select count(*)::int from ticket) as tickets`)
  expect(history['old']).toBeGreaterThan(30)
  expect(history['away']).toBeGreaterThan(50)
  expect(history['tickets']).toBeGreaterThan(2_400)
})

test('every rule fires, at least twenty times', async () => {
  const { rows } = await database.pool.query<{ rule: number; n: number }>(
    'select r as rule, count(*)::int as n from decision, unnest(fired) as r group by r order by r',
  )
  expect(rows.map(({ rule }) => rule)).toEqual([1, 2, 3, 4, 5, 6, 7])
  for (const { rule, n } of rows) expect(n, `rule ${rule}`).toBeGreaterThanOrEqual(20)
})

test('some accounts are live at the demo help desk: their decisions are carried out, and told of once', async () => {
  const counts = await one(`
    select (select count(*)::int from help_desk_write where state = 'applied') as applied,
           (select count(*)::int from help_desk_write where state not in ('applied', 'superseded', 'skipped', 'waiting')) as stuck,
           (select count(*)::int from ticket_event where disposition = 'echo') as echoes,
           (select count(*)::int from ticket_event where disposition = 'late') as late,
           (select count(*)::int from decision where shadow) as shadow,
           (select count(*)::int from notice where state = 'told') as told,
           (select count(*)::int from task where state = 'open') as tasks`)
  expect(counts['applied']).toBeGreaterThan(150)
  expect(counts['stuck']).toBe(0)
  expect(counts['echoes']).toBeGreaterThanOrEqual(counts['applied']! - 5)
  for (const name of ['late', 'shadow', 'told', 'tasks']) expect(counts[name], name).toBeGreaterThan(10)
})

test('time off stands in every state, from asking to handed back, with its lists and clocks', async () => {
  const { rows } = await database.pool.query<{ name: string; state: string; requests: string }>(`
    select p.name, a.state, coalesce(string_agg(distinct r.state, ' ' order by r.state), '') as requests
      from absence_plan a join person p on p.id = a.person_id left join cover_request r on r.plan_id = a.id
     group by a.id, p.name, a.state`)
  const of = (name: string, state: string): string[] =>
    rows.filter((row) => row.name === name && row.state === state).map(({ requests }) => requests)
  expect(of('Marta Oliveira', 'asking')).toContain('open')
  expect(of('Cole Mercer', 'asking')).toHaveLength(1)
  expect(of('Yael Peretz', 'waiting')).toEqual(['open'])
  expect(of('Luc Fontaine', 'refused')).toHaveLength(1)
  for (const name of ['Tomás Iglesias', 'Aroha Tane', 'Ray Castellan'])
    expect(of(name, 'confirmed'), name).toHaveLength(1)
  const counts = await one(`
    select (select count(*)::int from cover_part c join cover_request r on r.id = c.request_id
              join absence_plan a on a.id = r.plan_id join person p on p.id = a.person_id
             where p.name = 'Cole Mercer' and a.state = 'asking') as taken,
           (select count(*)::int from absence_plan where handed_back_at is not null) as back,
           (select count(*)::int from absence_plan_task) as steps,
           (select count(*)::int from absence_plan where lower(during) <= '${NOW}' and upper(during) > '${NOW}'
               and state = 'confirmed') as running,
           (select count(*)::int from team) as teams,
           (select count(*)::int from recurring_off) as recurring,
           (select count(*)::int from calendar) as calendars,
           (select count(*)::int from task where kind = 'absence_before' and state = 'open'
               and due_at < '${NOW}') as overdue,
           (select count(*)::int from pod_rotation where state = 'proposed') as rotations,
           (select count(*)::int from ase_question where state = 'open') as questions`)
  expect(counts).toMatchObject({
    back: 1,
    running: 1,
    teams: 6,
    recurring: 2,
    calendars: 1,
    rotations: 1,
    overdue: 0,
  })
  expect(counts['taken']).toBeGreaterThan(0)
  expect(counts['steps']).toBeGreaterThan(10)
  expect(counts['questions']).toBeGreaterThan(0)
})

test('the same seed and instant make the same programme, another seed another one', () => {
  const at = Date.parse(NOW)
  expect(planDemo(7, at)).toEqual(planDemo(7, at))
  expect(planDemo(8, at)).not.toEqual(planDemo(7, at))
  const taken = planDemo(7, at).contacts.map(({ name }) => name)
  expect(new Set(taken).size).toBeGreaterThan(taken.length * 0.9)
})

test('a build that was interrupted goes on with what it was begun with', async () => {
  const interrupted = await freshDatabase()
  try {
    await prepare(interrupted)
    const small = { seed: 5, size: 'small' } as const
    const stop = new Error('pulled the plug')
    const failing = buildDemo({ pool: interrupted.pool, clock: manualClock(NOW) }, small, (done) => {
      if (done > 300) throw stop
    })
    await expect(failing).rejects.toThrow(stop)
    expect(await isFinished(interrupted.pool)).toBe(false)
    const later = manualClock('2026-11-21T08:00:00Z')
    await demoPreparation({ seed: '99' }, later, () => {}).fill({ ...interrupted, log: silentLog })
    expect(await isFinished(interrupted.pool)).toBe(true)
    expect(await begunDemo(interrupted.pool)).toEqual({ ...small, now: Date.parse(NOW) })
    const { rows } = await interrupted.pool.query('select count(*)::int as n from account')
    expect(rows).toEqual([{ n: 45 }])
  } finally {
    await interrupted.drop()
  }
})

test('a database that holds something else is refused before anything is changed', async () => {
  const other = await freshDatabase()
  try {
    await prepare(other)
    const { check } = demoPreparation({}, systemClock, () => {})
    await expect(check({ ownerUrl: other.ownerUrl })).resolves.toBeUndefined()
    await expect(check({ ownerUrl: database.ownerUrl })).resolves.toBeUndefined()
    await other.pool.query(`insert into ticket_source (source, kind) values ('zendesk', 'help_desk')`)
    await expect(check({ ownerUrl: other.ownerUrl })).rejects.toThrow(/nothing was changed/)
  } finally {
    await other.drop()
  }
})

test('the demo help desk is nowhere but in a demo', async () => {
  const deps = { query: queryOn(database.pool), clock: manualClock(NOW), onApplied: () => {} }
  const { externalId } = (await database.pool.query('select external_id as "externalId" from ticket limit 1'))
    .rows[0]
  const there = demoHelpDesk({ ...deps, isDemo: () => Promise.resolve(true) })
  expect(await there.read(externalId)).toMatchObject({ kind: 'ticket', ticket: { id: externalId } })
  const elsewhere = demoHelpDesk({ ...deps, isDemo: () => Promise.resolve(false) })
  expect(await elsewhere.read(externalId)).toMatchObject({ kind: 'unavailable' })
})

function liveDeps(clock: LiveDeps['clock'], posted: IntakeEvent[]): LiveDeps {
  const scene = sceneOf(planDemo(WANTED.seed, Date.parse(NOW)), seededRandom(3))
  const post = (event: IntakeEvent): Promise<number> => Promise.resolve(posted.push(event))
  return { query: queryOn(database.pool), clock, log: silentLog, post, scene }
}

test('while it runs something happens every few seconds, until it is stopped', async () => {
  const clock = manualClock(NOW)
  const posted: IntakeEvent[] = []
  const stop = new AbortController()
  let isAsleep = false
  const sleep = (ms: number, signal?: AbortSignal): Promise<void> => {
    isAsleep = true
    return clock.sleep(ms, signal)
  }
  const running = runLive(liveDeps({ ...clock, sleep }, posted), stop.signal)
  for (let i = 0; i < 40 && posted.length < 3; i++) {
    await until('it sleeps', () => isAsleep)
    isAsleep = false
    clock.advance(21_000)
  }
  await until('it sleeps', () => isAsleep)
  stop.abort()
  await running
  expect(posted.length).toBeGreaterThanOrEqual(3)
  expect(posted[0]).toMatchObject({ source: 'demo', writeId: null })
})

test('after a pause it tells what would have happened, a bounded number of things in their order', async () => {
  const posted: IntakeEvent[] = []
  const clock = manualClock('2027-03-01T08:00:00Z')
  await catchUp(liveDeps(clock, posted), new AbortController().signal)
  const times = posted.map(({ occurredAt }) => occurredAt)
  expect(times.length).toBe(240)
  expect(times).toEqual([...times].sort((a, b) => a - b))
  expect(times[0]).toBeGreaterThan(clock.nowMs() - 73 * 3_600_000)
})
