/** Keeps the server's log below a bound: PostgreSQL begins a new file each 10 MB or day, and never removes one. */
import { chown, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Account } from './account.ts'

const FILES_KEPT = 10
const HOUR_MS = 3_600_000

/** Makes the folder, owned by the account that writes into it. */
export async function makeLogFolder(folder: string, account: Account): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ('uid' in account) await chown(folder, account.uid, account.gid)
}

/** Removes all but the newest ten log files. */
async function pruneLogs(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /^postgresql-\d{8}-\d{6}\.log$/.test(name))
  const old = names.toSorted().slice(0, -FILES_KEPT)
  await Promise.all(old.map((name) => rm(join(folder, name), { force: true })))
}

/** Prunes now and each hour; gives the function that ends it. Keeps no process alive. */
export function pruneHourly(folder: string): () => void {
  const prune = (): void => {
    pruneLogs(folder).catch(() => {})
  }
  prune()
  const timer = setInterval(prune, HOUR_MS).unref()
  return () => clearInterval(timer)
}
