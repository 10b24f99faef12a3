/** An emergency from its first event to the record of what was learnt: the sentences of rule 2, through the whole program. */
import { afterEach, expect, test } from 'vitest'
import { aTimeOff } from '../../absences/testing/builders.ts'
import { anAssignment } from '../../accounts/testing/builders.ts'
import { aPerson, somePersonHours, someSettings } from '../../directory/testing/builders.ts'
import { emergenciesStatement } from './emergencies.store.ts'
import { startWatchedProgramme, type WatchedProgramme } from '../testing/watched-programme.ts'

let programme: WatchedProgramme
afterEach(() => programme.stop())

// The night from Tuesday to Wednesday, 02:00 in Amsterdam.
const NIGHT = '2026-03-04T01:00:00Z'
const start = async (at = NIGHT) => {
  programme = await startWatchedProgramme(at)
  return programme
}
const DOWN = { form: 'emergency', priority: 'urgent', subject: 'All down' }

const followUp = async () => {
  const { at } = programme
  const { body } = await at.as('manager', 'GET', '/api/v1/emergencies?source=zendesk&ticket=1')
  const { followUp: of } = body.items[0]
  return of && `${of.owner} ${of.dueAt.slice(0, 16)} ${of.state}`
}
const ticket = async () =>
  (await programme.at.as('manager', 'GET', '/api/v1/tickets/zendesk/1?zone=Europe/Amsterdam')).body
const tasks = async (who: { personId: string }) =>
  (await programme.at.as(who, 'GET', '/api/v1/tasks?owner=me')).body.items.map(
    ({ title, dueAt }: { title: string; dueAt: string }) => `${title} ${dueAt.slice(0, 16)}`,
  )

test('at night on-call is paged with the brief, holds it, and the ASE follows, is told and owes the morning', async () => {
  const { ids, round, post, told } = await start()
  await post('1', DOWN)
  await round()
  const seen = await ticket()
  expect(seen.decision.assignee).toMatchObject({ kind: 'assign', name: 'Olu', role: 'on_call' })
  expect(seen.decision.followers.map(({ name }: { name: string }) => name)).toEqual(['The ase'])
  const all = (await told('emergency')).map(({ to, urgency }) => `${to} ${urgency}`)
  expect(all.toSorted((a, b) => a.localeCompare(b))).toEqual(['Olu page', 'The ase normal'])
  const inbox = await programme.at.as({ personId: ids.onCall }, 'GET', '/api/v1/inbox')
  expect(inbox.body.items[0]).toMatchObject({ urgency: 'page', accountId: ids.account })
  expect(inbox.body.items[0].body).toContain('Open the brief')
  expect(await tasks({ personId: ids.onCall })).toEqual([
    'Lead the emergency 1 of Velo Post 2026-03-04T01:00',
  ])
  expect(await tasks({ personId: ids.ase })).toEqual([
    'Follow up the emergency 1 of Velo Post 2026-03-04T07:00',
  ])
})

test('the follow-up is told when the ASE’s day begins, and ticked off with the record of what was learnt', async () => {
  const { ids, at, post, moveTo, told } = await start()
  await post('1', DOWN)
  await moveTo('2026-03-04T06:59:00Z')
  expect(await told('follow_up')).toEqual([])
  await moveTo('2026-03-04T07:00:00Z')
  expect((await told('follow_up')).map(({ to }) => to)).toEqual(['The ase'])
  const path = '/api/v1/tickets/zendesk/1/emergency-record'
  const record = {
    happened: 'The database’s disk was full. password=hunter2hunter2',
    ...{ customerContacted: true, causeKnown: true, nextSteps: 'A larger disk', toChange: 'Alert at 80 %' },
  }
  expect((await at.as('ase', 'PUT', path, record)).body.errors[0].path).toBe('cause')
  const written = await at.as('ase', 'PUT', path, { ...record, cause: 'Old logs were never removed' })
  expect(written.body).toMatchObject({
    followUp: { state: 'done' },
    record: { cause: 'Old logs were never removed' },
  })
  expect(written.text).not.toContain('hunter2')
  const account = await at.as('support_engineer', 'GET', `/api/v1/emergencies?account=${ids.account}`)
  expect(account.body.items).toMatchObject([{ accountName: 'Velo Post', record: { writtenBy: 'The ase' } }])
  expect((await at.as('support_engineer', 'PUT', path, { ...record, causeKnown: false })).status).toBe(403)
  // Done: nobody hears in the evening that it was not.
  await moveTo('2026-03-04T18:00:00Z')
  expect(await told('follow_up_late')).toEqual([])
})

test('not ticked off by the end of its day the manager hears of it, once, and it stays the ASE’s', async () => {
  const { post, moveTo, told } = await start()
  await post('1', DOWN)
  await moveTo('2026-03-04T16:59:00Z')
  expect(await told('follow_up_late')).toEqual([])
  for (const hour of ['17:00', '17:01', '20:00']) await moveTo(`2026-03-04T${hour}:00Z`)
  expect((await told('follow_up_late')).map(({ to, at }) => [to, at.slice(0, 16)])).toEqual([
    ['The manager', '2026-03-04T17:00'],
  ])
  expect(await followUp()).toBe('The ase 2026-03-04T07:00 open')
})

test('leave entered after the emergency moves the obligation: within a business day to the later interval', async () => {
  const { ids, build, post, moveTo, round, told } = await start()
  await post('1', DOWN)
  await round()
  await build((into) =>
    aTimeOff(into, {
      personId: ids.ase,
      kind: 'sick',
      during: '[2026-03-04T00:00:00Z,2026-03-05T09:00:00Z)',
    }),
  )
  await moveTo('2026-03-04T06:00:00Z')
  expect(await followUp()).toBe('The ase 2026-03-05T09:00 open')
  await moveTo('2026-03-04T07:00:00Z')
  expect(await told('follow_up')).toEqual([])
  await moveTo('2026-03-05T09:00:00Z')
  expect((await told('follow_up')).map(({ to }) => to)).toEqual(['The ase'])
})

test('not back within one business day it is the backup’s, from their next working hour on; else the manager’s', async () => {
  const { ids, build, post, moveTo, told } = await start()
  await post('1', DOWN)
  await moveTo('2026-03-04T07:30:00Z')
  await build((into) =>
    aTimeOff(into, {
      personId: ids.ase,
      kind: 'sick',
      during: '[2026-03-04T00:00:00Z,2026-03-09T00:00:00Z)',
    }),
  )
  await moveTo('2026-03-04T07:31:00Z')
  expect(await followUp()).toBe('Wren 2026-03-04T07:31 open')
  expect((await told('follow_up')).map(({ to }) => to)).toEqual(['The ase', 'Wren'])
  expect(await tasks({ personId: ids.ase })).toEqual([])
  await build((into) =>
    aTimeOff(into, { personId: ids.backup, during: '[2026-03-04T00:00:00Z,2026-04-09T00:00:00Z)' }),
  )
  await programme.at.database.pool.query('update account_policy set standing_backup_id = null')
  await moveTo('2026-03-04T07:40:00Z')
  expect((await followUp()).split(' ').slice(0, 2).join(' ')).toBe('The manager')
})

test('holidays and weekends are skipped: an emergency on Friday night is followed up on Monday', async () => {
  const { post, round } = await start('2026-03-07T01:00:00Z')
  await post('1', DOWN)
  await round()
  expect(await followUp()).toBe('The ase 2026-03-09T07:00 open')
})

test('an ASE on duty is told and owes no task; of several all follow, and those on duty are told', async () => {
  const { at, ids, build, post, round, told } = await start('2026-03-04T09:00:00Z')
  const kai = await build(async (into) => {
    const person = await aPerson(into, { name: 'Kai', regionId: at.regionId, helpDeskUserId: '14' })
    await somePersonHours(into, { personId: person.id, timeZone: 'Australia/Brisbane' })
    await anAssignment(into, { accountId: ids.account, personId: person.id, isPrimary: false, position: 2 })
    return person
  })
  programme.deps.facts.invalidate()
  await post('1', DOWN)
  await round()
  expect((await ticket()).decision.followers.map(({ name }: { name: string }) => name)).toEqual([
    'The ase',
    kai.name,
  ])
  expect(
    (await told('emergency')).map(({ to }) => to).toSorted((a: string, b: string) => a.localeCompare(b)),
  ).toEqual(['Olu', 'The ase'])
  expect(await followUp()).toBeNull()
})

test('taken from the ASE by rule it is offered back when it is lowered, and nobody leads it any more', async () => {
  const { ids, round, post, told, clock } = await start()
  await post('1', { priority: 'low', assigneeId: '11' }, { actor: { id: '-1', kind: 'system' } })
  clock.advance(60_000)
  await post('1', { form: 'emergency' })
  await round()
  expect((await ticket()).decision.assignee.name).toBe('Olu')
  clock.advance(60_000)
  await post('1', { form: 'question', assigneeId: '12' })
  await round()
  expect((await told('offered_back')).map(({ to }) => to)).toEqual(['The ase'])
  expect((await ticket()).decision.assignee.kind).toBe('keep')
  expect(await tasks({ personId: ids.onCall })).toEqual([])
})

test('a person gave it to the ASE: on-call is paged, and the change is proposed, not made', async () => {
  const { round, post, told, clock } = await start()
  await post('1', { priority: 'low', assigneeId: '13' }, { actor: { id: '13', kind: 'agent' } })
  clock.advance(60_000)
  await post('1', { assigneeId: '11' }, { actor: { id: '13', kind: 'agent' } })
  clock.advance(60_000)
  await post('1', { form: 'emergency' })
  await round()
  const seen = await ticket()
  expect([seen.decision.assignee.kind, seen.decision.proposal === null]).toEqual(['keep', false])
  expect((await told('emergency')).some(({ to, urgency }) => to === 'Olu' && urgency === 'page')).toBe(true)
})

test('nobody on call: the leader of the region is paged, leads it, and the gap is said', async () => {
  const { at, round, post, told, build } = await start()
  await build((into) => someSettings(into, { onCall: { personId: null } }, { version: 2 }))
  programme.deps.facts.invalidate()
  await post('1', DOWN)
  await round()
  expect((await told('nobody_on_call')).map(({ to, urgency }) => [to, urgency])).toEqual([
    ['The manager', 'page'],
  ])
  expect(await tasks({ personId: at.people.manager })).toEqual([
    'Lead the emergency 1 of Velo Post 2026-03-04T01:00',
  ])
})

test('in shadow nothing is told and nobody owes anything', async () => {
  const { ids, round, post, told, build, moveTo } = await start()
  await build(async ({ query }) => query('update account_policy set is_live = false'))
  programme.deps.facts.invalidate()
  await post('1', DOWN)
  await round()
  await moveTo('2026-03-04T18:00:00Z')
  expect(await told('emergency', 'follow_up', 'follow_up_late')).toEqual([])
  expect(await tasks({ personId: ids.ase })).toEqual([])
})

test('of an account that came to be restricted, nobody hears who may not know of it, and a director leads', async () => {
  const { at, ids, post, moveTo, round, told, build } = await start('2026-03-03T09:00:00Z')
  await at.database.pool.query('update person set is_cleared = true where id = $1', [ids.ase])
  const path = `/api/v1/accounts/${ids.account}`
  const restricted = await at.as('director', 'PATCH', path, { isRestricted: true, confirmed: true })
  expect(restricted.status).toBe(200)
  await round()
  await post('2', { assigneeId: '11', priority: 'high' })
  await build((into) =>
    aTimeOff(into, {
      personId: ids.ase,
      kind: 'sick',
      during: '[2026-03-03T09:05:00Z,2026-03-09T00:00:00Z)',
    }),
  )
  // Wren is the standing backup and at work, but not cleared: the channel is told, and Wren follows nothing.
  await moveTo('2026-03-03T09:06:00Z')
  expect((await told('target_at_risk')).map(({ to }) => to)).toEqual(['#support'])
  await post('1', DOWN)
  await moveTo('2026-03-03T09:07:00Z')
  const director = (await told('nobody_on_call')).map(({ to }) => to)
  expect(director).toEqual(['The director'])
  const { rows } = await at.database.pool.query('select change::text from help_desk_write')
  for (const userId of ['12', '13'])
    expect(rows.map(({ change }) => change).join()).not.toContain(`"${userId}"`)
  expect(
    (await at.as('director', 'GET', '/api/v1/emergencies?source=zendesk&ticket=1')).body.items[0].followUp
      .owner,
  ).toBe('The director')
})

test('two emergencies of one ticket in a night: both follow-ups are told, each when it is due', async () => {
  const { at, clock, post, moveTo, round, told } = await start()
  for (const form of ['emergency', 'question', 'emergency']) {
    await post('1', { ...DOWN, form })
    await round()
    clock.advance(1_800_000)
  }
  const { rows } = await at.database.pool.query(
    `select key from task where kind = 'emergency_follow_up' and state = 'open'`,
  )
  expect(rows).toHaveLength(2)
  await moveTo('2026-03-04T07:00:00Z')
  expect((await told('follow_up')).map(({ to }) => to)).toEqual(['The ase', 'The ase'])
})

test('the emergencies of one account or one ticket are found by indexes, however many there are', async () => {
  const { at, ids } = await start()
  const client = await at.database.pool.connect()
  await client.query('set enable_seqscan = off')
  const visible = { kind: 'all' } as const
  const planOf = async (filter: { accountId?: string; source?: string; ticketId?: string }) => {
    const { sql, values } = emergenciesStatement({ ...filter, visible, limit: 100 })
    const { rows } = await client.query(`explain ${sql}`, values)
    return JSON.stringify(rows)
  }
  const ofAccount = await planOf({ accountId: ids.account })
  for (const index of ['emergency_record_by_account', 'follow_up_by_account', 'ticket_emergency_by_account'])
    expect(ofAccount).toContain(index)
  expect(ofAccount).not.toContain('Seq Scan')
  const ofTicket = await planOf({ source: 'zendesk', ticketId: '1' })
  expect(ofTicket).toContain('ticket_once')
  expect(ofTicket).not.toContain('Seq Scan')
  client.release(true)
})
