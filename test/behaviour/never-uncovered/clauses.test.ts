/** The list of clauses is true: every test that it names is there, and every test here stands in it. */
import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { read, ROOT, titlesAndRowsOf, titlesOf } from '../../harness/titles.ts'

const HERE = 'test/behaviour/never-uncovered/'
const named = [...read(`${HERE}README.md`).matchAll(/`([^`]+\.test\.ts)` (.+?) (?:<br>|\|)/g)].map(
  ([, path = '', sentence = '']) => ({ path, sentence: sentence.trim() }),
)

test('each sentence is that of a test of its file', () => {
  expect(named.length).toBeGreaterThan(100)
  const missing = named.filter(
    ({ path, sentence }) =>
      !existsSync(new URL(path, ROOT)) || !titlesAndRowsOf(path).some((title) => title.includes(sentence)),
  )
  expect(missing).toEqual([])
})

test('no behaviour here is without a clause', () => {
  const files = readdirSync(new URL(HERE, ROOT)).filter((name) => name.endsWith('.db.test.ts'))
  const unnamed = files.flatMap((name) => {
    const listed = named.filter(({ path }) => path === `${HERE}${name}`)
    return titlesOf(`${HERE}${name}`).filter((title) => listed.every((one) => !title.includes(one.sentence)))
  })
  expect(unnamed).toEqual([])
})
