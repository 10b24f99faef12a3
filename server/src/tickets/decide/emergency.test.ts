import { describe, expect, it } from 'vitest'
import { because, carriedOut, decideAt, instant, ticket, type TicketWords } from '../testing/ticket.ts'
import { acme, WEEK_OFF, type AccountWords, type WorldWords } from '../testing/world.ts'
import { defaultSettings } from '../../directory/api.ts'
import type { Decision } from './decision.ts'

const NOON = '2025-03-04T11:00Z'
const NIGHT = '2025-03-04T20:00Z'

const raised = (
  words: TicketWords = {},
  account: AccountWords = {},
  more: WorldWords = {},
  at: string = NOON,
  cause: (typeof because)[keyof typeof because] = because.other,
): Decision => decideAt(acme(account, more), at, ticket({ tags: ['emergency'], ...words }), cause)

const told = (decision: Decision, urgency: 'page' | 'normal') =>
  decision.tell.filter((tell) => tell.urgency === urgency).map(({ to, kind }) => [kind, Object.values(to)[0]])
const followers = (decision: Decision) => decision.follow.map(({ personId }) => personId)

describe('what an emergency is', () => {
  it.each<[string, TicketWords, string]>([
    ['by tag', { tags: ['x', 'emergency'] }, 'emergency'],
    ['by form', { tags: [], form: 'emergency' }, 'emergency'],
    ['not by priority', { tags: [], priority: 'urgent' }, 'engaged'],
  ])('R10: %s', (_, words, outcome) => {
    expect(raised(words, {}, {}, NOON, because.created).outcome).toBe(outcome)
  })

  it('R10: by priority only where that is set', () => {
    const settings = {
      emergency: { forms: [], tags: [], priorities: ['urgent' as const] },
      onCall: { personId: 'omar' },
    }
    expect(raised({ priority: 'urgent' }, {}, { settings }).outcome).toBe('emergency')
    expect(raised({ priority: 'high' }, {}, { settings }).outcome).toBe('kept')
  })
})

describe('who holds an emergency', () => {
  it('R11: unassigned, it is assigned to the engineer on call, who is paged', () => {
    for (const at of [NOON, NIGHT]) {
      const decision = raised({}, { mode: 'auto_assign' }, {}, at, because.created)
      expect(decision).toMatchObject({
        rule: 2,
        assignee: { kind: 'assign', personId: 'omar', role: 'on_call' },
      })
      expect(told(decision, 'page')).toEqual([['emergency', 'omar']])
    }
  })

  it('R11: unassigned later, it is assigned to the engineer on call, without another page', () => {
    const was = { since: instant('2025-03-04T10:30Z'), paged: true, takenFrom: null }
    const decision = raised({ ours: { emergency: was } }, {}, {}, NOON, because.unlocked)
    expect(decision).toMatchObject({ assignee: { kind: 'assign', personId: 'omar' }, tell: [] })
  })

  it('R12: held by somebody who is not the ASE, it stays theirs, and on-call is paged', () => {
    for (const words of [{ assigneeId: 'u-sam', lockedBy: 'u-sam' }, { assigneeId: 'u-stranger' }]) {
      const decision = raised(words)
      expect(decision.assignee).toEqual({ kind: 'keep' })
      expect(decision.proposal).toBeNull()
      expect(told(decision, 'page')).toEqual([['emergency', 'omar']])
    }
  })

  it('R13: held by the engineer on call, nobody is paged', () => {
    const decision = raised({ assigneeId: 'u-omar', lockedBy: 'u-omar' })
    expect(decision).toMatchObject({ assignee: { kind: 'keep' }, ours: { emergency: { paged: false } } })
    expect(told(decision, 'page')).toEqual([])
  })

  it.each(['rule', 'integration', 'unknown'] as const)(
    'R14: given to the ASE by %s, it goes to on-call',
    (heldBy) => {
      const decision = raised({ assigneeId: 'u-dana', heldBy })
      expect(decision).toMatchObject({
        assignee: { kind: 'assign', personId: 'omar', role: 'on_call' },
        ours: { emergency: { takenFrom: 'u-dana' } },
      })
      expect(followers(decision)).toEqual(['dana'])
    },
  )

  it('R14: a write of ours to the ASE that is still on its way is taken back too', () => {
    const decision = raised({ assigneeId: 'u-sam', heldBy: 'person', ours: { pendingAssignee: 'u-dana' } })
    expect(decision.assignee).toMatchObject({ personId: 'omar' })
  })

  it('R15: given to the ASE by a rule with nobody on call, it goes back to the group', () => {
    const decision = raised({ assigneeId: 'u-dana', heldBy: 'rule' }, {}, { onCall: '' })
    expect(decision.assignee).toEqual({ kind: 'clear' })
    expect(decision.ours.emergency?.takenFrom).toBe('u-dana')
  })

  it('R16: given to the ASE by a person, the change is proposed, not made, and on-call is paged', () => {
    const decision = raised({ assigneeId: 'u-dana', lockedBy: 'u-sam' })
    expect(decision).toMatchObject({
      assignee: { kind: 'keep' },
      proposal: { kind: 'assign_on_call', personId: 'omar' },
    })
    expect(told(decision, 'page')).toEqual([['emergency', 'omar']])
  })

  it('R16: given to the ASE by a person’s override whose write is on its way, it is proposed as well', () => {
    const waiting = ticket({ tags: ['emergency'], assigneeId: 'u-sam', ours: { pendingAssignee: 'u-dana' } })
    const lock = { by: 'Mara', assigneeId: 'u-dana', at: instant(NOON) }
    const decision = decideAt(acme(), NOON, { ...waiting, heldBy: 'person', lock }, because.other)
    expect(decision).toMatchObject({ assignee: { kind: 'keep' }, proposal: { kind: 'assign_on_call' } })
  })

  it('R17: an ASE who is on call acts as on-call engineer and may hold it', () => {
    expect(raised({}, {}, { onCall: 'dana' }).assignee).toMatchObject({ personId: 'dana', role: 'on_call' })
    const held = raised({ assigneeId: 'u-dana', heldBy: 'rule' }, {}, { onCall: 'dana' })
    expect(held).toMatchObject({ assignee: { kind: 'keep' }, proposal: null })
    expect(told(held, 'page')).toEqual([])
    const others = raised(
      { assigneeId: 'u-kai', heldBy: 'rule' },
      { ases: ['dana', 'kai'] },
      { onCall: 'dana' },
    )
    expect(others.assignee).toMatchObject({ personId: 'dana', role: 'on_call' })
  })

  it('R18: with nobody on call the region’s leader is paged, the gap is raised, and nobody is assigned', () => {
    const decision = raised({}, {}, { onCall: '' })
    expect(told(decision, 'page')).toEqual([['nobody_on_call', 'lead-emea']])
    expect(decision.assignee).toEqual({ kind: 'keep' })
    const gone = raised({}, {}, { onCall: '', people: { 'lead-emea': { leftOn: '2025-01-31' } } })
    expect(told(gone, 'page')).toEqual([['nobody_on_call', '#support']])
  })

  it('R18: an on-call engineer who has left is nobody on call', () => {
    const decision = raised({}, {}, { people: { omar: { leftOn: '2025-01-31' } } })
    expect(told(decision, 'page')).toEqual([['nobody_on_call', 'lead-emea']])
  })

  it('R19: held by somebody who has left, it counts as unassigned', () => {
    const decision = raised(
      { assigneeId: 'u-sam', lockedBy: 'u-sam' },
      {},
      { people: { sam: { leftOn: '2025-03-01' } } },
    )
    expect(decision.assignee).toMatchObject({ personId: 'omar' })
  })

  it('R11: an on-call engineer without a help-desk user is paged, and assigning is proposed', () => {
    const decision = raised({}, {}, { people: { omar: { user: null } } })
    expect(decision).toMatchObject({
      assignee: { kind: 'keep' },
      proposal: { kind: 'assign_without_user', personId: 'omar' },
    })
    expect(told(decision, 'page')).toEqual([['emergency', 'omar']])
  })
})

describe('the ASEs of an emergency', () => {
  const two = { ases: ['dana', 'kai'] }
  it('R20: all of them follow, on duty or not; nobody who has left, holds it, or follows already', () => {
    expect(followers(raised({}, two))).toEqual(['dana', 'kai'])
    expect(followers(raised({}, two, { people: { kai: { leftOn: '2025-01-31' } } }))).toEqual(['dana'])
    expect(followers(raised({ followerIds: ['u-dana'] }, two))).toEqual(['kai'])
    expect(followers(raised({}, two, { onCall: 'kai' }))).toEqual(['dana'])
  })

  it('R21: all on duty are told, a busy one counts as on duty, and the primary in any case', () => {
    const late = '2025-03-04T09:00Z' // Kai works until 11:00Z.
    expect(told(raised({}, two, {}, late), 'normal').map(([, who]) => who)).toEqual(['dana', 'kai'])
    expect(told(raised({}, two, {}, NOON), 'normal').map(([, who]) => who)).toEqual(['dana'])
    expect(told(raised({}, two, {}, NIGHT), 'normal').map(([, who]) => who)).toEqual(['dana'])
    const busy = { people: { kai: { region: 'APAC', busy: ['2025-03-04T08:00Z/2025-03-04T11:00Z'] } } }
    expect(told(raised({}, two, busy, late), 'normal').map(([, who]) => who)).toEqual(['dana', 'kai'])
  })

  it('R21: where the primary has left, the next in order is told', () => {
    const gone = { people: { dana: { leftOn: '2025-01-31' } } }
    expect(told(raised({}, two, gone, NIGHT), 'normal').map(([, who]) => who)).toEqual(['kai'])
  })
})

describe('the follow-up of an emergency', () => {
  const task = (decision: Decision) => decision.tasks.find(({ kind }) => kind === 'emergency_follow_up')
  const due = (decision: Decision) => {
    const made = task(decision)
    if (!made) return null
    const at = made.dueAt === null ? null : Temporal.Instant.fromEpochMilliseconds(made.dueAt).toString()
    return [made.owner && Object.values(made.owner)[0], at]
  }
  it('R22: is made for the start of the primary ASE’s next working interval', () => {
    expect(due(raised({}, {}, {}, NIGHT))).toEqual(['dana', '2025-03-05T07:00:00Z'])
    expect(due(raised({}, {}, {}, '2025-03-08T10:00Z'))).toEqual(['dana', '2025-03-10T07:00:00Z'])
    expect(due(raised({}, { ases: ['dana', 'kai'] }, {}, '2025-03-05T03:00Z'))).toEqual([
      'dana',
      '2025-03-05T07:00:00Z',
    ])
  })

  it('R22: skips holidays and leave that end in time', () => {
    const people = { dana: { off: ['2025-03-04T12:00Z/2025-03-05T12:00Z'] } }
    expect(due(raised({}, {}, { people }, NIGHT))).toEqual(['dana', '2025-03-05T12:00:00Z'])
  })

  it('R23: is not made while the primary is on duty, busy or not', () => {
    expect(due(raised())).toBeNull()
    expect(
      due(raised({}, {}, { people: { dana: { busy: ['2025-03-04T10:00Z/2025-03-04T14:00Z'] } } })),
    ).toBeNull()
  })

  const away = { people: { dana: { off: [WEEK_OFF], manager: 'mara' } } }
  it('R24: is the backup’s where the ASE is not back before the end of the next business day', () => {
    const covers = [['dana', 'wren', WEEK_OFF]] as const
    expect(due(raised({}, { covers, backup: 'ines' }, away))).toEqual(['wren', '2025-03-05T07:00:00Z'])
    expect(due(raised({}, { backup: 'ines' }, away))).toEqual(['ines', '2025-03-05T07:00:00Z'])
  })

  it('R24: the next business day ends with the hours of the ASE’s region, to the minute', () => {
    const back = (end: string) => ({
      people: { dana: { off: [`2025-03-04T00:00Z/${end}`], manager: 'mara', hours: 'Mon-Fri 08:00-22:00' } },
    })
    expect(due(raised({}, { backup: 'ines' }, back('2025-03-05T16:59Z')))?.[0]).toBe('dana')
    expect(due(raised({}, { backup: 'ines' }, back('2025-03-05T17:00Z')))?.[0]).toBe('ines')
  })

  it('R24: on a Friday night the next business day is Monday, after a holiday Tuesday', () => {
    const friday = '2025-03-07T20:00Z'
    const off = { dana: { off: ['2025-03-10T00:00Z/2025-03-11T00:00Z'], manager: 'mara' } }
    expect(due(raised({}, { backup: 'ines' }, { people: off }, friday))).toEqual([
      'ines',
      '2025-03-10T07:00:00Z',
    ])
    const regions = {
      EMEA: {
        zone: 'Europe/Amsterdam',
        weekly: 'Mon-Fri 08:00-18:00',
        leader: 'lead-emea',
        holidays: ['2025-03-10'],
      },
      AMER: { zone: 'America/Los_Angeles', weekly: 'Mon-Fri 05:00-17:00' },
      APAC: { zone: 'Australia/Brisbane', weekly: 'Mon-Fri 09:00-21:00' },
    }
    expect(due(raised({}, { backup: 'ines' }, { people: off, regions }, friday))).toEqual([
      'dana',
      '2025-03-11T07:00:00Z',
    ])
  })

  it('R24: a cover of this absence counts also where it begins after the emergency', () => {
    const people = { dana: { off: ['2025-03-10T00:00Z/2025-03-24T00:00Z'], manager: 'mara' } }
    const covers = [['dana', 'wren', '2025-03-10T00:00Z/2025-03-24T00:00Z']] as const
    expect(due(raised({}, { covers, backup: 'ines' }, { people }, '2025-03-08T10:00Z'))).toEqual([
      'wren',
      '2025-03-10T07:00:00Z',
    ])
  })

  it('R25: is the manager’s without a backup, else the leader’s of the ASE’s region, else nobody’s', () => {
    expect(due(raised({}, {}, away))).toEqual(['mara', '2025-03-05T07:00:00Z'])
    const noManager = { people: { dana: { off: [WEEK_OFF] } } }
    expect(due(raised({}, {}, noManager))).toEqual(['lead-emea', '2025-03-05T07:00:00Z'])
    const gone = { people: { dana: { off: [WEEK_OFF], manager: 'mara' }, mara: { leftOn: '2025-01-31' } } }
    expect(due(raised({}, {}, gone))?.[0]).toBe('lead-emea')
    const nobody = { people: { ...gone.people, 'lead-emea': { leftOn: '2025-01-31' } } }
    expect(due(raised({}, {}, nobody))).toEqual([null, '2025-03-10T07:00:00Z'])
  })
})

describe('an emergency and the other rules', () => {
  it('R26: counts as urgent, on 24x7, whatever its priority', () => {
    const decision = raised({ priority: 'low', created: '2025-03-08T10:00Z' }, {}, {}, '2025-03-08T10:00Z')
    expect(decision.target).toMatchObject({
      priority: 'urgent',
      on: 'urgent',
      deadline: instant('2025-03-08T10:30Z'),
    })
    expect(decision.beforeReturn).toBe(true)
  })

  it('R27: is paged, told, noted and tasked once while it stays one, reopened or not', () => {
    const facts = acme()
    const first = ticket({ tags: ['emergency'] })
    const after = carriedOut(first, decideAt(facts, NIGHT, first), 'acme')
    for (const cause of [because.other, because.reopened, because.unlocked])
      expect(decideAt(facts, NIGHT, after, cause)).toMatchObject({
        tell: [],
        tasks: [],
        note: null,
        follow: [],
      })
  })

  it('R28: runs neither 3, 5 nor 6, and voids what rule 5 planned', () => {
    const old = { created: '2024-06-01T10:00Z', priority: 'high' as const }
    const words = {
      ...old,
      tags: ['emergency', defaultSettings.tags.targetAtRisk],
      ours: { toldDeadline: 5 },
    }
    const decision = raised(
      words,
      { contracts: [{ weekend: 'Europe/Amsterdam' }] },
      {},
      NIGHT,
      because.created,
    )
    expect(decision).toMatchObject({
      fired: [2],
      voidWarnings: true,
      ours: { toldDeadline: null, predates: null },
    })
    expect(decision.removeTags).toEqual([defaultSettings.tags.targetAtRisk])
    expect(decision.tell.map(({ kind }) => kind)).toEqual(['emergency', 'emergency'])
  })

  const was = { since: 1, paged: true, takenFrom: 'u-dana' }
  it('R29: lowered, it is offered back to the ASE from whom a rule took it, and not moved', () => {
    const decision = raised({ tags: [], assigneeId: 'u-omar', heldBy: 'rule', ours: { emergency: was } })
    expect(decision).toMatchObject({
      outcome: 'kept',
      assignee: { kind: 'keep' },
      proposal: { kind: 'offer_back', personId: 'dana' },
      ours: { emergency: null },
    })
    expect(told(decision, 'normal')).toEqual([['offered_back', 'dana']])
  })

  it.each<[string, TicketWords, AccountWords, WorldWords]>([
    ['it was never theirs', { ours: { emergency: { ...was, takenFrom: null } } }, {}, {}],
    ['they hold it again', { assigneeId: 'u-dana', ours: { emergency: was } }, {}, {}],
    ['they have left', { ours: { emergency: was } }, {}, { people: { dana: { leftOn: '2025-02-01' } } }],
    ['they are no ASE of the account any more', { ours: { emergency: was } }, { ases: ['kai'] }, {}],
  ])('R29: lowered, nothing is offered where %s', (_, words, account, more) => {
    const decision = raised({ tags: [], ...words }, account, more)
    expect(decision.tell.filter(({ kind }) => kind === 'offered_back')).toEqual([])
    expect(decision.ours.emergency).toBeNull()
  })

  it('R27: raised again after it was lowered, on-call is paged again', () => {
    const decision = raised({ ours: { emergency: null } })
    expect(told(decision, 'page')).toHaveLength(1)
  })

  it('R30: moved to another account, its ASEs follow and are told, and on-call is not paged again', () => {
    const more = { accounts: { other: { ases: ['kai'] } } }
    const words = {
      organizationId: 'org-other',
      account: 'acme',
      ours: { followers: ['u-dana'], emergency: was },
    }
    const decision = raised({ ...words, assigneeId: 'u-omar' }, {}, more, NIGHT, because.moved)
    expect(told(decision, 'page')).toEqual([])
    expect(told(decision, 'normal')).toEqual([['emergency', 'kai']])
    expect(decision).toMatchObject({
      unfollow: ['u-dana'],
      note: { situation: 'emergency' },
      ours: { emergency: { takenFrom: null } },
    })
    expect(followers(decision)).toEqual(['kai'])
  })
})
