/** The role attache_app: cluster-wide, while its rights are each database's own. */
import type { ClientBase } from 'pg'
import { DatabaseError, codeOf } from '../errors.ts'
import { APP_ROLE } from '../pool.ts'

/** Schemas whose tables the application reads and writes. */
export const APP_SCHEMAS = ['public', 'pgboss'] as const

/** Two sessions at once, in any databases of the server: made meanwhile, or being changed ("tuple concurrently updated"). */
const CONCURRENT = new Set(['42710', '23505', 'XX000', '40001'])
const TRIES = 10

/** Makes the role and lets the login take it; harmless when repeated, or done by several at once. */
export async function ensureAppRole(client: ClientBase): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await createAndGrant(client)
      return
    } catch (error) {
      if (codeOf(error) === '42501') throw mayNot(error)
      if (tries === TRIES || !CONCURRENT.has(codeOf(error) ?? '')) throw error
    }
  }
}

async function createAndGrant(client: ClientBase): Promise<void> {
  const { rows } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [APP_ROLE])
  if (rows.length === 0) await client.query(`CREATE ROLE ${APP_ROLE} NOLOGIN`)
  const { rows: member } = await client.query(
    `SELECT 1 FROM pg_auth_members
      WHERE roleid = $1::regrole AND member = current_user::regrole
        AND coalesce((to_jsonb(pg_auth_members) ->> 'set_option')::boolean, true)`,
    [APP_ROLE],
  )
  if (member.length === 0) await client.query(`GRANT ${APP_ROLE} TO CURRENT_USER`)
}

function mayNot(error: unknown): DatabaseError {
  const advice = `Ask its administrator for: CREATE ROLE ${APP_ROLE} NOLOGIN; GRANT ${APP_ROLE} TO (this login);`
  return new DatabaseError(
    'db_app_role_missing',
    `This login may not make the role ${APP_ROLE}. ${advice}`,
    error,
  )
}

/**
 * Gives the role its rights on what migrations will make; run once, before the first of them, so that what a migration
 * revokes stays revoked.
 */
export async function grantDefaults(client: ClientBase): Promise<void> {
  await client.query('CREATE SCHEMA IF NOT EXISTS pgboss')
  for (const schema of APP_SCHEMAS) {
    await client.query(`GRANT USAGE ON SCHEMA ${schema} TO ${APP_ROLE}`)
    const defaults = `ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT`
    await client.query(`${defaults} SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${APP_ROLE}`)
    await client.query(`${defaults} USAGE, SELECT ON SEQUENCES TO ${APP_ROLE}`)
  }
}
