import { expect, test } from 'vitest'
import { namedOnGuarded, notClearedFor } from './not-cleared.ts'
import { instant, world, type WorldWords } from './testing/world.ts'

const NOW = instant('2025-03-06T00:00Z')
const seen = (words: WorldWords): string[] =>
  notClearedFor(world(words), 'brio', NOW).map(({ personId, as }) => `${personId} ${as}`)

test('whoever the settings put on call is named as those of shifts are, now and as of a day to come', () => {
  const words = { cleared: ['ase'], onCall: 'olu', people: { ase: {}, olu: {} } }
  const accounts = { brio: { ases: ['ase'] } }
  expect(seen({ ...words, accounts })).toEqual(['olu on_call'])
  const guarded = world({ ...words, guarded: ['brio'], accounts })
  expect(namedOnGuarded(guarded, 'olu', NOW).map(({ as }) => as)).toEqual(['on_call'])
  const facts = world({ ...words, accounts })
  const [first] = facts.rows.directory.settings
  const later = (effectiveFrom: number, personId: string) => ({
    ...first!,
    ...{ version: 2, effectiveFrom, settings: { ...first!.settings, onCall: { personId } } },
  })
  const named = (effectiveFrom: number): string[] => {
    const settings = [first!, later(effectiveFrom, 'ase')]
    const rows = { ...facts.rows, directory: { ...facts.rows.directory, settings } }
    return notClearedFor({ ...facts, rows }, 'brio', NOW).map(({ personId }) => personId)
  }
  // Superseded yesterday; not yet tomorrow.
  expect(named(NOW - 86_400_000)).toEqual([])
  expect(named(NOW + 86_400_000)).toEqual(['olu'])
})

test('members of a pod that is not asked for the account are not named', () => {
  const of = (priority: number, over: { fallback?: ('pod' | 'global_support')[]; until?: string } = {}) =>
    seen({
      cleared: ['ase', 'eve'],
      people: { ase: {}, eve: {}, rob: {}, zoe: {} },
      pods: {
        brio: {
          members: [{ person: 'ase', ...(over.until && { until: over.until }) }, 'rob'],
          covers: 'high_priority',
        },
        // The second ASE’s pod is asked for accounts of theirs.
        dune: { members: ['eve', 'zoe'] },
      },
      accounts: { brio: { ases: ['ase', 'eve'], priority, fallback: over.fallback ?? ['pod'] } },
    })
  expect(of(2)).toEqual(['rob pod_member'])
  expect(of(3)).toEqual([])
  expect(of(1, { fallback: ['global_support'] })).toEqual([])
  expect(of(1, { until: '2025-02-01' })).toEqual([])
})
