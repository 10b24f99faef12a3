/** The list of clauses is true: every sentence that it names is that of a test, and every test here stands in it. */
import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { read, ROOT, titlesOf } from '../../harness/titles.ts'

const cwd = ROOT.pathname

/** A sentence as the list has it: `…` stands for what it leaves out. */
const named = [
  ...read('test/behaviour/every-ticket/README.md').matchAll(/(?<![*\w])\*([^*\n]+)\*(?!\*)/g),
].map(([, sentence = '']) => sentence.split('…').map((part) => part.trim()))
const own = globSync('test/{behaviour/every-ticket,crash}/*.db.test.ts', { cwd })
const others = globSync('server/src/tickets/**/*.test.ts', { cwd })
const says = (title: string, parts: readonly string[]): boolean => parts.every((part) => title.includes(part))

test('each sentence is that of a test', () => {
  expect(named.length).toBeGreaterThan(50)
  const titles = [...own, ...others].flatMap(titlesOf)
  expect(named.filter((parts) => !titles.some((title) => says(title, parts)))).toEqual([])
})

test('no behaviour here is without a clause', () => {
  const titles = own.filter((path) => path.includes('every-ticket')).flatMap(titlesOf)
  expect(titles.length).toBeGreaterThan(40)
  expect(titles.filter((title) => !named.some((parts) => says(title, parts)))).toEqual([])
})
