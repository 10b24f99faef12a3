/** All SQL about proposals of rotation. */
import type { Tx } from '../../platform/db/index.ts'
import { plainRows, type Query } from '../../platform/store/index.ts'
import type { Move, Stay } from './rotation.ts'

export interface StoredRotation {
  readonly id: string
  readonly regionId: string
  readonly startsOn: string
  readonly state: 'proposed' | 'applied' | 'skipped'
  readonly moves: readonly Move[]
  readonly stays: readonly Stay[]
  readonly isEdited: boolean
  readonly createdAt: string
  readonly decidedAt: string | null
  readonly decidedBy: string | null
}

const ROTATION = `select id, region_id as "regionId", starts_on::text as "startsOn", state, moves, stays,
  is_edited as "isEdited", created_at as "createdAt", decided_at as "decidedAt", decided_by as "decidedBy" from pod_rotation`

/** Proposals, newest first. */
export async function listRotations(query: Query, regionId: string | null): Promise<StoredRotation[]> {
  return plainRows(
    await query<StoredRotation & Record<string, unknown>>(
      `${ROTATION} where $1::uuid is null or region_id = $1 order by starts_on desc, id limit 200`,
      [regionId],
    ),
  )
}

/** One proposal, locked where `lock` says so. */
export async function findRotation(
  query: Query,
  id: string,
  lock = false,
): Promise<StoredRotation | undefined> {
  const sql = `${ROTATION} where id = $1 ${lock ? 'for update' : ''}`
  return plainRows(await query<StoredRotation & Record<string, unknown>>(sql, [id]))[0]
}

/** Stores a proposal; false where the region has one of that date already. */
export async function insertRotation(
  tx: Tx,
  row: Pick<StoredRotation, 'id' | 'regionId' | 'startsOn' | 'moves' | 'stays'>,
  now: Temporal.Instant,
): Promise<boolean> {
  const rows = await tx.query(
    `insert into pod_rotation (id, region_id, starts_on, state, moves, stays, created_at)
     values ($1, $2, $3, 'proposed', $4, $5, $6) on conflict (region_id, starts_on) do nothing returning id`,
    [row.id, row.regionId, row.startsOn, JSON.stringify(row.moves), JSON.stringify(row.stays), now],
  )
  return rows.length > 0
}

/** Sets other moves. */
export async function setMoves(
  tx: Tx,
  id: string,
  moves: readonly Move[],
  stays: readonly Stay[],
): Promise<void> {
  await tx.query('update pod_rotation set moves = $2, stays = $3, is_edited = true where id = $1', [
    id,
    JSON.stringify(moves),
    JSON.stringify(stays),
  ])
}

/** Says what became of it. */
export async function decideRotation(
  tx: Tx,
  id: string,
  state: 'applied' | 'skipped',
  by: string | null,
  now: Temporal.Instant,
): Promise<void> {
  await tx.query('update pod_rotation set state = $2, decided_by = $3, decided_at = $4 where id = $1', [
    id,
    state,
    by,
    now,
  ])
}
