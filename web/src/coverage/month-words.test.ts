import { describe, expect, it } from 'vitest'
import type { Month, MonthDay } from '../api/types.ts'
import { monthSentence, shiftDate, startOfDate, stateWords, weekdayOf } from './month-words.ts'

const day = (words: Partial<MonthDay>): MonthDay => ({
  date: '2026-11-20',
  kind: 'named',
  needed: 600,
  named: 600,
  backup: 0,
  personNames: ['Hana Sato'],
  gaps: [],
  ...words,
})

const month = (...accounts: readonly (readonly MonthDay[])[]): Month => ({
  from: '2026-11-16',
  dates: [],
  total: accounts.length,
  awayAtOnce: [],
  accounts: accounts.map((days, i) => ({
    accountId: String(i),
    accountName: `Account ${i}`,
    regionCode: 'EMEA',
    zone: 'Europe/Amsterdam',
    aseId: null,
    aseName: null,
    days: [...days],
  })),
})

describe('the first instant of a local date', () => {
  it.each([
    ['2026-11-20', 'Europe/Amsterdam', '2026-11-19T23:00:00.000Z'],
    ['2026-11-20', 'Pacific/Kiritimati', '2026-11-19T10:00:00.000Z'],
    ['2026-11-20', 'Pacific/Midway', '2026-11-20T11:00:00.000Z'],
    ['2026-03-29', 'Europe/Amsterdam', '2026-03-28T23:00:00.000Z'],
  ])('%s in %s', (date, zone, at) => expect(new Date(startOfDate(date, zone)).toISOString()).toBe(at))
})

it('counts days over the ends of months', () => {
  expect(shiftDate('2026-12-30', 3)).toBe('2027-01-02')
  expect(weekdayOf('2026-11-22')).toBe(0)
})

describe('on top', () => {
  const now = Date.parse('2026-11-19T12:00:00Z')
  const zone = 'Europe/Amsterdam'
  const gap = day({
    kind: 'gap',
    gaps: [{ start: '2026-11-20T07:00:00Z', end: '2026-11-20T10:00:00Z' }],
  })
  it('stands what has nobody ahead, and where it begins', () => {
    expect(monthSentence(month([day({})]), now, zone).first).toBe(
      'Every hour ahead that needs a name has one.',
    )
    expect(monthSentence(month([day({}), gap], [gap]), now, zone)).toEqual({
      first: 'Two accounts have hours in these four weeks that nobody named answers, 6 h in all.',
      second: 'The next: Account 0, Fri 08:00.',
    })
  })

  it.each([
    ['Europe/Oslo', 'The next: Account 0, Fri 08:00 (same in Amsterdam).'],
    ['Pacific/Auckland', 'The next: Account 0, 20:00 (08:00 Amsterdam).'],
    ['America/Los_Angeles', 'The next: Account 0, Thu 19 Nov 23:00 (Fri 08:00 Amsterdam).'],
  ])('says to a reader in %s when it begins, on their clock first', (reader, words) => {
    const at = Date.parse(reader.startsWith('America') ? '2026-11-17T12:00:00Z' : '2026-11-19T12:00:00Z')
    expect(monthSentence(month([gap]), at, reader).second).toBe(words)
  })

  it('stands what has nobody now; what is over no longer counts', () => {
    expect(monthSentence(month([gap]), Date.parse('2026-11-20T09:00:00Z'), zone)).toEqual({
      first: 'One account has hours in these four weeks that nobody named answers, 1 h in all.',
      second: 'Account 0 has nobody now.',
    })
    expect(monthSentence(month([gap]), Date.parse('2026-11-20T10:00:00Z'), zone).second).toBe('')
  })
})

it('says what a day is', () => {
  expect(stateWords(day({ kind: 'backup', named: 0, backup: 600, personNames: ['Wren Ito'] }))).toBe(
    'Wren Ito as backup',
  )
  expect(stateWords(day({ kind: 'gap', named: 0, personNames: [] }))).toBe('nobody named for 10 h')
})
