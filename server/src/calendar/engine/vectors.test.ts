import { describe, expect, it, type TestContext } from 'vitest'
import { definitionOf, readVectors, type BizVector } from './testing/biz.ts'
import { answerTo, isList, joined } from './testing/biz-answers.ts'
import { bizReading, type Difference } from './testing/biz-convention.ts'

/** Operations of the recorded library that are no questions to a time engine, and how many there are. */
const NOT_OURS: Readonly<Record<string, string>> = {
  valid_amount: 'argument checks of the library',
  valid_unit: 'argument checks of the library',
  units: 'argument checks of the library',
  valid_schedule: 'the engine takes empty hours: they answer never (tested in definition.test.ts)',
  default_hours: 'defaults of the library',
  default_time_zone: 'defaults of the library',
  default_lists: 'defaults of the library',
  holidays: 'reading a configuration back',
  weekdays: 'reading a configuration back',
  intersect_hours: 'joining two configurations; the engine overlaps calendars instead',
  intersect_shift_segments: 'joining two configurations',
  intersect_break_segments: 'joining two configurations',
  intersect_holidays: 'joining two configurations',
  intersect_time_zone: 'joining two configurations',
}

interface Tally {
  same: number
  touchingJoined: number
  notOurs: number
  explained: Map<Difference, number>
  unexplained: string[]
}

describe('vectors recorded from zendesk/biz', () => {
  it('answers all 189 of its own specification, or says by name why not', (context) => {
    const tally = judge(context, 'biz_spec_vectors.json')
    expect(tally.unexplained).toEqual([])
    expect(tally.notOurs).toBe(23)
    expect(Object.fromEntries(tally.explained)).toEqual({ 'start in a skipped hour': 1 })
    expect(tally.same).toBe(165)
  })

  it('answers all 4,538 around clock changes in 20 zones, or says by name why not', (context) => {
    const tally = judge(context, 'biz_oracle_vectors.json.gz')
    expect(tally.unexplained).toEqual([])
    expect(Object.fromEntries(tally.explained)).toEqual({
      'start in a skipped hour': 40,
      'end in a skipped hour': 5,
      'end in a repeated hour': 9,
    })
    expect(tally.same).toBe(4484)
  })
})

function judge(context: TestContext, file: string): Tally {
  const vectors = readVectors(file)
  if (vectors === null) {
    return context.skip(`../shared/data/business_time/${file} is not there: its vectors were not checked`)
  }
  const tally: Tally = { same: 0, touchingJoined: 0, notOurs: 0, explained: new Map(), unexplained: [] }
  for (const vector of vectors) judgeOne(vector, tally)
  return tally
}

function judgeOne(vector: BizVector, tally: Tally): void {
  if (vector.op in NOT_OURS) {
    tally.notOurs++
    return
  }
  const definition = vector.schedule === null ? null : definitionOf(vector.schedule)
  const expected = isList(vector.op) ? joined(vector.expected) : vector.expected
  if (same(answerTo(vector, definition), expected)) {
    tally.same++
    if (!same(expected, vector.expected)) tally.touchingJoined++
    return
  }
  const reading = definition === null ? null : bizReading(definition, momentOf(vector))
  if (reading !== null && same(answerTo(vector, reading.definition), expected)) {
    for (const one of reading.differences) tally.explained.set(one, (tally.explained.get(one) ?? 0) + 1)
  } else tally.unexplained.push(`${vector.id} ${vector.op} ${JSON.stringify(vector.input)}`)
}

function momentOf(vector: BizVector): number {
  const input = vector.input as { time?: string; start?: string; date?: string }
  return Date.parse((input.time ?? input.start ?? input.date)!)
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
