/** The running programme as clients see it: addresses that may be dead just now, and a way to kill and restart. */
import { chmod, mkdtemp, realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openPool, transaction } from '../../../server/src/platform/db/index.ts'
import { newId } from '../../../server/src/platform/ids.ts'
import { silentLog } from '../../../server/src/platform/log.ts'
import { systemClock } from '../../../server/src/platform/clock.ts'
import { environment, SERVES, WORKS } from './environment.ts'
import { asker, folders, killPostgres, stopPostgres, urlOf } from './postgres.ts'
import { launch, type Process } from './processes.ts'
import type { Subject } from './session.ts'
import { insertWorld } from './world.ts'

export const VICTIMS = ['server', 'worker', 'server and worker', 'everything'] as const
export type Victim = (typeof VICTIMS)[number]

export interface Programme extends Subject {
  /** kill -9, and up again: resolves once all of it is ready, to when it died (performance.now). */
  crash(victim: Victim): Promise<number>
}

/** A server (`start --no-work`) and a worker (`work`) on an embedded PostgreSQL of their own, fsync on. */
export async function startProgramme(deskUrl: string): Promise<Programme> {
  const dataDir = await temporaryFolder()
  const env = environment(deskUrl)
  const serve = (port: string): Promise<Process> =>
    launch(['start', '--no-work', '--port', port, '--data-dir', dataDir], env, SERVES)
  const work = (): Promise<Process> => launch(['work', '--data-dir', dataDir], env, WORKS)
  let server = await serve('0')
  const [, address = '', token = ''] = server.ready
  await populate(await urlOf(dataDir))
  let worker = await work()
  const restartWorker = async (): Promise<void> => void (worker = await insistently(work))
  const restartServer = async (): Promise<void> =>
    void (server = await insistently(() => serve(new URL(address).port)))
  return {
    ...{ addresses: [address], token, ask: asker(() => urlOf(dataDir)) },
    async crash(victim) {
      const [ofServer, ofWorker] = [victim !== 'worker', victim !== 'server']
      await Promise.all([
        ofServer ? server.kill() : undefined,
        ofWorker ? worker.kill() : undefined,
        victim === 'everything' ? killPostgres(dataDir) : undefined,
      ])
      const diedAt = performance.now()
      await Promise.all([ofServer ? restartServer() : undefined, ofWorker ? restartWorker() : undefined])
      return diedAt
    },
    async stop() {
      await worker.stop()
      await server.stop()
      await stopPostgres(dataDir)
    },
  }
}

/** A new folder that PostgreSQL's account can enter; it goes with the server in it. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'attache-crash-'))
  await chmod(folder, 0o755)
  folders.add(folder)
  return folder
}

const RESTART_WITHIN_MS = 180_000

/** As whoever watches over processes does: one that cannot start yet is started again, less and less often. */
async function insistently(start: () => Promise<Process>): Promise<Process> {
  const giveUp = performance.now() + RESTART_WITHIN_MS
  for (let wait = 100; ; wait = Math.min(2 * wait, 2_000)) {
    try {
      return await start()
    } catch (error) {
      if (performance.now() > giveUp) throw error
      await pause(wait)
    }
  }
}

/** Puts the world of the trials into a migrated, empty database. */
export async function populate(url: string): Promise<void> {
  const pool = openPool(url, { max: 1, applicationName: 'crash', log: silentLog })
  try {
    await transaction(pool, (tx) =>
      insertWorld({ query: tx.query, newId: () => newId(systemClock) }, systemClock.nowMs()),
    )
  } finally {
    await pool.end()
  }
}
