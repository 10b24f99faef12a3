import { describe, expect, it } from 'vitest'
import { ticket } from '../testing/ticket.ts'
import { acme, instant, WEEK_OFF } from '../testing/world.ts'
import { escalatesAt, obligationNow, toldWhenLate, type Obligation } from './obligation.ts'

/** Dana is away for the week of 3 March; Wren stands in. The emergency began in the night to Monday. */
const facts = acme({ backup: 'wren' }, { people: { dana: { off: [WEEK_OFF] } } })
const account = facts.account('acme')!
const beganAt = instant('2025-03-03T02:00Z')

const lookAt = (before: Obligation, now: string): Obligation => ({
  ...before,
  ...obligationNow(facts, account, ticket(), before, instant(now)),
})

describe('a follow-up that somebody else gets after its hour', () => {
  const first = lookAt({ ownerId: 'dana', dueAt: instant('2025-03-03T07:00Z'), beganAt }, '2025-03-03T10:00Z')

  it('is due from now on, at their next working hour', () => {
    expect(first).toEqual({ ownerId: 'wren', dueAt: instant('2025-03-03T10:00Z'), beganAt })
  })

  it('stays as it is at every further look, so that it can run out', () => {
    const second = lookAt(first, '2025-03-03T11:00Z')
    expect(lookAt(second, '2025-03-03T12:30Z')).toEqual(first)
  })
})

describe('it has run out at the end of the day on which it is due', () => {
  const endOf = (hours: string | undefined, dueAt: string): string => {
    const people = { dana: hours === undefined ? {} : { hours } }
    const owner = acme({}, { people }).person('dana') ?? null
    const end = escalatesAt(owner, instant(dueAt))
    return end === null ? 'never' : Temporal.Instant.fromEpochMilliseconds(end).toString()
  }

  it.each<[string, string, string, string]>([
    [
      'of a day of two working times, the end of the second',
      'Mon-Fri 08:00-12:00, Mon-Fri 14:00-18:00',
      '2025-03-03T07:00Z',
      '2025-03-03T17:00:00Z',
    ],
    ['of a working night, its own end', 'Mon-Fri 22:00-06:00', '2025-03-03T21:00Z', '2025-03-04T05:00:00Z'],
    ['of a day off, midnight', 'Mon-Fri 08:00-18:00', '2025-03-08T10:00Z', '2025-03-08T23:00:00Z'],
  ])('%s', (_, hours, dueAt, end) => expect(endOf(hours, dueAt)).toBe(end))
})

describe('who hears that it was not done', () => {
  const people = { dana: { manager: 'mara' } }
  const toldOf = (ownerId: string, more: Parameters<typeof acme>[1] = {}) => {
    const told = acme({}, { people, ...more })
    const late = { ownerId, dueAt: beganAt, beganAt }
    return toldWhenLate(told, told.account('acme')!, late, instant('2025-03-03T18:00Z'))
  }

  it('the ASE’s manager, of what the ASE or a backup owes', () => {
    expect([toldOf('dana'), toldOf('wren')]).toEqual([{ personId: 'mara' }, { personId: 'mara' }])
  })

  it('the region’s leader, of what the manager owes: nobody is told of their own', () => {
    expect(toldOf('mara')).toEqual({ personId: 'lead-emea' })
  })

  it('the channel of Global Support, of what the only one in that line owes', () => {
    const people = { dana: { manager: 'lead-emea' } }
    expect(toldOf('lead-emea', { people })).toEqual({
      channel: facts.settings(beganAt).settings.supportChannel,
    })
  })
})
