/** How the present assignee came to hold a ticket. Pure. */
import type { Decision } from '../api/types.ts'

type Asked = Pick<Decision, 'assignee' | 'state' | 'changed' | 'shadow'>

/** “set by rule 4”, “chosen by Petra”; where the help desk has somebody else, whom the rules chose. */
export function howHeld(holder: string | null, { assignee, state, changed, shadow }: Asked): string {
  if (state === 'overridden' && changed?.instead) return `chosen by ${changed.by}`
  if (state === 'undone' || holder === assignee.name) return holder === null ? '' : assignee.how
  const chosen = assignee.name ?? 'nobody'
  return shadow ? `in shadow the rules chose ${chosen}` : `the rules chose ${chosen}`
}
