/** What the write worker does when others are at the same write, or it was at it before. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  aContract,
  anAccount,
  anAssignment,
  anOrganization,
  aPolicy,
} from '../../server/src/accounts/testing/builders.ts'
import { factsOn } from '../../server/src/coverage/module.ts'
import { aPerson } from '../../server/src/directory/testing/builders.ts'
import { systemClock } from '../../server/src/platform/clock.ts'
import { transaction, type Tx } from '../../server/src/platform/db/index.ts'
import { newId } from '../../server/src/platform/ids.ts'
import { silentLog } from '../../server/src/platform/log.ts'
import type { HelpDesk, RemoteTicket } from '../../server/src/tickets/ports.ts'
import { finishWrite } from '../../server/src/tickets/write/writes.store.ts'
import { writeWorker } from '../../server/src/tickets/write/write.worker.ts'
import { ORGANIZATIONS, STAFF } from '../../bench/lib/crash/world.ts'
import { intakeWorld, type IntakeWorld } from './intake-world.ts'

let world: IntakeWorld
beforeAll(async () => {
  world = await intakeWorld()
})
afterAll(() => world?.database.drop())

const remote = (words: Partial<RemoteTicket> = {}): RemoteTicket => ({
  ...{ id: '1', stamp: '2026-01-02T03:04:05Z', status: 'open', assigneeId: null },
  ...{ followerIds: [], tags: [], writeId: null, ...words },
})

const desk = (parts: Partial<HelpDesk>): HelpDesk => ({
  name: 'a desk',
  read: async () => ({ kind: 'ticket', ticket: remote() }),
  write: async () => {
    throw new Error('nothing was to be written')
  },
  ...parts,
})

const query: Tx['query'] = async (sql, values = []) =>
  (await world.database.pool.query(sql, [...values])).rows

const handle = async (writeId: string, helpDesk: HelpDesk, facts = world.deps.facts) => {
  const worker = writeWorker({ ...world.deps, facts, query, helpDesk })
  const { signal } = new AbortController()
  return worker({ id: writeId, key: 'k', data: { writeId }, attempt: 1, signal }, { log: silentLog })
}

const writeOf = async (id: string) => {
  const sql = `select w.state, w.last_problem as problem, w.dropped, t.assignee_id as assignee, t.state->'ours' as ours
                 from help_desk_write w join ticket t on t.id = w.ticket_id where w.id = $1`
  return (await world.database.pool.query<Record<string, unknown>>(sql, [id])).rows[0]!
}

test('what may still be on its way is not even read', async () => {
  const id = await world.aWrite('1', ORGANIZATIONS.auto)
  const breaks = desk({ write: async () => ({ kind: 'unknown', cause: 'it broke' }) })
  expect(await handle(id, breaks)).toMatchObject({ kind: 'later' })
  const unread = desk({
    read: async () => {
      throw new Error('it was read')
    },
  })
  const outcome = await handle(id, unread)
  expect(outcome).toMatchObject({ kind: 'later', because: 'It may still arrive: read later.' })
})

test('what was left out before the connection broke is not taken for done', async () => {
  const id = await world.aWrite('2', ORGANIZATIONS.auto)
  const ben = String(STAFF.ben)
  const taken = desk({
    read: async () => ({ kind: 'ticket', ticket: remote({ assigneeId: ben }) }),
    write: async () => ({ kind: 'unknown', cause: 'it broke' }),
  })
  await handle(id, taken)
  await world.database.pool.query('update help_desk_write set next_attempt_at = null where id = $1', [id])
  const marked = remote({ assigneeId: ben, writeId: id })
  expect(await handle(id, desk({ read: async () => ({ kind: 'ticket', ticket: marked }) }))).toBeUndefined()
  const write = await writeOf(id)
  expect(write).toMatchObject({ state: 'applied', dropped: [{ part: 'assignee' }], assignee: null })
  expect(write['ours']).not.toHaveProperty('pendingAssignee')
})

test('facts of which this process has not heard yet drop no write', async () => {
  const stale = factsOn(world.database.pool)
  const { version } = await stale.current()
  await anotherLiveAccount('7777', '11')
  world.deps.facts.invalidate()
  expect((await world.deps.facts.current()).version).toBeGreaterThan(version)
  const id = await world.aWrite('3', 7777)
  const applies = desk({ write: async () => ({ kind: 'applied', stamp: remote().stamp }) })
  expect(await handle(id, applies, stale)).toBeUndefined()
  expect(await writeOf(id)).toMatchObject({ state: 'applied', problem: null })
})

/** An account in auto-assign with an ASE of its own. */
async function anotherLiveAccount(organizationId: string, userId: string): Promise<void> {
  await transaction(world.database.pool, async (tx) => {
    const into = { query: tx.query, newId: () => newId(systemClock) }
    const { id: accountId } = await anAccount(into)
    const { id: personId } = await aPerson(into, { helpDeskUserId: `${userId}77` })
    await anOrganization(into, { accountId, organizationId })
    await aContract(into, { accountId, startsOn: '2026-01-01', endsOn: '2036-12-31' })
    await anAssignment(into, { accountId, personId })
    await aPolicy(into, { accountId, handlingMode: 'auto_assign', isLive: true })
  })
}

test('an undo wins over a worker that is at it: nothing is parked, nothing waits for a person', async () => {
  const id = await world.aWrite('4', ORGANIZATIONS.auto)
  const undone = desk({
    read: async () => {
      const end = {
        state: 'skipped',
        problem: 'Undone by Ada before it was sent.',
        dropped: [],
        stamp: null,
      } as const
      await world.deps.transaction((tx) => finishWrite(tx, id, { ...end, at: systemClock.now() }))
      return { kind: 'refused', status: 422, message: 'The help desk refused.' }
    },
  })
  expect(await handle(id, undone)).toBeUndefined()
  expect(await writeOf(id)).toMatchObject({ state: 'skipped', problem: 'Undone by Ada before it was sent.' })
})

test('a parked write that is tried again is shown as waiting, not as parked', async () => {
  const id = await world.aWrite('5', ORGANIZATIONS.auto)
  const refuses = desk({ write: async () => ({ kind: 'refused', status: 422, message: 'No such agent.' }) })
  await expect(handle(id, refuses)).rejects.toMatchObject({ permanent: true })
  expect(await writeOf(id)).toMatchObject({ state: 'parked' })
  const full = desk({ read: async () => ({ kind: 'limited', retryAfterMs: 1_000 }) })
  expect(await handle(id, full)).toMatchObject({ kind: 'later' })
  expect(await writeOf(id)).toMatchObject({ state: 'sent', problem: 'The help desk’s limit is reached.' })
})
