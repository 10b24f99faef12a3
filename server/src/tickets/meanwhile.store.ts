/** SQL about what happened with accounts while somebody was away (the port of absences). */
import type { DoneMeanwhile, OpenedMeanwhile, TicketsMeanwhile } from '../absences/api.ts'
import { plainRows, toIso } from '../platform/store/index.ts'

/** How a ticket stood at $2; null: it was not there yet, or its events are gone. A help desk closes by itself what was solved long ago. */
const STATUS_BEFORE = `(select e.payload #>> '{state,status}' from ticket_event e
  where e.ticket_id = t.id and e.occurred_at < $2 and e.payload #>> '{state,status}' is not null
  order by e.occurred_at desc limit 1)`

/** Tickets of accounts, by when they were created and last changed; both are served by ticket_by_account. */
export const ticketsMeanwhile: TicketsMeanwhile = {
  async opened(query, accountIds, from, to) {
    if (accountIds.length === 0) return []
    const rows = await query<OpenedMeanwhile & Record<string, unknown>>(
      `select t.source, t.external_id as "ticketId", t.account_id::text as "accountId", coalesce(t.subject, '') as subject,
              t.status, t.priority, p.name as "assigneeName", t.created_at as "openedAt"
         from ticket t left join person p on p.help_desk_user_id = t.assignee_id
        where t.account_id = any($1::uuid[]) and t.updated_at >= $2 and t.created_at >= $2 and t.created_at < $3
          and t.status <> 'deleted'
        order by t.status in ('solved', 'closed'), t.created_at desc, t.id desc limit 200`,
      [accountIds, toIso(from), toIso(to)],
    )
    return plainRows(rows)
  },
  async done(query, accountIds, from, to) {
    if (accountIds.length === 0) return []
    return query<DoneMeanwhile & Record<string, unknown>>(
      `select t.account_id::text as "accountId",
              (count(*) filter (where t.created_at >= $2 and t.created_at < $3))::int as opened,
              (count(*) filter (where t.status in ('solved', 'closed') and t.updated_at < $3
                 and coalesce(${STATUS_BEFORE}, '') not in ('solved', 'closed')))::int as solved,
              (count(*) filter (where t.is_emergency and t.created_at >= $2 and t.created_at < $3))::int as emergencies
         from ticket t
        where t.account_id = any($1::uuid[]) and t.updated_at >= $2 and t.status <> 'deleted'
        group by t.account_id`,
      [accountIds, toIso(from), toIso(to)],
    )
  },
}
