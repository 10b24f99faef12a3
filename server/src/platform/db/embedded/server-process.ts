/** Starting and stopping the server process. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../../clock.ts'
import { DatabaseError, codeOf } from '../errors.ts'
import type { Log } from '../../log.ts'
import type { Account } from './account.ts'
import type { ConnectionInfo } from './connection-file.ts'
import { connectionUrl } from './connection-file.ts'
import type { DataPaths } from './paths.ts'
import { waitForEnd } from './postmaster.ts'
import { freePort, probe } from './probe.ts'
import { fixedArguments } from './settings.ts'

export interface StartContext {
  readonly paths: DataPaths
  readonly program: string
  readonly account: Account
  readonly fsync: boolean
  readonly clock: Clock
  readonly log: Log
}

const POLL_MS = 20
/** Recovery after a crash may replay two gigabytes of log. */
const READY_WITHIN_MS = 300_000
const BACKENDS_GONE_WITHIN_MS = 15_000
const STOP_WITHIN_MS = 60_000

type Outcome = { kind: 'ready'; pid: number } | { kind: 'ended'; output: string }

/**
 * Starts the server and waits until it answers; gives the port and pid it got.
 * Tries again on another port when one was taken meanwhile, and waits for the backends of a killed server.
 */
export async function launch(context: StartContext, info: ConnectionInfo): Promise<ConnectionInfo> {
  const giveUp = context.clock.nowMs() + BACKENDS_GONE_WITHIN_MS
  for (;;) {
    const port = await freePort(info.port)
    const outcome = await startOnce(context, { ...info, port, database: 'postgres' })
    if (outcome.kind === 'ready') return { ...info, port, pid: outcome.pid }
    const passing = /could not bind|Address already in use|shared memory block .* is still in use/
    if (!passing.test(outcome.output) || context.clock.nowMs() > giveUp)
      throw startFailed(context, outcome.output)
    await context.clock.sleep(200)
  }
}

async function startOnce(context: StartContext, info: ConnectionInfo): Promise<Outcome> {
  const output = join(context.paths.log, 'startup.log')
  const child = await spawnServer(context, info.port, output)
  const ended = new Promise<'ended'>((resolve) => child.once('close', () => resolve('ended')))
  const deadline = context.clock.nowMs() + READY_WITHIN_MS
  while (child.exitCode === null && child.signalCode === null && context.clock.nowMs() < deadline) {
    if ((await probe(connectionUrl(info))).kind === 'ready')
      return { kind: 'ready', pid: watched(child, context.log) }
    await Promise.race([ended, context.clock.sleep(POLL_MS)])
  }
  return { kind: 'ended', output: await readFile(output, 'utf8') }
}

/** In a session of its own: a terminal's Ctrl-C, or our death, does not reach it. */
async function spawnServer(context: StartContext, port: number, output: string): Promise<ChildProcess> {
  const file = await open(output, 'w', 0o600)
  try {
    const child = spawn(context.program, fixedArguments(context.paths.pgdata, port, context.fsync), {
      ...context.account,
      cwd: '/',
      detached: true,
      stdio: ['ignore', file.fd, file.fd],
      env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' },
    })
    await new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', reject))
    child.unref()
    return child
  } finally {
    await file.close()
  }
}

function watched(child: ChildProcess, log: Log): number {
  child.once('exit', (code, signal) => log.info({ pid: child.pid, code, signal }, 'PostgreSQL has ended'))
  return child.pid ?? 0
}

function startFailed({ paths }: StartContext, output: string): DatabaseError {
  const tail = output.trim().split('\n').slice(-5).join('\n')
  return new DatabaseError(
    'db_start_failed',
    `PostgreSQL did not start (its log is in ${paths.log}):\n${tail}`,
  )
}

/** Stops the server fast: open transactions are rolled back, a checkpoint is written. At once after a minute of that. */
export async function stopServer(pid: number, clock: Clock, log: Log): Promise<void> {
  if (!signal(pid, 'SIGINT') || (await waitForEnd(pid, STOP_WITHIN_MS, clock))) return
  log.warn({ pid }, 'PostgreSQL takes long to stop: stopping it at once, it will recover at its next start')
  if (!signal(pid, 'SIGQUIT') || (await waitForEnd(pid, STOP_WITHIN_MS, clock))) return
  throw new DatabaseError(
    'db_stop_failed',
    `PostgreSQL (process ${pid}) does not stop. Look into its log folder.`,
  )
}

/** False if there is no such process any more. */
function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name)
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false
    throw error
  }
}
