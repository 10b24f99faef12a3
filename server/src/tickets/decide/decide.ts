/**
 * The decision on one ticket event (domain.md 4.6). Pure: a ticket, the facts of one version, settings, an instant.
 * Order: own echo or dead ticket → rule 1 → rule 2 → hand-over list → a person's lock (7) → rule 3 → rules 6, 4 → rule 5.
 * The first rule that names an assignee wins; after it only rules 5 and 6 still add notices and pages.
 */
import { engineersAt, returnOf, whyNoService, type Account } from '../../coverage/api.ts'
import type { Decision } from './decision.ts'
import { because, fire, finish, newDraft, settle, type Draft, type Input, type Served } from './draft.ts'
import { emergency, lowered } from './emergency.ts'
import { handlingMode } from './handling-mode.ts'
import { heldForHandover } from './handover.ts'
import { lock } from './lock.ts'
import { nobodyBeforeTarget } from './nobody-before-target.ts'
import { predates } from './predates.ts'
import { weekendPage } from './weekend.ts'
import { isEmergency, replyTarget } from '../targets.ts'

const DEAD = new Set(['closed', 'deleted', 'suspended', 'spam', 'merged'])

/** Decides; never throws on any ticket, and reads nothing but its input. */
export function decide(input: Input): Decision {
  const draft = newDraft(input.ticket)
  if (input.cause.echo) return stop(draft, 'echo', {})
  if (DEAD.has(input.ticket.state.status)) return stop(draft, 'dead', { status: input.ticket.state.status })
  const account = accountOf(input)
  leaveFormerAccount(draft, input, account)
  if (!account) {
    proposeUnassigning(draft, input)
    return stop(draft, 'unknown_organization', { organizationId: input.ticket.state.organizationId })
  }
  const served = serve(draft, input, account)
  if (served) settleAssignee(draft, served)
  return finish(draft)
}

function stop(
  draft: Draft,
  outcome: 'echo' | 'dead' | 'unknown_organization',
  params: Record<string, string | null>,
): Decision {
  because(draft, null, outcome, true, params)
  draft.outcome = outcome
  if (outcome === 'dead') draft.voidWarnings = draft.ours.toldDeadline !== null
  return finish(draft)
}

/** The account of the ticket's organisation at the decision's instant. */
export function accountOf({ ticket, facts, at }: Pick<Input, 'ticket' | 'facts' | 'at'>): Account | null {
  const { organizationId } = ticket.state
  return organizationId === null ? null : facts.accountOfOrganization(organizationId, at)
}

/** Change of organisation: whoever follows because of us stops following, before rule 1 is asked. */
function leaveFormerAccount(draft: Draft, { ticket, cause }: Input, account: Account | null): void {
  if (!cause.organizationChanged || ticket.accountId === (account?.row.id ?? null)) return
  const { followers } = ticket.ours
  draft.unfollow = [...followers]
  draft.ours = {
    ...draft.ours,
    followers: [],
    emergency: null,
    predates: null,
    notedFor: null,
    handedOver: false,
  }
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
  draft.voidWarnings = draft.ours.toldDeadline !== null
  proposeUnassigning(draft, input)
  return null
}

/** Moved to an account without ASE while a rule's assignee holds it: a person should take it off them. */
function proposeUnassigning(draft: Draft, { cause, ticket }: Input): void {
  if (!cause.organizationChanged || ticket.heldBy !== 'rule' || ticket.state.assigneeId === null) return
  draft.proposal = { kind: 'unassign', personId: null }
  because(draft, 7, 'unassigning_proposed', true, { userId: ticket.state.assigneeId })
}

function settleAssignee(draft: Draft, served: Served): void {
  draft.target = replyTarget(served.facts, served.settings, served.account, served.ticket, served.at)
  draft.addTags = served.ticket.state.tags.includes(served.settings.tags.ase)
    ? []
    : [served.settings.tags.ase]
  if (isEmergency(served.ticket, served.settings)) return emergency(draft, served)
  because(draft, 2, 'not_an_emergency', false, {
    form: served.ticket.state.form,
    priority: served.ticket.state.priority,
  })
  lowered(draft, served)
  if (heldForHandover(draft, served)) return
  if (!lock(draft, served) && !predates(draft, served)) handlingMode(draft, served)
  weekendPage(draft, served)
  nobodyBeforeTarget(draft, served)
}
