/** Names found: how well each matches, misspelt ones, and how fast among thousands. */
import { describe, expect, test } from 'vitest'
import { compileNames, type Entry } from './match-names.ts'

const entry = (id: string, ...names: string[]): Entry => ({
  id,
  keys: names.map((text, index) => ({ text, by: index === 0 ? 'name' : 'alias' })),
})
const NAMES = compileNames([
  entry('tasman', 'Tasman Freight', 'TFL'),
  entry('freight', 'Freight Tasmania'),
  entry('velo', 'Vélo Poste'),
  entry('bank', 'Brightwater Bank'),
  { id: 'org', keys: [{ text: 'Halden Energi', by: 'name' }, { text: '3600123', by: 'organization', isId: true }] },
]) // prettier-ignore

const found = (text: string): string[] => NAMES.find(text, 5).map(({ id, rank }) => `${id} ${rank}`)

describe('a name is found', () => {
  test.each([
    ['Tasman Freight', ['tasman exact', 'freight words']],
    ['tasman', ['tasman beginning', 'freight words']],
    ['freight tas', ['freight beginning', 'tasman words']],
    ['tfl', ['tasman exact']],
    ['velo', ['velo beginning']],
    ['POSTÉ', ['velo words']],
    ['water', ['bank within']],
    ['3600123', ['org exact']],
    ['3600', ['org beginning']],
    ['600123', []],
    ['tasmn freight', ['tasman similar']],
    ['brihgtwater', ['bank similar']],
    ['halden enrgi', ['org similar']],
    ['zebra', []],
    ['', []],
    ['   ', []],
    ['%', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))

  test('by what matched, each entry once', () => {
    expect(NAMES.find('tfl', 5)).toEqual([{ id: 'tasman', by: 'alias', value: 'TFL', rank: 'exact' }])
    expect(NAMES.find('t', 5).map(({ id }) => id)).toEqual(['tasman', 'freight'])
  })
  test('only of those that may be seen', () => {
    expect(NAMES.find('tasman', 5, (id) => id !== 'tasman').map(({ id }) => id)).toEqual(['freight'])
  })
})

test('among six thousand of five names each an answer takes under 20 ms of a processor', () => {
  const parts = ['North', 'Blue', 'Velo', 'Halden', 'Quill', 'Astra', 'Coral', 'Tas', 'Bright', 'Umber', 'Kestrel']
  const word = (n: number): string => `${parts[n % 11]}${parts[(n >> 3) % 11]!.toLowerCase()}${n % 97}`
  const names = compileNames(
    Array.from({ length: 6000 }, (_, n) => entry(String(n), `${word(n)} ${word(n * 7)}`, word(n * 3), `${word(n * 5)}.example`, `${word(n)} Group`, `Org ${n}`)),
  )
  const texts = ['velo', 'halden 4', 'tasblue', 'kestrle', 'quilastra9', 'o', 'org 59', 'nothing like it', 'umberbrigth12']
  for (const text of texts) names.find(text, 6)
  const slowest = texts.map((text) => {
    const began = process.cpuUsage()
    for (let i = 0; i < 5; i++) names.find(text, 6)
    return process.cpuUsage(began).user / 1000 / 5
  })
  expect(Math.max(...slowest)).toBeLessThan(20)
}) // prettier-ignore
