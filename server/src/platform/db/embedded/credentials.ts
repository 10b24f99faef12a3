/** A new password for a cluster whose connection file was lost. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { DatabaseError } from '../errors.ts'
import type { Account } from './account.ts'
import { writeConnection } from './connection-file.ts'
import type { ConnectionInfo } from './connection-file.ts'
import { DATABASE, OWNER, newPassword } from './initdb.ts'
import type { DataPaths } from './paths.ts'

/**
 * Sets a new password in PostgreSQL's single-user mode, which asks for none: who may read the cluster's files may do
 * so. The server must not run, and the caller must hold the owner's lock.
 */
export async function resetPassword(
  paths: DataPaths,
  program: string,
  account: Account,
): Promise<ConnectionInfo> {
  const info = { port: 0, user: OWNER, password: newPassword(), database: DATABASE, pid: 0 }
  const flags = ['--single', '-D', paths.pgdata, '-c', 'logging_collector=off', 'postgres']
  const child = spawn(program, flags, {
    ...account,
    cwd: '/',
    stdio: ['pipe', 'ignore', 'pipe'],
    env: { LC_ALL: 'C' },
  })
  let output = ''
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stdin.end(`ALTER ROLE ${OWNER} PASSWORD '${info.password}'\n`)
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0 || /ERROR|FATAL/.test(output)) {
    const message = `The connection file of ${paths.dataDir} is lost, and a new password could not be set:\n${output.trim()}`
    throw new DatabaseError('db_credentials_lost', message)
  }
  await writeConnection(paths.connection, info)
  return info
}
