/** Rule 2: an emergency belongs to the on-call engineer, whatever the hour; the ASE follows and follows up. */
import { isAvailable, onCallAt, onCallFor, type Person } from '../../coverage/api.ts'
import { expectedAssignee } from '../record.ts'
import {
  assign,
  because,
  engineersHere,
  fire,
  follow,
  heldByPerson,
  holderOf,
  isGone,
  leaderOrChannel,
  settle,
  type Draft,
  type Served,
} from './draft.ts'
import { followUpOf } from './follow-up.ts'

const DAY_MS = 86_400_000

export function emergency(draft: Draft, served: Served): void {
  const { ticket, facts, account, at } = served
  const onCallId = onCallFor(facts, account.row.id, at)
  const first = onCallAt(facts, at)
  const onCall = onCallId === null ? null : facts.person(onCallId)
  const before = draft.ours.emergency
  settle(draft, 2, 'emergency')
  because(draft, 2, 'emergency', true, { form: ticket.state.form, priority: ticket.state.priority })
  draft.ours = { ...draft.ours, emergency: before ?? { since: at, paged: false, takenFrom: null } }
  if (first !== onCallId) because(draft, 2, 'on_call_not_cleared', false, { personId: first })
  if (served.cause.quietly) return
  settleHolder(draft, served, onCall)
  for (const engineer of engineersHere(served))
    if (follow(draft, ticket, engineer, 'emergency')) fire(draft, 2)
  if (!before || cameFromElsewhere(served)) announce(draft, served, onCall)
}

/** An emergency that moves to another account is news to its ASEs, though not to on-call. */
function cameFromElsewhere({ cause, ticket, account }: Served): boolean {
  return cause.organizationChanged && ticket.accountId !== account.row.id
}

/** The assignee stays theirs or their group's, never the ASE (unless the ASE is on call). */
function settleHolder(draft: Draft, served: Served, onCall: Person | null): void {
  const { ticket, facts, engineers } = served
  const holder = expectedAssignee(ticket)
  const onCallUser = onCall?.row.helpDeskUserId ?? null
  if (holder !== null && holder === onCallUser) {
    because(draft, 2, 'on_call_holds_it', false, { personId: onCall!.row.id })
    return
  }
  if (holder === null || isGone(served, holderOf(served))) {
    if (onCall && assign(draft, ticket, onCall, 'on_call', 2)) {
      because(draft, 2, 'unassigned_to_on_call', true, { personId: onCall.row.id })
      fire(draft, 2)
    }
    return
  }
  const held = engineers.find(({ personId }) => facts.person(personId)?.row.helpDeskUserId === holder)
  if (!held) {
    because(draft, 2, 'holder_stays', false, { userId: holder })
    return
  }
  takeFromAse(draft, served, held.personId, holder, onCall)
}

function takeFromAse(
  draft: Draft,
  served: Served,
  aseId: string,
  holder: string,
  onCall: Person | null,
): void {
  const { ticket } = served
  if (heldByPerson(ticket)) {
    draft.proposal = { kind: 'assign_on_call', personId: onCall?.row.id ?? null }
    because(draft, 2, 'person_assigned_the_ase', true, { personId: aseId })
    fire(draft, 2)
    return
  }
  const taken = onCall ? assign(draft, ticket, onCall, 'on_call', 2) : false
  if (!taken) draft.assignee = { kind: 'clear' }
  draft.ours = { ...draft.ours, emergency: { ...draft.ours.emergency!, takenFrom: holder } }
  because(draft, 2, taken ? 'from_ase_to_on_call' : 'from_ase_to_group', true, {
    personId: aseId,
    onCallId: onCall?.row.id ?? null,
  })
  fire(draft, 2)
}

/** Once, when the ticket becomes an emergency: page, tell, note, follow-up. */
function announce(draft: Draft, served: Served, onCall: Person | null): void {
  fire(draft, 2)
  page(draft, served, onCall)
  tellEngineers(draft, served)
  draft.note = { situation: 'emergency', answerBefore: draft.target?.deadline ?? null }
  draft.ours = { ...draft.ours, notedFor: served.account.row.id }
  if (served.primary.duty.isOpen(served.at) && served.at < served.primary.gone) return
  const task = followUpOf(served)
  draft.tasks.push(task.task)
  because(draft, 2, task.code, true, task.params)
}

/** Paged once, unless the on-call engineer already holds it; with nobody on call the region's leader, and a gap is raised. */
function page(draft: Draft, served: Served, onCall: Person | null): void {
  const { ticket } = served
  if (draft.ours.emergency!.paged || isOld(served)) return
  const key = `emergency:${ticket.source}:${ticket.externalId}:${draft.ours.emergency!.since}`
  if (onCall) {
    if (onCall.row.helpDeskUserId !== null && expectedAssignee(ticket) === onCall.row.helpDeskUserId) return
    draft.tell.push({
      key: `${key}:page`,
      kind: 'emergency',
      to: { personId: onCall.row.id },
      at: served.at,
      urgency: 'page',
    })
    lead(draft, served, { personId: onCall.row.id })
    because(draft, 2, 'on_call_paged', true, { personId: onCall.row.id })
  } else {
    const to = leaderOrChannel(served)
    draft.tell.push({ key: `${key}:nobody`, kind: 'nobody_on_call', to, at: served.at, urgency: 'page' })
    lead(draft, served, 'personId' in to ? to : null)
    because(draft, 2, 'nobody_on_call', true, { personId: 'personId' in to ? to.personId : null })
  }
  draft.ours = { ...draft.ours, emergency: { ...draft.ours.emergency!, paged: true } }
}

/** It came with its organisation and nobody burns: nothing happened to it for a day, or it waits for the customer. */
function isOld({ cause, ticket, at }: Served): boolean {
  const { status } = ticket.state
  return cause.linked === true && (ticket.updatedAt < at - DAY_MS || (status !== 'new' && status !== 'open'))
}

/** Whoever is paged has it among their tasks as well, until it is over or ticked off. */
function lead(draft: Draft, { ticket, at }: Served, owner: { personId: string } | null): void {
  const key = `emergency:${ticket.source}:${ticket.externalId}:${draft.ours.emergency!.since}:lead`
  draft.tasks.push({ key, kind: 'emergency_lead', owner, dueAt: at })
}

/** All ASEs on duty are told in the emergency's thread, and the primary in any case: they follow up. */
function tellEngineers(draft: Draft, served: Served): void {
  const { ticket, engineers } = served
  const [first] = engineersHere(served)
  for (const { personId, presence } of engineers) {
    const there = presence.kind === 'on_duty' || presence.kind === 'busy'
    if (!there && personId !== first?.row.id) continue
    const key = `emergency:${ticket.source}:${ticket.externalId}:${draft.ours.emergency!.since}:${personId}`
    draft.tell.push({ key, kind: 'emergency', to: { personId }, at: served.at, urgency: 'normal' })
    because(draft, 2, there ? 'ase_told_on_duty' : 'ase_told', there, { personId })
  }
}

/** No longer an emergency: what a rule took from the ASE is offered back, never moved by itself. */
export function lowered(draft: Draft, served: Served): void {
  const { emergency: was } = draft.ours
  if (!was) return
  draft.ours = { ...draft.ours, emergency: null }
  const ase = was.takenFrom === null ? null : served.facts.personByHelpDeskUser(was.takenFrom)
  const stillTheirs = served.engineers.some(({ personId }) => personId === ase?.row.id)
  if (!ase || isGone(served, ase) || !stillTheirs) return
  if (expectedAssignee(served.ticket) === was.takenFrom) return
  draft.proposal = { kind: 'offer_back', personId: ase.row.id }
  const key = `offered-back:${served.ticket.source}:${served.ticket.externalId}:${was.since}`
  draft.tell.push({
    key,
    kind: 'offered_back',
    to: { personId: ase.row.id },
    at: served.at,
    urgency: 'normal',
  })
  because(draft, 2, 'offered_back', true, {
    personId: ase.row.id,
    available: isAvailable(ase, served.at) ? 1 : 0,
  })
  fire(draft, 2)
}
