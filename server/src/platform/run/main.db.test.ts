import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { until } from '../testing/node.ts'

const MAIN = fileURLToPath(new URL('../../main.ts', import.meta.url))

let dataDir: string
const children: ChildProcess[] = []

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'attache-main-'))
  await chmod(dataDir, 0o755) // PostgreSQL's own account must be able to enter
})

afterAll(async () => {
  for (const child of children) if (child.exitCode === null) child.kill('SIGKILL')
  await rm(dataDir, { recursive: true, force: true })
})

interface Program {
  readonly child: ChildProcess
  out(): string
  readonly ended: Promise<number | null>
}

function run(...args: string[]): Program {
  const { PATH, HOME, NODE_COMPILE_CACHE } = process.env
  const own = { PATH, HOME, NODE_COMPILE_CACHE }
  const env = { ...own, ATTACHE_DATA_DIR: join(dataDir, 'data'), ATTACHE_LOG_LEVEL: 'warn' }
  const child = spawn(process.execPath, [MAIN, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  children.push(child)
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (out += chunk.toString()))
  return { child, out: () => out, ended: new Promise((resolve) => child.once('exit', resolve)) }
}

test('wrong settings are all told and end with status 2, as does wrong usage; help with 0', async () => {
  const settings = run('start', '--port', 'x', '--host', '0.0.0.0')
  expect(await settings.ended).toBe(2)
  expect(settings.out()).toMatch(/ATTACHE_HOST .*\n.*ATTACHE_PORT is not a whole number/)
  expect(await run('start', '--nonsense').ended).toBe(2)
  const help = run('--help')
  expect(await help.ended).toBe(0)
  expect(help.out()).toMatch(/start \[options\][^]*work \[options\][^]*Exit status/)
})

test('work without a start says what to do', async () => {
  const work = run('work')
  expect(await work.ended).toBe(1)
  expect(work.out()).toContain('attache start')
})

test('start serves, a worker joins, a backup is taken, Ctrl-C ends both, a restore brings it back', async () => {
  const start = run('start', '--port', '0', '--no-work')
  await until('it is ready', () => start.out().includes('Ctrl-C stops'), 60_000)
  const link = /http:\S+\/enter\?token=\S+/.exec(start.out())?.[0] ?? ''
  const entered = await fetch(link, { redirect: 'manual' })
  expect(entered.status).toBe(303)
  const { origin, searchParams } = new URL(link)
  expect((await fetch(`${origin}/readyz`)).status).toBe(200)

  const worker = run('work', '--work-port', '0')
  await until('the worker works', () => worker.out().includes('Ctrl-C stops'), 60_000)
  const health = /http:\S+\/healthz/.exec(worker.out())?.[0] ?? ''
  expect((await fetch(health)).status).toBe(200)
  expect((await fetch(health.replace('healthz', 'api/v1/me'))).status).toBe(404)

  const second = run('start', '--port', '0')
  expect(await second.ended).toBe(1)
  expect(second.out()).toContain(origin)

  const headers = { authorization: `Bearer ${searchParams.get('token')}`, 'content-type': 'application/json' }
  const body = JSON.stringify({ outsideWrites: 'stopped', reason: 'before the backup' })
  const stopped = await fetch(`${origin}/api/v1/stop-switch`, { method: 'PUT', headers, body })
  expect(stopped.status).toBe(200)
  const file = join(dataDir, 'saved')
  const backup = run('backup', file)
  expect(await backup.ended, backup.out()).toBe(0)

  worker.child.kill('SIGINT')
  expect(await worker.ended).toBe(0)
  start.child.kill('SIGTERM')
  expect(await start.ended).toBe(0)

  const restore = run('restore', file, '--data-dir', join(dataDir, 'other'))
  expect(await restore.ended, restore.out()).toBe(0)
  const again = run('start', '--port', '0', '--data-dir', join(dataDir, 'other'))
  await until('it is ready again', () => again.out().includes('Ctrl-C stops'), 60_000)
  const token = (await readFile(join(dataDir, 'other', 'director-token'), 'utf8')).trim()
  const address = /http:\S+(?=\/enter)/.exec(again.out())?.[0] ?? ''
  const state = await fetch(`${address}/api/v1/stop-switch`, {
    headers: { authorization: `Bearer ${token}` },
  })
  expect(await state.json()).toMatchObject({ outsideWrites: 'stopped' })
  again.child.kill('SIGINT')
  expect(await again.ended).toBe(0)
})
