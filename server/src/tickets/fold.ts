/** An event laid on the ticket as last known: the new record, and what changed as far as a rule asks. Pure. */
import type { EpochMs } from '../calendar/api.ts'
import { firstHolding, isEcho, nextHolding } from './holding.ts'
import { learnLate } from './late.ts'
import type { EventComment, IntakeEvent, TicketState } from './model.ts'
import { assigneeKnownSince, nothingYet, type Cause, type TicketRecord } from './record.ts'
import { advanceClock, startFirst } from './reply-clock.ts'

/** What fold must know besides the event. */
export interface FoldContext {
  /** Help-desk users that are integrations or bots: never persons. */
  readonly isIntegration: (userId: string) => boolean
  /** Whether a write id is one of ours. */
  readonly isOurWrite: (writeId: string) => boolean
  /** Tickets created earlier are not new when first seen; null: every ticket is new when first seen. */
  readonly connectedAt: EpochMs | null
}

export type Folded =
  /** Older than what is known: recorded, decides nothing. `record` differs only in what it tells of the past. */
  | { readonly kind: 'late'; readonly record: TicketRecord }
  | { readonly kind: 'new'; readonly record: TicketRecord; readonly cause: Cause }

const blank = (event: IntakeEvent): TicketState => ({
  organizationId: null,
  subject: null,
  status: 'new',
  priority: null,
  form: null,
  tags: [],
  preferredRegion: null,
  assigneeId: null,
  groupId: null,
  requesterId: null,
  followerIds: [],
  createdAt: event.occurredAt,
  stamp: null,
  mergedInto: null,
})

/** Lays `event` on `before` (null: first seen). At the same instant the one that arrives later counts as newer. */
export function fold(before: TicketRecord | null, event: IntakeEvent, context: FoldContext): Folded {
  if (!before) return firstSeen(event, context)
  if (event.occurredAt < before.updatedAt) return { kind: 'late', record: learnLate(before, event, context) }
  const state = laidOn(before, event)
  const echo = isEcho(event, context)
  const reopened = isOver(before.state.status) && isActive(state.status)
  const organizationChanged = state.organizationId !== before.state.organizationId
  const holding = nextHolding(before, state, event, context)
  const comment = event.comment && isKnown(event.comment, before) ? null : event.comment
  const { assigneeToldAt: _, ...kept } = before
  const record: TicketRecord = {
    ...kept,
    state,
    updatedAt: event.occurredAt,
    ...toldBefore(event, before),
    clock: advanceClock(before.clock, {
      at: event.occurredAt,
      comment,
      before: before.state.status,
      after: state.status,
      reopened,
    }),
    ...answered(before, event.occurredAt, comment),
    lastCommentId: comment?.id ?? before.lastCommentId,
    heldBy: holding.heldBy,
    lock: lifts(before, state, organizationChanged, holding.lock) ? null : holding.lock,
    ours: holding.ours,
  }
  const cause = { created: false, organizationChanged, reopened, lockLifted: holding.lifted, echo }
  return { kind: 'new', cause, record }
}

/** The event's state on the known one; who is assigned, a write of ours may have told as of later. */
function laidOn(before: TicketRecord, { state, occurredAt }: IntakeEvent): TicketState {
  const { assigneeId } = before.state
  const isOlder = occurredAt < assigneeKnownSince(before)
  return { ...before.state, ...state, ...(isOlder && { assigneeId }) }
}

/** An event that says nothing of the assignee, or something older, leaves standing who told it last. */
function toldBefore(event: IntakeEvent, before: TicketRecord | null): Pick<TicketRecord, 'assigneeToldAt'> {
  const since = before ? assigneeKnownSince(before) : -Infinity
  if (event.state.assigneeId !== undefined && event.occurredAt >= since) return {}
  return { assigneeToldAt: since === -Infinity ? null : since }
}

/** A change of organisation lifts the lock there was, not one that came with it; closing lifts any. */
function lifts(
  before: TicketRecord,
  state: TicketState,
  organizationChanged: boolean,
  lock: TicketRecord['lock'],
): boolean {
  return state.status === 'closed' || (organizationChanged && lock === before.lock)
}

const isKnown = ({ id }: EventComment, before: TicketRecord): boolean =>
  id !== null && id === before.lastCommentId

const isActive = (status: TicketState['status']): boolean =>
  status === 'new' || status === 'open' || status === 'pending' || status === 'hold'

const isOver = (status: TicketState['status']): boolean => status === 'solved' || status === 'closed'

function answered(
  before: Pick<TicketRecord, 'firstRepliedAt' | 'lastRepliedAt'>,
  at: EpochMs,
  comment: EventComment | null,
): Pick<TicketRecord, 'firstRepliedAt' | 'lastRepliedAt'> {
  const { firstRepliedAt, lastRepliedAt = null } = before
  return comment?.public && comment.author === 'agent'
    ? { firstRepliedAt: firstRepliedAt ?? at, lastRepliedAt: at }
    : { firstRepliedAt, lastRepliedAt }
}

function firstSeen(event: IntakeEvent, context: FoldContext): Folded {
  const state: TicketState = { ...blank(event), ...event.state }
  // Solved before anybody heard of it: nothing is left to be assigned as new.
  const created =
    !isOver(state.status) && (context.connectedAt === null || state.createdAt >= context.connectedAt)
  // Nobody knows what an older ticket was answered, unless nobody has worked on it yet.
  const clock = created || state.status === 'new' ? startFirst(state.createdAt) : null
  const record: TicketRecord = {
    source: event.source,
    externalId: event.ticketId,
    state,
    updatedAt: event.occurredAt,
    ...toldBefore(event, null),
    createdPriority: state.priority,
    clock: advanceClock(clock, {
      at: event.occurredAt,
      comment: event.comment,
      before: 'new',
      after: state.status,
      reopened: false,
    }),
    ...answered({ firstRepliedAt: null }, event.occurredAt, event.comment),
    lastCommentId: event.comment?.id ?? null,
    ...firstHolding(state, event, context, created),
    accountId: null,
    ours: nothingYet,
  }
  const cause = {
    created,
    organizationChanged: false,
    reopened: false,
    lockLifted: false,
    echo: isEcho(event, context),
  }
  return { kind: 'new', record, cause }
}
