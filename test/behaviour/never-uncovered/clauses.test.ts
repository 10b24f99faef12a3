/** The list of clauses is true: every test that it names is there, and every test here stands in it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const ROOT = new URL('../../../', import.meta.url)
const HERE = 'test/behaviour/never-uncovered/'
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8')
const named = [...read(`${HERE}README.md`).matchAll(/`([^`]+\.test\.ts)` (.+?) (?:<br>|\|)/g)].map(
  ([, path = '', sentence = '']) => ({ path, sentence: sentence.trim() }),
)

test('each sentence stands in its file', () => {
  expect(named.length).toBeGreaterThan(100)
  const missing = named.filter(
    ({ path, sentence }) => !existsSync(new URL(path, ROOT)) || !read(path).includes(sentence),
  )
  expect(missing).toEqual([])
})

test('no behaviour here is without a clause', () => {
  const files = readdirSync(new URL(HERE, ROOT)).filter((name) => name.endsWith('.db.test.ts'))
  const unnamed = files.flatMap((name) => {
    const listed = named.filter(({ path }) => path === `${HERE}${name}`)
    const tests = [...read(`${HERE}${name}`).matchAll(/^ *test\('([^']+)'/gm)].map(
      ([, sentence = '']) => sentence,
    )
    return tests.filter((sentence) => listed.every((one) => !sentence.includes(one.sentence)))
  })
  expect(unnamed).toEqual([])
})
