/** The only reader of the environment: where the data lie, where the server answers, and how to print. */
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { machineZone, readZone } from '../time/zone.ts'
import { EXIT, CliError, UsageError } from './errors.ts'

type Env = Readonly<Record<string, string | undefined>>

export interface Machine {
  readonly platform: string
  readonly home: string
  readonly isRoot: boolean
}

/** Options that every command takes. */
export interface CommonOptions {
  readonly server?: string
  readonly tokenFile?: string
  readonly dataDir?: string
  readonly zone?: string
  readonly json?: boolean
  readonly yes?: boolean
}

export interface Settings {
  /** The server's address without a slash at its end. */
  readonly server: string
  readonly tokenFile: string
  /** The file was named on the command line: it is meant for whatever server was named. */
  readonly isTokenNamed: boolean
  readonly zone: string
  readonly json: boolean
  readonly yes: boolean
  readonly colour: boolean
}

/** This machine. */
export function thisMachine(): Machine {
  return { platform: process.platform, home: homedir(), isRoot: process.getuid?.() === 0 }
}

/** Where the data directory lies unless it is set; the same rule as the server's, held equal by a test. */
export function defaultDataDir(env: Env, machine: Machine): string {
  if (machine.platform === 'win32')
    return join(env['LOCALAPPDATA'] ?? join(machine.home, 'AppData', 'Local'), 'attache')
  if (machine.platform === 'darwin') return join(machine.home, 'Library', 'Application Support', 'attache')
  if (machine.isRoot) return '/var/lib/attache'
  return join(env['XDG_DATA_HOME'] ?? join(machine.home, '.local', 'share'), 'attache')
}

/** Where compiled code is kept: in the user's own directory, as others could write to a shared one. */
export function cacheDir(env: Env = process.env, { platform, home }: Machine = thisMachine()): string {
  if (platform === 'win32')
    return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'attache', 'cache')
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'attache')
  return join(env['XDG_CACHE_HOME'] ?? join(home, '.cache'), 'attache')
}

/** The settings from the options and the environment. */
export function loadSettings(options: CommonOptions, isTerminal: boolean, env: Env = process.env): Settings {
  const set = env['ATTACHE_DATA_DIR'] || undefined
  const dataDir = resolve(options.dataDir ?? set ?? defaultDataDir(env, thisMachine()))
  return {
    server: serverAddress(options, dataDir, env),
    tokenFile: options.tokenFile ?? join(dataDir, 'director-token'),
    isTokenNamed: options.tokenFile !== undefined,
    zone: options.zone === undefined ? machineZone() : readZone(options.zone),
    json: options.json ?? false,
    yes: options.yes ?? false,
    colour: isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
  }
}

/** What was asked for, else the server that runs on the data directory, else the configured address. */
function serverAddress(options: CommonOptions, dataDir: string, env: Env): string {
  if (options.server !== undefined) return readAddress(options.server, '--server')
  const running = announcedAddress(dataDir)
  if (running !== null) return running
  if (env['ATTACHE_PUBLIC_URL']) return readAddress(env['ATTACHE_PUBLIC_URL'], 'ATTACHE_PUBLIC_URL')
  return `http://127.0.0.1:${Number(env['ATTACHE_PORT']) || 4400}`
}

function readAddress(text: string, from: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UsageError(`${from}: “${text}” is no address. Write it as http://127.0.0.1:4400.`)
  return url.href.replace(/\/+$/, '')
}

/** The address that a running `attache start` left in its lock; null: none runs there. */
export function announcedAddress(dataDir: string): string | null {
  try {
    const lock = JSON.parse(readFileSync(join(dataDir, 'attache.lock'), 'utf8')) as Record<string, unknown>
    const { pid, address } = lock
    if (typeof pid !== 'number' || typeof address !== 'string' || !isRunning(pid)) return null
    return URL.canParse(address) ? address.replace(/\/+$/, '') : null
  } catch {
    return null
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: unknown }).code === 'EPERM'
  }
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** The token's text. A token of this machine's data directory goes to this machine only, and none goes in the clear. */
export function readToken({ server, tokenFile, isTokenNamed }: Settings): string {
  const { hostname, protocol } = new URL(server)
  const isLocal = LOOPBACK.test(hostname)
  if (!isLocal && !isTokenNamed)
    throw new UsageError(`${server} is another machine: name the file with its token by --token-file.`)
  if (!isLocal && protocol !== 'https:')
    throw new UsageError(`${server} would get the token in the clear. Use https, or a tunnel (ssh -L).`)
  return tokenIn(tokenFile)
}

function tokenIn(file: string): string {
  try {
    const token = readFileSync(file, 'utf8').trim()
    if (/^\S+$/.test(token)) return token
  } catch (error) {
    const { code } = error as { code?: string }
    const why =
      code === 'ENOENT' ? 'does not exist' : code === 'EACCES' ? 'may be read by its owner only' : code
    throw new CliError(EXIT.refused, `The token file ${file} ${why}.`, { todo: TOKEN_ADVICE, cause: error })
  }
  throw new CliError(EXIT.refused, `The token file ${file} holds no token.`, { todo: TOKEN_ADVICE })
}

/** How one comes as a person, for what only people have. */
export const KEY_ADVICE =
  'An API key of your own is made in the pages, in the menu at your name, under Your account, API keys: tick what it may, save it in a file, and name the file by --token-file.'

export const TOKEN_ADVICE = `The token is the file \`director-token\` in the data directory of \`attache start\`: run this as who started it, or name the file by --token-file (or the directory by --data-dir).
${KEY_ADVICE}`
