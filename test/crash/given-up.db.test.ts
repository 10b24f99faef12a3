/** What people give up while it waits: nothing of it is left behind. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { until } from '../../server/src/platform/testing/node.ts'
import { ORGANIZATION, startLiveDesk, type LiveDesk } from '../behaviour/live-desk.ts'

let live: LiveDesk
beforeAll(async () => {
  live = await startLiveDesk()
  live.desk.createTicket({ subject: 'first contact', organization_id: 1 })
  await live.desk.delivered()
})
afterAll(() => live.stop())

const ask = async <T extends object>(sql: string, values: unknown[]) =>
  (await live.database.pool.query<T>(sql, values)).rows
const pendingOf = async (id: number) => {
  const [row] = await ask<{ ours: object }>(
    `select state->'ours' as ours from ticket where external_id = $1`,
    [String(id)],
  )
  return row?.ours
}
const turn = (outsideWrites: string) =>
  live.call('/api/v1/stop-switch', { method: 'PUT', json: { outsideWrites, reason: 'for a test' } })

/** A ticket of the auto-assign account whose write waits, as the stop switch is on. */
async function waiting(): Promise<{ id: number; writeId: string }> {
  const { id } = live.desk.createTicket({ organization_id: ORGANIZATION, status: 'open' })
  await live.desk.delivered()
  const [write] = await ask<{ id: string }>('select id::text from help_desk_write where external_id = $1', [
    String(id),
  ])
  expect(await pendingOf(id)).toMatchObject({ pendingAssignee: '11' })
  return { id, writeId: write!.id }
}

test('a job that is given up ends its write, and the ticket no longer waits for it', async () => {
  await turn('stopped')
  const { id, writeId } = await waiting()
  await until('the job waits', async () => {
    const failing = `update pgboss.job set state = 'failed' where id = $1 and state = 'retry' returning id`
    return (await ask(failing, [writeId])).length === 1
  })
  await live.database.pool.query(`update help_desk_write set state = 'parked' where id = $1`, [writeId])
  const skipped = await live.call(`/api/v1/jobs/${writeId}/skip`, { method: 'POST', json: {} })
  expect(skipped.status).toBe(200)
  expect(await ask('select state, last_problem from help_desk_write where id = $1', [writeId])).toEqual([
    { state: 'skipped', last_problem: 'Somebody gave it up.' },
  ])
  expect(await pendingOf(id)).not.toHaveProperty('pendingAssignee')
  await turn('allowed')
})

test('undoing a decision does not bring back what was pending when it was taken', async () => {
  await turn('stopped')
  const { id } = await waiting()
  // A second decision is taken while the first one's write waits; it writes nothing itself.
  live.desk.actAs(501, id, { comment: { body: 'any news?', public: true } })
  await live.desk.delivered()
  await turn('allowed')
  await until('Ada holds it', () => live.desk.store.ticket(id)?.assignee_id === 11, 30_000)
  await live.desk.delivered()
  await until('nothing waits', async () => (await live.call('/api/v1/writes/open')).body.length === 0)
  expect(await pendingOf(id)).not.toHaveProperty('pendingAssignee')
  const { body } = await live.call(`/api/v1/tickets/zendesk/${id}`)
  const path = `/api/v1/decisions/${body.decision.id}/undo`
  expect((await live.call(path, { method: 'POST', json: { reason: 'a mistake' } })).body.left).toEqual([])
  expect(await pendingOf(id)).not.toHaveProperty('pendingAssignee')
})
