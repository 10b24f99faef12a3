/** All SQL about feeds of shifts: where they are read, what was read, and who is who in them. */
import type { Tx } from '../../platform/db/index.ts'
import { inserter, plainRows, toIso, type Query } from '../../platform/store/index.ts'

export interface StoredFeed {
  readonly id: string
  readonly name: string
  readonly kind: 'icalendar' | 'pagerduty'
  readonly sealedAddress: Buffer
  readonly host: string
  readonly sealedToken: Buffer | null
  readonly scheduleIds: readonly string[]
  readonly isEnabled: boolean
  readonly nextReadAt: string
  readonly lastTriedAt: string | null
  readonly lastReadAt: string | null
  readonly failures: number
  readonly error: string | null
}

const FEED = `id, name, kind, sealed_address as "sealedAddress", host, sealed_token as "sealedToken",
  schedule_ids as "scheduleIds", is_enabled as "isEnabled", next_read_at as "nextReadAt", last_tried_at as "lastTriedAt",
  last_read_at as "lastReadAt", failures, error`

/** Feeds by name. */
export async function listFeeds(query: Query): Promise<StoredFeed[]> {
  const sql = `select ${FEED} from on_call_feed order by lower(name), id`
  return plainRows(await query<StoredFeed & Record<string, unknown>>(sql))
}

/** One feed, locked where `lock` says so. */
export async function findFeed(query: Query, id: string, lock = false): Promise<StoredFeed | undefined> {
  const sql = `select ${FEED} from on_call_feed where id = $1 ${lock ? 'for update' : ''}`
  return plainRows(await query<StoredFeed & Record<string, unknown>>(sql, [id]))[0]
}

/** Adds a feed, to be read at once. */
export async function insertFeed(
  tx: Tx,
  row: Pick<
    StoredFeed,
    'id' | 'name' | 'kind' | 'sealedAddress' | 'host' | 'sealedToken' | 'scheduleIds' | 'isEnabled'
  >,
  by: string,
  now: Temporal.Instant,
): Promise<void> {
  await tx.query(
    `insert into on_call_feed (id, name, kind, sealed_address, host, sealed_token, schedule_ids, is_enabled, next_read_at,
                               created_at, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10)`,
    [
      row.id,
      row.name,
      row.kind,
      row.sealedAddress,
      row.host,
      row.sealedToken,
      row.scheduleIds,
      row.isEnabled,
      now,
      by,
    ],
  )
}

/** Sets what people set of a feed; it is read at once. */
export async function updateFeed(
  tx: Tx,
  row: Pick<
    StoredFeed,
    'id' | 'name' | 'sealedAddress' | 'host' | 'sealedToken' | 'scheduleIds' | 'isEnabled'
  >,
  now: Temporal.Instant,
): Promise<void> {
  await tx.query(
    `update on_call_feed set name = $2, sealed_address = $3, host = $4, sealed_token = $5, schedule_ids = $6, is_enabled = $7,
                             next_read_at = $8, failures = 0, error = null where id = $1`,
    [row.id, row.name, row.sealedAddress, row.host, row.sealedToken, row.scheduleIds, row.isEnabled, now],
  )
}

/** Removes a feed with what was read of it. */
export async function removeFeed(tx: Tx, id: string): Promise<void> {
  await tx.query('delete from on_call_feed where id = $1', [id])
}

/** Takes a feed, so that no other node reads it before `until`: this one, or that which is due longest; undefined: none. */
export async function claim(
  query: Query,
  id: string | null,
  now: Temporal.Instant,
  until: Temporal.Instant,
): Promise<StoredFeed | undefined> {
  const sql = `update on_call_feed set next_read_at = $2, last_tried_at = $1
                where id = (select id from on_call_feed where is_enabled and ${id === null ? 'next_read_at <= $1' : 'id = $3'}
                             order by next_read_at, id limit 1 for update skip locked)
            returning ${FEED}`
  const values = id === null ? [now, until] : [now, until, id]
  return plainRows(await query<StoredFeed & Record<string, unknown>>(sql, values))[0]
}

/** It was read well. */
export async function noteRead(tx: Tx, id: string, now: Temporal.Instant): Promise<void> {
  await tx.query('update on_call_feed set last_read_at = $2, failures = 0, error = null where id = $1', [
    id,
    now,
  ])
}

/** It was not; `next`: when it is tried again. */
export async function noteFailure(tx: Tx, id: string, error: string, next: Temporal.Instant): Promise<void> {
  await tx.query(
    'update on_call_feed set failures = failures + 1, error = $2, next_read_at = $3 where id = $1',
    [id, error, next],
  )
}

export interface StoredEntry {
  readonly feedId: string
  readonly externalId: string
  readonly whoKey: string
  readonly who: string
  readonly start: number
  readonly end: number
}

const insertEntries = inserter<{
  readonly feedId: string
  readonly externalId: string
  readonly whoKey: string
  readonly who: string
  readonly during: string
}>('on_call_feed_entry', {
  feed_id: 'uuid',
  external_id: 'text',
  who_key: 'text',
  who: 'text',
  during: 'tstzrange',
})

/** What the feed says now, whole, instead of what it said before. */
export async function putEntries(
  tx: Tx,
  feedId: string,
  entries: readonly Omit<StoredEntry, 'feedId'>[],
): Promise<void> {
  await tx.query('delete from on_call_feed_entry where feed_id = $1', [feedId])
  await insertEntries(
    tx.query,
    entries.map(({ externalId, whoKey, who, start, end }) => ({
      ...{ feedId, externalId, whoKey, who },
      during: `[${toIso(start)},${toIso(end)})`,
    })),
  )
}

/** What was read last; of one feed where `feedId` says so. */
export function listEntries(query: Query, feedId: string | null = null): Promise<StoredEntry[]> {
  return query<StoredEntry & Record<string, unknown>>(
    `select feed_id as "feedId", external_id as "externalId", who_key as "whoKey", who,
            (extract(epoch from lower(during)) * 1000)::float8 as start,
            (extract(epoch from upper(during)) * 1000)::float8 as "end"
       from on_call_feed_entry where $1::uuid is null or feed_id = $1 order by lower(during), external_id`,
    [feedId],
  )
}

/** Who people said that somebody of a feed is. */
export function listSaid(query: Query): Promise<{ feedId: string; whoKey: string; personId: string }[]> {
  return query(
    'select feed_id as "feedId", who_key as "whoKey", person_id as "personId" from on_call_feed_person',
  )
}

/** Says who somebody of a feed is; null: as it finds by itself. */
export async function say(tx: Tx, feedId: string, whoKey: string, personId: string | null): Promise<void> {
  await tx.query('delete from on_call_feed_person where feed_id = $1 and who_key = $2', [feedId, whoKey])
  if (personId !== null)
    await tx.query('insert into on_call_feed_person (feed_id, who_key, person_id) values ($1, $2, $3)', [
      feedId,
      whoKey,
      personId,
    ])
}
