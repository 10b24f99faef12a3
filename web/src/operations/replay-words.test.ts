import { expect, test } from 'vitest'
import { changesWords } from './replay-words.ts'

test('what differs, in words', () => {
  expect(changesWords({})).toBe('the settings as they were')
  expect(changesWords({ handlingMode: { accounts: [], mode: 'auto_assign' } })).toBe(
    'auto-assign for every account',
  )
  expect(changesWords({ warnBeforeMinutes: 120, emergencyTags: ['down', 'p1'] })).toBe(
    'warn before minutes 120, emergency tags down, p1',
  )
  expect(changesWords({ onCallPersonId: null, replyTargets: { high: { first: 60, next: 120 } } })).toBe(
    'on call person id nobody, reply targets high first 60, next 120',
  )
})
