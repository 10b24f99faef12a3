import { expect, test } from 'vitest'
import { manualClock } from '../clock.ts'
import { silentLog } from '../log.ts'
import { defineQueue } from './define.ts'
import { createSettler, type SettlerDeps } from './settle.ts'

const queue = defineQueue<object>({
  name: 'trial.settled',
  description: 'For this test.',
  policy: 'standard',
  concurrency: 1,
  retry: { limit: 0, delaySeconds: 0 },
  expireInSeconds: 60,
})
const job = { id: 'a', key: null, data: {}, retryCount: 0 } as never

test('an end that cannot be written is written in a moment of the machine, wherever the programme’s clock stands', async () => {
  let tries = 0
  const complete = (): Promise<void> =>
    ++tries < 2 ? Promise.reject(new Error('canceling statement')) : Promise.resolve()
  const clock = manualClock('2026-03-02T10:00:00Z')
  const parts = { boss: { complete }, pool: null, queue, clock, log: silentLog }
  const settler = createSettler(parts as unknown as SettlerDeps)
  await settler.settle(job, { kind: 'done' }, new AbortController().signal)
  expect(tries).toBe(2)
})
