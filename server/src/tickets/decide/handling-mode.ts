/** Rule 4: what the account's handling mode makes of a new ticket. */
import type { Person } from '../../coverage/api.ts'
import { weekendZone } from '../targets.ts'
import { expectedAssignee } from '../record.ts'
import { assign, because, fire, holderOf, isGone, settle, type Draft, type Served } from './draft.ts'
import { isOutgoing } from './handover.ts'
import { firstBefore } from './nobody-before-target.ts'

/** The account's handling mode at the decision's instant; the programme's default where it names none. */
export function modeOf({ facts, account, settings, at }: Served): 'engage' | 'auto_assign' {
  return facts.policy(account, at)?.mode ?? settings.defaultHandlingMode
}

/** Acts on creation, change of organisation, reopening and the lifting of a lock; any other event leaves the assignee alone. */
export function handlingMode(draft: Draft, served: Served): void {
  const { cause } = served
  const mode = modeOf(served)
  if (!(cause.created || cause.organizationChanged || cause.reopened || cause.lockLifted)) {
    because(draft, 4, 'assignee_left_alone', false, { mode })
    settle(draft, 4, 'kept')
    return
  }
  if (cause.linked && isHeld(served)) {
    because(draft, 4, 'assignee_left_alone', false, { mode })
    settle(draft, 4, 'kept')
    return note(draft, served, 'engage')
  }
  if (mode === 'auto_assign') autoAssign(draft, served)
  else engage(draft, served)
  if (cause.created || cause.organizationChanged || cause.reopened) note(draft, served, mode)
}

/** Somebody has it, and no rule gave it to them: a link takes it from nobody. */
function isHeld({ ticket }: Served): boolean {
  const { heldBy, state, ours } = ticket
  const byOthers = heldBy === 'unknown' || heldBy === 'integration'
  return byOthers && state.assigneeId !== null && ours.pendingAssignee === undefined
}

/** Every other new ticket goes to the ASE: the first on duty in order, else the primary. */
function autoAssign(draft: Draft, served: Served): void {
  const { ticket } = served
  if (leftUnassigned(draft, served)) return
  const { ready, chosen } = choose(served)
  if (!chosen) {
    because(draft, 4, 'all_ases_left', false)
    engage(draft, served)
    return
  }
  settle(draft, 4, 'assigned')
  const changed = assign(draft, ticket, chosen, 'ase', 4)
  because(draft, 4, ready ? 'auto_assign_on_duty' : 'auto_assign_primary', true, { personId: chosen.row.id })
  if (changed) fire(draft, 4)
  else if (draft.proposal === null) because(draft, 4, 'already_assigned', false, { personId: chosen.row.id })
}

/** Nobody who has left, and nobody who hands the account over while somebody else is there. */
function choose(served: Served): { readonly ready: boolean; readonly chosen: Person | null } {
  const here = served.engineers.filter(({ presence }) => presence.kind !== 'left')
  const staying = here.filter((engineer) => !isOutgoing(served, engineer))
  const asked = staying.length > 0 ? staying : here
  const ready = asked.find(({ presence }) => presence.kind === 'on_duty')
  const first = ready ?? asked[0]
  return { ready: ready !== undefined, chosen: first ? served.facts.person(first.personId) : null }
}

/**
 * The account opted into "alert and leave unassigned", and nobody of its ASEs or whom rule 5 would ask is on duty before
 * the deadline. Rule 6 comes before rule 4: at the weekend with weekend cover the ASE is assigned all the same.
 */
function leftUnassigned(draft: Draft, served: Served): boolean {
  const { facts, account, at, ticket, cause } = served
  const policy = facts.policy(account, at)
  if (!policy?.fallback.includes('leave_unassigned') || !draft.target || !draft.beforeReturn) return false
  if (cause.created && weekendZone(account, ticket) !== null) return false
  const { deadline } = draft.target
  if (firstBefore(served, deadline)) return false
  settle(draft, 4, 'left_unassigned')
  because(draft, 4, 'left_unassigned', true, { deadline })
  fire(draft, 4)
  clearFormer(draft, served)
  return true
}

/** The present assignee stays, and Global Support works the ticket with the note as context. */
function engage(draft: Draft, served: Served): void {
  if (clearFormer(draft, served)) {
    settle(draft, 4, 'cleared')
    return
  }
  settle(draft, 4, 'engaged')
  because(draft, 4, 'engage', true, { userId: expectedAssignee(served.ticket) })
}

/** Reopened when its former assignee is gone: as new and unassigned (rule 7). */
function clearFormer(draft: Draft, served: Served): boolean {
  const former = holderOf(served)
  if (!served.cause.reopened || !former || !isGone(served, former)) return false
  draft.assignee = { kind: 'clear' }
  because(draft, 4, 'former_assignee_is_gone', true, { personId: former.row.id })
  fire(draft, 4)
  return true
}

function note(draft: Draft, served: Served, mode: 'engage' | 'auto_assign'): void {
  draft.note = { situation: mode, answerBefore: draft.target?.deadline ?? null }
  draft.ours = { ...draft.ours, notedFor: served.account.row.id }
  fire(draft, 4)
}
