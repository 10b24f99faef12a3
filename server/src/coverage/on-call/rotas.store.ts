/** All SQL about rotas, their layers and swaps. */
import type { Tx } from '../../platform/db/index.ts'
import { inserter, plainRows, type Query } from '../../platform/store/index.ts'
import type { RotaLayer, RotaOverride } from './shifts-of-rota.ts'

export interface StoredLayer extends RotaLayer {
  readonly rotaId: string
  readonly name: string
}

export interface StoredOverride {
  readonly id: string
  readonly rotaId: string
  readonly layerId: string | null
  readonly personId: string
  readonly start: string
  readonly end: string
  readonly createdAt: string
  readonly createdBy: string
}

export interface StoredRota {
  readonly id: string
  readonly name: string
  readonly createdAt: string
  readonly endedAt: string | null
}

const ROTA = `select id, name, created_at as "createdAt", ended_at as "endedAt" from on_call_rota`

/** Rotas by name; ended ones where asked for. */
export async function listRotas(query: Query, ended: boolean): Promise<StoredRota[]> {
  const sql = `${ROTA} where $1 or ended_at is null order by ended_at is not null, lower(name), id`
  return plainRows(await query<StoredRota & Record<string, unknown>>(sql, [ended]))
}

/** One rota, locked where `lock` says so. */
export async function findRota(query: Query, id: string, lock = false): Promise<StoredRota | undefined> {
  const sql = `${ROTA} where id = $1 ${lock ? 'for update' : ''}`
  return plainRows(await query<StoredRota & Record<string, unknown>>(sql, [id]))[0]
}

/** Layers in order with their members; of one rota where `rotaId` says so. */
export function listLayers(query: Query, rotaId: string | null = null): Promise<StoredLayer[]> {
  return query<StoredLayer & Record<string, unknown>>(
    `select l.id, l.rota_id as "rotaId", l.name, l.zone, l.starts_on::text as "startsOn", l.weekdays,
            l.start_minute as "startMinute", l.end_minute as "endMinute", l.turn_weekdays as "turnWeekdays",
            l.every_turns as "everyTurns",
            array(select m.person_id::text from on_call_layer_member m where m.layer_id = l.id order by m.position) as members
       from on_call_layer l where $1::uuid is null or l.rota_id = $1 order by l.rota_id, l.position, l.id`,
    [rotaId],
  )
}

/** Swaps that end after an instant, in the order in which they were made; of one rota where `rotaId` says so. */
export async function listOverrides(
  query: Query,
  after: Temporal.Instant,
  rotaId: string | null = null,
): Promise<StoredOverride[]> {
  return plainRows(
    await query<StoredOverride & Record<string, unknown>>(
      `select id, rota_id as "rotaId", layer_id as "layerId", person_id as "personId", lower(during) as start,
              upper(during) as "end", created_at as "createdAt", created_by as "createdBy"
         from on_call_override where upper(during) > $1 and ($2::uuid is null or rota_id = $2) order by created_at, id`,
      [after, rotaId],
    ),
  )
}

/** Adds a rota without layers. */
export async function insertRota(
  tx: Tx,
  row: { readonly id: string; readonly name: string; readonly createdBy: string },
  now: Temporal.Instant,
): Promise<void> {
  await tx.query('insert into on_call_rota (id, name, created_at, created_by) values ($1, $2, $3, $4)', [
    ...[row.id, row.name, now, row.createdBy],
  ])
}

/** Names a rota anew. */
export async function renameRota(tx: Tx, id: string, name: string): Promise<void> {
  await tx.query('update on_call_rota set name = $2 where id = $1', [id, name])
}

/** A rota that makes no shifts any more. */
export async function endRota(tx: Tx, id: string, now: Temporal.Instant): Promise<void> {
  await tx.query('update on_call_rota set ended_at = $2 where id = $1', [id, now])
}

interface LayerRow {
  readonly id: string
  readonly rotaId: string
  readonly position: number
  readonly name: string
  readonly zone: string
  readonly startsOn: string
  readonly weekdays: readonly number[]
  readonly startMinute: number
  readonly endMinute: number
  readonly turnWeekdays: readonly number[]
  readonly everyTurns: number
}

const upsertLayers = inserter<LayerRow>(
  'on_call_layer',
  {
    id: 'uuid',
    rota_id: 'uuid',
    position: 'smallint',
    name: 'text',
    zone: 'text',
    starts_on: 'date',
    weekdays: 'smallint[]',
    start_minute: 'smallint',
    end_minute: 'smallint',
    turn_weekdays: 'smallint[]',
    every_turns: 'smallint',
  },
  `on conflict (id) do update set position = excluded.position, name = excluded.name, zone = excluded.zone,
     starts_on = excluded.starts_on, weekdays = excluded.weekdays, start_minute = excluded.start_minute,
     end_minute = excluded.end_minute, turn_weekdays = excluded.turn_weekdays, every_turns = excluded.every_turns`,
)

const insertLayerMembers = inserter<{
  readonly layerId: string
  readonly position: number
  readonly personId: string
}>('on_call_layer_member', { layer_id: 'uuid', position: 'smallint', person_id: 'uuid' })

/** Sets all layers of a rota: those that are not named go, with their swaps. */
export async function putLayers(
  tx: Tx,
  rotaId: string,
  layers: readonly Omit<StoredLayer, 'rotaId'>[],
): Promise<void> {
  const ids = layers.map(({ id }) => id)
  await tx.query('delete from on_call_layer where rota_id = $1 and id <> all($2::uuid[])', [rotaId, ids])
  await upsertLayers(
    tx.query,
    layers.map(({ members: _, ...layer }, position) => ({ ...layer, rotaId, position })),
  )
  await tx.query('delete from on_call_layer_member where layer_id = any($1::uuid[])', [ids])
  await insertLayerMembers(
    tx.query,
    layers.flatMap(({ id, members }) =>
      members.map((personId, position) => ({ layerId: id, position, personId })),
    ),
  )
}

/** Adds a swap; `during` is a tstzrange literal. */
export const insertOverrides = inserter<{
  readonly id: string
  readonly rotaId: string
  readonly layerId: string | null
  readonly personId: string
  readonly during: string
  readonly createdAt: string
  readonly createdBy: string
}>('on_call_override', {
  id: 'uuid',
  rota_id: 'uuid',
  layer_id: 'uuid',
  person_id: 'uuid',
  during: 'tstzrange',
  created_at: 'timestamptz',
  created_by: 'text',
})

/** One swap; undefined where there is none. */
export async function findOverride(query: Query, id: string): Promise<StoredOverride | undefined> {
  return plainRows(
    await query<StoredOverride & Record<string, unknown>>(
      `select id, rota_id as "rotaId", layer_id as "layerId", person_id as "personId", lower(during) as start,
              upper(during) as "end", created_at as "createdAt", created_by as "createdBy"
         from on_call_override where id = $1`,
      [id],
    ),
  )[0]
}

/** Takes a swap back. */
export async function removeOverride(tx: Tx, id: string): Promise<void> {
  await tx.query('delete from on_call_override where id = $1', [id])
}

/** Rotas in which somebody takes turns. */
export function rotasNaming(query: Query, personId: string): Promise<{ id: string; name: string }[]> {
  return query(
    `select r.id, r.name from on_call_rota r
      where r.ended_at is null and exists (select from on_call_layer l join on_call_layer_member m on m.layer_id = l.id
                                            where l.rota_id = r.id and m.person_id = $1)
      order by lower(r.name), r.id`,
    [personId],
  )
}

/** How a swap is laid over the turns. */
export function asSwap({ id, layerId, personId, start, end }: StoredOverride): RotaOverride {
  const ms = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds
  return { id, layerId, personId, start: ms(start), end: ms(end) }
}
