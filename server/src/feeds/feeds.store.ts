/** All SQL about calendars that are given out. */
import { plainRows, type Query } from '../platform/store/index.ts'
import type { Feed } from './feeds.contract.ts'

const FEED = `id::text, contents, about, about_id::text as "aboutId", name, made_at as "madeAt", expires_at as "expiresAt",
  last_used_at as "lastUsedAt"`

/** A person's feeds that are still good, the newest first. */
export async function listFeeds(query: Query, personId: string, now: Temporal.Instant): Promise<Feed[]> {
  const sql = `select ${FEED} from feed where person_id = $1 and revoked_at is null and expires_at > $2 order by made_at desc, id`
  return plainRows(await query<Feed>(sql, [personId, now]))
}

export interface NewFeed extends Omit<Feed, 'madeAt' | 'expiresAt' | 'lastUsedAt'> {
  readonly personId: string
  readonly tokenHash: Buffer
  readonly madeAt: Temporal.Instant
  readonly expiresAt: Temporal.Instant
}

/** Keeps a feed, its token as a hash only. */
export async function addFeed(query: Query, row: NewFeed): Promise<void> {
  const { id, personId, tokenHash, contents, about, aboutId, name, madeAt, expiresAt } = row
  await query(
    `insert into feed (id, person_id, token_hash, contents, about, about_id, name, made_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, personId, tokenHash, contents, about, aboutId, name, madeAt, expiresAt],
  )
}

/** Takes a feed of a person back; answers it, or undefined where there is none. */
export async function revokeFeed(
  query: Query,
  id: string,
  personId: string,
  now: Temporal.Instant,
): Promise<Feed | undefined> {
  const sql = `update feed set revoked_at = $3 where id = $1 and person_id = $2 and revoked_at is null returning ${FEED}`
  return plainRows(await query<Feed>(sql, [id, personId, now]))[0]
}

/** The good feed of a token, noted as used. */
export async function useFeed(
  query: Query,
  tokenHash: Buffer,
  now: Temporal.Instant,
): Promise<(Feed & { readonly personId: string }) | undefined> {
  const sql = `update feed set last_used_at = $2 where token_hash = $1 and revoked_at is null and expires_at > $2
    returning ${FEED}, person_id::text as "personId"`
  return plainRows(await query<Feed & { personId: string }>(sql, [tokenHash, now]))[0]
}
