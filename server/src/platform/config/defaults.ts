/** Where things lie by default, by operating system. */
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

type Env = Readonly<Record<string, string | undefined>>

export interface Machine {
  readonly platform: string
  readonly home: string
  readonly isRoot: boolean
}

/** The machine that this process runs on. */
export function thisMachine(): Machine {
  return { platform: process.platform, home: homedir(), isRoot: process.getuid?.() === 0 }
}

/** Where the data directory lies unless it is set: the same wherever the command is started. */
export function defaultDataDir(env: Env, machine: Machine): string {
  if (machine.platform === 'win32')
    return join(env['LOCALAPPDATA'] ?? join(machine.home, 'AppData', 'Local'), 'attache')
  if (machine.platform === 'darwin') return join(machine.home, 'Library', 'Application Support', 'attache')
  // PostgreSQL never runs as root, and root's home is closed to everybody else.
  if (machine.isRoot) return '/var/lib/attache'
  return join(env['XDG_DATA_HOME'] ?? join(machine.home, '.local', 'share'), 'attache')
}

/** The built web pages beside the server, as they lie in the package. */
export function defaultWebDir(): string {
  return resolve(fileURLToPath(new URL('../../../../web/dist', import.meta.url)))
}
