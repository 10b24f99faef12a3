/** The program as its users have it: `attache start` in a directory of its own, and the commands beside it. */
import { spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { ofThisTime } from '../../test/harness/other-time.ts'
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
  /** Somebody of the directory signs in by an invitation and makes a key for these actions; its file, for `--token-file`. */
  keyOf(email: string, scopes: readonly string[]): Promise<string>
  stop(): Promise<void>
}

/** Starts the server on a free port and waits until it is ready. */
export async function startAttache(): Promise<Attache> {
  const root = await mkdtemp(join(tmpdir(), 'attache-cli-'))
  await chmod(root, 0o755) // PostgreSQL's own account must be able to enter
  const dataDir = join(root, 'data')
  const { PATH, NODE_COMPILE_CACHE, TZ } = process.env
  const own = { PATH, NODE_COMPILE_CACHE, HOME: root, ...(TZ && { TZ }), ...ofThisTime() }
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
    run: (args, input) => run(CLI, args, { ...env, TZ: 'Europe/Amsterdam' }, input),
    async keyOf(email, scopes) {
      const { out, err } = await run(SERVER, ['user', 'invite', email], env)
      const [, link] = /#([\w-]+)/.exec(out) ?? []
      if (link === undefined) throw new Error(`no invitation for ${email}: ${out}${err}`)
      const file = join(root, email)
      await writeFile(file, await makeKey(address, link, scopes), { mode: 0o600 })
      return file
    },
    stop: async () => {
      child.kill('SIGINT')
      await ended
      await rm(root, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** What a browser does: the first password by an invitation, then a key. */
async function makeKey(address: string, link: string, scopes: readonly string[]): Promise<string> {
  const post = async (path: string, body: object, cookie = ''): Promise<Response> => {
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', cookie }
    const response = await fetch(`${address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    if (response.ok) return response
    throw new Error(`POST ${path}: ${response.status} ${await response.text()}`)
  }
  const password = 'correct horse battery staple'
  const signedIn = await post('/api/v1/sign-in/link/use', { token: link, password })
  const cookies = signedIn.headers.getSetCookie().map((line) => line.split(';')[0])
  const made = await post('/api/v1/own/keys', { name: 'a program', scopes, days: 1 }, cookies.join('; '))
  return ((await made.json()) as { key: string }).key
}

async function run(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  input = '',
): Promise<Ran> {
  const child = spawn(process.execPath, [program, ...args], { env, stdio: 'pipe' })
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
