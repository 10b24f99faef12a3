/** The lists of all tickets: in one order over open and closed ones, each read along an index. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/harness/database.ts'
import { ALL_VISIBLE } from '../platform/auth/index.ts'
import { queryOn, type Query } from '../platform/store/index.ts'
import { listTickets, type TicketFilter } from './ticket-list.queries.ts'

const TICKETS = 300
let database: TestDatabase
let query: Query
beforeAll(async () => {
  database = await freshDatabase()
  query = queryOn(database.pool)
  await query(`insert into ticket_source (source, kind) values ('desk', 'api')`)
  await query(
    `insert into ticket (id, source, external_id, status, priority, created_at, updated_at, deadline_at, state)
     select gen_random_uuid(), 'desk', n, (array['open', 'solved', 'pending', 'closed', 'merged'])[n % 5 + 1],
            (array['urgent', 'low'])[n % 2 + 1], '2026-01-01'::timestamptz + n * 7919 % 100 * interval '1 hour',
            '2026-02-01'::timestamptz + n * interval '1 minute',
            case when n % 3 = 0 then '2026-03-01'::timestamptz + n * 31 % 50 * interval '1 hour' end, '{}'
       from generate_series(1, $1) n`,
    [TICKETS],
  )
  await query('analyze ticket')
})
afterAll(() => database.drop())

const ALL: TicketFilter = { open: false, sort: 'deadline', limit: 37 }
const everyPage = async (filter: TicketFilter): Promise<string[]> => {
  const ids: string[] = []
  let cursor: string | null | undefined
  do {
    const page = await listTickets(query, { ...filter, cursor: cursor ?? undefined }, ALL_VISIBLE)
    ids.push(...page.items.map(({ externalId }) => externalId))
    cursor = page.nextCursor
  } while (cursor !== null)
  return ids
}
const inOrder = async (by: string, where = 'true'): Promise<string[]> => {
  const sql = `select external_id as external from ticket where ${where} order by ${by}`
  return (await query<{ external: string }>(sql)).map(({ external }) => external)
}

test.each([
  ['deadline', 'deadline_at nulls last, id'],
  ['created', 'created_at desc, id desc'],
  ['updated', 'updated_at desc, id desc'],
] as const)('all by %s: every ticket once, open and closed in one order', async (sort, order) => {
  const seen = await everyPage({ ...ALL, sort })
  expect(seen).toHaveLength(TICKETS)
  expect(seen).toEqual(await inOrder(order))
})

test('of one priority', async () => {
  const seen = await everyPage({ ...ALL, priority: 'urgent', sort: 'created' })
  expect(seen).toEqual(await inOrder('created_at desc, id desc', `priority = 'urgent'`))
})

test.each([
  ['deadline', 'ticket_open_by_deadline', 'ticket_closed_by_deadline'],
  ['created', 'ticket_open_by_creation', 'ticket_closed_by_creation'],
] as const)('all by %s: walks both indexes and sorts nothing', async (sort, ...indexes) => {
  let asked = { sql: '', values: [] as readonly unknown[] }
  const listen: Query = (sql, values = []) => {
    asked = { sql, values }
    return query(sql, values)
  }
  const { nextCursor } = await listTickets(listen, { ...ALL, sort }, ALL_VISIBLE)
  await listTickets(listen, { ...ALL, sort, cursor: nextCursor ?? undefined }, ALL_VISIBLE)
  const client = await database.pool.connect()
  try {
    // Of so few rows a scan would be cheaper.
    await client.query('set enable_seqscan = off; set enable_bitmapscan = off')
    const { rows } = await client.query(`explain ${asked.sql}`, [...asked.values])
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).not.toMatch(/->\s+Sort/)
    expect(plan).toContain('Merge Append')
    for (const index of indexes) expect(plan).toContain(index)
  } finally {
    client.release(true)
  }
})
