/** SQL about sessions. What ends them, ends them here: by our clock, and by what the directory says of the person. */
import type { Role } from '../platform/auth/index.ts'
import { plainRows, type Query } from '../platform/store/index.ts'

/** A session not used for so long is over. */
export const IDLE_DAYS = 7
const SEEN_EVERY_SECONDS = 300

export interface SessionRow {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly roles: readonly Role[]
  /** Its use is worth noting down. */
  readonly isStale: boolean
}

/** The session of a token with its person, while it lasts and the person may sign in; undefined else. */
export async function findSession(
  query: Query,
  token: string,
  now: Temporal.Instant,
): Promise<SessionRow | undefined> {
  const rows = await query<SessionRow>(
    `select s.id::text, p.id::text as "personId", p.name, p.roles,
            s.last_seen_at < $2::timestamptz - make_interval(secs => ${SEEN_EVERY_SECONDS}) as "isStale"
       from identity_session s join person p on p.id = s.user_id
      where s.token = $1 and s.expires_at > $2 and s.last_seen_at > $2::timestamptz - make_interval(days => ${IDLE_DAYS})
        and (p.left_on is null or p.left_on >= ($2::timestamptz at time zone 'UTC')::date)
        and not exists (select from identity_disabled d where d.person_id = p.id)`,
    [token, now],
  )
  return rows[0]
}

/** Notes that a session was used. */
export async function touchSession(query: Query, id: string, now: Temporal.Instant): Promise<void> {
  await query('update identity_session set last_seen_at = $2 where id = $1 and last_seen_at < $2', [id, now])
}

export interface ListedSession {
  readonly id: string
  readonly method: 'password' | 'passkey' | 'sso' | 'link'
  readonly createdAt: string
  readonly lastSeenAt: string
  readonly expiresAt: string
  readonly ipAddress: string | null
  readonly userAgent: string | null
}

/** A person's sessions that last, the one used last first. */
export async function listSessions(
  query: Query,
  personId: string,
  now: Temporal.Instant,
): Promise<ListedSession[]> {
  return plainRows(
    await query<ListedSession & Record<string, unknown>>(
      `select id::text, method, created_at as "createdAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt",
              ip_address as "ipAddress", user_agent as "userAgent"
         from identity_session
        where user_id = $1 and expires_at > $2 and last_seen_at > $2::timestamptz - make_interval(days => ${IDLE_DAYS})
        order by last_seen_at desc, id desc limit 200`,
      [personId, now],
    ),
  )
}

/** Whether a session was begun at `since` or later. */
export async function isSessionSince(query: Query, id: string, since: Temporal.Instant): Promise<boolean> {
  return (
    (await query('select from identity_session where id = $1 and created_at >= $2', [id, since])).length > 0
  )
}

/** Ends one session of a person; answers whether there was one. */
export async function endSession(query: Query, personId: string, id: string): Promise<boolean> {
  const rows = await query('delete from identity_session where user_id = $1 and id = $2 returning id', [
    personId,
    id,
  ])
  return rows.length > 0
}

/** Ends all sessions of a person, but for one where `exceptId` names it; answers how many. */
export async function endSessions(
  query: Query,
  personId: string,
  exceptId: string | null = null,
): Promise<number> {
  const rows = await query(
    'delete from identity_session where user_id = $1 and id is distinct from $2::uuid returning id',
    [personId, exceptId],
  )
  return rows.length
}

/** Forgets sessions, challenges and counted attempts that are long over. */
export async function forgetOld(query: Query, now: Temporal.Instant): Promise<void> {
  await query(
    `with s as (delete from identity_session
                 where expires_at < $1 or last_seen_at < $1::timestamptz - make_interval(days => ${IDLE_DAYS})),
          v as (delete from identity_verification where expires_at < $1)
     delete from identity_attempt
      where since < $1::timestamptz - make_interval(days => 1) and (locked_until is null or locked_until < $1)`,
    [now],
  )
}
