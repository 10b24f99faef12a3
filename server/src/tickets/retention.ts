/** Raw events go after the programme's retention time; the decisions with their inputs stay (domain.md section 5). */
import type { FactsCache } from '../coverage/api.ts'
import type { Clock } from '../platform/clock.ts'
import type { Query } from '../platform/store/index.ts'

export interface SweepDeps {
  readonly query: Query
  readonly facts: FactsCache
  readonly clock: Clock
}

const AT_ONCE = 5_000

/** Empties the bodies of events received longer ago than the setting says, some thousands at a time. */
export async function sweepRaw({ query, facts, clock }: SweepDeps): Promise<void> {
  const { settings } = (await facts.current()).settings(clock.nowMs())
  const before = clock.now().subtract({ hours: 24 * settings.rawEventDays })
  // Served by ticket_event_by_receipt.
  const sql = `update ticket_event set raw = null, payload = '{"state":{}}'
    where id in (select id from ticket_event where received_at < $1 and (raw is not null or payload::text <> '{"state":{}}')
                  limit ${AT_ONCE}) returning 1`
  while ((await query(sql, [before])).length === AT_ONCE) await clock.sleep(100)
}
