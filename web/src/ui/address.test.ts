import { describe, expect, it } from 'vitest'
import { idOf, textOf, understood } from './address.ts'

describe('what a route reads of its address', () => {
  // As the router does it.
  const seen = (read: (search: Record<string, unknown>) => object, search: Record<string, unknown>) => ({
    ...search,
    ...read(search),
  })

  it('is what it understood, and nothing else', () => {
    const read = (search: Record<string, unknown>) => (textOf(search['q']) ? { q: textOf(search['q']) } : {})
    expect(seen(read, { q: { a: 1 } })).toEqual({ q: { a: 1 } })
    expect(seen(understood(read), { q: { a: 1 }, other: [1] })).toEqual({ q: undefined, other: undefined })
    expect(seen(understood(read), { q: 12, at: '2026-11-20T02:00Z' })).toEqual({
      q: '12',
      at: '2026-11-20T02:00Z',
    })
  })

  it.each([
    ['a text', 'a text'],
    ['', undefined],
    [48213, '48213'],
    [true, 'true'],
    [null, undefined],
    [{}, undefined],
    [['a'], undefined],
  ])('%j is the text %j', (value, text) => {
    expect(textOf(value)).toBe(text)
  })

  it.each(['nonsense', '12', 12, { a: 1 }, '01a2032e-5da0-72a9-9361-391ab221f4f7 ', null])(
    '%j is no id',
    (value) => {
      expect(idOf(value)).toBeUndefined()
    },
  )

  it('knows an id', () => {
    expect(idOf('01a2032e-5da0-72a9-9361-391ab221f4f7')).toBe('01a2032e-5da0-72a9-9361-391ab221f4f7')
  })
})
