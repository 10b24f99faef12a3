import { describe, expect, it } from 'vitest'
import { instant, world } from '../testing/world.ts'
import { compileFacts } from '../compile-facts.ts'
import { gapChanges, type KeptGap } from './gap-changes.ts'
import { readersOf } from './gap-notices.ts'
import type { Gap } from './gaps.ts'

const NOW = instant('2025-03-03T09:00Z')
const START = instant('2025-03-10T08:00Z')
const HOUR = 3_600_000

const gap = (hours: number): Gap =>
  ({
    accountId: 'acme',
    cause: 'no_overlap',
    since: START,
    aseId: 'ann',
    hours: [{ start: START, end: START + hours * HOUR }],
  }) as unknown as Gap

const kept = (hours: number, readers: readonly string[] = ['lead']): KeptGap => ({
  id: 'one',
  accountId: 'acme',
  cause: 'no_overlap',
  since: START,
  firstAt: START,
  lastAt: START + hours * HOUR,
  minutes: hours * 60,
  readers,
})

const look = (before: KeptGap, now: Gap, readers: readonly string[] = ['lead']) => {
  const { opened, moved, closed } = gapChanges([before], [now], NOW, () => readers)
  return { opened: opened.length, moved: moved.length, closed: closed.map(({ outcome }) => outcome) }
}

describe('a gap that was told', () => {
  it.each([
    ['stays as it is', kept(8), gap(8), { opened: 0, moved: 0, closed: [] }],
    ['grows a little: it moved', kept(8), gap(10), { opened: 0, moved: 1, closed: [] }],
    ['more than doubles: it opens anew', kept(1), gap(40), { opened: 1, moved: 0, closed: ['closed'] }],
    ['doubles by an hour: it moved', kept(0.5), gap(1.5), { opened: 0, moved: 1, closed: [] }],
    ['shrinks: it moved', kept(40), gap(8), { opened: 0, moved: 1, closed: [] }],
  ])('%s', (_, before, now, expected) => expect(look(before, now)).toEqual(expected))

  it('moved where somebody else is to be told', () =>
    expect(look(kept(8), gap(8), ['other'])).toEqual({ opened: 0, moved: 1, closed: [] }))
})

describe('who is told', () => {
  const facts = world({
    people: { ann: { manager: 'mara' }, mara: {} },
    accounts: { acme: { ases: ['ann'] } },
  })
  const guarded = (cleared: readonly string[]) =>
    compileFacts({ ...facts.rows, access: { guarded: ['acme'], team: [], cleared } })

  it('is the leader of the region and the ASE', () =>
    expect(readersOf(facts, gap(8), NOW)).toEqual(['ann', 'lead-emea']))

  it('of a guarded account the next in line who is cleared', () =>
    expect(readersOf(guarded(['ann', 'mara']), gap(8), NOW)).toEqual(['ann', 'mara']))

  it('of a guarded account nobody who is not', () =>
    expect(readersOf(guarded(['ann']), gap(8), NOW)).toEqual(['ann']))
})
