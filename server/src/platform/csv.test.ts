import { expect, test } from 'vitest'
import { neutralCell, neutralRow } from './csv.ts'

test.each([
  ['=1+1', "'=1+1"],
  [`=cmd|' /C calc'!A0`, `'=cmd|' /C calc'!A0`],
  ['+49 30', "'+49 30"],
  ['-3', "'-3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  [' =1', "' =1"],
  ['\n@x', `"'\n@x"`],
  ['\uFF1D1', "'\uFF1D1"],
  [' blanks ', '" blanks "'],
  ['=1,"2"', `"'=1,""2"""`],
  ['two\nlines', '"two\nlines"'],
  ['plain', 'plain'],
  ['a=b', 'a=b'],
])('%j leaves as %j', (value, expected) => {
  expect(neutralCell(value)).toBe(expected)
})

test('a row ends with CRLF; nothing is an empty cell, a number stays one', () => {
  expect(neutralRow([3, null, 'x'])).toBe('3,,x\r\n')
})
