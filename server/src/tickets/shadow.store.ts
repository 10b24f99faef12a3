/** What shadow decisions of an account would have done, beside what really happened: read before going live. */
import type { Query } from '../platform/store/index.ts'

export interface ShadowOutcome {
  readonly outcome: string
  readonly decisions: number
}

export interface ShadowTicket {
  readonly decisionId: string
  readonly source: string
  readonly ticketId: string
  readonly at: Temporal.Instant
  readonly rule: number | null
  /** The help-desk user it would have assigned; empty: nobody. */
  readonly assigns: string
  /** Who holds the ticket now. */
  readonly holder: string | null
}

/** Shadow decisions since an instant, by outcome. */
export function shadowOutcomes(query: Query, accountId: string, since: string): Promise<ShadowOutcome[]> {
  return query<ShadowOutcome & Record<string, unknown>>(
    `select outcome, count(*)::int as decisions from decision
      where account_id = $1 and decided_for >= $2 and shadow group by outcome order by count(*) desc`,
    [accountId, since],
  )
}

/** Tickets that a shadow decision would have given to somebody else than holds them now, newest first, at most 200. */
export function shadowTickets(query: Query, accountId: string, since: string): Promise<ShadowTicket[]> {
  return query<ShadowTicket & Record<string, unknown>>(
    `select d.id::text as "decisionId", t.source, t.external_id as "ticketId", d.decided_for as at, d.rule, d.assigns,
            t.assignee_id as holder
       from decision d join ticket t on t.id = d.ticket_id
      where d.account_id = $1 and d.decided_for >= $2 and d.shadow and d.assigns is not null
        and d.assigns is distinct from coalesce(t.assignee_id, '')
      order by d.decided_for desc limit 200`,
    [accountId, since],
  )
}
