/**
 * Carries one decision out in the help desk: one guarded update carrying the write's id. What may have been applied is
 * read before it is written again, so that every effect happens once; jobs of one ticket run in order (adr 5).
 */
import type { FactsCache } from '../../coverage/api.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { defineEvent, type Events } from '../../platform/events/index.ts'
import type { JobHandler, JobOutcome } from '../../platform/jobs/index.ts'
import type { Base, HelpDesk, ReadOutcome, TicketChange, WriteOutcome } from '../ports.ts'
import { isLive } from './is-live.ts'
import { afterApplied, afterGivenUp, afterRead } from './after-write.ts'
import { asFound, laidOn, rebase, type Dropped } from './rebase.ts'
import {
  finishWrite,
  findWrite,
  lockRecord,
  markSent,
  markWaiting,
  saveRecord,
  type DueWrite,
  type PlannedWrite,
} from './writes.store.ts'

export interface WriteDeps {
  readonly query: Tx['query']
  readonly transaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  readonly clock: Clock
  readonly events: Events
  readonly facts: FactsCache
  /** null: no help desk is connected. */
  readonly helpDesk: HelpDesk | null
}

/** Live: a write changed its state. */
export const writeChanged = defineEvent<{ writeId: string; ticketId: string }>('tickets.write_changed')

/** A write that cannot go out as it is: a person retries or skips it; later writes of the ticket wait. */
export class WriteParked extends Error {
  override readonly name = 'WriteParked'
  readonly permanent = true
}

/** Stamps are whole seconds: what may be on its way has landed after this. */
const UNKNOWN_WAIT_MS = 2_100
const STOPPED_WAIT_MS = 5_000
const UNCONNECTED_WAIT_MS = 60_000
const CONFLICT_ROUNDS = 5
const UNKNOWN_LIMIT = 40

/** The handler of the queue `tickets.write`. */
export function writeWorker(deps: WriteDeps): JobHandler<{ writeId: string }> {
  return async (job) => {
    const write = await findWrite(deps.query, job.data.writeId)
    if (!write || write.state === 'applied' || write.state === 'skipped' || write.state === 'superseded')
      return
    if (!deps.helpDesk) return later(deps, write, UNCONNECTED_WAIT_MS, 'No help desk is connected.')
    if (write.outsideWrites === 'stopped')
      return later(deps, write, STOPPED_WAIT_MS, 'Outside writes are stopped.')
    const early = tooEarly(deps, write)
    if (early) return early
    if (!(await isLive(deps, write))) return giveUp(deps, write, 'skipped', 'The account is in shadow.', [])
    return send(deps, deps.helpDesk, write, job.signal)
  }
}

/** Whoever sent it before may have died in the middle of it: until what was on its way has landed, reading tells nothing. */
function tooEarly({ clock }: WriteDeps, { state, notBefore }: DueWrite): JobOutcome {
  const waitMs = state === 'sent' && notBefore ? notBefore.epochMilliseconds - clock.nowMs() : 0
  return waitMs > 0
    ? { kind: 'later', afterMs: waitMs, because: 'It may still arrive: read later.' }
    : undefined
}

/** What follows where the ticket could not be read. */
async function unread(
  deps: WriteDeps,
  write: PlannedWrite,
  read: Exclude<ReadOutcome, { kind: 'ticket' }>,
): Promise<JobOutcome> {
  switch (read.kind) {
    case 'gone':
      return giveUp(deps, write, 'skipped', 'The ticket is gone.', [])
    case 'limited':
      return later(deps, write, read.retryAfterMs, 'The help desk’s limit is reached.')
    case 'unavailable':
      return later(deps, write, backoff(write), `The help desk is out of reach: ${read.cause}`)
    case 'refused':
      return park(deps, write, read.message)
  }
}

async function send(
  deps: WriteDeps,
  desk: HelpDesk,
  write: PlannedWrite,
  signal: AbortSignal,
): Promise<JobOutcome> {
  for (let round = 0; round < CONFLICT_ROUNDS; round++) {
    const readAt = deps.clock.nowMs()
    const read = await desk.read(write.externalId, signal)
    if (read.kind !== 'ticket') return unread(deps, write, read)
    const { ticket } = read
    if (ticket.writeId === write.id)
      return applied(deps, write, {
        change: asFound(write.change, ticket),
        base: write.base,
        stamp: ticket.stamp,
        dropped: write.dropped,
      })
    const step = rebase(write.change, ticket)
    if (step.kind === 'nothing')
      return giveUp(
        deps,
        write,
        step.dropped.length > 0 ? 'superseded' : 'skipped',
        step.why,
        step.dropped,
        laidOn(ticket, {}, readAt),
      )
    const readableAt = deps.clock.now().add({ milliseconds: UNKNOWN_WAIT_MS })
    const { change, dropped } = step
    const base = laidOn(ticket, change, readAt)
    if (!(await markSent(deps.query, write.id, { change, base, dropped, readableAt }))) return
    const outcome = await desk.write(ticket, change, write.id, signal)
    if (outcome.kind === 'applied')
      return applied(deps, write, {
        change,
        base,
        until: Date.parse(outcome.stamp),
        stamp: outcome.stamp,
        dropped,
      })
    if (outcome.kind !== 'conflict') return conclude(deps, write, outcome)
  }
  return later(deps, write, 1_000, 'The ticket keeps changing.')
}

async function conclude(
  deps: WriteDeps,
  write: PlannedWrite,
  outcome: Exclude<WriteOutcome, { kind: 'conflict' | 'applied' }>,
): Promise<JobOutcome> {
  switch (outcome.kind) {
    case 'limited':
      return later(deps, write, outcome.retryAfterMs, 'The help desk’s limit is reached.')
    case 'unknown':
      if (write.attempts >= UNKNOWN_LIMIT)
        return park(deps, write, `No answer after ${write.attempts} attempts: ${outcome.cause}`)
      return later(
        deps,
        write,
        Math.max(UNKNOWN_WAIT_MS, backoff(write)),
        `No answer, read before writing again: ${outcome.cause}`,
        'sent',
      )
    case 'gone':
      return giveUp(deps, write, 'skipped', 'The ticket is gone.', [])
    case 'refused':
      return park(deps, write, outcome.message)
  }
}

/** 2 s, 4 s … up to five minutes. */
function backoff(write: PlannedWrite): number {
  return Math.min(300_000, 2_000 * 2 ** Math.min(write.attempts, 8))
}

async function later(
  deps: WriteDeps,
  write: PlannedWrite,
  afterMs: number,
  because: string,
  // A parked one may have been sent before.
  state: 'waiting' | 'sent' = write.state === 'waiting' ? 'waiting' : 'sent',
): Promise<JobOutcome> {
  const next = deps.clock.now().add({ milliseconds: Math.ceil(afterMs) })
  await markWaiting(deps.query, write.id, state, because, next)
  return { kind: 'later', afterMs, because }
}

/** A write that was made: what it changed, what it was laid on, and its stamp; `until`: the guard held until then. */
interface Made {
  readonly change: TicketChange
  readonly base: Base | null
  readonly until?: number
  readonly stamp: string
  readonly dropped: readonly Dropped[]
}

async function applied(deps: WriteDeps, write: PlannedWrite, made: Made): Promise<void> {
  const { change, base, until, stamp, dropped } = made
  await deps.transaction(async (tx) => {
    const record = await lockRecord(tx, write.ticketRowId)
    const at = deps.clock.now()
    if (!(await finishWrite(tx, write.id, { state: 'applied', at, problem: null, dropped, stamp }))) return
    if (record) {
      const after = afterApplied(record, change, stamp)
      const known = base ? afterRead(after, base, until) : after
      // What of it was left out is given up.
      await saveRecord(tx, write.ticketRowId, afterGivenUp(known, write.change))
    }
    await deps.events.publish(tx, writeChanged, { writeId: write.id, ticketId: write.ticketRowId })
  })
}

async function giveUp(
  deps: WriteDeps,
  write: PlannedWrite,
  state: 'skipped' | 'superseded',
  problem: string,
  dropped: readonly Dropped[],
  read: Base | null = null,
): Promise<void> {
  await end(deps, write, state, problem, dropped, read)
}

/** Parked: shown with what to do, and everything later of this ticket waits behind it. */
async function park(deps: WriteDeps, write: PlannedWrite, problem: string): Promise<void> {
  if (await end(deps, write, 'parked', problem, [])) throw new WriteParked(problem)
}

/** False when it had ended before. */
async function end(
  deps: WriteDeps,
  write: PlannedWrite,
  state: 'skipped' | 'superseded' | 'parked',
  problem: string,
  dropped: readonly Dropped[],
  read: Base | null = null,
): Promise<boolean> {
  return deps.transaction(async (tx) => {
    const record = await lockRecord(tx, write.ticketRowId)
    const at = deps.clock.now()
    if (!(await finishWrite(tx, write.id, { state, at, problem, dropped, stamp: null }))) return false
    const known = record && read ? afterRead(record, read) : record
    if (known && state !== 'parked')
      await saveRecord(tx, write.ticketRowId, afterGivenUp(known, write.change))
    await deps.events.publish(tx, writeChanged, { writeId: write.id, ticketId: write.ticketRowId })
    return true
  })
}
