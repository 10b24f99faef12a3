/** Random programmes around the clock changes of both hemispheres, as words for `world`. Absolute dates only. */
import fc from 'fast-check'
import type { AccountWords, PersonWords, PlanWords, WorldWords } from './world.ts'

/** Europe changes its clocks on 30 March, Sydney and Santiago on 6 April 2025; Kolkata and Brisbane never do. */
export const FIRST_DAY = '2025-03-28'
export const LAST_DAY = '2025-04-08'

const PEOPLE = ['ana', 'ben', 'caj', 'dov', 'eli', 'fay'] as const
const ACCOUNTS = ['north', 'south', 'east', 'west'] as const
const ZONES = [
  'Europe/Amsterdam',
  'Australia/Sydney',
  'America/Santiago',
  'Asia/Kolkata',
  'America/Los_Angeles',
]

const person = fc.constantFrom(...PEOPLE)
const zone = fc.constantFrom(...ZONES)
const day = fc.integer({ min: 28, max: 39 }).map((n) => (n <= 31 ? `2025-03-${n}` : `2025-04-0${n - 31}`))

/** A stretch of up to four days on whole quarters of an hour. */
export const stretch = fc
  .tuple(fc.integer({ min: 0, max: 11 * 96 }), fc.integer({ min: 1, max: 4 * 96 }))
  .map(([from, length]) => {
    const at = (quarters: number): string =>
      Temporal.Instant.from(`${FIRST_DAY}T00:00Z`)
        .add({ minutes: 15 * quarters })
        .toString()
    return `${at(from)}/${at(from + length)}`
  })

const hours = fc.constantFrom(
  'Mon-Fri 08:00-17:00',
  'Mon-Sun 22:00-06:00',
  'Mon-Sun 01:30-02:30',
  'Sat-Sun 00:00-24:00',
)

const somebody: fc.Arbitrary<PersonWords> = fc.record(
  {
    zone,
    hours,
    region: fc.constantFrom('EMEA', 'APAC', 'AMER'),
    holidays: fc.array(day, { maxLength: 2 }),
    off: fc.array(stretch, { maxLength: 2 }),
    recurring: fc.array(
      fc.record({ weekdays: fc.constantFrom([5], [1, 3]), everyWeeks: fc.constantFrom(1, 2) }),
      {
        maxLength: 1,
      },
    ),
    leftOn: day,
  },
  { requiredKeys: ['zone', 'region'] },
)

const account: fc.Arbitrary<AccountWords> = fc.record(
  {
    zone,
    region: fc.constantFrom('EMEA', 'APAC', 'AMER'),
    priority: fc.constantFrom(1, 3),
    ases: fc.uniqueArray(
      fc
        .record({ person, from: day, to: fc.option(day) }, { requiredKeys: ['person'] })
        .map((words) =>
          words.from !== undefined && words.to != null && words.to < words.from
            ? { ...words, to: null }
            : words,
        ),
      { maxLength: 2, selector: ({ person: id }) => id },
    ),
    contracts: fc.array(
      fc.record({ to: day, ownHoursCovered: fc.boolean() }, { requiredKeys: ['ownHoursCovered'] }),
      { minLength: 1, maxLength: 2 },
    ),
    ownHours: hours,
    backup: person,
    nightContact: person,
    fallback: fc.constantFrom(['pod', 'global_support'] as const, ['global_support'] as const),
    covers: fc.array(fc.tuple(person, person, stretch), { maxLength: 3 }),
  },
  { requiredKeys: ['zone', 'region', 'ases', 'contracts'] },
)

const plan: fc.Arbitrary<PlanWords> = fc.record({
  person,
  during: stretch,
  state: fc.constantFrom('waiting' as const, 'asking' as const),
  requests: fc
    .dictionary(
      fc.constantFrom(...ACCOUNTS),
      fc.record({
        absent: person,
        parts: fc.array(fc.tuple(person, stretch), { maxLength: 2 }),
      }),
      { maxKeys: 2 },
    )
    .map((requests) => ({ ...requests })),
})
const plans = fc.uniqueArray(plan, {
  maxLength: 3,
  selector: (one) => `${one.person} ${one.during}`,
})

const each = <V>(names: readonly string[], of: fc.Arbitrary<V>) =>
  fc.record(Object.fromEntries(names.map((name) => [name, of])))

/** A small programme in which everything that coverage knows may happen. */
export const programme: fc.Arbitrary<WorldWords> = fc.record({
  guarded: fc.subarray([...ACCOUNTS], { maxLength: 1 }),
  cleared: fc.subarray([...PEOPLE], { maxLength: 3 }),
  plans,
  people: each(PEOPLE, somebody),
  accounts: each(ACCOUNTS, account),
  pods: fc.constantFrom(
    {},
    { alpha: { members: ['ana', 'ben', { person: 'caj', until: '2025-04-02' }] } },
    {
      alpha: { members: ['ana', 'ben', 'caj', 'dov'], covers: 'high_priority' as const },
      beta: { members: ['eli'] },
    },
  ),
})

/** What may be changed of a programme, one thing at a time. */
export const change: fc.Arbitrary<(words: WorldWords) => WorldWords> = fc.oneof(
  fc.tuple(fc.constantFrom(...PEOPLE), somebody).map(([name, words]) => (before: WorldWords): WorldWords => ({
    ...before,
    people: { ...before.people, [name]: words },
  })),
  fc
    .tuple(fc.constantFrom(...ACCOUNTS), account)
    .map(([name, words]) => (before: WorldWords): WorldWords => ({
      ...before,
      accounts: { ...before.accounts, [name]: words },
    })),
  fc.constantFrom(...ACCOUNTS).map((name) => (before: WorldWords): WorldWords => {
    const { [name]: _, ...accounts } = before.accounts ?? {}
    return { ...before, accounts }
  }),
  plans.map((planned) => (before: WorldWords): WorldWords => ({ ...before, plans: planned })),
  fc
    .uniqueArray(person, { minLength: 1, maxLength: 4 })
    .map((members) => (before: WorldWords): WorldWords => ({ ...before, pods: { alpha: { members } } })),
  fc
    .subarray([...PEOPLE], { maxLength: 3 })
    .map((cleared) => (before: WorldWords): WorldWords => ({ ...before, cleared })),
  fc
    .subarray([...ACCOUNTS], { maxLength: 2 })
    .map((guarded) => (before: WorldWords): WorldWords => ({ ...before, guarded })),
)
