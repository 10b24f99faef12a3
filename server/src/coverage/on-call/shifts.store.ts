/** All SQL about shifts on call, but for the facts. */
import type { Tx } from '../../platform/db/index.ts'
import { inserter, plainRows, toIso, type Query } from '../../platform/store/index.ts'

/** `during`: a tstzrange literal of instants, 31 days at most. */
export interface NewShift {
  readonly id: string
  readonly shiftId: string
  readonly personId: string
  readonly during: string
  readonly source: string
  readonly externalId?: string | null
  readonly recordedAt: string
  readonly recordedBy: string
}

/** Inserts revisions of shifts. */
export const insertShifts = inserter<NewShift>('on_call_shift', {
  id: 'uuid',
  shift_id: 'uuid',
  person_id: 'uuid',
  during: 'tstzrange',
  source: 'text',
  external_id: 'text',
  recorded_at: 'timestamptz',
  recorded_by: 'text',
})

export interface StoredShift {
  readonly id: string
  readonly personId: string
  readonly source: string
  readonly externalId: string | null
  readonly start: string
  readonly end: string
}

const SHIFT = `select shift_id as id, person_id as "personId", source, external_id as "externalId",
  lower(during) as start, upper(during) as "end" from on_call_shift where superseded_in is null`

/** Shifts in force that hold some of [from, to), by start. */
export async function listShifts(query: Query, from: number, to: number): Promise<StoredShift[]> {
  return plainRows(
    await query<StoredShift & Record<string, unknown>>(
      `${SHIFT} and during && tstzrange($1, $2) order by lower(during), shift_id`,
      [toIso(from), toIso(to)],
    ),
  )
}

/** Shifts of a source that end after an instant, locked. */
export async function lockShiftsOf(tx: Tx, source: string, after: number): Promise<StoredShift[]> {
  return plainRows(
    await tx.query<StoredShift & Record<string, unknown>>(
      `${SHIFT} and source = $1 and upper(during) > $2 order by lower(during) for update`,
      [source, toIso(after)],
    ),
  )
}

/** One shift in force, locked. */
export async function lockShift(tx: Tx, id: string): Promise<StoredShift | undefined> {
  return plainRows(
    await tx.query<StoredShift & Record<string, unknown>>(`${SHIFT} and shift_id = $1 for update`, [id]),
  )[0]
}

/** Takes shifts out of force; history keeps them. */
export async function supersedeShifts(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.query(
    'update on_call_shift set superseded_in = facts_touch() where shift_id = any($1::uuid[]) and superseded_in is null',
    [ids],
  )
}
