import { expect, test } from 'vitest'
import { manualClock } from '../platform/clock.ts'
import { keptWhileMany } from './kept-while-many.ts'

const itself = (size: number): number => size

const busyFor = (ms: number): void => {
  const end = performance.now() + ms
  while (performance.now() < end);
}

test('a small count is made every time, however long it takes', async () => {
  let counts = 0
  const count = (): Promise<number> => {
    busyFor(60)
    return Promise.resolve(++counts)
  }
  const ask = keptWhileMany(manualClock('2026-01-01T00:00:00Z'), count, itself)
  expect([await ask(), await ask()]).toEqual([1, 2])
})

test('a large one is kept for a minute, then counted again behind the last answer', async () => {
  const clock = manualClock('2026-01-01T00:00:00Z')
  let counts = 100_000
  const ask = keptWhileMany(clock, () => Promise.resolve(++counts), itself)
  expect([await ask(), await ask()]).toEqual([100_001, 100_001])
  clock.advance(61_000)
  expect(await ask()).toBe(100_001)
  await new Promise((resolve) => setImmediate(resolve))
  expect(await ask()).toBe(100_002)
})

test('a count that fails is told to whoever waits for it', async () => {
  const fails = (): Promise<number> => Promise.reject(new Error('away'))
  const ask = keptWhileMany(manualClock('2026-01-01T00:00:00Z'), fails, itself)
  await expect(ask()).rejects.toThrow('away')
  await expect(ask()).rejects.toThrow('away')
})
