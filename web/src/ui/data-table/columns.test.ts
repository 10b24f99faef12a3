import { describe, expect, it } from 'vitest'
import {
  compare,
  counted,
  matching,
  nextSort,
  orderOf,
  shownKeys,
  type DataColumn,
  type Filter,
} from './columns.ts'

interface Row {
  readonly name: string
  readonly region: string
}
const cell = () => null
const NAME: DataColumn<Row> = {
  key: 'name',
  head: 'Name',
  main: true,
  cell,
  text: (row) => row.name,
  by: (row) => row.name,
}
const SERVED: DataColumn<Row> = { key: 'updated', head: 'Updated', cell, sort: { down: 'updated' } }
const BOTH: DataColumn<Row> = {
  key: 'due',
  head: 'Due',
  cell,
  sort: { down: '-due', up: 'due' },
  hidden: true,
}
const STILL: DataColumn<Row> = { key: 'region', head: 'Region', cell, text: (row) => row.region }

describe('a head', () => {
  it('of a whole list goes up, then down', () => {
    expect(nextSort(NAME, 'region')).toBe('name')
    expect(nextSort(NAME, 'name')).toBe('-name')
    expect(nextSort(NAME, '-name')).toBe('name')
    expect([orderOf(NAME, 'name'), orderOf(NAME, '-name'), orderOf(NAME, 'x')]).toEqual([
      'ascending',
      'descending',
      undefined,
    ])
  })
  it('of a list in pages offers the orders of the server, the first named first', () => {
    expect(nextSort(SERVED, 'name')).toBe('updated')
    expect(nextSort(SERVED, 'updated')).toBe('updated')
    expect(nextSort(BOTH, 'name')).toBe('-due')
    expect(nextSort(BOTH, '-due')).toBe('due')
    expect(nextSort(STILL, 'name')).toBeUndefined()
  })
})

describe('columns', () => {
  const all = [NAME, SERVED, BOTH, STILL]
  it('are as the list has them, until chosen; the main one always stays', () => {
    expect(shownKeys(all, null)).toEqual(['name', 'updated', 'region'])
    expect(shownKeys(all, ['due', 'gone'])).toEqual(['name', 'due'])
    expect(shownKeys(all, [])).toEqual(['name'])
  })
})

describe('a whole list', () => {
  const rows = [
    { name: 'Sâo Luís', region: 'AMER' },
    { name: 'Łódź Works', region: 'EMEA' },
    { name: 'Perth Water', region: 'APAC' },
  ]
  const region: Filter<Row> = {
    key: 'region',
    label: 'Region',
    options: [],
    test: (row, value) => row.region === value,
  }
  it('is searched without case and accents, every word in some column', () => {
    const found = (q: string) => matching(rows, [NAME, STILL], [], { q }).map(({ name }) => name)
    expect(found('sao luis')).toEqual(['Sâo Luís'])
    expect(found('WATER apac')).toEqual(['Perth Water'])
    expect(found('water emea')).toEqual([])
    expect(found('  ')).toHaveLength(3)
  })
  it('is filtered, and left alone where nothing is asked', () => {
    expect(matching(rows, [NAME], [region], { region: 'EMEA' })).toEqual([rows[1]])
    expect(matching(rows, [NAME], [region], {})).toBe(rows)
  })
})

it('orders numbers by size and words as people read them', () => {
  expect(['Item 10', 'item 9', 'Éclair', 'eclair 2'].toSorted(compare)).toEqual([
    'Éclair',
    'eclair 2',
    'item 9',
    'Item 10',
  ])
  expect([10, 9, -1].toSorted(compare)).toEqual([-1, 9, 10])
})

it.each([
  [9, 'Requests', '9 requests'],
  [1, 'Notices', '1 notice'],
  [1, 'People on the list', '1 person on the list'],
  [1234, 'People', '1\u202f234 people'],
])('%i of %s are %s', (shown, label, words) => expect(counted(shown, label)).toBe(words))
