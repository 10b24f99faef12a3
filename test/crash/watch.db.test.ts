/**
 * kill -9 of the watch over reply targets, at random moments while deadlines fall due: whoever goes on warns of each ticket
 * once, and of none not at all. A real process on a real database; its end is that of a process, not of a promise.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aTimeOff } from '../../server/src/absences/testing/builders.ts'
import {
  aContract,
  anAccount,
  anAssignment,
  anOrganization,
  aPolicy,
} from '../../server/src/accounts/testing/builders.ts'
import { factsOn } from '../../server/src/coverage/module.ts'
import {
  aPerson,
  aRegion,
  aSchedule,
  somePersonHours,
  type Into,
} from '../../server/src/directory/testing/builders.ts'
import { systemClock } from '../../server/src/platform/clock.ts'
import { onConnection, transaction } from '../../server/src/platform/db/index.ts'
import { createEvents } from '../../server/src/platform/events/index.ts'
import { newId } from '../../server/src/platform/ids.ts'
import { ensureQueues } from '../../server/src/platform/jobs/queues.ts'
import { prepare, until } from '../../server/src/platform/testing/node.ts'
import { takeIn, type IntakeDeps } from '../../server/src/tickets/intake/take-in.ts'
import { writeQueue } from '../../server/src/tickets/queues.ts'
import { ensureSource } from '../../server/src/tickets/sources.store.ts'
import { seeded } from '../../bench/lib/seeded.ts'
import { freshDatabase, type TestDatabase } from '../harness/database.ts'

const CHILD = fileURLToPath(new URL('watch-child.ts', import.meta.url))
const KILLS = 4
const SEED = 20260329
/** Tickets of each account; a sweep locks 200 at a time. */
const TICKETS = 250
/** How the tickets of each account come to be due. */
const WAYS = ['the ASE’s day ends', 'the time has come', 'the ASE falls ill'] as const
const ORGANIZATIONS = WAYS.map((_, index) => String(7_301 + index))
/** From the beginning: when the first falls due, and how long the others follow. */
const FIRST_MS = 4_000
const SPREAD_MS = 6_000

let database: TestDatabase
let child: ChildProcess | null = null
let people: string[] = []
const random = seeded(SEED)

const ALWAYS = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, start: 0, end: 1440 }))

beforeAll(async () => {
  database = await freshDatabase()
  await prepare(database)
  await ensureQueues(database.pool, [writeQueue])
})
afterAll(async () => {
  child?.kill('SIGKILL')
  await database?.drop()
})

const build = <T>(work: (into: Into) => Promise<T>): Promise<T> =>
  transaction(database.pool, (tx) => work({ query: tx.query, newId: () => newId(systemClock) }))

/** Three accounts with an ASE each, without backup: what nobody answers is told to the channel. */
async function programme(into: Into): Promise<string[]> {
  const schedule = await aSchedule(into, { hours: { timeZone: 'UTC', weekly: ALWAYS } })
  const { id: regionId } = await aRegion(into, { scheduleId: schedule.id })
  const ids: string[] = []
  for (const organizationId of ORGANIZATIONS) {
    const { id: personId } = await aPerson(into, { regionId, helpDeskUserId: organizationId })
    await somePersonHours(into, { personId, weekly: ALWAYS })
    const { id: accountId } = await anAccount(into, { regionId })
    await anOrganization(into, { accountId, organizationId })
    await aContract(into, { accountId, endsOn: '2036-12-31' })
    await anAssignment(into, { accountId, personId })
    await aPolicy(into, { accountId, handlingMode: 'auto_assign', isLive: true })
    ids.push(personId)
  }
  return ids
}

/** Time off from an instant on, for a week. */
const away = (into: Into, personId: string, from: number) => {
  const start = Temporal.Instant.fromEpochMilliseconds(from)
  return aTimeOff(into, { personId, during: `[${start.toString()},${start.add({ hours: 168 }).toString()})` })
}

async function fill(begun: number): Promise<void> {
  const { pool } = database
  const source = await transaction(pool, (tx) =>
    ensureSource(tx, 'zendesk', { kind: 'help_desk', connectedAt: null, alwaysShadow: false }),
  )
  const deps: IntakeDeps = {
    transaction: (work) => transaction(pool, work),
    connection: (work) => onConnection(pool, work),
    ...{ facts: factsOn(pool), clock: systemClock, events: createEvents(systemClock), ownUserIds: [] },
  }
  const LATEST = 20 * 3_600_000
  for (const [index, organizationId] of ORGANIZATIONS.entries()) {
    const arrivals = Array.from({ length: TICKETS }, (_, n) => {
      // Low: a day around the clock, told four hours before; urgent: half an hour, told when nobody is there.
      const isDue = WAYS[index] === 'the time has come'
      const createdAt = isDue ? Math.round(begun + FIRST_MS + random.next() * SPREAD_MS - LATEST) : begun
      const ticketId = `${index}-${n}`
      const priority = isDue ? ('low' as const) : ('urgent' as const)
      return {
        event: {
          ...{
            source: 'zendesk',
            key: `created ${ticketId}`,
            ticketId,
            occurredAt: createdAt,
            writeId: null,
          },
          comment: null,
          actor: { id: 'customer', kind: 'end_user' as const },
          state: {
            organizationId,
            status: 'open' as const,
            createdAt,
            priority,
            assigneeId: organizationId,
          },
        },
      }
    })
    for (let from = 0; from < arrivals.length; from += 125)
      await takeIn(deps, source, arrivals.slice(from, from + 125))
  }
}

async function start(): Promise<void> {
  const started = spawn(process.execPath, [CHILD, database.url], { stdio: ['ignore', 'pipe', 'inherit'] })
  child = started
  await new Promise<void>((resolve, reject) => {
    started.stdout.once('data', () => resolve())
    started.once('exit', (code) => reject(new Error(`the program ended with ${code} before it worked`)))
  })
}

async function kill(): Promise<void> {
  const dying = child!
  const gone = once(dying, 'exit')
  dying.kill('SIGKILL')
  await gone
}

interface Count {
  readonly told: number
  readonly looked: number
}
const count = async (): Promise<Count> => {
  const { rows } = await database.pool.query<Count>(
    `select (select count(*)::int from notice where state = 'told' and kind = 'target_at_risk') as told,
            (select count(*)::int from decision where event_id is null) as looked`,
  )
  return rows[0]!
}

test('killed four times while deadlines fall due, each ticket is warned of once, and none is missed', async () => {
  people = await build(programme)
  const begun = systemClock.nowMs()
  await build((into) => away(into, people[0]!, begun + FIRST_MS + 1_000))
  // The second’s ASE is away all the time: of their tickets it is only planned when it will be told.
  await build((into) => away(into, people[1]!, begun - 3_600_000))
  await fill(begun)
  expect(await count()).toEqual({ told: 0, looked: 0 })
  const seen: Count[] = []
  for (let died = 0; died < KILLS; died++) {
    await start()
    if (died === 2) await build((into) => away(into, people[2]!, systemClock.nowMs()))
    const before = await count()
    // In the middle of something: the first however slow the machine is, the others if anything goes on at all.
    const within = died === 0 ? 60_000 : 2_500
    await until('something was told', async () => (await count()).told > before.told, within).catch(() => {})
    await systemClock.sleep(random.int(0, 250))
    await kill()
    seen.push(await count())
  }
  const total = WAYS.length * TICKETS
  expect(
    seen.some(({ told }) => told > 0 && told < total),
    'it was killed while some were told',
  ).toBe(true)
  await start()
  await until('all are told', async () => (await count()).told >= total, 60_000)
  // A few rounds more: whoever begins anew tells nobody again.
  await systemClock.sleep(2_500)
  await kill()
  const { rows } = await database.pool.query(
    `select t.external_id as ticket, n.state, count(*)::int as n
       from ticket t left join notice n on n.ticket_id = t.id and n.kind = 'target_at_risk'
      group by 1, 2 having n.state is distinct from 'told' or count(*) <> 1`,
  )
  expect(rows, 'missed, or warned twice').toEqual([])
  const doubled = await database.pool.query(
    `select ticket_id from decision where event_id is null group by ticket_id having count(*) > 1`,
  )
  expect(doubled.rows, 'decided twice').toEqual([])
})

test('whoever follows what is told hears of each once: the events that go out with it are no more and no fewer', async () => {
  const { rows } = await database.pool.query<{ id: string }>(
    `select jsonb_array_elements_text(payload::jsonb -> 'noticeIds') as id from outbox_event where kind = 'notify.told'`,
  )
  const ids = rows.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const told = await database.pool.query<{ id: string }>(`select id::text from notice where state = 'told'`)
  expect(ids.toSorted()).toEqual(told.rows.map(({ id }) => id).toSorted())
})
