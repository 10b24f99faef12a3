import { expect, test } from 'vitest'
import { manualClock } from '../platform/clock.ts'
import { keptWhileSlow } from './kept-while-slow.ts'

const busyFor = (ms: number): void => {
  const end = performance.now() + ms
  while (performance.now() < end);
}

test('a quick count is made every time', async () => {
  let counts = 0
  const ask = keptWhileSlow(manualClock('2026-01-01T00:00:00Z'), () => Promise.resolve(++counts))
  expect([await ask(), await ask()]).toEqual([1, 2])
})

test('a slow one is kept for a minute, then counted again behind the last answer', async () => {
  const clock = manualClock('2026-01-01T00:00:00Z')
  let counts = 0
  const ask = keptWhileSlow(clock, () => {
    busyFor(60)
    return Promise.resolve(++counts)
  })
  expect([await ask(), await ask()]).toEqual([1, 1])
  clock.advance(61_000)
  expect(await ask()).toBe(1)
  await new Promise((resolve) => setImmediate(resolve))
  expect(await ask()).toBe(2)
})

test('a count that fails is told to whoever waits for it', async () => {
  const ask = keptWhileSlow(manualClock('2026-01-01T00:00:00Z'), () => Promise.reject(new Error('away')))
  await expect(ask()).rejects.toThrow('away')
  await expect(ask()).rejects.toThrow('away')
})
