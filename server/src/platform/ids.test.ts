import fc from 'fast-check'
import { expect, test } from 'vitest'
import { manualClock } from './clock.ts'
import { idTime, newId } from './ids.ts'

test('an id is a UUID of version 7 that carries the clock’s time', () => {
  const clock = manualClock('2026-03-01T09:00:00.123Z')
  const id = newId(clock)
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(idTime(id)).toBe(clock.nowMs())
})

test('ids ascend, whatever the clock does: standing, stepping back, going on', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 300 }), (steps) => {
      const clock = manualClock(1_700_000_000_000)
      const ids = steps.map((step) => {
        clock.set(clock.nowMs() + step)
        return newId(clock)
      })
      expect(ids).toEqual([...ids].sort())
      expect(new Set(ids).size).toBe(ids.length)
    }),
  )
})

test('ten thousand ids within one millisecond still ascend', () => {
  const clock = manualClock(1_700_000_000_000)
  const ids = Array.from({ length: 10_000 }, () => newId(clock))
  expect(ids).toEqual([...ids].sort())
  expect(idTime(ids.at(-1) ?? '') - clock.nowMs()).toBeLessThan(4)
})

test('each clock has its own ids: a demo’s past does not push the present', () => {
  const past = manualClock('2020-01-01T00:00:00Z')
  newId(manualClock('2026-01-01T00:00:00Z'))
  expect(idTime(newId(past))).toBe(past.nowMs())
})
