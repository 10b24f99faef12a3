/** Tickets, events and decisions for tests, from few words. */
import { instant } from '../../coverage/testing/world.ts'
import type { Facts } from '../../coverage/api.ts'
import { decide } from '../decide/decide.ts'
import type { Decision } from '../decide/decision.ts'
import { fold, type FoldContext } from '../fold.ts'
import type { EventActor, EventComment, IntakeEvent, TicketState } from '../model.ts'
import { expectedAssignee, noCause, nothingYet, type Cause, type Ours, type TicketRecord } from '../record.ts'
import { startFirst } from '../reply-clock.ts'

export { instant }

export interface TicketWords extends Partial<Omit<TicketState, 'createdAt'>> {
  /** An instant; absent: 2025-03-04T10:00Z, a Tuesday, 11:00 in Amsterdam. */
  readonly created?: string
  readonly createdPriority?: TicketRecord['createdPriority']
  readonly clock?: TicketRecord['clock']
  readonly heldBy?: TicketRecord['heldBy']
  /** Who locked it (rule 7): the lock is on the assignee. */
  readonly lockedBy?: string
  readonly account?: string | null
  readonly ours?: Partial<Ours>
}

/** A new ticket of the organisation `org-acme`, unassigned, nothing done yet. */
export function ticket(words: TicketWords = {}): TicketRecord {
  const { created = '2025-03-04T10:00Z', lockedBy, account = null, ours, ...rest } = words
  const { createdPriority, clock, heldBy, ...state } = rest
  const createdAt = instant(created)
  const assigneeId = state.assigneeId ?? null
  const priority = state.priority ?? null
  return {
    source: 'desk',
    externalId: '1001',
    state: { ...plain, createdAt, ...state },
    updatedAt: createdAt,
    createdPriority: createdPriority === undefined ? priority : createdPriority,
    clock: clock === undefined ? startFirst(createdAt) : clock,
    firstRepliedAt: null,
    lastCommentId: null,
    heldBy: heldBy === undefined ? (assigneeId === null ? null : lockedBy ? 'person' : 'unknown') : heldBy,
    lock: lockedBy && assigneeId !== null ? { by: lockedBy, assigneeId, at: createdAt } : null,
    accountId: account,
    ours: { ...nothingYet, ...ours },
  }
}

const plain: TicketState = {
  organizationId: 'org-acme',
  subject: 'Runner offline',
  status: 'new',
  priority: null,
  form: null,
  tags: [],
  preferredRegion: null,
  assigneeId: null,
  groupId: null,
  requesterId: 'customer',
  followerIds: [],
  createdAt: 0,
  stamp: null,
  mergedInto: null,
}

/** Causes by name. */
export const because = {
  created: { ...noCause, created: true },
  moved: { ...noCause, organizationChanged: true },
  reopened: { ...noCause, reopened: true },
  unlocked: { ...noCause, lockLifted: true },
  echo: { ...noCause, echo: true },
  other: noCause,
} as const satisfies Record<string, Cause>

/** Decides at an instant; the cause is the ticket's creation unless said otherwise. */
export function decideAt(
  facts: Facts,
  at: string,
  what: TicketRecord,
  cause: Cause = because.created,
): Decision {
  return decide(inputAt(facts, at, what, cause))
}

function inputAt(facts: Facts, at: string, what: TicketRecord, cause: Cause = because.created) {
  const now = instant(at)
  return { ticket: what, cause, facts, settings: facts.settings(now).settings, at: now }
}

/** The record once the help desk has carried the decision out. */
export function carriedOut(before: TicketRecord, decision: Decision, account: string | null): TicketRecord {
  const { assignee, follow, unfollow, addTags, removeTags } = decision
  const begun = follow.map(({ userId }) => userId)
  const followers = (ids: readonly string[]): string[] => [
    ...new Set([...ids.filter((id) => !unfollow.includes(id)), ...begun]),
  ]
  const { pendingAssignee: _, ...ours } = decision.ours
  const changed = assignee.kind !== 'keep'
  const assigneeId = assignee.kind === 'assign' ? assignee.userId : changed ? null : expectedAssignee(before)
  return {
    ...before,
    state: {
      ...before.state,
      assigneeId,
      followerIds: followers(before.state.followerIds),
      tags: [...before.state.tags.filter((tag) => !removeTags.includes(tag)), ...addTags],
    },
    ...(changed && { heldBy: assigneeId === null ? null : ('rule' as const), lock: null }),
    accountId: account,
    ours: { ...ours, followers: followers(before.ours.followers) },
  }
}

export interface EventWords extends Partial<Omit<TicketState, 'createdAt'>> {
  /** Help-desk user who did it; `system` for a trigger; absent: nobody known. */
  readonly by?: string
  readonly actor?: EventActor
  readonly comment?: EventComment | 'agent' | 'customer' | null
  readonly writeId?: string
  readonly createdAt?: number
}

/** One event; it says only what is given. */
export function event(at: string, words: EventWords = {}): IntakeEvent {
  const { by, actor, comment = null, writeId = null, ...state } = words
  return {
    source: 'desk',
    key: `${at} ${JSON.stringify(words)}`,
    ticketId: '1001',
    occurredAt: instant(at),
    actor: actor ?? actorOf(by),
    writeId,
    comment: typeof comment === 'string' ? { id: null, author: comment, public: true } : comment,
    state,
  }
}

function actorOf(by: string | undefined): EventActor {
  if (by === undefined) return { id: null, kind: 'unknown' }
  if (by === 'system') return { id: '-1', kind: 'system' }
  return { id: by, kind: by.startsWith('customer') ? 'end_user' : 'agent' }
}

/** Write ids that begin with `w` are ours, users that begin with `bot` are integrations; every ticket is new. */
export const context: FoldContext = {
  isIntegration: (id) => id.startsWith('bot'),
  isOurWrite: (id) => id.startsWith('w'),
  connectedAt: null,
}

/** Events laid one on the other. */
export function folded(events: readonly IntakeEvent[], by: FoldContext = context): TicketRecord {
  let record: TicketRecord | null = null
  for (const next of events) record = fold(record, next, by).record
  return record!
}

export interface Step {
  readonly record: TicketRecord
  readonly cause: Cause | null
  /** null: late or our own echo. */
  readonly decision: Decision | null
}

/** Events taken in one after the other, each decision carried out at once: what a live account sees. */
export function play(facts: Facts, events: readonly IntakeEvent[], by: FoldContext = context): Step[] {
  const steps: Step[] = []
  let record: TicketRecord | null = null
  for (const next of events) {
    const taken = fold(record, next, by)
    record = taken.record
    if (taken.kind === 'late' || taken.cause.echo) {
      steps.push({ record, cause: null, decision: null })
      continue
    }
    const { occurredAt: at } = next
    const { settings } = facts.settings(at)
    const decision = decide({ ticket: record, cause: taken.cause, facts, settings, at })
    const { organizationId } = record.state
    const account = organizationId === null ? null : facts.accountOfOrganization(organizationId, at)
    record = carriedOut(record, decision, account?.row.id ?? null)
    steps.push({ record, cause: taken.cause, decision })
  }
  return steps
}
