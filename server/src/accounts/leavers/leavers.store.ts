/** SQL about hand-overs of people who leave. */
import type { Tx } from '../../platform/db/index.ts'
import type { Query } from '../../platform/store/index.ts'

export interface NewHandover {
  readonly id: string
  readonly personId: string
  readonly reason: string | null
  readonly requestedBy: string
  readonly requestedAt: Temporal.Instant
}

/** Records a hand-over; its requests name it. */
export async function insertHandover(tx: Tx, row: NewHandover): Promise<void> {
  await tx.query(
    `insert into leaver_handover (id, person_id, reason, requested_by, requested_at) values ($1, $2, $3, $4, $5)`,
    [row.id, row.personId, row.reason, row.requestedBy, row.requestedAt],
  )
}

/** Requests under way that end an assignment of this person: account → request. */
export async function openRequestsAbout(query: Query, personId: string): Promise<Map<string, string>> {
  const rows = await query<{ accountId: string; id: string }>(
    `select account_id as "accountId", id from ase_request
      where outgoing_person_id = $1 and closed_at is null order by requested_at`,
    [personId],
  )
  return new Map(rows.map((row) => [row.accountId, row.id]))
}
