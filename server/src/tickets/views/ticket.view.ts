/** A ticket as the API tells it. Pure. */
import type { z } from 'zod'
import type { Facts } from '../../coverage/api.ts'
import type { ticketEventSchema, ticketSummarySchema, writeSchema } from '../tickets.contract.ts'
import type { EventView, TicketRowView, WriteView } from '../tickets.queries.ts'
import type { TicketChange } from '../ports.ts'
import { userName } from '../wording/people.ts'

export type TicketSummary = z.infer<typeof ticketSummarySchema>

/** One line of a list; `sentence` is the last decision's, where it was read. */
export function ticketSummary(row: TicketRowView, facts: Facts, sentence: string | null): TicketSummary {
  const { state } = row.record
  return {
    id: row.id,
    source: row.source,
    ticketId: row.externalId,
    subject: state.subject,
    accountId: row.accountId,
    accountName: row.accountId === null ? null : (facts.account(row.accountId)?.row.name ?? null),
    organizationId: state.organizationId,
    status: state.status,
    priority: state.priority,
    assignee: state.assigneeId === null ? null : userName(facts, state.assigneeId),
    isEmergency: row.isEmergency,
    lastOutcome: row.lastOutcome,
    lastRule: row.lastRule,
    sentence,
    deadlineAt: row.deadlineAt,
    createdAt: new Date(state.createdAt).toISOString(),
    updatedAt: new Date(row.record.updatedAt).toISOString(),
  }
}

/** A write in words. */
export function writeView(row: WriteView, facts: Facts): z.infer<typeof writeSchema> {
  return {
    id: row.id,
    ticketSource: row.source,
    ticketId: row.externalId,
    state: row.state,
    parts: partsOf(row.change, facts),
    attempts: row.attempts,
    lastProblem: row.lastProblem,
    nextAttemptAt: row.nextAttemptAt?.toString() ?? null,
    dropped: [...(row.dropped ?? [])],
    createdAt: row.createdAt.toString(),
    finishedAt: row.finishedAt?.toString() ?? null,
  }
}

/** What a change changes: “Assignee Dana Whitlock”, “Internal note” … */
export function partsOf(change: TicketChange, facts: Facts): string[] {
  const parts: string[] = []
  if (change.assignee)
    parts.push(
      change.assignee.to === null ? 'Nobody assigned' : `Assignee ${userName(facts, change.assignee.to)}`,
    )
  for (const id of change.addFollowers) parts.push(`${userName(facts, id)} follows`)
  for (const id of change.removeFollowers) parts.push(`${userName(facts, id)} no longer follows`)
  if (change.note !== null) parts.push('Internal note')
  if (change.addTags.length > 0) parts.push(`Tags ${change.addTags.join(', ')}`)
  if (change.removeTags.length > 0) parts.push(`Without tags ${change.removeTags.join(', ')}`)
  return parts
}

/** An event in words. */
export function eventView(row: EventView, facts: Facts): z.infer<typeof ticketEventSchema> {
  return {
    id: row.id,
    occurredAt: row.occurredAt.toString(),
    receivedAt: row.receivedAt.toString(),
    disposition: row.disposition,
    actor: row.actorId === null ? null : userName(facts, row.actorId),
    changes: changesOf(row, facts),
  }
}

function changesOf({ payload }: EventView, facts: Facts): string[] {
  const { state, comment } = payload
  const changes: string[] = []
  if (comment)
    changes.push(
      `${comment.public ? 'Public' : 'Internal'} comment by ${comment.author === 'agent' ? 'Support' : 'the customer'}`,
    )
  if (state.status !== undefined) changes.push(`Status ${state.status}`)
  if (state.priority !== undefined) changes.push(`Priority ${state.priority ?? 'none'}`)
  if (state.assigneeId !== undefined) changes.push(`Assignee ${userName(facts, state.assigneeId)}`)
  if (state.organizationId !== undefined) changes.push(`Organisation ${state.organizationId ?? 'none'}`)
  if (state.mergedInto) changes.push(`Merged into ${state.mergedInto}`)
  return changes
}
