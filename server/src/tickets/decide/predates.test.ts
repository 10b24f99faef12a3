import { describe, expect, it } from 'vitest'
import { because, carriedOut, decideAt, instant, ticket, type TicketWords } from '../testing/ticket.ts'
import { acme, type AccountWords } from '../testing/world.ts'
import type { Choice } from '../record.ts'

const NOON = '2025-03-04T11:00Z'
const old: TicketWords = { created: '2024-06-03T10:00Z', assigneeId: 'u-sam', heldBy: 'unknown' }
const chosen = (choice: Choice, carried = false): TicketWords => ({
  ...old,
  followerIds: ['u-dana'],
  ours: { predates: { askedAt: 1, choice, carriedOut: carried } },
})

describe('rule 3, older than the service', () => {
  it.each(['created', 'other', 'reopened', 'moved', 'unlocked'] as const)(
    'R42: keeps its assignee when %s, in auto-assign too, and the primary shadows it',
    (cause) => {
      const decision = decideAt(acme({ mode: 'auto_assign' }), NOON, ticket(old), because[cause])
      expect(decision).toMatchObject({
        outcome: 'predates',
        rule: 3,
        assignee: { kind: 'keep' },
        follow: [{ personId: 'dana', userId: 'u-dana', why: 'shadows' }],
      })
    },
  )

  it('R42: or keeps nobody', () => {
    const decision = decideAt(acme({ mode: 'auto_assign' }), NOON, ticket({ created: old.created! }))
    expect(decision).toMatchObject({ outcome: 'predates', assignee: { kind: 'keep' } })
  })

  it('R42: to the very instant: created as the service begins is not older', () => {
    const start = '2024-12-31T23:00Z'
    expect(decideAt(acme(), NOON, ticket({ created: start })).outcome).toBe('engaged')
    expect(decideAt(acme(), NOON, ticket({ created: '2024-12-31T22:59:59.999Z' })).outcome).toBe('predates')
  })

  it.each<[string, AccountWords, string]>([
    [
      'a renewal without a gap',
      {
        contracts: [{ from: '2024-01-01', to: '2024-12-31' }, {}],
        ases: [{ person: 'dana', from: '2024-01-01' }],
      },
      'kept',
    ],
    [
      'a hand-over',
      {
        contracts: [{ from: '2024-01-01' }],
        ases: [
          { person: 'kai', from: '2025-02-01' },
          { person: 'wren', from: '2024-01-01', to: '2025-01-31' },
        ],
      },
      'kept',
    ],
    [
      'a gap between contracts',
      {
        contracts: [{ from: '2024-01-01', to: '2024-12-30' }, {}],
        ases: [{ person: 'dana', from: '2024-01-01' }],
      },
      'predates',
    ],
  ])('R43: the service after %s', (_, account, outcome) => {
    expect(decideAt(acme(account), NOON, ticket(old), because.other).outcome).toBe(outcome)
  })

  it('R44: the customer is asked by a task for the assignee, else for the ASE', () => {
    const asked = (words: TicketWords) => decideAt(acme(), NOON, ticket({ ...old, ...words })).tasks
    expect(asked({})).toMatchObject([{ kind: 'ask_customer', owner: { personId: 'sam' }, dueAt: null }])
    expect(asked({ assigneeId: 'u-stranger' })).toMatchObject([{ owner: { userId: 'u-stranger' } }])
    expect(asked({ assigneeId: null })).toMatchObject([{ owner: { personId: 'dana' } }])
  })

  it('R44: an assignee who has left is not asked to ask', () => {
    const facts = acme({}, { people: { sam: { leftOn: '2025-01-31' } } })
    expect(decideAt(facts, NOON, ticket(old), because.other).tasks).toMatchObject([
      { owner: { personId: 'dana' } },
    ])
  })

  it('R45: is asked once, and shadowed once', () => {
    const first = decideAt(acme(), NOON, ticket(old))
    expect(first.ours.predates).toEqual({ askedAt: instant(NOON), choice: null, carriedOut: false })
    const after = carriedOut(ticket(old), first, 'acme')
    for (const cause of [because.other, because.reopened, because.unlocked])
      expect(decideAt(acme(), NOON, after, cause)).toMatchObject({
        outcome: 'predates',
        tasks: [],
        follow: [],
        note: null,
      })
  })

  it('R45: an ASE who stopped following by themselves is not made to follow again', () => {
    const words = { ...old, followerIds: [], ours: { followers: ['u-dana'] } }
    expect(decideAt(acme(), NOON, ticket(words), because.other).follow).toEqual([])
  })

  it.each<[string, Choice, string | null]>([
    ['the ASE', { kind: 'ase' }, 'dana'],
    ['the present assignee', { kind: 'keep' }, null],
    ['another person', { kind: 'person', personId: 'ines' }, 'ines'],
  ])('R46: the customer’s choice of %s is carried out', (_, choice, personId) => {
    const decision = decideAt(acme(), NOON, ticket(chosen(choice)), because.other)
    expect(decision.assignee).toMatchObject(
      personId === null ? { kind: 'keep' } : { kind: 'assign', personId, role: 'customers_choice' },
    )
    expect(decision.ours.predates?.carriedOut).toBe(true)
  })

  it('R46: once: somebody else may be assigned afterwards', () => {
    const decision = decideAt(acme(), NOON, ticket(chosen({ kind: 'ase' }, true)), because.reopened)
    expect(decision).toMatchObject({ outcome: 'predates', assignee: { kind: 'keep' }, tasks: [] })
  })

  it('R46: a chosen person who has left is not assigned', () => {
    const facts = acme({}, { people: { ines: { leftOn: '2025-01-31' } } })
    const decision = decideAt(
      facts,
      NOON,
      ticket(chosen({ kind: 'person', personId: 'ines' })),
      because.other,
    )
    expect(decision).toMatchObject({ assignee: { kind: 'keep' }, ours: { predates: { carriedOut: false } } })
  })

  it('R47: moved to another account, the service of that account counts', () => {
    const facts = acme({}, { accounts: { other: { ases: ['kai'], contracts: [{ from: '2025-03-01' }] } } })
    const moved = ticket({ created: '2025-02-03T10:00Z', organizationId: 'org-other', account: 'acme' })
    expect(decideAt(facts, NOON, moved, because.moved)).toMatchObject({
      outcome: 'predates',
      follow: [{ personId: 'kai' }],
      tasks: [{ kind: 'ask_customer' }],
    })
  })

  it('R48: rule 5 runs on it: its assignee and Global Support are warned', () => {
    const words = { ...old, priority: 'urgent' as const, created: '2024-12-30T20:00Z' }
    const decision = decideAt(acme(), '2025-01-01T20:00Z', ticket(words), because.other)
    expect(decision.tell.map(({ to }) => Object.values(to)[0])).toEqual(['sam', '#support'])
  })
})
