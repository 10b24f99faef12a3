import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database.ts'
import { transaction } from '../db/index.ts'
import { rememberedAtVersion, withRowsOf } from './at-version.ts'
import { snapshot } from './change.ts'
import type { Query } from './query.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

/** Regions, as a room reads its facts. */
const regionNames = () => {
  const reads = { whole: 0, renewed: [] as string[][] }
  interface Region extends Record<string, unknown> {
    readonly id: string
    readonly name: string
  }
  const load = async (query: Query, ids: readonly string[] | null = null): Promise<readonly Region[]> =>
    query<Region>('select id, name from region where $1::uuid[] is null or id = any($1) order by id', [ids])
  const read = rememberedAtVersion<readonly Region[]>(
    (query) => {
      reads.whole += 1
      return load(query)
    },
    {
      tables: ['region'],
      async renew(query, before, change) {
        const ids = change.of('region')
        reads.renewed.push(ids)
        return withRowsOf(before, ({ id }) => id, ids, await load(query, ids))
      },
    },
  )
  return { reads, read, look: () => snapshot({ pool: database.pool }, (tx) => read(tx.query)) }
}
const aRegion = (query: Query, id: string, name: string): Promise<unknown> =>
  query(
    `with s as (insert into schedule (id, name) values ($1, $2) returning id)
     insert into region (id, code, name, time_zone, schedule_id, support_channel) select $1, $2, $2, 'Europe/Amsterdam', id, '#support' from s`,
    [id, name],
  )
const idOf = (digit: number): string => `00000000-0000-7000-8000-00000000000${digit}`
const change = <T>(work: (query: Query) => Promise<T>): Promise<T> =>
  transaction(database.pool, (tx) => work(tx.query))

test('what was read of one version is kept; then only what changed is read again, and nothing uncommitted is kept', async () => {
  const { reads, read, look } = regionNames()
  await change(async (query) => {
    await query('select facts_touch()')
    for (const digit of [1, 3, 5]) await aRegion(query, idOf(digit), `region-${digit}`)
  })
  const first = await look()
  expect(await look()).toBe(first)
  expect(reads).toEqual({ whole: 1, renewed: [] })

  const undone = new Error('undone')
  const changing = change(async (query) => {
    await query(`update region set name = 'undone'`)
    expect((await read(query)).map(({ name }) => name)).toEqual(['undone', 'undone', 'undone'])
    throw undone
  })
  await expect(changing).rejects.toBe(undone)
  expect(await look()).toBe(first)

  // A version that changed nothing of it: the same object.
  await change((query) => query('select facts_touch()'))
  expect(await look()).toBe(first)
  await change(async (query) => {
    await aRegion(query, idOf(4), 'region-4')
    await query('update region set name = $2 where id = $1', [idOf(1), 'renamed'])
    await query('delete from region where id = $1', [idOf(5)])
  })
  const second = await look()
  expect(second.map(({ name }) => name)).toEqual(['renamed', 'region-3', 'region-4'])
  expect(second[1]).toBe(first[1])
  expect(reads.renewed.map((ids) => ids.toSorted())).toEqual([[idOf(1), idOf(4), idOf(5)]])
  expect(reads.whole).toBe(2)
  // A statement that changes no row is no change.
  await change((query) => query(`update region set name = 'nobody' where false`))
  expect(await look()).toBe(second)
})

test('a snapshot that began before a change reads what was then, whoever reads beside it', async () => {
  const { read, look } = regionNames()
  const before = await look()
  const after = await snapshot({ pool: database.pool }, async (old) => {
    await old.query('select 1 from region')
    await change((query) => query(`update region set name = 'newer' where id = $1`, [idOf(1)]))
    const newer = await look()
    expect(await read(old.query)).toEqual(before)
    return newer
  })
  expect(after).not.toEqual(before)
  expect(await look()).toEqual(after)
})

test('what is kept of a past that the database no longer has is not renewed: its versions have the same numbers', async () => {
  const { look } = regionNames()
  const rename = (name: string) =>
    change((query) => query('update region set name = $2 where id = $1', [idOf(1), name]))
  const nameNow = async () => (await look()).find(({ id }) => id === idOf(1))?.name
  const back = await database.pool.query<{ version: number; stamp: string }>(
    'select version, stamp::text from facts_version, facts_log',
  )
  await rename('lost')
  await change((query) => query('update region set name = $2 where id = $1', [idOf(3), 'lost too']))
  expect(await nameNow()).toBe('lost')
  // As a backup from before brings it back: the rows, the counter, the stamp, the log.
  await change(async (query) => {
    const { version, stamp } = back.rows[0]!
    await query(`update region set name = 'of then'`)
    await query('delete from facts_change where version > $1', [version])
    await query('update facts_version set version = $1', [version])
    await query('update facts_log set stamp = $1', [stamp])
  })
  expect(await nameNow()).toBe('of then')
  for (const name of ['one', 'two', 'three']) {
    await rename(name)
    expect(await nameNow()).toBe(name)
    expect((await look()).find(({ id }) => id === idOf(3))?.name).toBe('of then')
  }
})

test('whoever fell behind further than the log reaches reads all again, and the log stays short', async () => {
  const { reads, look } = regionNames()
  await look()
  for (let n = 0; n < 1_250; n++)
    await change((query) => query('update region set name = $2 where id = $1', [idOf(1), `name-${n}`]))
  expect((await look())[0]?.name).toBe('name-1249')
  expect(reads).toEqual({ whole: 2, renewed: [] })
  const { rows } = await database.pool.query<{ many: number }>(
    'select count(distinct version)::int as many from facts_change',
  )
  expect(rows[0]?.many).toBeGreaterThanOrEqual(1_000)
  expect(rows[0]?.many).toBeLessThanOrEqual(1_100)
  await change((query) => query('update region set name = $2 where id = $1', [idOf(1), 'last']))
  await look()
  expect(reads.renewed).toEqual([[idOf(1)]])
})

test('rows take the place of those of their owners, in order', () => {
  const rows = ['a1', 'a2', 'c1', 'd1']
  const owner = (row: string): string => row[0]!
  expect(withRowsOf(rows, owner, [], [])).toBe(rows)
  expect(withRowsOf(rows, owner, ['c'], [])).toEqual(['a1', 'a2', 'd1'])
  expect(withRowsOf(rows, owner, ['a', 'b', 'e'], ['a3', 'b1', 'b2', 'e1'])).toEqual([
    ...['a3', 'b1', 'b2', 'c1', 'd1', 'e1'],
  ])
})
