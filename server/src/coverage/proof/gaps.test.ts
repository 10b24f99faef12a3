/** Causes of gaps and what closes them, by tables: a week of March 2025, hours Mon–Fri 08:00–18:00 Amsterdam unless said otherwise. */
import { describe, expect, it } from 'vitest'
import { instant, world, type AccountWords, type WorldWords } from '../testing/world.ts'
import { prove } from './engine.ts'
import { fixesFor } from './fixes.ts'
import { fixSentence, gapSentence } from './wording.ts'

const HOUR = 3_600_000
const FROM = instant('2025-03-03T00:00Z')
const TO = instant('2025-03-10T00:00Z')
const WEEK = '2025-03-03T00:00Z/2025-03-08T00:00Z'

function proof(words: WorldWords, from = FROM, to = TO) {
  return prove(world(words), from, to)
}

function gaps(words: WorldWords, id = 'acme') {
  return proof(words)
    .accounts.get(id)!
    .gaps.map(({ cause, hours, answeredBy }) => ({
      cause,
      hours: hours.reduce((sum, { start, end }) => sum + (end - start) / HOUR, 0),
      answeredBy,
    }))
}

const people = {
  dana: { off: [WEEK] },
  wren: {},
  kai: { region: 'APAC' },
  ines: { off: ['2025-03-05T00:00Z/2025-03-06T00:00Z'] },
  gone: { leftOn: '2025-03-04' },
  gone2: { leftOn: '2025-03-04' },
} satisfies WorldWords['people']

const acme = (words: AccountWords): WorldWords => ({
  people,
  accounts: { acme: { ases: ['dana'], ...words } },
})

describe('an account', () => {
  it.each<[string, WorldWords, ReturnType<typeof gaps>]>([
    ['whose ASE is there has no gap', acme({ ases: ['wren'] }), []],
    [
      'whose ASE is away without a backup',
      acme({}),
      [{ cause: 'time_off_without_backup', hours: 50, answeredBy: [] }],
    ],
    ['with an accepted cover has none', acme({ covers: [['dana', 'wren', WEEK]] }), []],
    ['with a standing backup on duty has none', acme({ backup: 'wren' }), []],
    ['with a second ASE on duty has none', acme({ ases: ['dana', 'wren'] }), []],
    [
      'covered for two days of five',
      acme({ covers: [['dana', 'wren', '2025-03-03T00:00Z/2025-03-05T00:00Z']] }),
      [{ cause: 'time_off_without_backup', hours: 30, answeredBy: [] }],
    ],
    [
      'whose backup is away on a day',
      acme({ backup: 'ines' }),
      [{ cause: 'backup_away_too', hours: 10, answeredBy: [] }],
    ],
    [
      'whose backup works when others sleep',
      // 09:00–21:00 in Brisbane is 00:00–12:00 in Amsterdam: of each day 12:00–18:00 stays open.
      acme({ backup: 'kai' }),
      [{ cause: 'no_overlap', hours: 30, answeredBy: [] }],
    ],
    ['whose ASE has left', acme({ ases: ['gone'] }), [{ cause: 'person_left', hours: 30, answeredBy: [] }]],
    [
      'whose ASE and backup have left: the backup is named first',
      acme({ ases: ['gone'], backup: 'gone2' }),
      [{ cause: 'backup_away_too', hours: 30, answeredBy: [] }],
    ],
    [
      'without an ASE goes by its region’s schedule',
      acme({ ases: [] }),
      [{ cause: 'contract_without_ase', hours: 50, answeredBy: [] }],
    ],
    [
      'without an ASE goes by its own hours where it has some',
      acme({ ases: [], ownHours: 'Mon-Fri 09:00-11:00' }),
      [{ cause: 'contract_without_ase', hours: 10, answeredBy: [] }],
    ],
    ['without a contract needs nobody', acme({ contracts: [], ases: [] }), []],
    [
      'whose own hours are covered by contract, beyond the hours of its people',
      acme({ ases: ['wren'], ownHours: 'Mon-Fri 06:00-20:00', contracts: [{ ownHoursCovered: true }] }),
      [{ cause: 'no_overlap', hours: 20, answeredBy: [] }],
    ],
    [
      'whose ASE is off for a day in between: the hours before and after are of one gap',
      acme({ ases: ['ines'], ownHours: 'Mon-Fri 06:00-20:00', contracts: [{ ownHoursCovered: true }] }),
      [
        { cause: 'no_overlap', hours: 16, answeredBy: [] },
        { cause: 'time_off_without_backup', hours: 14, answeredBy: [] },
      ],
    ],
    [
      'whose night contact works in these hours',
      acme({
        ases: ['wren'],
        nightContact: 'kai',
        ownHours: 'Mon-Fri 06:00-08:00',
        contracts: [{ ownHoursCovered: true }],
      }),
      [],
    ],
  ])('%s', (_, words, expected) => {
    expect(gaps(words)).toEqual(expected)
  })

  it('has one gap of hours that nobody works, also where an absence lies between', () => {
    const dana = { off: ['2025-03-05T00:00Z/2025-03-06T00:00Z'] }
    const own = { ownHours: 'Mon-Fri 06:00-08:00', contracts: [{ ownHoursCovered: true }] }
    const found = gaps({ people: { dana }, accounts: { acme: { ases: ['dana'], ...own } } })
    expect(found.map(({ cause, hours }) => [cause, hours])).toEqual([
      ['no_overlap', 8],
      ['time_off_without_backup', 12],
    ])
  })

  it('counts a busy ASE as there: nobody is missed', () => {
    expect(gaps({ people: { dana: { busy: [WEEK] } }, accounts: { acme: { ases: ['dana'] } } })).toEqual([])
  })

  it('keeps its ASE’s holidays out, but not of hours that the contract covers', () => {
    const dana = { holidays: ['2025-03-05'] }
    const own = { ownHours: 'Mon-Fri 08:00-18:00', contracts: [{ ownHoursCovered: true }] }
    expect(gaps({ people: { dana }, accounts: { acme: { ases: ['dana'] } } })).toEqual([])
    expect(gaps({ people: { dana }, accounts: { acme: { ases: ['dana'], ...own } } })).toMatchObject([
      { cause: 'time_off_without_backup', hours: 10 },
    ])
  })
})

describe('a backup', () => {
  const covered = (count: number): WorldWords => ({
    people,
    accounts: Object.fromEntries(
      Array.from({ length: count }, (_, n): [string, AccountWords] => [
        n === 0 ? 'acme' : `other-${n}`,
        { ases: ['dana'], covers: [['dana', 'wren', WEEK]] },
      ]),
    ),
  })
  it('of two accounts is none too many', () => {
    expect(gaps(covered(2))).toEqual([])
  })
  it('of three is overloaded: they answer, and prove nothing', () => {
    expect(gaps(covered(3))).toEqual([{ cause: 'backup_overloaded', hours: 50, answeredBy: ['wren'] }])
    expect(gaps(covered(3), 'other-2')).toHaveLength(1)
  })
  it('is not loaded by a public holiday of an ASE', () => {
    const holiday = { holidays: ['2025-03-04'] }
    const accounts = Object.fromEntries(
      ['acme', 'b', 'c'].map((id): [string, AccountWords] => [
        id,
        {
          ases: ['dana'],
          backup: 'wren',
          ownHours: 'Mon-Fri 08:00-18:00',
          contracts: [{ ownHoursCovered: true }],
        },
      ]),
    )
    expect(gaps({ people: { dana: holiday, wren: {} }, accounts })).toEqual([])
  })
})

describe('a pod', () => {
  const pod = (members: readonly string[], more: WorldWords['people'] = {}): WorldWords => ({
    people: { ...people, ...more },
    pods: { alpha: { members } },
    accounts: { acme: { ases: ['dana'], fallback: ['pod', 'global_support'] } },
  })
  it('with two members on duty stands for the account', () => {
    expect(gaps(pod(['dana', 'wren', 'lee'], { lee: {} }))).toEqual([])
  })
  it('with one left is too thin', () => {
    expect(gaps(pod(['dana', 'wren']))).toEqual([{ cause: 'pod_too_thin', hours: 50, answeredBy: ['wren'] }])
  })
  it('is too thin on the day on which its third member is away', () => {
    expect(gaps(pod(['dana', 'wren', 'ines']))).toEqual([
      { cause: 'pod_too_thin', hours: 10, answeredBy: ['wren'] },
    ])
  })
})

describe('the cheapest fix', () => {
  const ase = (words: object = {}) => ({ roles: ['ase'], ...words })
  const fixes = (words: WorldWords) => {
    const made = proof(words)
    const [gap] = made.accounts.get('acme')!.gaps
    return fixesFor(made, gap!).map((fix) => fixSentence(made.facts, gap!, fix))
  }
  it('is somebody of the same pod who is there nearly all the time', () => {
    const made: WorldWords = {
      people: { dana: ase({ off: [WEEK] }), wren: ase({ hours: 'Mon-Fri 08:00-17:45' }), lee: ase() },
      pods: { alpha: { members: ['dana', 'wren'] } },
      accounts: { acme: { ases: ['dana'] } },
    }
    expect(fixes(made)).toEqual([
      'Ask wren to cover (same pod), there Mon–Fri 08:00–17:45 Amsterdam: closes 48 h 45 min of 50 h',
      'Ask lee to cover (same region), there Mon–Fri 08:00–18:00 Amsterdam: closes all of it',
    ])
  })
  it('is somebody who is there, before somebody near who is not', () => {
    const made: WorldWords = {
      people: {
        dana: ase({ off: [WEEK] }),
        wren: ase({ hours: 'Mon-Fri 08:00-10:00' }),
        kai: ase({ region: 'AMER', hours: 'Mon-Fri 00:00-12:00' }),
      },
      pods: { alpha: { members: ['dana', 'wren'] } },
      accounts: { acme: { ases: ['dana'] } },
    }
    expect(fixes(made)[0]).toContain('Ask kai')
  })
  it('asks nobody who covers two accounts then already', () => {
    const made: WorldWords = {
      people: { dana: ase({ off: [WEEK] }), wren: ase(), lee: ase() },
      accounts: {
        acme: { ases: ['dana'] },
        b: { ases: ['dana'], covers: [['dana', 'wren', WEEK]] },
        c: { ases: ['dana'], covers: [['dana', 'wren', WEEK]] },
      },
    }
    expect(fixes(made).some((fix) => fix.includes('wren'))).toBe(false)
  })
  it('is a new ASE where there is none, and a night contact for hours that nobody works', () => {
    const staff: WorldWords['people'] = { wren: ase(), kai: ase({ region: 'APAC' }) }
    expect(fixes({ people: staff, accounts: { acme: { ases: [] } } })[0]).toContain('Make wren the ASE')
    const own = { ownHours: 'Mon-Fri 04:00-08:00', contracts: [{ ownHoursCovered: true }] }
    expect(fixes({ people: staff, accounts: { acme: { ases: ['wren'], ...own } } })[0]).toContain(
      'Name kai for hours off',
    )
  })
})

describe('around clock changes', () => {
  it.each([
    ['Europe/Amsterdam', '2025-03-30', 'Mon-Sun 01:00-04:00', 2],
    ['Europe/Amsterdam', '2025-10-26', 'Mon-Sun 01:00-04:00', 4],
    ['Australia/Sydney', '2025-04-06', 'Mon-Sun 01:00-04:00', 4],
    ['Australia/Sydney', '2025-10-05', 'Mon-Sun 01:00-04:00', 2],
  ])('a day off in %s on %s is a gap of the hours that this day has', (zone, date, hours, count) => {
    const day = Temporal.PlainDate.from(date).toZonedDateTime(zone)
    const [start, end] = [day, day.add({ days: 1 })].map((at) => at.toInstant().toString())
    const words: WorldWords = {
      people: { dana: { zone, hours, off: [`${start}/${end}`] } },
      accounts: { acme: { zone, ases: ['dana'] } },
    }
    const around = proof(words, instant(start!) - 48 * HOUR, instant(end!) + 48 * HOUR)
    const found = around.accounts.get('acme')!.gaps.flatMap((gap) => gap.hours)
    expect(found.map((one) => (one.end - one.start) / HOUR)).toEqual([count])
  })
})

it('every cause has a sentence that names people', () => {
  const made = proof(acme({}))
  expect(gapSentence(made.facts, made.accounts.get('acme')!.gaps[0]!)).toBe(
    'dana is away and nobody is asked to stand in.',
  )
})

it.each<[string, AccountWords, string]>([
  ['backup_away_too', { backup: 'ines' }, 'gone has left, and the backup is away.'],
])('of whoever has left nothing says that they are away: %s', (cause, words, sentence) => {
  const made = proof(acme({ ases: ['gone'], ...words }))
  const gap = made.accounts.get('acme')!.gaps.find((one) => one.cause === cause)!
  expect(gapSentence(made.facts, gap)).toBe(sentence)
  const thin = { ...gap, cause: 'pod_too_thin', answeredBy: ['wren'] } as const
  expect(gapSentence(made.facts, thin)).toBe(
    'gone has left, and wren alone is on duty in the pod, where two are wanted.',
  )
})
