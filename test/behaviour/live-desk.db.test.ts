/** What the whole program does with a help desk: behaviour in sentences. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLog } from '../../server/src/platform/log.ts'
import { until } from '../../server/src/platform/testing/node.ts'
import { ORGANIZATION, startLiveDesk, type LiveDesk } from './live-desk.ts'

let live: LiveDesk

beforeAll(async () => {
  live = await startLiveDesk({ log: createLog({ level: 'warn', format: 'json' }) })
  // The source is registered with its first event; tickets created before are not new.
  live.desk.createTicket({ subject: 'first contact', organization_id: 1 })
  await live.desk.delivered()
})
afterAll(() => live.stop())

const ticketOf = (id: number) => live.desk.store.ticket(id)!
const ours = (id: number) =>
  live.desk.journal().filter((entry) => entry.ticketId === String(id) && entry.writeId !== null)
const decided = async (id: number) => {
  const { status, body } = await live.call(`/api/v1/tickets/zendesk/${id}?zone=Europe/Amsterdam`)
  expect(body, JSON.stringify(body)).toMatchObject({ ticketId: String(id) })
  expect(status).toBe(200)
  return body
}
const idle = () =>
  until('nothing waits to be written', async () => (await live.call('/api/v1/writes/open')).body.length === 0)

test('a new ticket of an auto-assign account goes to the ASE, with an internal note, once', async () => {
  const { id } = live.desk.createTicket({
    subject: 'Gitaly times out',
    organization_id: ORGANIZATION,
    status: 'new',
    priority: 'high',
  })
  await until('Ada holds it', () => ticketOf(id).assignee_id === 11)
  await live.desk.delivered()
  await idle()
  expect(ours(id)).toHaveLength(1)
  expect(ticketOf(id).tags).toContain('ase')
  const comments = live.desk.store.comments(id)
  const notes = comments.filter((comment) => !comment.public)
  expect(notes).toHaveLength(1)
  expect(notes[0]!.body).toContain('Brightwater Bank has an Assigned Support Engineer: Ada Lovelace')
  const seen = await decided(id)
  expect(seen.lastOutcome).toBe('assigned')
  expect(seen.decision.sentence).toContain('Assigned to Ada')
  expect(seen.writes[0].state).toBe('applied')
  expect(seen.events.map((event: { disposition: string }) => event.disposition)).toContain('echo')
})

test('a new ticket in engage keeps its assignee and gets the note', async () => {
  const { id } = live.desk.createTicket({
    subject: 'How to',
    organization_id: ORGANIZATION + 1,
    status: 'new',
    priority: 'low',
  })
  await until('the note is there', () => ours(id).length === 1)
  expect(ticketOf(id).assignee_id).toBeNull()
})

test('an emergency goes to the on-call engineer, and the ASE follows', async () => {
  const { id } = live.desk.createTicket({
    subject: 'Down',
    organization_id: ORGANIZATION,
    ticket_form_id: 77,
    priority: 'urgent',
  })
  await until('Ben holds it', () => ticketOf(id).assignee_id === 12)
  expect(ticketOf(id).follower_ids).toContain(11)
  const seen = await decided(id)
  expect(seen.lastRule).toBe(2)
  expect(seen.notices.some((notice: { urgency: string }) => notice.urgency === 'page')).toBe(true)
})

test('a person who assigns somebody else is left alone', async () => {
  const { id } = live.desk.createTicket({ subject: 'Slow', organization_id: ORGANIZATION, status: 'open' })
  await until('Ada holds it', () => ticketOf(id).assignee_id === 11)
  await live.desk.delivered()
  await idle()
  live.desk.actAs(12, id, { assignee_id: 12 })
  await live.desk.delivered()
  live.desk.actAs(501, id, { comment: { body: 'any news?', public: true } })
  await live.desk.delivered()
  await idle()
  expect(ticketOf(id).assignee_id).toBe(12)
  expect((await decided(id)).lock.assignee).toBe('Ben Franklin')
})

test('an override assigns by hand, is kept with its reason, and can be lifted', async () => {
  const { id } = live.desk.createTicket({
    subject: 'Override me',
    organization_id: ORGANIZATION,
    status: 'open',
  })
  await until('Ada holds it', () => ticketOf(id).assignee_id === 11)
  await live.desk.delivered()
  await idle()
  const body = {
    assignTo: { kind: 'person', personId: live.ids.onCall },
    reason: 'Ben has the customer on a call',
  }
  expect(
    (await live.call(`/api/v1/tickets/zendesk/${id}/override`, { method: 'POST', json: body })).status,
  ).toBe(200)
  await until('Ben holds it', () => ticketOf(id).assignee_id === 12)
  await live.desk.delivered()
  await idle()
  const seen = await decided(id)
  expect(seen.lock.assignee).toBe('Ben Franklin')
  expect(seen.decision.state).toBe('overridden')
  expect((await live.call(`/api/v1/tickets/zendesk/${id}/lift-lock`, { method: 'POST' })).status).toBe(200)
  await until('Ada holds it again', () => ticketOf(id).assignee_id === 11)
})

test('undo takes back what a decision wrote', async () => {
  const { id } = live.desk.createTicket({ subject: 'Undo me', organization_id: ORGANIZATION, status: 'open' })
  await until('Ada holds it', () => ticketOf(id).assignee_id === 11)
  await live.desk.delivered()
  await idle()
  const { decision } = await decided(id)
  const undone = await live.call(`/api/v1/decisions/${decision.id}/undo`, {
    method: 'POST',
    json: { reason: 'wrong account' },
  })
  expect(undone.body.undone).toEqual([decision.id])
  await until('nobody holds it', () => ticketOf(id).assignee_id === null)
  expect(ticketOf(id).tags).not.toContain('ase')
})

test('the stop switch holds every write, and lets them go in order', async () => {
  const turn = (outsideWrites: string) =>
    live.call('/api/v1/stop-switch', { method: 'PUT', json: { outsideWrites, reason: 'trying it out' } })
  expect((await turn('stopped')).status).toBe(200)
  const { id } = live.desk.createTicket({ subject: 'Held', organization_id: ORGANIZATION, status: 'open' })
  await live.desk.delivered()
  await until(
    'it waits',
    async () => (await decided(id)).writes[0]?.lastProblem === 'Outside writes are stopped.',
  )
  expect(ours(id)).toHaveLength(0)
  expect((await turn('allowed')).status).toBe(200)
  await until('Ada holds it', () => ticketOf(id).assignee_id === 11)
})

test('shadow decisions can be read beside what happened, and metrics count what was decided', async () => {
  const answer = await live.call(`/api/v1/accounts/${live.ids.account}/shadow`)
  expect(answer).toMatchObject({ status: 200, body: { isLive: true, decisions: 0 } })
  const metrics = await (await fetch(`${live.node.address}/metrics`)).text()
  expect(metrics).toMatch(/attache_tickets_decisions_total\{outcome="assigned",rule="4"\} [1-9]/)
})

test('an administrator gets the trigger’s body to paste, with the mark’s field in it', async () => {
  const { status, body } = await live.call('/api/v1/zendesk/trigger')
  expect(status).toBe(200)
  expect(JSON.parse(body.template)).toMatchObject({ attache: '1', write_id: '{{ticket.ticket_field_9001}}' })
})
