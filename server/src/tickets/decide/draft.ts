/** A decision in the making: rules write into it, one after the other. */
import type { EpochMs } from '../../calendar/api.ts'
import {
  firstToTell,
  type Account,
  type Facts,
  type NamedEngineer,
  type NoService,
  type Person,
} from '../../coverage/api.ts'
import type { Settings } from '../../directory/api.ts'
import { expectedAssignee, type Cause, type Ours, type TicketRecord } from '../record.ts'
import type { ReplyTarget } from '../targets.ts'
import type {
  AssigneeEffect,
  Decision,
  Follow,
  NotePlan,
  Outcome,
  Proposal,
  Reason,
  Role,
  Rule,
  Task,
  Tell,
} from './decision.ts'

/** What every rule may read. */
export interface Input {
  readonly ticket: TicketRecord
  readonly cause: Cause
  readonly facts: Facts
  readonly settings: Settings
  readonly at: EpochMs
}

/** Input once the account and its running ASEs are known. */
export interface Served extends Input {
  readonly account: Account
  /** The account's ASEs, the primary first; never empty. */
  readonly engineers: readonly NamedEngineer[]
  readonly primary: Person
}

export interface Draft {
  outcome: Outcome
  rule: Rule | null
  fired: Rule[]
  noService: NoService | null
  assignee: AssigneeEffect
  proposal: Proposal | null
  follow: Follow[]
  unfollow: string[]
  tell: Tell[]
  tasks: Task[]
  addTags: string[]
  removeTags: string[]
  note: NotePlan | null
  target: ReplyTarget | null
  returnAt: EpochMs | null
  beforeReturn: boolean
  voidWarnings: boolean
  because: Reason[]
  ours: Ours
}

export function newDraft(ticket: TicketRecord): Draft {
  return {
    outcome: 'kept',
    rule: null,
    fired: [],
    noService: null,
    assignee: { kind: 'keep' },
    proposal: null,
    follow: [],
    unfollow: [],
    tell: [],
    tasks: [],
    addTags: [],
    removeTags: [],
    note: null,
    target: null,
    returnAt: null,
    beforeReturn: false,
    voidWarnings: false,
    because: [],
    ours: ticket.ours,
  }
}

/** Notes a fact that was looked at. */
export function because(
  draft: Draft,
  rule: Rule | null,
  code: string,
  decided: boolean,
  params: Reason['params'] = {},
): void {
  draft.because.push({ rule, code, decided, params })
}

/** Settles the assignee question: the first rule to do so wins. */
export function settle(draft: Draft, rule: Rule | null, outcome: Outcome): void {
  draft.rule = rule
  draft.outcome = outcome
}

/** A rule had an effect. */
export function fire(draft: Draft, rule: Rule): void {
  if (!draft.fired.includes(rule)) draft.fired.push(rule)
}

/** The assignee once this decision is carried out: a help-desk user, or nobody. */
export function assigneeAfter(draft: Draft, ticket: TicketRecord): string | null {
  if (draft.assignee.kind === 'assign') return draft.assignee.userId
  return draft.assignee.kind === 'clear' ? null : expectedAssignee(ticket)
}

/** Whether a person, and no rule, chose the assignee that the ticket has or waits for. */
export function heldByPerson(ticket: TicketRecord): boolean {
  const { pendingAssignee } = ticket.ours
  if (pendingAssignee === undefined) return ticket.heldBy === 'person'
  // A person's override waits for its write, its lock stands already.
  return pendingAssignee !== null && ticket.lock?.assigneeId === pendingAssignee
}

/** Whether the person has left by the decision's instant. */
export function isGone({ at }: Pick<Input, 'at'>, person: Person | null): boolean {
  return person !== null && at >= person.gone
}

/** The person of the directory who holds the ticket once our waiting write is through. */
export function holderOf({ ticket, facts }: Pick<Input, 'ticket' | 'facts'>): Person | null {
  const userId = expectedAssignee(ticket)
  return userId === null ? null : facts.personByHelpDeskUser(userId)
}

/** The account's ASEs who have not left, the primary first. */
export function engineersHere(served: Served): Person[] {
  return served.engineers.flatMap(({ personId, presence }) =>
    presence.kind === 'left' ? [] : (served.facts.person(personId) ?? []),
  )
}

/**
 * Who is paged with nobody on call: the leader of the account's region, of a guarded account a director where the leader may
 * not know of it; else the programme's channel.
 */
export function leaderOrChannel({ facts, account, settings, at }: Served): Tell['to'] {
  const id = facts.region(account.row.regionId)?.leaderId ?? null
  const leader = id === null ? null : facts.person(id)
  if (!leader || at >= leader.gone) return { channel: settings.supportChannel }
  const [first] = firstToTell(facts, account.row.id, [leader.row.id], at).toSorted()
  return first === undefined ? { channel: settings.supportChannel } : { personId: first }
}

/** Rule 5 does not hold (any more): planned warnings are void, its tag goes. */
export function withoutWarnings(draft: Draft, { ticket, settings }: Input): void {
  if (draft.ours.toldDeadline !== null) {
    draft.voidWarnings = true
    draft.ours = { ...draft.ours, toldDeadline: null, told: null }
  }
  if (ticket.state.tags.includes(settings.tags.targetAtRisk))
    draft.removeTags.push(settings.tags.targetAtRisk)
}

/** Assigns to a person in a role, or proposes it where the person has no user in the help desk. */
export function assign(draft: Draft, ticket: TicketRecord, person: Person, role: Role, rule: Rule): boolean {
  const userId = person.row.helpDeskUserId
  if (userId === null) {
    draft.proposal = { kind: 'assign_without_user', personId: person.row.id }
    because(draft, rule, 'no_help_desk_user', false, { personId: person.row.id })
    return false
  }
  if (expectedAssignee(ticket) === userId) return false
  draft.assignee = { kind: 'assign', personId: person.row.id, userId, role }
  return true
}

/** Lets a person follow unless they do already or hold the ticket; says whether that changes anything. */
export function follow(draft: Draft, ticket: TicketRecord, person: Person, why: Follow['why']): boolean {
  const userId = person.row.helpDeskUserId
  if (userId === null || assigneeAfter(draft, ticket) === userId) return false
  if (draft.follow.some((known) => known.userId === userId)) return false
  const follows = ticket.state.followerIds.includes(userId) || ticket.ours.followers.includes(userId)
  if (follows && !draft.unfollow.includes(userId)) return false
  if (draft.unfollow.includes(userId)) {
    draft.unfollow = draft.unfollow.filter((id) => id !== userId)
    draft.ours = { ...draft.ours, followers: [...draft.ours.followers, userId] }
  }
  if (!follows) draft.follow.push({ personId: person.row.id, userId, why })
  return !follows
}

export function finish(draft: Draft): Decision {
  return draft
}
