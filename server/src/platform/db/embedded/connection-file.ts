/** `attache-connection.json`: how this machine's own processes reach the embedded server; mode 0600. */
import { DatabaseError } from '../errors.ts'
import { readIfThere, writeAtomically } from './files.ts'

export interface ConnectionInfo {
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
  /** The server's process, as last seen by the owner. */
  readonly pid: number
}

/** Reads the file; null if there is none. Throws `db_credentials_lost` if it cannot be understood. */
export async function readConnection(path: string): Promise<ConnectionInfo | null> {
  const text = await readIfThere(path)
  if (text === null) return null
  const info = parsed(text)
  if (info) return info
  const advice =
    'Bring the file back from a backup, or remove it while nothing runs: the next start makes a new password.'
  throw new DatabaseError('db_credentials_lost', `${path} cannot be understood. ${advice}`)
}

function parsed(text: string): ConnectionInfo | null {
  try {
    const info = JSON.parse(text) as Partial<ConnectionInfo>
    const numbers = typeof info.port === 'number' && typeof info.pid === 'number'
    const words = [info.user, info.password, info.database].every(
      (word) => typeof word === 'string' && word !== '',
    )
    return numbers && words ? (info as ConnectionInfo) : null
  } catch {
    return null
  }
}

/** Replaces the file in one step. */
export async function writeConnection(path: string, info: ConnectionInfo): Promise<void> {
  await writeAtomically(path, `${JSON.stringify(info, null, 2)}\n`)
}

/** The URL of a database on the embedded server; of the application's own unless another is named. */
export function connectionUrl(info: ConnectionInfo, database = info.database): string {
  const url = new URL(`postgresql://127.0.0.1:${info.port}/${encodeURIComponent(database)}`)
  url.username = encodeURIComponent(info.user)
  url.password = encodeURIComponent(info.password)
  return url.href
}
