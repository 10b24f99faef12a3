/** What the embedded server is told, beyond PostgreSQL's defaults. */
import { chown, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Account } from './account.ts'
import type { DataPaths } from './paths.ts'

const CONFIG_FILE = 'attache.conf'

/** Our settings first, then the administrator's, which win. */
export const INCLUDES = `
# Rewritten at every start by Attaché; put your own settings into local.conf beside it.
include_if_exists = '${CONFIG_FILE}'
include_if_exists = 'local.conf'
`

/** `terse` and no parameters: a log must not hold the values that people entered. */
const SETTINGS = {
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '128MB',
  random_page_cost: '1.1',
  jit: 'off',
  wal_compression: 'on',
  min_wal_size: '256MB',
  max_wal_size: '1GB',
  checkpoint_timeout: '15min',
  autovacuum_vacuum_scale_factor: '0.05',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'on',
  log_filename: 'postgresql-%Y%m%d-%H%M%S.log',
  log_rotation_size: '10MB',
  log_rotation_age: '1d',
  log_line_prefix: '%m [%p] %q%a@%d ',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_min_duration_statement: '2s',
  password_encryption: 'scram-sha-256',
}

/** Writes the settings file, owned by the account that reads it. */
export async function writeSettings(pgdata: string, paths: DataPaths, account: Account): Promise<void> {
  const settings = { ...SETTINGS, log_directory: paths.log }
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`)
  const path = join(pgdata, CONFIG_FILE)
  await writeFile(path, `${lines.join('\n')}\n`, { mode: 0o600 })
  if ('uid' in account) await chown(path, account.uid, account.gid)
}

/** What no file may change: where it listens, and that an acknowledged commit is on the disk. */
export function fixedArguments(pgdata: string, port: number, fsync: boolean): string[] {
  const fixed = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    fsync: fsync ? 'on' : 'off',
    full_page_writes: fsync ? 'on' : 'off',
    synchronous_commit: fsync ? 'on' : 'off',
  }
  return ['-D', pgdata, ...Object.entries(fixed).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}
