import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../../test/harness/database.ts'
import type { TestDatabase } from '../../../../test/harness/database.ts'
import { systemClock } from '../clock.ts'
import { transaction } from '../db/index.ts'
import { atBest } from '../testing/node.ts'
import { claimOrdered } from './claim.ts'
import type { ClaimedJob } from './claim.ts'
import { defineQueue } from './define.ts'
import { enqueue } from './enqueue.ts'
import { ensureQueues } from './queues.ts'

const queue = defineQueue<{ n: number }>({
  name: 'trial.claimed',
  description: 'For this test.',
  policy: 'key_strict_fifo',
  concurrency: 1,
  retry: { limit: 3, delaySeconds: 0 },
  expireInSeconds: 60,
})

let database: TestDatabase

beforeAll(async () => {
  database = await freshDatabase()
  await ensureQueues(database.pool, [queue])
})
afterEach(async () => void (await database.pool.query('delete from pgboss.job')))
afterAll(() => database?.drop())

const put = (keys: readonly string[]): Promise<readonly string[]> =>
  transaction(database.pool, (tx) =>
    enqueue(
      tx,
      systemClock,
      queue,
      keys.map((key, n) => ({ key, data: { n } })),
    ),
  )
const claim = (after: string, limit: number): Promise<readonly ClaimedJob[]> =>
  claimOrdered(database.pool, queue.name, after, limit)
const mark = (state: string, jobs: readonly ClaimedJob[]): Promise<unknown> =>
  database.pool.query(`update pgboss.job set state = $1 where id = any($2)`, [
    state,
    jobs.map(({ id }) => id),
  ])
const keysOf = (jobs: readonly ClaimedJob[]): string[] => jobs.map(({ key }) => key ?? '')

test('one job of each key is taken, the oldest, and no more while it runs', async () => {
  await put(['a', 'a', 'b', 'c', 'c'])
  const first = await claim('', 10)
  expect(keysOf(first)).toEqual(['a', 'b', 'c'])
  expect(first.map(({ data }) => (data as { n: number }).n).sort((a, b) => a - b)).toEqual([0, 2, 3])
  expect(await claim('', 10)).toEqual([])
})

test('the walk goes on where it ended and around, so that every key has its turn', async () => {
  await put(['a', 'b', 'c', 'd', 'e'])
  expect(keysOf(await claim('b', 2))).toEqual(['c', 'd'])
  expect(keysOf(await claim('d', 2))).toEqual(['e', 'a'])
  expect(keysOf(await claim('zzz', 9))).toEqual(['b'])
})

test.each(['failed', 'retry', 'active'])('a predecessor that is %s holds its key', async (state) => {
  await put(['a', 'a', 'b'])
  const jobs = await claim('', 1)
  await mark(state, jobs)
  await database.pool.query(
    `update pgboss.job set start_after = now() + interval '1 hour' where state = 'retry'`,
  )
  expect(keysOf(await claim('', 9))).toEqual(['b'])
})

test('a job that was cancelled lets the next go on', async () => {
  await put(['a', 'a'])
  await mark('cancelled', await claim('', 1))
  expect(keysOf(await claim('', 9))).toEqual(['a'])
})

test('each claim of a job is another attempt', async () => {
  await put(['a'])
  const [first] = await claim('', 1)
  await mark('retry', await claim('', 1))
  await database.pool.query(`update pgboss.job set state = 'retry'`)
  const [second] = await claim('', 1)
  expect([first?.retryCount, second?.retryCount]).toEqual([0, 1])
})

test('two thousand waiting jobs without statistics are no burden', async () => {
  await put(Array.from({ length: 2000 }, (_, n) => `key${n % 200}`))
  const took = await atBest(3000, async () => {
    await database.pool.query(`update pgboss.job set state = 'created' where state = 'active'`)
    let after = ''
    for (let turn = 0; turn < 10; turn++) {
      const jobs = await claim(after, 20)
      expect(jobs).toHaveLength(20)
      after = jobs.at(-1)?.key ?? ''
    }
    expect(await claim(after, 20)).toEqual([])
  })
  expect(took).toBeLessThan(3000)
})

test('many at once take every job once, and never two of a key together', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 30 }),
      async (keys) => {
        await database.pool.query('delete from pgboss.job')
        await put(keys)
        const order = new Map<string, number[]>()
        const active = new Set<string>()
        const work = async (after: string): Promise<void> => {
          for (;;) {
            const jobs = await claim(after, 2)
            for (const { key, data } of jobs) {
              expect(active.has(key ?? '')).toBe(false)
              active.add(key ?? '')
              order.set(key ?? '', [...(order.get(key ?? '') ?? []), (data as { n: number }).n])
            }
            await systemClock.sleep(0)
            jobs.forEach(({ key }) => active.delete(key ?? ''))
            await mark('completed', jobs)
            const { rows } = await database.pool.query(
              `select 1 from pgboss.job where state = 'created' limit 1`,
            )
            if (rows.length === 0) return
          }
        }
        await Promise.all(['', 'a', 'b', 'c'].map(work))
        for (const key of new Set(keys))
          expect(order.get(key)).toEqual(keys.flatMap((other, n) => (other === key ? [n] : [])))
      },
    ),
    { numRuns: 25 },
  )
})
