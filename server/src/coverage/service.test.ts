import { describe, expect, it } from 'vitest'
import { runningAssignments, serviceSince, whyNoService } from './service.ts'
import { instant, world, type AccountWords } from './testing/world.ts'

const accountOf = (acme: AccountWords) =>
  world({ people: { dana: {}, wren: {} }, accounts: { acme } }).account('acme')!
const since = (acme: AccountWords, at: string): string | null => {
  const start = serviceSince(accountOf(acme), instant(at))
  return start === null ? null : Temporal.Instant.fromEpochMilliseconds(start).toString()
}

describe('a running assignment', () => {
  const dates = { contracts: [{ from: '2025-03-10', to: '2025-03-20' }], ases: ['dana'] }
  it.each([
    ['not before the first day begins in the zone of the account', '2025-03-09T22:59Z', 0],
    ['from the first moment of the first day', '2025-03-09T23:00Z', 1],
    ['to the last moment of the last day', '2025-03-20T22:59Z', 1],
    ['not after the last day', '2025-03-20T23:00Z', 0],
  ])('runs %s', (_, at, count) => {
    expect(runningAssignments(accountOf(dates), instant(at))).toHaveLength(count)
  })

  it('ends on its last day across the change of the clocks', () => {
    const account = accountOf({ contracts: [{ to: '2025-03-30' }], ases: ['dana'] })
    expect(runningAssignments(account, instant('2025-03-30T21:59Z'))).toHaveLength(1)
    expect(runningAssignments(account, instant('2025-03-30T22:00Z'))).toHaveLength(0)
  })

  it('lists the primary first, then the others by position', () => {
    const ases = [
      { person: 'wren', primary: false },
      { person: 'dana', primary: true },
    ]
    const running = runningAssignments(accountOf({ ases }), instant('2025-03-04T10:00Z'))
    expect(running.map(({ row }) => row.personId)).toEqual(['dana', 'wren'])
  })
})

describe('why nobody is assigned', () => {
  it.each<[string, AccountWords]>([
    ['no_contract', { contracts: [], ases: ['dana'] }],
    ['contract_not_yet', { contracts: [{ from: '2025-04-01' }], ases: ['dana'] }],
    ['contract_over', { contracts: [{ to: '2025-03-01' }], ases: ['dana'] }],
    ['nobody_assigned', {}],
    ['not_yet', { ases: [{ person: 'dana', from: '2025-04-01' }] }],
    ['over', { ases: [{ person: 'dana', to: '2025-03-01' }] }],
  ])('%s', (why, words) => {
    expect(whyNoService(accountOf(words), instant('2025-03-04T10:00Z'))).toBe(why)
  })
})

describe('the continuous service', () => {
  const old = { from: '2024-01-01', to: '2025-02-28' }
  const ases = [{ person: 'dana', from: '2024-02-01' }]
  it.each<[string, AccountWords, string | null]>([
    [
      'begins with the later of contract and assignment',
      { contracts: [old, { from: '2025-03-01' }], ases },
      '2024-01-31T23:00:00Z',
    ],
    [
      'begins anew after a gap of one day between contracts',
      { contracts: [old, { from: '2025-03-02' }], ases },
      '2025-03-01T23:00:00Z',
    ],
    [
      'goes on while contracts overlap',
      { contracts: [old, { from: '2025-02-01' }], ases },
      '2024-01-31T23:00:00Z',
    ],
    [
      'goes on through a hand-over',
      {
        contracts: [{ from: '2024-01-01' }],
        ases: [
          { person: 'dana', from: '2024-02-01', to: '2025-03-02' },
          { person: 'wren', from: '2025-03-03' },
        ],
      },
      '2024-01-31T23:00:00Z',
    ],
    [
      'begins anew after a gap between two ASEs',
      {
        contracts: [{ from: '2024-01-01' }],
        ases: [
          { person: 'dana', from: '2024-02-01', to: '2025-02-28' },
          { person: 'wren', from: '2025-03-03' },
        ],
      },
      '2025-03-02T23:00:00Z',
    ],
    ['is none without a running one', { contracts: [old], ases }, null],
  ])('%s', (_, words, expected) => {
    expect(since(words, '2025-03-04T10:00Z')).toBe(expected)
  })
})
