import { describe, expect, it } from 'vitest'
import { ALL_VISIBLE } from '../platform/auth/index.ts'
import { nowView } from './now.ts'
import { instant, world, type AccountWords, type PersonWords } from './testing/world.ts'

const away: PersonWords = { off: ['2025-03-03T00:00Z/2025-03-08T00:00Z'] }
const people = { dana: {}, wren: away }
const NOBODY = { fallback: ['leave_unassigned'] } as const

function second(accounts: Record<string, AccountWords>, at: string): string {
  const time = instant(at)
  const question = {
    at: time,
    from: time,
    to: time + 3_600_000,
    zone: 'UTC',
    region: undefined,
    q: undefined,
    limit: 9,
    visible: ALL_VISIBLE,
  }
  return nowView(world({ people, accounts }), question).second.replace(/(; the first.*)?\.$/, '')
}

describe('the headline of Now says what the others rest on', () => {
  const rests: AccountWords = { ases: ['wren'] }
  const left: AccountWords = { ases: ['wren'], ...NOBODY }
  const off: AccountWords = { ases: ['dana'], ...NOBODY }
  const NOON = '2025-03-04T11:00Z'
  const NIGHT = '2025-03-04T20:00Z'
  it.each<[string, Record<string, AccountWords>, string]>([
    ['One rests with Global Support', { a: rests, b: { ases: ['dana'] } }, NOON],
    ['One rests with Global Support; one has nobody, as it chose', { a: rests, b: left }, NOON],
    ['Two have nobody, as they chose', { a: left, b: left }, NOON],
    ['Two have nobody, as they chose, one while the engineer is away', { a: left, b: off }, NIGHT],
    ['Nobody rests with Global Support', { a: { ases: ['dana'] } }, NOON],
  ])('%s', (text, accounts, at) => expect(second(accounts, at)).toBe(text))
})

it('of a region whoever is busy counts as on duty, who is away does not', () => {
  const busy: PersonWords = { busy: ['2025-03-04T10:00Z/2025-03-04T12:00Z'] }
  const facts = world({
    people: { dana: {}, eli: busy, wren: away },
    accounts: { a: { ases: ['dana'] }, b: { ases: ['eli'] }, c: { ases: ['wren'] } },
  })
  const at = instant('2025-03-04T11:00Z')
  const question = { at, from: at, to: at + 1, zone: 'UTC', region: undefined, q: undefined, limit: 9 }
  const { regions } = nowView(facts, { ...question, visible: ALL_VISIBLE })
  expect(regions.reduce((sum, { onDuty }) => sum + onDuty, 0)).toBe(2)
})

describe('of many accounts', () => {
  const NOON = instant('2025-03-04T11:00Z')
  // Thirty that Dana serves, thirty of Wren, who is away: Dana covers for one of them.
  const accounts: Record<string, AccountWords> = Object.fromEntries(
    Array.from({ length: 60 }, (_, n) => [`a${n + 10}`, { ases: [n % 2 === 0 ? 'dana' : 'wren'] }]),
  )
  const facts = world({ people, accounts })
  const question = {
    ...{ at: NOON, from: NOON, to: NOON + 3_600_000, zone: 'UTC', region: undefined, q: undefined },
    ...{ limit: 100, visible: ALL_VISIBLE },
  }
  const states = (change: Partial<Parameters<typeof nowView>[1]>): Record<string, number> => {
    const shown = nowView(facts, { ...question, ...change }).accounts
    return Object.fromEntries(
      [...Map.groupBy(shown, ({ state }) => state)].map(([state, list]) => [state, list.length]),
    )
  }

  it('all are shown while they fit, exceptions first', () => {
    expect(states({ perState: 5 })).toEqual({ away: 30, named: 30 })
    expect(nowView(facts, question).accounts[0]?.state).toBe('away')
  })
  it('where they do not, some of each state are', () =>
    expect(states({ limit: 50, perState: 5 })).toEqual({ away: 5, named: 5 }))
  it('one state page by page holds each account once, and all stay counted', () => {
    const pages = [0, 12, 24].map((offset) =>
      nowView(facts, { ...question, state: 'named', limit: 12, offset }),
    )
    const names = pages.flatMap((page) => page.accounts.map(({ accountName }) => accountName))
    expect(names).toHaveLength(30)
    expect(new Set(names).size).toBe(30)
    expect(pages[2]?.counts).toMatchObject({ accounts: 60, away: 30, named: 30 })
  })
  it('those of the reader are known by them', () => {
    expect(states({ reader: 'dana', mine: true })).toEqual({ named: 30 })
    expect(states({ reader: null, mine: true })).toEqual({})
  })
})
