import { expect, test } from 'vitest'
import { csvField, markdownCell } from './directory-export.ts'

test.each([
  ['plain', 'plain'],
  ['=1+1', "'=1+1"],
  ['+49 30', "'+49 30"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  [' =1', "' =1"],
  ['\t=1', "'\t=1"],
  ['a,b', '"a,b"'],
  ['say "x"', '"say ""x"""'],
  ['two\nlines', '"two\nlines"'],
])('csvField(%j)', (value, field) => expect(csvField(value)).toBe(field))

test.each([
  ['a|b', 'a\\|b'],
  ['one\r\ntwo', 'one two'],
  ['<img src=x>', '&lt;img src=x>'],
  ['back\\slash', 'back\\\\slash'],
])('markdownCell(%j)', (value, cell) => expect(markdownCell(value)).toBe(cell))
