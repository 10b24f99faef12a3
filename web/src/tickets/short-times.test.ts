import { describe, expect, it } from 'vitest'
import { shortDay, shortTime } from './short-times.ts'

const at = (text: string): number => Date.parse(text)
const now = at('2026-11-17T14:12:00Z')
const HERE = 'Europe/Amsterdam'

describe('a time in a narrow column', () => {
  it.each([
    ['2026-11-17T18:04:00Z', '19:04', '19:04'],
    ['2026-11-16T10:00:00Z', 'Mon', 'Mon 11:00'],
    ['2026-04-16T10:00:00Z', 'Thu 16 Apr', 'Thu 16 Apr 12:00'],
    ['2024-04-16T10:00:00Z', '16 Apr 2024', '16 Apr 2024'],
    ['2025-12-31T23:30:00Z', 'Thu 1 Jan', 'Thu 1 Jan 00:30'],
  ])('%s is %s, with its time %s', (instant, day, time) => {
    expect(shortDay(at(instant), HERE, now)).toBe(day)
    expect(shortTime(at(instant), HERE, now)).toBe(time)
  })
})
