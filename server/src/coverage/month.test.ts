import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALL_VISIBLE } from '../platform/auth/index.ts'
import { monthView, type Month, type MonthQuestion } from './month.ts'
import { instant, world } from './testing/world.ts'
import { requiredHours } from './segments.ts'
import { whoCovers } from './who-covers.ts'

const facts = world({
  people: {
    dana: { holidays: ['2025-03-21'], off: ['2025-03-10T00:00Z/2025-03-13T00:00Z'] },
    wren: {},
    kai: { region: 'APAC', off: ['2025-03-04T14:00Z/2025-03-05T14:00Z'] },
  },
  accounts: {
    acme: { ases: ['dana'], covers: [['dana', 'wren', '2025-03-10T00:00Z/2025-03-12T00:00Z']] },
    tasman: { region: 'APAC', ases: ['kai'] },
    quiet: { ases: [] },
  },
})

const dates = (first: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => Temporal.PlainDate.from(first).add({ days: i }).toString())

const ask = (words: Partial<MonthQuestion> = {}): Month =>
  monthView(facts, {
    dates: dates('2025-03-03', 28),
    region: undefined,
    q: undefined,
    show: 'all',
    offset: 0,
    limit: 100,
    visible: ALL_VISIBLE,
    ...words,
  })

const account = (month: Month, name: string) =>
  month.accounts.find(({ accountName }) => accountName === name)!
const dayOf = (name: string, date: string) => account(ask(), name).days.find((day) => day.date === date)!

describe('a day of an account', () => {
  it.each([
    ['2025-03-03', 'named'],
    ['2025-03-08', 'off'],
    ['2025-03-10', 'backup'],
    ['2025-03-12', 'gap'],
    ['2025-03-13', 'named'],
    ['2025-03-21', 'holiday'],
  ])('%s is %s', (date, kind) => expect(dayOf('acme', date).kind).toBe(kind))

  it('says how long, who, and which hours have nobody', () => {
    expect(dayOf('acme', '2025-03-03')).toMatchObject({
      needed: 600,
      named: 600,
      backup: 0,
      personNames: ['dana'],
    })
    expect(dayOf('acme', '2025-03-11')).toMatchObject({
      named: 0,
      backup: 600,
      personNames: ['wren'],
      gaps: [],
    })
    const day = dayOf('acme', '2025-03-12')
    expect(day).toMatchObject({ needed: 600, named: 0, backup: 0, personNames: [] })
    expect(day.gaps).toEqual([{ start: '2025-03-12T07:00:00.000Z', end: '2025-03-12T17:00:00.000Z' }])
  })

  it('is a day of the account’s own zone', () => {
    // 5 March in Brisbane is 4 March 14:00 to 5 March 14:00 UTC.
    expect(dayOf('tasman', '2025-03-05').kind).toBe('gap')
    for (const date of ['2025-03-04', '2025-03-06']) expect(dayOf('tasman', date).kind).toBe('named')
  })

  it('without an ASE has nobody in the hours of its region', () => {
    const kinds = new Set(account(ask(), 'quiet').days.map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual(['gap', 'no_service'])
  })
})

describe('the page', () => {
  it('is by region, then by name, and counts what it leaves out', () => {
    const month = ask({ offset: 1, limit: 1 })
    expect(month.total).toBe(3)
    expect(month.accounts).toHaveLength(1)
    expect(ask({ region: 'APAC' }).accounts.map(({ accountName }) => accountName)).toEqual(['tasman'])
    expect(ask({ q: 'DANA' }).accounts.map(({ accountName }) => accountName)).toEqual(['acme'])
    expect(
      ask({ show: 'gaps' })
        .accounts.map(({ accountName }) => accountName)
        .sort(),
    ).toEqual(['acme', 'quiet', 'tasman'])
  })

  it('counts who is away at once by region and day', () => {
    const { awayAtOnce } = ask()
    const emea = awayAtOnce.find(({ regionCode }) => regionCode === 'EMEA')!
    expect(emea.people.slice(7, 11)).toEqual([1, 1, 1, 0])
  })
})

it('agrees with who answers, minute for minute', () => {
  const month = ask()
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 28 * 1440 - 1 }),
      fc.constantFrom('acme', 'tasman'),
      (minute, name) => {
        const found = account(month, name)
        const at = instant('2025-03-03T00:00Z') + minute * 60_000
        const date = Temporal.Instant.fromEpochMilliseconds(at)
          .toZonedDateTimeISO(found.zone)
          .toPlainDate()
          .toString()
        const day = found.days.find((one) => one.date === date)
        if (!day) return
        const isNeeded = requiredHours(facts, found.accountId, at, at + 60_000).length > 0
        const coverage = whoCovers(facts, found.accountId, at)
        const acting = coverage.kind === 'named' ? coverage.acting.kind : 'no_service'
        const isThere = acting === 'ase' || acting === 'backup' || acting === 'night_contact'
        const inGap = day.gaps.some(({ start, end }) => Date.parse(start) <= at && at < Date.parse(end))
        expect(inGap).toBe(isNeeded && !isThere)
      },
    ),
    { numRuns: 2000 },
  )
})
