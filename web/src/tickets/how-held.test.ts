import { describe, expect, it } from 'vitest'
import type { Decision } from '../api/types.ts'
import { howHeld } from './how-held.ts'

const by = { by: 'Petra', at: '', reason: null, instead: 'Owen Marsh' }
const decision = (words: object = {}): Decision =>
  ({
    assignee: { kind: 'assign', name: 'Dana Whitlock', role: 'ase', how: 'set by rule 4', detail: '' },
    ...{ state: 'standing', changed: null, shadow: false },
    ...words,
  }) as Decision

describe('how the present assignee came to hold a ticket', () => {
  it.each<[string, string | null, Decision, string]>([
    ['by a rule', 'Dana Whitlock', decision(), 'set by rule 4'],
    ['by a person', 'Owen Marsh', decision({ state: 'overridden', changed: by }), 'chosen by Petra'],
    [
      'not by the rules, which only spoke in shadow',
      null,
      decision({ shadow: true }),
      'in shadow the rules chose Dana Whitlock',
    ],
    ['not yet', null, decision(), 'the rules chose Dana Whitlock'],
  ])('%s', (_, holder, given, words) => expect(howHeld(holder, given)).toBe(words))
})
