/** Rule 2 (domain.md 4.6) through a year of clock changes: emergencies at night, and whose the morning after is. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { failOnUnexpected } from '../../harness/strict-messenger.ts'
import { ORGANIZATIONS, startHemispheres, type Hemispheres } from './world.ts'

let world: Hemispheres
beforeAll(async () => {
  world = await startHemispheres('2026-03-28T12:00:00Z')
  for (const [personId, start, end] of [
    [world.ids.backup, '2026-10-24T18:00:00Z', '2026-10-25T01:30:00Z'],
    [world.ids.onCall, '2026-10-25T00:30:00Z', '2026-10-25T18:00:00Z'],
  ]) {
    const json = { personId, start, end }
    const entered = await world.at.as('support_operations', 'POST', '/api/v1/on-call/shifts', json)
    expect(entered.status, entered.text).toBe(201)
  }
  world.deps.facts.invalidate()
})
afterAll(() => world?.stop())
failOnUnexpected(() => world?.messenger)

const down = (organizationId: string) => ({
  ...{ form: 'emergency', priority: 'urgent', subject: 'All down' },
  organizationId,
})
const declare = async (at: string, ticketId: string, organizationId: string) => {
  await world.moveTo(at)
  await world.post(ticketId, down(organizationId))
  await world.round()
}
const followUp = async (ticketId: string) => {
  const { body } = await world.at.as(
    'manager',
    'GET',
    `/api/v1/emergencies?source=zendesk&ticket=${ticketId}`,
  )
  const { followUp: of } = body.items[0]
  return of && `${of.owner} ${of.dueAt.slice(0, 16)} ${of.state}`
}
const tickOff = async (ticketId: string, personId: string) => {
  const record = { happened: 'A full disk.', customerContacted: true, causeKnown: false }
  const path = `/api/v1/tickets/zendesk/${ticketId}/emergency-record`
  expect((await world.at.as({ personId }, 'PUT', path, record)).status).toBe(200)
}
const over = async (...ticketIds: string[]) => {
  for (const ticketId of ticketIds) await world.post(ticketId, { status: 'closed' })
}
const led = async (ticketId: string) => (await world.ticket(ticketId)).decision.assignee

test('a working night that begins in the hour that is skipped begins at its end, and so does what is owed', async () => {
  await declare('2026-03-28T20:00:00Z', 'night', ORGANIZATIONS.night)
  expect(await world.news()).toEqual([
    'emergency → Nia 2026-03-28T20:00',
    'emergency! → Olu 2026-03-28T20:00',
    'on_call_changed → Olu 2026-03-28T20:00',
    'on_call_changed → Wren 2026-03-28T20:00',
  ])
  // Half past two is not there on Sunday: three o’clock by the clock of summer.
  expect(await followUp('night')).toBe('Nia 2026-03-29T01:00 open')
})

test('in the night in which Europe’s clocks go forward: on call at once, the ASE on Monday at eight by the clock of summer', async () => {
  // A quarter to two in Amsterdam; at two it is three.
  await declare('2026-03-29T00:45:00Z', '1', ORGANIZATIONS.north)
  expect(await world.news()).toEqual([
    'emergency → The ase 2026-03-29T00:45',
    'emergency! → Olu 2026-03-29T00:45',
  ])
  expect(await led('1')).toMatchObject({ name: 'Olu', role: 'on_call' })
  // Half an hour around the clock: a quarter past three, the skipped hour is none.
  expect((await world.ticket('1')).deadlineAt).toBe('2026-03-29T01:15:00.000Z')
  expect(await followUp('1')).toBe('The ase 2026-03-30T06:00 open')
  await world.moveTo('2026-03-29T01:00:00Z')
  expect(await world.news()).toEqual(['follow_up → Nia 2026-03-29T01:00'])
  await tickOff('night', world.more.nia)
  await world.moveTo('2026-03-30T05:59:00Z')
  expect(await world.news()).toEqual([])
  await world.moveTo('2026-03-30T06:00:00Z')
  expect(await world.news()).toEqual(['follow_up → The ase 2026-03-30T06:00'])
})

test('not ticked off by six in the evening of that day, the manager hears of it, once', async () => {
  await world.moveTo('2026-03-30T15:59:00Z')
  expect(await world.news()).toEqual([])
  for (const minute of ['16:00', '16:01']) await world.moveTo(`2026-03-30T${minute}:00Z`)
  expect(await world.news()).toEqual(['follow_up_late → The manager 2026-03-30T16:00'])
  await tickOff('1', world.ids.ase)
})

test('the engineer’s public holiday is none of the region: on Easter Monday it is the backup’s, not the ASE’s on Tuesday', async () => {
  await declare('2026-04-04T10:00:00Z', '2', ORGANIZATIONS.north)
  expect(await world.news()).toEqual([
    'emergency → The ase 2026-04-04T10:00',
    'emergency! → Olu 2026-04-04T10:00',
  ])
  expect(await followUp('2')).toBe('Wren 2026-04-06T06:00 open')
})

test('in the hour that Sydney has twice: paged in each of them once, and due after the holidays of ASE and region', async () => {
  // Half past two in the morning of Easter Sunday, and again an hour later.
  await declare('2026-04-04T15:30:00Z', '3', ORGANIZATIONS.south)
  await declare('2026-04-04T16:30:00Z', '4', ORGANIZATIONS.south)
  expect(await world.news()).toEqual([
    'emergency → Kai 2026-04-04T15:30',
    'emergency! → Olu 2026-04-04T15:30',
    'emergency → Kai 2026-04-04T16:30',
    'emergency! → Olu 2026-04-04T16:30',
  ])
  // Tuesday, nine o’clock by the clock of winter: ten hours ahead of UTC, no longer eleven.
  expect([await followUp('3'), await followUp('4')]).toEqual([
    'Kai 2026-04-06T23:00 open',
    'Kai 2026-04-06T23:00 open',
  ])
})

test('on Easter Monday Wren owes one by eight, and who leads hears by six that it was not done', async () => {
  for (const at of ['06:00', '16:00']) await world.moveTo(`2026-04-06T${at}:00Z`)
  expect(await world.news()).toEqual([
    'follow_up → Wren 2026-04-06T06:00',
    'follow_up_late → The manager 2026-04-06T16:00',
  ])
  await tickOff('2', world.ids.backup)
})

test('in Sydney both come due at nine on Tuesday, a minute before none does', async () => {
  await world.moveTo('2026-04-06T22:59:00Z')
  expect(await world.news()).toEqual([])
  await world.moveTo('2026-04-06T23:00:00Z')
  expect(await world.news()).toEqual(['follow_up → Kai 2026-04-06T23:00', 'follow_up → Kai 2026-04-06T23:00'])
  for (const ticketId of ['3', '4']) await tickOff(ticketId, world.more.kai)
})

test('what came due while the program stood still is told when it runs again, once', async () => {
  await declare('2026-06-10T20:00:00Z', '5', ORGANIZATIONS.north)
  await world.news()
  await world.moveTo('2026-06-11T10:00:00Z')
  await world.round()
  expect(await world.news()).toEqual(['follow_up → The ase 2026-06-11T10:00'])
  await tickOff('5', world.ids.ase)
})

test('ticked off in the list of tasks and opened again before it is due, it is told all the same; undone with its decision, to nobody', async () => {
  await declare('2026-06-15T20:00:00Z', '16', ORGANIZATIONS.north)
  await declare('2026-06-15T20:01:00Z', '17', ORGANIZATIONS.north)
  expect(await world.news()).toHaveLength(4)
  const { body } = await world.at.as('manager', 'GET', '/api/v1/emergencies?source=zendesk&ticket=16')
  const task = `/api/v1/tasks/${body.items[0].followUp.taskId}`
  for (const change of ['complete', 'reopen'])
    expect((await world.at.as('ase', 'POST', `${task}/${change}`)).status).toBe(200)
  const { decision } = await world.ticket('17')
  const path = `/api/v1/decisions/${decision.id}/undo`
  const undone = await world.at.as('manager', 'POST', path, { reason: 'Declared by mistake.' })
  expect(undone.body.undone).toEqual([decision.id])
  await world.moveTo('2026-06-16T06:00:00Z')
  expect(await world.news()).toEqual(['follow_up → The ase 2026-06-16T06:00'])
  await tickOff('16', world.ids.ase)
  await over('16', '17')
})

test('a busy ASE still acts for an emergency: told as one on duty, and owes no morning', async () => {
  await world.moveTo('2026-07-01T09:00:00Z')
  const busy = { personId: world.ids.ase, until: '2026-07-01T12:00:00Z' }
  expect((await world.at.as('ase', 'PUT', '/api/v1/busy-periods', busy)).status).toBe(200)
  world.deps.facts.invalidate()
  await declare('2026-07-01T09:01:00Z', '6', ORGANIZATIONS.north)
  expect(await world.news()).toEqual([
    'emergency → The ase 2026-07-01T09:01',
    'emergency! → Olu 2026-07-01T09:01',
  ])
  expect(await followUp('6')).toBeNull()
})

test('told once while it lasts, whatever is written in it; lowered and raised again, on call is paged anew', async () => {
  const comment = { id: 'c1', author: 'customer', public: true } as const
  for (const at of ['09:10', '09:20']) {
    await world.moveTo(`2026-07-01T${at}:00Z`)
    await world.post('6', {}, { comment: { ...comment, id: at } })
    await world.round()
  }
  expect(await world.news()).toEqual([])
  await world.moveTo('2026-07-01T09:30:00Z')
  await world.post('6', { form: 'question', assigneeId: '13' }, { actor: { id: '13', kind: 'agent' } })
  await world.round()
  // No emergency any more, but the customer waits, and the ASE is busy until noon: rule 5.
  expect(await world.news()).toEqual([
    'target_at_risk → #support 2026-07-01T09:30',
    'target_at_risk → Wren 2026-07-01T09:30',
  ])
  await world.moveTo('2026-07-01T09:40:00Z')
  await world.post('6', { form: 'emergency' })
  await world.round()
  expect(await world.news()).toEqual([
    'emergency → The ase 2026-07-01T09:40',
    'emergency! → Olu 2026-07-01T09:40',
  ])
})

test('an ASE who is on call acts as on-call engineer and may hold it; whoever holds it already is not paged', async () => {
  await world.settings({ onCall: { personId: world.ids.ase } })
  await declare('2026-07-02T01:00:00Z', '7', ORGANIZATIONS.north)
  expect(await led('7')).toMatchObject({ name: 'The ase', role: 'on_call' })
  expect(await world.news()).toEqual([
    'emergency → The ase 2026-07-02T01:00',
    'emergency! → The ase 2026-07-02T01:00',
  ])
  await world.settings({ onCall: { personId: world.ids.onCall } })
  await world.post('8', { ...down(ORGANIZATIONS.north), assigneeId: '12' })
  await world.round()
  expect(await led('8')).toMatchObject({ kind: 'keep' })
  expect(await world.news()).toEqual(['emergency → The ase 2026-07-02T01:00'])
  for (const ticketId of ['7', '8']) await tickOff(ticketId, world.ids.ase)
  await over('6', '7', '8')
})

test('priority alone declares none, until a director says that it does', async () => {
  await world.moveTo('2026-07-02T09:00:00Z')
  const urgent = { priority: 'urgent', organizationId: ORGANIZATIONS.north }
  await world.post('9', urgent)
  expect((await world.ticket('9')).lastOutcome).not.toBe('emergency')
  await world.settings({ emergency: { forms: ['emergency'], tags: ['emergency'], priorities: ['urgent'] } })
  await world.post('10', urgent)
  await world.round()
  expect((await world.ticket('10')).lastOutcome).toBe('emergency')
  expect(await world.news()).toEqual([
    'emergency → The ase 2026-07-02T09:00',
    'emergency! → Olu 2026-07-02T09:00',
  ])
  await over('9', '10')
  await world.settings({ emergency: { forms: ['emergency'], tags: ['emergency'], priorities: [] } })
})

test('southern spring: in the night of the hour that Sydney skips the morning comes an hour sooner', async () => {
  // Saturday, 3 October, 22:00 in Sydney; two o’clock on Sunday is three.
  await declare('2026-10-03T12:00:00Z', '11', ORGANIZATIONS.south)
  expect(await world.news()).toEqual([
    'emergency → Kai 2026-10-03T12:00',
    'emergency! → Olu 2026-10-03T12:00',
  ])
  expect(await followUp('11')).toBe('Kai 2026-10-04T22:00 open')
  await world.moveTo('2026-10-04T22:00:00Z')
  expect(await world.news()).toEqual(['follow_up → Kai 2026-10-04T22:00'])
  await tickOff('11', world.more.kai)
})

test('a working night that begins in the repeated hour begins with its first occurrence', async () => {
  await declare('2026-10-24T12:00:00Z', '12', ORGANIZATIONS.night)
  expect(await world.news()).toEqual([
    'emergency → Nia 2026-10-24T12:00',
    'emergency! → Olu 2026-10-24T12:00',
  ])
  // Half past two by the clock of summer; by that of winter it is half past one.
  expect(await followUp('12')).toBe('Nia 2026-10-25T00:30 open')
  await world.moveTo('2026-10-25T00:30:00Z')
  expect(await world.news()).toEqual(['follow_up → Nia 2026-10-25T00:30'])
  await tickOff('12', world.more.nia)
})

test('two on call in the repeated hour: who began first is paged until their end, then the other', async () => {
  // 02:45 in summer, 02:15 and 02:45 in winter.
  for (const [ticketId, minute] of [
    ['13', '00:45'],
    ['14', '01:15'],
    ['15', '01:45'],
  ] as const)
    await declare(`2026-10-25T${minute}:00Z`, ticketId, ORGANIZATIONS.south)
  const news = await world.news()
  expect(news.filter((one) => one.startsWith('emergency!'))).toEqual([
    'emergency! → Wren 2026-10-25T00:45',
    'emergency! → Wren 2026-10-25T01:15',
    'emergency! → Olu 2026-10-25T01:45',
  ])
  expect(news.filter((one) => !one.startsWith('emergency!')).map((one) => one.slice(0, 15))).toEqual(
    Array(3).fill('emergency → Kai'),
  )
})
