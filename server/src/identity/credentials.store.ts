/** SQL about passwords, passkeys and identities at providers. */
import { plainRows, type Query } from '../platform/store/index.ts'

/** The hash of a person's password; undefined where there is none. */
export async function passwordHash(query: Query, personId: string): Promise<string | undefined> {
  const [row] = await query<{ password: string | null }>(
    `select password from identity_account where user_id = $1 and provider_id = 'credential'`,
    [personId],
  )
  return row?.password ?? undefined
}

/** Sets a person's password, the first or another. */
export async function putPassword(
  query: Query,
  row: { id: string; personId: string; hash: string; now: Temporal.Instant },
): Promise<void> {
  await query(
    `insert into identity_account (id, user_id, provider_id, account_id, password, created_at, updated_at)
     values ($1, $2::uuid, 'credential', $2::uuid::text, $3, $4, $4)
     on conflict (provider_id, account_id) do update set password = excluded.password, updated_at = excluded.updated_at`,
    [row.id, row.personId, row.hash, row.now],
  )
}

export interface Passkey {
  readonly id: string
  readonly name: string | null
  readonly createdAt: string | null
  /** It is kept in step between several devices of the person. */
  readonly isSynced: boolean
}

/** A person's passkeys, oldest first. */
export async function listPasskeys(query: Query, personId: string): Promise<Passkey[]> {
  return plainRows(
    await query<Passkey & Record<string, unknown>>(
      `select id::text, name, created_at as "createdAt", backed_up as "isSynced"
         from identity_passkey where user_id = $1 order by created_at, id`,
      [personId],
    ),
  )
}

/** Removes a passkey of a person; answers whether there was one. */
export async function removePasskey(query: Query, personId: string, id: string): Promise<boolean> {
  const rows = await query('delete from identity_passkey where user_id = $1 and id = $2 returning id', [
    personId,
    id,
  ])
  return rows.length > 0
}

/** Names of the providers at which the person is known. */
export async function linkedProviders(query: Query, personId: string): Promise<string[]> {
  const rows = await query<{ name: string }>(
    `select v.name from identity_account a join identity_provider v on v.id::text = a.provider_id
      where a.user_id = $1 order by v.name`,
    [personId],
  )
  return rows.map(({ name }) => name)
}

/** Whose identity at a provider this is; undefined: nobody's yet. */
export async function personOfSubject(
  query: Query,
  providerId: string,
  subject: string,
): Promise<string | undefined> {
  const [row] = await query<{ id: string }>(
    'select user_id::text as id from identity_account where provider_id = $1 and account_id = $2',
    [providerId, subject],
  )
  return row?.id
}

/** Keeps that this identity at a provider is this person. */
export async function linkSubject(
  query: Query,
  row: { id: string; personId: string; providerId: string; subject: string; now: Temporal.Instant },
): Promise<void> {
  await query(
    `insert into identity_account (id, user_id, provider_id, account_id, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $5)`,
    [row.id, row.personId, row.providerId, row.subject, row.now],
  )
}
