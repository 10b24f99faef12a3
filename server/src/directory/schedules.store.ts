/** SQL about regions and schedules. */
import type { Tx } from '../platform/db/index.ts'

import { listHours } from './hours.store.ts'
import { REGION_COLUMNS } from './rows.ts'
import type { Region, Schedule } from './schedules.contract.ts'
import { type Query, columnList, updater } from '../platform/store/index.ts'

const COLUMNS = columnList(REGION_COLUMNS)

/** Every region by code, or one. */
export function listRegions(query: Query, id: string | null = null): Promise<Region[]> {
  return query<Region>(`select ${COLUMNS} from region where $1::uuid is null or id = $1 order by code`, [id])
}

/** Sets every column of a region. */
export const updateRegion = updater<Region>('region', REGION_COLUMNS)

/** Every schedule by name with its current hours, or one. */
export async function listSchedules(query: Query, id: string | null = null): Promise<Schedule[]> {
  const rows = await query<{ id: string; name: string }>(
    'select id, name from schedule where $1::uuid is null or id = $1 order by lower(name), id',
    [id],
  )
  const hours = Map.groupBy(await listHours(query, 'schedule', id), (row) => row.ownerId)
  return rows.map((row) => ({
    ...row,
    hours: (hours.get(row.id) ?? []).map(({ ownerId: _, ...rest }) => rest),
  }))
}

/** Renames a schedule. */
export async function renameSchedule(tx: Tx, id: string, name: string): Promise<void> {
  await tx.query('update schedule set name = $2 where id = $1', [id, name])
}
