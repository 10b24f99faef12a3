import { describe, expect, it } from 'vitest'
import { ticket } from '../testing/ticket.ts'
import { acme, instant, WEEK_OFF } from '../testing/world.ts'
import { obligationNow, type Obligation } from './obligation.ts'

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
