/** Intake over HTTP: signature, decision, jobs, beside a bare server that only stores the body; in the same run. */
import { fileURLToPath } from 'node:url'
import { spawn } from 'node:child_process'
import { openPool, transaction } from '../server/src/platform/db/index.ts'
import { silentLog } from '../server/src/platform/log.ts'
import { ensureProgramme } from '../server/src/platform/programme.ts'
import { systemClock } from '../server/src/platform/clock.ts'
import { startBenchDatabase, startProgram, type BenchDatabase, type Program } from './lib/bench-server.ts'
import { remark, report, runAlone, type Emit } from './lib/figure.ts'
import { post, type Load } from './lib/load.ts'
import { median as medianOf } from './lib/measure.ts'
import { deliveries, insertProgramme, MARKER, OWN_USER, SECRET } from './lib/tickets-world.ts'

const CLIENTS = 8
const EVENTS = 4_000
const ROUNDS = 5
const SEED = 20261121
const FLOOR = fileURLToPath(new URL('lib/floor-server.ts', import.meta.url))
const AGAINST = 'bare Node + pg, one statement, same run'

const names = (mode: string) =>
  [`decided tickets/s, ${CLIENTS} clients, ${mode}`, `p99 of intake, ${mode}`] as const

/** Runs the bench; figures go to `emit`. */
export async function run(emit: Emit): Promise<void> {
  const figures = report('intake', emit)
  figures.declare([...names('shadow'), ...names('live')])
  const database = await startBenchDatabase()
  const started: Program[] = []
  try {
    const floor = await startFloor(database)
    started.push(floor)
    const shadow = await startIntake(database, 'shadow')
    started.push(shadow)
    const live = await startIntake(database, 'live')
    started.push(live)
    const loads = await measure({ floor, shadow, live })
    for (const mode of ['shadow', 'live'] as const) {
      const [rate, p99] = names(mode)
      const ratios = loads[mode].map((load, i) => load.perSecond / loads.floor[i]!.perSecond)
      const rates = loads[mode].map((load) => load.perSecond)
      const slowest = loads[mode].map((load) => load.p99)
      figures.figure({
        figure: rate,
        value: round(median(rates)),
        unit: '1/s',
        against: AGAINST,
        ratio: round(median(ratios), 3),
        goal: 0.4,
        judge: 'ratio',
        spread: [round(Math.min(...rates)), round(Math.max(...rates))],
      })
      figures.figure({
        figure: p99,
        value: round(median(slowest), 1),
        unit: 'ms',
        goal: 50,
        judge: 'value at most',
        spread: [round(Math.min(...slowest), 1), round(Math.max(...slowest), 1)],
      })
    }
    figures.figure({
      figure: 'stored bodies/s of the bare server',
      value: round(median(loads.floor.map((load) => load.perSecond))),
      unit: '1/s',
    })
  } finally {
    for (const program of started) await program.kill('SIGTERM')
    await database.stop()
  }
  figures.verify()
}

type Targets = Readonly<Record<'floor' | 'shadow' | 'live', Program>>

async function measure(targets: Targets): Promise<Record<keyof Targets, Load[]>> {
  const loads: Record<keyof Targets, Load[]> = { floor: [], shadow: [], live: [] }
  let firstTicket = 1
  for (let round = 0; round <= ROUNDS; round++) {
    for (const name of ['floor', 'shadow', 'live'] as const) {
      const load = await post(
        targets[name].address,
        '/webhooks/zendesk',
        deliveries(EVENTS, SEED + round, firstTicket),
        CLIENTS,
      )
      if (load.refused.size > 0)
        throw new Error(`${name} refused deliveries: ${JSON.stringify([...load.refused])}`)
      // The first round warms up.
      if (round > 0) loads[name].push(load)
      remark(
        `${round === 0 ? 'warm-up' : `round ${round}`}: ${name} ${Math.round(load.perSecond)}/s, p50 ${load.p50.toFixed(1)} ms, p99 ${load.p99.toFixed(1)} ms`,
      )
    }
    firstTicket += EVENTS
  }
  return loads
}

async function startFloor(database: BenchDatabase): Promise<Program> {
  const url = await database.database('floor', { bare: true })
  await database.run(
    url,
    'create table event (id bigint generated always as identity primary key, received_at timestamptz not null default now(), body text not null)',
  )
  const child = spawn(process.execPath, [FLOOR, url], { stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await new Promise<string>((resolve) =>
    child.stdout.once('data', (line: Buffer) => resolve(line.toString().split('/enter')[0]!)),
  )
  return {
    child,
    address,
    token: '',
    kill: (signal) =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.kill(signal)
      }),
  }
}

async function startIntake(database: BenchDatabase, mode: 'shadow' | 'live'): Promise<Program> {
  const url = await database.database(`intake_${mode}`)
  const pool = openPool(url, { max: 2, applicationName: 'bench', log: silentLog })
  await ensureProgramme(pool, systemClock, 'Bench')
  await transaction(pool, (tx) => insertProgramme(tx.query, { live: mode === 'live', seed: SEED }))
  await pool.end()
  // `--no-work`: the writes are enqueued here and sent by workers, which a bench of their own measures.
  return startProgram(['start', '--port', '0', '--no-work', '--data-dir', `${database.dataDir}/${mode}`], {
    DATABASE_URL: url,
    ATTACHE_LOG_LEVEL: 'warn',
    ATTACHE_ZENDESK_BASE_URL: 'http://127.0.0.1:9',
    ATTACHE_ZENDESK_EMAIL: 'attache@example.test',
    ATTACHE_ZENDESK_TOKEN: 'token',
    ATTACHE_ZENDESK_USER_ID: OWN_USER,
    ATTACHE_ZENDESK_WEBHOOK_SECRET: SECRET,
    ATTACHE_ZENDESK_MARKER_FIELD_ID: MARKER,
  })
}

const median = (values: readonly number[]): number => medianOf(values).median
const round = (value: number, digits = 0): number => Number(value.toFixed(digits))

if (import.meta.main) await runAlone(run)
