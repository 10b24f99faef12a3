/** The program as its users have it: `attache start` in a directory of its own, and the commands beside it. */
import { spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { Send } from './programme.ts'

const SERVER = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))
const CLI = fileURLToPath(new URL('../src/main.ts', import.meta.url))

export interface Ran {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

export interface Attache {
  readonly address: string
  readonly send: Send
  /** Runs a command that finds the server by itself, in Amsterdam's time; `input` is its standard input. */
  run(args: readonly string[], input?: string): Promise<Ran>
  stop(): Promise<void>
}

/** Starts the server on a free port and waits until it is ready. */
export async function startAttache(): Promise<Attache> {
  const root = await mkdtemp(join(tmpdir(), 'attache-cli-'))
  await chmod(root, 0o755) // PostgreSQL's own account must be able to enter
  const dataDir = join(root, 'data')
  const { PATH, NODE_COMPILE_CACHE } = process.env
  const own = { PATH, NODE_COMPILE_CACHE, HOME: root }
  const env = { ...own, ATTACHE_DATA_DIR: dataDir, ATTACHE_LOG_LEVEL: 'error' }
  const child = spawn(process.execPath, [SERVER, 'start', '--port', '0'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const [, found] = /(http:\S+)\/enter[^]*Ctrl-C stops/.exec(said) ?? []
      if (found !== undefined) resolve(found)
    })
    child.once('exit', () => reject(new Error(`attache start ended: ${said}`)))
  })
  const token = (await readFile(join(dataDir, 'director-token'), 'utf8')).trim()
  return {
    address,
    send: sendAs(address, token),
    run: (args, input) => run(args, { ...env, TZ: 'Europe/Amsterdam' }, input),
    stop: async () => {
      child.kill('SIGINT')
      await ended
      await rm(root, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function run(args: readonly string[], env: NodeJS.ProcessEnv, input = ''): Promise<Ran> {
  const child = spawn(process.execPath, [CLI, ...args], { env, stdio: 'pipe' })
  child.stdin.end(input)
  const status = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { status: await status, out, err }
}

function sendAs(address: string, token: string): Send {
  return async (method, path, body) => {
    const headers = {
      authorization: `Bearer ${token}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    }
    const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }
    const response = await fetch(`${address}${path}`, init)
    const answer = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${answer}`)
    return answer === '' ? null : JSON.parse(answer)
  }
}
