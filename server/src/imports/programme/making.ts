/** A programme on its way into the database: its plan, and the ids that its names have got. */
import type { ProgrammePlan } from './plan.ts'
import type { Query } from '../../platform/store/index.ts'

/** Who the rows say recorded them. */
export const RECORDED_BY = 'import of a log'

export interface Making {
  readonly query: Query
  readonly plan: ProgrammePlan
  readonly id: () => string
  readonly now: string
  /** Ids by schedule name, region code, person name and organisation. */
  readonly schedules: Map<string, string>
  readonly regions: Map<string, string>
  readonly people: Map<string, string>
  readonly accounts: Map<string, string>
}

/** An instant as ISO UTC. */
export const iso = (at: number): string => new Date(at).toISOString()

/** A half-open range of instants; null: open. */
export const range = (from: number, to: number | null): string =>
  `[${iso(from)},${to === null ? '' : iso(to)})`

/** The id of a name that the plan holds. */
export function idOf(ids: Map<string, string>, name: string): string {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`The plan names ${name}, which it does not hold.`)
  return id
}

/** The same for a name that may be none. */
export const named = (ids: Map<string, string>, name: string | null): string | null =>
  name === null ? null : idOf(ids, name)
