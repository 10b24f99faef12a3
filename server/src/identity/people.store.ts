/** SQL about people as far as signing in is concerned. */
import type { Role } from '../platform/auth/index.ts'
import { Conditions, plainRows, readPage, type Page, type Query } from '../platform/store/index.ts'

export interface SignInPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  /** Last working day, YYYY-MM-DD. */
  readonly leftOn: string | null
  readonly isDisabled: boolean
  /** For restricted accounts. */
  readonly isCleared: boolean
}

const PERSON = `select p.id::text, p.name, p.email, p.roles, p.left_on as "leftOn",
                       p.is_cleared as "isCleared",
                       exists (select from identity_disabled d where d.person_id = p.id) as "isDisabled"
                  from person p`

/** The person with this id, locked where `lock` says so; undefined where there is none. */
export async function findById(query: Query, id: string, lock = false): Promise<SignInPerson | undefined> {
  const rows = await query<SignInPerson & Record<string, unknown>>(
    `${PERSON} where p.id = $1 ${lock ? 'for no key update of p' : ''}`,
    [id],
  )
  return plainRows(rows)[0]
}

/** The person with this address, whatever its letters' case; undefined where there is none. */
export async function findByEmail(query: Query, email: string): Promise<SignInPerson | undefined> {
  const rows = await query<SignInPerson & Record<string, unknown>>(
    `${PERSON} where lower(p.email) = lower($1)`,
    [email],
  )
  return plainRows(rows)[0]
}

/** Whether a director can sign in by some way of their own. */
export async function hasDirector(query: Query, today: string): Promise<boolean> {
  const rows = await query(
    `select from person p
      where 'director' = any(p.roles) and (p.left_on is null or p.left_on >= $1::date)
        and not exists (select from identity_disabled d where d.person_id = p.id)
        and (exists (select from identity_account a where a.user_id = p.id)
          or exists (select from identity_passkey k where k.user_id = p.id))
      limit 1`,
    [today],
  )
  return rows.length > 0
}

export interface ListedPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: string[]
  readonly isCleared: boolean
  readonly leftOn: string | null
  readonly hasPassword: boolean
  readonly passkeys: number
  readonly providers: string[]
  readonly sessions: number
  readonly lastSeenAt: string | null
  readonly invitedUntil: string | null
  readonly disabledAt: string | null
  readonly disabledReason: string | null
}

const LISTED = `select p.id, p.name, p.email, p.roles, p.is_cleared as "isCleared", p.left_on as "leftOn",
    exists (select from identity_account a where a.user_id = p.id and a.provider_id = 'credential') as "hasPassword",
    (select count(*)::int from identity_passkey k where k.user_id = p.id) as passkeys,
    (select coalesce(array_agg(v.name order by v.name), '{}') from identity_account a
       join identity_provider v on v.id::text = a.provider_id where a.user_id = p.id) as providers,
    (select count(*)::int from identity_session s where s.user_id = p.id and s.expires_at > $1) as sessions,
    (select max(s.last_seen_at) from identity_session s where s.user_id = p.id) as "lastSeenAt",
    (select max(l.expires_at) from identity_link l where l.person_id = p.id and l.kind = 'invitation'
        and l.used_at is null and l.void_at is null and l.expires_at > $1) as "invitedUntil",
    d.at as "disabledAt", d.reason as "disabledReason", p.created_at
  from person p left join identity_disabled d on d.person_id = p.id`

export interface PeopleFilter {
  readonly q?: string | undefined
  readonly personId?: string | undefined
  readonly limit: number
  readonly cursor?: string | undefined
}

/** A page of people by name with how they sign in; who has left for good is not listed. */
export function listSignIns(
  query: Query,
  filter: PeopleFilter,
  now: Temporal.Instant,
): Promise<Page<ListedPerson>> {
  const conditions = new Conditions()
    .add('$::timestamptz is not null', now.toString())
    .add(`("leftOn" is null or "leftOn" >= $::date)`, now.toString().slice(0, 10))
    .add('(position(lower($) in lower(name)) > 0 or position(lower($) in lower(email)) > 0)', filter.q)
    .equal('id', filter.personId)
  return readPage<ListedPerson>(query, {
    select: `select id, name, email, roles, "isCleared", "leftOn", "hasPassword", passkeys, providers, sessions, "lastSeenAt",
                    "invitedUntil", "disabledAt", "disabledReason" from (${LISTED}) as p`,
    where: conditions.where,
    values: conditions.values,
    sort: { by: 'lower(name)', type: 'text' },
    id: 'id',
    limit: filter.limit,
    cursor: filter.cursor,
  })
}

/** Switches a person's sign-in off; answers false where it was off before. */
export async function disable(
  query: Query,
  row: { personId: string; at: Temporal.Instant; byId: string; byName: string; reason: string | null },
): Promise<boolean> {
  const rows = await query(
    `insert into identity_disabled (person_id, at, by_id, by_name, reason) values ($1, $2, $3, $4, $5)
     on conflict (person_id) do nothing returning person_id`,
    [row.personId, row.at, row.byId, row.byName, row.reason],
  )
  return rows.length > 0
}

/** Switches it on again; answers false where it was on. */
export async function enable(query: Query, personId: string): Promise<boolean> {
  const rows = await query('delete from identity_disabled where person_id = $1 returning person_id', [
    personId,
  ])
  return rows.length > 0
}
