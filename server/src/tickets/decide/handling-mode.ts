/** Rule 4: what the account's handling mode makes of a new ticket. */
import { isAvailable, worksWithin, type Person } from '../../coverage/api.ts'
import { expectedAssignee } from '../record.ts'
import { assign, because, fire, settle, type Draft, type Served } from './draft.ts'

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
  if (mode === 'auto_assign') autoAssign(draft, served)
  else engage(draft, served)
  if (cause.created || cause.organizationChanged || cause.reopened) note(draft, served, mode)
}

/** Every other new ticket goes to the ASE: the first on duty in order, else the primary. */
function autoAssign(draft: Draft, served: Served): void {
  const { ticket, primary } = served
  if (leftUnassigned(draft, served)) return
  const ready = served.engineers.find((engineer) => engineer.presence.kind === 'on_duty')
  const chosen: Person = (ready && served.facts.person(ready.personId)) ?? primary
  settle(draft, 4, 'assigned')
  const changed = assign(draft, ticket, chosen, 'ase', 4)
  because(draft, 4, ready ? 'auto_assign_on_duty' : 'auto_assign_primary', true, { personId: chosen.row.id })
  if (changed) fire(draft, 4)
  else if (draft.assignee.kind === 'keep')
    because(draft, 4, 'already_assigned', false, { personId: chosen.row.id })
}

/** The account opted into "alert and leave unassigned", and nobody named is on duty before the deadline. */
function leftUnassigned(draft: Draft, served: Served): boolean {
  const { facts, account, at, engineers } = served
  const policy = facts.policy(account, at)
  if (!policy?.fallback.includes('leave_unassigned') || !draft.target) return false
  const { deadline } = draft.target
  const named = [...engineers.map(({ personId }) => personId), policy.standingBackupId, policy.nightContactId]
  for (const cover of account.covers) if (cover.start < deadline && cover.end > at) named.push(cover.backupId)
  const somebody = named.some((id) => {
    const person = id === null ? null : facts.person(id)
    return person !== null && (isAvailable(person, at) || worksWithin(person, at, deadline))
  })
  if (somebody) return false
  settle(draft, 4, 'left_unassigned')
  because(draft, 4, 'left_unassigned', true, { deadline })
  fire(draft, 4)
  return true
}

/** The present assignee stays, and Global Support works the ticket with the note as context. */
function engage(draft: Draft, served: Served): void {
  const { ticket, cause, facts, at } = served
  const holder = expectedAssignee(ticket)
  const former = holder === null ? null : facts.personByHelpDeskUser(holder)
  if (cause.reopened && former && at >= former.gone) {
    settle(draft, 4, 'cleared')
    draft.assignee = { kind: 'clear' }
    because(draft, 4, 'former_assignee_is_gone', true, { personId: former.row.id })
    fire(draft, 4)
    return
  }
  settle(draft, 4, 'engaged')
  because(draft, 4, 'engage', true, { userId: holder })
}

function note(draft: Draft, served: Served, mode: 'engage' | 'auto_assign'): void {
  draft.note = { situation: mode, answerBefore: draft.target?.deadline ?? null }
  draft.ours = { ...draft.ours, notedFor: served.account.row.id }
  fire(draft, 4)
}
