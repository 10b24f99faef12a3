/**
 * The watch over reply targets: 100,000 open tickets, the clock at sixty times its speed, ten minutes of real time from a
 * Wednesday morning on; six people fall ill and the settings change meanwhile. What it costs is told for an hour of the clock:
 * at normal speed it runs once. `--minutes=1` for a shorter run.
 */
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
import type { DecisionRow } from '../server/src/tickets/intake/outcome.ts'
import { lookAtDue, startWatch } from '../server/src/tickets/watch/watch.jobs.ts'
import { startBenchDatabase } from './lib/bench-server.ts'
import { remark, report, runAlone, type Emit } from './lib/figure.ts'
import { seeded } from './lib/seeded.ts'
import { cpuSeconds } from './lib/server-cpu.ts'
import { insertProgramme } from './lib/tickets-world.ts'
import { CHANGES, change, factsOf } from './lib/watch-changes.ts'
import { judge, type Turn } from './lib/watch-judge.ts'

const TICKETS = 100_000
const CHUNK = 5_000
const SPEED = 60
const SEED = 20261122
/** A Wednesday, 08:00 in Amsterdam: the same work on whatever day it is measured. */
const BEGUN = Date.parse('2026-10-14T06:00:00Z')
const JUDGED = 400
/** What is told a minute of real time after it was due is late. */
const LATE_MS = 60_000
const HOUR = 3_600_000
const minutes = Number(process.argv.find((word) => word.startsWith('--minutes='))?.split('=')[1] ?? 10)

const CORE = 'share of a core at normal speed, 100,000 open tickets watched'
const SECONDS = 'CPU seconds of process and PostgreSQL'
const MISSED = 'warnings and looks that were due and not made'
const TOLD = 'warnings told'
const WRONG = 'warnings of 400 tickets told otherwise than if each were decided every minute'

/** Runs the bench; figures go to `emit`. */
export async function run(emit: Emit): Promise<void> {
  const figures = report('watch', emit)
  figures.declare([CORE, SECONDS, MISSED, TOLD, WRONG])
  const database = await startBenchDatabase()
  const pool = openPool(await database.database('watch'), {
    max: 6,
    applicationName: 'bench',
    log: silentLog,
  })
  try {
    const clock = fast(BEGUN)
    const deps = depsOn(pool, clock)
    await transaction(pool, (tx) => insertProgramme(tx.query, { live: true, seed: SEED }))
    await ensureQueues(pool, [writeQueue])
    const sample = await fill(pool, deps, BEGUN)
    await pool.query('vacuum analyze ticket')
    await pool.query('vacuum analyze notice')
    await upToNow(pool, deps)
    clock.start()
    const before = await cpuSeconds(pool)
    const from = systemClock.nowMs()
    const turns = await watch(pool, deps, clock)
    const real = (systemClock.nowMs() - from) / 1000
    const used = (await cpuSeconds(pool)) - before
    const to = clock.nowMs()
    const [row] = await queryOn(pool)<{ missed: number; told: number }>(
      `select (select count(*) from ticket where watch_at <= $1)::int
              + (select count(*) from notice where state = 'planned' and due_at <= $1)::int as missed,
              (select count(*) from notice where state = 'told')::int as told`,
      [new Date(to - 2 * SPEED * 1000).toISOString()],
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
    const judged = await judge(pool, sample, turns, { from: BEGUN, to, lateMs: LATE_MS * SPEED })
    remark(
      `${judged.expected} warnings expected of ${sample.length} tickets ${judged.wrong.slice(0, 5).join(', ')}`,
    )
    figures.figure({
      figure: WRONG,
      value: judged.wrong.length,
      unit: 'warnings',
      goal: 0,
      judge: 'value at most',
    })
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

/** Open tickets of the last day and a half, each decided when it came: deadlines fall all through the run. Answers some. */
async function fill(pool: Pool, deps: IntakeDeps, now: number): Promise<DecisionRow[]> {
  const random = seeded(SEED).next
  const source = await transaction(pool, (tx) =>
    ensureSource(tx, 'zendesk', { kind: 'help_desk', connectedAt: null, alwaysShadow: false }),
  )
  const facts = await deps.facts.current()
  const id = (): string => newId(systemClock)
  const sample: DecisionRow[] = []
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
    sample.push(...batch.decisions.slice(0, (JUDGED * CHUNK) / TICKETS))
  }
  return sample
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

/** What became due before the run is done before it is measured: a node that watches has no night to catch up with. */
async function upToNow(pool: Pool, deps: IntakeDeps): Promise<void> {
  while ((await lookAtDue(deps)) > 0);
  while ((await tellDueNotices({ pool, clock: deps.clock, events: deps.events })) > 0);
}

/** Both loops as a node runs them, for so many minutes, while facts change; answers which facts held from when on. */
async function watch(pool: Pool, deps: IntakeDeps, clock: Clock): Promise<Turn[]> {
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
  const turns: Turn[] = [{ from: BEGUN, facts: await factsOf(pool) }]
  for (let n = 0; n < CHANGES; n++) {
    await systemClock.sleep((minutes * 60_000) / (CHANGES + 1))
    await change(pool, turns[0]!.facts, clock.nowMs(), n)
    turns.push({ from: clock.nowMs(), facts: await factsOf(pool) })
  }
  await systemClock.sleep((minutes * 60_000) / (CHANGES + 1))
  stopping.abort()
  await Promise.all([running.stop(), telling])
  return turns
}

if (import.meta.main) await runAlone(run)
