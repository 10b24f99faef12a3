/** Requests of one absence for what was two accounts: each hour is asked for once. Pure. */
import { mergeIntervals, subtractIntervals, type Interval } from '../../../calendar/api.ts'
import type { RequestState } from '../rows.ts'
import { openHours } from './hours.ts'

interface Request {
  readonly id: string
  readonly needed: readonly Interval[]
  readonly state: RequestState
}

interface Part extends Interval {
  readonly requestId: string
}

/**
 * What each request needs, and how it stands, once `came` are of the same account as the others. Hours that somebody has taken by
 * one of them are needed by that one alone; hours that are open in several are asked for by the one that was there.
 */
export function mergedNeeds<R extends Request>(
  requests: readonly R[],
  parts: readonly Part[],
  came: ReadonlySet<string>,
): { readonly id: string; readonly needed: Interval[]; readonly state: RequestState }[] {
  const takenBy = (id: string): Interval[] =>
    mergeIntervals(
      parts.filter(({ requestId }) => requestId === id).map(({ start, end }) => ({ start, end })),
    )
  return requests.map(({ id, needed, state }) => {
    const others = requests.filter((one) => one.id !== id && came.has(one.id) !== came.has(id))
    const theirs = mergeIntervals(
      others.flatMap((one) => [...takenBy(one.id), ...(came.has(id) ? one.needed : [])]),
    )
    const left = subtractIntervals(needed, subtractIntervals(theirs, takenBy(id)))
    const open = openHours({ needed: left }, { parts: takenBy(id) })
    if (left.length === 0 && needed.length > 0) return { id, needed: left, state: 'cancelled' }
    return {
      id,
      needed: left,
      state: open.length > 0 || state === 'left_open' ? stillOpen(state) : 'covered',
    }
  })
}

const stillOpen = (state: RequestState): RequestState => (state === 'covered' ? 'open' : state)
