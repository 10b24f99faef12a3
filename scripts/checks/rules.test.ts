import ts from 'typescript'
import { expect, test } from 'vitest'
import { clockFindings } from './clock.ts'
import { environmentFindings } from './environment.ts'
import { sizeFindings } from './sizes.ts'
import type { SourceFile } from './source-files.ts'

function file(path: string, text: string): SourceFile {
  const tree = path.endsWith('.sql') ? null : ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  return { path, text, tree }
}

const lines = (count: number, line: string): string => `${line}\n`.repeat(count)

test.each([
  ['Date.now()', 'const a = Date.now()'],
  ['a new Date of nothing', 'const a = new Date()'],
  ['Temporal.Now', 'const a = Temporal.Now.instant()'],
  ['SQL now() in a text', "const a = 'select now()'"],
  ['SQL current_timestamp after a value', 'const a = `update x set a = ${b}, at = current_timestamp`'],
])('the clock rule finds %s', (_what, text) => {
  expect(clockFindings(file('server/src/tasks/a.ts', text))).toHaveLength(1)
})

test.each([
  ['a Date of an instant', 'server/src/tasks/a.ts', 'const a = new Date(at)'],
  ['a comment', 'server/src/tasks/a.ts', '// Date.now() is read elsewhere'],
  ['the clock itself', 'server/src/platform/clock.ts', 'const a = Date.now()'],
  ['a test', 'server/src/tasks/a.test.ts', 'const a = Date.now()'],
  ['the queue, which keeps the database’s time', 'server/src/platform/jobs/a.ts', "const a = 'select now()'"],
])('the clock rule leaves %s alone', (_what, path, text) => {
  expect(clockFindings(file(path, text))).toEqual([])
})

test('the clock rule reads migrations, without their comments', () => {
  const text = '-- filled by now()\nCREATE TABLE a (at timestamptz DEFAULT now());\n'
  expect(clockFindings(file('server/migrations/0099_a.sql', text))).toEqual([
    expect.stringContaining('0099_a.sql:2 now() reads the database’s clock'),
  ])
})

test('the environment is read in platform/config alone', () => {
  const text = 'const a = process.env.HOME'
  expect(environmentFindings(file('server/src/tasks/a.ts', text))).toHaveLength(1)
  expect(environmentFindings(file('server/src/platform/config/load.ts', text))).toEqual([])
})

test('a long file wants a reason, and a reason wants a long file', () => {
  const long = file('server/src/tasks/a.ts', lines(251, '// line'))
  expect(sizeFindings([long], {})).toHaveLength(1)
  expect(sizeFindings([long], { 'server/src/tasks/a.ts': 'a table' })).toEqual([])
  expect(sizeFindings([], { 'server/src/tasks/a.ts': 'a table' })).toHaveLength(1)
})

test('functions inside a function count for themselves', () => {
  const inner = `function inner() {\n${lines(40, '  work()')}}\n`
  const outer = `function outer() {\n${lines(10, '  work()')}${inner}}\n`
  expect(sizeFindings([file('server/src/tasks/a.ts', outer)], {})).toEqual([])
  const long = `const long = () => {\n${lines(50, '  work()')}}\n`
  expect(sizeFindings([file('server/src/tasks/a.ts', long)], {})[0]).toContain('#long"')
})
