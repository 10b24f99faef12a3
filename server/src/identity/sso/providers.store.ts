/** SQL about identity providers and what their groups give. */
import type { Role } from '../../platform/auth/index.ts'
import { plainRows, type Query } from '../../platform/store/index.ts'
import type { GroupRole } from './groups.ts'

/** The providers at which people can sign in, by name; for everybody to see. */
export function listEnabledProviders(query: Query): Promise<{ id: string; name: string }[]> {
  return query('select id::text, name from identity_provider where is_enabled order by lower(name), id')
}

export interface Provider {
  readonly id: string
  readonly name: string
  readonly issuer: string
  readonly clientId: string
  readonly scopes: string
  readonly groupsClaim: string | null
  readonly isEnabled: boolean
  readonly createdAt: string
  readonly changedAt: string
}

export interface ProviderDetail extends Provider {
  readonly groups: GroupRole[]
  /** People who are known at it. */
  readonly people: number
}

const COLUMNS = `v.id::text, v.name, v.issuer, v.client_id as "clientId", v.scopes, v.groups_claim as "groupsClaim",
  v.is_enabled as "isEnabled", v.created_at as "createdAt", v.changed_at as "changedAt"`

/** Every provider with its groups, by name; or one. */
export async function listProviders(query: Query, id: string | null = null): Promise<ProviderDetail[]> {
  return plainRows(
    await query<ProviderDetail & Record<string, unknown>>(
      `select ${COLUMNS},
              (select coalesce(json_agg(json_build_object('group', g.group_name, 'role', g.role)
                                        order by g.group_name, g.role), '[]')
                 from identity_group_role g where g.provider_id = v.id) as groups,
              (select count(*)::int from identity_account a where a.provider_id = v.id::text) as people
         from identity_provider v where $1::uuid is null or v.id = $1 order by lower(v.name), v.id`,
      [id],
    ),
  )
}

export type SealedProvider = Provider & { readonly sealedSecret: Buffer; readonly groups: GroupRole[] }

/** A provider with its sealed secret; undefined where there is none. */
export async function findProvider(query: Query, id: string): Promise<SealedProvider | undefined> {
  const [row] = await query<SealedProvider & Record<string, unknown>>(
    `select ${COLUMNS}, v.sealed_secret as "sealedSecret",
            (select coalesce(json_agg(json_build_object('group', g.group_name, 'role', g.role)), '[]')
               from identity_group_role g where g.provider_id = v.id) as groups
       from identity_provider v where v.id = $1`,
    [id],
  )
  return row
}

export interface ProviderRow {
  readonly id: string
  readonly name: string
  readonly issuer: string
  readonly clientId: string
  readonly sealedSecret: Buffer
  readonly scopes: string
  readonly groupsClaim: string | null
  readonly isEnabled: boolean
}

/** Adds a provider, or sets every column of one that is there. */
export async function putProvider(query: Query, row: ProviderRow, now: Temporal.Instant): Promise<void> {
  await query(
    `insert into identity_provider (id, name, issuer, client_id, sealed_secret, scopes, groups_claim, is_enabled,
                                    created_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
     on conflict (id) do update set name = excluded.name, issuer = excluded.issuer, client_id = excluded.client_id,
       sealed_secret = excluded.sealed_secret, scopes = excluded.scopes, groups_claim = excluded.groups_claim,
       is_enabled = excluded.is_enabled, changed_at = excluded.changed_at`,
    [
      row.id,
      row.name,
      row.issuer,
      row.clientId,
      row.sealedSecret,
      row.scopes,
      row.groupsClaim,
      row.isEnabled,
      now,
    ],
  )
}

/** Removes a provider with its groups, and what linked people to it. */
export async function removeProvider(query: Query, id: string): Promise<void> {
  await unlinkProvider(query, id)
  await query('delete from identity_group_role where provider_id = $1', [id])
  await query('delete from identity_provider where id = $1', [id])
}

/** Forgets what links people to a provider: the next sign-in of each links anew, by the verified address. */
export async function unlinkProvider(query: Query, id: string): Promise<void> {
  await query('delete from identity_account where provider_id = $1::uuid::text', [id])
}

/** Sets what the groups of a provider give. */
export async function putGroups(query: Query, id: string, groups: readonly GroupRole[]): Promise<void> {
  await query('delete from identity_group_role where provider_id = $1', [id])
  await query(
    `insert into identity_group_role (provider_id, group_name, role)
     select $1, g, r from unnest($2::text[], $3::text[]) as t (g, r) on conflict do nothing`,
    [id, groups.map(({ group }) => group), groups.map(({ role }): Role => role)],
  )
}

/** Forgets what links a person to providers; answers how many links there were. */
export async function unlinkPerson(query: Query, personId: string): Promise<number> {
  const rows = await query(
    `delete from identity_account where user_id = $1 and provider_id <> 'credential' returning id`,
    [personId],
  )
  return rows.length
}

/** Whether the person is already known at the provider, as whoever. */
export async function isLinked(query: Query, personId: string, providerId: string): Promise<boolean> {
  const rows = await query('select from identity_account where user_id = $1 and provider_id = $2', [
    personId,
    providerId,
  ])
  return rows.length > 0
}
