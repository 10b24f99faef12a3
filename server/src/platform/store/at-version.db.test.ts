import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database.ts'
import { transaction } from '../db/index.ts'
import { rememberedAtVersion } from './at-version.ts'
import { snapshot } from './change.ts'
import type { Query } from './query.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

test('what was read of one version is kept, a new version is read again, and nothing uncommitted is kept', async () => {
  const { pool } = database
  let reads = 0
  const read = rememberedAtVersion((query: Query) => {
    reads += 1
    return query('select version from facts_version')
  })
  const look = () => snapshot({ pool }, (tx) => read(tx.query))
  const first = await look()
  expect(await look()).toBe(first)
  expect(reads).toBe(1)

  const undone = new Error('undone')
  const changing = transaction(pool, async (tx) => {
    await tx.query('select facts_touch()')
    expect(await read(tx.query)).not.toEqual(first)
    throw undone
  })
  await expect(changing).rejects.toBe(undone)
  expect(await look()).toBe(first)

  await transaction(pool, (tx) => tx.query('select facts_touch()'))
  const second = await look()
  expect(second).not.toEqual(first)
  expect(await look()).toBe(second)
  expect(reads).toBe(3)
})
