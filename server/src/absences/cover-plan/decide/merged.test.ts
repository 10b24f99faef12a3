import fc from 'fast-check'
import { expect, test } from 'vitest'
import { intersectIntervals, mergeIntervals, subtractIntervals } from '../../../calendar/api.ts'
import { mergedNeeds } from './merged.ts'

const HOUR = 3_600_000
const at = (from: number, to: number) => ({ start: from * HOUR, end: to * HOUR })
const request = (id: string, ...needed: { start: number; end: number }[]) => ({
  id,
  needed,
  state: 'open' as const,
})

test('of two accounts that are one, hours that somebody has are needed by that request alone', () => {
  const parts = [{ requestId: 'there', ...at(0, 6) }]
  expect(
    mergedNeeds([request('there', at(0, 10)), request('came', at(4, 12))], parts, new Set(['came'])),
  ).toEqual([
    { id: 'there', needed: [at(0, 10)], state: 'open' },
    { id: 'came', needed: [at(10, 12)], state: 'open' },
  ])
})

test('what came keeps its hours: the one that was there does not ask for them any more', () => {
  const parts = [{ requestId: 'came', ...at(0, 12) }]
  expect(
    mergedNeeds([request('there', at(0, 10)), request('came', at(4, 12))], parts, new Set(['came'])),
  ).toEqual([
    { id: 'there', needed: [], state: 'cancelled' },
    { id: 'came', needed: [at(4, 12)], state: 'covered' },
  ])
})

test('however hours are needed and taken, each that was needed is needed once, or somebody has it', () => {
  const spans = fc
    .array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 9 })), { maxLength: 4 })
    .map((list) => mergeIntervals(list.map(([from, length]) => at(from, from + length))))
  fc.assert(
    fc.property(spans, spans, spans, (there, came, taken) => {
      const parts = taken.map((one, index) => ({ requestId: index % 2 === 0 ? 'there' : 'came', ...one }))
      const [first, second] = mergedNeeds(
        [request('there', ...there), request('came', ...came)],
        parts,
        new Set(['came']),
      )
      expect(intersectIntervals(first!.needed, second!.needed)).toEqual([])
      const after = mergeIntervals([...first!.needed, ...second!.needed])
      const before = mergeIntervals([...there, ...came])
      expect(subtractIntervals(after, before)).toEqual([])
      expect(subtractIntervals(subtractIntervals(before, after), taken)).toEqual([])
    }),
  )
})
