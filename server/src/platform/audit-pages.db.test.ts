/** The audit page: what there is to filter by, and the file of what the filters let through. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startActing, type Acting } from '../directory/testing/acting.ts'
import { writeAudit } from './audit.ts'

let at: Acting
beforeAll(async () => {
  at = await startActing(() => [])
  await at.build(async (_into, tx) => {
    for (const [id, name, action, kind] of [
      ['b', 'Bo', 'things.change', 'thing'],
      ['a', 'Ann', 'things.drop', 'thing'],
      ['b', 'Bo of late', 'other.add', 'other'],
    ] as const) {
      const actor = { kind: 'person', id, name, roles: [] } as const
      await writeAudit(tx, at.clock, {
        ...{ actor, action, subject: { kind, id: '1' } },
        ...{ after: { name: '=1+1', apiKey: 'abc' }, reason: '@SUM(A1), "why"' },
      })
    }
  })
})
afterAll(() => at.stop())

test('filters: everybody once, as they were called last; every action and kind of subject once', async () => {
  const { body } = await at.as('manager', 'GET', '/api/v1/audit/filters')
  expect(body).toEqual({
    actors: [
      { kind: 'person', id: 'a', name: 'Ann' },
      { kind: 'person', id: 'b', name: 'Bo of late' },
    ],
    actions: ['other.add', 'things.change', 'things.drop'],
    subjectKinds: ['other', 'thing'],
  })
})

test('the file: the same filters, no formula, no secret', async () => {
  const { status, text } = await at.as('support_operations', 'GET', '/api/v1/audit/export?action=things.drop')
  const lines = text.trimEnd().split('\r\n')
  expect(status).toBe(200)
  expect(lines).toHaveLength(2)
  expect(lines[0]).toMatch(/^at,actor_kind,actor_id,actor_name,action/)
  expect(lines[1]).toContain(`"'@SUM(A1), ""why"""`)
  expect(lines[1]).toContain('[masked]')
  expect(text).not.toContain('abc')
})

test('an index serves who and what, newest first', async () => {
  await at.database.pool.query('set enable_seqscan = off')
  for (const [column, index] of [
    ['actor_id', 'audit_entry_by_actor'],
    ['action', 'audit_entry_by_action'],
  ]) {
    const { rows } = await at.database.pool.query<{ 'QUERY PLAN': string }>(
      `explain select id from audit_entry where ${column} = 'b' order by at desc, id desc limit 50`,
    )
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain(index)
  }
})

test('401, 403, 400', async () => {
  for (const path of ['/api/v1/audit/filters', '/api/v1/audit/export']) {
    expect((await at.as('nobody', 'GET', path)).status).toBe(401)
    expect((await at.as('ase', 'GET', path)).status).toBe(403)
  }
  expect((await at.as('manager', 'GET', '/api/v1/audit/export?from=yesterday')).status).toBe(400)
  for (const name of ['actorId', 'action', 'subjectKind', 'subjectId'])
    expect((await at.as('manager', 'GET', `/api/v1/audit?${name}=a%00b`)).status).toBe(400)
})
