/** Hours of a request that have a backup: taken of the plan, or named by hand beside it. */
import { intersectIntervals, subtractIntervals, type Interval } from '../../calendar/api.ts'
import type { Outlook } from '../ports.ts'
import type { StoredRequest, Whole } from './rows.ts'

type Known = Pick<Whole, 'named' | 'parts'>
type View = Pick<Outlook, 'away' | 'working'>

/**
 * Who is away then covers nothing: in a chain those before the plan's person are. Nor does whoever is off duty in needed hours;
 * nights beside hours that they work are theirs, as where they accept.
 */
export function namedBesides(
  outlook: View,
  { named }: Pick<Whole, 'named'>,
  request: StoredRequest,
): (Interval & { readonly personId: string })[] {
  return named
    .filter(({ requestId }) => requestId === request.id)
    .flatMap(({ personId, start, end }) => {
      const working = outlook.working(personId, request.stretch)
      const off = [...outlook.away(personId, request.stretch), ...subtractIntervals(request.needed, working)]
      return subtractIntervals([{ start, end }], off)
        .filter((left) => intersectIntervals([left], working).length > 0)
        .map((left) => ({ ...left, personId }))
    })
}

/** All hours of a request for which somebody stands. */
export function heldOf(outlook: View, whole: Known, request: StoredRequest): Interval[] {
  const parts = whole.parts.filter(({ requestId }) => requestId === request.id)
  return [...parts, ...namedBesides(outlook, whole, request)].map(({ start, end }) => ({ start, end }))
}
