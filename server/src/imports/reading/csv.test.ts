import { expect, test } from 'vitest'
import type { Rejection } from '../problems.ts'
import { readCsv } from './csv.ts'
import type { Row } from './records.ts'

interface Read {
  readonly rows: Row[]
  readonly rejections: Rejection[]
  readonly count: number
}

async function read(
  text: string,
  options: { delimiter?: string; required?: string[] } = {},
  size = 7,
): Promise<Read> {
  async function* pieces(): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
  }
  const rows: Row[] = []
  const rejections: Rejection[] = []
  const count = await readCsv(
    pieces(),
    { delimiter: options.delimiter ?? ',', required: options.required ?? ['a', 'b'], optional: ['o'] },
    { header: () => {}, row: (row) => rows.push(row), reject: (rejection) => rejections.push(rejection) },
  )
  return { rows, rejections, count }
}

const fields = ({ rows }: Read): (readonly string[])[] => rows.map((row) => row.fields)

test.each([
  ['LF', 'a,b\n1,2\n3,4\n'],
  ['CRLF', 'a,b\r\n1,2\r\n3,4\r\n'],
  ['CR', 'a,b\r1,2\r3,4'],
  ['empty lines between', 'a,b\n\n1,2\n\n\n3,4'],
])('reads lines that end with %s', async (_, text) => {
  expect(fields(await read(text))).toEqual([
    ['1', '2'],
    ['3', '4'],
  ])
})

test('takes quoted fields apart: delimiters, doubled marks and line ends inside', async () => {
  const { rows } = await read('a,b\n"1,5","say ""hi"""\n"two\nlines",x\n5,6\n')
  expect(rows).toEqual([
    { line: 2, fields: ['1,5', 'say "hi"'] },
    { line: 3, fields: ['two\nlines', 'x'] },
    { line: 5, fields: ['5', '6'] },
  ])
})

test('a formula is text', async () => {
  expect(fields(await read(`a,b\n=cmd|'/C calc'!A0,+1\n`))).toEqual([[`=cmd|'/C calc'!A0`, '+1']])
})

test('a ragged row is rejected with its line, and counts', async () => {
  const result = await read('a,b\n1,2\n1,2,3\n\n9\n3,4\n')
  expect(result.count).toBe(4)
  expect(result.rejections).toEqual([
    { line: 3, reason: 'the row has 3 fields, the header 2', value: '1,2,3', row: '1,2,3' },
    { line: 5, reason: 'the row has 1 fields, the header 2', value: '9', row: '9' },
  ])
})

test.each([
  ['opened and never closed', 'a,b\n"1,2\n3,4\n5,6\n', /opened here and never closed/],
  ['inside a field', 'a,b\n5" disk,x\n3,4\n5,6\n', /./],
  ['closed and followed by text', 'a,b\n"1"x,2\n3,4\n5,6\n', /text follows a closing/],
  ['closed in another row', 'a,b\n"1,2\n3",4,5\n5,6\n', /./],
])('a quotation mark that is %s costs its own row only', async (_, text, reason) => {
  const result = await read(text)
  expect(result.rejections[0]).toMatchObject({ line: 2, reason: expect.stringMatching(reason) })
  expect(fields(result)).toContainEqual(['5', '6'])
  expect(result.rows.length + result.rejections.length).toBe(3)
  expect(result.count).toBe(3)
})

test.each([
  ['a column twice', 'a,b,a\n1,2,3\n', /names “a” more than once/],
  ['a column twice that may be there', 'a,b,o,o\n1,2,3,4\n', /names “o” more than once/],
  ['a column missing', 'a,c\n1,2\n', /lacks “b”\. It has 2 columns: “a”, “c”/],
  ['another delimiter', 'a;b\n1;2\n', /one column: “a;b”.*--delimiter ";"/],
  ['tabs', 'a\tb\n1\t2\n', /--delimiter tab/],
  ['quotes and another delimiter', '"a";"b"\n1;2\n', /--delimiter ";"/],
  ['nothing', '\n\n', /no header/],
  ['a broken header', '"a,b\n1,2\n', /header \(line 1\) cannot be read/],
])('a header with %s is a clear error', async (_, text, message) => {
  await expect(read(text)).rejects.toThrow(message)
})

test('a column twice that nothing is made of is no error', async () => {
  expect(fields(await read('a,b,x,x\n1,2,3,4\n'))).toEqual([['1', '2', '3', '4']])
})

test('rows come out the same however the text is cut', async () => {
  const text = 'a,b\r\n"x\r\ny","1,2"\r\n3,4\r\n'
  const whole = await read(text, {}, 1000)
  for (const size of [1, 2, 3, 5]) expect(await read(text, {}, size)).toEqual(whole)
})
