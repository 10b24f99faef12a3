/**
 * The decision on one ticket event (domain.md 4.6). Pure: a ticket, the facts of one version, settings, an instant.
 * Order: own echo or dead ticket → rule 1 → rule 2 → hand-over list → a person's lock (7) → rule 3 → rules 6, 4 → rule 5.
 * The first rule that names an assignee wins; after it only rules 5 and 6 still add notices and pages.
 */
import { engineersAt, returnOf, whyNoService, type Account } from '../../coverage/api.ts'
import type { Decision } from './decision.ts'
import {
  because,
  fire,
  finish,
  heldByPerson,
  holderOf,
  newDraft,
  settle,
  withoutWarnings,
  type Draft,
  type Input,
  type Served,
} from './draft.ts'
import { emergency, lowered } from './emergency.ts'
import { handlingMode } from './handling-mode.ts'
import { heldForHandover } from './handover.ts'
import { lock } from './lock.ts'
import { nobodyBeforeTarget } from './nobody-before-target.ts'
import { predates } from './predates.ts'
import { weekendPage } from './weekend.ts'
import { expectedAssignee } from '../record.ts'
import { isEmergency, replyTarget } from '../targets.ts'

const DEAD = new Set(['closed', 'deleted', 'suspended', 'spam', 'merged'])

/** Decides; never throws on any ticket, and reads nothing but its input. */
export function decide(input: Input): Decision {
  const draft = newDraft(input.ticket)
  if (input.cause.echo) return stop(draft, 'echo', {})
  if (input.cause.watched) because(draft, null, 'looked_again', false)
  if (DEAD.has(input.ticket.state.status)) return stop(draft, 'dead', { status: input.ticket.state.status })
  const account = accountOf(input)
  if (input.cause.linked) noteLinked(draft, input, account)
  leaveFormerAccount(draft, input, account)
  if (!account) {
    withoutService(draft, input)
    return stop(draft, 'unknown_organization', { organizationId: input.ticket.state.organizationId })
  }
  const served = serve(draft, input, account)
  if (served) settleAssignee(draft, served)
  if (input.cause.quietly) nothingOutside(draft, input)
  return finish(draft)
}

/** What a rule would do outside is left out; an emergency is known as one, so that no later event takes it for new. */
function nothingOutside(draft: Draft, { ticket }: Input): void {
  const { emergency: now } = draft.ours
  draft.assignee = { kind: 'keep' }
  draft.proposal = draft.note = null
  for (const list of [draft.follow, draft.unfollow, draft.tell, draft.tasks, draft.addTags, draft.removeTags])
    list.length = 0
  draft.ours = {
    ...ticket.ours,
    emergency: now && { ...now, takenFrom: ticket.ours.emergency?.takenFrom ?? null },
  }
}

function stop(
  draft: Draft,
  outcome: 'echo' | 'dead' | 'unknown_organization',
  params: Record<string, string | null>,
): Decision {
  because(draft, null, outcome, true, params)
  draft.outcome = outcome
  if (outcome === 'dead') voidWarnings(draft)
  return finish(draft)
}

/** The account of the ticket's organisation at the decision's instant. */
export function accountOf({ ticket, facts, at }: Pick<Input, 'ticket' | 'facts' | 'at'>): Account | null {
  const { organizationId } = ticket.state
  return organizationId === null ? null : facts.accountOfOrganization(organizationId, at)
}

/** The ticket is where it was: whose organisation it is, is another account. */
function noteLinked(draft: Draft, { ticket }: Input, account: Account | null): void {
  because(draft, null, 'organization_linked', true, { from: ticket.accountId, to: account?.row.id ?? null })
}

/** Change of organisation: whoever follows because of us stops following, before rule 1 is asked. */
function leaveFormerAccount(draft: Draft, { ticket, cause }: Input, account: Account | null): void {
  if (!cause.organizationChanged || ticket.accountId === (account?.row.id ?? null)) return
  const { followers, emergency: was } = ticket.ours
  draft.unfollow = [...followers]
  voidWarnings(draft)
  draft.ours = {
    ...draft.ours,
    followers: [],
    // On-call was paged for this emergency already; only what concerns the former account's ASE is forgotten.
    emergency: was && { ...was, takenFrom: null },
    predates: null,
    notedFor: null,
    handedOver: false,
  }
  if (!cause.linked)
    because(draft, 7, 'organization_changed', true, { from: ticket.accountId, to: account?.row.id ?? null })
  fire(draft, 7)
}

/** Rule 1: no running assignment, nothing changes. */
function serve(draft: Draft, input: Input, account: Account): Served | null {
  const engineers = engineersAt(input.facts, account, input.at)
  const primary = engineers[0] && input.facts.person(engineers[0].personId)
  if (primary) {
    because(draft, 1, 'assignment_runs', true, {
      personId: primary.row.id,
      assignmentId: engineers[0]!.assignmentId,
    })
    draft.returnAt = returnOf(engineers)
    return { ...input, account, engineers, primary }
  }
  draft.noService = whyNoService(account, input.at)
  because(draft, 1, draft.noService, true, { accountId: account.row.id })
  settle(draft, 1, 'no_service')
  fire(draft, 1)
  withoutService(draft, input)
  return null
}

/** Earlier warnings are void, whatever becomes of the ticket. */
function voidWarnings(draft: Draft): void {
  if (draft.ours.toldDeadline === null) return
  draft.voidWarnings = true
  draft.ours = { ...draft.ours, toldDeadline: null, told: null }
}

function withoutService(draft: Draft, input: Input): void {
  voidWarnings(draft)
  if (draft.ours.emergency && !isEmergency(input.ticket, input.settings))
    draft.ours = { ...draft.ours, emergency: null }
  proposeUnassigning(draft, input)
}

/** Moved to an account without ASE while one of ours holds it: a person should take it off them. */
function proposeUnassigning(draft: Draft, input: Input): void {
  const { cause, ticket, settings } = input
  const userId = expectedAssignee(ticket)
  if (!cause.organizationChanged || userId === null) return
  const ours = ticket.heldBy === 'rule' || ticket.ours.pendingAssignee !== undefined
  const byRule = ours && !heldByPerson(ticket)
  // What on-call holds in an emergency stays theirs.
  if (!isFormerAse(input) && (!byRule || isEmergency(ticket, settings))) return
  draft.proposal = { kind: 'unassign', personId: holderOf(input)?.row.id ?? null }
  because(draft, 7, 'unassigning_proposed', true, { userId, byPerson: heldByPerson(ticket) ? 1 : 0 })
}

/** Whether an ASE of the account that the ticket comes from holds it. */
function isFormerAse(input: Input): boolean {
  const { ticket, facts, at } = input
  const former = ticket.accountId === null ? null : facts.account(ticket.accountId)
  const holder = holderOf(input)
  if (!former || !holder) return false
  return engineersAt(facts, former, at).some(({ personId }) => personId === holder.row.id)
}

function settleAssignee(draft: Draft, served: Served): void {
  draft.target = replyTarget(served.facts, served.settings, served.account, served.ticket, served.at)
  const { target, returnAt } = draft
  draft.beforeReturn =
    target !== null && (returnAt === null || (target.deadline < returnAt && returnAt > served.at))
  draft.addTags = served.ticket.state.tags.includes(served.settings.tags.ase)
    ? []
    : [served.settings.tags.ase]
  if (isEmergency(served.ticket, served.settings)) {
    withoutWarnings(draft, served)
    return emergency(draft, served)
  }
  because(draft, 2, 'not_an_emergency', false, {
    form: served.ticket.state.form,
    priority: served.ticket.state.priority,
  })
  lowered(draft, served)
  if (heldForHandover(draft, served)) return withoutWarnings(draft, served)
  if (!lock(draft, served) && !predates(draft, served)) handlingMode(draft, served)
  weekendPage(draft, served)
  nobodyBeforeTarget(draft, served)
}
