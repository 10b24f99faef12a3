/** What an event that arrives late still tells of the past. It decides nothing; told twice, it changes nothing more. */
import { byRule, isEcho, isPerson, lockBy } from './holding.ts'
import type { FoldContext } from './fold.ts'
import type { IntakeEvent } from './model.ts'
import type { TicketRecord } from './record.ts'
import { lateAnswer, lateQuestion } from './reply-clock.ts'

/** The record with what the late event tells; the same object when that is nothing. */
export function learnLate(before: TicketRecord, event: IntakeEvent, context: FoldContext): TicketRecord {
  return learnComment(learnCreation(learnAssigner(before, event, context), event), event)
}

/** Who made the present assignment, when nobody knew; and that a waiting write of ours was through. */
function learnAssigner(before: TicketRecord, event: IntakeEvent, context: FoldContext): TicketRecord {
  const { assigneeId } = event.state
  if (assigneeId === undefined || assigneeId !== before.state.assigneeId) return before
  if (isEcho(event, context))
    return before.ours.pendingAssignee === assigneeId ? { ...before, ...byRule(before, assigneeId) } : before
  if (assigneeId === null || before.heldBy !== 'unknown' || !isPerson(event, context)) return before
  return { ...before, heldBy: 'person', lock: lockBy(event, assigneeId, context) }
}

/** When the ticket was created and with which priority, when its first event was not the first to arrive. */
function learnCreation(before: TicketRecord, event: IntakeEvent): TicketRecord {
  const { state, clock } = before
  const createdAt = Math.min(state.createdAt, event.state.createdAt ?? event.occurredAt)
  const first = event.occurredAt <= createdAt && event.state.priority !== undefined
  const createdPriority = first ? (event.state.priority ?? null) : before.createdPriority
  if (createdAt === state.createdAt && createdPriority === before.createdPriority) return before
  const sinceCreation = clock?.kind === 'first' && clock.start === state.createdAt
  return {
    ...before,
    state: { ...state, createdAt },
    createdPriority,
    clock: sinceCreation ? { ...clock, start: createdAt } : clock,
  }
}

/** A public comment settles or asks from its own time on. */
function learnComment(before: TicketRecord, event: IntakeEvent): TicketRecord {
  const { comment, occurredAt: at } = event
  if (!comment?.public || (comment.id !== null && comment.id === before.lastCommentId)) return before
  if (comment.author === 'agent') {
    const firstRepliedAt = Math.min(before.firstRepliedAt ?? at, at)
    const lastRepliedAt = Math.max(before.lastRepliedAt ?? at, at)
    return { ...before, firstRepliedAt, lastRepliedAt, clock: lateAnswer(before.clock, at) }
  }
  const answered = (before.lastRepliedAt ?? -Infinity) >= at
  const clock = answered
    ? before.clock
    : lateQuestion(before.clock, at, before.state.status, before.updatedAt)
  return clock === before.clock ? before : { ...before, clock }
}
