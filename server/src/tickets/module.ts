/** The tickets room: its routes and jobs, wired from what the platform and the connectors lend it. */
import type { FactsCache } from '../coverage/api.ts'
import type { TicketsForBrief } from '../environments/api.ts'
import { onConnection, transaction, type Tx } from '../platform/db/index.ts'
import { handleJobs, jobSkipped } from '../platform/jobs/index.ts'
import type { Platform, Room } from '../platform/room.ts'
import { createTicketActions } from './actions/actions.service.ts'
import { connectionRoutes } from './connection/connection.routes.ts'
import { createConnectionService } from './connection/connection.service.ts'
import { myDayRoutes } from './day/my-day.routes.ts'
import { createMyDayService } from './day/my-day.service.ts'
import { createIntakeService, type IntakeService, type Reread } from './intake.service.ts'
import { intakeRoutes } from './intake.routes.ts'
import { createIntakeQueue } from './intake/queue.ts'
import { takeIn, type IntakeDeps } from './intake/take-in.ts'
import type { HelpDesk, HelpDeskConnection } from './ports.ts'
import { createReplayService, replayQueue, replayWorker } from './replay/replay.service.ts'
import { replayRoutes } from './replay.routes.ts'
import { ticketRoutes } from './tickets.routes.ts'
import { createTicketsService, type TicketsService } from './tickets.service.ts'
import { intakeCounts, ticketMetrics } from './tickets.metrics.ts'
import { writeQueue } from './queues.ts'
import { skipWrite } from './write/skip-write.ts'
import { writeWorker } from './write/write.worker.ts'
import { queryOn } from '../platform/store/index.ts'
import { taskChanged } from '../tasks/api.ts'
import { runQuestionClock } from './ask/question-clock.ts'
import { questionRoutes } from './ask/questions.routes.ts'
import { createQuestionsService } from './ask/questions.service.ts'
import { makeDigests } from './seen/digest-sweep.ts'
import { sweepPlanning } from './seen/planning.ts'
import { sweepStuck } from './seen/stuck-sweep.ts'
import { surgeRoutes } from './surge/surge.routes.ts'
import { createSurgeService } from './surge/surge.service.ts'
import { watchSurges } from './surge/surge-watch.ts'
import { startSweeps, type Sweep } from './sweeps.ts'
import { emergencyRoutes } from './emergencies/emergencies.routes.ts'
import { createEmergenciesService } from './emergencies/emergencies.service.ts'
import { followUpChanged, followUps, replanFollowUps } from './emergencies/follow-ups.jobs.ts'
import { ticketsForBrief } from './for-brief.ts'
import { carryOver, hearOrganizations } from './linked/carry-over.ts'
import { cameOverRoutes } from './linked/came-over.routes.ts'
import { startWatch, type Rounds } from './watch/watch.jobs.ts'

export interface TicketsOptions {
  /** null: no help desk is connected; writes wait. */
  readonly helpDesk: HelpDesk | null
  readonly connection: HelpDeskConnection
  /** The users as which we write. */
  readonly ownUserIds: readonly string[]
  readonly helpDeskUrl: (source: string, ticketId: string) => string | null
  readonly reread: Reread
  /** The names under which the connected help desk's events come. */
  readonly sources: readonly string[]
}

export interface TicketsRoom {
  readonly room: Room
  /** For connectors that deliver events. */
  readonly intake: IntakeService
  /** For the search. */
  readonly find: TicketsService['find']
  readonly forBrief: TicketsForBrief
}

/** The room, and the intake that connectors deliver to. */
export function ticketsRoom(platform: Platform, facts: FactsCache, options: TicketsOptions): TicketsRoom {
  const { pool, clock, events, log, access } = platform
  const deps = intakeDeps(platform, facts, options)
  const shared = { query: queryOn(pool), transaction: deps.transaction, facts, clock, access }
  const counts = intakeCounts()
  const queue = createIntakeQueue(async (source, arrivals) =>
    counts.add(await takeIn(deps, source, arrivals)),
  )
  const intake = createIntakeService({
    ...shared,
    intake: deps,
    queue,
    log,
    reread: options.reread,
    helpDesks: options.sources,
  })
  const tickets = createTicketsService({ ...shared, helpDeskUrl: options.helpDeskUrl })
  const actions = createTicketActions(deps)
  const emergencies = createEmergenciesService({ ...platform, facts })
  const replays = createReplayService(shared)
  const connection = createConnectionService({ ...shared, connection: options.connection })
  events.within(jobSkipped, async (tx, job) => {
    if (job.queue === writeQueue.name) await skipWrite(tx, clock, job.jobId)
  })
  events.within(taskChanged, (tx, { taskId }) => followUpChanged(tx, clock, taskId))
  hearOrganizations(events, clock)
  let background: { stop(): Promise<void> }[] = []
  const writer = writeWorker({ ...shared, events, helpDesk: options.helpDesk })
  return {
    intake,
    find: (actor, text, limit) => tickets.find(actor, text, limit),
    forBrief: ticketsForBrief(shared, tickets, emergencies),
    room: {
      name: 'tickets',
      description: 'A ticket event becomes an explained, durable decision.',
      routes: (app) => {
        intakeRoutes(app, intake)
        ticketRoutes(app, tickets, actions)
        replayRoutes(app, replays)
        connectionRoutes(app, connection)
        myDayRoutes(app, createMyDayService(shared))
        surgeRoutes(app, createSurgeService({ ...deps, ...shared }))
        questionRoutes(app, createQuestionsService({ ...deps, ...shared }))
        emergencyRoutes(app, emergencies)
        cameOverRoutes(app, shared)
      },
      metrics: (registry) => ticketMetrics(registry, queue, counts),
      jobs: [handleJobs(writeQueue, writer), handleJobs(replayQueue, replayWorker(shared))],
      async start(ctx) {
        await intake.register()
        if (!ctx.works) return
        background = [startSweeps(clock, ctx, sweepsOf(deps, ctx.log)), startWatch(deps, ctx, roundsOf(deps))]
      },
      async stop() {
        for (const work of background) await work.stop()
        await queue.drain()
      },
    },
  }
}

const SECOND_MS = 1000
const MINUTE_MS = 60_000
const TEN_MINUTES_MS = 10 * MINUTE_MS
const HOUR_MS = 60 * MINUTE_MS

function sweepsOf(deps: IntakeDeps, log: Parameters<typeof startSweeps>[1]['log']): Sweep[] {
  return [
    { what: 'the watch over surges', everyMs: HOUR_MS, run: () => watchSurges(deps) },
    { what: 'the watch over tickets without progress', everyMs: TEN_MINUTES_MS, run: () => sweepStuck(deps) },
    {
      what: 'tickets that change hands',
      everyMs: SECOND_MS,
      run: (signal) => carryOver(deps, { signal, log }),
    },
    { what: 'planning requests', everyMs: MINUTE_MS, run: () => sweepPlanning(deps) },
    { what: 'digests of new tickets', everyMs: MINUTE_MS, run: () => makeDigests(deps) },
    { what: 'the clock of questions', everyMs: MINUTE_MS, run: () => runQuestionClock(deps) },
  ]
}

/** What goes by the rounds of the watch over reply targets. */
const roundsOf = (deps: IntakeDeps): Rounds => ({
  onFacts: (tx, now) => replanFollowUps(deps, tx, now),
  onRound: () => followUps(deps),
})

function intakeDeps(
  { pool, clock, events }: Platform,
  facts: FactsCache,
  options: TicketsOptions,
): IntakeDeps {
  const inTransaction = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => transaction(pool, work)
  const connection = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => onConnection(pool, work)
  return { transaction: inTransaction, connection, facts, clock, events, ownUserIds: options.ownUserIds }
}
