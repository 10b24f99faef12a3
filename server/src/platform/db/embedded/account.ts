/** The account that PostgreSQL runs as: our own, or `postgres` when we are root, as which PostgreSQL refuses to run. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { DatabaseError } from '../errors.ts'

const run = promisify(execFile)

/** Empty when PostgreSQL runs as ourselves; otherwise what spawn and chown need. */
export type Account = { readonly uid: number; readonly gid: number } | Record<string, never>

/** Finds the account, creating the system user `postgres` when we are root and it is missing. */
export async function serverAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return {}
  const known = await lookUp('postgres')
  if (known) return known
  await createUser()
  const created = await lookUp('postgres')
  if (created) return created
  const advice = 'Create it (useradd --system postgres), run as an ordinary user, or set DATABASE_URL.'
  throw new DatabaseError(
    'db_no_account',
    `PostgreSQL does not run as root, and there is no user "postgres". ${advice}`,
  )
}

async function lookUp(name: string): Promise<Account | null> {
  try {
    const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, name])))
    return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) }
  } catch {
    return null
  }
}

/** shadow-utils first, then busybox. */
async function createUser(): Promise<void> {
  const useradd = ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'postgres']
  await run('useradd', useradd).catch(() => run('adduser', ['-S', '-D', '-H', 'postgres']).catch(() => {}))
}

/**
 * The first directory on the way to `path`, itself included, that the account may not pass, or null.
 * Asked of the system, as that account, so that access lists count too.
 */
export async function firstBarrier(account: Account, path: string): Promise<string | null> {
  if (!('uid' in account)) return null
  const script = 'for d in "$@"; do [ -x "$d" ] || { printf %s "$d"; exit 0; }; done'
  const parts = path.split('/').filter((part) => part !== '')
  const ancestors = parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`)
  const { stdout } = await run('/bin/sh', ['-c', script, 'sh', ...ancestors], { ...account, cwd: '/' })
  return stdout === '' ? null : stdout
}
