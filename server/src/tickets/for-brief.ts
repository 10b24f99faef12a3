/** What tickets tell for the emergency brief of an account. */
import type { TicketsForBrief } from '../environments/api.ts'
import type { EmergenciesService } from './emergencies/emergencies.service.ts'
import type { TicketsService } from './tickets.service.ts'

/** The newest tickets, and emergencies with what was learnt. */
export function ticketsForBrief(tickets: TicketsService, emergencies: EmergenciesService): TicketsForBrief {
  return {
    async recent(actor, accountId, limit) {
      const { items } = await tickets.list(actor, { accountId, open: false, limit, sort: 'updated' })
      return items.map((one) => ({
        ...{ source: one.source, ticketId: one.ticketId, subject: one.subject, status: one.status },
        ...{ priority: one.priority, updatedAt: one.updatedAt, isEmergency: one.isEmergency },
        sentence: one.sentence,
      }))
    },
    async emergencies(actor, accountId) {
      const { items } = await emergencies.list(actor, { account: accountId })
      return items.map(({ source, ticketId, subject, beganAt, isRunning, record }) => ({
        ...{ source, ticketId, subject, beganAt, isRunning },
        record: record && {
          ...{ happened: record.happened, causeKnown: record.causeKnown, cause: record.cause },
          ...{ nextSteps: record.nextSteps, toChange: record.toChange },
        },
      }))
    },
  }
}
