import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { totalOf } from '../calendar/api.ts'
import { coverageSegments, requiredHours } from './segments.ts'
import { during, instant, world } from './testing/world.ts'
import { timelineView } from './timeline.ts'
import { whoCovers } from './who-covers.ts'

const FROM = instant('2025-03-01T00:00Z')
const TO = instant('2025-04-15T00:00Z')

const facts = world({
  people: {
    dana: {
      off: ['2025-03-10T00:00Z/2025-03-15T12:00Z'],
      busy: ['2025-03-04T09:00Z/2025-03-04T11:30Z', '2025-03-27T12:00Z/2025-03-28T09:00Z'],
      holidays: ['2025-03-21', '2025-03-31 12:00-24:00'],
    },
    kai: { region: 'APAC', off: ['2025-03-12T00:00Z/2025-03-13T00:00Z'], leftOn: '2025-03-25' },
    wren: { region: 'AMER', busy: ['2025-03-11T14:00Z/2025-03-11T15:00Z'] },
    ines: { leftOn: '2025-03-13' },
    noor: { hours: 'Mon-Sun 22:00-06:00' },
  },
  accounts: {
    acme: {
      contracts: [{ to: '2025-03-29' }, { from: '2025-04-01' }],
      ases: [
        { person: 'dana', to: '2025-04-10' },
        { person: 'kai', from: '2025-03-12' },
      ],
      covers: [['dana', 'wren', '2025-03-10T00:00Z/2025-03-14T00:00Z']],
      policies: [
        { backup: 'ines', nightContact: 'noor', valid: '/2025-03-18T10:00Z' },
        { backup: 'ines', fallback: ['region'], valid: '2025-03-18T10:00Z/2025-03-20T00:00Z' },
        { fallback: ['leave_unassigned'], valid: '2025-03-20T00:00Z/' },
      ],
    },
    quiet: { ases: [] },
    bare: { ases: ['dana'], contracts: [] },
  },
})

const pointwise = (account: string, at: number) => {
  const coverage = whoCovers(facts, account, at)
  if (coverage.kind !== 'named') return { kind: 'no_service', personId: null, presence: null }
  const { acting, ase } = coverage
  return {
    kind: acting.kind,
    personId: 'personId' in acting ? acting.personId : null,
    presence: ase.presence.kind,
  }
}

describe('segments', () => {
  it.each(['acme', 'quiet', 'bare'])('of %s are the answer at every instant, without gaps', (account) => {
    const segments = coverageSegments(facts, account, FROM, TO)
    expect(segments[0]!.start).toBe(FROM)
    expect(segments.at(-1)!.end).toBe(TO)
    segments.slice(1).forEach((segment, index) => expect(segment.start).toBe(segments[index]!.end))
    fc.assert(
      fc.property(fc.integer({ min: FROM, max: TO - 1 }), (at) => {
        const { start: _, end: __, ...answer } = segments.find(({ start, end }) => start <= at && at < end)!
        expect(answer).toEqual(pointwise(account, at))
      }),
      { numRuns: 1000 },
    )
    for (const { start, end, ...answer } of segments)
      for (const at of [start, end - 1]) expect(answer).toEqual(pointwise(account, at))
  })

  it('are as many as there are changes', () => {
    const segments = coverageSegments(facts, 'acme', FROM, TO)
    segments.slice(1).forEach((segment, index) => {
      const { start: _, end: __, ...next } = segment
      const { start: ___, end: ____, ...last } = segments[index]!
      expect(next).not.toEqual(last)
    })
  })

  it('of an unknown account are none', () => {
    expect(coverageSegments(facts, 'nobody', FROM, TO)).toEqual([])
  })
})

describe('required hours', () => {
  const hours = (account: string, valid: string) => {
    const { start, end } = during(valid)
    return totalOf(requiredHours(facts, account, start, end)) / 3_600_000
  }
  it('are the rostered hours of the primary: holidays out, time off in', () => {
    expect(hours('acme', '2025-03-10T00:00Z/2025-03-15T00:00Z')).toBe(50)
    expect(hours('acme', '2025-03-17T00:00Z/2025-03-22T00:00Z')).toBe(40)
  })

  it('run as far as contracts do, also where one begins after the assignment', () => {
    const late = world({
      people: { dana: {} },
      accounts: { acme: { ases: ['dana'], contracts: [{ from: '2025-03-05' }] } },
    })
    const { start, end } = during('2025-03-03T00:00Z/2025-03-08T00:00Z')
    expect(totalOf(requiredHours(late, 'acme', start, end)) / 3_600_000).toBe(30)
    expect(hours('bare', '2025-03-03T00:00Z/2025-03-08T00:00Z')).toBe(0)
    expect(hours('acme', '2025-03-31T00:00Z/2025-04-01T00:00Z')).toBe(0)
  })

  it('count once under overlapping contracts, and are the next ASE’s once the primary is gone', () => {
    const two = world({
      people: { dana: {}, kai: { hours: 'Mon-Fri 08:00-12:00' } },
      accounts: {
        acme: {
          ases: [{ person: 'dana', to: '2025-03-04' }, 'kai'],
          contracts: [{}, { from: '2025-02-01' }],
        },
      },
    })
    const { start, end } = during('2025-03-03T00:00Z/2025-03-08T00:00Z')
    expect(totalOf(requiredHours(two, 'acme', start, end)) / 3_600_000).toBe(10 + 10 + 4 + 4 + 4)
  })

  it('hold the account’s own hours where the contract says so, on holidays as well', () => {
    const own = world({
      people: { dana: { holidays: ['2025-03-03', '2025-03-04', '2025-03-05', '2025-03-06', '2025-03-07'] } },
      accounts: {
        acme: { ases: ['dana'], ownHours: 'Mon-Fri 09:00-13:00', contracts: [{ ownHoursCovered: true }] },
        other: { ases: ['dana'], ownHours: 'Mon-Fri 09:00-13:00' },
      },
    })
    const { start, end } = during('2025-03-03T00:00Z/2025-03-08T00:00Z')
    expect(totalOf(requiredHours(own, 'acme', start, end)) / 3_600_000).toBe(20)
    expect(requiredHours(own, 'other', start, end)).toEqual([])
  })
})

it('in a timeline the lane of who answers says when the ASE is busy: on duty, so that nobody is missed', () => {
  const at = instant('2025-03-04T08:00Z')
  const { lanes } = timelineView(facts, facts.account('acme')!, at, at, at + 4 * 3_600_000, 'UTC')
  const answers = lanes.find(({ role }) => role === 'who_answers')
  expect(answers?.segments.map(({ start, presence }) => [start.slice(11, 16), presence])).toEqual([
    ['08:00', 'on_duty'],
    ['09:00', 'busy'],
    ['11:30', 'on_duty'],
  ])
})
