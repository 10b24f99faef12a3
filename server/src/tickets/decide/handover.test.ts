import { describe, expect, it } from 'vitest'
import { because, decideAt, ticket } from '../testing/ticket.ts'
import { acme, type AccountWords } from '../testing/world.ts'

const NOON = '2025-03-04T11:00Z'
/** Dana hands over to Kai from 3 to 14 March: as the accounts room plans it. */
const handover: AccountWords = {
  mode: 'auto_assign',
  ases: [
    { person: 'kai', from: '2025-03-03', primary: true },
    { person: 'dana', to: '2025-03-02', primary: true },
    { person: 'dana', from: '2025-03-03', to: '2025-03-14', primary: false, replacedBy: 'kai' },
  ],
}
const danas = { created: '2025-02-03T10:00Z', assigneeId: 'u-dana', heldBy: 'rule' as const }

describe('a hand-over', () => {
  it('R31: leaves the outgoing ASE’s tickets out of rules 3 to 7 until they are ticked off, also after the overlap', () => {
    for (const at of [NOON, '2025-03-20T11:00Z'])
      for (const cause of [because.reopened, because.other, because.unlocked]) {
        const decision = decideAt(acme(handover), at, ticket({ ...danas, priority: 'urgent' }), cause)
        expect(decision).toMatchObject({
          outcome: 'handover',
          assignee: { kind: 'keep' },
          tell: [],
          tasks: [],
          note: null,
        })
        expect(decision.target).not.toBeNull()
      }
  })

  it('R31: ticked off, they are decided like any other', () => {
    const decision = decideAt(
      acme(handover),
      NOON,
      ticket({ ...danas, ours: { handedOver: true } }),
      because.reopened,
    )
    expect(decision).toMatchObject({ outcome: 'assigned', assignee: { personId: 'kai' } })
  })

  it('R31: warnings planned before are void', () => {
    const decision = decideAt(
      acme(handover),
      NOON,
      ticket({ ...danas, ours: { toldDeadline: 5 } }),
      because.other,
    )
    expect(decision.voidWarnings).toBe(true)
  })

  it('R32: new tickets go to the incoming ASE, off duty or not, never to the outgoing one', () => {
    const decision = decideAt(acme(handover), NOON, ticket())
    expect(decision).toMatchObject({ outcome: 'assigned', assignee: { personId: 'kai', role: 'ase' } })
  })

  it('R32: tickets of others are no part of it', () => {
    const decision = decideAt(
      acme(handover),
      NOON,
      ticket({ created: '2025-02-03T10:00Z' }),
      because.reopened,
    )
    expect(decision).toMatchObject({ outcome: 'assigned', assignee: { personId: 'kai' } })
  })

  it('R33: an emergency of theirs is an emergency', () => {
    const decision = decideAt(acme(handover), NOON, ticket({ ...danas, tags: ['emergency'] }), because.other)
    expect(decision).toMatchObject({ outcome: 'emergency', assignee: { personId: 'omar' } })
  })

  it('R34: what a former ASE takes later, as an engineer of Global Support, is no part of it', () => {
    const later = ticket({ created: '2025-06-03T10:00Z', assigneeId: 'u-dana', lockedBy: 'u-dana' })
    expect(decideAt(acme(handover), '2025-06-03T11:00Z', later, because.other).outcome).toBe('locked')
  })

  it('R34: who hands over and stays ASE in another way is no outgoing ASE', () => {
    const ases = [...handover.ases!, { person: 'dana', from: '2025-03-15' }]
    const decision = decideAt(acme({ ...handover, ases }), '2025-03-17T11:00Z', ticket(danas), because.other)
    expect(decision.outcome).toBe('kept')
  })
})
