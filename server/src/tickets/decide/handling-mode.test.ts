import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../directory/api.ts'
import { because, decideAt, ticket } from '../testing/ticket.ts'
import { acme, WEEK_OFF, type AccountWords, type WorldWords } from '../testing/world.ts'

const NOON = '2025-03-04T11:00Z'
const NIGHT = '2025-03-04T20:00Z'
const auto = { mode: 'auto_assign' } as const

describe('rule 4, auto-assign', () => {
  it('R49: a new ticket goes to the ASE, whatever region the customer chose', () => {
    for (const preferredRegion of [null, 'AMER', 'APAC', 'nowhere']) {
      const decision = decideAt(
        acme(auto),
        NOON,
        ticket({ preferredRegion, assigneeId: 'u-sam', heldBy: 'integration' }),
      )
      expect(decision).toMatchObject({
        outcome: 'assigned',
        rule: 4,
        assignee: { kind: 'assign', personId: 'dana', userId: 'u-dana', role: 'ase' },
        follow: [],
        tasks: [],
      })
    }
  })

  it.each<[string, string, string, WorldWords]>([
    ['the primary while both are on duty', '2025-03-04T09:00Z', 'dana', {}],
    ['the one on duty', '2025-03-05T03:00Z', 'kai', {}],
    [
      'the one not busy',
      '2025-03-04T09:00Z',
      'kai',
      { people: { dana: { busy: ['2025-03-04T08:00Z/2025-03-04T10:00Z'] } } },
    ],
    ['the one not away', '2025-03-04T09:00Z', 'kai', { people: { dana: { off: [WEEK_OFF] } } }],
    ['the primary while nobody is on duty', NIGHT, 'dana', {}],
    [
      'the next in order once the primary has left',
      NIGHT,
      'kai',
      { people: { dana: { leftOn: '2025-01-31' } } },
    ],
  ])('R50: of several ASEs it goes to %s', (_, at, personId, more) => {
    expect(decideAt(acme({ ...auto, ases: ['dana', 'kai'] }, more), at, ticket()).assignee).toMatchObject({
      personId,
    })
  })

  it('R51: off duty or away the ASE is assigned all the same', () => {
    expect(decideAt(acme(auto), NIGHT, ticket()).assignee).toMatchObject({ personId: 'dana' })
    const away = { people: { dana: { off: [WEEK_OFF] } } }
    expect(decideAt(acme(auto, away), NOON, ticket({ priority: 'urgent' })).assignee).toMatchObject({
      personId: 'dana',
    })
  })

  it('R51: an ASE without a help-desk user is proposed', () => {
    const decision = decideAt(acme(auto, { people: { dana: { user: null } } }), NOON, ticket())
    expect(decision).toMatchObject({
      assignee: { kind: 'keep' },
      proposal: { kind: 'assign_without_user', personId: 'dana' },
    })
  })

  it('R51: who holds it already is not assigned again', () => {
    const decision = decideAt(acme(auto), NOON, ticket({ assigneeId: 'u-dana', heldBy: 'integration' }))
    expect(decision).toMatchObject({ outcome: 'assigned', assignee: { kind: 'keep' }, proposal: null })
    const waiting = decideAt(acme(auto), NOON, ticket({ ours: { pendingAssignee: 'u-dana' } }))
    expect(waiting.assignee).toEqual({ kind: 'keep' })
  })

  it('R51: with all ASEs gone Global Support works it', () => {
    const decision = decideAt(acme(auto, { people: { dana: { leftOn: '2025-01-31' } } }), NOON, ticket())
    expect(decision).toMatchObject({ outcome: 'engaged', assignee: { kind: 'keep' } })
  })
})

describe('rule 4, engage', () => {
  it('R52: the present assignee stays, nobody follows or is told, and the note says what to do', () => {
    for (const words of [{}, { assigneeId: 'u-sam', heldBy: 'integration' as const }]) {
      const decision = decideAt(acme(), NOON, ticket(words))
      expect(decision).toMatchObject({
        outcome: 'engaged',
        rule: 4,
        assignee: { kind: 'keep' },
        follow: [],
        tell: [],
        tasks: [],
        note: { situation: 'engage' },
      })
    }
  })
})

describe('rule 4, when', () => {
  it.each(['created', 'moved', 'reopened', 'unlocked'] as const)('R53: assigns when %s', (cause) => {
    expect(decideAt(acme(auto), NOON, ticket(), because[cause]).assignee).toMatchObject({ personId: 'dana' })
  })

  it('R54: any other event leaves the assignee alone', () => {
    for (const words of [{}, { assigneeId: 'u-sam', heldBy: 'integration' as const }])
      expect(decideAt(acme(auto), NOON, ticket(words), because.other)).toMatchObject({
        outcome: 'kept',
        rule: 4,
        assignee: { kind: 'keep' },
        note: null,
      })
  })

  it('R55: the mode is the account’s at the instant, else the programme’s', () => {
    const policies = [
      { mode: 'auto_assign' as const, valid: '/2025-03-04T12:00Z' },
      { mode: 'engage' as const, valid: '2025-03-04T12:00Z/' },
    ]
    expect(decideAt(acme({ policies }), NOON, ticket()).outcome).toBe('assigned')
    expect(decideAt(acme({ policies }), '2025-03-04T12:00Z', ticket()).outcome).toBe('engaged')
    const settings = { defaultHandlingMode: 'auto_assign' as const }
    expect(decideAt(acme({ mode: null }, { settings }), NOON, ticket()).outcome).toBe('assigned')
    expect(decideAt(acme({ mode: 'engage' }, { settings }), NOON, ticket()).outcome).toBe('engaged')
    expect(defaultSettings.defaultHandlingMode).toBe('engage')
  })

  it('R55: a change of mode leaves older tickets alone', () => {
    expect(
      decideAt(acme(auto), NOON, ticket({ assigneeId: 'u-sam', heldBy: 'integration' }), because.other)
        .assignee,
    ).toEqual({ kind: 'keep' })
  })
})

describe('rule 4, alert and leave unassigned', () => {
  const opted: AccountWords = { ...auto, fallback: ['leave_unassigned'] }
  const urgent = { priority: 'urgent' as const, created: NIGHT }
  it('R56: where the account opted in and nobody named is there before the target, nobody is assigned and the channel is told', () => {
    const decision = decideAt(acme(opted), NIGHT, ticket(urgent))
    expect(decision).toMatchObject({ outcome: 'left_unassigned', rule: 4, assignee: { kind: 'keep' } })
    expect(decision.tell.map(({ to }) => Object.values(to)[0])).toEqual(['#support'])
  })

  it.each<[string, AccountWords, WorldWords, string]>([
    ['did not opt in', { ...opted, fallback: ['global_support'] }, {}, NIGHT],
    ['opted in, and the ASE is on duty', opted, {}, NOON],
    ['opted in, and a second ASE is on duty', { ...opted, ases: ['dana', 'kai'] }, {}, '2025-03-05T03:00Z'],
    ['opted in, and the night contact is on duty', { ...opted, nightContact: 'omar' }, {}, NIGHT],
    [
      'opted in, and a backup of the ASE who is away is on duty',
      { ...opted, backup: 'wren' },
      { people: { dana: { off: [WEEK_OFF] } } },
      NOON,
    ],
  ])('R57: where the account %s, the ASE is assigned', (_, account, more, at) => {
    const decision = decideAt(acme(account, more), at, ticket({ ...urgent, created: at }))
    expect(decision.outcome).toBe('assigned')
  })

  it('R57: a backup who is busy until after the target is not there', () => {
    const people = { dana: { off: [WEEK_OFF] }, wren: { busy: ['2025-03-04T11:00Z/2025-03-04T12:00Z'] } }
    const decision = decideAt(
      acme({ ...opted, backup: 'wren' }, { people }),
      NOON,
      ticket({ ...urgent, created: NOON }),
    )
    expect(decision.outcome).toBe('left_unassigned')
  })

  it('R56: in engage mode the opt-in changes nothing', () => {
    expect(decideAt(acme({ ...opted, mode: 'engage' }), NIGHT, ticket(urgent)).outcome).toBe('engaged')
  })

  it('R56: reopened when its assignee has left, it is cleared', () => {
    const more = { people: { sam: { leftOn: '2025-01-31' } } }
    const words = { ...urgent, assigneeId: 'u-sam', lockedBy: 'u-sam' }
    expect(decideAt(acme(opted, more), NIGHT, ticket(words), because.reopened)).toMatchObject({
      outcome: 'left_unassigned',
      assignee: { kind: 'clear' },
    })
  })
})
