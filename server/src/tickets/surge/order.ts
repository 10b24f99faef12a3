/** The order in which a surge's tickets are worked on, where the customer names none. Pure. */
import type { Priority } from '../model.ts'

export interface Orderable {
  readonly id: string
  readonly isEmergency: boolean
  readonly priority: Priority | null
  readonly deadline: number | null
  readonly createdAt: number
}

const PRIORITIES: readonly (Priority | null)[] = ['urgent', 'high', 'normal', 'low']

/** Emergencies, then by priority (none counts as normal), the earlier target, the older ticket. */
export function surgeOrder<T extends Orderable>(tickets: readonly T[]): T[] {
  return [...tickets].sort(
    (a, b) =>
      Number(b.isEmergency) - Number(a.isEmergency) ||
      rank(a) - rank(b) ||
      compare(a.deadline ?? Infinity, b.deadline ?? Infinity) ||
      a.createdAt - b.createdAt ||
      compare(a.id, b.id),
  )
}

const rank = ({ priority }: Orderable): number => PRIORITIES.indexOf(priority ?? 'normal')

const compare = <T extends string | number>(a: T, b: T): number => (a === b ? 0 : a < b ? -1 : 1)
