/** Surges through the whole program: seen by the clock, told once, and the customer's choice carried out. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aTimeOff } from '../../absences/testing/builders.ts'
import {
  aContract,
  anAccount,
  anAssignment,
  anOrganization,
  aPolicy,
} from '../../accounts/testing/builders.ts'
import { compose } from '../../compose.ts'
import { createFactsCache } from '../../coverage/api.ts'
import { startActing, type Acting } from '../../directory/testing/acting.ts'
import { aPerson, somePersonHours, weekdays } from '../../directory/testing/builders.ts'
import { manualClock } from '../../platform/clock.ts'
import { transaction } from '../../platform/db/index.ts'
import { createEvents } from '../../platform/events/index.ts'
import { tellDueNotices } from '../../notify/api.ts'
import { COUNT_STATEMENT, leastIdAt } from './counts.store.ts'
import { watchSurges } from './surge-watch.ts'

/** Friday, 16:00 in Amsterdam, the week before its clocks go forward. */
const clock = manualClock('2026-03-27T15:00:00Z')
const SATURDAY = '2026-03-27T23:00:00Z'
let at: Acting
const ids: Record<string, string> = {}
let number = 0

const ticketOn = (organizationId: string, day: string, more: object = {}) => {
  const createdAt = `${day}T09:00:00Z`
  const ticketId = String(++number)
  const actor = { id: 'customer', kind: 'end_user' }
  const state = { createdAt, organizationId, status: 'open', subject: `Number ${ticketId}`, ...more }
  return { key: `created ${ticketId}`, ticketId, occurredAt: createdAt, actor, state }
}
const days = (from: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => Temporal.PlainDate.from(from).add({ days: at }).toString())
const isWorkday = (day: string) => Temporal.PlainDate.from(day).dayOfWeek <= 5
const post = async (events: readonly object[]) => {
  for (let from = 0; from < events.length; from += 50) {
    const body = { source: 'surge', events: events.slice(from, from + 50) }
    expect((await at.as('support_operations', 'POST', '/api/v1/tickets/events', body)).status).toBe(200)
  }
}
/** A process of its own: nothing of an earlier look is remembered but what the database has. */
const watch = () => {
  const { pool } = at.database
  const facts = createFactsCache((read) => transaction(pool, (tx) => read(tx.query)))
  return watchSurges({
    transaction: (work) => transaction(pool, work),
    facts,
    clock,
    events: createEvents(clock),
  })
}
const told = async (who: string) => {
  await tellDueNotices({ pool: at.database.pool, clock, events: createEvents(clock) })
  const { rows } = await at.database.pool.query<{ title: string }>(
    `select title from notice where person_id = $1 and kind = 'surge' and state = 'told' order by id`,
    [who],
  )
  return rows.map(({ title }) => title)
}
const running = async () => (await at.as('ase', 'GET', '/api/v1/surges')).body.items

beforeAll(async () => {
  at = await startActing((platform) => compose(platform).rooms, { clock })
  const { ase } = at.people
  await at.database.pool.query(`update person set help_desk_user_id = '11' where id = $1`, [ase])
  await at.build(async (into) => {
    const helper = await aPerson(into, { name: 'Wren', regionId: at.regionId, roles: ['support_engineer'] })
    await into.query(`update person set help_desk_user_id = '12' where id = $1`, [helper.id])
    ids['helper'] = helper.id
    for (const [name, org] of [
      ['Velo Post', '7001'],
      ['Quiet Mill', '7002'],
    ] as const) {
      const { id: accountId } = await anAccount(into, { regionId: at.regionId, name })
      ids[name] = accountId
      await aContract(into, { accountId })
      await anAssignment(into, { accountId, personId: ase })
      await anOrganization(into, { accountId, organizationId: org })
    }
    const { id: former } = await anAccount(into, { regionId: at.regionId, name: 'Past Works' })
    await aContract(into, { accountId: former })
    await anAssignment(into, { accountId: former, personId: ase, endsOn: '2026-02-28' })
    await anOrganization(into, { accountId: former, organizationId: '7003' })
    await aPolicy(into, { accountId: ids['Velo Post']!, standingBackupId: helper.id })
    await somePersonHours(into, { personId: ase, timeZone: 'Europe/Amsterdam', weekly: weekdays(480, 1080) })
  })
  const usual = days('2026-02-02', 47).filter(isWorkday)
  await post(
    usual.flatMap((day) =>
      [1, 2].flatMap(() => [
        ticketOn('7001', day, { status: 'solved' }),
        ticketOn('7002', day, { status: 'solved' }),
        ticketOn('7003', day, { status: 'solved' }),
      ]),
    ),
  )
})
afterAll(() => at.stop())

test('the usual weeks are no surge, however often one looks', async () => {
  expect((await watch()).began).toBe(0)
  expect((await watch()).began).toBe(0)
  expect(await running()).toEqual([])
})

test('three times the usual is a surge: seen once, told once to the ASE and the manager', async () => {
  await post(
    days('2026-03-23', 5).flatMap((day) =>
      Array.from({ length: day === '2026-03-27' ? 22 : 2 }, (_, at) =>
        ticketOn('7001', day, { priority: at === 0 ? 'high' : 'low', assigneeId: '99' }),
      ),
    ),
  )
  // As many of an account whose service is over: nobody answers for it, nobody is told.
  await post(Array.from({ length: 22 }, () => ticketOn('7003', '2026-03-27')))
  clock.set(Date.parse(SATURDAY) - 1)
  const early = await watch() // Friday is not over.
  clock.set(Date.parse(SATURDAY))
  const first = await watch()
  expect([early.began, first.began, first.over]).toEqual([0, 1, 0])
  expect(await running()).toMatchObject([
    { accountName: 'Velo Post', tickets: 30, expected: 10, isRunning: true, option: null },
  ])
  const title = 'Surge at Velo Post: 30 new tickets in seven days'
  expect([await told(at.people.ase), await told(at.people.manager)]).toEqual([[title], [title]])
})

test('a process that is killed and started again tells nobody twice, through the change of the clock', async () => {
  for (const instant of ['2026-03-28T22:30:00Z', '2026-03-29T01:30:00Z', '2026-03-29T22:30:00Z']) {
    clock.set(Date.parse(instant))
    expect((await watch()).began).toBe(0)
  }
  expect([await told(at.people.ase), await told(at.people.manager)].map((list) => list.length)).toEqual([
    1, 1,
  ])
})

test('its page has the days, the tickets in order, three ways as estimates, and a message to copy', async () => {
  const [{ id }] = await running()
  const { body } = await at.as('ase', 'GET', `/api/v1/surges/${id}`)
  expect(body.days.at(-5)).toMatchObject({ day: '2026-03-26', created: 2 })
  expect(body.days.filter(({ created }: { created: number }) => created > 0).length).toBeGreaterThan(25)
  expect(body.queue).toHaveLength(30)
  expect(body.queue.slice(0, 5).every(({ priority }: { priority: string }) => priority === 'high')).toBe(true)
  expect(body.ways.map(({ option }: { option: string }) => option)).toEqual(['by_ase', 'helper', 'engineers'])
  expect(body.message).toContain('30 new tickets from Velo Post')
  expect(body.helpers[0]).toMatchObject({ name: 'Wren' })
  expect(body.mayChoose).toBe(true)
})

test('who may choose: who works on the account; a ticket of another account is refused', async () => {
  const [{ id }] = await running()
  const path = `/api/v1/surges/${id}/choice`
  expect((await at.as('support_engineer', 'POST', path, { choice: { option: 'by_ase' } })).status).toBe(403)
  const strange = { option: 'by_ase', order: ['01900000-0000-7000-8000-000000000000'] }
  expect((await at.as('ase', 'POST', path, { choice: strange })).status).toBe(400)
  // Whoever is of the account team works on no tickets.
  const seller = { option: 'helper', helperId: at.people.account_team }
  expect((await at.as('ase', 'POST', path, { choice: seller })).status).toBe(400)
  expect((await at.as('ase', 'GET', `/api/v1/surges/${ids['helper']}`)).status).toBe(404)
})

test('a helper gets a task and is told; in shadow mode nothing is written; taken back, the task is cancelled', async () => {
  const [{ id }] = await running()
  const choice = { option: 'helper', helperId: ids['helper'] }
  const chosen = await at.as('ase', 'POST', `/api/v1/surges/${id}/choice`, { choice })
  expect(chosen.body).toMatchObject({ option: 'helper', helper: { name: 'Wren' } })
  expect((await at.as('ase', 'POST', `/api/v1/surges/${id}/choice`, { choice })).status).toBe(409)
  expect(await told(ids['helper']!)).toEqual(['Surge at Velo Post: investigate behind the scenes'])
  const writes = await at.database.pool.query('select 1 from help_desk_write')
  expect(writes.rows).toEqual([])
  const undone = await at.as('ase', 'POST', `/api/v1/surges/${id}/choice/undo`)
  expect([undone.status, undone.body.left]).toEqual([200, []])
  const { rows } = await at.database.pool.query(`select state from task where kind = 'surge_help'`)
  expect(rows).toEqual([{ state: 'cancelled' }])
})

test('the customer’s order is kept: what they named stands first', async () => {
  const [{ id }] = await running()
  const { body } = await at.as('ase', 'GET', `/api/v1/surges/${id}`)
  const last = body.queue.at(-1).id
  const chosen = await at.as('ase', 'POST', `/api/v1/surges/${id}/choice`, {
    choice: { option: 'by_ase', order: [last] },
  })
  expect(chosen.body.queue[0].id).toBe(last)
  await at.as('ase', 'POST', `/api/v1/surges/${id}/choice/undo`)
})

test('named tickets go to their engineers with the reason kept, and back as a batch', async () => {
  const [{ id }] = await running()
  const { body } = await at.as('ase', 'GET', `/api/v1/surges/${id}`)
  const [ticket] = body.queue
  const owners = [{ ticketId: ticket.id, personId: ids['helper'] }]
  const chosen = await at.as('ase', 'POST', `/api/v1/surges/${id}/choice`, {
    choice: { option: 'engineers', owners },
  })
  expect(chosen.body.queue.find((one: { id: string }) => one.id === ticket.id).owner.name).toBe('Wren')
  const path = `/api/v1/tickets/${ticket.source}/${ticket.ticketId}`
  expect((await at.as('ase', 'GET', path)).body).toMatchObject({
    lock: { assignee: 'Wren' },
    decision: { state: 'overridden', changed: { reason: expect.stringContaining('Surge') } },
  })
  const undone = await at.as('ase', 'POST', `/api/v1/surges/${id}/choice/undo`)
  expect(undone.body.left).toEqual([
    { ticketId: ticket.id, why: 'Who held it before is not in the directory.' },
  ])
})

test('it is over when the count is near the usual one again, and its days are no history', async () => {
  clock.set(Date.parse('2026-04-03T22:00:00Z'))
  await post(
    days('2026-03-30', 5).flatMap((day) => [
      ticketOn('7001', day, { status: 'solved' }),
      ticketOn('7001', day, { status: 'solved' }),
    ]),
  )
  expect((await watch()).over).toBe(1)
  expect(await running()).toEqual([])
  const over = await at.as('ase', 'GET', '/api/v1/surges?state=over')
  expect(over.body.items).toMatchObject([{ isRunning: false, peak: 30 }])
})

test('while the ASE is away the backup is told instead', async () => {
  await at.build((into) =>
    aTimeOff(into, { personId: at.people.ase, during: '[2026-04-06T00:00:00Z,2026-04-20T00:00:00Z)' }),
  )
  clock.set(Date.parse('2026-04-17T22:00:00Z'))
  await post(
    days('2026-04-06', 5).flatMap((day) => [
      ticketOn('7001', day, { status: 'solved' }),
      ticketOn('7001', day, { status: 'solved' }),
    ]),
  )
  await post(days('2026-04-13', 5).flatMap((day) => Array.from({ length: 6 }, () => ticketOn('7001', day))))
  expect((await watch()).began).toBe(1)
  // The surge of March is no history: ten a week are usual still.
  expect(await running()).toMatchObject([{ tickets: 30, expected: 10 }])
  expect(await told(at.people.ase)).toHaveLength(1)
  expect(await told(ids['helper']!)).toContain('Surge at Velo Post: 30 new tickets in seven days')
})

test('taken back, the helper goes on following what they followed before, and nothing else', async () => {
  const { pool } = at.database
  const [{ id }] = await running()
  const { queue } = (await at.as('ase', 'GET', `/api/v1/surges/${id}`)).body
  const [before] = queue
  await pool.query('update decision set shadow = false')
  await pool.query(
    `update ticket set state = jsonb_set(state::jsonb, '{ours,followers}', '["12"]')::json where id = $1`,
    [before.id],
  )
  const followers = async () => {
    const { rows } = await pool.query<{ id: string }>(
      `select id::text from ticket where state::jsonb @> '{"ours": {"followers": ["12"]}}'`,
    )
    return rows.map((row) => row.id)
  }
  const choice = { option: 'helper', helperId: ids['helper'] }
  expect((await at.as('ase', 'POST', `/api/v1/surges/${id}/choice`, { choice })).status).toBe(200)
  expect(await followers()).toHaveLength(queue.length)
  expect((await at.as('ase', 'POST', `/api/v1/surges/${id}/choice/undo`)).status).toBe(200)
  expect(await followers()).toEqual([before.id])
})

test('taken back, tickets solved meanwhile go back too; one that cannot is named', async () => {
  const [{ id }] = await running()
  const path = `/api/v1/surges/${id}`
  const { queue } = (await at.as('ase', 'GET', path)).body
  // Nobody holds those without a priority; the others are held by somebody unknown.
  const given = queue.filter(({ priority }: { priority: string | null }) => priority === null).slice(0, 3)
  const [solved, closed, moved] = given
  const owners = given.map(({ id: ticketId }: { id: string }) => ({ ticketId, personId: ids['helper'] }))
  const choice = { option: 'engineers', owners }
  expect((await at.as('ase', 'POST', `${path}/choice`, { choice })).status).toBe(200)
  const became = (ticket: { ticketId: string }, state: object) => ({
    ...{ key: `became ${ticket.ticketId}`, ticketId: ticket.ticketId, occurredAt: clock.now().toString() },
    ...{ actor: { id: '12', kind: 'agent' }, state },
  })
  await post([
    became(solved, { status: 'solved' }),
    became(closed, { status: 'closed' }),
    became(moved, { organizationId: '7002' }),
  ])
  const undone = await at.as('ase', 'POST', `${path}/choice/undo`)
  expect(undone.status).toBe(200)
  expect(
    new Map(undone.body.left.map((one: { ticketId: string; why: string }) => [one.ticketId, one.why])),
  ).toEqual(
    new Map([
      [closed.id, 'It is closed: nothing is written to it any more.'],
      [moved.id, 'It is not of this account any more.'],
    ]),
  )
  const { body } = await at.as('ase', 'GET', `/api/v1/tickets/${solved.source}/${solved.ticketId}`)
  expect(body).toMatchObject({ status: 'solved', lock: null })
})

test('spam that was counted before anybody saw it is no surge, and one that turns out to be spam is over', async () => {
  const flood = Array.from({ length: 40 }, () => ticketOn('7002', '2026-04-20'))
  const real = Array.from({ length: 40 }, () => ticketOn('7002', '2026-04-21'))
  const asSpam = (events: typeof flood) =>
    events.map((one) => ({
      ...{ key: `spam ${one.ticketId}`, ticketId: one.ticketId, occurredAt: clock.now().toString() },
      ...{ actor: { id: '12', kind: 'agent' }, state: { status: 'suspended' } },
    }))
  const surging = async (instant: string) => {
    clock.set(Date.parse(instant))
    await watch()
    const names = (await running()).map(({ accountName }: { accountName: string }) => accountName)
    return names.includes('Quiet Mill')
  }
  clock.set(Date.parse('2026-04-20T20:00:00Z'))
  await post(flood)
  expect((await watch()).counted).toBeGreaterThan(0)
  await post(asSpam(flood))
  expect(await surging('2026-04-20T22:00:00Z')).toBe(false)
  clock.set(Date.parse('2026-04-21T10:00:00Z'))
  await post(real)
  expect(await surging('2026-04-21T22:00:00Z')).toBe(true)
  await post(asSpam(real))
  expect(await surging('2026-04-22T22:00:00Z')).toBe(false)
})

test('one that is over does not begin again on the day it ended, whatever comes in late: on the next', async () => {
  clock.set(Date.parse('2026-04-23T01:00:00Z'))
  await post(Array.from({ length: 40 }, () => ticketOn('7002', '2026-04-22')))
  for (const [hour, began] of [
    ['2026-04-23T01:00:00Z', 0],
    ['2026-04-23T21:00:00Z', 0],
    ['2026-04-23T22:00:00Z', 1],
  ] as const) {
    clock.set(Date.parse(hour))
    expect((await watch()).began, hour).toBe(began)
  }
})

test('a look reads what came in since the last, along the primary key: not all tickets', async () => {
  await at.database.pool.query('analyze ticket')
  const { rows } = await at.database.pool.query<{ 'QUERY PLAN': string }>(`explain ${COUNT_STATEMENT}`, [
    [ids['Velo Post']],
    ['Europe/Amsterdam'],
    leastIdAt(clock.nowMs() - 3_600_000),
    '2026-02-01T00:00:00Z',
  ])
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
  expect(plan).toContain('ticket_pkey')
  expect(plan).toContain('ticket_by_account')
  expect(plan).not.toContain('Seq Scan on ticket')
})
