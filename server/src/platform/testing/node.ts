/** A node of the program for tests: real HTTP on a free port, a real database, rooms of the test's own. */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestDatabase } from '../../../../test/harness/database.ts'
import { accessOn, factsOn } from '../../coverage/module.ts'
import type { Personas } from '../auth/personas.ts'
import type { SignIns } from '../auth/sign-ins.ts'
import { systemClock } from '../clock.ts'
import type { Clock } from '../clock.ts'
import { loadConfig } from '../config.ts'
import type { Flags } from '../config.ts'
import { silentLog } from '../log.ts'
import type { Log } from '../log.ts'
import { ensureProgramme } from '../programme.ts'
import type { Platform, Room } from '../room.ts'
import { startProcess } from '../run/process.ts'
import type { Running } from '../run/process.ts'

export const TOKEN = 'test-director-token-of-24-signs'
export const MIGRATIONS = resolve(fileURLToPath(new URL('../../../migrations', import.meta.url)))

export interface NodeOptions {
  readonly rooms?: (platform: Platform) => readonly Room[]
  readonly personas?: Personas
  readonly signIns?: (platform: Platform) => SignIns
  readonly works?: boolean
  readonly flags?: Flags
  readonly clock?: Clock
  readonly log?: Log
}

export interface TestNode extends Running {
  readonly address: string
  /** Fetches a path as the director, unless `init.headers` says otherwise with `anonymous`. */
  call(path: string, init?: RequestInit & { anonymous?: boolean; json?: unknown }): Promise<Response>
}

/** Makes what `start` makes before its first node: the programme. */
export async function prepare(database: Pick<TestDatabase, 'pool'>): Promise<void> {
  await ensureProgramme(database.pool, systemClock, 'Test programme')
}

/** Starts a node on a prepared database; stop it before the database is dropped. */
export async function startNode(database: TestDatabase, options: NodeOptions = {}): Promise<TestNode> {
  const { rooms, personas = null, works = false, flags = {}, clock = systemClock, log = silentLog } = options
  const running = await startProcess({
    config: loadConfig({ port: '0', ...flags }, {}),
    databaseUrl: database.url,
    migrationsDir: MIGRATIONS,
    token: TOKEN,
    version: '0.0.0',
    ...{ clock, log, works },
    serves: true,
    compose: (parts) => {
      const access = accessOn({ ...parts, facts: factsOn(parts.pool) })
      const platform = { ...parts, access }
      const signIns = options.signIns ? { signIns: options.signIns(platform) } : {}
      return { rooms: rooms?.(platform) ?? [], access, personas, ...signIns, helpDesk: 'none' }
    },
  })
  const address = running.address ?? ''
  return {
    ...running,
    address,
    call: (path, { anonymous = false, json, ...init } = {}) => {
      const headers = new Headers(init.headers)
      if (!anonymous && !headers.has('cookie')) headers.set('authorization', `Bearer ${TOKEN}`)
      if (json !== undefined) headers.set('content-type', 'application/json')
      const body = json === undefined ? init.body : JSON.stringify(json)
      return fetch(`${address}${path}`, { redirect: 'manual', ...init, headers, ...(body ? { body } : {}) })
    },
  }
}

/** How many milliseconds it took at best, of up to three times: a machine that is busy once is no slowness of ours. */
export async function atBest(boundMs: number, work: () => Promise<unknown>): Promise<number> {
  let best = Infinity
  for (let turn = 0; turn < 3 && best >= boundMs; turn++) {
    const began = systemClock.nowMs()
    await work()
    best = Math.min(best, systemClock.nowMs() - began)
  }
  return best
}

/** Asks until the answer is true, at most so long; a test that waits for what happens beside it. */
export async function until(what: string, ask: () => boolean | Promise<boolean>, ms = 30_000): Promise<void> {
  const end = systemClock.nowMs() + ms
  while (!(await ask())) {
    if (systemClock.nowMs() > end) throw new Error(`waited ${ms} ms in vain until ${what}`)
    await systemClock.sleep(20)
  }
}
