import { expect, test } from 'vitest'
import { maskedWords } from './masked-words.ts'

test('fields are said as people read them', () => {
  expect(maskedWords('specialNotes')).toBe(
    'Something in special notes looked like a secret: it was masked, and not stored.',
  )
  expect(maskedWords('note, contacts.1.expertise, reason')).toContain('note, expertise and reason')
})
