/** `PUT /__control`: one command a request, so that another process can drive the desk. */
import type { DeskFaults } from './desk-faults.ts'
import type { DeskStore } from './desk-store.ts'
import type { DeskTicket, DeskUpdate, DeskWebhook, FaultKind, FaultPlan, JournalEntry } from './desk-types.ts'
import type { DeskDeliveries } from './desk-webhooks.ts'

export type ControlCommand =
  | {
      readonly do: 'create'
      readonly ticket: Partial<DeskTicket>
      readonly actorId?: number | null
      readonly comment?: DeskUpdate['comment']
    }
  | {
      readonly do: 'act'
      readonly userId: number | null
      readonly ticketId: number
      readonly change: DeskUpdate
    }
  | { readonly do: 'remove'; readonly ticketId: number }
  | { readonly do: 'organization'; readonly id: number; readonly name?: string }
  | { readonly do: 'faults'; readonly plan: FaultPlan | null }
  | { readonly do: 'fault'; readonly kind: FaultKind; readonly times?: number }
  | { readonly do: 'webhook'; readonly webhook: DeskWebhook | null }
  | { readonly do: 'journal'; readonly after?: number }
  | { readonly do: 'counts' }

interface Driven {
  readonly store: DeskStore
  readonly faults: DeskFaults
  readonly deliveries: DeskDeliveries
  createTicket(
    given: Partial<DeskTicket>,
    actorId?: number | null,
    comment?: DeskUpdate['comment'],
  ): DeskTicket
  actAs(userId: number | null, ticketId: number, change: DeskUpdate): JournalEntry | null
  setWebhook(webhook: DeskWebhook | null): void
}

/** Carries out commands; an unknown one throws, which the server answers with 500 and the reason. */
export function deskControl(desk: Driven): (command: unknown) => unknown {
  return (given) => {
    const command = given as ControlCommand
    switch (command.do) {
      case 'create':
        return { ticket: desk.createTicket(command.ticket, command.actorId, command.comment) }
      case 'act':
        return { entry: desk.actAs(command.userId, command.ticketId, command.change) }
      case 'remove':
        return desk.store.remove(command.ticketId)
      case 'organization':
        return {
          organization: desk.store.putOrganization({
            id: command.id,
            ...(command.name ? { name: command.name } : {}),
          }),
        }
      case 'faults':
        return desk.faults.plan(command.plan)
      case 'fault':
        return desk.faults.next(command.kind, command.times)
      case 'webhook':
        return desk.setWebhook(command.webhook)
      case 'journal':
        return { journal: desk.store.journal().filter((entry) => entry.seq > (command.after ?? 0)) }
      case 'counts':
        return { deliveries: desk.deliveries.counts(), faults: desk.faults.counts() }
      default:
        throw new Error(`unknown command ${JSON.stringify(given)}: see ControlCommand in desk-control.ts`)
    }
  }
}
