/** What stands decided of one source: the figures of an import's report. */
import type { Outcome, Rule } from './decide/decision.ts'
import type { Query } from '../platform/store/index.ts'

export interface SourceTally {
  readonly tickets: number
  /** Tickets as they stand that belong to no account, by their organisation; and those that have no organisation. */
  readonly ticketsOfUnknown: number
  readonly ticketsOfNone: number
  readonly unknownOrganizations: number
  /** By the rule that settled the assignee; null: no rule was asked. */
  readonly settled: readonly { rule: Rule | null; outcome: Outcome; decisions: number; tickets: number }[]
  /** By each rule that had an effect. */
  readonly fired: readonly { rule: Rule; decisions: number; tickets: number }[]
}

const TICKETS = `
  select count(*)::int as tickets,
         (count(*) filter (where account_id is null and organization_id is not null))::int as "ticketsOfUnknown",
         (count(*) filter (where account_id is null and organization_id is null))::int as "ticketsOfNone",
         (count(distinct organization_id) filter (where account_id is null))::int as "unknownOrganizations"
    from ticket where source = $1`

const SETTLED = `
  select d.rule, d.outcome, count(*)::int as decisions, count(distinct d.ticket_id)::int as tickets
    from decision d join ticket t on t.id = d.ticket_id where t.source = $1
   group by d.rule, d.outcome order by d.rule nulls first, d.outcome`

const FIRED = `
  select fired.rule, count(*)::int as decisions, count(distinct d.ticket_id)::int as tickets
    from decision d join ticket t on t.id = d.ticket_id cross join unnest(d.fired) as fired (rule)
   where t.source = $1 group by fired.rule order by fired.rule`

/** Counts the tickets and decisions of a source, as they stand. */
export async function tallySource(query: Query, source: string): Promise<SourceTally> {
  const [tickets] = await query<Omit<SourceTally, 'settled' | 'fired'>>(TICKETS, [source])
  return {
    ...tickets!,
    settled: await query<SourceTally['settled'][number]>(SETTLED, [source]),
    fired: await query<SourceTally['fired'][number]>(FIRED, [source]),
  }
}
