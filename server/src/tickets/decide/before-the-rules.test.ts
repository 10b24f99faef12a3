import { describe, expect, it } from 'vitest'
import { because, carriedOut, decideAt, ticket } from '../testing/ticket.ts'
import { acme, WEEK_OFF } from '../testing/world.ts'
import { newDraft } from './draft.ts'

const NOON = '2025-03-04T11:00Z'
const other = { accounts: { other: { ases: ['kai'] }, bare: { ases: [] } } }

const nothing = {
  assignee: { kind: 'keep' },
  proposal: null,
  follow: [],
  unfollow: [],
  tell: [],
  tasks: [],
  addTags: [],
  removeTags: [],
  note: null,
  fired: [],
}

describe('before the rules', () => {
  it('R1: our own echo is recorded, never acted upon, whatever else it says', () => {
    const echo = { ...because.created, echo: true }
    const decision = decideAt(acme({ mode: 'auto_assign' }), NOON, ticket({ tags: ['emergency'] }), echo)
    expect(decision).toMatchObject({ ...nothing, outcome: 'echo', rule: null })
  })

  it.each(['closed', 'deleted', 'suspended', 'spam', 'merged'] as const)(
    'R2: a ticket that is %s gets no writes',
    (status) => {
      const decision = decideAt(acme({ mode: 'auto_assign' }), NOON, ticket({ status, tags: ['emergency'] }))
      expect(decision).toMatchObject({ ...nothing, outcome: 'dead', rule: null })
    },
  )

  it('R2: warnings planned for a ticket that ends are void, once', () => {
    const told = ticket({ status: 'closed', ours: { toldDeadline: 1 } })
    const decision = decideAt(acme(), NOON, told, because.other)
    expect(decision.voidWarnings).toBe(true)
    expect(decideAt(acme(), NOON, { ...told, ours: decision.ours }, because.other).voidWarnings).toBe(false)
  })

  const followed = {
    account: 'acme',
    ours: {
      followers: ['u-dana'],
      toldDeadline: 5,
      predates: { askedAt: 1, choice: null, carriedOut: false },
      handedOver: true,
    },
  }
  it.each([
    ['another account', 'org-other'],
    ['an account without ASE', 'org-bare'],
    ['an unknown organisation', 'org-unknown'],
    ['no organisation', null],
  ])(
    'R3: moved to %s, who follows by us stops, warnings are void, and what was asked is forgotten',
    (_, organizationId) => {
      const decision = decideAt(acme({}, other), NOON, ticket({ ...followed, organizationId }), because.moved)
      expect(decision).toMatchObject({
        unfollow: ['u-dana'],
        voidWarnings: true,
        ours: { followers: [], toldDeadline: null, handedOver: false },
      })
      expect(decision.ours.predates?.askedAt).not.toBe(1)
      expect(decision.fired).toContain(7)
    },
  )

  it('R3: somebody who follows on the new account too goes on following', () => {
    const facts = acme(
      { ases: ['dana'] },
      { accounts: { other: { ases: ['dana'], contracts: [{ from: '2025-03-05' }] } } },
    )
    const moved = ticket({ ...followed, organizationId: 'org-other' })
    const decision = decideAt(facts, '2025-03-06T11:00Z', moved, because.moved)
    expect(decision).toMatchObject({
      outcome: 'predates',
      unfollow: [],
      follow: [],
      ours: { followers: ['u-dana'] },
    })
  })

  it('R4: a ticket of an unknown organisation, or of none, is left alone', () => {
    for (const organizationId of ['org-unknown', null])
      expect(decideAt(acme(), NOON, ticket({ organizationId }))).toMatchObject({
        ...nothing,
        outcome: 'unknown_organization',
        rule: null,
      })
  })

  it.each([
    ['a rule gave it to the ASE', { assigneeId: 'u-dana', heldBy: 'rule' as const }, 'dana'],
    ['the ASE picked it', { assigneeId: 'u-dana', heldBy: 'person' as const }, 'dana'],
    ['a write of ours to the ASE is on its way', { ours: { pendingAssignee: 'u-dana' } }, 'dana'],
  ])('R5: moved to an account without ASE, unassigning is proposed where %s', (_, held, personId) => {
    for (const organizationId of ['org-bare', 'org-unknown']) {
      const moved = ticket({ organizationId, account: 'acme', ...held })
      const decision = decideAt(acme({}, other), NOON, moved, because.moved)
      expect(decision).toMatchObject({ assignee: { kind: 'keep' }, proposal: { kind: 'unassign', personId } })
    }
  })

  it('R5: nothing is proposed where Global Support holds it, or on-call in an emergency', () => {
    const sams = ticket({
      organizationId: 'org-bare',
      account: 'acme',
      assigneeId: 'u-sam',
      heldBy: 'person',
    })
    expect(decideAt(acme({}, other), NOON, sams, because.moved).proposal).toBeNull()
    const omars = ticket({
      organizationId: 'org-bare',
      account: 'acme',
      assigneeId: 'u-omar',
      heldBy: 'rule',
      tags: ['emergency'],
    })
    expect(decideAt(acme({}, other), NOON, omars, because.moved).proposal).toBeNull()
  })

  it('R6: two organisations of one account: the same decision on each, and moving between them changes nothing of ours', () => {
    const facts = acme({ mode: 'auto_assign', orgs: ['org-acme', 'org-two'] })
    const one = decideAt(facts, NOON, ticket())
    const two = decideAt(facts, NOON, ticket({ organizationId: 'org-two' }))
    expect({ ...two, because: [] }).toEqual({ ...one, because: [] })
    const moved = ticket({ ...followed, organizationId: 'org-two' })
    expect(decideAt(facts, NOON, moved, because.moved)).toMatchObject({
      unfollow: [],
      ours: { followers: ['u-dana'] },
    })
  })

  it('R6: an organisation belongs to the account that holds it at the instant', () => {
    const orgs = [['org-acme', '/2025-03-04T12:00Z']] as const
    expect(decideAt(acme({ orgs }), NOON, ticket()).outcome).toBe('engaged')
    expect(decideAt(acme({ orgs }), '2025-03-04T12:00Z', ticket()).outcome).toBe('unknown_organization')
  })
})

describe('rule 1, no running assignment', () => {
  it.each([
    ['no_contract', { contracts: [] }],
    ['contract_not_yet', { contracts: [{ from: '2025-04-01' }] }],
    ['contract_over', { contracts: [{ to: '2025-03-03' }] }],
    ['nobody_assigned', { ases: [] }],
    ['not_yet', { ases: [{ person: 'dana', from: '2025-04-01' }] }],
    ['over', { ases: [{ person: 'dana', to: '2025-03-03' }] }],
  ] as const)('R7: %s: nothing changes, in an emergency neither', (noService, words) => {
    for (const tags of [[], ['emergency']]) {
      const decision = decideAt(acme({ mode: 'auto_assign', ...words }), NOON, ticket({ tags }))
      expect(decision).toMatchObject({ ...nothing, outcome: 'no_service', rule: 1, noService, fired: [1] })
    }
  })

  it('R8: the last day of service is served to its end in the zone of the account', () => {
    const facts = acme({ contracts: [{ to: '2025-03-04' }], zone: 'America/New_York' })
    expect(decideAt(facts, '2025-03-05T04:59Z', ticket()).outcome).toBe('engaged')
    expect(decideAt(facts, '2025-03-05T05:00Z', ticket()).outcome).toBe('no_service')
  })

  it('R8: a renewal without a gap keeps the service', () => {
    const contracts = [{ to: '2025-03-04' }, { from: '2025-03-05' }]
    for (const at of ['2025-03-04T22:59Z', '2025-03-04T23:00Z'])
      expect(decideAt(acme({ contracts }), at, ticket()).outcome).toBe('engaged')
  })

  it('R7: warnings planned while the contract ran are void', () => {
    const told = ticket({ ours: { toldDeadline: 5 } })
    expect(decideAt(acme({ contracts: [] }), NOON, told, because.other).voidWarnings).toBe(true)
  })

  it('R7: an emergency that ends while nobody serves it is forgotten, and pages anew when it comes again', () => {
    const was = { since: 1, paged: true, takenFrom: 'u-dana' }
    const facts = acme({ contracts: [] })
    expect(
      decideAt(facts, NOON, ticket({ ours: { emergency: was } }), because.other).ours.emergency,
    ).toBeNull()
    const still = ticket({ tags: ['emergency'], ours: { emergency: was } })
    expect(decideAt(facts, NOON, still, because.other).ours.emergency).toEqual(was)
  })
})

describe('the note', () => {
  it('R9: is private: no field of its plan, and none of the decision, could say otherwise', () => {
    const { note } = decideAt(acme(), NOON, ticket())
    expect(Object.keys(note!).sort()).toEqual(['answerBefore', 'situation'])
    expect(Object.keys(newDraft(ticket())).filter((key) => /public|comment|reply/i.test(key))).toEqual([])
  })

  it.each([
    ['a new ticket', {}, because.created, 'engage'],
    ['one that changed its organisation', { account: 'other' }, because.moved, 'engage'],
    ['a reopened one', {}, because.reopened, 'engage'],
    ['one that a person assigned', { assigneeId: 'u-sam', lockedBy: 'u-sam' }, because.created, 'locked'],
    ['one older than the service', { created: '2024-06-03T10:00Z' }, because.other, 'predates'],
    ['one that becomes an emergency', { tags: ['emergency'] }, because.other, 'emergency'],
    ['nothing else', {}, because.other, undefined],
    ['no lifted lock', {}, because.unlocked, undefined],
  ])('R9: goes into %s', (_, words, cause, situation) => {
    const decision = decideAt(acme(), NOON, ticket(words), cause)
    expect(decision.note?.situation).toBe(situation)
    expect(decision.ours.notedFor).toBe(situation === undefined ? null : 'acme')
  })

  it('R9: an emergency, and a question to the customer, is noted once', () => {
    for (const words of [{ tags: ['emergency'] }, { created: '2024-06-03T10:00Z' }]) {
      const first = decideAt(acme({}, { people: { dana: { off: [WEEK_OFF] } } }), NOON, ticket(words))
      const after = carriedOut(ticket(words), first, 'acme')
      expect(decideAt(acme(), NOON, after, because.other).note).toBeNull()
    }
  })
})

describe('every served ticket', () => {
  it('R89: carries the tag of accounts with an ASE, once', () => {
    expect(decideAt(acme(), NOON, ticket()).addTags).toEqual(['ase'])
    expect(decideAt(acme(), NOON, ticket({ tags: ['ase'] })).addTags).toEqual([])
    expect(decideAt(acme({ contracts: [] }), NOON, ticket()).addTags).toEqual([])
  })

  it('R89: says whether its reply is due before the ASE is back, in an emergency and a hand-over too', () => {
    const urgent = {
      priority: 'urgent',
      created: '2025-03-04T20:00Z',
      assigneeId: 'u-sam',
      heldBy: 'unknown',
    } as const
    for (const tags of [[], ['emergency']]) {
      expect(decideAt(acme(), '2025-03-04T20:00Z', ticket({ ...urgent, tags })).beforeReturn).toBe(true)
      expect(decideAt(acme(), NOON, ticket({ ...urgent, created: NOON, tags })).beforeReturn).toBe(false)
    }
  })
})
