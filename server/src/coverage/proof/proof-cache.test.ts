/** The proofs of a node: each made once, in slices, few of other days kept. */
import { beforeEach, describe, expect, it } from 'vitest'
import { manualClock } from '../../platform/clock.ts'
import type { Facts } from '../compile-facts.ts'
import { instant, world } from '../testing/world.ts'
import { prove } from './engine.ts'
import { createProofCache, windowAt, type ProofCache } from './proof-cache.ts'

const NOW = '2025-03-03T10:00:00Z'
const HUNDRED = Array.from({ length: 100 }, (_, n) => `a${n}`)
const many = (off: readonly string[] = []): Facts =>
  world({
    people: { dana: { off }, wren: {} },
    accounts: Object.fromEntries(HUNDRED.map((name) => [name, { ases: ['dana'] }])),
  })

let facts: Facts
let proofs: ProofCache
beforeEach(() => {
  facts = many()
  const cache = { current: async () => facts, asOf: async () => facts, invalidate: () => undefined }
  proofs = createProofCache(cache, manualClock(NOW))
})

describe('the proof of a node', () => {
  it('is made once, however many ask meanwhile', async () => {
    const [one, other] = await Promise.all([proofs.current(), proofs.current()])
    expect(one).toBe(other)
    expect(await proofs.current()).toBe(one)
    const day = instant('2025-05-01T00:00Z')
    const [a, b] = await Promise.all([proofs.from(day), proofs.from(day + 3_600_000)])
    expect(a).toBe(b)
  })
  it('lets others have their turn while it is made', async () => {
    let turns = 0
    let isDone = false
    const made = proofs.current().then(() => (isDone = true))
    while (!isDone) {
      await new Promise((resolve) => setImmediate(resolve))
      turns++
    }
    await made
    // Loads and proofs of a hundred accounts, twenty-five a slice.
    expect(turns).toBeGreaterThanOrEqual(8)
  })
  it('of facts that moved on while it was made is made anew for who asks then', async () => {
    const first = proofs.current()
    await Promise.resolve()
    facts = many(['2025-03-10T00:00Z/2025-03-11T00:00Z'])
    const second = await proofs.current()
    expect(second.facts).toBe(facts)
    expect(second.accounts.get('a0')!.gaps).toHaveLength(1)
    expect((await first).accounts.size).toBe(100)
    const { from, to } = windowAt(instant(NOW))
    expect(second.accounts).toEqual(prove(facts, from, to).accounts)
  })
  it('of another day is kept for the next who asks, as long as few other days are', async () => {
    const day = (n: number): number => instant('2025-06-01T00:00Z') + n * 86_400_000
    const first = await proofs.from(day(0))
    expect(await proofs.from(day(0))).toBe(first)
    for (const n of [1, 2, 3]) await proofs.from(day(n))
    expect(await proofs.from(day(0))).not.toBe(first)
  })
  it('of one account proves no other, and uses what stands already', async () => {
    const day = instant('2025-06-01T00:00Z')
    const one = await proofs.ofAccount(day, 'a7')
    expect([...one.accounts.keys()]).toEqual(['a7'])
    const all = await proofs.from(day)
    expect(await proofs.ofAccount(day, 'a7')).toBe(all)
    expect(one.accounts.get('a7')).toEqual(all.accounts.get('a7'))
  })
  it('is refused of days farther than a year', async () => {
    await expect(proofs.from(instant('2026-06-01T00:00Z'))).rejects.toThrow('more than a year away')
    await expect(proofs.ofAccount(instant('2023-06-01T00:00Z'), 'a1')).rejects.toThrow('a year')
  })
})
