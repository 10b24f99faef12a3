import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'
import type { DataColumn } from './columns.ts'

interface Row {
  readonly name: string | null
  readonly hours: number
}
const cell = () => null
const COLUMNS: DataColumn<Row>[] = [
  { key: 'name', head: 'Name', main: true, cell, text: (row) => row.name },
  { key: 'picture', head: 'Picture', cell },
  { key: 'hours', head: '=Hours', cell, text: (row) => row.hours },
]

test('a head, lines that end as RFC 4180 says, columns without text left out', () => {
  expect(csvOf(COLUMNS, [{ name: 'Tasman', hours: 8 }])).toBe(`Name,'=Hours\r\nTasman,8\r\n`)
  expect(csvOf(COLUMNS, [{ name: null, hours: -8.5 }])).toBe(`Name,'=Hours\r\n,-8.5\r\n`)
})

test.each([
  ['=1+1', `'=1+1`],
  ['+31 20', `'+31 20`],
  ['-2', `'-2`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['  =1+1', `'  =1+1`],
  ['\t=1+1', `'\t=1+1`],
  ['\rcmd', `"'\rcmd"`],
  ['a,b', '"a,b"'],
  ['say "no"', '"say ""no"""'],
  ['two\nlines', '"two\nlines"'],
  ['a = b', 'a = b'],
])('%j is written %j', (name, field) =>
  expect(csvOf(COLUMNS, [{ name, hours: 1 }])).toBe(`Name,'=Hours\r\n${field},1\r\n`),
)
