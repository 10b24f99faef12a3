/** Hours of a request that have a backup: taken of the plan, or named by hand beside it. */
import { subtractIntervals, type Interval } from '../../calendar/api.ts'
import type { Outlook } from '../ports.ts'
import type { StoredRequest, Whole } from './rows.ts'

type Known = Pick<Whole, 'named' | 'parts'>
type View = Pick<Outlook, 'away'>

/** Who is away then covers nothing: in a chain those before the plan's person are. */
export function namedBesides(
  outlook: View,
  { named }: Pick<Whole, 'named'>,
  request: StoredRequest,
): (Interval & { readonly personId: string })[] {
  return named
    .filter(({ requestId }) => requestId === request.id)
    .flatMap(({ personId, start, end }) =>
      subtractIntervals([{ start, end }], outlook.away(personId, request.stretch)).map((left) => ({
        ...left,
        personId,
      })),
    )
}

/** All hours of a request for which somebody stands. */
export function heldOf(outlook: View, whole: Known, request: StoredRequest): Interval[] {
  const parts = whole.parts.filter(({ requestId }) => requestId === request.id)
  return [...parts, ...namedBesides(outlook, whole, request)].map(({ start, end }) => ({ start, end }))
}
