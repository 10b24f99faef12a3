import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../test/harness/database.ts'
import type { TestDatabase } from '../../../test/harness/database.ts'
import { listAudit } from './audit.store.ts'
import { writeAudit } from './audit.ts'
import { systemActor } from './auth/index.ts'
import { manualClock } from './clock.ts'
import { transaction } from './db/index.ts'
import { prepare, startNode } from './testing/node.ts'
import type { TestNode } from './testing/node.ts'

let database: TestDatabase
let node: TestNode
const clock = manualClock('2026-03-01T09:00:00Z')
const actor = systemActor('test', 'A test')

beforeAll(async () => {
  database = await freshDatabase()
  await prepare(database)
  node = await startNode(database)
})

afterAll(async () => {
  await node?.stop()
  await database?.drop()
})

const write = (id: string, more: object = {}): Promise<string> =>
  transaction(database.pool, (tx) =>
    writeAudit(tx, clock, { actor, action: 'test.change', subject: { kind: 'thing', id }, ...more }),
  )

test('an entry says who, when, what, before and after, with secrets masked', async () => {
  const before = { apiToken: 'abc', nested: [{ password: 'x', colour: 'red' }], none: { secret: null } }
  await write('masked', { before, after: { webhook_secret: 'def' }, reason: 'because', requestId: 'r-1' })
  const [row] = await listAudit(database.pool, { subjectId: 'masked' }, { after: null, limit: 10 })
  expect(row).toMatchObject({
    actor: { kind: 'system', id: 'test', name: 'A test' },
    before: {
      apiToken: '[masked]',
      nested: [{ password: '[masked]', colour: 'red' }],
      none: { secret: null },
    },
    after: { webhook_secret: '[masked]' },
    reason: 'because',
    requestId: 'r-1',
  })
  expect(row?.at.toString()).toBe('2026-03-01T09:00:00Z')
})

test.each([
  ['changed', `update audit_entry set action = 'x'`],
  ['deleted', 'delete from audit_entry'],
  ['emptied', 'truncate audit_entry'],
])('entries cannot be %s by the application', async (_name, sql) => {
  await write('kept')
  await expect(database.pool.query(sql)).rejects.toMatchObject({ code: '42501' })
})

test('what is rolled back leaves no entry', async () => {
  const failing = transaction(database.pool, async (tx) => {
    await writeAudit(tx, clock, { actor, action: 'test.change', subject: { kind: 'thing', id: 'undone' } })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await listAudit(database.pool, { subjectId: 'undone' }, { after: null, limit: 10 })).toEqual([])
})

test('pages follow each other without a gap or a repeat, newest first', async () => {
  for (let n = 0; n < 25; n++) {
    if (n % 5 === 0) clock.advance(1000)
    await write(`page-${n}`, { action: 'test.paged' })
  }
  const seen: string[] = []
  let cursor = ''
  for (;;) {
    const response = await node.call(`/api/v1/audit?action=test.paged&limit=7${cursor}`)
    const page = (await response.json()) as { entries: { subject: { id: string } }[]; next: string | null }
    seen.push(...page.entries.map(({ subject }) => subject.id))
    if (page.next === null) break
    cursor = `&cursor=${page.next}`
  }
  expect(seen).toEqual(Array.from({ length: 25 }, (_, n) => `page-${24 - n}`))
})

test('filters narrow; a foreign cursor is 400', async () => {
  const late = await node.call('/api/v1/audit?from=2030-01-01T00:00:00Z')
  expect(await late.json()).toEqual({ entries: [], next: null })
  for (const cursor of ['nonsense', Buffer.from('["x","y"]').toString('base64url')])
    expect((await node.call(`/api/v1/audit?cursor=${cursor}`)).status).toBe(400)
})
