import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../../test/harness/database.ts'
import type { TestDatabase } from '../../../../test/harness/database.ts'
import { systemClock } from '../clock.ts'
import { transaction } from '../db/index.ts'
import type { Tx } from '../db/index.ts'
import type { Platform, Room } from '../room.ts'
import { atBest, prepare, startNode, until } from '../testing/node.ts'
import type { TestNode } from '../testing/node.ts'
import { defineEvent } from './define.ts'
import type { Events } from './events.ts'

const changed = defineEvent<{ n: number }>('trial.changed')
const other = defineEvent<{ n: number }>('other.changed')

let database: TestDatabase
let nodes: TestNode[] = []
const buses: Events[] = []
const heard: number[][] = [[], []]

const roomOf =
  (index: number) =>
  ({ events }: Platform): Room[] => {
    buses[index] = events
    events.after(changed, ({ n }) => void heard[index]?.push(n))
    return []
  }

beforeAll(async () => {
  database = await freshDatabase()
  await prepare(database)
  nodes = [await startNode(database, { rooms: roomOf(0) }), await startNode(database, { rooms: roomOf(1) })]
})

afterAll(async () => {
  for (const node of nodes) await node.stop()
  await database?.drop()
})

const bus = (index: number): Events => buses[index] as Events
const node = (index: number): TestNode => nodes[index] as TestNode

const publish = (index: number, n: number): Promise<void> =>
  transaction(node(index).pool, (tx) => bus(index).publish(tx, changed, { n }))

interface Follower {
  readonly events: { id: string; event: string; data: string }[]
  numbers(): number[]
  close(): void
}

async function follow(index: number, query = '', lastEventId?: string): Promise<Follower> {
  const abort = new AbortController()
  const headers = lastEventId === undefined ? {} : { 'last-event-id': lastEventId }
  const response = await node(index).call(`/api/v1/live${query}`, { headers, signal: abort.signal })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const events: Follower['events'] = []
  void read(response, events).catch(() => {})
  await until('hello', () => events.some(({ event }) => event === 'hello'))
  const numbers = (): number[] =>
    events
      .filter(({ event }) => event.endsWith('.changed'))
      .map(({ data }) => (JSON.parse(data) as { n: number }).n)
  return { events, numbers, close: () => abort.abort() }
}

async function read(response: Response, events: Follower['events']): Promise<void> {
  let rest = ''
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const frames = (rest + chunk).split('\n\n')
    rest = frames.pop() ?? ''
    for (const frame of frames) {
      const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(frame)?.[1] ?? ''
      if (field('event')) events.push({ id: field('id'), event: field('event'), data: field('data') })
    }
  }
}

test('what one node publishes, the browsers and handlers of every node hear', async () => {
  const followers = [await follow(0), await follow(1)]
  let last = 0
  const took = await atBest(2000, async () => {
    const n = ++last
    await publish(0, n)
    await until('both heard', () => followers.every((follower) => follower.numbers().includes(n)))
  })
  expect(took).toBeLessThan(2000)
  await until('both handled', () => heard.every((numbers) => numbers.includes(last)))
  followers.forEach((follower) => follower.close())
})

test('a browser resumes on another node where it stopped, missing and repeating nothing', async () => {
  const first = await follow(0)
  await publish(0, 10)
  await until('10', () => first.numbers().includes(10))
  first.close()
  const lastId = first.events.at(-1)?.id
  for (const n of [11, 12, 13]) await publish(n % 2, n)
  const second = await follow(1, '', lastId)
  await publish(0, 14)
  await until('14', () => second.numbers().includes(14))
  expect(second.numbers()).toEqual([11, 12, 13, 14])
  second.close()
})

test('a browser that saw nothing yet resumes from its hello', async () => {
  await until('14', () => heard[0]?.includes(14) === true)
  const first = await follow(0)
  first.close()
  await publish(0, 20)
  const second = await follow(0, '', first.events[0]?.id)
  await until('20', () => second.numbers().length > 0)
  expect(second.numbers()).toEqual([20])
  second.close()
})

test('a number that commits late is not skipped, and comes in the order of transactions', async () => {
  const follower = await follow(0)
  let letGo = (): void => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  const begun = Promise.withResolvers<void>()
  const slow = transaction(node(0).pool, async (tx: Tx) => {
    await bus(0).publish(tx, changed, { n: 30 })
    begun.resolve()
    await held
  })
  await begun.promise
  await publish(0, 31)
  await systemClock.sleep(300)
  expect(follower.numbers()).toEqual([])
  letGo()
  await slow
  await until('both', () => follower.numbers().length === 2)
  expect(follower.numbers()).toEqual([30, 31])
  follower.close()
})

test('a transaction that took its id early and its number late is not lost', async () => {
  const follower = await follow(0)
  const client = await node(0).pool.connect()
  await client.query('begin')
  await client.query('select pg_current_xact_id()')
  await publish(0, 40)
  await client.query(
    `insert into outbox_event (at, kind, payload) values ($1, 'trial.changed', '{"n": 41}')`,
    [systemClock.now()],
  )
  await client.query('commit')
  client.release()
  await publish(0, 42)
  await until('all three', () => follower.numbers().length === 3)
  expect(follower.numbers()).toEqual([41, 40, 42])
  follower.close()
})

test('only the kinds asked for are sent', async () => {
  const follower = await follow(0, '?kinds=other.*')
  await publish(0, 50)
  await transaction(node(0).pool, (tx) => bus(0).publish(tx, other, { n: 51 }))
  await until('51', () => follower.numbers().includes(51))
  expect(follower.numbers()).toEqual([51])
  follower.close()
})

test.each(['nonsense', '1-1-1'])(
  'from a place that is lost (%s) everything must be asked anew',
  async (id) => {
    const follower = await follow(0, '', id)
    expect(follower.events[0]?.event).toBe('reset')
    follower.close()
  },
)

test('what is rolled back is never told; a handler within may refuse the change', async () => {
  const follower = await follow(0)
  const kind = defineEvent<{ n: number }>('refused.changed')
  bus(0).within(kind, async () => {
    throw new Error('refused by another room')
  })
  const change = transaction(node(0).pool, (tx) => bus(0).publish(tx, kind, { n: 60 }))
  await expect(change).rejects.toThrow('refused by another room')
  await publish(0, 61)
  await until('61', () => follower.numbers().includes(61))
  expect(follower.numbers()).toEqual([61])
  follower.close()
})

test('a lost LISTEN connection comes back and catches up', async () => {
  const follower = await follow(0)
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  await owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'attache listen' and datname = current_database()`,
  )
  await owner.end()
  await publish(0, 70)
  await until('70', () => follower.numbers().includes(70))
  await systemClock.sleep(600)
  let last = 70
  const took = await atBest(2000, async () => {
    const n = ++last
    await publish(1, n)
    await until(String(n), () => follower.numbers().includes(n))
  })
  expect(took).toBeLessThan(2000)
  follower.close()
})
