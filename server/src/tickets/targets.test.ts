import { describe, expect, it } from 'vitest'
import { decideAt, because, instant, ticket, type TicketWords } from './testing/ticket.ts'
import { acme, type AccountWords, type WorldWords } from './testing/world.ts'

const NOON = '2025-03-04T11:00Z'

function due(
  words: TicketWords,
  account: AccountWords = {},
  more: WorldWords = {},
  at = NOON,
): string | null {
  const { target } = decideAt(acme(account, more), at, ticket({ created: NOON, ...words }), because.other)
  return (
    target &&
    `${target.on} ${Temporal.Instant.fromEpochMilliseconds(target.deadline).toString().slice(5, 16)}`
  )
}

describe('the schedule of a reply target', () => {
  const schedules = {
    west: { zone: 'America/Los_Angeles', weekly: 'Mon-Fri 05:00-17:00' },
    noon: { zone: 'Europe/Amsterdam', weekly: 'Mon-Fri 12:00-13:00' },
  }
  it.each<[string, TicketWords, AccountWords, string]>([
    [
      'around the clock for urgent',
      { priority: 'urgent' },
      { contracts: [{ replies: 'west' }] },
      'urgent 03-04T11:30',
    ],
    ['the contract’s', { priority: 'high' }, { contracts: [{ replies: 'west' }] }, 'contract 03-04T17:00'],
    [
      'the preferred region’s',
      { priority: 'high', preferredRegion: 'AMER' },
      {},
      'preferred_region 03-04T17:00',
    ],
    [
      'the contract’s before the preferred region’s',
      { priority: 'high', preferredRegion: 'APAC' },
      { contracts: [{ replies: 'west' }] },
      'contract 03-04T17:00',
    ],
    ['the region’s of the account', { priority: 'high' }, {}, 'account_region 03-04T15:00'],
    [
      'the region’s of the account where the preferred one is unknown',
      { priority: 'high', preferredRegion: 'MOON' },
      {},
      'account_region 03-04T15:00',
    ],
    [
      'the earlier of two contracts’',
      { priority: 'high' },
      { contracts: [{ replies: 'noon' }, { replies: 'west' }] },
      'contract 03-04T17:00',
    ],
    [
      'only a running contract’s',
      { priority: 'high' },
      { contracts: [{ replies: 'noon' }, { replies: 'west', from: '2025-03-05' }] },
      'contract 03-07T12:00',
    ],
    [
      'the earlier of a contract’s and, where another names none, the ordinary one',
      { priority: 'high' },
      { contracts: [{ replies: 'noon' }, {}] },
      'account_region 03-04T15:00',
    ],
  ])('R76: is %s', (_, words, account, expected) => {
    expect(due(words, account, { schedules })).toBe(expected)
  })

  it('R76: the field’s value may be mapped to a region', () => {
    const settings = { preferredRegions: { americas_support: 'AMER' } }
    expect(due({ priority: 'high', preferredRegion: 'americas_support' }, {}, { settings })).toBe(
      'preferred_region 03-04T17:00',
    )
  })

  it('R77: no priority counts as normal', () => {
    expect(due({ priority: null })).toBe(due({ priority: 'normal' }))
    expect(due({ priority: null })).toBe('account_region 03-05T09:00')
  })

  it('R78: has its own list of holidays, empty by default: an engineer’s holidays are not the schedule’s', () => {
    expect(
      due(
        { created: '2025-03-04T16:00Z', priority: 'high' },
        {},
        { people: { dana: { holidays: ['2025-03-05'] } } },
      ),
    ).toBe('account_region 03-05T10:00')
    const own = { noon: { ...schedules.west, holidays: ['2025-03-04'] } }
    expect(due({ priority: 'high' }, { contracts: [{ replies: 'noon' }] }, { schedules: own })).toBe(
      'contract 03-05T17:00',
    )
  })

  it('R78: a deadline at closing time stays there', () => {
    expect(due({ created: '2025-03-04T13:00Z', priority: 'high' })).toBe('account_region 03-04T17:00')
  })
})

describe('the reply clock', () => {
  const clock = (
    pauses: readonly (readonly [string, string | null])[],
    start = NOON,
    kind: 'first' | 'next' = 'first',
  ) => ({
    kind,
    start: instant(start),
    pauses: pauses.map(([from, to]) => ({ from: instant(from), to: to === null ? null : instant(to) })),
  })
  const high = { priority: 'high' } as const
  it('R79: a new priority recounts from the same start, pauses included', () => {
    const paused = clock([['2025-03-04T12:00Z', '2025-03-04T13:00Z']])
    expect(due({ priority: 'high', clock: paused })).toBe('account_region 03-04T16:00')
    expect(due({ priority: 'urgent', clock: paused })).toBe('urgent 03-04T11:30')
    expect(due({ priority: 'low', clock: paused })).toBe('account_region 03-06T16:00')
  })

  it.each<[string, readonly (readonly [string, string | null])[], string | null]>([
    ['stands while paused', [['2025-03-04T12:00Z', null]], null],
    ['goes on after a pause', [['2025-03-04T12:00Z', '2025-03-04T12:30Z']], 'account_region 03-04T15:30'],
    [
      'counts several pauses',
      [
        ['2025-03-04T12:00Z', '2025-03-04T12:30Z'],
        ['2025-03-04T13:00Z', '2025-03-04T14:00Z'],
      ],
      'account_region 03-04T16:30',
    ],
    [
      'loses nothing to a pause outside hours',
      [['2025-03-04T18:00Z', '2025-03-05T06:00Z']],
      'account_region 03-04T15:00',
    ],
    [
      'is not moved by a pause after the deadline',
      [['2025-03-04T16:00Z', '2025-03-06T16:00Z']],
      'account_region 03-04T15:00',
    ],
  ])('R80: %s', (_, pauses, expected) => {
    expect(due({ ...high, clock: clock(pauses) })).toBe(expected)
  })

  it('R81: the next reply has its own target', () => {
    expect(due({ priority: 'urgent', clock: clock([], NOON, 'next') })).toBe('urgent 03-04T15:00')
    expect(due({ priority: 'normal', clock: clock([], NOON, 'next') })).toBe('account_region 03-06T15:00')
  })

  it('R81: nothing owed has no deadline', () => {
    expect(due({ clock: null })).toBeNull()
  })

  it('R81: a schedule that never opens has no deadline', () => {
    const schedules = { never: { zone: 'UTC', weekly: '' } }
    expect(due(high, { contracts: [{ replies: 'never' }] }, { schedules })).toBeNull()
  })
})
