/** The watch looks rarely, and finds what looking every minute would have found. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { because, carriedOut, instant, ticket, type TicketWords } from '../testing/ticket.ts'
import { acme, type AccountWords, type WorldWords } from '../testing/world.ts'
import { decide } from '../decide/decide.ts'
import { noCause, type Cause, type TicketRecord } from '../record.ts'
import { compileFacts, type Facts } from '../../coverage/api.ts'
import { AHEAD_MS, nextLook } from './next-look.ts'

const MINUTE = 60_000
const iso = (at: number | null): string | null =>
  at === null ? null : Temporal.Instant.fromEpochMilliseconds(at).toString()

function decided(
  facts: Facts,
  record: TicketRecord,
  at: number,
  cause: Cause = { ...noCause, watched: true },
) {
  const { settings } = facts.settings(at)
  const decision = decide({ ticket: record, cause, facts, settings, at })
  const account = facts.account('acme')!
  const look = nextLook({ decision, ticket: record, account, facts, settings, at })
  return { decision, look, after: carriedOut(record, decision, 'acme') }
}

const first = (facts: Facts, words: TicketWords) => {
  const record = ticket(words)
  return decided(facts, record, record.state.createdAt, because.created)
}

// Tuesday; Dana works 08:00–18:00 in Amsterdam.
const TUESDAY = '2025-03-04T10:00Z'

describe('the next look', () => {
  it.each<[string, TicketWords, AccountWords, WorldWords, string | null]>([
    ['none: an ASE is there at the deadline', { priority: 'high', created: TUESDAY }, {}, {}, null],
    [
      'none: the ASE comes back at the very deadline',
      { priority: 'high', created: '2025-03-04T15:00Z' },
      {},
      { people: { dana: { off: ['2025-03-04T15:30Z/2025-03-05T09:00Z'] } } },
      null,
    ],
    [
      'the end of duty, where the deadline comes after it: urgent, due 17:20 of a day that ends at 17:00',
      { priority: 'urgent', created: '2025-03-04T16:50Z' },
      {},
      {},
      '2025-03-04T17:00:00Z',
    ],
    [
      'a minute before the warning, where it is told later',
      { priority: 'low', created: TUESDAY },
      {},
      { people: { dana: { off: ['2025-03-04T00:00Z/2025-03-12T00:00Z'] } } },
      // 24 h on Amsterdam hours: due Thursday 15:00, told at 11:00 local.
      '2025-03-06T09:59:00Z',
    ],
    [
      'the return, once somebody was told',
      { priority: 'urgent', created: '2025-03-04T20:00Z' },
      {},
      {},
      '2025-03-05T07:00:00Z',
    ],
    [
      'when busy begins and lasts past the deadline',
      { priority: 'urgent', created: TUESDAY },
      {},
      { people: { dana: { busy: ['2025-03-04T10:10Z/2025-03-04T12:00Z'] } } },
      '2025-03-04T10:10:00Z',
    ],
    [
      'the last day of the assignment',
      { priority: 'low', created: TUESDAY },
      {
        ases: [
          { person: 'dana', to: '2025-03-04' },
          { person: 'wren', from: '2025-01-01' },
        ],
      },
      {},
      '2025-03-04T23:00:00Z',
    ],
    ['none in an emergency', { priority: 'urgent', created: TUESDAY, tags: ['emergency'] }, {}, {}, null],
    ['none while the clock stands', { created: TUESDAY, clock: null }, {}, {}, null],
    ['none without a contract', { created: TUESDAY }, { contracts: [] }, {}, null],
    [
      'the first day of the assignment, where there was no service before',
      { created: TUESDAY },
      { ases: [{ person: 'dana', from: '2025-03-06' }] },
      {},
      '2025-03-05T23:00:00Z',
    ],
    [
      'none where nothing is owed, whenever the service begins',
      { created: TUESDAY, clock: null },
      { ases: [{ person: 'dana', from: '2025-03-06' }] },
      {},
      null,
    ],
  ])('%s', (_, words, account, more, look) => {
    expect(iso(first(acme(account, more), words).look)).toBe(look)
  })
})

describe('settings that hold from a coming instant on', () => {
  const settingsFrom = (from: string): Facts => {
    const { rows } = acme()
    const [first] = rows.directory.settings
    const settings = [first!, { ...first!, version: 2, effectiveFrom: instant(from) }]
    return compileFacts({ ...rows, directory: { ...rows.directory, settings } })
  }
  const words = { priority: 'low', created: TUESDAY } as const

  it('are looked at as they begin, where the deadline is later', () => {
    expect(iso(first(settingsFrom('2025-03-05T09:00Z'), words).look)).toBe('2025-03-05T09:00:00Z')
  })

  it('are not where they began before, or begin after it: it stays as it is without them', () => {
    const without = iso(first(acme(), words).look)
    for (const from of ['2025-03-03T09:00Z', '2025-04-01T09:00Z'])
      expect(iso(first(settingsFrom(from), words).look)).toBe(without)
  })
})

/** What is told until the deadline, by key, and when. What is late then is the business of whoever is there. */
function toldBy(facts: Facts, words: TicketWords, next: (at: number, look: number | null) => number | null) {
  const told = new Map<string, number>()
  const start = ticket(words)
  let at: number | null = start.state.createdAt
  let record = start
  let looks = 0
  let cause: Cause = because.created
  let deadline = Infinity
  while (at !== null && at < deadline) {
    const { decision, look, after } = decided(facts, record, at, cause)
    looks++
    deadline = decision.target?.deadline ?? -Infinity
    if (decision.voidWarnings)
      for (const [key, due] of told)
        if (due > at && !decision.tell.some((one) => one.key === key)) told.delete(key)
    for (const one of decision.tell)
      if (one.kind === 'target_at_risk' && !told.has(one.key)) told.set(one.key, one.at)
    record = after
    cause = { ...noCause, watched: true }
    at = next(at, look)
  }
  return { told, looks }
}

const span = fc
  .tuple(fc.integer({ min: 0, max: 9 * 24 * 2 }), fc.integer({ min: 1, max: 5 * 24 * 2 }))
  .map(([from, length]) => {
    const start = instant('2025-03-03T00:00Z') + from * 30 * MINUTE
    return `${iso(start)}/${iso(start + length * 30 * MINUTE)}`
  })
const disjoint = (spans: readonly string[]): string[] => {
  const kept: string[] = []
  for (const one of [...spans].sort())
    if (kept.length === 0 || kept.at(-1)!.split('/')[1]! < one.split('/')[0]!) kept.push(one)
  return kept
}
const spans = fc.array(span, { maxLength: 3 }).map(disjoint)
const hours = fc.constantFrom(
  'Mon-Fri 08:00-17:00',
  'Mon-Fri 22:00-06:00',
  'Mon-Wed 10:00-12:00',
  'Mon-Fri 13:00-14:00',
)

describe('looking only when it may matter', () => {
  it('tells whom and when looking every five minutes would have told', () => {
    fc.assert(
      fc.property(
        fc.record({
          dana: fc.record({ off: spans, busy: spans, hours }),
          wren: fc.record({ off: spans, busy: spans, hours }),
          backup: fc.boolean(),
          night: fc.boolean(),
          priority: fc.constantFrom('urgent', 'high', 'normal', 'low'),
          created: fc.integer({ min: 0, max: 5 * 24 * 12 }),
          held: fc.constantFrom(null, 'u-dana', 'u-sam'),
        }),
        ({ dana, wren, backup, night, priority, created, held }) => {
          const account = { ...(backup && { backup: 'wren' }), ...(night && { nightContact: 'ines' }) }
          const facts = acme(account, { people: { dana, wren } })
          const createdAt = iso(instant('2025-03-03T00:00Z') + created * 5 * MINUTE)!
          const words = {
            priority,
            created: createdAt,
            ...(held && { assigneeId: held, heldBy: 'rule' as const }),
          } as const
          const often = toldBy(facts, words, (at) => at + 5 * MINUTE)
          const rare = toldBy(facts, words, (_, look) => look)
          expect([...rare.told.keys()].sort()).toEqual([...often.told.keys()].sort())
          for (const [key, at] of rare.told)
            expect(Math.abs(at - often.told.get(key)!)).toBeLessThanOrEqual(5 * MINUTE)
          expect(rare.looks).toBeLessThan(30)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('looks a minute ahead of what is told later, so that it still names whom it should', () => {
    expect(AHEAD_MS).toBe(MINUTE)
    // Wren works until noon only; the reply is due at 15:00 of Thursday, told at 11:00; a lunch from 11:00 on takes her away.
    const off = ['2025-03-04T00:00Z/2025-03-12T00:00Z']
    const facts = acme({ backup: 'wren' }, { people: { dana: { off }, wren: { hours: 'Tue 08:00-18:00' } } })
    const { told } = toldBy(facts, { priority: 'low', created: TUESDAY }, (_, look) => look)
    expect([...told.keys()].map((key) => key.split(':').at(-1))).toEqual(['#support'])
  })

  it('looks once more as it is told: leave that begins at that very instant names somebody else', () => {
    // A ticket of Friday evening, due on Monday at 15:00, told at 11:00; from then on Dana is away, and not only off duty.
    const dana = { hours: 'Mon-Fri 22:00-06:00', off: ['2025-03-10T11:00:00Z/2025-03-10T15:00:00Z'] }
    const facts = acme({ nightContact: 'ines' }, { people: { dana, wren: { hours: 'Mon-Fri 08:00-17:00' } } })
    const words = { priority: 'normal', created: '2025-03-07T17:00Z' } as const
    const { told } = toldBy(facts, words, (_, look) => look)
    expect([...told.keys()].map((key) => key.split(':').at(-1))).toContain('#support')
  })
})
