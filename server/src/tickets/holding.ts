/** Who gave a ticket its assignee, and whether that is a person's lock (rule 7). Pure. */
import type { FoldContext } from './fold.ts'
import type { IntakeEvent, TicketState } from './model.ts'
import type { HeldBy, Lock, Ours, TicketRecord } from './record.ts'

export interface Holding {
  readonly heldBy: HeldBy
  readonly lock: Lock | null
  /** A person took away what a person had assigned. */
  readonly lifted: boolean
  readonly ours: Ours
}

/** A write of ours caused the event: known by the write's own id. */
export function isEcho(event: IntakeEvent, context: FoldContext): boolean {
  return event.writeId !== null && context.isOurWrite(event.writeId)
}

/** A person is any agent who is not a configured integration; an event without actor is no person's. */
export function isPerson(event: IntakeEvent, context: FoldContext): boolean {
  const { id, kind } = event.actor
  return id !== null && (kind === 'agent' || kind === 'unknown') && !context.isIntegration(id)
}

/** Customers, and events without actor, assign nobody. */
function chooses(event: IntakeEvent, context: FoldContext): boolean {
  const { id } = event.actor
  return (
    isPerson(event, context) || (id !== null && context.isIntegration(id)) || event.actor.kind === 'system'
  )
}

/** The lock of an assignment that the event made; null: it is no person's. */
export function lockBy(event: IntakeEvent, assigneeId: string, context: FoldContext): Lock | null {
  return isPerson(event, context) ? { by: event.actor.id!, assigneeId, at: event.occurredAt } : null
}

function heldBy(event: IntakeEvent, context: FoldContext): HeldBy {
  if (isPerson(event, context)) return 'person'
  return event.actor.id !== null && context.isIntegration(event.actor.id) ? 'integration' : 'unknown'
}

/** As first seen. The event tells who assigned a new ticket; who assigned one that was there before, nobody knows. */
export function firstHolding(
  state: TicketState,
  event: IntakeEvent,
  context: FoldContext,
  created: boolean,
): Pick<Holding, 'heldBy' | 'lock'> {
  if (state.assigneeId === null) return { heldBy: null, lock: null }
  if (!created || isEcho(event, context)) return { heldBy: 'unknown', lock: null }
  return { heldBy: heldBy(event, context), lock: lockBy(event, state.assigneeId, context) }
}

/** After `event`, which made `state` of `before.state`. */
export function nextHolding(
  before: TicketRecord,
  state: TicketState,
  event: IntakeEvent,
  context: FoldContext,
): Holding {
  const { assigneeId } = state
  const same = assigneeId === before.state.assigneeId
  const echo = isEcho(event, context)
  // What our waiting write wants is there: it was us, though another event may tell it before the write's own.
  const applied = before.ours.pendingAssignee === assigneeId && (echo || !same)
  if (applied) return { ...byRule(before, assigneeId), lifted: false }
  if (same) return { heldBy: before.heldBy, lock: before.lock, lifted: false, ours: before.ours }
  // An echo that brings another assignee than we wait for is of an earlier write, or tells of an event that we have not
  // seen: what waits is settled by its own write.
  if (echo)
    return { heldBy: assigneeId === null ? null : 'unknown', lock: null, lifted: false, ours: before.ours }
  // Who only shows another assignee has not chosen them: an earlier write of ours may have.
  const ours = chooses(event, context) ? settled(before.ours) : before.ours
  if (assigneeId === null) {
    const lifted = before.lock !== null && isPerson(event, context)
    return { heldBy: null, lock: null, lifted, ours }
  }
  return { heldBy: heldBy(event, context), lock: lockBy(event, assigneeId, context), lifted: false, ours }
}

/** Our waiting write is through. */
export function byRule(
  before: TicketRecord,
  assigneeId: string | null,
): Pick<Holding, 'heldBy' | 'lock' | 'ours'> {
  const ours = settled(before.ours)
  if (assigneeId === null) return { heldBy: null, lock: null, ours }
  const lock = before.lock?.assigneeId === assigneeId ? before.lock : null
  return { heldBy: lock ? 'person' : 'rule', lock, ours }
}

function settled(ours: Ours): Ours {
  const { pendingAssignee: _, ...rest } = ours
  return rest
}
