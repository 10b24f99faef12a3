import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../directory/api.ts'
import { because, carriedOut, decideAt, instant, ticket, type TicketWords } from '../testing/ticket.ts'
import { acme, WEEK_OFF, type AccountWords, type WorldWords } from '../testing/world.ts'
import type { Decision } from './decision.ts'

const NOON = '2025-03-04T11:00Z'
const NIGHT = '2025-03-04T20:00Z'
const away: WorldWords = { people: { dana: { off: [WEEK_OFF] } } }
const urgent: TicketWords = { priority: 'urgent', created: NIGHT }
const danas = { assigneeId: 'u-dana', heldBy: 'rule' } as const
const TAG = defaultSettings.tags.targetAtRisk

const told = (decision: Decision) =>
  decision.tell.filter(({ kind }) => kind === 'target_at_risk').map(({ to }) => Object.values(to)[0])
const text = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toString()

describe('rule 5, nobody of ours before the target', () => {
  it('R65: due after the ASE is back, nobody is told: it stands in their queue', () => {
    const decision = decideAt(acme({ mode: 'auto_assign' }), NIGHT, ticket({ created: NIGHT }))
    expect(decision).toMatchObject({ beforeReturn: false, tell: [], follow: [], removeTags: [] })
    expect(decision.addTags).not.toContain(TAG)
  })

  it('R65: due at the very instant of the return is in time, a millisecond earlier is not', () => {
    // High, four hours on Amsterdam hours: created Tuesday 16:00, due Wednesday 10:00.
    const words: TicketWords = { priority: 'high', created: '2025-03-04T15:00Z' }
    const back = (end: string) => acme({}, { people: { dana: { off: [`2025-03-04T12:00Z/${end}`] } } })
    expect(decideAt(back('2025-03-05T09:00Z'), '2025-03-04T15:00Z', ticket(words)).beforeReturn).toBe(false)
    expect(decideAt(back('2025-03-05T09:00:00.001Z'), '2025-03-04T15:00Z', ticket(words)).beforeReturn).toBe(
      true,
    )
  })

  it.each<[string, string, WorldWords]>([
    ['off duty', NIGHT, {}],
    ['busy', NOON, { people: { dana: { busy: ['2025-03-04T11:00Z/2025-03-04T12:00Z'] } } }],
    ['away', NOON, away],
  ])(
    'R66: held by an ASE who is %s, the ASE stays assignee and Global Support’s channel is told',
    (_, at, more) => {
      const decision = decideAt(
        acme({}, more),
        at,
        ticket({ priority: 'urgent', created: at, ...danas }),
        because.other,
      )
      expect(decision.assignee).toEqual({ kind: 'keep' })
      expect(told(decision)).toEqual(['#support'])
      expect(decision.because.map(({ code }) => code)).toContain('leave_ase_as_assignee')
      expect(decision).toMatchObject({ beforeReturn: true, fired: [5] })
      expect(decision.addTags).toContain(TAG)
    },
  )

  it('R66: held by an ASE who does not come back, it is told too', () => {
    const decision = decideAt(
      acme({}, { people: { dana: { leftOn: '2025-03-01' } } }),
      NOON,
      ticket({ ...urgent, ...danas }),
      because.other,
    )
    expect(decision).toMatchObject({ beforeReturn: true, returnAt: null })
    expect(told(decision)).toEqual(['#support'])
  })

  it('R67: on any other ticket its assignee and Global Support are warned, and the ASE is never assigned', () => {
    for (const mode of ['engage', 'auto_assign'] as const) {
      const decision = decideAt(
        acme({ mode }),
        NIGHT,
        ticket({ ...urgent, assigneeId: 'u-sam' }),
        because.other,
      )
      expect(told(decision)).toEqual(['sam', '#support'])
      expect(decision.assignee).toEqual({ kind: 'keep' })
    }
    expect(
      told(decideAt(acme(), NIGHT, ticket({ ...urgent, assigneeId: 'u-stranger' }), because.other)),
    ).toEqual(['u-stranger', '#support'])
    expect(told(decideAt(acme(), NIGHT, ticket(urgent)))).toEqual(['#support'])
  })

  it('R67: an assignee who has left is not warned', () => {
    const more = { people: { sam: { leftOn: '2025-01-31' } } }
    expect(
      told(decideAt(acme({}, more), NIGHT, ticket({ ...urgent, assigneeId: 'u-sam' }), because.other)),
    ).toEqual(['#support'])
  })

  const covers = [['dana', 'wren', WEEK_OFF]] as const
  const day: TicketWords = { priority: 'urgent', created: NOON }
  const busyDay = { busy: ['2025-03-04T00:00Z/2025-03-05T00:00Z'] }
  it.each<[string, AccountWords, WorldWords, string | null]>([
    ['the accepted cover', { covers, backup: 'ines' }, away, 'wren'],
    ['the standing backup without one', { backup: 'ines' }, away, 'ines'],
    [
      'the standing backup where the accepted one is off duty',
      { covers, backup: 'ines' },
      { people: { ...away.people, wren: { region: 'AMER' } } },
      'ines',
    ],
    [
      'the standing backup where the accepted one is away',
      { covers, backup: 'ines' },
      { people: { ...away.people, wren: { off: [WEEK_OFF] } } },
      'ines',
    ],
    [
      'the standing backup where the accepted one is busy all day',
      { covers, backup: 'ines' },
      { people: { ...away.people, wren: busyDay } },
      'ines',
    ],
    [
      'nobody where both are off duty until later',
      { covers, backup: 'ines' },
      { people: { ...away.people, wren: { region: 'AMER' }, ines: { region: 'AMER' } } },
      null,
    ],
  ])(
    'R68: while the ASE is away, %s follows and is told in both modes; only without one the channel is',
    (_, account, more, backup) => {
      for (const mode of ['engage', 'auto_assign'] as const) {
        const decision = decideAt(
          acme({ ...account, mode }, more),
          NOON,
          ticket({ ...day, ...danas }),
          because.other,
        )
        expect(told(decision)).toEqual([backup ?? '#support'])
        expect(decision.follow.map(({ personId, why }) => [personId, why])).toEqual(
          backup ? [[backup, 'backup']] : [],
        )
      }
    },
  )

  it('R68: the assignee is warned beside the backup, and told once where they are the same', () => {
    const facts = acme({ covers }, away)
    expect(told(decideAt(facts, NOON, ticket({ ...day, assigneeId: 'u-sam' }), because.other))).toEqual([
      'sam',
      'wren',
    ])
    const wrens = decideAt(facts, NOON, ticket({ ...day, assigneeId: 'u-wren' }), because.other)
    expect(told(wrens)).toEqual(['wren'])
    expect(wrens.follow).toEqual([])
  })

  it('R69: a backup on duty for some time before the target is enough, also on a holiday of the ASE days ahead', () => {
    // Friday night, due Monday 15:00 of Amsterdam; Monday is the ASE's holiday, and the backup starts at 14:00.
    const people = { dana: { holidays: ['2025-03-10'] }, wren: { hours: 'Mon 14:00-18:00' } }
    const friday: TicketWords = { created: '2025-03-07T16:00Z', ...danas }
    const decision = decideAt(
      acme({ backup: 'wren' }, { people }),
      '2025-03-07T20:00Z',
      ticket(friday),
      because.other,
    )
    expect(decision.target?.deadline).toBe(instant('2025-03-10T14:00Z'))
    expect(told(decision)).toEqual(['wren'])
    const later = { people: { ...people, wren: { hours: 'Mon 15:00-18:00' } } }
    expect(
      told(decideAt(acme({ backup: 'wren' }, later), '2025-03-07T20:00Z', ticket(friday), because.other)),
    ).toEqual(['#support'])
  })

  it('R69: a cover counts only while it lasts', () => {
    const short = [['dana', 'wren', '2025-03-04T00:00Z/2025-03-04T11:15Z']] as const
    const people = { ...away.people, wren: { busy: ['2025-03-04T11:00Z/2025-03-04T11:15Z'] } }
    expect(
      told(decideAt(acme({ covers: short }, { people }), NOON, ticket({ ...day, ...danas }), because.other)),
    ).toEqual(['#support'])
  })

  it('R70: on an ordinary night the night contact on duty follows and is told; off duty, they are skipped', () => {
    const decision = decideAt(
      acme({ nightContact: 'omar' }),
      NIGHT,
      ticket({ ...urgent, ...danas }),
      because.other,
    )
    expect(told(decision)).toEqual(['omar'])
    expect(decision.follow).toMatchObject([{ personId: 'omar', why: 'night_contact' }])
    expect(told(decideAt(acme({ nightContact: 'wren' }), NIGHT, ticket(urgent)))).toEqual(['#support'])
  })

  it('R70: an ordinary night has no backup, a night of the time off no night contact', () => {
    expect(told(decideAt(acme({ backup: 'omar' }), NIGHT, ticket(urgent)))).toEqual(['#support'])
    expect(told(decideAt(acme({ nightContact: 'omar' }, away), NIGHT, ticket(urgent)))).toEqual(['#support'])
  })

  it.each<[AccountWords['fallback'], string]>([
    [['global_support'], '#support'],
    [['region'], '#support-emea'],
    [['pod', 'region'], '#support-emea'],
    [['leave_unassigned'], '#support'],
    [[], '#support'],
  ])('R71: with fallback %s the channel is %s', (fallback, channel) => {
    expect(told(decideAt(acme({ fallback: fallback! }), NIGHT, ticket(urgent)))).toEqual([channel])
  })
})

describe('rule 5, when', () => {
  /** Normal, eight hours on Los Angeles hours: created Tuesday noon there, due Wednesday 08:00 there, 16:00Z. */
  const slow: TicketWords = { created: NIGHT, preferredRegion: 'AMER', ...danas }
  const facts = acme({}, away)
  it('R72: four hours before the deadline, at once where it is nearer', () => {
    const at = (now: string) =>
      decideAt(facts, now, ticket(slow), because.other).tell.map((tell) => text(tell.at))
    expect(at(NIGHT)).toEqual(['2025-03-05T12:00:00Z'])
    expect(at('2025-03-05T12:00Z')).toEqual(['2025-03-05T12:00:00Z'])
    expect(at('2025-03-05T13:00Z')).toEqual(['2025-03-05T13:00:00Z'])
    const earlier = acme({}, { ...away, settings: { warnBeforeMinutes: 60 } })
    expect(decideAt(earlier, NIGHT, ticket(slow), because.other).tell.map((tell) => text(tell.at))).toEqual([
      '2025-03-05T15:00:00Z',
    ])
  })

  it('R73: once per deadline', () => {
    const first = decideAt(facts, NIGHT, ticket(slow), because.other)
    const after = carriedOut(ticket(slow), first, 'acme')
    expect(decideAt(facts, '2025-03-05T13:00Z', after, because.other)).toMatchObject({
      tell: [],
      voidWarnings: false,
      follow: [],
    })
  })

  it('R73: another deadline is told anew, and the earlier warnings are void', () => {
    const first = decideAt(facts, NIGHT, ticket(slow), because.other)
    const after = carriedOut(ticket(slow), first, 'acme')
    const raised = { ...after, state: { ...after.state, priority: 'high' as const } }
    const second = decideAt(facts, NIGHT, raised, because.other)
    expect(second.voidWarnings).toBe(true)
    expect(told(second)).toEqual(['#support'])
    expect(second.tell[0]!.key).not.toBe(first.tell[0]!.key)
  })

  it('R74: nothing is owed: earlier warnings are void, the tag goes', () => {
    const answered = ticket({ ...slow, clock: null, tags: [TAG], ours: { toldDeadline: 5 } })
    expect(decideAt(facts, NIGHT, answered, because.other)).toMatchObject({
      target: null,
      beforeReturn: false,
      voidWarnings: true,
      removeTags: [TAG],
      ours: { toldDeadline: null },
    })
  })

  it('R74: the ASE is back in time after all: warnings still to come are void, those told are not told again', () => {
    const first = decideAt(facts, NIGHT, ticket(slow), because.other)
    const after = carriedOut(ticket(slow), first, 'acme')
    const soon = decideAt(acme(), '2025-03-05T09:00Z', after, because.other)
    expect(soon).toMatchObject({ beforeReturn: false, voidWarnings: true, removeTags: [TAG] })
    const late = decideAt(acme(), '2025-03-05T13:00Z', after, because.other)
    expect(late).toMatchObject({ voidWarnings: false, ours: { toldDeadline: after.ours.toldDeadline } })
  })

  it('R75: overdue while an ASE is on duty is no matter of rule 5; while nobody is, it is told', () => {
    const overdue: TicketWords = { priority: 'high', created: '2025-03-04T07:00Z', ...danas }
    expect(decideAt(acme(), '2025-03-04T16:00Z', ticket(overdue), because.other)).toMatchObject({
      beforeReturn: false,
      tell: [],
    })
    const night = decideAt(acme(), NIGHT, ticket(overdue), because.other)
    expect(told(night)).toEqual(['#support'])
    expect(text(night.tell[0]!.at)).toBe('2025-03-04T20:00:00Z')
  })

  it('R75: the return is that of the first of several ASEs', () => {
    const account = { ases: ['dana', 'kai'] }
    const soon: TicketWords = { priority: 'urgent', created: '2025-03-04T22:30Z' }
    expect(decideAt(acme(account), '2025-03-04T22:30Z', ticket(soon)).beforeReturn).toBe(false)
    expect(
      decideAt(acme(account), '2025-03-04T22:29Z', ticket({ ...soon, created: '2025-03-04T22:29Z' }))
        .beforeReturn,
    ).toBe(true)
  })
})
