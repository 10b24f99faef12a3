/** The desk's rate limits: counted over a sliding window, answered with 429 and Retry-After. */
import type { Clock } from '../../../platform/clock.ts'
import type { DeskLimits } from './desk-types.ts'

const MINUTE = 60_000

/** Zendesk's published figures for an Enterprise account. */
const PUBLISHED = {
  requestsPerMinute: 700,
  ticketUpdatesPerMinute: 100,
  updatesPerTicketAndUserPer10Minutes: 30,
  updatesPerOrganizationPerMinute: 5,
}

export interface LimitState {
  readonly limit: number
  readonly remaining: number
  readonly resetSeconds: number
}

export interface DeskLimiter {
  /** Counts one request; null when it is within every limit, else the whole seconds to wait. */
  admit(method: string, path: string, userId: number): number | null
  /** The account's own counter, for the X-Rate-Limit headers. */
  account(): LimitState
}

interface Rule {
  readonly key: string
  readonly limit: number | null
  readonly windowMs: number
}

/** Limits as published, with the given ones instead. */
export function deskLimiter(clock: Clock, given: DeskLimits): DeskLimiter {
  const limits: Limits = { ...PUBLISHED, ...given }
  const hits = new Map<string, number[]>()
  const recent = (key: string, windowMs: number): number[] => {
    const since = clock.nowMs() - windowMs
    const kept = (hits.get(key) ?? []).filter((at) => at > since)
    hits.set(key, kept)
    return kept
  }
  return {
    admit(method, path, userId) {
      const rules = rulesFor(limits, method, path, userId)
      for (const { key, limit, windowMs } of rules) {
        const past = recent(key, windowMs)
        const oldest = past[0]
        if (limit !== null && past.length >= limit && oldest !== undefined)
          return Math.max(1, Math.ceil((oldest + windowMs - clock.nowMs()) / 1000))
      }
      for (const { key } of rules) hits.get(key)?.push(clock.nowMs())
      return null
    },
    account() {
      const past = recent('account', MINUTE)
      const limit = limits.requestsPerMinute ?? 100_000
      const reset = past[0] === undefined ? 0 : Math.ceil((past[0] + MINUTE - clock.nowMs()) / 1000)
      return { limit, remaining: Math.max(0, limit - past.length), resetSeconds: reset }
    },
  }
}

type Limits = Required<DeskLimits>

function rulesFor(limits: Limits, method: string, path: string, userId: number): Rule[] {
  const rules: Rule[] = [{ key: 'account', limit: limits.requestsPerMinute, windowMs: MINUTE }]
  const ticket = /^\/api\/v2\/tickets\/(\d+)$/.exec(path)?.[1]
  const organization = /^\/api\/v2\/organizations\/(\d+)$/.exec(path)?.[1]
  if (method === 'PUT' && ticket) {
    const perTicket = limits.updatesPerTicketAndUserPer10Minutes
    rules.push({ key: 'tickets', limit: limits.ticketUpdatesPerMinute, windowMs: MINUTE })
    rules.push({ key: `ticket ${ticket} ${userId}`, limit: perTicket, windowMs: 10 * MINUTE })
  }
  if (method === 'PUT' && organization)
    rules.push({
      key: `organization ${organization}`,
      limit: limits.updatesPerOrganizationPerMinute,
      windowMs: MINUTE,
    })
  return rules
}
