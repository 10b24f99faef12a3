import { expect, test } from 'vitest'
import { findDrift } from './drift.ts'

const entry = (name: string, hash = name) => ({ name, hash })
const kinds = (applied: string[], files: string[]): string[] =>
  findDrift(
    applied.map((name) => entry(name)),
    files.map((name) => entry(name)),
  ).map(({ kind, name }) => `${name} ${kind}`)

test.each([
  { title: 'nothing applied yet', applied: [], files: ['1', '2'], drift: [] },
  { title: 'all applied', applied: ['1', '2'], files: ['1', '2'], drift: [] },
  { title: 'some to come', applied: ['1'], files: ['1', '2', '3'], drift: [] },
  { title: 'a file was removed', applied: ['1', '2'], files: ['2'], drift: ['1 missing'] },
  {
    title: 'the database is newer',
    applied: ['1', '2', '3'],
    files: ['1'],
    drift: ['2 unknown', '3 unknown'],
  },
  { title: 'a file slipped in', applied: ['1', '3'], files: ['1', '2', '3'], drift: ['2 out of order'] },
  { title: 'renamed', applied: ['1', '2'], files: ['1', '2b'], drift: ['2 missing'] },
])('$title: $drift', ({ applied, files, drift }) => {
  expect(kinds(applied, files)).toEqual(drift)
})

test('an edited file is named with what to do', () => {
  const [drift] = findDrift([entry('0001-a', 'old')], [entry('0001-a', 'new')])
  expect(drift).toMatchObject({ kind: 'edited', name: '0001-a' })
  expect(drift?.message).toContain('new migration')
})
