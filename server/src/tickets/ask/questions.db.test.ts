/** Questions to the ASE through the whole program: asked, told once, gone on by the clock, answered. */
import { afterAll, beforeAll, expect, test } from 'vitest'
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
import { tellDueNotices } from '../../notify/api.ts'
import { manualClock } from '../../platform/clock.ts'
import { transaction } from '../../platform/db/index.ts'
import { createEvents } from '../../platform/events/index.ts'
import { runQuestionClock } from './question-clock.ts'

/** Friday, 16:00 in Amsterdam: on Sunday its clocks go forward. */
const clock = manualClock('2026-03-27T15:00:00Z')
const TICKET = '/api/v1/tickets/ask/1'
let at: Acting
let backup = ''

beforeAll(async () => {
  at = await startActing((platform) => compose(platform).rooms, { clock })
  await at.build(async (into) => {
    const { id: accountId } = await anAccount(into, { regionId: at.regionId, name: 'Velo Post' })
    backup = (await aPerson(into, { name: 'Wren', regionId: at.regionId, roles: ['support_engineer'] })).id
    await aContract(into, { accountId })
    await anAssignment(into, { accountId, personId: at.people.ase })
    await anOrganization(into, { accountId, organizationId: '7001' })
    await aPolicy(into, { accountId, standingBackupId: backup })
    for (const personId of [at.people.ase, backup])
      await somePersonHours(into, { personId, timeZone: 'Europe/Amsterdam', weekly: weekdays(480, 1080) })
  })
  const created = (ticketId: string, organizationId: string) => ({
    ...{
      key: `created ${ticketId}`,
      ticketId,
      occurredAt: '2026-03-27T14:00:00Z',
      actor: { id: 'c', kind: 'end_user' },
    },
    state: { createdAt: '2026-03-27T14:00:00Z', organizationId, status: 'open', subject: 'slow pipelines' },
  })
  const body = { source: 'ask', events: [created('1', '7001'), created('2', '9999')] }
  expect((await at.as('support_operations', 'POST', '/api/v1/tickets/events', body)).status).toBe(200)
})
afterAll(() => at.stop())

/** A process of its own, as after a restart. */
const tick = async (instant: string) => {
  clock.set(Date.parse(instant))
  const { pool } = at.database
  const facts = createFactsCache((read) => transaction(pool, (tx) => read(tx.query)))
  return runQuestionClock({
    transaction: (work) => transaction(pool, work),
    facts,
    clock,
    events: createEvents(clock),
  })
}
const told = async (personId: string) => {
  await tellDueNotices({ pool: at.database.pool, clock, events: createEvents(clock) })
  const { rows } = await at.database.pool.query<{ title: string }>(
    `select title from notice where person_id = $1 and kind like 'question%' and state = 'told' order by id`,
    [personId],
  )
  return rows.map(({ title }) => title)
}
const TITLE = 'The support_engineer asks you about ticket 1'
const ask = (who: Parameters<Acting['as']>[0] = 'support_engineer', path = TICKET) =>
  at.as(who, 'POST', `${path}/questions`, { question: 'Which version do they run?' })
let asked = ''

test('who may: everybody in Global Support; an account team and a token not', async () => {
  expect((await ask('nobody')).status).toBe(401)
  expect((await ask('account_team')).status).toBe(403)
  const token = await ask('token')
  expect([token.status, token.body.code]).toEqual([409, 'not_a_person'])
  expect((await at.as('support_engineer', 'POST', `${TICKET}/questions`, { question: ' ' })).status).toBe(400)
})

test('a ticket of an account without ASE has nobody to ask, an unknown ticket is not found', async () => {
  const none = await ask('support_engineer', '/api/v1/tickets/ask/2')
  expect([none.status, none.body.detail]).toEqual([409, expect.stringContaining('there is no ASE to ask')])
  expect((await ask('support_engineer', '/api/v1/tickets/ask/404')).status).toBe(404)
})

test('the ASE is asked, told once, with four of their working hours: over the weekend and the change of the clock', async () => {
  const { status, body } = await ask()
  asked = body.id
  expect(status).toBe(201)
  expect(body).toMatchObject({
    role: 'ase',
    dueAt: '2026-03-30T08:00:00.000Z',
    state: 'open',
    subject: 'slow pipelines',
  })
  expect(await told(at.people.ase)).toEqual([TITLE])
  const mine = await at.as('ase', 'GET', '/api/v1/questions?of=me')
  expect(mine.body.items.map(({ id }: { id: string }) => id)).toEqual([asked])
})

test('a minute before, it waits; then the backup is asked, once, though the process is started again', async () => {
  expect(await tick('2026-03-30T07:59:00Z')).toBe(0)
  expect(await tick('2026-03-30T08:00:00Z')).toBe(1)
  expect(await tick('2026-03-30T08:00:00Z')).toBe(0)
  expect(await told(backup)).toEqual([TITLE])
  expect(await told(at.people.ase)).toEqual([TITLE])
})

test('then the manager, and nobody after them', async () => {
  expect(await tick('2026-03-30T12:00:00Z')).toBe(1)
  expect(await tick('2026-04-30T12:00:00Z')).toBe(0)
  expect(await told(at.people.manager)).toEqual([TITLE])
  const { body } = await at.as('support_engineer', 'GET', '/api/v1/questions?of=mine')
  expect(body.items[0]).toMatchObject({ role: 'manager', dueAt: null })
  expect(body.items[0].steps.map(({ role }: { role: string }) => role)).toEqual(['ase', 'backup', 'manager'])
})

test('whoever was asked may answer, others may not; who asked is told, and nothing goes out in shadow mode', async () => {
  const path = `/api/v1/questions/${asked}/answer`
  const answer = { answer: 'They run 17.5.', asNote: true }
  expect((await at.as('support_engineer', 'POST', path, answer)).status).toBe(403)
  const done = await at.as('ase', 'POST', path, answer)
  expect(done.body).toMatchObject({
    state: 'answered',
    answer: 'They run 17.5.',
    noted: false,
    answeredBy: { name: 'The ase' },
  })
  expect((await at.as('ase', 'POST', path, answer)).status).toBe(409)
  expect(await told(at.people.support_engineer)).toEqual(['The ase answered your question about ticket 1'])
  expect((await at.database.pool.query('select 1 from help_desk_write')).rows).toEqual([])
})

test('who asked takes it back, and its clock stops', async () => {
  const { body } = await ask()
  expect((await at.as({ personId: backup }, 'POST', `/api/v1/questions/${body.id}/withdraw`)).status).toBe(
    403,
  )
  const back = await at.as('support_engineer', 'POST', `/api/v1/questions/${body.id}/withdraw`)
  expect(back.body).toMatchObject({ state: 'withdrawn', dueAt: null })
  expect(await tick('2026-05-30T12:00:00Z')).toBe(0)
})

test('a backup who asks is not asked their own question: after the ASE it goes to the manager', async () => {
  clock.set(Date.parse('2026-06-01T07:00:00Z'))
  const before = await told(backup)
  const { body } = await ask({ personId: backup })
  expect(body.role).toBe('ase')
  expect(await tick('2026-06-01T11:00:00Z')).toBe(1)
  const now = (await at.as({ personId: backup }, 'GET', '/api/v1/questions?of=mine')).body.items[0]
  expect(now).toMatchObject({ id: body.id, role: 'manager' })
  expect(await told(backup)).toEqual(before)
})

test('of more than one batch every question goes on, and each tells once', async () => {
  const { pool } = at.database
  await pool.query(`update ase_question set state = 'withdrawn', closed_at = $1 where state = 'open'`, [
    clock.now().toString(),
  ])
  clock.set(Date.parse('2026-06-02T07:00:00Z'))
  const { body } = await ask()
  // As many again as two batches hold, all asked at the same minute.
  await pool.query(
    `with more as (
       insert into ase_question (id, ticket_id, account_id, kind, question, asked_by_id, asked_at, asked_id, role, due_at)
       select gen_random_uuid(), ticket_id, account_id, kind, question, asked_by_id, asked_at, asked_id, role, due_at
         from ase_question, generate_series(1, 450) where id = $1 returning id)
     insert into ase_question_step (question_id, position, role, person_id, at, due_at)
     select more.id, s.position, s.role, s.person_id, s.at, s.due_at
       from more, ase_question_step s where s.question_id = $1`,
    [body.id],
  )
  expect(await tick('2026-06-02T11:00:00Z')).toBe(451)
  expect(await tick('2026-06-02T11:00:00Z')).toBe(0)
  const { rows } = await pool.query(
    `select role, count(*)::int from ase_question where state = 'open' group by role`,
  )
  expect(rows).toEqual([{ role: 'backup', count: 451 }])
})
