import { describe, expect, it } from 'vitest'
import { compileFacts } from './compile-facts.ts'
import { instant, world } from './testing/world.ts'
import { coverageSegments } from './segments.ts'
import { whoCovers } from './who-covers.ts'
import { onCallAt } from './who-is-on-call.ts'

const acting = (facts: ReturnType<typeof world>, at: string) => {
  const answer = whoCovers(facts, 'acme', instant(at))
  return answer.kind === 'named' ? answer.acting : answer.kind
}

describe('a pod', () => {
  const words = (covers: 'high_priority' | 'all', priority: number) =>
    world({
      people: {
        ann: { off: ['2025-03-03T00:00Z/2025-03-08T00:00Z'] },
        ben: { busy: ['2025-03-04T08:00Z/2025-03-04T09:00Z'] },
        cid: {},
        dora: {},
      },
      accounts: { acme: { ases: ['ann'], fallback: ['pod', 'global_support'], priority } },
      pods: { tulip: { members: ['ann', 'ben', 'cid'], covers } },
    })

  it('answers while the primary is away, its first member on duty and not busy in front', () => {
    const facts = words('all', 3)
    expect(acting(facts, '2025-03-04T10:00Z')).toEqual({ kind: 'pod', personId: 'ben' })
    expect(acting(facts, '2025-03-04T08:30Z')).toEqual({ kind: 'pod', personId: 'cid' })
    expect(acting(facts, '2025-03-04T22:00Z')).toMatchObject({ kind: 'global_support' })
  })

  it('of a guarded account asks cleared members only', () => {
    const { rows } = words('all', 3)
    const access = { ...rows.access, guarded: ['acme'], cleared: ['cid'] }
    expect(acting(compileFacts({ ...rows, access }), '2025-03-04T10:00Z')).toEqual({
      kind: 'pod',
      personId: 'cid',
    })
  })

  it('is not asked on ordinary nights', () => {
    expect(acting(words('all', 3), '2025-03-11T22:00Z')).toMatchObject({ kind: 'global_support' })
  })

  it('of high-priority accounts leaves the others alone', () => {
    expect(acting(words('high_priority', 2), '2025-03-04T10:00Z')).toEqual({ kind: 'pod', personId: 'ben' })
    expect(acting(words('high_priority', 3), '2025-03-04T10:00Z')).toMatchObject({ kind: 'global_support' })
  })

  it('cuts the timeline where a member comes, goes or is busy', () => {
    const parts = coverageSegments(
      words('all', 3),
      'acme',
      instant('2025-03-04T07:00Z'),
      instant('2025-03-04T10:00Z'),
    )
    expect(parts.map(({ kind, personId }) => [kind, personId])).toEqual([
      ['pod', 'ben'],
      ['pod', 'cid'],
      ['pod', 'ben'],
    ])
  })

  it('knows its members by the dates of its own zone', () => {
    const facts = world({
      people: { ann: { off: ['2025-03-01T00:00Z/2025-03-31T00:00Z'] }, ben: {} },
      accounts: { acme: { ases: ['ann'], fallback: ['pod'] } },
      pods: { tulip: { members: ['ann', { person: 'ben', from: '2025-03-04', until: '2025-03-05' }] } },
    })
    expect(acting(facts, '2025-03-03T10:00Z')).toMatchObject({ kind: 'global_support' })
    expect(acting(facts, '2025-03-04T10:00Z')).toEqual({ kind: 'pod', personId: 'ben' })
    expect(acting(facts, '2025-03-05T10:00Z')).toMatchObject({ kind: 'global_support' })
  })
})

describe('on call', () => {
  it('is whose shift holds the instant; where two overlap, who began first stays responsible', () => {
    const facts = world({
      people: { ann: {}, ben: {} },
      shifts: [
        ['ann', '2025-03-29T08:00Z/2025-03-30T08:00Z'],
        ['ben', '2025-03-30T07:00Z/2025-03-31T07:00Z'],
      ],
    })
    expect(onCallAt(facts, instant('2025-03-30T06:59Z'))).toBe('ann')
    expect(onCallAt(facts, instant('2025-03-30T07:30Z'))).toBe('ann')
    expect(onCallAt(facts, instant('2025-03-30T08:00Z'))).toBe('ben')
    expect(onCallAt(facts, instant('2025-03-31T07:00Z'))).toBe(null)
  })

  it('falls back on whom the settings name, also where the shift’s own person is on leave or has left', () => {
    const facts = world({
      people: {
        ann: { off: ['2025-03-30T00:00Z/2025-03-31T00:00Z'] },
        ben: { leftOn: '2025-03-01' },
        cid: {},
      },
      shifts: [
        ['ann', '2025-03-30T08:00Z/2025-03-31T08:00Z'],
        ['ben', '2025-03-30T08:00Z/2025-03-31T08:00Z'],
      ],
      onCall: 'cid',
    })
    expect(onCallAt(facts, instant('2025-03-30T12:00Z'))).toBe('cid')
    expect(onCallAt(facts, instant('2025-03-31T06:00Z'))).toBe('ann')
  })
})

describe('a day off that comes back', () => {
  const presence = (facts: ReturnType<typeof world>, at: string) => {
    const answer = whoCovers(facts, 'acme', instant(at))
    return answer.kind === 'named' ? answer.ase.presence.kind : answer.kind
  }

  it('is exactly that local day in the person’s zone, every second week from the first', () => {
    const facts = world({
      people: {
        ann: {
          region: 'APAC',
          zone: 'Pacific/Auckland',
          hours: 'Mon-Sun 00:00-24:00',
          recurring: [{ weekdays: [5], everyWeeks: 2, startsOn: '2025-01-01' }],
        },
      },
      accounts: { acme: { ases: ['ann'] } },
    })
    expect(presence(facts, '2025-01-02T10:59Z')).toBe('on_duty')
    expect(presence(facts, '2025-01-02T11:00Z')).toBe('away')
    expect(presence(facts, '2025-01-03T10:59Z')).toBe('away')
    expect(presence(facts, '2025-01-03T11:00Z')).toBe('on_duty')
    expect(presence(facts, '2025-01-10T00:00Z')).toBe('on_duty')
    expect(presence(facts, '2025-01-17T00:00Z')).toBe('away')
  })

  it('may be a part of the day, and ends with its last date', () => {
    const facts = world({
      people: {
        ann: { recurring: [{ weekdays: [3], startMinute: 720, endMinute: 1440, endsOn: '2025-03-12' }] },
      },
      accounts: { acme: { ases: ['ann'] } },
    })
    expect(presence(facts, '2025-03-05T10:59Z')).toBe('on_duty')
    expect(presence(facts, '2025-03-05T11:00Z')).toBe('away')
    expect(presence(facts, '2025-03-12T12:00Z')).toBe('away')
    expect(presence(facts, '2025-03-19T12:00Z')).toBe('on_duty')
  })
})
