/** What tickets tell for the emergency brief of an account. */
import type { TicketsForBrief } from '../environments/api.ts'
import type { FactsCache } from '../coverage/api.ts'
import type { Clock } from '../platform/clock.ts'
import type { Query } from '../platform/store/index.ts'
import { answersEmergency } from './emergencies/answers-emergency.ts'
import type { EmergenciesService } from './emergencies/emergencies.service.ts'
import type { TicketsService } from './tickets.service.ts'

/** The newest tickets, and emergencies with what was learnt. */
export function ticketsForBrief(
  deps: { readonly query: Query; readonly facts: FactsCache; readonly clock: Clock },
  tickets: TicketsService,
  emergencies: EmergenciesService,
): TicketsForBrief {
  return {
    async answersEmergency(personId, accountId) {
      const { query, facts, clock } = deps
      return answersEmergency(query, await facts.current(), personId, accountId, clock.nowMs())
    },
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
