import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lastOverlapDay, planAssignments, type AssignmentRequest } from './plan-assignments.ts'
import { addDays, holdsOn, type HeldAssignment } from './review-request.ts'

const row = (over: Partial<HeldAssignment> = {}): HeldAssignment => ({
  id: 'a1',
  personId: 'ann',
  startsOn: '2026-01-01',
  endsOn: null,
  isPrimary: true,
  position: 1,
  ...over,
})
const request = (over: Partial<AssignmentRequest>): AssignmentRequest => ({
  kind: 'set',
  startsOn: '2026-03-02',
  personId: 'bob',
  outgoingId: null,
  overlapUntil: null,
  ...over,
})
const after = (held: readonly HeldAssignment[], wanted: AssignmentRequest) => {
  const plan = planAssignments(held, wanted)
  const kept = held.filter((one) => !plan.supersede.includes(one.id))
  return [...kept, ...plan.insert].map(({ personId, startsOn, endsOn, isPrimary }) => ({
    personId,
    startsOn,
    endsOn,
    isPrimary,
  }))
}

describe('planAssignments', () => {
  test('the first ASE is primary, the second is not', () => {
    expect(after([], request({}))).toEqual([
      { personId: 'bob', startsOn: '2026-03-02', endsOn: null, isPrimary: true },
    ])
    expect(after([row()], request({}))[1]).toMatchObject({ personId: 'bob', isPrimary: false })
  })
  test('without overlap the outgoing ASE ends the day before', () => {
    expect(after([row()], request({ kind: 'replace', outgoingId: 'ann' }))).toEqual([
      { personId: 'ann', startsOn: '2026-01-01', endsOn: '2026-03-01', isPrimary: true },
      { personId: 'bob', startsOn: '2026-03-02', endsOn: null, isPrimary: true },
    ])
  })
  test('replaced before ever beginning, the outgoing ASE leaves no row', () => {
    const held = [row({ startsOn: '2026-04-01' })]
    expect(after(held, request({ kind: 'replace', outgoingId: 'ann' }))).toEqual([
      { personId: 'bob', startsOn: '2026-03-02', endsOn: null, isPrimary: true },
    ])
  })
  test('when the primary goes, the next in order becomes primary from that day', () => {
    const held = [row(), row({ id: 'a2', personId: 'cy', isPrimary: false, position: 2 })]
    expect(after(held, request({ kind: 'remove', outgoingId: 'ann', personId: null }))).toEqual([
      { personId: 'ann', startsOn: '2026-01-01', endsOn: '2026-03-01', isPrimary: true },
      { personId: 'cy', startsOn: '2026-01-01', endsOn: '2026-03-01', isPrimary: false },
      { personId: 'cy', startsOn: '2026-03-02', endsOn: null, isPrimary: true },
    ])
  })
})

const DAYS = 60
const day = (n: number) => addDays('2026-01-01', n)
const step = fc.record({
  kind: fc.constantFrom('set', 'replace', 'remove' as const),
  person: fc.constantFrom('ann', 'bob', 'cy', 'dee'),
  startsOn: fc.nat(DAYS),
  overlap: fc.nat(10),
})

test('whatever the requests, no day has two primaries, nobody is assigned twice, rows are ordered', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      let held: HeldAssignment[] = []
      steps.forEach(({ kind, person, startsOn, overlap }, n) => {
        const from = day(startsOn)
        const busy = held.filter((one) => one.endsOn === null || one.endsOn >= from)
        const outgoingId = busy[n % Math.max(1, busy.length)]?.personId ?? null
        // What the review blocks never comes here.
        if (kind !== 'remove' && busy.some((one) => one.personId === person)) return
        if (kind !== 'set' && outgoingId === null) return
        const overlapUntil = kind === 'replace' ? lastOverlapDay(from, overlap, new Set()) : null
        const personId = kind === 'remove' ? null : person
        const plan = planAssignments(held, { kind, startsOn: from, personId, outgoingId, overlapUntil })
        const kept = held.filter((one) => !plan.supersede.includes(one.id))
        held = [...kept, ...plan.insert.map((one, i) => ({ ...one, id: `${n}-${i}` }))]
      })
      for (let n = 0; n <= DAYS + 20; n++) {
        const rows = held.filter((one) => holdsOn(one, day(n)))
        expect(rows.filter((one) => one.isPrimary).length).toBeLessThanOrEqual(1)
        expect(new Set(rows.map((one) => one.personId)).size).toBe(rows.length)
      }
      for (const one of held) expect(one.endsOn === null || one.startsOn <= one.endsOn).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['2026-03-05', 0, null],
  ['2026-03-05', 1, '2026-03-05'],
  ['2026-03-05', 3, '2026-03-09'],
  ['2026-03-07', 1, '2026-03-09'],
  ['2026-04-02', 3, '2026-04-08'],
])('from %s, %i business days last until %s', (from, days, last) => {
  const easter = new Set(['2026-04-03', '2026-04-06'])
  expect(lastOverlapDay(from, days, easter)).toBe(last)
})
