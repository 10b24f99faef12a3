/** The names inside a data directory. */
import { join, resolve } from 'node:path'

export interface DataPaths {
  readonly dataDir: string
  readonly pgdata: string
  readonly log: string
  readonly connection: string
  readonly lock: string
  readonly postmasterPid: string
}

/** Every path the embedded server uses, absolute. */
export function pathsIn(dataDir: string): DataPaths {
  const root = resolve(dataDir)
  const pgdata = join(root, 'pgdata')
  return {
    dataDir: root,
    pgdata,
    log: join(root, 'log'),
    connection: join(root, 'attache-connection.json'),
    lock: join(root, 'attache.lock'),
    postmasterPid: join(pgdata, 'postmaster.pid'),
  }
}
