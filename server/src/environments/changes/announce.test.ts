import { describe, expect, it } from 'vitest'
import { instant, world, type WorldWords } from '../../coverage/testing/world.ts'
import { announcements, type PlannedChange, type Reader } from './announce.ts'

// Thursday night, 22:00 to 02:00 in Amsterdam; the region works 08:00–18:00.
const CHANGE: PlannedChange = {
  ...{ id: 'c1', revision: 1, risk: 'high', state: 'planned' },
  ...{ start: instant('2025-03-06T21:00Z'), end: instant('2025-03-07T01:00Z') },
}
const facts = (shifts: readonly (readonly [string, string])[] = []) =>
  world({
    onCall: 'omar',
    shifts,
    people: { dana: {}, omar: {}, ines: {} },
    accounts: { acme: { ases: ['dana'] } },
  })
const said = (
  now: string,
  {
    shifts,
    change = {},
    heard = [],
  }: { shifts?: readonly (readonly [string, string])[]; change?: object; heard?: Reader[] } = {},
) => {
  const of = facts(shifts)
  return announcements(of, of.account('acme')!, { ...CHANGE, ...change }, heard, instant(now)).map(
    ({ to, why, at }) => `${Object.values(to)[0]} ${why} ${new Date(at).toISOString().slice(5, 16)}`,
  )
}

describe('a planned change', () => {
  it.each<[string, string, Parameters<typeof said>[1], string[]]>([
    ['is not spoken of before the working day before begins', '2025-03-05T06:59Z', {}, []],
    [
      'is told to on-call and Global Support when the working day before begins',
      '2025-03-05T07:00Z',
      {},
      ['omar beforehand 03-05T07:00', '#support beforehand 03-05T07:00'],
    ],
    [
      'on a Monday is told on the Friday before',
      '2025-03-07T07:00Z',
      { change: { start: instant('2025-03-10T05:00Z'), end: instant('2025-03-10T06:00Z') } },
      ['omar beforehand 03-07T07:00', '#support beforehand 03-07T07:00'],
    ],
    ['of low risk is told to nobody', '2025-03-06T20:00Z', { change: { risk: 'low' } }, []],
    ['is told to nobody once its window is over', '2025-03-07T01:00Z', {}, []],
    [
      'is told to each whose shift holds some of it, and again when that shift begins',
      '2025-03-06T20:30Z',
      {
        shifts: [
          ['ines', '2025-03-06T20:00Z/2025-03-07T00:00Z'],
          ['dana', '2025-03-07T00:00Z/2025-03-07T08:00Z'],
        ],
      },
      [
        'ines beforehand 03-05T07:00',
        'dana beforehand 03-05T07:00',
        '#support beforehand 03-05T07:00',
        'ines shift 03-06T20:00',
      ],
    ],
    [
      'that moves is told at once to those who heard of it',
      '2025-03-04T10:00Z',
      { change: { revision: 2 }, heard: [{ personId: 'omar' }, { channel: '#support' }] },
      ['omar changed 03-04T10:00', '#support changed 03-04T10:00'],
    ],
    [
      'that is withdrawn is taken back from those who heard of it, and told to nobody else',
      '2025-03-06T10:00Z',
      { change: { revision: 2, state: 'withdrawn' }, heard: [{ personId: 'omar' }] },
      ['omar withdrawn 03-06T10:00'],
    ],
  ])('%s', (_, now, more, expected) => expect(said(now, more)).toEqual(expected))
})

describe('a planned change of a guarded account', () => {
  const cleared = ['dana', 'ines', 'vera']
  const vault = (words: WorldWords = {}) =>
    world({
      onCall: 'omar',
      guarded: ['acme'],
      cleared,
      shifts: [['ines', '2025-03-06T20:00Z/2025-03-07T00:00Z']],
      people: { dana: { manager: 'vera' }, omar: {}, ines: {}, vera: { roles: ['manager'] } },
      accounts: { acme: { ases: ['dana'] } },
      ...words,
    })
  const to = (of: ReturnType<typeof world>, more: object = {}, heard: Reader[] = []) =>
    announcements(of, of.account('acme')!, { ...CHANGE, ...more }, heard, instant('2025-03-05T07:00Z')).map(
      (one) => `${Object.values(one.to)[0]} ${one.why}`,
    )
  it('is told to cleared people only, its ASE and their manager among them, and into no channel', () => {
    expect(to(vault())).toEqual(['ines beforehand', 'dana beforehand', 'vera beforehand'])
  })
  it('goes past a manager who is not cleared to a director', () => {
    const people = {
      dana: { manager: 'vera' },
      ...{ omar: {}, ines: {}, vera: { roles: ['manager'] }, dora: { roles: ['director'] } },
    }
    expect(to(vault({ cleared: ['dana', 'ines'], people }))).toEqual([
      'ines beforehand',
      'dana beforehand',
      'dora beforehand',
    ])
  })
  it('that moves is told no more to who heard of it before the account was guarded', () => {
    const heard = [{ channel: '#support' }, { personId: 'omar' }, { personId: 'dana' }]
    expect(to(vault(), { revision: 2, state: 'withdrawn' }, heard)).toEqual(['dana withdrawn'])
  })
})
