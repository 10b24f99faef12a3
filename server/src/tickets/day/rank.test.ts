import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '../../coverage/testing/world.ts'
import { headOf, rank, reasonsOf, type Asked } from './rank.ts'

const NOW = instant('2025-03-04T11:00Z')
const END = instant('2025-03-04T17:00Z')
const HOUR = 3_600_000
const ticket = (words: Partial<Asked> = {}): Asked => ({
  ...{
    id: 'a',
    accountId: 'acme',
    isEmergency: false,
    isHeld: true,
    priority: 'normal',
    deadline: null,
    updatedAt: NOW,
  },
  ...{ accountPriority: 3, hoursPerWeek: null, stuck: null, hasQuestion: false, followUp: null },
  ...{ inSurge: false, surgePosition: null },
  ...words,
})
const first = (words: Partial<Asked>) => reasonsOf(ticket(words), NOW, END)[0]!.code

describe('why a ticket stands where it does', () => {
  it.each<[string, Partial<Asked>, string]>([
    ['an emergency, whoever holds it', { isEmergency: true, isHeld: false }, 'emergency'],
    ['a target that has passed', { deadline: NOW - 1 }, 'overdue'],
    ['a target at the end of the day', { deadline: END }, 'due_today'],
    ['a target after it', { deadline: END + 1 }, 'due_later'],
    ['somebody waits for an answer', { hasQuestion: true, deadline: END + 1 }, 'question'],
    ['nothing goes on in it', { stuck: 'no_progress' }, 'no_progress'],
    ['given on again and again', { stuck: 'reassigned' }, 'reassigned'],
    ['a follow-up due today', { followUp: END }, 'follow_up'],
    ['a surge of the account', { inSurge: true, isHeld: false }, 'surge'],
    ['its own priority', { priority: 'urgent' }, 'priority'],
    ['the customer’s priority', { accountPriority: 1 }, 'customer'],
    ['no customer waits', { priority: 'low' }, 'held'],
    ['others hold it', { isHeld: false, priority: 'low', accountPriority: 5 }, 'account'],
  ])('%s', (_, words, code) => expect(first(words)).toBe(code))
})

const order = (...list: Asked[]) => rank(list, NOW, END).map(({ item }) => item.id)

it('what every ticket has is not told first while there is anything else', () => {
  const reasons = reasonsOf(ticket({ isHeld: false, priority: 'urgent', accountPriority: 1 }), NOW, END)
  expect([reasons[0]!.code, headOf(reasons)]).toEqual(['priority', 'account'])
})

describe('the order', () => {
  it('emergencies first, the overdue one in front', () => {
    const fire = ticket({ id: 'fire', isEmergency: true, isHeld: false })
    const late = ticket({
      id: 'late fire',
      isEmergency: true,
      isHeld: false,
      deadline: NOW - 1,
      priority: 'low',
      accountPriority: 5,
    })
    const all = ticket({
      id: 'all',
      deadline: NOW - HOUR,
      hasQuestion: true,
      stuck: 'reassigned',
      priority: 'urgent',
      accountPriority: 1,
    })
    expect(order(all, fire, late)).toEqual(['late fire', 'fire', 'all'])
  })
  it('the customer’s order stands within the places that their tickets have', () => {
    const a = ticket({ id: 'a', inSurge: true, surgePosition: 2, priority: 'urgent' })
    const b = ticket({ id: 'b', inSurge: true, surgePosition: 0, priority: 'low' })
    const other = ticket({ id: 'other', accountId: 'zeta', priority: 'high', inSurge: true })
    expect(order(a, b, other)).toEqual(['b', 'other', 'a'])
  })
})

const some = fc.record({
  id: fc.uuid(),
  accountId: fc.constantFrom('acme', 'zeta', null),
  isEmergency: fc.boolean(),
  isHeld: fc.boolean(),
  priority: fc.constantFrom('urgent' as const, 'high' as const, 'normal' as const, 'low' as const, null),
  deadline: fc.option(fc.integer({ min: NOW - 50 * HOUR, max: NOW + 50 * HOUR })),
  updatedAt: fc.integer({ min: NOW - 50 * HOUR, max: NOW }),
  accountPriority: fc.option(fc.integer({ min: 1, max: 5 })),
  hoursPerWeek: fc.option(fc.integer({ min: 1, max: 40 })),
  stuck: fc.constantFrom('no_progress' as const, 'reassigned' as const, null),
  hasQuestion: fc.boolean(),
  followUp: fc.option(fc.integer({ min: NOW, max: NOW + 50 * HOUR })),
  inSurge: fc.boolean(),
  surgePosition: fc.option(fc.integer({ min: 0, max: 30 })),
})
const queue = fc.uniqueArray(some, { selector: ({ id }) => id, minLength: 1, maxLength: 12 })
const placeOf = (list: readonly Asked[], id: string): number =>
  rank(list, NOW, END).findIndex(({ item }) => item.id === id)

describe('whatever the tickets', () => {
  it('the order is total: the same from whatever order they come in, and nobody is lost', () => {
    fc.assert(
      fc.property(queue, fc.infiniteStream(fc.integer()), (list, keys) => {
        const keyed = list.map((one) => ({ one, key: keys.next().value as number }))
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ one }) => one)
        const ranked = order(...shuffled)
        expect(ranked).toEqual(order(...list))
        expect(ranked.toSorted()).toEqual(list.map(({ id }) => id).toSorted())
      }),
    )
  })
  it('no emergency stands behind what is none, and no overdue one behind another', () => {
    fc.assert(
      fc.property(queue, (list) => {
        const ranked = rank(list, NOW, END).map(({ item }) => item)
        const class_ = ({ isEmergency, deadline }: Asked) =>
          !isEmergency ? 2 : deadline !== null && deadline < NOW ? 0 : 1
        expect(ranked.map(class_)).toEqual(ranked.map(class_).toSorted((a, b) => a - b))
      }),
    )
  })
  it.each<[string, Partial<Asked>]>([
    ['raising its priority', { priority: 'urgent' }],
    ['a question', { hasQuestion: true }],
    ['being an emergency', { isEmergency: true }],
    ['a more important customer', { accountPriority: 1 }],
    ['standing still', { stuck: 'reassigned' }],
    ['being late', { deadline: NOW - 51 * HOUR }],
  ])('%s never lowers a ticket', (_, change) => {
    fc.assert(
      fc.property(queue, (list) => {
        const [one, ...rest] = list
        if (one!.stuck !== null && 'stuck' in change && one!.stuck === change.stuck) return
        expect(placeOf([{ ...one!, ...change }, ...rest], one!.id)).toBeLessThanOrEqual(
          placeOf(list, one!.id),
        )
      }),
    )
  })
  it('each has a reason, and the points are those of its reasons', () => {
    fc.assert(
      fc.property(queue, (list) => {
        for (const { reasons, points } of rank(list, NOW, END)) {
          expect(reasons.length).toBeGreaterThan(0)
          expect(reasons.reduce((sum, one) => sum + one.points, 0)).toBeCloseTo(points, 9)
        }
      }),
    )
  })
})
