import { diffLines } from 'diff'
import { expect, test } from 'vitest'
import { linesOf } from './lines.ts'

const kinds = (before: string, after: string, around = 1): string[] =>
  linesOf(diffLines(before, after), around).map(({ kind, text }) => `${kind} ${text}`)

test('what stayed far from a change is left out, with how many lines', () => {
  expect(kinds('a\nb\nc\nd\ne\n', 'a\nb\nc\nd\nE\n')).toEqual([
    'skipped 3 lines as they were',
    'same d',
    'removed e',
    'added E',
  ])
})

test('one line alone is not worth leaving out', () => {
  expect(kinds('a\nb\nc\n', 'a\nb\nC\n')).toEqual(['same a', 'same b', 'removed c', 'added C'])
})

test('between two changes both sides are kept', () => {
  expect(kinds('a\n1\n2\n3\n4\nb\n', 'A\n1\n2\n3\n4\nB\n')).toEqual([
    'removed a',
    'added A',
    'same 1',
    'skipped 2 lines as they were',
    'same 4',
    'removed b',
    'added B',
  ])
})
