/** Decisions by rule: one order over all outcomes, page by page, each outcome read along the rule's own index. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/harness/database.ts'
import { ALL_VISIBLE } from '../platform/auth/index.ts'
import { queryOn, type Query } from '../platform/store/index.ts'
import { outcomes } from './decide/decision.ts'
import { listDecisions, type DecisionFilter } from './tickets.queries.ts'

const DECISIONS = 400
let database: TestDatabase
let query: Query
beforeAll(async () => {
  database = await freshDatabase()
  query = queryOn(database.pool)
  await query(`insert into ticket_source (source, kind) values ('desk', 'api')`)
  await query(
    `insert into ticket (id, source, external_id, status, created_at, updated_at, state)
     values (gen_random_uuid(), 'desk', '1', 'open', '2026-01-01', '2026-01-01', '{}')`,
  )
  await query(
    `insert into decision (id, ticket_id, decided_for, recorded_at, facts_version, settings_version, rules_version, shadow,
                           rule, fired, outcome, snapshot, effects, because)
     select gen_random_uuid(), t.id, '2026-01-01'::timestamptz + n * 7919 % 90 * interval '1 hour', '2026-01-01', 1, 1, 1, true,
            case when n % 3 = 0 then 4 when n % 3 = 1 then 1 end,
            case when n % 5 = 0 then array[5]::smallint[] else '{}' end, ($1::text[])[n % cardinality($1::text[]) + 1],
            '{"ticket": {"source": "desk", "externalId": "1", "updatedAt": 0, "state": {"status": "open", "createdAt": 0}}, "cause": {}}',
            '{}', '[]'
       from ticket t, generate_series(1, $2) n`,
    [outcomes, DECISIONS],
  )
  await query('analyze decision')
})
afterAll(() => database.drop())

const everyPage = async (filter: Partial<DecisionFilter>): Promise<string[]> => {
  const ids: string[] = []
  let cursor: string | null | undefined
  do {
    const page = await listDecisions(
      query,
      { limit: 23, ...filter, cursor: cursor ?? undefined },
      ALL_VISIBLE,
    )
    ids.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor
  } while (cursor !== null)
  return ids
}
const inOrder = async (where: string): Promise<string[]> => {
  const sql = `select id::text from decision where ${where} order by decided_for desc, id desc`
  return (await query<{ id: string }>(sql)).map(({ id }) => id)
}

test.each([1, 3, 4, 5])('of rule %i: every decision once, the newest first', async (rule) => {
  const expected = await inOrder(`rule = ${rule} or ${rule} = any(fired)`)
  expect(await everyPage({ rule })).toEqual(expected)
  expect(expected.length > 0).toBe(rule !== 3)
})

test('of a rule within a time, and of an outcome', async () => {
  const since = '2026-01-02T00:00:00Z'
  expect(await everyPage({ rule: 4, since })).toEqual(await inOrder(`rule = 4 and decided_for >= '${since}'`))
  expect(await everyPage({ rule: 5, outcome: 'kept' })).toEqual(
    await inOrder(`5 = any(fired) and outcome = 'kept'`),
  )
})

test('is read along the index of the rule', async () => {
  const asked: { sql: string; values: readonly unknown[] }[] = []
  const listening: Query = (sql, values = []) => {
    asked.push({ sql, values })
    return query(sql, values)
  }
  await listDecisions(listening, { rule: 5, limit: 20 }, ALL_VISIBLE)
  const { sql, values } = asked[0]!
  const plan = await database.pool.connect().then(async (client) => {
    await client.query('begin; set local enable_seqscan = off; set local enable_bitmapscan = off')
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, [...values])
    await client.query('rollback')
    client.release()
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  })
  expect(plan).toContain('decision_of_rule_5')
  expect(plan).not.toContain('Seq Scan on decision')
})
