/** The reply owed on a ticket: from when it counts, and when it stood still (domain.md 4.6, Targets). */
import type { EpochMs } from '../calendar/api.ts'
import type { EventComment, TicketStatus } from './model.ts'
import type { Hours } from '../coverage/api.ts'

/** A stretch in which the clock stands: pending, on hold or solved; `to` null: still. */
export interface Pause {
  readonly from: EpochMs
  readonly to: EpochMs | null
}

/** One owed reply. The start never moves; a new priority recounts from it. */
export interface ReplyClock {
  readonly kind: 'first' | 'next'
  readonly start: EpochMs
  readonly pauses: readonly Pause[]
  /** Unanswered public comments of the customer after the start, in order: an answer that arrives late may precede them. */
  readonly asked?: readonly EpochMs[]
}

/** No more unanswered comments than these are kept; the oldest ones count. */
const MAX_ASKED = 20

/** The clock of a ticket just created. */
export function startFirst(createdAt: EpochMs): ReplyClock {
  return { kind: 'first', start: createdAt, pauses: [] }
}

const pausing = (status: TicketStatus): boolean =>
  status === 'pending' || status === 'hold' || status === 'solved'
const ended = (status: TicketStatus): boolean =>
  status === 'closed' ||
  status === 'deleted' ||
  status === 'suspended' ||
  status === 'spam' ||
  status === 'merged'

/** What happened to the clock at `at`. */
export interface ClockEvent {
  readonly at: EpochMs
  readonly comment: EventComment | null
  readonly before: TicketStatus
  readonly after: TicketStatus
  readonly reopened: boolean
}

/**
 * Moves the clock on. A public reply of an agent settles what is owed; a customer's comment starts a next-reply clock
 * unless something is owed already (it counts from the oldest unanswered one), and so does a reopening.
 */
export function advanceClock(clock: ReplyClock | null, event: ClockEvent): ReplyClock | null {
  const { comment, after, at } = event
  if (ended(after)) return null
  let next = clock
  if (comment?.public) next = comment.author === 'agent' ? null : asking(next, at)
  if (event.reopened) next ??= { kind: 'next', start: at, pauses: [] }
  return next && paused(next, pausing(after), at)
}

function asking(clock: ReplyClock | null, at: EpochMs): ReplyClock {
  if (!clock) return { kind: 'next', start: at, pauses: [] }
  const asked = clock.asked ?? []
  if (at <= clock.start || asked.length >= MAX_ASKED || asked.includes(at)) return clock
  return { ...clock, asked: [...asked, at].sort((a, b) => a - b) }
}

/** A public reply that becomes known late settles what was asked before it; what was asked after it stays owed. */
export function lateAnswer(clock: ReplyClock | null, at: EpochMs): ReplyClock | null {
  if (!clock || clock.start > at) return clock
  const [start, ...asked] = (clock.asked ?? []).filter((question) => question > at)
  if (start === undefined) return null
  const pauses = clock.pauses.flatMap(({ from, to }) =>
    to !== null && to <= start ? [] : [{ from: Math.max(from, start), to }],
  )
  return { kind: 'next', start, pauses, ...(asked.length > 0 && { asked }) }
}

/** An unanswered comment of the customer that becomes known late: a next reply counts from the oldest. */
export function lateQuestion(
  clock: ReplyClock | null,
  at: EpochMs,
  status: TicketStatus,
  knownSince: EpochMs,
): ReplyClock | null {
  if (ended(status)) return clock
  if (!clock) return paused({ kind: 'next', start: at, pauses: [] }, pausing(status), knownSince)
  if (clock.kind === 'first' || at >= clock.start) return asking(clock, at)
  return { ...clock, start: at, asked: [clock.start, ...(clock.asked ?? [])] }
}

function paused(clock: ReplyClock, stands: boolean, at: EpochMs): ReplyClock {
  const last = clock.pauses.at(-1)
  const standing = last !== undefined && last.to === null
  if (stands === standing) return clock
  if (stands) return { ...clock, pauses: [...clock.pauses, { from: at, to: null }] }
  return { ...clock, pauses: [...clock.pauses.slice(0, -1), { from: last!.from, to: at }] }
}

/** Whether the clock stands still. */
export function isPaused(clock: ReplyClock): boolean {
  return clock.pauses.at(-1)?.to === null
}

/**
 * When `ms` of the schedule's time since the clock's start are used up, pauses left out; exactly at a closing it stays
 * there. null: the clock stands, or the schedule never opens again.
 */
export function deadlineOn(
  clock: ReplyClock,
  schedule: Pick<Hours, 'between' | 'addClosing'>,
  ms: number,
): EpochMs | null {
  let from = clock.start
  let left = ms
  for (const pause of clock.pauses) {
    const worked = schedule.between(from, pause.from)
    if (worked >= left) return schedule.addClosing(from, left)
    if (pause.to === null) return null
    left -= worked
    from = pause.to
  }
  return schedule.addClosing(from, left)
}
