import { describe, expect, it } from 'vitest'
import { asProblem } from '../../api/problem.ts'
import { refusalHead, refusals } from './refusals.ts'

const problem = asProblem({
  status: 409,
  title: 'It contradicts what is stored',
  detail: 'name: must not be blank (and 1 more)',
  errors: [
    { path: 'name', message: 'must not be blank' },
    { path: 'layers.0.timeZone', message: 'must not be blank' },
  ],
})

describe('what a form says of a refusal', () => {
  it('names fields by their labels and leads to them', () => {
    const fields = [{ id: 'a', label: 'Name', error: 'must not be blank' }]
    expect(refusals(problem.errors ?? [], fields)[0]).toEqual({
      label: 'Name',
      message: 'must not be blank',
      fieldId: 'a',
    })
  })

  it('says in words what no field shows', () => {
    expect(refusals(problem.errors ?? [], []).map(({ label }) => label)).toEqual([
      'Name',
      'Layers 1, time zone',
    ])
  })

  it('finds a field by message and suggestion', () => {
    const errors = [{ path: 'role', message: 'is none', suggestion: 'one of a, b' }]
    const fields = [{ id: 'r', label: 'Role', error: 'is none · one of a, b' }]
    expect(refusals(errors, fields)).toMatchObject([{ label: 'Role', fieldId: 'r' }])
  })

  it('leaves out a sentence that repeats an error, and keeps one of its own', () => {
    expect(refusalHead(problem)).toEqual({ title: 'It cannot be sent as it is', detail: '' })
    expect(refusalHead({ ...problem, detail: 'Two of them overlap.' }).detail).toBe('Two of them overlap.')
  })
})
