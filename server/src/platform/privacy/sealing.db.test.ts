/** What the log says of somebody is sealed, is read by who may, and is gone once the key is. */
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database.ts'
import { auditFilters } from '../audit-filters.store.ts'
import { listAudit } from '../audit.store.ts'
import { writeAudit, type AuditEntry } from '../audit.ts'
import type { Actor } from '../auth/index.ts'
import { manualClock } from '../clock.ts'
import { transaction } from '../db/index.ts'
import { newId } from '../ids.ts'
import { ERASED_PERSON } from './open-sealed.ts'
import { seal, unseal } from './seal.ts'
import { destroyKey } from './subject-keys.store.ts'

const clock = manualClock('2026-03-01T09:00:00Z')
let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const PAT: Actor = { kind: 'person', id: newId(clock), name: 'Pat Quill', roles: ['manager'] }
const write = (entry: Partial<AuditEntry>): Promise<string> => {
  const whole = { actor: PAT, action: 'test.change', subject: { kind: 'thing', id: newId(clock) }, ...entry }
  return transaction(database.pool, (tx) => writeAudit(tx, clock, whole))
}
const read = async (id: string) =>
  (await listAudit(database.pool, {}, { after: null, limit: 200 })).find((row) => row.id === id)
const stored = async (id: string): Promise<string> =>
  JSON.stringify(
    (await database.pool.query('select to_jsonb(a) as row from audit_entry a where id = $1', [id])).rows,
  )
const forget = (kind: 'person' | 'account' | 'contact', id: string): Promise<void> =>
  transaction(database.pool, (tx) => destroyKey(tx, { kind, id }))

test('values about an account stand sealed in the table and open in the list', async () => {
  const accountId = newId(clock)
  const id = await write({
    accountId,
    before: { name: 'Old Co' },
    after: { name: 'New Co' },
    reason: 'They were bought',
  })
  expect(await stored(id)).not.toMatch(/Old Co|New Co|bought|Pat Quill/)
  const entry = {
    actor: { name: 'Pat Quill' },
    before: { name: 'Old Co' },
    after: { name: 'New Co' },
    erased: false,
  }
  expect(await read(id)).toMatchObject({ ...entry, reason: 'They were bought' })
  await forget('account', accountId)
  expect(await read(id)).toMatchObject({ before: null, after: null, reason: null, erased: true })
  expect(await read(id)).toMatchObject({
    actor: { id: PAT.id, name: 'Pat Quill' },
    action: 'test.change',
    accountId,
  })
})

test('an entry about two is closed by erasing either; a key made anew opens nothing of before', async () => {
  const [accountId, personId] = [newId(clock), newId(clock)]
  const about = [{ kind: 'person', id: personId }] as const
  const id = await write({ accountId, about, after: { from: '2026-01-01' } })
  expect(await read(id)).toMatchObject({ after: { from: '2026-01-01' }, erased: false })
  await forget('person', personId)
  expect((await read(id))?.erased).toBe(true)
  const later = await write({ accountId, about, after: { from: '2026-02-01' } })
  expect((await read(id))?.erased).toBe(true)
  expect(await read(later)).toMatchObject({ after: { from: '2026-02-01' }, erased: false })
})

test('who acted is called erased wherever they are listed', async () => {
  const actor: Actor = { ...PAT, id: newId(clock), name: 'Robin Vale' }
  const id = await write({ actor, after: { colour: 'red' } })
  expect((await auditFilters(database.pool)).actors).toContainEqual(
    expect.objectContaining({ name: 'Robin Vale' }),
  )
  await forget('person', actor.id)
  expect(await read(id)).toMatchObject({
    actor: { id: actor.id, name: ERASED_PERSON },
    after: { colour: 'red' },
  })
  const { actors } = await auditFilters(database.pool)
  expect(JSON.stringify(actors)).not.toContain('Robin Vale')
  expect(actors).toContainEqual({ kind: 'person', id: actor.id, name: ERASED_PERSON })
})

test('two at once make one key', async () => {
  const accountId = newId(clock)
  const ids = await Promise.all([1, 2, 3, 4].map((n) => write({ accountId, after: { n } })))
  const rows = await Promise.all(ids.map(read))
  expect(rows.map((row) => (row as { after: { n: number } }).after.n)).toEqual([1, 2, 3, 4])
})

test('secrets in texts are masked whatever their key', async () => {
  const id = await write({ after: { note: 'password: hunter2!' }, reason: 'token=abcdef123' })
  expect(await read(id)).toMatchObject({ after: { note: 'password: [masked]' }, reason: 'token=[masked]' })
})

describe('a seal', () => {
  const [a, b] = [randomBytes(32), randomBytes(32)]
  test('opens with all of its keys in their order, in its own row, unchanged', () => {
    const sealed = seal({ x: 1 }, [a, b], 'row-1')
    expect(unseal(sealed, [a, b], 'row-1')).toEqual({ x: 1 })
    expect(() => unseal(sealed, [a], 'row-1')).toThrow()
    expect(() => unseal(sealed, [b, a], 'row-1')).toThrow()
    expect(() => unseal(sealed, [a, b], 'row-2')).toThrow()
    sealed[sealed.length - 1]! ^= 1
    expect(() => unseal(sealed, [a, b], 'row-1')).toThrow()
    expect(() => seal({}, [], 'row-1')).toThrow()
  })
  test('of the same value never looks the same', () => {
    expect(seal('v', [a], 'r').equals(seal('v', [a], 'r'))).toBe(false)
  })
})
