/** Whether the database's schema is the one that this program was made with. */
import { readdir } from 'node:fs/promises'
import type { Pool } from 'pg'
import type { Check } from '../http/health.ts'

/** All migrations of the directory are applied, and no others. */
export function migrationsCheck(pool: Pool, directory: string): Check {
  return async () => {
    const files = (await readdir(directory)).filter((name) => name.endsWith('.sql'))
    const { rows } = await pool.query<{ count: number }>(
      'select count(*) as count from public.schema_migration',
    )
    const applied = rows[0]?.count ?? 0
    if (applied === files.length) return null
    return `${applied} of ${files.length} migrations are applied: run \`attache migrate\`, or the matching release`
  }
}
