import { expect, test } from 'vitest'
import { passwordProblem } from './password-rules.ts'

const pat = { name: 'Pat Example', email: 'pat.example@example.com' }

test.each([
  ['short', /too short/],
  ['x'.repeat(201), /too long/],
  ['abababababababab', /same few/],
  ['Pat-Example-2026', /name or the address/],
  ['pat.example@example.com', /name or the address/],
])('%s is refused', (password, why) => {
  expect(passwordProblem(password, pat)).toMatch(why)
})

test.each(['correct horse battery', 'Pat likes example sentences', 'пароль-подлиннее-1'])(
  '%s passes',
  (password) => {
    expect(passwordProblem(password, pat)).toBeNull()
  },
)
