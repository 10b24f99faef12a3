import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../../test/harness/database.ts'
import type { TestDatabase } from '../../../../test/harness/database.ts'
import { systemClock } from '../clock.ts'
import { transaction } from '../db/index.ts'
import { atBest, prepare, startNode, until } from '../testing/node.ts'
import type { TestNode } from '../testing/node.ts'
import { defineQueue, handleJobs } from './define.ts'
import type { Job, JobOutcome } from './define.ts'
import { enqueue } from './enqueue.ts'

interface Step {
  readonly n: number
}

const ordered = defineQueue<Step>({
  name: 'trial.ordered',
  description: 'In order per key.',
  policy: 'key_strict_fifo',
  concurrency: 8,
  retry: { limit: 1, delaySeconds: 1 },
  expireInSeconds: 60,
})
const plain = defineQueue<Step>({
  ...ordered,
  name: 'trial.plain',
  policy: 'standard',
  retry: { limit: 0, delaySeconds: 0 },
})

let database: TestDatabase
let nodes: TestNode[] = []
let ran: string[] = []
let handle: (job: Job<Step>) => Promise<JobOutcome> = async () => {}

const jobs = [ordered, plain].map((queue) =>
  handleJobs(queue, async (job) => {
    const outcome = await handle(job)
    if (!outcome) ran.push(`${job.key}${job.data.n}`)
    return outcome
  }),
)
const room = { name: 'trial', description: 'A room for this test.', jobs }

const startWorker = (): Promise<TestNode> => startNode(database, { rooms: () => [room], works: true })

beforeAll(async () => {
  database = await freshDatabase()
  await prepare(database)
  nodes = [await startWorker(), await startWorker()]
})

afterEach(async () => {
  handle = async () => {}
  await until('nothing runs', async () => (await count(`state = 'active'`)) === 0)
  await database.pool.query('delete from pgboss.job')
  ran = []
})

afterAll(async () => {
  for (const node of nodes) await node.stop()
  await database?.drop()
})

const node = (): TestNode => nodes[0] as TestNode

async function count(condition: string): Promise<number> {
  const { rows } = await database.pool.query(`select count(*) as n from pgboss.job where ${condition}`)
  return (rows[0] as { n: number }).n
}

const put = (steps: readonly string[], queue = ordered): Promise<readonly string[]> =>
  transaction(node().pool, (tx) =>
    enqueue(
      tx,
      systemClock,
      queue,
      steps.map((step) => ({ key: step[0] ?? '', data: { n: Number(step.slice(1)) } })),
    ),
  )

const settled = (): Promise<void> =>
  until('all is done', async () => (await count(`state in ('created', 'retry', 'active')`)) === 0, 30_000)

const failOn = (...steps: string[]) => {
  const times = new Map<string, number>()
  handle = async ({ key, data }) => {
    const step = `${key}${data.n}`
    times.set(step, (times.get(step) ?? 0) + 1)
    if (steps.includes(step)) throw new Error(`${step} cannot be done`)
  }
  return times
}

test('jobs of a key run in the order of their enqueueing, over two nodes', async () => {
  const keys = 'abcdefghijklmnopqrst'.split('')
  const numbers = Array.from({ length: 15 }, (_, n) => n)
  await put(numbers.slice(0, 8).flatMap((n) => keys.map((key) => `${key}${n}`)))
  for (const n of numbers.slice(8)) await put(keys.map((key) => `${key}${n}`))
  await settled()
  for (const key of keys)
    expect(ran.filter((step) => step[0] === key)).toEqual(numbers.map((n) => `${key}${n}`))
})

test('an idle queue begins at once and goes from one job of a key to the next without a pause', async () => {
  const steps = ['a1', 'a2', 'a3', 'a4', 'a5']
  const took = await atBest(3000, async () => {
    await put(steps)
    await settled()
  })
  expect(took).toBeLessThan(3000)
})

test('a transaction that began earlier and got the lock later comes later', async () => {
  failOn()
  const [early, late] = [await node().pool.connect(), await node().pool.connect()]
  const tx = (client: typeof early) =>
    ({
      client,
      query: async (sql: string, v?: readonly unknown[]) => (await client.query(sql, v && [...v])).rows,
    }) as never
  await early.query('begin')
  await early.query('select pg_current_xact_id()')
  await late.query('begin')
  await late.query('select pg_advisory_xact_lock(1)')
  const waiting = early.query('select pg_advisory_xact_lock(1)')
  const later = { seconds: 2 } as const
  const startAfter = systemClock.now().add(later)
  await enqueue(tx(late), systemClock, ordered, [{ key: 'a', data: { n: 1 }, startAfter }])
  await late.query('commit')
  await waiting
  await enqueue(tx(early), systemClock, ordered, [{ key: 'a', data: { n: 2 }, startAfter }])
  await early.query('commit')
  early.release()
  late.release()
  await settled()
  expect(ran).toEqual(['a1', 'a2'])
})

test('a failed job holds its key back, and no other; it is shown with what it holds', async () => {
  const times = failOn('a1')
  await put(['a1', 'a2', 'b1', 'a3', 'b2'])
  await until('a1 is failed', async () => (await count(`state = 'failed'`)) === 1)
  expect(ran).toEqual(['b1', 'b2'])
  expect(times.get('a1')).toBe(2)
  const page = (await (await node().call('/api/v1/jobs/failed')).json()) as { jobs: object[] }
  expect(page.jobs).toMatchObject([
    {
      queue: 'trial.ordered',
      key: 'a',
      data: { n: 1 },
      failure: { message: 'a1 cannot be done' },
      attempts: 2,
      holdsBack: 2,
    },
  ])
  const { queues } = (await (await node().call('/api/v1/jobs')).json()) as { queues: object[] }
  expect(queues[0]).toMatchObject({ name: 'trial.ordered', waiting: 2, failed: 1, heldBack: 2 })
})

test('what is permanently impossible fails at its first attempt', async () => {
  const times: number[] = []
  handle = async ({ attempt }) => {
    times.push(attempt)
    throw Object.assign(new Error('no attempt can do it'), { permanent: true })
  }
  await put(['a1', 'a2'])
  await until('a1 is failed', async () => (await count(`state = 'failed'`)) === 1)
  const page = (await (await node().call('/api/v1/jobs/failed')).json()) as { jobs: object[] }
  expect(page.jobs).toMatchObject([
    { failure: { message: 'no attempt can do it' }, attempts: 1, holdsBack: 1 },
  ])
  expect(times).toEqual([1])
})

const failedId = async (): Promise<string> => {
  await until('one is failed', async () => (await count(`state = 'failed'`)) === 1)
  const page = (await (await node().call('/api/v1/jobs/failed')).json()) as { jobs: { id: string }[] }
  return page.jobs[0]?.id ?? ''
}

test('retry runs it again, and then what it held back, in order', async () => {
  failOn('a1')
  await put(['a1', 'a2'])
  const id = await failedId()
  failOn()
  const response = await node().call(`/api/v1/jobs/${id}/retry`, {
    method: 'POST',
    json: { reason: 'mended' },
  })
  expect(await response.json()).toEqual({ id, state: 'retrying' })
  await settled()
  expect(ran).toEqual(['a1', 'a2'])
})

test('skip gives it up and lets the next one go on; both leave an audit entry', async () => {
  failOn('a1')
  await put(['a1', 'a2'])
  const id = await failedId()
  const response = await node().call(`/api/v1/jobs/${id}/skip`, { method: 'POST', json: {} })
  expect(await response.json()).toEqual({ id, state: 'skipped' })
  await settled()
  expect(ran).toEqual(['a2'])
  expect((await node().call(`/api/v1/jobs/${id}/skip`, { method: 'POST', json: {} })).status).toBe(404)
  const audit = (await (await node().call(`/api/v1/audit?subjectId=${id}`)).json()) as { entries: object[] }
  expect(audit.entries).toMatchObject([{ action: 'platform.skip_job', before: { key: 'a' } }])
})

test('repairing needs a caller, a sane id and a job that is failed', async () => {
  const post = { method: 'POST', json: {} }
  expect((await node().call('/api/v1/jobs/x/retry', post)).status).toBe(400)
  expect((await node().call('/api/v1/jobs/01a20093-7729-7000-b6b0-0c094dfe2c6f/retry', post)).status).toBe(
    404,
  )
  expect((await node().call('/api/v1/jobs/x/retry', { ...post, anonymous: true })).status).toBe(401)
})

test('while a retry is due, its key waits too', async () => {
  let first = true
  handle = async ({ key, data }) => {
    if (first && `${key}${data.n}` === 'a1') {
      first = false
      throw new Error('not yet')
    }
  }
  await put(['a1', 'a2'])
  await settled()
  expect(ran).toEqual(['a1', 'a2'])
})

test('a job put off comes again, its key waiting, without counting as a failed attempt', async () => {
  let times = 0
  const attempts: number[] = []
  handle = async ({ key, data, attempt }) => {
    if (`${key}${data.n}` !== 'a1') return
    attempts.push(attempt)
    if (++times <= 4) return { kind: 'later', afterMs: 50, because: 'the help desk limits us' }
  }
  await put(['a1', 'a2'])
  await settled()
  expect(ran).toEqual(['a1', 'a2'])
  expect(attempts).toEqual([1, 1, 1, 1, 1])
})

test('what a dead process held is given back, first in its key', async () => {
  await database.pool.query(
    `insert into pgboss.job (id, name, data, singleton_key, policy, state, started_on, heartbeat_on, heartbeat_seconds, retry_limit)
     values (gen_random_uuid(), 'trial.ordered', '{"n": 1}', 'a', 'key_strict_fifo', 'active', now(), now() - interval '8 seconds', 10, 3)`,
  )
  await put(['a2'])
  // In half the minute after which the job's own time is over.
  await settled()
  expect(ran).toEqual(['a1', 'a2'])
})

test('enqueueing the same id twice is once; what is rolled back never runs', async () => {
  const id = '01a20093-7729-7000-b6b0-0c094dfe2c6f'
  const twice = () =>
    transaction(node().pool, (tx) => enqueue(tx, systemClock, ordered, [{ id, key: 'a', data: { n: 1 } }]))
  await twice()
  await twice()
  const undone = transaction(node().pool, async (tx) => {
    await enqueue(tx, systemClock, ordered, [{ key: 'a', data: { n: 2 } }])
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  await settled()
  expect(ran).toEqual(['a1'])
})

test('a queue nobody declared and an ordered job without key are refused', async () => {
  const unknown = { ...plain, name: 'trial.unknown' }
  await expect(put(['a1'], unknown)).rejects.toThrow('No room declares the queue trial.unknown')
  const keyless = transaction(node().pool, (tx) => enqueue(tx, systemClock, ordered, [{ data: { n: 1 } }]))
  await expect(keyless).rejects.toThrow('every job needs a key')
})

test('a standard queue parks what fails and goes on with the rest', async () => {
  failOn('a1')
  await put(['a1', 'a2', 'a3'], plain)
  await until('the rest is done', () => ran.length === 2)
  await until('one is parked', async () => (await count(`state = 'failed'`)) === 1)
})

test('a node that stops lets its running job end', async () => {
  const third = await startWorker()
  for (const one of nodes) await one.stop()
  nodes = []
  handle = async () => systemClock.sleep(500)
  await transaction(database.pool, (tx) => enqueue(tx, systemClock, ordered, [{ key: 'a', data: { n: 1 } }]))
  await until('it runs', async () => (await count(`state = 'active'`)) === 1)
  await third.stop()
  expect(ran).toEqual(['a1'])
  expect(await count(`state = 'completed'`)).toBe(1)
  nodes = [await startWorker(), await startWorker()]
})
