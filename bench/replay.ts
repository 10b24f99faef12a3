/** Replay: a million stored decisions decided again under another handling mode, inputs from the database. */
import { createFactsCache } from '../server/src/coverage/api.ts'
import { onConnection, openPool, transaction } from '../server/src/platform/db/index.ts'
import { createEvents } from '../server/src/platform/events/index.ts'
import { systemClock } from '../server/src/platform/clock.ts'
import { newId } from '../server/src/platform/ids.ts'
import { silentLog } from '../server/src/platform/log.ts'
import { ensureSource, takeIn, type IntakeEvent } from '../server/src/tickets/api.ts'
import { insertReplay } from '../server/src/tickets/replay/replay.store.ts'
import { runReplay } from '../server/src/tickets/replay/run-replay.ts'
import { startBenchDatabase } from './lib/bench-server.ts'
import { remark, report, runAlone, type Emit } from './lib/figure.ts'
import { median } from './lib/measure.ts'
import { seeded } from './lib/seeded.ts'
import { insertProgramme } from './lib/tickets-world.ts'
import { queryOn } from '../server/src/platform/store/index.ts'

const DISTINCT = 20_000
const COPIES = 50
const ROUNDS = 5
const SEED = 20261121
const FROM = Date.UTC(2026, 6, 1)
const SECONDS = 'replay of 1,000,000 decisions under another mode'
const SAME = 'differences of a replay under the same settings'

/** Runs the bench; figures go to `emit`. */
export async function run(emit: Emit): Promise<void> {
  const figures = report('replay', emit)
  figures.declare([SECONDS, SAME])
  const database = await startBenchDatabase()
  const url = await database.database('replay')
  const pool = openPool(url, { max: 6, applicationName: 'bench', log: silentLog })
  try {
    await transaction(pool, (tx) => insertProgramme(tx.query, { live: false, seed: SEED }))
    const facts = createFactsCache((read) => transaction(pool, (tx) => read(tx.query)))
    const deps = {
      transaction: <T>(work: Parameters<typeof transaction<T>>[1]) => transaction(pool, work),
      connection: <T>(work: Parameters<typeof onConnection<T>>[1]) => onConnection(pool, work),
      query: queryOn(pool),
      facts,
      clock: systemClock,
      events: createEvents(systemClock),
      ownUserIds: [],
    }
    await fill(deps)
    await multiply(pool)
    const once = async (changes: Parameters<typeof runReplay>[1]['changes']) => {
      const id = newId(systemClock)
      const period = { from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' }
      await transaction(pool, (tx) =>
        insertReplay(tx, { id, ...period, changes, by: 'bench', at: systemClock.now() }),
      )
      const began = performance.now()
      const result = await runReplay(deps, { id, ...period, changes }, async () => {})
      return { ...result, seconds: (performance.now() - began) / 1000 }
    }
    const same = await once({})
    remark(
      `same settings: ${same.decisions} decisions, ${same.differences} differences, ${same.seconds.toFixed(1)} s`,
    )
    figures.figure({
      figure: SAME,
      value: same.differences,
      unit: 'decisions',
      goal: 0,
      judge: 'value at most',
    })
    const seconds: number[] = []
    for (let round = 1; round <= ROUNDS; round++) {
      const result = await once({ handlingMode: { accounts: [], mode: 'auto_assign' } })
      if (result.decisions !== DISTINCT * COPIES) throw new Error(`replayed ${result.decisions} decisions`)
      seconds.push(result.seconds)
      remark(`round ${round}: ${result.seconds.toFixed(1)} s, ${result.differences} differences`)
    }
    const { median: value, spread } = median(seconds)
    figures.figure({
      figure: SECONDS,
      value: Number(value.toFixed(2)),
      unit: 's',
      goal: 30,
      judge: 'value at most',
      spread,
    })
  } finally {
    await pool.end()
    await database.stop()
  }
  figures.verify()
}

type Deps = Parameters<typeof takeIn>[0]

async function fill(deps: Deps): Promise<void> {
  const source = await deps.transaction((tx) =>
    ensureSource(tx, 'bench', { kind: 'file', connectedAt: null, alwaysShadow: true }),
  )
  const random = seeded(SEED)
  for (let from = 0; from < DISTINCT; from += 500) {
    const arrivals = Array.from({ length: 500 }, (_, i) => ({ event: eventOf(from + i, random) }))
    await takeIn(deps, source, arrivals, { quiet: true })
  }
}

/** Every event opens a ticket of an account with an ASE: the dearest case for a replay. */
function eventOf(i: number, random: ReturnType<typeof seeded>): IntakeEvent {
  const at = FROM + i * 60_000
  return {
    source: 'bench',
    key: String(i),
    ticketId: `B${i}`,
    occurredAt: at,
    actor: { id: '501', kind: 'end_user' },
    writeId: null,
    comment: null,
    state: {
      organizationId: String(5000 + random.int(0, 39)),
      subject: `Ticket ${i}`,
      status: 'open',
      priority: random.pick(['low', 'normal', 'high', 'urgent'] as const),
      form: random.chance(0.03) ? 'emergency' : 'Support',
      tags: ['web'],
      groupId: '360001',
      requesterId: '501',
      createdAt: at,
    },
  }
}

/** Copies each decision under new ids a little later: a million rows, of which 20,000 are distinct. */
async function multiply(pool: ReturnType<typeof openPool>): Promise<void> {
  const began = performance.now()
  await pool.query(
    `insert into decision (id, ticket_id, event_id, account_id, decided_for, recorded_at, facts_version, settings_version,
                           rules_version, shadow, rule, fired, outcome, assigns, snapshot, effects, because)
     select gen_random_uuid(), ticket_id, event_id, account_id, decided_for, recorded_at, facts_version, settings_version,
            rules_version, shadow, rule, fired, outcome, assigns, snapshot, '{}', '[]'
       from decision cross join generate_series(2, $1)`,
    [COPIES],
  )
  remark(
    `${DISTINCT} distinct decisions, ${COPIES} times each: ${((performance.now() - began) / 1000).toFixed(0)} s to copy`,
  )
}

if (import.meta.main) await runAlone(run)
