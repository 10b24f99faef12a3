import fc from 'fast-check'
import { describe, it } from 'vitest'
import { caseIn, duration, instantNear, ZONES, type Case } from './testing/arbitrary.ts'
import { check, type Question } from './testing/against-oracle.ts'

const RUNS = 25
const QUESTIONS = 12

describe('the engine answers as the minute-stepping oracle', () => {
  for (const zone of ZONES) {
    it(`in ${zone}`, () => {
      const asked = caseIn(zone).chain((one) => fc.tuple(fc.constant(one), questionsNear(one)))
      fc.assert(
        fc.property(asked, ([one, questions]) => check(one.definition, one.moment, questions)),
        { numRuns: RUNS, seed: 20260301 },
      )
    })
  }
})

function questionsNear({ moment }: Case): fc.Arbitrary<Question[]> {
  const instant = instantNear(moment)
  const question = fc.record({ t: instant, u: instant, ms: duration })
  return fc.array(question, { minLength: QUESTIONS, maxLength: QUESTIONS })
}
