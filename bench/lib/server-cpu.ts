/** What this process and the whole database server have used of the processor. */
import { readdir, readFile } from 'node:fs/promises'
import type { Pool } from 'pg'

const TICKS_A_SECOND = 100

interface Used {
  readonly parent: number
  /** Clock ticks of its own. */
  readonly own: number
  /** Clock ticks of children that have ended. */
  readonly ended: number
}

/**
 * CPU seconds so far of this process and of the server: its first process, those that ended under it (autovacuum workers,
 * connections that were closed), and those that run.
 */
export async function cpuSeconds(pool: Pool): Promise<number> {
  const { user, system } = process.cpuUsage()
  const { rows } = await pool.query<{ pid: number }>('select pg_backend_pid() as pid')
  const server = (await usedBy(rows[0]!.pid))!.parent
  const first = (await usedBy(server))!
  const running = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  let ticks = first.own + first.ended
  for (const pid of running) {
    const used = await usedBy(pid)
    if (used?.parent === server) ticks += used.own + used.ended
  }
  return (user + system) / 1e6 + ticks / TICKS_A_SECOND
}

/** null: it has ended. */
async function usedBy(pid: number): Promise<Used | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (stat === null) return null
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const of = (...places: number[]): number => places.reduce((sum, place) => sum + Number(fields[place]), 0)
  return { parent: of(1), own: of(11, 12), ended: of(13, 14) }
}
