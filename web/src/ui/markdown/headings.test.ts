import { expect, test } from 'vitest'
import { headingsOf } from './headings.ts'
import { parseBlocks } from './parse.ts'

test('headings have ids from their words, told apart where they repeat', () => {
  const headings = headingsOf(
    parseBlocks('## The *first* day\n\ntext\n\n### Überall!\n\n## The first day\n\n## !'),
  )
  expect(headings.map(({ id, level, words }) => [id, level, words])).toEqual([
    ['the-first-day', 2, 'The first day'],
    ['uberall', 3, 'Überall!'],
    ['the-first-day-2', 2, 'The first day'],
    ['section', 2, '!'],
  ])
})
