import { describe, expect, it } from 'vitest'
import { bodyOf, readPlan, shifted } from './plan.ts'

const ID = '01890000-0000-7000-8000-000000000001'
const OTHER = '01890000-0000-7000-8000-000000000002'

describe('a plan in an address', () => {
  const off = { kind: 'time_off', personId: ID, first: '2026-12-01', last: '2026-12-04' }
  it('is read as it was written', () => {
    expect(readPlan([off, { kind: 'leave', personId: ID, last: '2026-12-31' }])).toHaveLength(2)
  })
  it.each([
    ['no list', off],
    ['an unknown kind', [{ ...off, kind: 'holiday' }]],
    ['no date', [{ ...off, first: 'soon' }]],
    ['its end before its beginning', [{ ...off, last: '2026-11-30' }]],
    ['no person', [{ ...off, personId: 'Hana' }]],
    ['nothing', undefined],
  ])('of %s is none', (_, value) => {
    expect(readPlan(value)).toEqual([])
  })
  it('is whole days of the zone of whoever is away, through a change of the clock', () => {
    const changes = readPlan([{ ...off, first: '2026-10-25', last: '2026-10-25' }])
    expect(bodyOf(changes, () => 'Europe/Amsterdam').changes).toEqual([
      { kind: 'time_off', personId: ID, start: '2026-10-24T22:00:00.000Z', end: '2026-10-25T23:00:00.000Z' },
    ])
  })
  it('covers in the zone of the absent, and moves from a day on', () => {
    const cover = {
      kind: 'cover',
      accountId: ID,
      absentId: ID,
      backupId: OTHER,
      first: '2026-12-01',
      last: '2026-12-01',
    }
    const move = { kind: 'assignment', accountId: ID, personId: OTHER, first: '2026-12-01' }
    const zones = (id: string): string => (id === ID ? 'Australia/Brisbane' : 'UTC')
    expect(bodyOf(readPlan([cover, move]), zones).changes).toMatchObject([
      { start: '2026-11-30T14:00:00.000Z', end: '2026-12-01T14:00:00.000Z' },
      { from: '2026-12-01', isPrimary: true },
    ])
  })
})

describe('days that are dragged', () => {
  const days = { first: '2026-12-01', last: '2026-12-04' }
  it.each([
    ['whole', 2, '2026-12-03', '2026-12-06'],
    ['first', -1, '2026-11-30', '2026-12-04'],
    ['last', 3, '2026-12-01', '2026-12-07'],
    ['first', 9, '2026-12-04', '2026-12-04'],
    ['last', -9, '2026-12-01', '2026-12-01'],
  ] as const)('by the %s, by %i', (part, by, first, last) => {
    expect(shifted(days, part, by)).toEqual({ first, last })
  })
})
