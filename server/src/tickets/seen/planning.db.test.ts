/** Planning requests, shadowing and customers who ask for the ASE, through the whole program. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aContract, anAccount, anAssignment, anOrganization } from '../../accounts/testing/builders.ts'
import { compose } from '../../compose.ts'
import { createFactsCache } from '../../coverage/api.ts'
import { startActing, type Acting } from '../../directory/testing/acting.ts'
import { somePersonHours, weekdays } from '../../directory/testing/builders.ts'
import { manualClock } from '../../platform/clock.ts'
import { transaction } from '../../platform/db/index.ts'
import { leastIdAt } from '../surge/counts.store.ts'
import { ASKING_STATEMENT } from './planning.store.ts'
import { sweepPlanning } from './planning.ts'

/** Friday evening in Amsterdam; on Sunday its clocks go forward. */
const clock = manualClock('2026-03-27T18:00:00Z')
let at: Acting
let events = 0

const post = async (ticketId: string, state: object, source = 'plan') => {
  const occurredAt = clock.now().toString()
  const event = { key: `e${++events}`, ticketId, occurredAt, actor: { id: 'c', kind: 'end_user' }, state }
  const body = { source, events: [event] }
  expect((await at.as('support_operations', 'POST', '/api/v1/tickets/events', body)).status).toBe(200)
}
const sweep = () => {
  const { pool } = at.database
  const facts = createFactsCache((read) => transaction(pool, (tx) => read(tx.query)))
  return sweepPlanning({ transaction: (work) => transaction(pool, work), facts, clock })
}
const tasks = async () => (await at.as('ase', 'GET', '/api/v1/tasks?owner=me')).body.items

beforeAll(async () => {
  at = await startActing((platform) => compose(platform).rooms, { clock })
  await at.database.pool.query(`update person set help_desk_user_id = '11' where id = $1`, [at.people.ase])
  await at.build(async (into) => {
    const { id: accountId } = await anAccount(into, { regionId: at.regionId, name: 'Velo Post' })
    await aContract(into, { accountId })
    await anAssignment(into, { accountId, personId: at.people.ase })
    await anOrganization(into, { accountId, organizationId: '7001' })
    const hours = { timeZone: 'Europe/Amsterdam', weekly: weekdays(480, 1080) }
    await somePersonHours(into, { personId: at.people.ase, ...hours })
  })
  await sweep()
  const created = {
    createdAt: clock.now().toString(),
    organizationId: '7001',
    status: 'open',
    assigneeId: '55',
  }
  await post('1', { ...created, subject: 'Upgrade in May', tags: ['planning_request'] })
  await post('2', { ...created, subject: 'slow pipelines', tags: [] })
})
afterAll(() => at.stop())

test('a planning request makes one task for the ASE, due on Monday by the clock of summer; the ticket stays', async () => {
  clock.advance(60_000)
  expect(await sweep()).toBe(1)
  expect(await sweep()).toBe(0)
  expect(await tasks()).toMatchObject([
    {
      kind: 'planning_request',
      title: 'Velo Post asks for planning: Upgrade in May',
      dueAt: '2026-03-30T06:00:00.000Z',
    },
  ])
  expect((await at.as('ase', 'GET', '/api/v1/tickets/plan/1')).body.assignee).toBe('55')
})

test('what a file brings asks nobody: its past is no request of today', async () => {
  const state = { createdAt: clock.now().toString(), organizationId: '7001', status: 'open' }
  await post('9', { ...state, subject: 'Upgrade of last year', tags: ['planning_request'] }, 'history')
  // As an import leaves its source.
  await at.database.pool.query(`update ticket_source set kind = 'file' where source = 'history'`)
  expect((await at.as('ase', 'GET', '/api/v1/tickets/history/9')).body.subject).toBe('Upgrade of last year')
  clock.advance(60_000)
  expect(await sweep()).toBe(0)
  expect(await tasks()).toHaveLength(1)
})

test('by hand as well, once a ticket, by anybody in Global Support', async () => {
  const ask = () =>
    at.as('support_engineer', 'POST', '/api/v1/tickets/plan/2/planning-request', {
      what: 'A migration plan.',
    })
  expect([(await ask()).body, (await ask()).body]).toEqual([{ isNew: true }, { isNew: false }])
  expect(await tasks()).toHaveLength(2)
})

test('the customer asks for the ASE: assigned with the reason kept, and nothing is changed twice', async () => {
  const say = (wants: string) => at.as('ase', 'POST', '/api/v1/tickets/plan/2/customer-asked', { wants })
  expect((await say('keep')).body).toEqual({ changed: false })
  expect((await say('ase')).body).toEqual({ changed: true })
  expect((await at.as('ase', 'GET', '/api/v1/tickets/plan/2')).body).toMatchObject({
    lock: { assignee: 'The ase' },
    decision: { changed: { reason: 'The customer asked for the ASE.' } },
  })
})

test('shadowing writes nothing while the account is not live', async () => {
  expect((await at.as('ase', 'POST', '/api/v1/tickets/plan/1/shadow')).body).toEqual({ changed: false })
  expect((await at.database.pool.query('select 1 from help_desk_write')).rows).toEqual([])
})

test('a request from before the ASE’s first day becomes their task on that day; one that was solved meanwhile nobody’s', async () => {
  await at.build(async (into) => {
    const { id: accountId } = await anAccount(into, { regionId: at.regionId, name: 'Later Mill' })
    await aContract(into, { accountId })
    await anAssignment(into, { accountId, personId: at.people.ase, startsOn: '2026-04-01' })
    await anOrganization(into, { accountId, organizationId: '7009' })
  })
  const of = { createdAt: clock.now().toString(), organizationId: '7009', tags: ['planning_request'] }
  await post('50', { ...of, status: 'open', subject: 'Move to Kubernetes' })
  await post('51', { ...of, status: 'open', subject: 'Another runner' })
  clock.advance(60_000)
  expect(await sweep()).toBe(0)
  await post('51', { status: 'solved' })
  clock.set(Date.parse('2026-04-01T09:00:00Z'))
  expect(await sweep()).toBe(1)
  expect(await sweep()).toBe(0)
  const titles = (await tasks()).map(({ title }: { title: string }) => title)
  expect(titles).toContain('Later Mill asks for planning: Move to Kubernetes')
  expect(titles.join()).not.toContain('Another runner')
})

test('a request from weeks before anything was kept waiting becomes their task, too; of an account that has an ASE none anew', async () => {
  await at.build(async (into) => {
    const { id: accountId } = await anAccount(into, { regionId: at.regionId, name: 'Old Mill' })
    await aContract(into, { accountId })
    await anAssignment(into, { accountId, personId: at.people.ase, startsOn: '2026-06-01' })
    await anOrganization(into, { accountId, organizationId: '7010' })
  })
  const of = { createdAt: clock.now().toString(), status: 'open', tags: ['planning_request'] }
  await post('55', { ...of, organizationId: '7010', subject: 'From long ago' })
  await post('56', { ...of, organizationId: '7001', subject: 'Looked past' })
  // As an installation stands that looked before anything waited.
  clock.advance(21 * 86_400_000)
  await at.database.pool.query('delete from planning_request_waiting')
  await at.database.pool.query(`delete from ticket_sweep where sweep <> 'planning'`)
  await at.database.pool.query(`update ticket_sweep set reached = $1`, [clock.now().toString()])
  expect(await sweep()).toBe(0)
  clock.set(Date.parse('2026-06-01T09:00:00Z'))
  expect(await sweep()).toBe(1)
  expect((await tasks()).map(({ title }: { title: string }) => title)).toContain(
    'Old Mill asks for planning: From long ago',
  )
})

test('an event whose transaction took ten minutes is not passed by', async () => {
  const state = { createdAt: clock.now().toString(), organizationId: '7001', status: 'open' }
  await post('60', { ...state, subject: 'Seen late', tags: ['planning_request'] })
  clock.advance(10 * 60_000)
  // Its row is shown only now, and other looks went by meanwhile.
  await at.database.pool.query(`update ticket_sweep set reached = $1 where sweep = 'planning'`, [
    clock.now().toString(),
  ])
  expect(await sweep()).toBe(1)
})

test('what came in is read along the primary key of events', async () => {
  const client = await at.database.pool.connect()
  await client.query('set enable_seqscan = off')
  const values = [leastIdAt(clock.nowMs()), ['planning_request'], []]
  const { rows } = await client.query(`explain ${ASKING_STATEMENT}`, values)
  expect(JSON.stringify(rows)).toContain('ticket_event_pkey')
  client.release(true)
})
