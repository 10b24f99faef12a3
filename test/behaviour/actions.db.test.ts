/** What people do with decisions, and what it may not do: behaviour in sentences. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aCover, aTimeOff } from '../../server/src/absences/testing/builders.ts'
import {
  anAccount,
  anAssignment,
  anOrganization,
  aContract,
} from '../../server/src/accounts/testing/builders.ts'
import { factsOn } from '../../server/src/coverage/module.ts'
import { aPerson, aRegion, type Into } from '../../server/src/directory/testing/builders.ts'
import type { Actor, Role } from '../../server/src/platform/auth/index.ts'
import { systemClock } from '../../server/src/platform/clock.ts'
import { onConnection, transaction } from '../../server/src/platform/db/index.ts'
import { createEvents } from '../../server/src/platform/events/index.ts'
import { newId } from '../../server/src/platform/ids.ts'
import { createLog } from '../../server/src/platform/log.ts'
import { until } from '../../server/src/platform/testing/node.ts'
import { createTicketActions, type TicketActions } from '../../server/src/tickets/actions/actions.service.ts'
import { ORGANIZATION, startLiveDesk, type LiveDesk } from './live-desk.ts'

let live: LiveDesk
let actions: TicketActions
const OTHER = ORGANIZATION + 2
const HANDED_OVER = ORGANIZATION + 3
const people: Record<string, string> = {}

beforeAll(async () => {
  live = await startLiveDesk({ log: createLog({ level: 'warn', format: 'json' }) })
  const { pool } = live.database
  await transaction(pool, (tx) => more({ query: tx.query, newId: () => newId(systemClock) }))
  actions = createTicketActions({
    transaction: (work) => transaction(pool, work),
    connection: (work) => onConnection(pool, work),
    facts: factsOn(pool),
    clock: systemClock,
    events: createEvents(systemClock),
    ownUserIds: ['900'],
  })
  live.desk.createTicket({ subject: 'first contact', organization_id: 1 })
  await live.desk.delivered()
})
afterAll(() => live.stop())

/** Another region with an account of its own, one that Ada hands over to Ben, and people without either. */
async function more(into: Into): Promise<void> {
  const region = await aRegion(into, { code: 'APAC' })
  const person = async (name: string, roles: Role[]): Promise<string> =>
    (people[name] = (await aPerson(into, { name, regionId: region.id, roles })).id)
  const ase = await person('Cleo', ['ase'])
  await person('Dan', ['ase'])
  await person('Mia', ['manager'])
  const account = await anAccount(into, { name: 'Coral Air', regionId: region.id })
  const handed = await anAccount(into, { name: 'Hand Over', regionId: region.id })
  for (const [row, organization] of [
    [account, OTHER],
    [handed, HANDED_OVER],
  ] as const) {
    await anOrganization(into, { accountId: row.id, organizationId: String(organization) })
    await aContract(into, { accountId: row.id, endsOn: '2036-12-31' })
  }
  await anAssignment(into, { accountId: account.id, personId: ase })
  await anAssignment(into, { accountId: handed.id, personId: live.ids.onCall })
  const outgoing = { personId: live.ids.ase, replacedById: live.ids.onCall, isPrimary: false, position: 2 }
  await anAssignment(into, { accountId: handed.id, ...outgoing })
  const during = '[2026-01-01T00:00:00Z,2036-01-01T00:00:00Z)'
  const dan = { accountId: account.id, absentPersonId: ase, backupPersonId: people['Dan']!, during }
  await aTimeOff(into, { personId: ase, during })
  await aCover(into, dan)
}

const ticketOf = (id: number) => live.desk.store.ticket(id)!
const settled = async () => {
  await live.desk.delivered()
  await until('nothing waits', async () => (await live.call('/api/v1/writes/open')).body.length === 0)
  await live.desk.delivered()
}
const created = async (given: Parameters<LiveDesk['desk']['createTicket']>[0], isHeld = false) => {
  const { id } = live.desk.createTicket({ subject: 'A ticket', organization_id: ORGANIZATION, ...given })
  await (isHeld ? live.desk.delivered() : settled())
  return id
}
const seen = async (id: number) => (await live.call(`/api/v1/tickets/zendesk/${id}?zone=UTC`)).body
const post = (path: string, json: unknown = {}) => live.call(`/api/v1${path}`, { method: 'POST', json })
const undo = (id: string) => post(`/decisions/${id}/undo`, { reason: 'by mistake' })
const overrideTo = (id: number, personId: string, reason: string) =>
  post(`/tickets/zendesk/${id}/override`, { assignTo: { kind: 'person', personId }, reason })
const rows = async <T>(sql: string, values: unknown[]): Promise<T[]> =>
  (await live.database.pool.query(sql, values)).rows as T[]
const decisionsOf = async (id: number) =>
  (
    await rows<{ id: string }>(
      `select d.id::text from decision d join ticket t on t.id = d.ticket_id where t.external_id = $1 order by d.id`,
      [String(id)],
    )
  ).map((row) => row.id)
const oursOf = async (id: number) =>
  (await rows<{ state: any }>('select state from ticket where external_id = $1', [String(id)]))[0]!.state.ours
const pagesOf = async (id: number) =>
  (
    await rows(
      `select 1 from notice n join ticket t on t.id = n.ticket_id where t.external_id = $1 and n.urgency = 'page'`,
      [String(id)],
    )
  ).length
const stop = (outsideWrites: string) =>
  live.call('/api/v1/stop-switch', { method: 'PUT', json: { outsideWrites, reason: 'a test' } })
const goLive = (isLive: boolean) =>
  live.call(`/api/v1/accounts/${live.ids.account}/policy`, {
    method: 'PUT',
    json: {
      ...{ handlingMode: 'auto_assign', fallback: ['global_support'], isLive },
      ...{ standingBackupId: null, nightContactId: null },
    },
  })

test('undoing the decisions of a ticket that still is an emergency pages nobody again', async () => {
  const id = await created({ ticket_form_id: 77, priority: 'urgent' })
  live.desk.actAs(501, id, { comment: { body: 'more', public: true } })
  await settled()
  const [first, second] = await decisionsOf(id)
  const before = await oursOf(id)
  expect(before.emergency.paged).toBe(true)
  expect((await undo(first!)).body.undone).toEqual([first])
  await settled()
  expect(await oursOf(id)).toEqual({ ...before, followers: [] })
  expect((await undo(second!)).body.undone).toEqual([second])
  live.desk.actAs(501, id, { comment: { body: 'still down', public: true } })
  await settled()
  expect(await decisionsOf(id)).toHaveLength(3)
  expect(await pagesOf(id)).toBe(1)
})

test('nor when its only decision is undone', async () => {
  const id = await created({ ticket_form_id: 77, priority: 'urgent' })
  await undo((await decisionsOf(id))[0]!)
  live.desk.actAs(501, id, { comment: { body: 'still down', public: true } })
  await settled()
  expect(await decisionsOf(id)).toHaveLength(2)
  expect(await pagesOf(id)).toBe(1)
})

test('the newest decision undone forgets what it noted; an older one leaves what others built on', async () => {
  const id = await created({})
  const [only] = await decisionsOf(id)
  expect((await oursOf(id)).notedFor).toBe(live.ids.account)
  await undo(only!)
  await settled()
  expect((await oursOf(id)).notedFor).toBeNull()
  expect((await oursOf(id)).pendingAssignee).toBeUndefined()
})

test('what was written is taken back after the account went off live, but not past the stop switch', async () => {
  const id = await created({})
  expect(ticketOf(id).assignee_id).toBe(11)
  const [only] = await decisionsOf(id)
  expect((await goLive(false)).status).toBe(200)
  await stop('stopped')
  await undo(only!)
  await until(
    'it waits',
    async () => (await seen(id)).writes[0].lastProblem === 'Outside writes are stopped.',
  )
  expect(ticketOf(id).assignee_id).toBe(11)
  await stop('allowed')
  await until('nobody holds it', () => ticketOf(id).assignee_id === null)
  await settled()
  expect((await seen(id)).writes[0].state).toBe('applied')
  expect((await goLive(true)).status).toBe(200)
})

test('undo leaves what a person had added before we wrote', async () => {
  await stop('stopped')
  const id = await created({ ticket_form_id: 77, priority: 'urgent' }, true)
  live.desk.actAs(12, id, { tags: ['ase'], followers: [{ user_id: '11', action: 'put' }] })
  await live.desk.delivered()
  await stop('allowed')
  await settled()
  expect(ticketOf(id).assignee_id).toBe(12)
  await undo((await decisionsOf(id))[0]!)
  await until('nobody holds it', () => ticketOf(id).assignee_id === null)
  expect(ticketOf(id)).toMatchObject({ tags: ['ase'], follower_ids: [11] })
})

test('only a ticket on a hand-over list is ticked off, and its lock is lifted only then', async () => {
  const id = await created({})
  live.desk.actAs(12, id, { assignee_id: 12 })
  await settled()
  expect((await post(`/tickets/zendesk/${id}/handed-over`)).status).toBe(409)
  expect((await seen(id)).lock.assignee).toBe('Ben Franklin')
  const listed = await created({ organization_id: HANDED_OVER, assignee_id: 11 })
  expect((await seen(listed)).lastOutcome).toBe('handover')
  expect((await post(`/tickets/zendesk/${listed}/handed-over`)).status).toBe(200)
  expect((await post(`/tickets/zendesk/${listed}/handed-over`)).status).toBe(409)
})

test('every override keeps its reason, also of a decision that was overridden or undone', async () => {
  const id = await created({})
  const [only] = await decisionsOf(id)
  await undo(only!)
  await settled()
  expect((await overrideTo(id, live.ids.onCall, 'first')).status).toBe(200)
  await settled()
  expect((await overrideTo(id, live.ids.ase, 'second')).status).toBe(200)
  await settled()
  expect(ticketOf(id).assignee_id).toBe(11)
  const [{ changed }] = (await rows<{ changed: any }>('select changed from decision where id = $1', [
    only,
  ])) as [any]
  expect(changed).toMatchObject({ reason: 'second', instead: 'Ada Lovelace' })
  expect(changed.earlier.map((one: { reason: string }) => one.reason)).toEqual(['first', 'by mistake'])
  expect((await seen(id)).decision).toMatchObject({ state: 'overridden', changed: { reason: 'second' } })
})

test('a ticket says of a decision what holds, and of its assignee whether they are there now', async () => {
  const id = await created({})
  const [only] = await decisionsOf(id)
  const listed = async () =>
    (await live.call(`/api/v1/tickets?q=${id}`)).body.items.map((row: { sentence: string }) => row.sentence)
  expect(await listed()).toEqual(['Assigned to Ada'])
  await overrideTo(id, live.ids.onCall, 'knows it')
  await settled()
  expect(await listed()).toEqual(['Kept by hand with Ben Franklin'])
  expect((await seen(id)).assignee).toBe('Ben Franklin')
  expect((await seen(id)).holder.words).toMatch(/^(on duty until|off duty|away until)/)
  expect((await seen(id)).decision.assignee).toMatchObject({
    how: 'set by rule 4',
    detail: expect.stringContaining('set by rule 4, then '),
  })
  await live.database.pool.query(
    `update decision set state = 'standing', changed = null, shadow = true where id = $1`,
    [only],
  )
  expect(await listed()).toEqual(['In shadow: Assigned to Ada'])
})

test('a closed ticket is not overridden: the answer names the status and what to do', async () => {
  const id = await created({})
  live.desk.actAs(12, id, { status: 'closed' })
  await settled()
  const { status, body } = await overrideTo(id, live.ids.onCall, 'too late')
  expect(status).toBe(409)
  expect(body.detail).toMatch(/is closed.*follow-up ticket/)
})

test('who may: the account’s ASEs and who covers for them, managers of its region, directors', async () => {
  const id = await created({ organization_id: OTHER })
  const ticket = { source: 'zendesk', ticketId: String(id) }
  const unknown = { source: 'zendesk', ticketId: String(await created({ organization_id: 999_999 })) }
  const as = (personId: string, role: Role, kind: 'person' | 'token' = 'person'): Actor => ({
    ...{ kind, id: personId, name: personId, roles: [role] },
  })
  const nobody = (actor: Actor, name: typeof ticket) => actions.override(actor, name, null, 'a test')
  const refused = { status: 403, message: expect.stringMatching(/Coral Air, its ASEs \(Cleo\) may/) }
  await expect(nobody(as(live.ids.ase, 'ase'), ticket)).rejects.toMatchObject(refused)
  await expect(nobody(as(live.ids.ase, 'manager'), ticket)).rejects.toMatchObject(refused)
  const { id: decisionId } = (await seen(id)).decision
  await expect(actions.undo(as(live.ids.ase, 'ase'), [decisionId], 'no')).rejects.toMatchObject(refused)
  for (const [name, role] of [
    ['Cleo', 'ase'],
    ['Dan', 'ase'],
    ['Mia', 'manager'],
  ] as const)
    expect(await nobody(as(people[name]!, role), ticket)).toEqual({ decisionId })
  expect(await nobody(as('a token', 'director', 'token'), ticket)).toEqual({ decisionId })
  await expect(nobody(as(people['Dan']!, 'ase'), unknown)).rejects.toMatchObject({
    ...{ status: 403, message: expect.stringMatching(/ask a manager or a director/) },
  })
  await expect(nobody(as(people['Mia']!, 'manager'), unknown)).resolves.toBeDefined()
})
