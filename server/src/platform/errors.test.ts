import { expect, test } from 'vitest'
import { AppError, constraintErrors, invalid, notFound, toProblem } from './errors.ts'

test('a fault becomes a problem document of RFC 9457', () => {
  const problem = toProblem(notFound('account', 'a-1'), 'request-1')
  expect(problem).toEqual({
    type: 'urn:attache:problem:not_found',
    title: 'Not found',
    status: 404,
    detail: 'There is no account a-1. Check the id, or list what exists.',
    code: 'not_found',
    instance: 'request-1',
  })
})

test('field errors are all told, the first in the detail', () => {
  const fault = invalid([
    { path: 'from', message: 'is after to', suggestion: '2026-01-01' },
    { path: 'name', message: 'is empty' },
  ])
  expect(toProblem(fault, 'r').errors).toHaveLength(2)
  expect(fault.message).toBe('from: is after to (and 1 more)')
})

const guarded = constraintErrors({
  account_name_unique: { path: 'name', message: 'is taken by another account' },
})
const violation = (code: string, constraint: string) => () =>
  Promise.reject(Object.assign(new Error('driver'), { code, constraint }))

test.each([
  ['23505', 409],
  ['23P01', 409],
  ['23503', 422],
  ['23514', 422],
  ['23502', 422],
])('a violation %s of a known constraint becomes a field error with status %i', async (code, status) => {
  const fault = await guarded(violation(code, 'account_name_unique')).catch((error: unknown) => error)
  expect(fault).toBeInstanceOf(AppError)
  expect(fault).toMatchObject({ status, fieldErrors: [{ path: 'name' }] })
})

test('an unknown constraint, and anything else, stays a fault', async () => {
  await expect(guarded(violation('23505', 'other'))).rejects.toThrow('driver')
  await expect(guarded(violation('57014', 'account_name_unique'))).rejects.toThrow('driver')
  expect(await guarded(async () => 7)).toBe(7)
})
