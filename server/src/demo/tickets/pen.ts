/** Writes one ticket's events as a help desk would tell them. */
import type { IntakeEvent, TicketState } from '../../tickets/api.ts'
import { DEMO_SOURCE } from './scene.ts'

/** An event with the instant at which it arrives: later than it happened where the delivery was slow. */
export interface Delivery {
  readonly event: IntakeEvent
  readonly arrives: number
}

export interface Pen {
  /** Where the story stands, epoch milliseconds. */
  readonly at: number
  readonly deliveries: Delivery[]
  wait(ms: number): void
  /** `late`: arrives so much later. */
  add(
    state: Partial<TicketState>,
    actor: IntakeEvent['actor'],
    comment?: 'agent' | 'customer' | null,
    late?: number,
  ): void
}

export const agent = (id: string): IntakeEvent['actor'] => ({ id, kind: 'agent' })
export const customer = (id: string): IntakeEvent['actor'] => ({ id, kind: 'end_user' })
export const system: IntakeEvent['actor'] = { id: null, kind: 'system' }

/** A pen for the ticket `number`, beginning at `start`. */
export function penFor(number: string, start: number): Pen {
  let at = start
  const deliveries: Delivery[] = []
  return {
    get at() {
      return at
    },
    deliveries,
    wait(ms) {
      at += Math.max(1_000, Math.round(ms))
    },
    add(state, actor, comment = null, late = 0) {
      const key = `${number}:${deliveries.length + 1}`
      deliveries.push({ event: eventOf(number, key, at, { state, actor, comment }), arrives: at + late })
    },
  }
}

interface Happening {
  readonly state: Partial<TicketState>
  readonly actor: IntakeEvent['actor']
  readonly comment: 'agent' | 'customer' | null
}

/** One event; the help desk stamps each change. */
export function eventOf(
  ticketId: string,
  key: string,
  at: number,
  { state, actor, comment }: Happening,
): IntakeEvent {
  return {
    ...{ source: DEMO_SOURCE, key, ticketId, occurredAt: at, actor, writeId: null },
    comment: comment && { id: key, author: comment, public: true },
    state: { ...state, stamp: stampOf(at) },
  }
}

/** A help desk's update stamp. */
export const stampOf = (at: number): string => Temporal.Instant.fromEpochMilliseconds(at).toString()
