/**
 * The watch over reply targets: 100,000 open tickets, the clock at sixty times its speed, ten minutes of real time. What it
 * costs is told for an hour of the clock: at normal speed it runs once. `--minutes=1` for a shorter run.
 */
import { readFile } from 'node:fs/promises'
import type { Pool } from 'pg'
import { createFactsCache } from '../server/src/coverage/api.ts'
import { copyNotices, tellDueNotices, type PastNotice } from '../server/src/notify/api.ts'
import { systemClock, type Clock } from '../server/src/platform/clock.ts'
import { onConnection, openPool, transaction } from '../server/src/platform/db/index.ts'
import { createEvents } from '../server/src/platform/events/index.ts'
import { newId } from '../server/src/platform/ids.ts'
import { ensureQueues } from '../server/src/platform/jobs/queues.ts'
import { silentLog } from '../server/src/platform/log.ts'
import { queryOn } from '../server/src/platform/store/index.ts'
import { copyLives, decideBatch, ensureSource, noticePlans, writeQueue } from '../server/src/tickets/api.ts'
import type { IntakeDeps, IntakeEvent } from '../server/src/tickets/api.ts'
import { followUps, replanFollowUps } from '../server/src/tickets/emergencies/follow-ups.jobs.ts'
import { startWatch } from '../server/src/tickets/watch/watch.jobs.ts'
import { startBenchDatabase } from './lib/bench-server.ts'
import { remark, report, runAlone, type Emit } from './lib/figure.ts'
import { seeded } from './lib/seeded.ts'
import { insertProgramme } from './lib/tickets-world.ts'

const TICKETS = 100_000
const CHUNK = 5_000
const SPEED = 60
const SEED = 20261122
const HOUR = 3_600_000
const minutes = Number(process.argv.find((word) => word.startsWith('--minutes='))?.split('=')[1] ?? 10)

const CORE = 'share of a core at normal speed, 100,000 open tickets watched'
const SECONDS = 'CPU seconds of process and PostgreSQL'
const MISSED = 'warnings and looks that were due and not made'
const TOLD = 'warnings told'

/** Runs the bench; figures go to `emit`. */
export async function run(emit: Emit): Promise<void> {
  const figures = report('watch', emit)
  figures.declare([CORE, SECONDS, MISSED, TOLD])
  const database = await startBenchDatabase()
  const pool = openPool(await database.database('watch'), {
    max: 6,
    applicationName: 'bench',
    log: silentLog,
  })
  try {
    const begun = systemClock.nowMs()
    const clock = fast(begun)
    const deps = depsOn(pool, clock)
    await transaction(pool, (tx) => insertProgramme(tx.query, { live: true, seed: SEED }))
    await ensureQueues(pool, [writeQueue])
    await fill(pool, deps, begun)
    await pool.query('vacuum analyze ticket')
    await pool.query('vacuum analyze notice')
    clock.start()
    const before = await cpu(pool)
    const from = systemClock.nowMs()
    await watch(pool, deps, clock)
    const real = (systemClock.nowMs() - from) / 1000
    const used = (await cpu(pool)) - before
    const [row] = await queryOn(pool)<{ missed: number; told: number }>(
      `select (select count(*) from ticket where watch_at <= $1)::int
              + (select count(*) from notice where state = 'planned' and due_at <= $1)::int as missed,
              (select count(*) from notice where state = 'told')::int as told`,
      [new Date(clock.nowMs() - 2 * SPEED * 1000).toISOString()],
    )
    remark(`${real.toFixed(0)} s real, ${((real * SPEED) / 3600).toFixed(1)} h of the clock`)
    figures.figure({ figure: SECONDS, value: Number(used.toFixed(1)), unit: 's' })
    const share = (used / (real * SPEED)) * 100
    figures.figure({
      figure: CORE,
      value: Number(share.toFixed(3)),
      unit: '%',
      goal: 5,
      judge: 'value at most',
    })
    figures.figure({ figure: MISSED, value: row!.missed, unit: 'rows', goal: 0, judge: 'value at most' })
    figures.figure({ figure: TOLD, value: row!.told, unit: 'notices', goal: 1 })
  } finally {
    await pool.end()
    await database.stop()
  }
  figures.verify()
}

interface Fast extends Clock {
  start(): void
}

/** Stands until it is started, then runs sixty times as fast. */
function fast(begun: number): Fast {
  let started: number | null = null
  const nowMs = (): number => begun + (started === null ? 0 : (systemClock.nowMs() - started) * SPEED)
  return {
    nowMs,
    now: () => Temporal.Instant.fromEpochMilliseconds(nowMs()),
    sleep: (ms, signal) => systemClock.sleep(ms / SPEED, signal),
    start: () => {
      started = systemClock.nowMs()
    },
  }
}

function depsOn(pool: Pool, clock: Clock): IntakeDeps {
  return {
    transaction: (work) => transaction(pool, work),
    connection: (work) => onConnection(pool, work),
    facts: createFactsCache((read) => transaction(pool, (tx) => read(tx.query))),
    ...{ clock, events: createEvents(clock), ownUserIds: [] },
  }
}

const PRIORITIES = ['low', 'normal', 'normal', 'high', 'urgent'] as const

/** Open tickets of the last day and a half, each decided when it came: deadlines fall all through the run. */
async function fill(pool: Pool, deps: IntakeDeps, now: number): Promise<void> {
  const random = seeded(SEED).next
  const source = await transaction(pool, (tx) =>
    ensureSource(tx, 'zendesk', { kind: 'help_desk', connectedAt: null, alwaysShadow: false }),
  )
  const facts = await deps.facts.current()
  const id = (): string => newId(systemClock)
  for (let first = 0; first < TICKETS; first += CHUNK) {
    const events = Array.from({ length: CHUNK }, (_, i) =>
      created(first + i, now - random() * 36 * HOUR, random),
    )
    const known = new Map(events.map(({ ticketId }) => [ticketId, { id: id(), version: 0, record: null }]))
    const batch = decideBatch(
      events.map((event) => ({ event })),
      known,
      {
        ...{ facts, newId: id, decideAt: ({ event }) => event.occurredAt, source: source.source },
        ...{ connectedAt: null, alwaysShadow: false, isOurWrite: () => false, ownUserIds: [] },
      },
    )
    const lives = { source: 'zendesk', factsVersion: facts.version, writes: [], delayMs: 0 }
    const notices = noticePlans(batch.decisions, () => 'an account').map((plan): PastNotice => ({
      ...plan,
      ...{ id: id(), createdAt: now, readAt: null, state: plan.dueAt <= now ? 'told' : 'planned' },
    }))
    await transaction(pool, async (tx) => {
      await copyLives(tx, { ...lives, ...batch })
      await copyNotices(tx, notices)
    })
  }
}

function created(n: number, at: number, random: () => number): IntakeEvent {
  const occurredAt = Math.round(at)
  const priority = PRIORITIES[Math.floor(random() * PRIORITIES.length)]!
  const organizationId = String(5000 + Math.floor(random() * 40))
  return {
    ...{
      source: 'zendesk',
      key: `created ${n}`,
      ticketId: String(n),
      occurredAt,
      writeId: null,
      comment: null,
    },
    actor: { id: 'customer', kind: 'end_user' },
    state: { organizationId, status: 'open', priority, createdAt: occurredAt, subject: `Ticket ${n}` },
  }
}

/** Both loops as a node runs them, for so many minutes. */
async function watch(pool: Pool, deps: IntakeDeps, clock: Clock): Promise<void> {
  const stopping = new AbortController()
  const { signal } = stopping
  const ctx = { log: silentLog, works: true, signal, onNotify: () => undefined }
  const running = startWatch(deps, ctx, {
    onFacts: (tx, facts) => replanFollowUps(deps, tx, facts),
    onRound: () => followUps(deps),
  })
  const telling = (async () => {
    while (!signal.aborted)
      if ((await tellDueNotices({ pool, clock, events: deps.events })) === 0)
        await clock.sleep(1000, signal).catch(() => undefined)
  })()
  await systemClock.sleep(minutes * 60_000)
  stopping.abort()
  await Promise.all([running.stop(), telling])
}

/** CPU seconds so far of this process and of every process of the server. */
async function cpu(pool: Pool): Promise<number> {
  const { user, system } = process.cpuUsage()
  const { rows } = await pool.query<{ pid: number }>('select pid from pg_stat_activity')
  let ticks = 0
  for (const { pid } of rows) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    ticks += Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
  }
  return (user + system) / 1e6 + ticks / 100
}

if (import.meta.main) await runAlone(run)
