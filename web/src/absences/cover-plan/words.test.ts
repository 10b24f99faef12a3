import { describe, expect, it } from 'vitest'
import type { Preview } from './queries.ts'
import { hoursIn, hoursWords, leftOf, neededWithin, partsWords, periodWords, previewWords } from './words.ts'

const NOW = Date.parse('2026-11-22T10:00:00Z')
const needed = [
  { start: '2026-11-23T10:00:00.000Z', end: '2026-11-23T18:00:00.000Z' },
  { start: '2026-11-24T10:00:00.000Z', end: '2026-11-24T18:00:00.000Z' },
]

describe('a part that was taken', () => {
  it('is said by its needed hours, not over the night', () => {
    const part = { start: '2026-11-23T10:00:00.000Z', end: '2026-11-24T17:00:00.000Z', name: 'Wren' }
    const hours = neededWithin([part], needed)
    expect(hours).toEqual([
      { ...part, end: '2026-11-23T18:00:00.000Z' },
      { ...part, start: '2026-11-24T10:00:00.000Z' },
    ])
    expect(partsWords(hours, 'Europe/Amsterdam', NOW)).toBe(
      'Mon 23 Nov 11:00 to 19:00 Amsterdam, Tue 24 Nov 11:00 to 18:00 Amsterdam',
    )
  })

  it('keeps nothing outside of what needs a name', () => {
    expect(neededWithin([{ start: '2026-11-23T18:00:00Z', end: '2026-11-24T10:00:00Z' }], needed)).toEqual([])
  })
})

it('what nobody has is a gap, also where it is past', () => {
  const held = [{ start: '2026-11-23T10:00:00.000Z', end: '2026-11-24T17:00:00.000Z' }]
  expect(leftOf(needed, held)).toEqual([
    { start: '2026-11-24T17:00:00.000Z', end: '2026-11-24T18:00:00.000Z' },
  ])
  expect(leftOf(needed, needed)).toEqual([])
})

describe('a stretch of time off', () => {
  const week = { start: '2026-12-13T11:00:00Z', end: '2026-12-18T11:00:00Z' }

  it.each([
    ['of whole days is said in days', 'Pacific/Auckland', 'Mon 14 Dec to Fri 18 Dec'],
    [
      'of whole days stays days for a reader elsewhere, with the city whose days they are',
      'Europe/Amsterdam',
      'Mon 14 Dec to Fri 18 Dec, days in Auckland',
    ],
  ])('%s', (_, reader, words) => expect(periodWords(week, reader, NOW, 'Pacific/Auckland')).toBe(words))

  it('by the hour is said on the reader’s clock', () => {
    const hours = { start: '2026-12-13T21:00:00Z', end: '2026-12-14T01:00:00Z' }
    expect(periodWords(hours, 'Europe/Amsterdam', NOW, 'Pacific/Auckland')).toBe(
      'Sun 13 Dec 22:00 to Mon 14 Dec 02:00 Amsterdam',
    )
  })
})

describe('hours', () => {
  it('are said in hours and minutes', () => {
    expect(hoursWords(17.5)).toBe('17 h 30 min')
    expect(hoursWords(8)).toBe('8 h')
    expect(hoursWords(0.5)).toBe('30 min')
    expect(hoursWords(1240)).toBe('1,240 h')
  })

  it('are counted to the minute', () => {
    expect(hoursWords(hoursIn([{ start: '2026-11-23T10:00:00Z', end: '2026-11-23T11:20:00Z' }]))).toBe(
      '1 h 20 min',
    )
  })
})

describe('time off in which no account needs anybody', () => {
  const preview = (verdict: Preview['admission']['verdict'], approvesBySending = false) =>
    ({
      ...{ accounts: [], approvesBySending, managerName: 'Mia' },
      admission: { verdict, atOnce: 3, together: [] },
    }) as unknown as Preview

  it('is confirmed by sending it', () => {
    for (const one of [preview('fine'), preview('told'), preview('approved', true)])
      expect(previewWords(one).second).toBe('It is confirmed as soon as you send it.')
  })

  it('waits for a manager where too many are away', () => {
    expect(previewWords(preview('approved')).second).toBe(
      'Mia approves first: 3 of the team would be away at once.',
    )
  })
})
