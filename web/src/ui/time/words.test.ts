import { describe, expect, it } from 'vitest'
import { countWords, distance, duration, momentWords, plainDate, timeWords } from './words.ts'

const at = (text: string): number => Date.parse(text)
const now = at('2026-11-17T14:12:00Z')
const HERE = 'Europe/Amsterdam'

describe('a time', () => {
  it.each([
    ['2026-11-17T18:04:00Z', '19:04'],
    ['2026-11-18T00:00:00Z', 'Wed 01:00'],
    ['2026-11-16T10:00:00Z', 'Mon 11:00'],
    ['2026-11-23T14:00:00Z', 'Mon 23 Nov 15:00'],
    ['2027-01-04T08:00:00Z', 'Mon 4 Jan 2027 09:00'],
  ])('%s is %s', (instant, words) => expect(timeWords(at(instant), HERE, now)).toBe(words))
})

describe('one moment in two places', () => {
  it.each([
    ['2026-11-17T22:00:00Z', 'Australia/Sydney', '23:00', 'Wed 09:00 Sydney'],
    ['2026-11-23T14:00:00Z', 'America/New_York', 'Mon 23 Nov 15:00', '09:00 New York'],
    ['2026-11-17T16:00:00Z', 'Europe/Oslo', '17:00', 'same in Oslo'],
  ])('%s in %s', (instant, zone, here, there) =>
    expect(momentWords(at(instant), now, HERE, zone)).toEqual({ here, there }),
  )
  it('says nothing of a place where the reader is', () => {
    expect(momentWords(now, now, HERE, HERE).there).toBeNull()
    expect(momentWords(now, now, 'Asia/Kolkata', 'Asia/Calcutta').there).toBeNull()
    expect(momentWords(now, now, HERE, null).there).toBeNull()
  })
  it('is not the same at a different offset on a day clocks change', () => {
    // New York goes back on 1 November 2026, Amsterdam did on 25 October.
    expect(momentWords(at('2026-10-28T12:00:00Z'), now, HERE, 'America/New_York').there).toBe(
      '08:00 New York',
    )
    expect(momentWords(at('2026-11-02T12:00:00Z'), now, HERE, 'America/New_York').there).toBe(
      '07:00 New York',
    )
  })
})

it('says durations in hours and minutes, days without minutes', () => {
  expect(duration(3 * 3_600_000 + 52 * 60_000)).toBe('3 h 52 min')
  expect(duration(48 * 60_000 + 59_000)).toBe('48 min')
  expect(duration(2 * 3_600_000)).toBe('2 h')
  expect(duration(86_400_000 * 5 + 3_600_000 * 19 + 60_000)).toBe('5 d 19 h')
  expect(duration(20_000)).toBe('under 1 min')
  expect(distance(now - 7_200_000, now)).toBe('2 h ago')
  expect(distance(now + 30_000, now)).toBe('now')
})

it('writes small counts as words', () => {
  expect([0, 9, 12, 15, 1234].map(countWords)).toEqual(['no', 'nine', 'twelve', '15', '1\u202f234'])
  expect(plainDate('2027-01-31')).toBe('31 Jan 2027')
})
