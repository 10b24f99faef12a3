/** A decision's input as stored: the ticket's record without the customer's words, and the cause; defaults left out. */
import { nothingYet, type Cause, type Ours, type TicketRecord } from './record.ts'
import type { TicketState } from './model.ts'

export interface Snapshot {
  readonly ticket: TicketRecord
  readonly cause: Cause
}

/** What is left when everything that equals a default is left out. */
export interface PackedSnapshot {
  readonly ticket: Partial<Omit<TicketRecord, 'state' | 'ours'>> &
    Pick<TicketRecord, 'source' | 'externalId' | 'updatedAt'> & {
      readonly state: Partial<TicketState> & Pick<TicketState, 'status' | 'createdAt'>
      readonly ours?: Partial<Ours>
    }
  readonly cause: Partial<Cause>
}

/** Makes a snapshot small enough to keep a million of. */
export function packSnapshot({ ticket, cause }: Snapshot): PackedSnapshot {
  // When the assignee was told is no rule's business.
  const { state, ours, assigneeToldAt: _, ...record } = ticket
  const packed = packOurs(ours)
  return {
    ticket: {
      ...given<Omit<PackedSnapshot['ticket'], 'state' | 'ours'>>(record),
      state: given<PackedSnapshot['ticket']['state']>({ ...state, subject: null }),
      ...(packed && { ours: packed }),
    },
    cause: Object.fromEntries(Object.entries(cause).filter(([, value]) => value)),
  }
}

/** `pendingAssignee` keeps its null: nobody, as opposed to nothing waiting. */
function packOurs(ours: Ours): Partial<Ours> | null {
  const left = given<Record<string, unknown>>(ours)
  if (ours.handedOver === false) delete left['handedOver']
  if (ours.pendingAssignee === null) left['pendingAssignee'] = null
  return Object.keys(left).length > 0 ? left : null
}

function given<T extends object>(value: object): T {
  const left: Record<string, unknown> = {}
  for (const [key, entry] of Object.entries(value)) {
    if (entry === null || entry === undefined || (Array.isArray(entry) && entry.length === 0)) continue
    left[key] = entry
  }
  return left as T
}

/** The snapshot as it was decided on. */
export function unpackSnapshot({ ticket, cause }: PackedSnapshot): Snapshot {
  const { state } = ticket
  return {
    ticket: {
      source: ticket.source,
      externalId: ticket.externalId,
      updatedAt: ticket.updatedAt,
      createdPriority: ticket.createdPriority ?? null,
      clock: ticket.clock ?? null,
      firstRepliedAt: ticket.firstRepliedAt ?? null,
      lastCommentId: ticket.lastCommentId ?? null,
      heldBy: ticket.heldBy ?? null,
      lock: ticket.lock ?? null,
      accountId: ticket.accountId ?? null,
      state: {
        organizationId: state.organizationId ?? null,
        subject: null,
        status: state.status,
        priority: state.priority ?? null,
        form: state.form ?? null,
        tags: state.tags ?? [],
        preferredRegion: state.preferredRegion ?? null,
        assigneeId: state.assigneeId ?? null,
        groupId: state.groupId ?? null,
        requesterId: state.requesterId ?? null,
        followerIds: state.followerIds ?? [],
        createdAt: state.createdAt,
        stamp: state.stamp ?? null,
        mergedInto: state.mergedInto ?? null,
      },
      ours: ticket.ours ? { ...nothingYet, ...ticket.ours } : nothingYet,
    },
    cause: {
      created: cause.created ?? false,
      organizationChanged: cause.organizationChanged ?? false,
      reopened: cause.reopened ?? false,
      lockLifted: cause.lockLifted ?? false,
      echo: cause.echo ?? false,
      ...(cause.watched && { watched: true }),
      ...(cause.linked && { linked: true }),
      ...(cause.quietly && { quietly: true }),
    },
  }
}
