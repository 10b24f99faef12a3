import { describe, expect, it } from 'vitest'
import { because, decideAt, ticket } from '../testing/ticket.ts'
import { acme, WEEK_OFF } from '../testing/world.ts'

const NOON = '2025-03-04T11:00Z'
const auto = { mode: 'auto_assign' } as const
const sams = { assigneeId: 'u-sam', lockedBy: 'u-sam' }

describe('rule 7, a person’s assignment', () => {
  it.each(['created', 'reopened', 'moved', 'unlocked', 'other'] as const)(
    'R35: is sticky when %s, whatever the mode',
    (cause) => {
      for (const mode of ['engage', 'auto_assign'] as const)
        expect(decideAt(acme({ mode }), NOON, ticket(sams), because[cause])).toMatchObject({
          outcome: 'locked',
          rule: 7,
          assignee: { kind: 'keep' },
        })
    },
  )

  it('R35: comes before rule 3: it is neither shadowed nor is the customer asked', () => {
    const decision = decideAt(acme(), NOON, ticket({ ...sams, created: '2024-06-03T10:00Z' }), because.other)
    expect(decision).toMatchObject({ outcome: 'locked', follow: [], tasks: [], fired: [7] })
  })

  it('R36: rules 5 and 6 still run: the assignee and Global Support are warned, and on-call is paged', () => {
    const facts = acme({ ...auto, contracts: [{ weekend: 'Europe/Amsterdam' }] })
    const created = '2025-03-08T10:00Z'
    const decision = decideAt(facts, created, ticket({ ...sams, created, priority: 'urgent' }))
    expect(decision.outcome).toBe('locked')
    expect(decision.tell.map(({ kind, to }) => [kind, Object.values(to)[0]])).toEqual([
      ['weekend', 'omar'],
      ['target_at_risk', 'sam'],
      ['target_at_risk', '#support'],
    ])
  })

  it('R37: lifted, rule 4 decides', () => {
    const decision = decideAt(acme(auto), NOON, ticket(), because.unlocked)
    expect(decision).toMatchObject({ outcome: 'assigned', assignee: { personId: 'dana' } })
  })

  it('R38: an assignment by an integration, a trigger or nobody known is no lock', () => {
    for (const heldBy of ['integration', 'unknown', 'rule'] as const) {
      const decision = decideAt(acme(auto), NOON, ticket({ assigneeId: 'u-sam', heldBy }))
      expect(decision).toMatchObject({ outcome: 'assigned', assignee: { personId: 'dana' } })
    }
  })

  const gone = { people: { sam: { leftOn: '2025-03-03' } } }
  it('R39: reopened, it stands while its assignee is active', () => {
    const leaving = { people: { sam: { leftOn: '2025-03-04' } } }
    expect(decideAt(acme(auto, leaving), NOON, ticket(sams), because.reopened).outcome).toBe('locked')
    const away = { people: { sam: { off: [WEEK_OFF] } } }
    expect(decideAt(acme(auto, away), NOON, ticket(sams), because.reopened).outcome).toBe('locked')
  })

  it('R40: reopened when its assignee has left, it is as new and unassigned: the ASE’s in auto-assign', () => {
    const decision = decideAt(acme(auto, gone), NOON, ticket(sams), because.reopened)
    expect(decision).toMatchObject({ outcome: 'assigned', rule: 4, assignee: { personId: 'dana' } })
  })

  it('R40: reopened when its assignee has left, it is cleared in engage', () => {
    for (const words of [sams, { assigneeId: 'u-sam', heldBy: 'integration' as const }]) {
      const decision = decideAt(acme({}, gone), NOON, ticket(words), because.reopened)
      expect(decision).toMatchObject({ outcome: 'cleared', rule: 4, assignee: { kind: 'clear' } })
    }
  })

  it('R40: reopened when its assignee has left, an older one is nobody’s, and the ASE asks the customer', () => {
    const decision = decideAt(
      acme(auto, gone),
      NOON,
      ticket({ ...sams, created: '2024-06-03T10:00Z' }),
      because.reopened,
    )
    expect(decision).toMatchObject({ outcome: 'predates', assignee: { kind: 'clear' } })
    expect(decision.tasks).toMatchObject([{ kind: 'ask_customer', owner: { personId: 'dana' } }])
  })

  it('R40: any other event leaves it to the assignee who has left', () => {
    expect(decideAt(acme(auto, gone), NOON, ticket(sams), because.other).outcome).toBe('locked')
  })

  it('R41: fires only where another rule would have acted', () => {
    expect(decideAt(acme(auto), NOON, ticket(sams)).fired).toContain(7)
    expect(decideAt(acme(auto), NOON, ticket(sams), because.other).fired).toEqual([])
    const danas = { assigneeId: 'u-dana', lockedBy: 'u-dana' }
    expect(decideAt(acme(auto), NOON, ticket(danas)).fired).not.toContain(7)
  })
})
