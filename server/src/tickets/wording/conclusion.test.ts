import { expect, test } from 'vitest'
import { world } from '../../coverage/testing/world.ts'
import { conclusionOf } from './conclusion.ts'
import type { Told } from './sentences.ts'

const facts = world({ people: { dana: {} }, accounts: { acme: { ases: ['dana'] } } })

test.each([
  ['a deadline that is ahead', -1, 'Whoever is on duty is to answer before the reply is due.'],
  ['one that has passed', 0, 'Its reply is late already, and whoever is on duty answers first.'],
])('of %s the conclusion promises nothing that can’t be', (_, behind, words) => {
  const deadline = 1_000_000
  const effects = { beforeReturn: true, target: { deadline } } as unknown as Told['effects']
  const told: Told = { outcome: 'engaged', effects, because: [], holder: null }
  expect(conclusionOf(told, facts, deadline + behind)).toBe(words)
})
