import { expect, it } from 'vitest'
import { accountsAnswer } from './accounts-answer.ts'

it.each([
  [{ accounts: 0, noService: 0 }, 'No account is in the programme.'],
  [{ accounts: 42, noService: 0 }, '42 accounts have a named engineer.'],
  [{ accounts: 45, noService: 3 }, '42 accounts have a named engineer. Three have no running service.'],
  [{ accounts: 2, noService: 1 }, 'One account has a named engineer. One has no running service.'],
  [{ accounts: 1, noService: 1 }, 'No account has a named engineer. One has no running service.'],
])('%j: %s', (counts, words) => expect(accountsAnswer(counts)).toBe(words))
