import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant, world, type WorldWords } from '../../coverage/testing/world.ts'
import { digestDay, newSince, readersOf } from './digest.ts'
import { stuckFrom, stuckOf } from './stuck.ts'

const AWAY = '2025-03-03T00:00Z/2025-03-10T00:00Z'
const programme = (
  more: WorldWords['people'] = {},
  covers: readonly (readonly [string, string, string])[] = [],
) => {
  const facts = world({
    people: { dana: {}, wren: {}, ...more },
    accounts: { acme: { ases: ['dana'], backup: 'wren', covers } },
  })
  return { facts, acme: facts.account('acme')!, dana: facts.person('dana')! }
}

describe('a digest is due', () => {
  const day = (at: string, last: string | null = null, more?: WorldWords['people']) => {
    const { dana } = programme(more)
    return digestDay(dana, last === null ? null : { day: last, until: 0 }, instant(at))
  }
  it.each<[string, string, string | null, WorldWords['people'], string | null]>([
    ['when the working interval begins', '2025-03-04T07:00Z', '2025-03-03', {}, '2025-03-04'],
    ['not a minute before', '2025-03-04T06:59Z', '2025-03-03', {}, null],
    ['later that day where nobody swept before', '2025-03-04T15:00Z', '2025-03-03', {}, '2025-03-04'],
    ['once a day', '2025-03-04T15:00Z', '2025-03-04', {}, null],
    ['not on a weekend', '2025-03-08T10:00Z', null, {}, null],
    ['not while away', '2025-03-04T10:00Z', null, { dana: { off: [AWAY] } }, null],
    [
      'not on a holiday of theirs',
      '2025-03-04T10:00Z',
      null,
      { dana: { holidays: ['2025-03-04'], hours: 'Mon-Fri 08:00-18:00', zone: 'Europe/Amsterdam' } },
      null,
    ],
    [
      'on the first morning of summer time, in the north',
      '2025-03-31T06:00Z',
      '2025-03-28',
      {},
      '2025-03-31',
    ],
    ['on the first morning of winter time', '2025-10-27T07:00Z', '2025-10-24', {}, '2025-10-27'],
    [
      'in the south, where the clocks go the other way',
      '2025-04-06T23:00Z',
      '2025-04-04',
      { dana: { zone: 'Australia/Sydney', hours: 'Mon-Fri 09:00-18:00' } },
      '2025-04-07',
    ],
    [
      'once a day also with a break at noon',
      '2025-03-04T13:00Z',
      '2025-03-04',
      { dana: { zone: 'Europe/Amsterdam', hours: 'Mon-Fri 08:00-12:00 13:00-17:00' } },
      null,
    ],
  ])('%s', (_, at, last, more, expected) => expect(day(at, last, more)).toBe(expected))
})

describe('who reads of new tickets', () => {
  it('the ASE', () => {
    const { facts, acme } = programme()
    expect(readersOf(facts, acme, instant('2025-03-04T10:00Z'))).toEqual(['dana'])
  })
  it('while they are away the backup too', () => {
    const { facts, acme } = programme({ dana: { off: [AWAY] } })
    expect(readersOf(facts, acme, instant('2025-03-04T10:00Z'))).toEqual(['dana', 'wren'])
  })
  it('of a guarded account cleared people only', () => {
    const facts = world({
      people: { dana: { off: [AWAY] }, wren: {} },
      accounts: { acme: { ases: ['dana'], backup: 'wren' } },
      guarded: ['acme'],
      cleared: ['dana'],
    })
    expect(readersOf(facts, facts.account('acme')!, instant('2025-03-04T10:00Z'))).toEqual(['dana'])
  })
})

describe('since when tickets are new', () => {
  const now = instant('2025-03-10T08:00Z')
  const last = { day: '2025-02-28', until: instant('2025-02-28T07:00Z') }
  it('since the last digest, so that the time away comes in one', () => {
    const { facts, acme } = programme({ dana: { off: [AWAY] } })
    expect(newSince(facts, acme, 'dana', last, now)).toBe(last.until)
  })
  it('not what somebody covered: that is told when it is handed back', () => {
    const { facts, acme } = programme({ dana: { off: [AWAY] } }, [['dana', 'wren', AWAY]])
    expect(newSince(facts, acme, 'dana', last, now)).toBe(instant('2025-03-10T00:00Z'))
  })
  it('for a backup since they cover', () => {
    const { facts, acme } = programme({ dana: { off: [AWAY] } }, [['dana', 'wren', AWAY]])
    expect(newSince(facts, acme, 'wren', last, instant('2025-03-04T08:00Z'))).toBe(
      instant('2025-03-03T00:00Z'),
    )
  })
  it('the first digest ever tells of a day', () => {
    const { facts, acme } = programme()
    expect(newSince(facts, acme, 'dana', null, now)).toBe(now - 86_400_000)
  })
})

describe('without progress', () => {
  const from = (at: string, days = 3) => {
    const { facts, acme } = programme()
    const found = stuckFrom(facts, acme, instant(at), days)
    return found === null ? null : new Date(found).toISOString()
  }
  it.each([
    ['three business days later, at the same time', '2025-03-03T09:00Z', '2025-03-06T09:00:00.000Z'],
    ['the weekend left out', '2025-03-06T09:00Z', '2025-03-11T09:00:00.000Z'],
    [
      'the change of the clock in between: the same time on the clock',
      '2025-03-27T09:00Z',
      '2025-04-01T08:00:00.000Z',
    ],
    ['begun on a Saturday', '2025-03-08T09:00Z', '2025-03-12T09:00:00.000Z'],
  ])('%s', (_, at, expected) => expect(from(at)).toBe(expected))

  it('more days are never sooner, and more waiting never makes a stuck ticket go on', () => {
    const { facts, acme } = programme()
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8000 }), fc.integer({ min: 1, max: 20 }), (hours, days) => {
        const at = instant('2025-01-01T00:00Z') + hours * 3_600_000
        expect(stuckFrom(facts, acme, at, days + 1)!).toBeGreaterThan(stuckFrom(facts, acme, at, days)!)
        expect(stuckFrom(facts, acme, at, days)!).toBeGreaterThan(at)
      }),
    )
  })

  it('given on three times comes at once, whatever happened last', () => {
    const { facts, acme } = programme()
    const now = instant('2025-03-04T10:00Z')
    const ticket = {
      ticketId: 't',
      accountId: 'acme',
      progressAt: now,
      reassignedAt: now,
      reassignments: 2,
      isWaiting: false,
    }
    const limits = { businessDays: 3, reassignments: 3 }
    expect(stuckOf(facts, acme, ticket, limits, now)).toBeNull()
    expect(stuckOf(facts, acme, { ...ticket, reassignments: 3 }, limits, now)).toMatchObject({
      why: 'reassigned',
    })
  })
})
