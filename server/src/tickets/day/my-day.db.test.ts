/** My day through the whole program and real HTTP. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aContract, anAccount, anAssignment, anOrganization } from '../../accounts/testing/builders.ts'
import { compose } from '../../compose.ts'
import { startActing, type Acting } from '../../directory/testing/acting.ts'
import { somePersonHours, weekdays } from '../../directory/testing/builders.ts'
import { manualClock } from '../../platform/clock.ts'

// Monday, 10:00 in Amsterdam.
const clock = manualClock('2026-03-02T09:00:00Z')
let at: Acting

const event = (ticketId: string, state: object) => ({
  key: `created ${ticketId}`,
  ticketId,
  occurredAt: '2026-03-02T08:15:00Z',
  actor: { id: 'customer', kind: 'end_user' },
  state: { createdAt: '2026-03-02T08:15:00Z', status: 'open', ...state },
})

beforeAll(async () => {
  at = await startActing((platform) => compose(platform).rooms, { clock })
  const ase = at.people.ase
  await at.database.pool.query(`update person set help_desk_user_id = '11' where id = $1`, [ase])
  await at.build(async (into) => {
    const { id: accountId } = await anAccount(into, { regionId: at.regionId, name: 'Velo Post' })
    await aContract(into, { accountId })
    await anAssignment(into, { accountId, personId: ase })
    await anOrganization(into, { accountId, organizationId: '7001' })
    await somePersonHours(into, { personId: ase, timeZone: 'Europe/Amsterdam', weekly: weekdays(480, 1080) })
  })
  const events = [
    event('1', { organizationId: '7001', priority: 'low', subject: 'held by others', assigneeId: '12' }),
    event('2', { organizationId: '7001', priority: 'urgent', subject: 'due soon', assigneeId: '11' }),
    event('3', { organizationId: '7001', priority: 'low', subject: 'due later', assigneeId: '11' }),
    event('4', { organizationId: '9999', priority: 'high', subject: 'of no account', assigneeId: '11' }),
    event('5', { organizationId: '9999', priority: 'high', subject: 'somebody else’s' }),
    event('6', { organizationId: '7001', status: 'solved', subject: 'over' }),
  ]
  const posted = await at.as('support_operations', 'POST', '/api/v1/tickets/events', {
    source: 'queue',
    events,
  })
  expect(posted.status).toBe(200)
})
afterAll(() => at.stop())

test('who may: people who may read tickets; a token has no day', async () => {
  expect((await at.as('nobody', 'GET', '/api/v1/my-day')).status).toBe(401)
  for (const refused of ['account_team', 'customer_contact'] as const)
    expect((await at.as(refused, 'GET', '/api/v1/my-day')).status).toBe(403)
  const token = await at.as('token', 'GET', '/api/v1/my-day')
  expect([token.status, token.body.code]).toEqual([409, 'not_a_person'])
})

test('one’s accounts, hours, and tickets in the order in which they need one', async () => {
  const { body } = await at.as('ase', 'GET', '/api/v1/my-day')
  expect(body).toMatchObject({ presence: 'on_duty', nextDutyAt: null, endsAt: '2026-03-02T17:00:00.000Z' })
  expect(body.duty).toEqual([{ start: '2026-03-02T07:00:00.000Z', end: '2026-03-02T17:00:00.000Z' }])
  expect(body.accounts).toMatchObject([
    { accountName: 'Velo Post', role: 'ase', state: 'named', openTickets: 3 },
  ])
  const queue = body.queue.map((item: Record<string, unknown>) => [
    item['subject'],
    item['because'],
    item['role'],
  ])
  expect(queue).toEqual([
    ['due soon', 'overdue', 'ase'],
    ['due later', 'due_later', 'ase'],
    ['of no account', 'held', 'holder'],
    ['held by others', 'account', 'ase'],
  ])
  expect([body.needed, body.neededToday, body.total]).toEqual([2, 1, 4])
})

test('who answers for no account sees what they hold', async () => {
  const { body } = await at.as('support_engineer', 'GET', '/api/v1/my-day')
  expect([body.accounts, body.queue]).toEqual([[], []])
})
