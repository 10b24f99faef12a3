/** The past cut into stretches that are taken in together: long ones far back, short ones where the desk is written to. */
import type { Delivery } from '../tickets/pen.ts'
import type { Scene } from '../tickets/scene.ts'

export interface Slot {
  /** Epoch milliseconds. */
  readonly end: number
  /** Taken in as one batch. */
  readonly together: readonly Delivery[]
  /** Taken in one by one, each with what it makes the help desk do. */
  readonly apart: readonly Delivery[]
}

const HOUR = 3_600_000
const FAR = 6 * HOUR
const NEAR = HOUR / 4

/** Deliveries in the order of arrival → slots in the order of time; empty ones are left out. */
export function slotsOf(deliveries: readonly Delivery[], scene: Scene): Slot[] {
  const lives = scene.accounts.flatMap(({ liveFrom }) => liveFrom ?? [])
  const liveFrom = Math.min(...lives) - HOUR
  const live = liveTickets(deliveries, scene)
  const bySlot = Map.groupBy(deliveries, ({ arrives }) => {
    const length = arrives < liveFrom ? FAR : NEAR
    return (Math.floor(arrives / length) + 1) * length
  })
  return [...bySlot]
    .sort(([a], [b]) => a - b)
    .map(([end, inSlot]) => {
      const isApart = ({ event, arrives }: Delivery): boolean =>
        arrives >= liveFrom && live.has(event.ticketId)
      return {
        end: Math.min(end, scene.now),
        together: inSlot.filter((delivery) => !isApart(delivery)),
        apart: inSlot.filter(isApart),
      }
    })
}

/** Tickets that belong to an account that goes live, for some time at least. */
function liveTickets(deliveries: readonly Delivery[], { accounts }: Scene): Set<string> {
  const live = new Set(
    accounts.flatMap(({ liveFrom, organizations }) => (liveFrom === null ? [] : organizations)),
  )
  return new Set(
    deliveries.flatMap(({ event }) =>
      event.state.organizationId && live.has(event.state.organizationId) ? [event.ticketId] : [],
    ),
  )
}
