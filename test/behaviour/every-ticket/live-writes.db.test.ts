/**
 * What surges, questions and shadowing write into a help desk, over real HTTP: internal only, taken back, held by the stop
 * switch. Every effect that the help desk applied is read; one that a test did not expect fails it.
 */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { addKey } from '../../../server/src/identity/keys.store.ts'
import { beginningOf, hashOf, newKey } from '../../../server/src/identity/tokens.ts'
import { systemClock } from '../../../server/src/platform/clock.ts'
import { transaction } from '../../../server/src/platform/db/index.ts'
import { newId } from '../../../server/src/platform/ids.ts'
import { createLog } from '../../../server/src/platform/log.ts'
import { until } from '../../../server/src/platform/testing/node.ts'
import { aSurge } from '../../../server/src/tickets/testing/builders.ts'
import { ORGANIZATION, startLiveDesk, type LiveDesk } from '../live-desk.ts'

let live: LiveDesk
let read = 0
let surgeId = ''
const keys: Record<string, string> = {}
const ADA = 11
const BEN = 12
const ATTACHE = 900

beforeAll(async () => {
  live = await startLiveDesk({ log: createLog({ level: 'warn', format: 'json' }) })
  live.desk.createTicket({ subject: 'first contact', organization_id: 1 })
  await live.desk.delivered()
  await transaction(live.database.pool, async ({ query }) => {
    const into = { query, newId: () => newId(systemClock) }
    surgeId = (await aSurge(into, { accountId: live.ids.account, endedAt: null })).id
    for (const [name, personId] of [
      ['Ada', live.ids.ase],
      ['Ben', live.ids.onCall],
    ] as const)
      keys[name] = await keyOf(query, name, personId)
  })
})
afterAll(() => live?.stop())
afterEach(async () => {
  await idle()
  expect(written(), 'writes that nobody expected').toEqual([])
})

async function keyOf(query: Parameters<typeof addKey>[0], name: string, personId: string): Promise<string> {
  const key = newKey()
  await addKey(query, {
    ...{ id: newId(systemClock), hash: hashOf(key), beginning: beginningOf(key), name, personId, role: null },
    ...{
      scopes: ['tickets.read', 'tickets.ask', 'tickets.override'],
      createdAt: systemClock.now(),
      createdById: personId,
      createdByName: name,
    },
    expiresAt: systemClock.now().add({ hours: 1 }),
  })
  return key
}

/** A request as Ada or Ben. */
const as = async (who: 'Ada' | 'Ben', path: string, json: object) => {
  const response = await fetch(`${live.node.address}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${keys[who]}`, 'content-type': 'application/json' },
    body: JSON.stringify(json),
  })
  // oxlint-disable-next-line no-explicit-any -- tests look into bodies of every shape
  const body: any = await response.json()
  return { status: response.status, body }
}

/** What we wrote since the last time, by ticket: which properties changed, the mark of the write left out. */
function written(): string[] {
  const journal = live.desk.journal().slice(read)
  read += journal.length
  const ours = journal.filter(({ writeId }) => writeId !== null)
  return ours.map(({ ticketId, change }) =>
    [ticketId, ...Object.keys(change).filter((key) => key !== 'custom_fields')].join(' '),
  )
}
const idle = async () => {
  await until(
    'nothing waits to be written',
    async () => (await live.call('/api/v1/writes/open')).body.length === 0,
  )
  await live.desk.delivered()
}
const ticketOf = (id: number) => live.desk.store.ticket(id)!
const said = (id: number) => live.desk.store.comments(id).filter(({ author_id }) => author_id === ATTACHE)
const turn = (outsideWrites: 'stopped' | 'allowed') =>
  live.call('/api/v1/stop-switch', { method: 'PUT', json: { outsideWrites, reason: 'trying it out' } })

let ids: number[] = []
const rowOf = async (id: number): Promise<string> => {
  const { rows } = await live.database.pool.query('select id from ticket where external_id = $1', [
    String(id),
  ])
  return rows[0].id
}
const choose = (choice: object) =>
  live.call(`/api/v1/surges/${surgeId}/choice`, { method: 'POST', json: { choice } })
const takeBack = () => live.call(`/api/v1/surges/${surgeId}/choice/undo`, { method: 'POST' })
const followers = () => ids.map((id) => ticketOf(id).follower_ids.includes(BEN))

test('before any choice: three tickets of the surge, held by the ASE', async () => {
  ids = [1, 2, 3].map(
    (n) =>
      live.desk.createTicket({ subject: `Number ${n}`, organization_id: ORGANIZATION, status: 'open' }).id,
  )
  await until('Ada holds them', () => ids.every((id) => ticketOf(id).assignee_id === ADA))
  await idle()
  expect(written()).toHaveLength(3)
  expect(ids.flatMap(said).every((comment) => !comment.public)).toBe(true)
})

test('by the ASE alone: the order is ours, and nothing is written outside', async () => {
  const order = [await rowOf(ids[2]!)]
  expect((await choose({ option: 'by_ase', order })).status).toBe(200)
  expect((await takeBack()).status).toBe(200)
  await idle()
  expect(written()).toEqual([])
})

test('a helper behind the scenes follows what is open, unseen by the customer, and no more once it is taken back', async () => {
  expect((await choose({ option: 'helper', helperId: live.ids.onCall })).status).toBe(200)
  await until('Ben follows', () => followers().every(Boolean))
  await idle()
  expect(written().toSorted()).toEqual(ids.map((id) => `${id} followers_added`))
  expect((await takeBack()).body.left).toEqual([])
  await until('Ben follows no more', () => !followers().some(Boolean))
  await idle()
  expect(written().toSorted()).toEqual(ids.map((id) => `${id} followers_removed`))
  expect(ids.map((id) => ticketOf(id).assignee_id)).toEqual([ADA, ADA, ADA])
})

test('other engineers own some tickets: only those move, and back as a batch', async () => {
  const owners = [{ ticketId: await rowOf(ids[0]!), personId: live.ids.onCall }]
  expect((await choose({ option: 'engineers', owners })).status).toBe(200)
  await until('Ben holds the first', () => ticketOf(ids[0]!).assignee_id === BEN)
  await idle()
  expect(ids.map((id) => ticketOf(id).assignee_id)).toEqual([BEN, ADA, ADA])
  expect(written()).toHaveLength(1)
  expect((await takeBack()).body.left).toEqual([])
  await until('Ada holds it again', () => ticketOf(ids[0]!).assignee_id === ADA)
  await idle()
  expect(written().length).toBeGreaterThan(0)
})

test('the stop switch holds what a choice writes; taken back meanwhile, nothing of it is left', async () => {
  await turn('stopped')
  expect((await choose({ option: 'helper', helperId: live.ids.onCall })).status).toBe(200)
  await until(
    'its writes wait',
    async () => (await live.call('/api/v1/writes/open')).body.length >= ids.length,
  )
  expect(followers()).toEqual([false, false, false])
  expect(written()).toEqual([])
  expect((await takeBack()).status).toBe(200)
  await turn('allowed')
  await idle()
  expect(followers()).toEqual([false, false, false])
  written()
})

test('a question writes nothing; its answer goes in as an internal note where that is wished, and only then', async () => {
  const path = `/api/v1/tickets/zendesk/${ids[1]}/questions`
  const first = await as('Ben', path, { question: 'Which version do they run?' })
  expect(first.status, JSON.stringify(first.body)).toBe(201)
  const quiet = await as('Ada', `/api/v1/questions/${first.body.id}/answer`, { answer: 'Seventeen five.' })
  expect(quiet.body.noted).toBe(false)
  await idle()
  expect(written()).toEqual([])
  const second = await as('Ben', path, { question: 'Is Geo on?', kind: 'escalate' })
  const before = said(ids[1]!).length
  const noted = await as('Ada', `/api/v1/questions/${second.body.id}/answer`, {
    answer: 'Geo is off.',
    asNote: true,
  })
  expect(noted.body.noted).toBe(true)
  await until('the note is there', () => said(ids[1]!).length === before + 1)
  const note = said(ids[1]!).at(-1)!
  expect(note.public).toBe(false)
  expect(note.body).toContain('Geo is off.')
  await idle()
  expect(written()).toHaveLength(1)
})

test('the stop switch holds an answer’s note', async () => {
  await turn('stopped')
  const { body } = await as('Ben', `/api/v1/tickets/zendesk/${ids[2]}/questions`, { question: 'Since when?' })
  const before = said(ids[2]!).length
  await as('Ada', `/api/v1/questions/${body.id}/answer`, { answer: 'Since Monday.', asNote: true })
  await until('it waits', async () =>
    (await live.call('/api/v1/writes/open')).body.some(
      ({ lastProblem }: { lastProblem: string | null }) => lastProblem === 'Outside writes are stopped.',
    ),
  )
  expect(said(ids[2]!)).toHaveLength(before)
  await turn('allowed')
  await until('the note is there', () => said(ids[2]!).length === before + 1)
  await idle()
  expect(written()).toHaveLength(1)
})

test('shadowing: the ASE follows, once; the assignee stays and the customer sees nothing', async () => {
  const { id } = live.desk.createTicket({
    ...{ subject: 'How to', organization_id: ORGANIZATION + 1, status: 'open', assignee_id: BEN },
  })
  await until('the note is there', () => said(id).length === 1)
  await idle()
  written()
  const path = `/api/v1/tickets/zendesk/${id}/shadow`
  expect((await as('Ada', path, {})).body).toEqual({ changed: true })
  expect((await as('Ada', path, {})).body).toEqual({ changed: false })
  await until('Ada follows', () => ticketOf(id).follower_ids.includes(ADA))
  await idle()
  expect(written()).toEqual([`${id} followers_added`])
  expect(ticketOf(id).assignee_id).toBe(BEN)
  expect(said(id)).toHaveLength(1)
})

test('older than the service: kept and followed, the customer is asked by a person; their answer is carried out, nothing is public', async () => {
  const { id } = live.desk.createTicket({
    ...{ subject: 'Old', organization_id: ORGANIZATION, status: 'open', assignee_id: BEN },
    created_at: '2025-11-03T09:00:00Z',
  })
  await until('Ada follows', () => ticketOf(id).follower_ids.includes(ADA))
  await idle()
  expect(ticketOf(id).assignee_id).toBe(BEN)
  const { body } = await live.call(`/api/v1/tickets/zendesk/${id}`)
  expect(body.decision.rule).toBe(3)
  expect(body.tasks).toHaveLength(1)
  const answered = await as('Ada', `/api/v1/tickets/zendesk/${id}/customers-choice`, {
    choice: { kind: 'ase' },
  })
  expect(answered.status, JSON.stringify(answered.body)).toBe(200)
  await until('Ada holds it', () => ticketOf(id).assignee_id === ADA)
  await idle()
  expect(said(id).every((comment) => !comment.public)).toBe(true)
  expect(written()).toHaveLength(2)
})

test('the customer asks for the ASE unasked: assigned with the reason kept, nothing public', async () => {
  const { id } = live.desk.createTicket({
    ...{ subject: 'Please', organization_id: ORGANIZATION + 1, status: 'open', assignee_id: BEN },
  })
  await until('the note is there', () => said(id).length === 1)
  await idle()
  written()
  const { body } = await as('Ada', `/api/v1/tickets/zendesk/${id}/customer-asked`, { wants: 'ase' })
  expect(body).toEqual({ changed: true })
  await until('Ada holds it', () => ticketOf(id).assignee_id === ADA)
  await idle()
  expect(written()).toEqual([`${id} assignee_id`])
  expect(said(id)).toHaveLength(1)
})
