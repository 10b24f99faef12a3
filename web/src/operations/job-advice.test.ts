import { expect, test } from 'vitest'
import { adviceFor, failureOf } from './job-advice.ts'

test('a failure says what it knows', () => {
  expect(failureOf({ name: 'WriteParked', message: 'Zendesk says no', code: 'refused' })).toEqual({
    message: 'Zendesk says no',
    code: 'refused',
  })
  expect(failureOf({ because: 'the process that ran it was stopped' }).message).toContain('stopped')
  expect(failureOf(null).message).toBe('It ended without saying why.')
})

test('every queue has advice, an unknown one too', () => {
  expect(adviceFor('tickets.write').skipping).toContain('later updates go on')
  expect(adviceFor('reports.pdf').advice).toContain('try again')
})
