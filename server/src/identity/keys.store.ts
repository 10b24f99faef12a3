/** SQL about API keys and service tokens. */
import { plainRows, type Query } from '../platform/store/index.ts'

export interface NewKeyRow {
  readonly id: string
  readonly hash: Buffer
  readonly beginning: string
  readonly name: string
  readonly personId: string | null
  readonly role: string | null
  readonly scopes: string[]
  readonly createdAt: Temporal.Instant
  readonly createdById: string
  readonly createdByName: string
  readonly expiresAt: Temporal.Instant
}

/** Keeps a key by its hash. */
export async function addKey(query: Query, row: NewKeyRow): Promise<void> {
  await query(
    `insert into identity_key (id, hash, beginning, name, person_id, role, scopes, created_at, created_by_id,
                               created_by_name, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      row.id,
      row.hash,
      row.beginning,
      row.name,
      row.personId,
      row.role,
      row.scopes,
      row.createdAt,
      row.createdById,
      row.createdByName,
      row.expiresAt,
    ],
  )
}

export interface UsedKey {
  readonly id: string
  readonly name: string
  readonly role: string | null
  readonly scopes: string[]
  readonly personId: string | null
  readonly personName: string | null
  readonly personRoles: readonly string[] | null
  /** Its use is worth noting down. */
  readonly isStale: boolean
}

/** The key of a hash while it is good, with its person where it has one who may sign in; undefined else. */
export async function findKey(
  query: Query,
  hash: Buffer,
  now: Temporal.Instant,
): Promise<UsedKey | undefined> {
  const rows = await query<UsedKey & Record<string, unknown>>(
    `select k.id::text, k.name, k.role, k.scopes, p.id::text as "personId", p.name as "personName",
            p.roles as "personRoles",
            k.last_used_at is null or k.last_used_at < $2::timestamptz - make_interval(secs => 60) as "isStale"
       from identity_key k left join person p on p.id = k.person_id
      where k.hash = $1 and k.revoked_at is null and k.expires_at > $2
        and (k.person_id is null
          or ((p.left_on is null or p.left_on >= ($2::timestamptz at time zone 'UTC')::date)
              and not exists (select from identity_disabled d where d.person_id = p.id)))`,
    [hash, now],
  )
  return rows[0]
}

/** Notes that a key was used. */
export async function touchKey(query: Query, id: string, now: Temporal.Instant): Promise<void> {
  await query('update identity_key set last_used_at = $2 where id = $1', [id, now])
}

export interface ListedKey {
  readonly id: string
  readonly beginning: string
  readonly name: string
  readonly role: string | null
  readonly scopes: string[]
  readonly createdAt: string
  readonly createdByName: string
  readonly expiresAt: string
  readonly lastUsedAt: string | null
  readonly revokedAt: string | null
}

/** A person's keys, or the service tokens where `personId` is null; the newest first, at most 200. */
export async function listKeys(query: Query, personId: string | null): Promise<ListedKey[]> {
  return plainRows(
    await query<ListedKey & Record<string, unknown>>(
      `select id::text, beginning, name, role, scopes, created_at as "createdAt", created_by_name as "createdByName",
              expires_at as "expiresAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt"
         from identity_key where person_id is not distinct from $1::uuid order by created_at desc, id desc limit 200`,
      [personId],
    ),
  )
}

/** Revokes a key of a person, or a service token where `personId` is null; undefined where none is open. */
export async function revokeKey(
  query: Query,
  personId: string | null,
  id: string,
  now: Temporal.Instant,
): Promise<{ readonly name: string; readonly role: string | null } | undefined> {
  const rows = await query<{ name: string; role: string | null }>(
    `update identity_key set revoked_at = $3
      where id = $2 and person_id is not distinct from $1::uuid and revoked_at is null returning name, role`,
    [personId, id, now],
  )
  return rows[0]
}

/** Revokes every open key of a person; answers how many. */
export async function revokeKeysOf(query: Query, personId: string, now: Temporal.Instant): Promise<number> {
  const rows = await query(
    'update identity_key set revoked_at = $2 where person_id = $1 and revoked_at is null returning id',
    [personId, now],
  )
  return rows.length
}
