import { describe, expect, it } from 'vitest'
import { GO, shortcutOf, type Press } from './shortcuts.ts'

const press = (key: string, more: Partial<Press> = {}): Press => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, target: null, timeStamp: 0 },
  ...more,
})

describe('a key', () => {
  it('opens the search: with Ctrl or ⌘ anywhere, with a slash outside of fields', () => {
    expect(shortcutOf()(press('k', { ctrlKey: true }))).toEqual({ kind: 'palette', always: true })
    expect(shortcutOf()(press('K', { metaKey: true }))).toEqual({ kind: 'palette', always: true })
    expect(shortcutOf()(press('/'))).toEqual({ kind: 'palette', always: false })
    expect(shortcutOf()(press('k'))).toBeNull()
    expect(shortcutOf()(press('/', { altKey: true }))).toBeNull()
  })
  it('shows the list of keys', () => expect(shortcutOf()(press('?'))).toEqual({ kind: 'keys' }))
  it('goes to a place after g, within a moment', () => {
    const keys = shortcutOf()
    expect(keys(press('g', { timeStamp: 0 }))).toBeNull()
    expect(keys(press('t', { timeStamp: 400 }))).toEqual({ kind: 'go', to: '/tickets' })
    expect(keys(press('t', { timeStamp: 500 }))).toBeNull()
    expect(keys(press('g', { timeStamp: 1000 }))).toBeNull()
    expect(keys(press('a', { timeStamp: 3000 }))).toBeNull()
  })
})

it('every place has a letter, no two the same', () => {
  expect(GO.get('n')?.to).toBe('/')
  expect(GO.get('t')?.to).toBe('/tickets')
  expect(GO.get('a')?.to).toBe('/accounts')
  expect(new Set([...GO.values()].map(({ to }) => to)).size).toBe(GO.size)
})
