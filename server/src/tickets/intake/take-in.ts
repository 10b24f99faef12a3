/** Takes events in: stored, decided and enqueued in one transaction; taken in once however often delivered. */
import type { FactsCache, Facts } from '../../coverage/api.ts'
import { cancelNoticesPart, planNoticesPart } from '../../notify/api.ts'
import { systemClock, type Clock } from '../../platform/clock.ts'
import type { SqlPart, Tx } from '../../platform/db/index.ts'
import { announceLive, defineEvent, type Events } from '../../platform/events/index.ts'
import { newId } from '../../platform/ids.ts'
import { announceJobs, enqueuePart } from '../../platform/jobs/index.ts'
import { makeTasksPart } from '../../tasks/api.ts'
import { writeQueue } from '../queues.ts'
import { BatchConflict, knownTickets, nothingKnown, readTickets, writeBatch } from '../tickets.store.ts'
import { noticePlans, taskPlans } from '../wording/plans.ts'
import { decideBatch } from './decide-batch.ts'
import type { Arrival, Batch, DecisionRow } from './outcome.ts'

export interface IntakeDeps {
  readonly transaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  /** A connection without a transaction: each statement commits by itself. */
  readonly connection: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  readonly facts: FactsCache
  readonly clock: Clock
  readonly events: Events
  /** Help-desk users as which we write: what they do is no person's choice. */
  readonly ownUserIds: readonly string[]
}

/** A source as registered. */
export interface Source {
  readonly source: string
  readonly kind: 'help_desk' | 'file' | 'api'
  /** Epoch milliseconds; tickets created earlier are not new when first seen. null: every ticket is. */
  readonly connectedAt: number | null
  readonly alwaysShadow: boolean
  /** Files decide each event at its own time; live sources at the present. */
  readonly ownTime: boolean
}

export interface TakenIn {
  readonly events: number
  /** Delivered before: nothing changed. */
  readonly known: number
  readonly late: number
  readonly echoes: number
  readonly decisions: readonly DecisionRow[]
  /** What became of each event that was new, by its key. */
  readonly outcomes: ReadonlyMap<string, { readonly disposition: string; readonly decisionId: string | null }>
}

/** Live: these decisions were taken. Ids only. */
export const decided = defineEvent<{ decisionIds: string[] }>('tickets.decided')

const RETRIES = 8
/** What PostgreSQL answers when two batches met: the write's own check, unique key, deadlock. */
const MEETING = new Set(['22012', '23505', '40P01'])

/**
 * Takes a batch in: read, decided, and written in one statement that commits whole or not at all. Retried as a whole when
 * it met another batch or newer facts. `within` makes it one transaction with what the caller adds.
 */
export async function takeIn(
  deps: IntakeDeps,
  source: Source,
  arrivals: readonly Arrival[],
  options: { readonly quiet?: boolean; readonly within?: (tx: Tx) => Promise<void> } = {},
): Promise<TakenIn> {
  for (let attempt = 1; ; attempt++) {
    try {
      const facts = await deps.facts.current()
      const { within, quiet = false } = options
      // What was taken for new and is known already shows in the write; then it is read.
      const unread = attempt === 1 && arrivals.every(isCreation)
      const take = (tx: Tx): Promise<TakenIn> =>
        takeInWith(tx, { ...deps, quiet, unread }, facts, source, arrivals)
      if (!within) return await deps.connection(take)
      return await deps.transaction(async (tx) => {
        const taken = await take(tx)
        await within(tx)
        return taken
      })
    } catch (error) {
      if (!isMeeting(error) || attempt >= RETRIES) throw error
      if (error instanceof BatchConflict) deps.facts.invalidate()
      // Whoever it met is gone in a moment of the machine, wherever the programme's clock stands.
      else await systemClock.sleep(attempt * 3)
    }
  }
}

/** The event says that its ticket was created just then: nobody can know of it, unless it is delivered again. */
function isCreation({ event }: Arrival): boolean {
  const { createdAt, status } = event.state
  return createdAt === event.occurredAt && event.writeId === null && status !== 'merged'
}

/** Met another batch or newer facts: no fault, it is done again. */
export function isMeeting(error: unknown): boolean {
  if (error instanceof BatchConflict) return true
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'string' && MEETING.has(error.code)
  )
}

async function takeInWith(
  tx: Tx,
  deps: IntakeDeps & { readonly quiet: boolean; readonly unread: boolean },
  facts: Facts,
  source: Source,
  given: readonly Arrival[],
): Promise<TakenIn> {
  const { clock, quiet } = deps
  const arrivals = distinct(withMergeTargets(given))
  const externalIds = arrivals.map(({ event }) => event.ticketId)
  const writeIds = arrivals.flatMap(({ event }) => (event.writeId === null ? [] : [event.writeId]))
  const keys = arrivals.map(({ event }) => event.key)
  const standing = deps.unread
    ? nothingKnown(facts.version)
    : await readTickets(tx, source.source, externalIds, keys, writeIds)
  if (standing.factsVersion !== facts.version) throw new BatchConflict('The facts moved on.')
  const fresh = arrivals.filter(({ event }) => !standing.knownKeys.has(event.key))
  const known = given.length - fresh.filter((arrival) => !arrival.derived).length
  if (fresh.length === 0)
    return { events: given.length, known, late: 0, echoes: 0, decisions: [], outcomes: new Map() }
  const now = clock.nowMs()
  const id = (): string => newId(clock)
  const batch = decideBatch(fresh, knownTickets(externalIds, standing, id), {
    facts,
    newId: id,
    decideAt: source.ownTime ? ({ event }) => event.occurredAt : () => now,
    source: source.source,
    connectedAt: source.connectedAt,
    alwaysShadow: source.alwaysShadow,
    isOurWrite: (writeId) => standing.ourWrites.has(writeId),
    ownUserIds: deps.ownUserIds,
    isOver: source.ownTime,
  })
  await store(tx, deps, facts, batch, quiet)
  const count = (disposition: string): number =>
    batch.events.filter((row) => row.disposition === disposition).length
  return {
    events: given.length,
    known,
    late: count('late'),
    echoes: count('echo'),
    decisions: batch.decisions,
    outcomes: outcomesOf(batch),
  }
}

function outcomesOf({ events, decisions }: Batch): TakenIn['outcomes'] {
  const byEvent = new Map(decisions.map((row) => [row.eventId, row.id]))
  return new Map(
    events.map(({ id, arrival, disposition }) => [
      arrival.event.key,
      { disposition, decisionId: byEvent.get(id) ?? null },
    ]),
  )
}

/** Writes a batch with all that follows from it, in one statement. */
export async function store(
  tx: Tx,
  deps: IntakeDeps,
  facts: Facts,
  batch: Batch,
  quiet: boolean,
): Promise<void> {
  const live = !quiet && batch.decisions.length > 0
  const jobs = batch.decisions.flatMap(({ write }) =>
    write ? [{ id: write.id, key: write.ticketRowId, data: { writeId: write.id } }] : [],
  )
  const parts = followingParts(deps.clock, facts, batch)
  if (jobs.length > 0) parts.push(enqueuePart(deps.clock, writeQueue, jobs))
  if (live)
    parts.push(deps.events.publishPart(decided, { decisionIds: batch.decisions.map((row) => row.id) }))
  await writeBatch(tx, batch, deps.clock.now().toString(), parts)
  if (jobs.length > 0) announceJobs(tx, writeQueue)
  if (live) announceLive(tx)
}

/** Tasks and notices that these decisions make, and warnings that they void. */
function followingParts(clock: Clock, facts: Facts, { decisions }: Batch): SqlPart[] {
  const nameOf = (id: string | null): string =>
    id === null ? 'an unknown account' : (facts.account(id)?.row.name ?? 'an account')
  const parts: SqlPart[] = []
  const voided = decisions.filter((row) => row.decision.voidWarnings).map((row) => row.ticketRowId)
  const tasks = taskPlans(decisions, nameOf)
  const notices = noticePlans(decisions, nameOf)
  const stand = notices.map((notice) => notice.key)
  if (voided.length > 0) parts.push(cancelNoticesPart('target_at_risk', voided, stand))
  if (tasks.length > 0) parts.push(makeTasksPart(clock, tasks))
  if (notices.length > 0) parts.push(planNoticesPart(clock, notices))
  return parts
}

/** A merged ticket's target is decided too: an event of its own, made here. */
function withMergeTargets(arrivals: readonly Arrival[]): Arrival[] {
  return arrivals.flatMap((arrival) => {
    const { event } = arrival
    const target = event.state.status === 'merged' ? (event.state.mergedInto ?? null) : null
    if (target === null) return [arrival]
    const derived = {
      ...event,
      key: `${event.key}#target`,
      ticketId: target,
      writeId: null,
      comment: null,
      state: {},
    }
    return [arrival, { event: derived, derived: true }]
  })
}

/** The same event twice in one batch counts once. */
function distinct(arrivals: readonly Arrival[]): Arrival[] {
  const seen = new Map<string, Arrival>()
  for (const arrival of arrivals) if (!seen.has(arrival.event.key)) seen.set(arrival.event.key, arrival)
  return [...seen.values()]
}
