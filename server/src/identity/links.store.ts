/** SQL about single-use links. */
import { plainRows, type Query } from '../platform/store/index.ts'

export type LinkKind = 'setup' | 'invitation' | 'reset'

export interface LinkRow {
  readonly id: string
  readonly kind: LinkKind
  readonly personId: string | null
  readonly expiresAt: string
  readonly usedAt: string | null
  readonly voidAt: string | null
}

/** Keeps a link by its hash, and voids the person's earlier ones of the same kind; set-up links stand side by side. */
export async function addLink(
  query: Query,
  row: {
    id: string
    kind: LinkKind
    hash: Buffer
    personId: string | null
    madeAt: Temporal.Instant
    madeBy: string
    expiresAt: Temporal.Instant
  },
): Promise<void> {
  await query(
    `with older as (update identity_link set void_at = $5
                     where person_id = $4 and used_at is null and void_at is null)
     insert into identity_link (id, kind, hash, person_id, made_at, made_by, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [row.id, row.kind, row.hash, row.personId, row.madeAt, row.madeBy, row.expiresAt],
  )
}

/** The link with this hash, locked where `lock` says so; undefined where there never was one. */
export async function findLink(query: Query, hash: Buffer, lock = false): Promise<LinkRow | undefined> {
  const rows = await query<LinkRow & Record<string, unknown>>(
    `select id::text, kind, person_id::text as "personId", expires_at as "expiresAt", used_at as "usedAt",
            void_at as "voidAt" from identity_link where hash = $1 ${lock ? 'for update' : ''}`,
    [hash],
  )
  return plainRows(rows)[0]
}

/** Marks a link as used, and voids every other open one of the person; with a set-up, every other set-up. */
export async function useLink(query: Query, link: LinkRow, now: Temporal.Instant): Promise<void> {
  await query('update identity_link set used_at = $2 where id = $1', [link.id, now])
  await query(
    `update identity_link set void_at = $3
      where used_at is null and void_at is null and id <> $1 and person_id is not distinct from $2::uuid`,
    [link.id, link.personId, now],
  )
}

/** Takes back every open link of a person. */
export async function voidLinks(query: Query, personId: string, now: Temporal.Instant): Promise<void> {
  await query(
    'update identity_link set void_at = $2 where person_id = $1 and used_at is null and void_at is null',
    [personId, now],
  )
}
