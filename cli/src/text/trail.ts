/** The trail of reasons: a filled node decided, a hollow one was checked and changed nothing. */
import type { View } from './view.ts'
import { hang } from './wrap.ts'

export interface Reason {
  readonly decided: boolean
  readonly fact: string
  readonly evidence: string
  readonly effect: string
  readonly rule?: number | null
}

/** The reasons in order; each with its evidence, and its effect under it where it had one. */
export function trail(reasons: readonly Reason[], view: View): string[] {
  return reasons.flatMap((reason) => node(reason, view))
}

function node({ decided, fact, evidence, effect, rule }: Reason, { style, width }: View): string[] {
  const about = evidence === '' ? '' : ` (${evidence})`
  const by = rule === undefined || rule === null ? '' : `  rule ${rule}`
  const lines = hang(`  ${decided ? '●' : '○'} `, `${fact}${about}${by}`, width)
  const effects = decided && effect !== '' ? hang('    → ', effect, width) : []
  return decided ? [...lines, ...effects.map(style.good)] : lines.map(style.quiet)
}
