import { describe, expect, it } from 'vitest'
import { localTime, quickTimes, readAt, writeAt } from './quick-times.ts'

const at = (text: string): number => Date.parse(text)
const quick = (now: string, zone: string): Record<string, string> =>
  Object.fromEntries(quickTimes(at(now), zone).map((one) => [one.label, writeAt(one.at)]))

describe('the moment in an address', () => {
  it.each([
    ['2026-11-20T02:00Z', '2026-11-20T02:00Z'],
    ['2026-11-20T02:00:59.5Z', '2026-11-20T02:00Z'],
    ['2026-11-20T03:00+01:00', '2026-11-20T02:00Z'],
  ])('%s', (text, kept) => expect(readAt(text)).toBe(kept))
  it.each(['', 'now', '2026-11-20', '2026-13-40T00:00Z', '9999-01-01T00:00Z', 20261120, null, undefined])(
    '%s is none',
    (value) => expect(readAt(value)).toBeUndefined(),
  )
})

describe('quick times', () => {
  it('on a Tuesday afternoon', () => {
    expect(quick('2026-11-17T14:12Z', 'Europe/Amsterdam')).toEqual({
      'Tonight 03:00': '2026-11-18T02:00Z',
      'Tomorrow 09:00': '2026-11-18T08:00Z',
      'Next Monday 09:00': '2026-11-23T08:00Z',
    })
  })
  it('on a Monday at one in the night, on another clock', () => {
    expect(quick('2026-11-22T14:00Z', 'Australia/Sydney')).toEqual({
      'Tonight 03:00': '2026-11-22T16:00Z',
      'Tomorrow 09:00': '2026-11-23T22:00Z',
      'Next Monday 09:00': '2026-11-29T22:00Z',
    })
  })
  it('on a Sunday the next Monday is tomorrow', () => {
    expect(quick('2026-11-22T12:00Z', 'UTC')['Next Monday 09:00']).toBe('2026-11-23T09:00Z')
  })
  it('where the clock skips the hour, the moment at which it went on', () => {
    const skipped = localTime(at('2027-03-27T12:00Z'), 'Europe/Amsterdam', 1, '02:30')
    expect(writeAt(skipped)).toBe('2027-03-28T01:30Z')
  })
})
