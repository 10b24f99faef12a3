import { existsSync } from 'node:fs'
import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { findPreset } from '../server/src/imports/presets/index.ts'
import { runImport } from '../server/src/imports/run/import.ts'
import { systemActor } from '../server/src/platform/auth/index.ts'
import { systemClock as clock } from '../server/src/platform/clock.ts'
import { migrate, openPool, startEmbedded } from '../server/src/platform/db/index.ts'
import { createEvents } from '../server/src/platform/events/index.ts'
import { silentLog as log } from '../server/src/platform/log.ts'
import { remark, report, runAlone, type Emit } from './lib/figure.ts'
import { median } from './lib/measure.ts'

const LOG = fileURLToPath(
  new URL(
    '../../shared/data/event_logs/servicenow_incident_event_log_until_2016-04-14.csv.gz',
    import.meta.url,
  ),
)
const MIGRATIONS = fileURLToPath(new URL('../server/migrations', import.meta.url))
const RUNS = 5
const GOAL = 5_000
const TABLES = ['ticket', 'ticket_event', 'decision']

/**
 * The whole real log, read, decided and stored with fsync on, each run in a database of its own; beside it the floor: the
 * rows that came of it, copied into the same tables by COPY.
 */
export async function run(emit: Emit): Promise<void> {
  const out = report('import', emit)
  if (!existsSync(LOG)) return remark(`import: skipped, ${LOG} is missing`)
  out.declare(['decided tickets/s, file import', 'floor: COPY of the same rows'])
  const rates: number[] = []
  let floor = NaN
  await withServer(async (ownerUrl) => {
    for (let turn = 0; turn < RUNS; turn++) {
      await withDatabase(ownerUrl, async (url) => {
        const { perSecond, rows } = await importOnce(url)
        remark(`import: ${Math.round(perSecond)}/s of ${rows}`)
        rates.push(perSecond)
        if (turn === RUNS - 1) floor = rows / (await copyAgain(url))
      })
    }
  })
  const speed = median(rates)
  out.figure({ figure: 'floor: COPY of the same rows', value: floor, unit: 'events/s' })
  out.figure({
    figure: 'decided tickets/s, file import',
    value: speed.median,
    unit: 'decided ticket events/s',
    against: `COPY of the same rows: ${Math.round(floor)}/s`,
    ratio: speed.median / floor,
    goal: GOAL,
    spread: speed.spread,
  })
  out.verify()
}

/** An embedded server with fsync on, in a folder that its account can enter. */
async function withServer(work: (ownerUrl: string) => Promise<void>): Promise<void> {
  const dataDir = await mkdtemp(join(await realpath(tmpdir()), 'attache-bench-'))
  await chmod(dataDir, 0o755)
  const server = await startEmbedded({ dataDir, clock, log })
  try {
    await work(server.urls.ownerUrl)
  } finally {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function withDatabase(ownerUrl: string, work: (url: string) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: ownerUrl })
  await admin.connect()
  await admin.query('create database bench_import')
  const url = new URL(ownerUrl)
  url.pathname = '/bench_import'
  try {
    await migrate({ ownerUrl: url.href, directory: MIGRATIONS, clock, log })
    await work(url.href)
  } finally {
    await admin.query('drop database bench_import with (force)')
    await admin.end()
  }
}

async function importOnce(url: string): Promise<{ perSecond: number; rows: number }> {
  const pool = openPool(url, { max: 6, applicationName: 'bench import', log, role: 'attache_app' })
  try {
    const deps = { pool, clock, events: createEvents(clock), actor: systemActor('bench.import', 'Bench') }
    const { report: done } = await runImport(deps, {
      path: LOG,
      source: 'servicenow-log',
      preset: findPreset('servicenow-log', {}),
      readJson: () => {
        throw new Error('no JSON here')
      },
      timeZone: 'Europe/Amsterdam',
      programme: { seed: null },
    })
    return { perSecond: done.perSecond, rows: done.rows.new }
  } finally {
    await pool.end()
  }
}

/** Seconds to copy what the import wrote into empty tables of the same columns, constraints and indexes. */
async function copyAgain(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const held: Buffer[][] = []
    for (const table of TABLES) {
      await client.query(`create table floor_${table} (like ${table} including all)`)
      held.push(await copyOut(client, table))
    }
    const start = performance.now()
    for (const [index, table] of TABLES.entries())
      await pipeline(Readable.from(held[index]!), client.query(copyFrom(`copy floor_${table} from stdin`)))
    return (performance.now() - start) / 1_000
  } finally {
    await client.end()
  }
}

async function copyOut(client: pg.Client, table: string): Promise<Buffer[]> {
  const chunks: Buffer[] = []
  const keep = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(Buffer.from(chunk))
      done()
    },
  })
  await pipeline(client.query(copyTo(`copy ${table} to stdout`)), keep)
  return chunks
}

if (import.meta.main) await runAlone(run)
