/** What stands written and received: all of it bounded, however many tickets there are. */
import { plainRows, type Query } from '../../platform/store/index.ts'

export interface WriteCounts {
  readonly waiting: number
  readonly underWay: number
  readonly parked: number
  readonly oldestAt: string | null
  readonly lastAppliedAt: string | null
  readonly appliedLastHour: number
}

// What is open stands in help_desk_write_open; of the rest the newest are looked at, along the key, which grows with time.
const WRITES = `
  select open.waiting, open."underWay", open.parked, open."oldestAt", recent."lastAppliedAt", recent."appliedLastHour"
    from (select count(*) filter (where state = 'waiting')::int as waiting,
                 count(*) filter (where state = 'sent')::int as "underWay",
                 count(*) filter (where state = 'parked')::int as parked, min(created_at) as "oldestAt"
            from help_desk_write where state in ('waiting', 'sent', 'parked')) open,
         (select max(finished_at) as "lastAppliedAt",
                 count(*) filter (where finished_at > $1)::int as "appliedLastHour"
            from (select state, finished_at from help_desk_write order by id desc limit 1000) newest
           where state = 'applied') recent`

/** Open writes, and how the newest fared; `since` is an hour ago. */
export async function countWrites(query: Query, since: Temporal.Instant): Promise<WriteCounts> {
  const [row] = plainRows(await query<WriteCounts & Record<string, unknown>>(WRITES, [since]))
  return row!
}

/** So many of the newest events are looked at. */
export const LOOKED_AT = 5_000

export interface SourceView {
  readonly source: string
  readonly kind: 'help_desk' | 'file' | 'api'
  readonly connectedAt: string | null
  readonly alwaysShadow: boolean
  readonly lastReceivedAt: string | null
  readonly events: number
  readonly late: number
  readonly echoes: number
  readonly isLeast: boolean
  readonly parked: number
}

// Ids of events grow with time: the newest are read along the key.
const SOURCES = `
  with newest as (
    select source, received_at, disposition from ticket_event order by id desc limit ${LOOKED_AT}
  ), counted as (
    select source, max(received_at) as last,
           count(*) filter (where received_at > $1)::int as events,
           count(*) filter (where received_at > $1 and disposition = 'late')::int as late,
           count(*) filter (where received_at > $1 and disposition = 'echo')::int as echoes
      from newest group by source
  ), full_window as (
    select count(*) = ${LOOKED_AT} and min(received_at) > $1 as "isLeast" from newest
  ), parked as (
    select source, count(*)::int as parked from parked_event where state = 'parked' group by source
  )
  select s.source, s.kind, s.connected_at as "connectedAt", s.always_shadow as "alwaysShadow",
         c.last as "lastReceivedAt", coalesce(c.events, 0) as events, coalesce(c.late, 0) as late,
         coalesce(c.echoes, 0) as echoes, w."isLeast", coalesce(p.parked, 0) as parked
    from ticket_source s cross join full_window w
    left join counted c on c.source = s.source left join parked p on p.source = s.source
   order by s.kind <> 'help_desk', s.source`

/** Every source with what came of it; `since` is a day ago. */
export async function listSources(query: Query, since: Temporal.Instant): Promise<SourceView[]> {
  return plainRows(await query<SourceView & Record<string, unknown>>(SOURCES, [since]))
}
