/** Every ticket is seen, through the whole program: digests once a working day, tickets without progress in the queue. */
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
import { aPerson, aSchedule, somePersonHours, weekdays } from '../../directory/testing/builders.ts'
import { tellDueNotices } from '../../notify/api.ts'
import { manualClock } from '../../platform/clock.ts'
import { transaction } from '../../platform/db/index.ts'
import { createEvents } from '../../platform/events/index.ts'
import { queryOn } from '../../platform/store/index.ts'
import { leastIdAt } from '../surge/counts.store.ts'
import { makeDigests } from './digest-sweep.ts'
import { ticketsMeanwhile } from '../meanwhile.store.ts'
import { NEW_STATEMENT } from './digest.store.ts'
import { MARK_STATEMENT, PROGRESS_STATEMENT } from './stuck.store.ts'
import { sweepStuck } from './stuck-sweep.ts'

/** Friday before the clocks of Amsterdam go forward. */
const clock = manualClock('2026-03-27T07:00:00Z')
let at: Acting
let backup = ''
let accountId = ''
let events = 0

const post = async (
  ticketId: string,
  occurredAt: string,
  state: object,
  actor: object = { id: 'c', kind: 'end_user' },
) => {
  clock.set(Math.max(clock.nowMs(), Date.parse(occurredAt)))
  const event = { key: `e${++events}`, ticketId, occurredAt, actor, state }
  expect(
    (await at.as('support_operations', 'POST', '/api/v1/tickets/events', { source: 'seen', events: [event] }))
      .status,
  ).toBe(200)
}
const created = (ticketId: string, createdAt: string) =>
  post(ticketId, createdAt, {
    createdAt,
    organizationId: '7001',
    status: 'open',
    subject: `Number ${ticketId}`,
  })
const deps = () => {
  const { pool } = at.database
  const facts = createFactsCache((read) => transaction(pool, (tx) => read(tx.query)))
  return {
    transaction: <T>(work: Parameters<typeof transaction<T>>[1]) => transaction(pool, work),
    facts,
    clock,
  }
}
const digestsAt = (instant: string) => {
  clock.set(Date.parse(instant))
  return makeDigests(deps())
}
const told = async (personId: string) => {
  await tellDueNotices({ pool: at.database.pool, clock, events: createEvents(clock) })
  const { rows } = await at.database.pool.query<{ title: string }>(
    `select title from notice where person_id = $1 and kind = 'new_tickets' and state = 'told' order by id`,
    [personId],
  )
  return rows.map(({ title }) => title)
}

beforeAll(async () => {
  at = await startActing((platform) => compose(platform).rooms, { clock })
  await at.build(async (into) => {
    ;({ id: accountId } = await anAccount(into, {
      regionId: at.regionId,
      name: 'Velo Post',
      timeZone: 'Europe/Amsterdam',
    }))
    backup = (await aPerson(into, { name: 'Wren', regionId: at.regionId, roles: ['support_engineer'] })).id
    await aContract(into, { accountId })
    await anAssignment(into, { accountId, personId: at.people.ase })
    await anOrganization(into, { accountId, organizationId: '7001' })
    await aPolicy(into, { accountId, standingBackupId: backup })
    for (const personId of [at.people.ase, backup])
      await somePersonHours(into, { personId, timeZone: 'Europe/Amsterdam', weekly: weekdays(480, 1080) })
    const schedule = await aSchedule(into, {
      hours: { timeZone: 'Europe/Amsterdam', weekly: weekdays(480, 1080) },
    })
    await into.query('update region set schedule_id = $1 where id = $2', [schedule.id, at.regionId])
  })
})
afterAll(() => at.stop())

test('nothing new: a digest is kept, and nobody is told', async () => {
  expect(await digestsAt('2026-03-27T07:00:00Z')).toBe(1)
  expect(await told(at.people.ase)).toEqual([])
})

test('the weekend’s tickets come on Monday at the start of the day, by the clock of summer, once', async () => {
  await created('1', '2026-03-27T20:00:00Z')
  await created('2', '2026-03-29T10:00:00Z')
  expect(await digestsAt('2026-03-30T05:59:00Z')).toBe(0)
  expect(await digestsAt('2026-03-30T06:00:00Z')).toBe(1)
  expect(await digestsAt('2026-03-30T06:01:00Z')).toBe(0)
  expect(await told(at.people.ase)).toEqual(['2 new tickets since Fri 27 Mar 08:00 Amsterdam'])
  const { body } = await at.as('ase', 'GET', '/api/v1/my-day/new-tickets')
  expect(body.tickets.map(({ ticketId }: { ticketId: string }) => ticketId)).toEqual(['2', '1'])
})

test('what an import brings that is old is nobody’s news', async () => {
  await post('3', '2026-03-30T09:00:00Z', {
    createdAt: '2026-01-01T09:00:00Z',
    organizationId: '7001',
    status: 'open',
  })
  expect(await digestsAt('2026-03-31T06:00:00Z')).toBe(1)
  expect(await told(at.people.ase)).toHaveLength(1)
})

test('while the ASE is away the backup reads them; on return one digest has the time away', async () => {
  await at.build((into) =>
    aTimeOff(into, { personId: at.people.ase, during: '[2026-04-01T00:00:00Z,2026-04-07T00:00:00Z)' }),
  )
  await created('4', '2026-04-01T09:00:00Z')
  await created('5', '2026-04-02T09:00:00Z')
  expect(await digestsAt('2026-04-03T06:00:00Z')).toBe(1)
  expect(await told(backup)).toEqual(['2 new tickets since Wed 1 Apr 02:00 Amsterdam'])
  expect(await told(at.people.ase)).toHaveLength(1)
  expect(await digestsAt('2026-04-07T06:00:00Z')).toBe(1)
  expect(await told(at.people.ase)).toHaveLength(2)
})

const stuckAt = (instant: string) => {
  clock.set(Date.parse(instant))
  return sweepStuck(deps())
}
const agent = { id: '55', kind: 'agent' }

const stuckNow = async (ticket: string) => {
  await sweepStuck(deps())
  const { rows } = await at.database.pool.query(
    'select s.reassignments from ticket_stuck s join ticket t on t.id = s.ticket_id where t.external_id = $1',
    [ticket],
  )
  return rows.map(({ reassignments }) => reassignments)
}

test('three business days without anybody of ours: it stands in the ASE’s queue with why, until somebody acts', async () => {
  await at.database.pool.query(
    `update ticket set status = 'solved', state = jsonb_set(state::jsonb, '{state,status}', '"solved"')::json`,
  )
  await created('6', '2026-04-09T09:00:00Z')
  expect(await stuckAt('2026-04-14T08:59:00Z')).toBe(0)
  await post('6', '2026-04-14T08:59:30Z', { status: 'open' })
  expect(await stuckAt('2026-04-14T09:00:00Z')).toBe(1)
  const { body } = await at.as('ase', 'GET', '/api/v1/my-day')
  expect(body.queue[0]).toMatchObject({
    ticketId: '6',
    stuck: { why: 'no_progress', since: '2026-04-09T09:00:00.000Z' },
  })
  await post('6', '2026-04-14T09:30:00Z', { status: 'pending' })
  expect(await stuckAt('2026-04-14T09:31:00Z')).toBe(0)
  await post('6', '2026-04-14T09:40:00Z', { status: 'open' })
  expect(await stuckAt('2026-04-14T09:41:00Z')).toBe(1)
  await post('6', '2026-04-14T10:00:00Z', { status: 'open' }, agent)
  expect(await stuckAt('2026-04-14T11:00:00Z')).toBe(0)
})

test('given on three times: at once', async () => {
  for (const [index, assigneeId] of ['51', '52', '53', '54'].entries()) {
    expect(await stuckAt(`2026-04-15T0${index + 5}:30:00Z`)).toBe(0)
    await post('6', `2026-04-15T0${index + 6}:00:00Z`, { assigneeId }, agent)
  }
  expect(await stuckAt('2026-04-15T10:00:00Z')).toBe(1)
  expect(await stuckAt('2026-04-15T10:00:00Z')).toBe(1)
})

test('a ticket is looked at when something happened or its time has come, and never for being open', async () => {
  const { pool } = at.database
  const looks = async () =>
    (
      await pool.query(`select t.external_id as ticket, l.look_at as at from ticket_progress_look l
       join ticket t on t.id = l.ticket_id where t.external_id in ('6', '8') order by 1`)
    ).rows.map(({ ticket, at: instant }) => `${ticket} ${String(instant)}`)
  await created('8', '2026-04-15T10:30:00Z')
  await stuckAt('2026-04-15T10:40:00Z')
  // Events of the last quarter of an hour are read once more, as one may become visible late.
  await stuckAt('2026-04-15T11:00:00Z')
  // Stuck already, and three business days left: each is looked at once a day, as facts change it too.
  expect(await looks()).toEqual(['6 2026-04-16T10:00:00Z', '8 2026-04-16T11:00:00Z'])
  await stuckAt('2026-04-15T12:00:00Z')
  expect(await looks()).toEqual(['6 2026-04-16T10:00:00Z', '8 2026-04-16T11:00:00Z'])
  await post('8', '2026-04-15T12:10:00Z', { status: 'solved' }, agent)
  await stuckAt('2026-04-15T12:20:00Z')
  expect(await looks()).toEqual(['6 2026-04-16T10:00:00Z'])
})

test('a sweep that was cut off goes on with what is left', async () => {
  const { pool } = at.database
  await pool.query(`insert into ticket (id, source, external_id, account_id, status, created_at, updated_at, state)
    select gen_random_uuid(), source, 'many ' || n, account_id, 'open', '2026-03-02T09:00:00Z', '2026-03-02T09:00:00Z', state
      from ticket, generate_series(1, 1200) n where external_id = '6'`)
  await pool.query(`insert into ticket_progress_look (ticket_id, look_at)
    select id, '2026-04-15T12:25:00Z' from ticket where external_id like 'many %'`)
  clock.set(Date.parse('2026-04-15T12:30:00Z'))
  let batches = 0
  const cutOff = {
    ...deps(),
    transaction: <T>(work: Parameters<typeof transaction<T>>[1]) =>
      transaction(pool, async (tx) => {
        const done = await work(tx)
        // The events, then batches of tickets: the process dies before the third is committed.
        if (++batches === 4) throw new Error('killed')
        return done
      }),
  }
  await expect(sweepStuck(cutOff)).rejects.toThrow('killed')
  const standing = async () => (await pool.query('select count(*)::int as n from ticket_stuck')).rows[0].n
  expect(await standing()).toBe(1001)
  expect(await stuckAt('2026-04-15T12:31:00Z')).toBe(1201)
  await pool.query(`delete from ticket where external_id like 'many %'`)
  expect(await stuckAt('2026-04-16T13:00:00Z')).toBe(1)
  clock.set(Date.parse('2026-04-15T12:31:00Z'))
})

test('neither reads all tickets', async () => {
  const client = await at.database.pool.connect()
  await client.query('analyze ticket')
  const plan = async (sql: string, values: unknown[]) => {
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, values)
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  }
  const fresh = await plan(NEW_STATEMENT, [
    [accountId],
    [leastIdAt(clock.nowMs())],
    [clock.now().toString()],
    leastIdAt(clock.nowMs()),
    leastIdAt(clock.nowMs()),
  ])
  expect(fresh).toContain('ticket_pkey')
  expect(fresh).not.toContain('Seq Scan on ticket ')
  // Few rows lie here: with sequential reading switched off the plan is the one of many.
  await client.query('set enable_seqscan = off')
  const now = clock.now().toString()
  const marked = await plan(MARK_STATEMENT, [leastIdAt(clock.nowMs()), now, 5000])
  expect(marked).toMatch(/Index Scan using ticket_event_pkey/)
  expect(marked).toMatch(/Index Scan using ticket_pkey/)
  const progress = await plan(PROGRESS_STATEMENT, [[accountId]])
  expect(progress).toMatch(/Index Scan using ticket_pkey/)
  expect(progress).toMatch(/ticket_event_by_ticket/)
  expect(marked + progress).not.toContain('Seq Scan')
  client.release(true)
})

test('of a restricted account whoever is not cleared has no digest, and the notice does not name it', async () => {
  const { pool } = at.database
  await pool.query('update account set is_restricted = true where id = $1', [accountId])
  await created('7', '2026-04-15T12:00:00Z')
  expect(await digestsAt('2026-04-16T06:00:00Z')).toBe(0)
  await pool.query('update person set is_cleared = true where id = $1', [at.people.ase])
  expect(await digestsAt('2026-04-16T06:01:00Z')).toBe(1)
  const { rows } = await pool.query<{ body: string }>(
    `select body from notice where person_id = $1 and kind = 'new_tickets' order by id desc limit 1`,
    [at.people.ase],
  )
  expect(rows).toEqual([{ body: 'a restricted account: 3. My day lists them.' }])
})

test('given on through a queue, where nobody holds it in between, counts as well', async () => {
  await created('70', '2026-04-16T10:05:00Z')
  const holders = ['51', null, '52', null, '52', null, '53', null, '54']
  for (const [index, assigneeId] of holders.entries()) {
    await post('70', `2026-04-16T10:${10 + index}:00Z`, { assigneeId }, agent)
    if (index < 8) expect(await stuckNow('70')).toEqual([])
  }
  expect(await stuckNow('70')).toEqual([3])
  await post('70', '2026-04-16T10:19:00Z', { status: 'closed' }, agent)
  expect(await stuckNow('70')).toEqual([])
})

test('solved meanwhile is what was solved then, not what the help desk only closed', async () => {
  const said = (ticketId: string, instant: string, status: string) => post(ticketId, instant, { status })
  for (const id of ['80', '81', '82']) await created(id, '2026-05-01T08:00:00Z')
  await said('80', '2026-05-02T08:00:00Z', 'solved')
  await said('80', '2026-05-06T08:00:00Z', 'closed')
  await said('81', '2026-05-06T09:00:00Z', 'solved')
  await said('81', '2026-05-06T10:00:00Z', 'closed')
  await post('82', '2026-05-06T11:00:00Z', { subject: 'Another subject' })
  const [from, to] = ['2026-05-05T00:00:00Z', '2026-05-08T00:00:00Z'].map((one) => Date.parse(one))
  const done = await ticketsMeanwhile.done(queryOn(at.database.pool), [accountId], from!, to!)
  expect(done).toEqual([{ accountId, opened: 0, solved: 1, emergencies: 0 }])
})
