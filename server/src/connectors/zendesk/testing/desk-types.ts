/** The words of the local help desk: what it keeps, and what can be asked of it. */

/** A person or integration that may call the desk. */
export interface DeskUser {
  readonly id: number
  readonly name: string
  readonly email: string
  readonly role: 'Admin' | 'Agent' | 'End-user'
  /** API token (basic `email/token:TOKEN`) and OAuth bearer token alike; absent: cannot call. */
  readonly token?: string
}

export interface DeskComment {
  readonly id: number
  readonly author_id: number | null
  readonly body: string
  readonly html_body: string
  readonly public: boolean
  readonly created_at: string
}

export type DeskFieldValue = string | number | boolean | readonly string[] | null

export interface DeskTicket {
  id: number
  subject: string
  status: string
  priority: string | null
  type: string | null
  assignee_id: number | null
  group_id: number | null
  organization_id: number | null
  requester_id: number
  submitter_id: number
  ticket_form_id: number | null
  tags: string[]
  follower_ids: number[]
  custom_fields: { id: number; value: DeskFieldValue }[]
  readonly created_at: string
  /** Whole seconds, as the real one sends it. */
  updated_at: string
}

/** A `ticket` object as callers send it in an update. */
export interface DeskUpdate {
  subject?: string
  status?: string
  priority?: string | null
  assignee_id?: number | null
  group_id?: number | null
  organization_id?: number | null
  requester_id?: number
  ticket_form_id?: number | null
  tags?: string[]
  followers?: { user_id?: string | number; user_email?: string; action?: 'put' | 'delete' }[]
  custom_fields?: { id: number; value: DeskFieldValue }[]
  comment?: { body?: string; html_body?: string; public?: boolean; author_id?: number }
  safe_update?: boolean | string
  updated_stamp?: string
}

/** What one applied update really changed: `[before, after]` per property. */
export type DeskChange = Readonly<Record<string, unknown>>

/** One applied effect; `seq` counts over all tickets, entries are never changed or removed. */
export interface JournalEntry {
  readonly seq: number
  readonly ticketId: string
  /** The value that this update gave the marker field, if it set it. */
  readonly writeId: string | null
  /** Epoch milliseconds. */
  readonly at: number
  readonly actorId: number | null
  readonly change: DeskChange
}

/** How often each mishap happens: probabilities from 0 to 1. */
export interface FaultPlan {
  readonly seed: number
  /** The update is applied and the connection is cut before the answer. */
  readonly dropAfterApply?: number
  /** The connection is cut and nothing is applied. */
  readonly dropBeforeApply?: number
  readonly rateLimited?: number
  /** 503 with Retry-After, nothing applied. */
  readonly unavailable?: number
  /** 500 after applying: the answer lies. */
  readonly errorAfterApply?: number
  readonly slow?: number
  readonly slowMs?: number
  readonly duplicateDelivery?: number
  readonly lateDelivery?: number
  readonly lateMs?: number
}

export type FaultKind = Exclude<keyof FaultPlan, 'seed' | 'slowMs' | 'lateMs'>

/** Requests per window; leave a limit out and the published one holds; `null` lifts it. */
export interface DeskLimits {
  readonly requestsPerMinute?: number | null
  readonly ticketUpdatesPerMinute?: number | null
  readonly updatesPerTicketAndUserPer10Minutes?: number | null
  readonly updatesPerOrganizationPerMinute?: number | null
}

/** Where the desk delivers each applied change, as a trigger with a webhook would. */
export interface DeskWebhook {
  readonly url: string
  readonly secret: string
  /** The trigger's JSON body with placeholders, as an administrator pastes it. */
  readonly template: string
  readonly retries?: number
  /** First pause between attempts; it doubles. */
  readonly retryMs?: number
  /** `ticket.updated_at_with_timestamp` to the second, or to the minute as the reference shows it. */
  readonly stampPrecision?: 'seconds' | 'minutes'
  /** Whether quotes and line ends inside placeholder values are escaped for JSON. */
  readonly escapeJson?: boolean
}
