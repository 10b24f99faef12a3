/** Whether the process lives, and whether it can serve: each check named. */
import type { Pool } from 'pg'
import { z } from 'zod'
import type { App } from '../room.ts'

/** A named check; resolves to null when all is well, else to what is wrong. */
export type Check = () => Promise<string | null>

const CHECK_TIMEOUT_MS = 2000

const readiness = z.object({
  status: z.enum(['ready', 'not_ready']),
  checks: z.record(z.string(), z.object({ ok: z.boolean(), detail: z.string().nullable() })),
})

/** `/healthz` answers while the process runs; `/readyz` asks every check. */
export function addHealth(app: App, checks: Readonly<Record<string, Check>>): void {
  const open = { config: { public: true, unlimited: true } }
  app.get('/healthz', { ...open, schema: { hide: true } }, async () => ({ status: 'alive' }))
  const schema = { hide: true, response: { 200: readiness, 503: readiness } }
  app.get('/readyz', { ...open, schema }, async (_request, reply) => {
    const results = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await run(check)] as const),
    )
    const ready = results.every(([, { ok }]) => ok)
    reply.header('cache-control', 'no-store').status(ready ? 200 : 503)
    return {
      status: ready ? ('ready' as const) : ('not_ready' as const),
      checks: Object.fromEntries(results),
    }
  })
}

async function run(check: Check): Promise<{ ok: boolean; detail: string | null }> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`no answer within ${CHECK_TIMEOUT_MS} ms`), CHECK_TIMEOUT_MS)
  })
  const detail = await Promise.race([check().catch(reasonOf), late]).finally(() => clearTimeout(timer))
  return { ok: detail === null, detail }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Whether the database answers. */
export function databaseCheck(pool: Pool): Check {
  return async () => {
    await pool.query('select 1')
    return null
  }
}
