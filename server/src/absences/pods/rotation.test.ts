import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseWeekly } from '../../calendar/api.ts'
import { cheapestAssignment } from './cheapest-assignment.ts'
import { podFindings, type PodPerson } from './findings.ts'
import { proposeRotation, rotationDates, type RotatingMember, type RotatingPod } from './rotation.ts'

const office = { zone: 'Europe/Amsterdam', spans: parseWeekly('Mon-Fri 08:00-18:00') }
const brisbane = { zone: 'Australia/Brisbane', spans: parseWeekly('Mon-Fri 09:00-17:00') }
const person = (personId: string, over: Partial<PodPerson> = {}): PodPerson => ({
  ...{ personId, zone: 'Europe/Amsterdam', week: office, accounts: 2, maxAccounts: 5, leftOn: null },
  ...over,
})
const member = (personId: string, since: string, over: Partial<RotatingMember> = {}): RotatingMember => ({
  ...{ ...person(personId), since, formerPodIds: [] },
  ...over,
})
const pod = (id: string, ...members: RotatingMember[]): RotatingPod => ({ id, name: `Pod ${id}`, members })
const ON = '2027-02-01'
const from = Date.UTC(2027, 1, 1)
const movesOf = (...pods: RotatingPod[]) =>
  proposeRotation(pods, ON).moves.map((one) => `${one.personId}: ${one.fromPodId} → ${one.toPodId}`)

describe('the halves of the fiscal year', () => {
  it.each([
    ['2026-11-22', 2, ['2027-02-01', '2027-08-01']],
    ['2027-01-31', 2, ['2027-02-01', '2027-08-01']],
    ['2027-02-01', 2, ['2027-08-01', '2028-02-01']],
    ['2026-11-22', 1, ['2027-01-01', '2027-07-01']],
    ['2026-11-22', 12, ['2026-12-01', '2027-06-01']],
    ['2026-11-22', 7, ['2027-01-01', '2027-07-01']],
  ])('after %s with a year from month %i', (date, month, dates) => {
    expect(rotationDates(date, month, 2)).toEqual(dates)
  })
})

describe('a rotation', () => {
  it('exchanges those who have been longest in two pods', () => {
    const a = pod('a', member('ann', '2025-02-01'), member('ben', '2026-02-01'), member('cor', '2026-08-01'))
    const b = pod('b', member('dee', '2025-08-01'), member('eli', '2026-08-01'))
    expect(movesOf(a, b)).toEqual(['ann: a → b', 'dee: b → a'])
  })
  it('says why, with the hours shared', () => {
    const [move] = proposeRotation(
      [
        pod('a', member('ann', '2026-02-01'), member('ben', '2026-08-01')),
        pod('b', member('dee', '2026-02-01'), member('eli', '2026-08-01')),
      ],
      ON,
    ).moves
    expect(move?.because).toEqual([
      'In Pod a since 1 Feb 2026, 11 months: longest of its members.',
      'Shares at least 50 hours a week with everybody who stays in Pod b.',
      'Has not been in Pod b before.',
    ])
  })
  it('goes round three pods where going back would bring somebody to where they have been', () => {
    const back = { formerPodIds: ['b'] }
    const a = pod('a', member('ann', '2025-02-01', back), member('ben', '2026-08-01'))
    const b = pod('b', member('dee', '2025-02-01', { formerPodIds: ['c'] }), member('eli', '2026-08-01'))
    const c = pod('c', member('fay', '2025-02-01', { formerPodIds: ['a'] }), member('gus', '2026-08-01'))
    expect(movesOf(a, b, c)).toEqual(['ann: a → c', 'dee: b → a', 'fay: c → b'])
  })
  it.each([
    [
      'there is one pod',
      [pod('a', member('ann', '2025-02-01'), member('ben', '2025-02-01'))],
      'There is no other pod in the region to change with.',
    ],
    [
      'a pod has one member',
      [
        pod('a', member('ann', '2025-02-01')),
        pod('b', member('dee', '2025-02-01'), member('eli', '2025-02-01')),
      ],
      'Fewer than two members: somebody who knows its accounts has to stay.',
    ],
    [
      'everybody came lately',
      [
        pod('a', member('ann', '2026-12-01'), member('ben', '2026-12-01')),
        pod('b', member('dee', '2025-02-01'), member('eli', '2025-02-01')),
      ],
      'Everybody came within the last five months.',
    ],
    [
      'hours do not fit',
      [
        pod('a', member('ann', '2025-02-01'), member('ben', '2025-02-01')),
        pod(
          'b',
          member('dee', '2025-02-01', { week: brisbane }),
          member('eli', '2025-02-01', { week: brisbane }),
        ),
      ],
      'No other pod has somebody to change with whose hours fit.',
    ],
  ])('moves nobody where %s, and says so', (_, pods, because) => {
    const { moves, stays } = proposeRotation(pods, ON)
    expect(moves).toEqual([])
    expect(stays[0]).toEqual({ podId: 'a', because })
  })
  it('counts on nobody who has left by then', () => {
    const a = pod('a', member('ann', '2025-02-01', { leftOn: '2027-01-15' }), member('ben', '2025-08-01'))
    expect(movesOf(a, pod('b', member('dee', '2025-02-01'), member('eli', '2025-02-01')))).toEqual([])
  })
  const since = fc.constantFrom('2025-02-01', '2025-08-01', '2026-02-01', '2026-08-01', '2026-12-15')
  const week = fc.constantFrom(office, brisbane, {
    zone: 'Europe/Lisbon',
    spans: parseWeekly('Mon-Fri 12:00-20:00'),
  })
  const pods = fc
    .array(fc.array(fc.tuple(since, week), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 })
    .map((all) =>
      all.map((members, p) =>
        pod(`p${p}`, ...members.map(([s, w], m) => member(`p${p}m${m}`, s, { week: w }))),
      ),
    )
  it('keeps every size, leaves somebody everywhere, moves nobody twice or to where they are', () => {
    fc.assert(
      fc.property(pods, (all) => {
        const { moves, stays } = proposeRotation(all, ON)
        expect(new Set(moves.map((one) => one.personId)).size).toBe(moves.length)
        for (const { id, members } of all) {
          const out = moves.filter((one) => one.fromPodId === id)
          const into = moves.filter((one) => one.toPodId === id)
          expect(out.length).toBe(into.length)
          expect(out.length).toBeLessThan(members.length)
          expect(out.every((one) => members.some((m) => m.personId === one.personId))).toBe(true)
          expect(into.every((one) => one.fromPodId !== id)).toBe(true)
          expect(stays.some((one) => one.podId === id)).toBe(out.length === 0)
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('the cheapest assignment', () => {
  const permutations = (n: number): number[][] =>
    n === 0
      ? [[]]
      : permutations(n - 1).flatMap((rest) =>
          Array.from({ length: n }, (_, at) => rest.toSpliced(at, 0, n - 1)),
        )
  it('is as cheap as the best of all', () => {
    const square = fc
      .integer({ min: 0, max: 5 })
      .chain((n) =>
        fc.array(fc.array(fc.nat(50), { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
      )
    fc.assert(
      fc.property(square, (costs) => {
        const cost = (columns: number[]): number =>
          columns.reduce((sum, column, row) => sum + costs[row]![column]!, 0)
        const chosen = cheapestAssignment(costs)
        expect(chosen.toSorted((a, b) => a - b)).toEqual(costs.map((_, index) => index))
        expect(cost(chosen)).toBe(Math.min(...permutations(costs.length).map(cost)))
      }),
    )
  })
})

describe('what is amiss', () => {
  const codes = (...people: PodPerson[]) =>
    podFindings(people, ON, from).map(({ code, count }) => [code, count])
  it('is nothing in a pod of three with the same hours', () => {
    expect(codes(person('ann'), person('ben'), person('cor'))).toEqual([])
  })
  it.each<[string, PodPerson[], unknown]>([
    ['one member', [person('ann')], [['too_thin', 1]]],
    ['a second who has left', [person('ann'), person('ben', { leftOn: '2027-01-31' })], [['too_thin', 1]]],
    ['a second on their last day', [person('ann'), person('ben', { leftOn: ON })], []],
    [
      'zones apart and hours that do not meet',
      [person('ann'), person('ben', { zone: 'Australia/Brisbane', week: brisbane })],
      [
        ['little_overlap', 0],
        ['zones_apart', 9],
      ],
    ],
    ['a member over the limit', [person('ann'), person('ben', { accounts: 6 })], [['over_load', 6]]],
    ['no hours on record', [person('ann'), person('ben', { week: null })], [['no_hours', null]]],
  ])('%s', (_, people, found) => {
    expect(codes(...people)).toEqual(found)
  })
})
