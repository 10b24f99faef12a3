import { expect, test } from 'vitest'
import { browserWords, refusedWords, verbOf } from './words.ts'

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Windows'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15',
    'Safari on macOS',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36 Edg/140.0',
    'Edge on Android',
  ],
  ['curl/8', 'A browser'],
  [null, 'A browser'],
])('%s', (userAgent, words) => {
  expect(browserWords(userAgent)).toBe(words)
})

test('a code nobody knows still says what to do', () => {
  expect(refusedWords('<script>')).toMatch(/another way/)
  expect(refusedWords(null)).toBeNull()
  expect(verbOf('tickets.go_live')).toBe('go live')
})
