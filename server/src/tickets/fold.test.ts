import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, type FoldContext } from './fold.ts'
import type { IntakeEvent } from './model.ts'
import type { Cause, TicketRecord } from './record.ts'
import { context, event, folded, instant, type EventWords } from './testing/ticket.ts'

const created = (words: EventWords = {}): IntakeEvent =>
  event('2025-03-04T10:00Z', {
    by: 'customer',
    comment: 'customer',
    createdAt: instant('2025-03-04T10:00Z'),
    status: 'new',
    ...words,
  })
const next = (record: TicketRecord, at: string, words: EventWords, by: FoldContext = context) =>
  fold(record, event(at, words), by)
const causeOf = (record: TicketRecord, words: EventWords): Cause => {
  const taken = next(record, '2025-03-04T12:00Z', words)
  if (taken.kind !== 'new') throw new Error('late')
  return taken.cause
}

describe('who assigned', () => {
  it.each<[string, EventWords, string, boolean]>([
    ['an agent is a person', { by: 'u-sam' }, 'person', true],
    ['somebody of unknown kind is a person', { actor: { id: 'x', kind: 'unknown' } }, 'person', true],
    ['an integration is none', { by: 'bot-router' }, 'integration', false],
    ['a trigger is none', { by: 'system' }, 'unknown', false],
    ['a customer is none', { by: 'customer' }, 'unknown', false],
    ['an event without actor is no person’s', {}, 'unknown', false],
  ])('R38: %s', (_, words, heldBy, locks) => {
    const { record } = next(folded([created()]), '2025-03-04T11:00Z', { assigneeId: 'u-dana', ...words })
    expect(record.heldBy).toBe(heldBy)
    expect(record.lock !== null).toBe(locks)
  })

  const locked = folded([created(), event('2025-03-04T11:00Z', { by: 'u-sam', assigneeId: 'u-dana' })])
  it('R35: a person who gives it to another locks it anew', () => {
    const { record } = next(locked, '2025-03-04T12:00Z', { by: 'u-lee', assigneeId: 'u-kai' })
    expect(record.lock).toEqual({ by: 'u-lee', assigneeId: 'u-kai', at: instant('2025-03-04T12:00Z') })
  })

  it('R37: a person who unassigns it lifts the lock; an integration that does is no person', () => {
    expect(causeOf(locked, { by: 'u-lee', assigneeId: null }).lockLifted).toBe(true)
    for (const by of ['bot-router', 'system', 'customer'])
      expect(causeOf(locked, { by, assigneeId: null }).lockLifted).toBe(false)
  })

  it('R37: unassigning what no person assigned lifts nothing', () => {
    const free = folded([created(), event('2025-03-04T11:00Z', { by: 'bot-router', assigneeId: 'u-dana' })])
    expect(causeOf(free, { by: 'u-lee', assigneeId: null }).lockLifted).toBe(false)
  })

  it('R37: closing, and a change of organisation, lifts it; solving and anything else does not', () => {
    const lock = (words: EventWords) =>
      next(locked, '2025-03-04T12:00Z', { by: 'u-lee', ...words }).record.lock
    expect(lock({ status: 'closed' })).toBeNull()
    expect(lock({ organizationId: 'org-other' })).toBeNull()
    for (const words of [{ status: 'solved' }, { priority: 'high' }, { comment: 'agent' }] as const)
      expect(lock(words)).toEqual(locked.lock)
  })

  it('R37: a lock that comes with the change of organisation is a new one, and stands', () => {
    const { record } = next(locked, '2025-03-04T12:00Z', {
      by: 'u-lee',
      organizationId: 'org-other',
      assigneeId: 'u-kai',
    })
    expect(record.lock).toMatchObject({ by: 'u-lee', assigneeId: 'u-kai' })
  })

  it('R82: who assigned a ticket older than the connection, nobody knows', () => {
    const late: FoldContext = { ...context, connectedAt: instant('2025-03-05T00:00Z') }
    const seen = folded(
      [
        event('2025-03-06T10:00Z', {
          by: 'u-sam',
          assigneeId: 'u-dana',
          createdAt: instant('2025-03-04T10:00Z'),
          status: 'open',
        }),
      ],
      late,
    )
    expect(seen).toMatchObject({ heldBy: 'unknown', lock: null, clock: null })
  })
})

describe('our own writes', () => {
  const waiting = (pendingAssignee: string | null, words: EventWords = {}): TicketRecord => {
    const record = folded([created(words)])
    return { ...record, ours: { ...record.ours, pendingAssignee } }
  }
  it('R1: are known by the id of the write, ours only', () => {
    expect(causeOf(folded([created()]), { writeId: 'w1' }).echo).toBe(true)
    expect(causeOf(folded([created()]), { writeId: 'theirs' }).echo).toBe(false)
  })

  it('R83: what they assign is held by rule, also when another’s event shows it first', () => {
    for (const words of [
      { writeId: 'w1', by: 'bot' },
      { by: 'u-sam', comment: 'agent' },
    ] as const) {
      const { record } = next(waiting('u-dana'), '2025-03-04T11:00Z', { ...words, assigneeId: 'u-dana' })
      expect(record).toMatchObject({ heldBy: 'rule', lock: null })
      expect(record.ours).not.toHaveProperty('pendingAssignee')
    }
  })

  it('R83: a person’s override stays theirs when its write comes back', () => {
    const lock = { by: 'Mara', assigneeId: 'u-dana', at: instant('2025-03-04T10:30Z') }
    const overridden: TicketRecord = { ...waiting('u-dana'), heldBy: 'person', lock }
    const { record } = next(overridden, '2025-03-04T11:00Z', {
      writeId: 'w1',
      by: 'bot',
      assigneeId: 'u-dana',
    })
    expect(record).toMatchObject({ heldBy: 'person', lock })
  })

  it('R83: what they clear lifts no lock', () => {
    const record = { ...waiting(null, { assigneeId: 'u-sam', by: 'u-sam' }) }
    expect(record.lock).not.toBeNull()
    expect(causeOf(record, { by: 'u-lee', assigneeId: null }).lockLifted).toBe(false)
  })

  it('R83: an echo that brings another assignee than we wrote is nobody’s, until the late event tells whose', () => {
    const echo = next(folded([created()]), '2025-03-04T12:00Z', {
      writeId: 'w1',
      by: 'bot',
      assigneeId: 'u-kai',
    })
    expect(echo.record).toMatchObject({ heldBy: 'unknown', lock: null })
    const late = next(echo.record, '2025-03-04T11:59Z', { by: 'u-sam', assigneeId: 'u-kai' })
    expect(late.kind).toBe('late')
    expect(late.record).toMatchObject({ heldBy: 'person', lock: { by: 'u-sam', assigneeId: 'u-kai' } })
  })

  it('R83: a late echo shows that the waiting write is through, and is no person’s', () => {
    const seen = {
      ...waiting('u-dana', { assigneeId: 'u-dana', by: 'system' }),
      updatedAt: instant('2025-03-04T11:00Z'),
    }
    const { kind, record } = next(seen, '2025-03-04T10:30Z', {
      writeId: 'w1',
      by: 'u-token',
      assigneeId: 'u-dana',
    })
    expect([kind, record.heldBy, record.lock]).toEqual(['late', 'rule', null])
    expect(record.ours).not.toHaveProperty('pendingAssignee')
  })

  it('R83: the echo of an earlier write leaves a later one waiting', () => {
    const words = { writeId: 'w1', by: 'bot', assigneeId: 'u-kai' } as const
    const { record } = next(waiting('u-dana'), '2025-03-04T11:00Z', words)
    expect(record.state.assigneeId).toBe('u-kai')
    expect(record.ours.pendingAssignee).toBe('u-dana')
  })

  it('R83: a customer’s event that shows an earlier write of ours leaves a later one waiting', () => {
    const words = { by: 'customer-1', comment: 'customer', assigneeId: 'u-kai' } as const
    const { record } = next(waiting('u-dana'), '2025-03-04T11:00Z', words)
    expect(record).toMatchObject({ heldBy: 'unknown', lock: null })
    expect(record.ours.pendingAssignee).toBe('u-dana')
  })

  it('R83: somebody else’s choice replaces a waiting write', () => {
    const { record } = next(waiting('u-dana'), '2025-03-04T11:00Z', { by: 'u-sam', assigneeId: 'u-sam' })
    expect(record).toMatchObject({ heldBy: 'person', lock: { assigneeId: 'u-sam' } })
    expect(record.ours).not.toHaveProperty('pendingAssignee')
  })

  it('R83: an event that leaves the assignee alone leaves the waiting write waiting', () => {
    const { record } = next(waiting('u-dana'), '2025-03-04T11:00Z', { comment: 'customer' })
    expect(record.ours.pendingAssignee).toBe('u-dana')
  })
})

describe('causes', () => {
  const solved = folded([created(), event('2025-03-04T11:00Z', { by: 'u-sam', status: 'solved' })])
  it('R84: a ticket is created when first seen, unless it is older than the connection', () => {
    const first = (connectedAt: string | null) => {
      const taken = fold(null, created(), {
        ...context,
        connectedAt: connectedAt === null ? null : instant(connectedAt),
      })
      return taken.kind === 'new' && taken.cause.created
    }
    expect([first(null), first('2025-03-04T10:00Z'), first('2025-03-04T10:00:00.001Z')]).toEqual([
      true,
      true,
      false,
    ])
  })

  it('R84: it is reopened when it was solved or closed and is worked on again', () => {
    for (const status of ['open', 'pending', 'hold', 'new'] as const)
      expect(causeOf(solved, { status }).reopened).toBe(true)
    expect(causeOf(solved, { status: 'closed' }).reopened).toBe(false)
    expect(causeOf(solved, { comment: 'customer' }).reopened).toBe(false)
    expect(causeOf(folded([created()]), { status: 'open' }).reopened).toBe(false)
  })

  it('R84: it changed its organisation only where the event says another one', () => {
    const owned = folded([created({ organizationId: 'org-acme' })])
    expect(causeOf(owned, { organizationId: 'org-other' }).organizationChanged).toBe(true)
    expect(causeOf(owned, { organizationId: null }).organizationChanged).toBe(true)
    expect(causeOf(owned, { organizationId: 'org-acme' }).organizationChanged).toBe(false)
    expect(causeOf(owned, { status: 'open' }).organizationChanged).toBe(false)
  })

  it('R84: what an event does not say keeps its last known value', () => {
    const { record } = next(
      folded([created({ organizationId: 'org-acme', tags: ['x'] })]),
      '2025-03-04T11:00Z',
      { priority: 'high' },
    )
    expect(record.state).toMatchObject({ organizationId: 'org-acme', tags: ['x'], priority: 'high' })
  })
})

describe('the clock of replies', () => {
  const clock = (...events: IntakeEvent[]) => {
    const now = folded([created(), ...events]).clock
    return (
      now &&
      `${now.kind} ${new Date(now.start).toISOString().slice(11, 16)}${now.pauses.at(-1)?.to === null ? ' stands' : ''}`
    )
  }
  const at = (time: string, words: EventWords) => event(`2025-03-04T${time}Z`, words)
  const replied = at('10:30', { by: 'u-sam', comment: 'agent' })
  it.each<[string, IntakeEvent[], string | null]>([
    ['the first reply counts from creation', [], 'first 10:00'],
    [
      'a customer’s further comment does not move the first reply',
      [at('10:10', { comment: 'customer' })],
      'first 10:00',
    ],
    ['a public reply settles it', [replied], null],
    [
      'an internal comment does not',
      [at('10:30', { comment: { id: null, author: 'agent', public: false } })],
      'first 10:00',
    ],
    [
      'the next reply counts from the customer’s comment',
      [replied, at('11:00', { comment: 'customer' })],
      'next 11:00',
    ],
    [
      'from the oldest unanswered one',
      [replied, at('11:00', { comment: 'customer' }), at('11:30', { comment: 'customer' })],
      'next 11:00',
    ],
    [
      'an internal comment of the customer’s side asks nothing',
      [replied, at('11:00', { comment: { id: null, author: 'customer', public: false } })],
      null,
    ],
    ['pending pauses', [at('11:00', { status: 'pending' })], 'first 10:00 stands'],
    ['on hold pauses', [at('11:00', { status: 'hold' })], 'first 10:00 stands'],
    ['solved pauses', [at('11:00', { status: 'solved' })], 'first 10:00 stands'],
    [
      'open again goes on',
      [at('11:00', { status: 'pending' }), at('12:00', { status: 'open' })],
      'first 10:00',
    ],
    [
      'a customer’s comment on a pending ticket that stays pending stands',
      [replied, at('11:00', { status: 'pending' }), at('11:30', { comment: 'customer' })],
      'next 11:30 stands',
    ],
    [
      'reopening starts a next reply',
      [replied, at('11:00', { status: 'solved' }), at('12:00', { status: 'open' })],
      'next 12:00',
    ],
    [
      'reopening by a comment too',
      [replied, at('11:00', { status: 'solved' }), at('12:00', { status: 'open', comment: 'customer' })],
      'next 12:00',
    ],
    [
      'reopening goes on with a reply that was owed',
      [at('11:00', { status: 'solved' }), at('12:00', { status: 'open' })],
      'first 10:00',
    ],
    ['closing ends it', [at('11:00', { status: 'closed' })], null],
  ])('R85: %s', (_, events, expected) => {
    expect(clock(...events)).toBe(expected)
  })

  it('R86: a comment counts once, also when it comes with two events', () => {
    const reply = { comment: { id: 'c1', author: 'agent', public: true } } as const
    const question = { comment: { id: 'c2', author: 'customer', public: true } } as const
    expect(clock(at('10:30', reply), at('11:00', question), at('11:30', question))).toBe('next 11:00')
    expect(
      clock(at('10:30', question), at('11:00', reply), at('11:30', { ...reply, status: 'open' })),
    ).toBeNull()
  })

  it('R86: a ticket made by an agent with a public comment owes no first reply', () => {
    expect(folded([created({ by: 'u-sam', comment: 'agent' })]).clock).toBeNull()
  })

  it('R82: an older ticket first seen owes what nobody knows, but for one that nobody has worked on', () => {
    const late: FoldContext = { ...context, connectedAt: instant('2025-03-05T00:00Z') }
    const old = (words: EventWords) =>
      folded([event('2025-03-06T10:00Z', { createdAt: instant('2025-03-04T10:00Z'), ...words })], late).clock
    expect(old({ status: 'open' })).toBeNull()
    expect(old({ status: 'new' })).toMatchObject({ kind: 'first', start: instant('2025-03-04T10:00Z') })
    expect(old({ status: 'open', comment: 'customer' })).toMatchObject({
      kind: 'next',
      start: instant('2025-03-06T10:00Z'),
    })
  })
})

describe('late events', () => {
  const at = (time: string, words: EventWords) => event(`2025-03-04T${time}Z`, words)
  it('R87: an older event decides nothing and changes no state; of the same instant the later arrival is newer', () => {
    const record = folded([created(), at('11:00', { priority: 'high', status: 'open' })])
    const late = next(record, '2025-03-04T10:59Z', {
      priority: 'low',
      status: 'solved',
      organizationId: 'org-x',
    })
    expect(late).toEqual({ kind: 'late', record })
    expect(late.record).toBe(record)
    const tie = next(record, '2025-03-04T11:00Z', { priority: 'low' })
    expect([tie.kind, tie.record.state.priority]).toEqual(['new', 'low'])
  })

  it('R88: a creation that arrives late tells when and with which priority it was created', () => {
    const first = at('11:00', { priority: 'urgent', status: 'open' })
    const { kind, record } = fold(folded([first]), created({ priority: 'high' }), context)
    expect([kind, record.createdPriority, record.state.priority]).toEqual(['late', 'high', 'urgent'])
    expect(record.state.createdAt).toBe(instant('2025-03-04T10:00Z'))
    expect(record.clock).toMatchObject({ kind: 'first', start: instant('2025-03-04T10:00Z') })
  })

  it('R88: comments settle and ask from their own time, in whatever order they arrive', () => {
    const said = fc.shuffledSubarray(
      [
        at('10:05', { comment: 'customer' }),
        at('10:10', { comment: 'agent' }),
        at('10:20', { comment: 'customer' }),
        at('10:30', { comment: 'customer' }),
        at('10:40', { comment: 'agent' }),
        at('10:50', { comment: 'customer' }),
      ],
      { minLength: 1 },
    )
    fc.assert(
      fc.property(said, fc.boolean(), (events, twice) => {
        const inOrder = events.toSorted((a, b) => a.occurredAt - b.occurredAt)
        const { clock, firstRepliedAt, lastRepliedAt } = folded([
          created(),
          ...events,
          ...(twice ? events : []),
        ])
        const expected = folded([created(), ...inOrder])
        expect(clock && [clock.kind, clock.start]).toEqual(
          expected.clock && [expected.clock.kind, expected.clock.start],
        )
        expect([firstRepliedAt, lastRepliedAt]).toEqual([expected.firstRepliedAt, expected.lastRepliedAt])
      }),
    )
  })

  it('R88: a late question of a pending ticket stands; one of a closed ticket asks nothing', () => {
    const replied = [created(), at('10:30', { comment: 'agent' })]
    const late = (status: 'pending' | 'closed') =>
      next(folded([...replied, at('12:00', { status })]), '2025-03-04T11:00Z', { comment: 'customer' }).record
        .clock
    expect(late('pending')).toMatchObject({ kind: 'next', pauses: [{ to: null }] })
    expect(late('closed')).toBeNull()
  })
})
