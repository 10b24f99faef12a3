import { describe, expect, it } from 'vitest'
import { asProblem } from './problem.ts'

describe('what a refusal says on a screen', () => {
  it('leaves out the name of the right', () => {
    const detail = 'Wren Abbott may not do this (absences.read_covers). Ask somebody who may: a manager.'
    expect(asProblem({ status: 403, detail }).detail).toBe(
      'Wren Abbott may not do this. Ask somebody who may: a manager.',
    )
  })

  it('keeps other words in brackets', () => {
    expect(asProblem({ status: 409, detail: 'Two overlap (one by hand).' }).detail).toBe(
      'Two overlap (one by hand).',
    )
  })
})
