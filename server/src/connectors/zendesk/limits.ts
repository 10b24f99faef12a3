/** The account's request budget, kept here so that a write that would be refused is not sent at all. */
import type { Clock } from '../../platform/clock.ts'

const MINUTE = 60_000

/** Requests allowed per window; the defaults are Zendesk's published figures for an Enterprise plan. */
export interface ZendeskLimits {
  readonly requestsPerMinute: number
  readonly ticketUpdatesPerMinute: number
  readonly updatesPerTicketPer10Minutes: number
  readonly updatesPerOrganizationPerMinute: number
}

export const publishedLimits: ZendeskLimits = {
  requestsPerMinute: 700,
  ticketUpdatesPerMinute: 100,
  updatesPerTicketPer10Minutes: 30,
  updatesPerOrganizationPerMinute: 5,
}

/** Counts what this process sends; other processes and other integrations are seen only by the server's own 429. */
export interface ZendeskBudget {
  /** Takes one read from the budget: null when it may go, else the milliseconds to wait. */
  read(): number | null
  ticketUpdate(ticketId: string): number | null
  organizationUpdate(organizationId: string): number | null
  /** What was sent in the last minute, beside its limit. */
  use(): readonly BudgetUse[]
}

export interface BudgetUse {
  readonly what: string
  readonly used: number
  readonly limit: number
}

interface Rule {
  readonly key: string
  readonly limit: number
  readonly windowMs: number
}

/** A budget over sliding windows. */
export function zendeskBudget(clock: Clock, limits: ZendeskLimits = publishedLimits): ZendeskBudget {
  const sent = new Map<string, number[]>()
  const account: Rule = { key: 'account', limit: limits.requestsPerMinute, windowMs: MINUTE }
  const take = (rules: readonly Rule[]): number | null => {
    const now = clock.nowMs()
    const waits = rules.map(({ key, limit, windowMs }) => {
      const recent = (sent.get(key) ?? []).filter((at) => at > now - windowMs)
      if (recent.length === 0) sent.delete(key)
      else sent.set(key, recent)
      const freed = recent[recent.length - limit]
      return freed === undefined ? 0 : freed + windowMs - now
    })
    const wait = Math.max(...waits)
    if (wait > 0) return wait
    for (const { key } of rules) sent.set(key, [...(sent.get(key) ?? []), now])
    return null
  }
  const tickets: Rule = { key: 'tickets', limit: limits.ticketUpdatesPerMinute, windowMs: MINUTE }
  const use = (what: string, { key, limit, windowMs }: Rule): BudgetUse => {
    const since = clock.nowMs() - windowMs
    return { what, used: (sent.get(key) ?? []).filter((at) => at > since).length, limit }
  }
  return {
    use: () => [use('Requests', account), use('Ticket updates', tickets)],
    read: () => take([account]),
    ticketUpdate: (ticketId) =>
      take([
        account,
        tickets,
        { key: `ticket ${ticketId}`, limit: limits.updatesPerTicketPer10Minutes, windowMs: 10 * MINUTE },
      ]),
    organizationUpdate: (id) =>
      take([
        account,
        { key: `organization ${id}`, limit: limits.updatesPerOrganizationPerMinute, windowMs: MINUTE },
      ]),
  }
}
