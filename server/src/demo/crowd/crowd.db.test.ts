/** A crowd of some hundred: as many as wanted, the rows that intake would have left, and an interrupted telling goes on. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database.ts'
import { createFactsCache } from '../../coverage/api.ts'
import { manualClock } from '../../platform/clock.ts'
import { onConnection, transaction } from '../../platform/db/index.ts'
import { createEvents } from '../../platform/events/index.ts'
import { ensureQueues } from '../../platform/jobs/queues.ts'
import { prepare } from '../../platform/testing/node.ts'
import { ensureSource, takeIn, writeQueue, type IntakeEvent } from '../../tickets/api.ts'
import { demoSource } from '../build.ts'
import { DEMO_OWN_USER } from '../desk/demo-desk.ts'
import { insertPlan } from '../insert-plan.ts'
import { planDemo } from '../plan/plan.ts'
import { insertCrowd, planCrowd } from './plan.ts'
import { crowdScene } from './scene.ts'
import { FIRST_CROWD_NUMBER, tellCrowd, type CrowdTelling } from './tickets.ts'

const NOW = Date.parse('2026-11-19T14:20:00Z')
const SEED = 2026
const SIZE = { accounts: 400, people: 160, tickets: 3_000, days: 200 }

let database: TestDatabase
let telling: CrowdTelling

const factsOf = (pool: TestDatabase['pool']) =>
  createFactsCache((read) => transaction(pool, (tx) => read(tx.query)))
const rows = async (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
  (await database.pool.query(sql, values)).rows
const count = async (sql: string): Promise<number> =>
  Number((await rows(`select count(*)::int as n from ${sql}`))[0]!['n'])

beforeAll(async () => {
  database = await freshDatabase()
  await prepare(database)
  const { pool } = database
  await ensureQueues(pool, [writeQueue])
  const plan = planDemo(SEED, NOW)
  const crowd = planCrowd(plan, SEED, SIZE)
  await transaction(pool, async (tx) => {
    await demoSource(tx)
    await insertPlan(tx.query, plan)
    await insertCrowd(tx.query, crowd)
  })
  const facts = await factsOf(pool).current()
  telling = { pool, facts, scene: crowdScene(plan, crowd), size: SIZE, seed: SEED, now: NOW, stretch: 500 }
  const stop = new Error('pulled the plug')
  await expect(
    tellCrowd(telling, (done) => {
      if (done > 1_000) throw stop
    }),
  ).rejects.toThrow(stop)
  expect(await count('ticket')).toBeLessThan(SIZE.tickets)
  await tellCrowd(telling, () => {})
})
afterAll(() => database.drop())

test('there are as many accounts, people and tickets as were wanted, each ticket once', async () => {
  expect(await count('account')).toBe(SIZE.accounts)
  expect(await count('person')).toBe(SIZE.people)
  expect(await count('ticket')).toBe(SIZE.tickets)
  expect(await count('(select distinct name from account) a')).toBe(SIZE.accounts)
  const [bounds] = await rows('select min(external_id) as low, max(external_id) as high from ticket')
  expect(bounds).toEqual({
    low: String(FIRST_CROWD_NUMBER),
    high: String(FIRST_CROWD_NUMBER + SIZE.tickets - 1),
  })
})

test('every kind of standing is there: served, waiting, over, to come, away with cover, live', async () => {
  expect(await count(`assignment where ends_on is null`)).toBeGreaterThan(250)
  expect(
    await count(`account a where not exists (select from contract c where c.account_id = a.id)`),
  ).toBeGreaterThan(3)
  expect(await count(`contract where starts_on > '2026-11-20'`)).toBeGreaterThan(5)
  expect(await count(`time_off where during @> '2026-11-19T14:20:00Z'::timestamptz`)).toBeGreaterThan(5)
  expect(await count(`cover where during @> '2026-11-19T14:20:00Z'::timestamptz`)).toBeGreaterThan(5)
  expect(await count(`account_policy where is_live and upper_inf(valid)`)).toBeGreaterThan(10)
})

test('decisions of most rules, writes with their echoes, notices and tasks as they stand by now', async () => {
  const fired = await rows('select distinct unnest(fired) as rule from decision order by 1')
  expect(fired.map(({ rule }) => rule)).toEqual(expect.arrayContaining([1, 2, 4, 5, 7]))
  const applied = await count(`help_desk_write where state = 'applied' and finished_at is not null`)
  expect(applied).toBeGreaterThan(10)
  expect(await count(`ticket_event where disposition = 'echo'`)).toBe(applied)
  expect(await count(`notice where state = 'planned' and due_at < '2026-11-19T14:20:00Z'`)).toBe(0)
  expect(await count(`notice where state = 'told'`)).toBeGreaterThan(10)
  expect(await count(`ticket where status in ('new', 'open', 'pending', 'hold')`)).toBeLessThan(
    SIZE.tickets / 10,
  )
})

test('what stands there is what intake leaves of the same events', async () => {
  const { pool } = database
  const clock = manualClock(NOW)
  const source = await transaction(pool, (tx) =>
    ensureSource(tx, 'again', { kind: 'file', connectedAt: null, alwaysShadow: false }),
  )
  const deps = {
    transaction: <T>(work: Parameters<typeof transaction<T>>[1]) => transaction(pool, work),
    connection: <T>(work: Parameters<typeof onConnection<T>>[1]) => onConnection(pool, work),
    ...{ facts: factsOf(pool), clock, events: createEvents(clock), ownUserIds: [DEMO_OWN_USER] },
  }
  const events = await rows(
    `select e.key, t.external_id as "ticketId", extract(epoch from e.occurred_at) * 1000 as at, e.actor_id as "actorId",
            e.actor_kind as "actorKind", e.payload
       from ticket_event e join ticket t on t.id = e.ticket_id
      where t.external_id > $1 and not exists (select from help_desk_write w where w.ticket_id = t.id)
      order by t.external_id, e.occurred_at, e.key limit 400`,
    [String(FIRST_CROWD_NUMBER + 1_200)],
  )
  const last = events.at(-1)!['ticketId']
  const whole = events.filter(({ ticketId }) => ticketId !== last)
  for (const { key, ticketId, at, actorId, actorKind, payload } of whole) {
    const event = {
      ...(payload as object),
      ...{ source: 'again', key, ticketId, occurredAt: Number(at), actor: { id: actorId, kind: actorKind } },
    } as IntakeEvent
    await takeIn(deps, source, [{ event }], { quiet: true })
  }
  const left = (name: string) =>
    rows(
      `select t.external_id, t.account_id, t.status, t.priority, t.assignee_id, t.deadline_at, t.last_rule, t.is_emergency,
              (t.state::jsonb - 'source') as state, d.rule, d.fired, d.outcome, d.assigns, d.shadow, d.decided_for,
              d.because::jsonb as because, d.effects::jsonb - 'tell' - 'tasks' as effects,
              d.snapshot::jsonb #- '{ticket,source}' as snapshot
         from ticket t join decision d on d.ticket_id = t.id
        where t.source = $1 and t.external_id = any($2) order by t.external_id, d.decided_for, d.id`,
      [name, [...new Set(whole.map(({ ticketId }) => ticketId))]],
    )
  const [bulk, again] = [await left('demo'), await left('again')]
  expect(bulk.length).toBeGreaterThan(200)
  expect(bulk).toEqual(again)
})
