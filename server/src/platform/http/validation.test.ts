import { expect, test } from 'vitest'
import { fieldErrorsOf } from './validation.ts'

test.each([
  ['Too big: expected number to be <=8', 'must be 8 at most'],
  ['Too small: expected number to be >0', 'must be more than 0'],
  ['Too small: expected int to be >=1', 'must be 1 at least'],
  ['Too big: expected string to have <=200 characters', 'must have 200 characters at most'],
  ['Too big: expected array to have <=1 items', 'must have 1 item at most'],
  ['Too small: expected array to have >=1 items', 'name at least one'],
  ['Too small: expected string to have >=1 characters', 'must not be blank'],
  ['Invalid UUID', 'is no id: copy it from a list, whole'],
  ['Invalid input: expected string, received undefined', 'is missing: give a string'],
])('“%s” is said so that a caller can act on it', (message, said) => {
  expect(fieldErrorsOf({ validation: [{ instancePath: '/every', message }] })).toEqual([
    { path: 'every', message: said },
  ])
})
