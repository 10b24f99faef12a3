/** A decision's effects as stored: what equals a default is left out. */
import type { Decision } from './decide/decision.ts'
import type { DecisionRow } from './intake/outcome.ts'

/** The effects of a decision, with the note as it was composed. */
export type StoredEffects = Omit<Decision, 'because' | 'ours' | 'outcome' | 'rule' | 'fired' | 'note'> & {
  readonly noteText: string | null
}

/** The effects of a decision in the shape that is told. */
export function storedEffects({ decision, note }: Pick<DecisionRow, 'decision' | 'note'>): StoredEffects {
  const { because: _, ours: __, outcome: ___, rule: ____, fired: _____, note: ______, ...effects } = decision
  return { ...effects, noteText: note }
}

const nothing: StoredEffects = {
  noService: null,
  assignee: { kind: 'keep' },
  proposal: null,
  follow: [],
  unfollow: [],
  tell: [],
  tasks: [],
  addTags: [],
  removeTags: [],
  target: null,
  returnAt: null,
  beforeReturn: false,
  voidWarnings: false,
  noteText: null,
}

/** Most decisions have few effects: only those are kept. */
export function packEffects(effects: StoredEffects): Partial<StoredEffects> {
  const left: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(effects)) {
    if (value === null || value === false || (Array.isArray(value) && value.length === 0)) continue
    if (key === 'assignee' && effects.assignee.kind === 'keep') continue
    left[key] = value
  }
  return left
}

/** The effects as they were. */
export function unpackEffects(packed: Partial<StoredEffects>): StoredEffects {
  return { ...nothing, ...packed }
}
