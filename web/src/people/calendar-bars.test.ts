import { expect, it } from 'vitest'
import { calendarBars, calendarSentence } from './calendar-bars.ts'
import type { Days } from './queries.ts'

const at = (hour: number): string => new Date(Date.UTC(2026, 2, 2, hour)).toISOString()
const stretch = (start: number, end: number) => ({ start: at(start), end: at(end) })
const days = (over: Partial<Days>): Days =>
  ({ duty: [], away: [], busy: [], covers: [], ...over }) as unknown as Days
const window = { from: Date.parse(at(0)), to: Date.parse(at(24)) }
const drawn = (over: Partial<Days>) =>
  calendarBars(days(over), window).map(({ kind, start, end }) => [
    kind,
    new Date(start).getUTCHours(),
    new Date(end).getUTCHours(),
  ])

it('parts duty where somebody is covered for, and where they are busy', () => {
  expect(
    drawn({
      duty: [stretch(8, 18)],
      covers: [{ ...stretch(0, 10), accountId: 'a', accountName: 'A', forPersonName: 'B' }],
      busy: [stretch(12, 13)],
    }),
  ).toEqual([
    ['backup', 8, 10],
    ['on', 10, 12],
    ['busy', 12, 13],
    ['on', 13, 18],
  ])
})

it('draws being away once where time off and a holiday meet, and nothing outside the window', () => {
  const away = [
    { ...stretch(2, 6), holiday: false },
    { ...stretch(5, 9), holiday: true },
    { ...stretch(30, 40), holiday: false },
  ]
  expect(drawn({ away })).toEqual([['away', 2, 9]])
})

it('says a week without hours as such', () => {
  expect(calendarSentence('Ann', [], window, 'UTC')).toBe('Ann, week from 00:00: off all week.')
})
