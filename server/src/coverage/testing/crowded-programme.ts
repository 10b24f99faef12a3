/** Random programmes in which many could act at once: ASEs away together, covers over the same hours, shifts that overlap. */
import fc from 'fast-check'
import type { Facts } from '../compile-facts.ts'
import { coverageSegments, type Segment } from '../segments.ts'
import { FIRST_DAY, LAST_DAY, programme, stretch } from './random-programme.ts'
import { instant, world, type AccountWords, type WorldWords } from './world.ts'

const FROM = instant(`${FIRST_DAY}T00:00Z`)
const TO = instant(`${LAST_DAY}T00:00Z`)
const RUNS = 40
const ACCOUNTS = ['north', 'south', 'east', 'west'] as const
const ASES = ['ana', 'ben'] as const
const BACKUPS = ['caj', 'dov', 'eli', 'fay'] as const

/** More covers of the same hours than the product would take, two ASEs of every account, and on call also who is gone. */
const crowded: fc.Arbitrary<WorldWords> = fc
  .record({
    words: programme,
    aways: fc.array(stretch, { minLength: 2, maxLength: 4 }),
    shifts: fc.array(fc.tuple(fc.constantFrom('ana', 'ben', 'caj', 'gone'), stretch), { maxLength: 6 }),
    onCall: fc.constantFrom(null, 'dov'),
  })
  .map(({ words, aways, shifts, onCall }) => ({
    ...words,
    shifts,
    ...(onCall !== null && { onCall }),
    people: {
      ...words.people,
      gone: { leftOn: '2025-03-01' },
      ...Object.fromEntries(ASES.map((name) => [name, { ...words.people?.[name], off: aways.slice(0, 1) }])),
    },
    accounts: Object.fromEntries(
      Object.entries(words.accounts ?? {}).map(([name, account]) => [name, overlapping(account, aways)]),
    ),
  }))

function overlapping(account: AccountWords, aways: readonly string[]): AccountWords {
  const covers = ASES.flatMap((ase) => aways.map((away, index) => [ase, BACKUPS[index % 4]!, away] as const))
  const others = (account.ases ?? []).filter(
    (one) => !ASES.some((name) => name === (typeof one === 'string' ? one : one.person)),
  )
  return { ...account, ases: [...ASES, ...others], covers }
}

/** One instant of one account of such a programme. */
export interface Moment {
  readonly facts: Facts
  readonly account: string
  readonly at: number
  /** All stretches of the account's time. */
  readonly segments: readonly Segment[]
}

/** Looks at every instant at which the answer about an account, or who is on call, may change; and a millisecond before. */
export function atEveryChange(look: (moment: Moment) => void): void {
  const lookThrough = (facts: Facts, account: string): void => {
    const segments = coverageSegments(facts, account, FROM, TO)
    const edges = [...segments, ...facts.shifts(FROM, TO)].flatMap(({ start, end }) => [start, end])
    const instants = new Set(edges.flatMap((edge) => [edge - 1, edge]))
    for (const at of instants) if (at >= FROM && at < TO) look({ facts, account, at, segments })
  }
  fc.assert(
    fc.property(crowded, (words) => {
      const facts = world(words)
      for (const account of ACCOUNTS) lookThrough(facts, account)
    }),
    { numRuns: RUNS },
  )
}
