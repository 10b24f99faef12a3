/** An event laid on the ticket as last known: the new record, and what changed as far as a rule asks. Pure. */
import type { EpochMs } from '../calendar/api.ts'
import type { IntakeEvent, TicketState } from './model.ts'
import { nothingYet, type Cause, type HeldBy, type Lock, type TicketRecord } from './record.ts'
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
  /** Older than what is known: recorded, decides nothing. `record` differs only where it names who assigned. */
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

/** Lays `event` on `before` (null: first seen). */
export function fold(before: TicketRecord | null, event: IntakeEvent, context: FoldContext): Folded {
  if (!before) return firstSeen(event, context)
  if (event.occurredAt < before.updatedAt) return { kind: 'late', record: attributed(before, event, context) }
  const state: TicketState = { ...before.state, ...event.state }
  const echo = event.writeId !== null && context.isOurWrite(event.writeId)
  const reopened = before.state.status === 'solved' && isActive(state.status)
  const organizationChanged = state.organizationId !== before.state.organizationId
  const holding = assigneeOf(before, state, event, echo, context)
  const comment =
    event.comment?.id !== null && event.comment?.id === before.lastCommentId ? null : event.comment
  const clock = advanceClock(before.clock, {
    at: event.occurredAt,
    comment,
    before: before.state.status,
    after: state.status,
    reopened,
  })
  const locks = organizationChanged || state.status === 'closed' ? null : holding.lock
  return {
    kind: 'new',
    cause: {
      created: false,
      organizationChanged,
      reopened,
      lockLifted: before.lock !== null && holding.lifted,
      echo,
    },
    record: {
      ...before,
      state,
      updatedAt: event.occurredAt,
      clock,
      firstRepliedAt:
        before.firstRepliedAt ?? (comment?.public && comment.author === 'agent' ? event.occurredAt : null),
      lastCommentId: comment?.id ?? before.lastCommentId,
      heldBy: holding.heldBy,
      lock: locks,
      ours: holding.ours,
    },
  }
}

const isActive = (status: TicketState['status']): boolean =>
  status === 'new' || status === 'open' || status === 'pending' || status === 'hold'

function firstSeen(event: IntakeEvent, context: FoldContext): Folded {
  const state: TicketState = { ...blank(event), ...event.state }
  const lock = state.assigneeId !== null ? lockBy(event, state.assigneeId, context) : null
  const clock = advanceClock(startFirst(state.createdAt), {
    at: event.occurredAt,
    comment: event.comment?.author === 'agent' ? event.comment : null,
    before: 'new',
    after: state.status,
    reopened: false,
  })
  const record: TicketRecord = {
    source: event.source,
    externalId: event.ticketId,
    state,
    updatedAt: event.occurredAt,
    createdPriority: state.priority,
    clock,
    firstRepliedAt: event.comment?.public && event.comment.author === 'agent' ? event.occurredAt : null,
    lastCommentId: event.comment?.id ?? null,
    heldBy: state.assigneeId === null ? null : heldBy(event, context),
    lock,
    accountId: null,
    ours: nothingYet,
  }
  const created = context.connectedAt === null || state.createdAt >= context.connectedAt
  const echo = event.writeId !== null && context.isOurWrite(event.writeId)
  return {
    kind: 'new',
    record,
    cause: { created, organizationChanged: false, reopened: false, lockLifted: false, echo },
  }
}

/** A person is any agent who is not a configured integration; an event without actor is no person's. */
function isPerson(event: IntakeEvent, context: FoldContext): boolean {
  const { id, kind } = event.actor
  return id !== null && (kind === 'agent' || kind === 'unknown') && !context.isIntegration(id)
}

function heldBy(event: IntakeEvent, context: FoldContext): HeldBy {
  if (isPerson(event, context)) return 'person'
  return event.actor.id !== null && context.isIntegration(event.actor.id) ? 'integration' : 'unknown'
}

function lockBy(event: IntakeEvent, assigneeId: string, context: FoldContext): Lock | null {
  return isPerson(event, context) ? { by: event.actor.id!, assigneeId, at: event.occurredAt } : null
}

interface Holding {
  readonly heldBy: HeldBy
  readonly lock: Lock | null
  readonly lifted: boolean
  readonly ours: TicketRecord['ours']
}

function assigneeOf(
  before: TicketRecord,
  state: TicketState,
  event: IntakeEvent,
  echo: boolean,
  context: FoldContext,
): Holding {
  const confirmed = echo ? confirm(before.ours, state) : before.ours
  if (state.assigneeId === before.state.assigneeId) {
    const own = echo && before.ours.pendingAssignee === state.assigneeId && state.assigneeId !== null
    return {
      heldBy: own ? 'rule' : before.heldBy,
      lock: own ? null : before.lock,
      lifted: false,
      ours: confirmed,
    }
  }
  const settled = without(confirmed)
  if (state.assigneeId === null) {
    const person = !echo && isPerson(event, context)
    return { heldBy: null, lock: null, lifted: person && before.lock !== null, ours: settled }
  }
  if (echo) return { heldBy: 'rule', lock: null, lifted: false, ours: settled }
  return {
    heldBy: heldBy(event, context),
    lock: lockBy(event, state.assigneeId, context),
    lifted: false,
    ours: settled,
  }
}

/** The echo of a write shows it applied: nothing waits any more. */
function confirm(ours: TicketRecord['ours'], state: TicketState): TicketRecord['ours'] {
  return ours.pendingAssignee === state.assigneeId ? without(ours) : ours
}

function without(ours: TicketRecord['ours']): TicketRecord['ours'] {
  const { pendingAssignee: _, ...rest } = ours
  return rest
}

/** A late event may still say who made the present assignment, when nobody knew. */
function attributed(before: TicketRecord, event: IntakeEvent, context: FoldContext): TicketRecord {
  const assigneeId = event.state.assigneeId
  const names = assigneeId !== undefined && assigneeId !== null && assigneeId === before.state.assigneeId
  if (!names || before.heldBy !== 'unknown' || !isPerson(event, context)) return before
  return { ...before, heldBy: 'person', lock: lockBy(event, assigneeId, context) }
}
