/** Whether a data directory is ours to use, and by which account. */
import { mkdir, readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseError, codeOf } from '../errors.ts'
import { firstBarrier, serverAccount } from './account.ts'
import type { Account } from './account.ts'
import { readIfThere } from './files.ts'
import { pathsIn } from './paths.ts'
import type { DataPaths } from './paths.ts'

/** Makes the directory if need be and gives its paths, links resolved; refuses a bare PostgreSQL directory. */
export async function openDataDir(dataDir: string): Promise<DataPaths> {
  await mkdir(dataDir, { recursive: true })
  const paths = pathsIn(await realpath(dataDir))
  if ((await readIfThere(join(paths.dataDir, 'PG_VERSION'))) !== null) {
    const message = `${paths.dataDir} is a PostgreSQL data directory that Attaché did not make.`
    throw new DatabaseError(
      'db_foreign_directory',
      `${message} Choose another --data-dir, or set DATABASE_URL.`,
    )
  }
  return paths
}

/** The account that runs the cluster: the owner of one that exists, when we are root. Checks that it gets there. */
export async function accountFor(paths: DataPaths): Promise<Account> {
  const owner = await stat(paths.pgdata).catch(() => null)
  const us = process.getuid?.()
  if (owner && us !== undefined && us !== 0 && owner.uid !== us) {
    const message = `${paths.pgdata} belongs to user ${owner.uid}, and this is user ${us}.`
    throw new DatabaseError(
      'db_foreign_directory',
      `${message} Start as that user, or choose another --data-dir.`,
    )
  }
  const asOwner = owner && us === 0 && owner.uid !== 0
  const account = asOwner ? { uid: owner.uid, gid: owner.gid } : await serverAccount()
  const barrier = await firstBarrier(account, paths.dataDir)
  if (barrier === null) return account
  const reason = 'PostgreSQL does not run as root; it runs as the user "postgres"'
  const message = `${reason}, who may not enter ${barrier}, on the way to ${paths.dataDir}.`
  const advice = `Choose a --data-dir elsewhere (/var/lib/attache), or chmod o+x ${barrier}.`
  throw new DatabaseError('db_unreachable_directory', `${message} ${advice}`)
}

/** True if there is a cluster of our major version, false if there is none yet; any other content is refused. */
export async function hasCluster(paths: DataPaths, major: number): Promise<boolean> {
  const version = (await readIfThere(join(paths.pgdata, 'PG_VERSION')))?.trim()
  if (version === String(major)) return true
  if (version !== undefined) throw wrongMajor(paths, version, major)
  const there = await readdir(paths.pgdata).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  })
  if (there === null || there.length === 0) return false
  const message = `${paths.pgdata} holds files but no PostgreSQL cluster (PG_VERSION is missing).`
  throw new DatabaseError('db_foreign_directory', `${message} Move it away, or choose another --data-dir.`)
}

function wrongMajor(paths: DataPaths, found: string, major: number): DatabaseError {
  const message = `${paths.pgdata} was made by PostgreSQL ${found}; this release brings PostgreSQL ${major}.`
  const advice =
    'With the old release: attache backup FILE. Then move the directory away, and with this release: attache restore FILE.'
  return new DatabaseError('db_wrong_major_version', `${message} ${advice}`)
}
