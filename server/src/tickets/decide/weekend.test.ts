import { describe, expect, it } from 'vitest'
import { because, carriedOut, decideAt, instant, ticket, type TicketWords } from '../testing/ticket.ts'
import { acme, type AccountWords, type WorldWords } from '../testing/world.ts'

const SATURDAY = '2025-03-08T10:00Z'
const covered: AccountWords = { contracts: [{ weekend: 'Europe/Amsterdam' }] }
const high: TicketWords = { priority: 'high', created: SATURDAY }

const paged = (
  account: AccountWords,
  words: TicketWords = {},
  more: WorldWords = {},
  at = words.created ?? SATURDAY,
) =>
  decideAt(acme(account, more), at, ticket({ ...high, ...words }))
    .tell.filter(({ urgency }) => urgency === 'page')
    .map(({ kind, to }) => [kind, Object.values(to)[0]])

describe('rule 6, weekend cover', () => {
  it.each(['high', 'urgent'] as const)('R58: created with %s priority, on-call is paged', (priority) => {
    expect(paged(covered, { priority })).toEqual([['weekend', 'omar']])
  })

  it('R58: in both modes, and the ASE is assigned where auto-assign is on', () => {
    const decision = decideAt(acme({ ...covered, mode: 'auto_assign' }), SATURDAY, ticket(high))
    expect(decision).toMatchObject({
      rule: 6,
      outcome: 'assigned',
      assignee: { personId: 'dana', role: 'ase' },
    })
    expect(decision.tell.some(({ urgency }) => urgency === 'page')).toBe(true)
    expect(decideAt(acme(covered), SATURDAY, ticket(high))).toMatchObject({
      rule: 4,
      assignee: { kind: 'keep' },
    })
  })

  it('R59: comes before rule 4: the ASE is assigned also where the account opted into leaving tickets unassigned', () => {
    const account: AccountWords = { ...covered, mode: 'auto_assign', fallback: ['leave_unassigned'] }
    expect(decideAt(acme(account), SATURDAY, ticket(high)).assignee).toMatchObject({ personId: 'dana' })
  })

  it.each<[string, AccountWords, WorldWords]>([
    [
      'an ASE is on duty',
      { ...covered, ases: ['dana', 'kai'] },
      { people: { kai: { hours: 'Sat 08:00-18:00' } } },
    ],
    [
      'the backup of an ASE who is away is on duty',
      { ...covered, backup: 'wren' },
      {
        people: {
          dana: { off: ['2025-03-07T00:00Z/2025-03-10T00:00Z'] },
          wren: { hours: 'Sat 08:00-18:00' },
        },
      },
    ],
    [
      'the account’s night contact is on duty',
      { ...covered, nightContact: 'wren' },
      { people: { wren: { hours: 'Sat 08:00-18:00' } } },
    ],
  ])('R60: nobody is paged while %s', (_, account, more) => {
    expect(paged(account, {}, more)).toEqual([])
  })

  it('R60: somebody busy is not there', () => {
    const people = { dana: { hours: 'Sat 08:00-18:00', busy: ['2025-03-08T09:00Z/2025-03-08T12:00Z'] } }
    expect(paged(covered, {}, { people })).toEqual([['weekend', 'omar']])
  })

  it('R61: with nobody on call the leader of the account’s region is paged', () => {
    expect(paged(covered, {}, { onCall: '' })).toEqual([['nobody_on_call', 'lead-emea']])
  })

  it.each<[string, AccountWords, TicketWords]>([
    ['the contract has no weekend cover', {}, {}],
    ['the priority is normal', covered, { priority: 'normal' }],
    ['there is no priority', covered, { priority: null }],
    ['it became high later', covered, { createdPriority: 'normal' }],
    ['it was created on Friday', covered, { created: '2025-03-07T22:59Z' }],
    ['it was created on Monday', covered, { created: '2025-03-09T23:00Z' }],
    [
      'the weekend of the contract’s zone has not begun',
      { contracts: [{ weekend: 'America/Los_Angeles' }] },
      { created: '2025-03-08T07:59Z' },
    ],
    [
      'the contract with weekend cover began after it',
      { contracts: [{ to: '2025-03-08' }, { from: '2025-03-09', weekend: 'Europe/Amsterdam' }] },
      {},
    ],
  ])('R62: does not apply where %s', (_, account, words) => {
    expect(paged(account, words, {}, words.created ?? SATURDAY)).toEqual([])
    const { target } = decideAt(acme(account), words.created ?? SATURDAY, ticket({ ...high, ...words }))
    expect(target?.on).not.toBe('weekend_cover')
  })

  it('R62: the weekend is that of the contract’s zone', () => {
    const account = { contracts: [{ weekend: 'America/Los_Angeles' }] }
    expect(paged(account, { created: '2025-03-10T06:59Z' })).toEqual([['weekend', 'omar']])
  })

  it('R63: the whole target runs on 24x7, also after the weekend, also once the contract is renewed without it', () => {
    const contracts = [{ to: '2025-03-09', weekend: 'Europe/Amsterdam' }, { from: '2025-03-10' }]
    const late: TicketWords = { priority: 'high', created: '2025-03-09T21:00Z' }
    const decision = decideAt(acme({ contracts }), '2025-03-10T00:00Z', ticket(late), because.other)
    expect(decision.target).toMatchObject({ on: 'weekend_cover', deadline: instant('2025-03-10T01:00Z') })
  })

  it('R64: on-call is paged on creation only', () => {
    const facts = acme(covered)
    const first = ticket(high)
    const after = carriedOut(first, decideAt(facts, SATURDAY, first), 'acme')
    for (const cause of [because.other, because.reopened, because.unlocked, because.moved])
      expect(
        decideAt(facts, SATURDAY, after, cause).tell.filter(({ urgency }) => urgency === 'page'),
      ).toEqual([])
  })
})
