/** The demo programme, lived through once for the run and copied for each file, served by the program itself: what the screens are looked at with. */
import { compose } from '../../server/src/compose.ts'
import { buildDemo } from '../../server/src/demo/build.ts'
import { DEMO_PROGRAMME } from '../../server/src/demo/command.ts'
import { systemClock } from '../../server/src/platform/clock.ts'
import { loadConfig } from '../../server/src/platform/config.ts'
import { silentLog } from '../../server/src/platform/log.ts'
import { startProcess } from '../../server/src/platform/run/process.ts'
import { MIGRATIONS, prepare, TOKEN } from '../../server/src/platform/testing/node.ts'
import { filledDatabase } from '../harness/database.ts'

export interface Demo {
  readonly url: string
  /** The address that signs a browser in as the director. */
  readonly enter: string
  /** What the API answers the director. */
  get<T>(path: string): Promise<T>
  stop(): Promise<void>
}

/** A month of tickets; nothing happens in it while it is looked at. */
export async function startDemo(webDir: string): Promise<Demo> {
  const database = await filledDatabase('attache_demo', async (made) => {
    await prepare(made)
    await buildDemo({ pool: made.pool, clock: systemClock }, { seed: 2026, size: 'small' })
  })
  const flags = { port: '0', programme: DEMO_PROGRAMME, webDir, requestsPerMinute: '100000' }
  const running = await startProcess({
    config: loadConfig(flags, {}),
    databaseUrl: database.url,
    migrationsDir: MIGRATIONS,
    token: TOKEN,
    version: '0.0.0',
    ...{ clock: systemClock, log: silentLog, compose, serves: true, works: false },
  })
  const url = running.address ?? ''
  return {
    url,
    enter: `${url}/enter?token=${TOKEN}`,
    async get<T>(path: string): Promise<T> {
      const response = await fetch(url + path, { headers: { authorization: `Bearer ${TOKEN}` } })
      if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
      return (await response.json()) as T
    },
    async stop() {
      await running.stop()
      await database.drop()
    },
  }
}
