/** One ticket with everything around it, and what going live would change for an account. */
import type { z } from 'zod'
import { subjectOf, type Facts, type FactsCache } from '../coverage/api.ts'
import { listNoticesOfTicket } from '../notify/api.ts'
import { UNKNOWN_ACCOUNT, type Ability, type Access } from '../platform/auth/index.ts'
import type { Clock } from '../platform/clock.ts'
import { notFound } from '../platform/errors.ts'
import type { Query } from '../platform/store/index.ts'
import { listTasksOfTicket } from '../tasks/api.ts'
import type { Lock } from './record.ts'
import { shadowOutcomes, shadowTickets } from './shadow.store.ts'
import type { shadowSchema, ticketSchema } from './tickets.contract.ts'
import { listDecisions, listEvents, listWrites, type TicketRowView } from './tickets.queries.ts'
import { decisionDetail, decisionSummary, holderView, standing } from './views/decision.view.ts'
import { eventView, ticketSummary, writeView } from './views/ticket.view.ts'
import { customerQuestion } from './wording/customer-question.ts'
import { nameOf, userName } from './wording/people.ts'

export interface ReadDeps {
  readonly query: Query
  readonly facts: FactsCache
  readonly clock: Clock
  readonly access: Access
  /** The ticket's page in the help desk; null: none is connected. */
  readonly helpDeskUrl: (source: string, ticketId: string) => string | null
}

export type TicketDetail = z.infer<typeof ticketSchema>

/** The ticket as its page has it; the actor may see it. */
export async function ticketDetail(
  deps: ReadDeps,
  ability: Ability,
  row: TicketRowView,
  zone: string,
): Promise<TicketDetail> {
  const { query } = deps
  const facts = await deps.facts.current()
  const [decisions, writes, events, notices, tasks] = await Promise.all([
    listDecisions(query, { ticketRowId: row.id, limit: 50 }, ability.visible('tickets.read')),
    listWrites(query, row.id),
    listEvents(query, row.id),
    listNoticesOfTicket(query, row.id),
    listTasksOfTicket(query, row.id),
  ])
  const newest = decisions.items.find((item) => item.id === row.lastDecisionId) ?? decisions.items[0]
  const { record } = row
  const { assigneeId } = record.state
  const account = row.accountId === null ? UNKNOWN_ACCOUNT : subjectOf(facts, row.accountId)
  const mayDo = (action: 'tickets.override' | 'tickets.undo'): boolean =>
    account !== null && ability.may(action, account)
  return {
    ...ticketSummary(row, facts, newest ? standing(newest, facts) : null),
    holder: assigneeId === null ? null : holderView(assigneeId, facts, deps.clock.nowMs(), zone),
    accountZone: row.accountId === null ? null : (facts.account(row.accountId)?.row.zone ?? null),
    helpDeskUrl: deps.helpDeskUrl(row.source, row.externalId),
    followers: record.state.followerIds.map((id) => userName(facts, id)),
    tags: [...record.state.tags],
    form: record.state.form,
    lock: record.lock && lockView(record.lock, facts),
    predates: predatesView(row, facts),
    decision: newest ? decisionDetail(newest, await deps.facts.asOf(newest.factsVersion), zone) : null,
    earlier: decisions.items
      .filter((item) => item !== newest)
      .map((item) => decisionSummary(item, facts, zone)),
    writes: writes.map((write) => writeView(write, facts)),
    notices: notices.map(({ personId, channel, ...notice }) => ({
      ...notice,
      to: personId === null ? (channel ?? '') : nameOf(facts, personId),
    })),
    tasks: tasks.map(({ ownerId, ownerHelpDeskId, ...task }) => ({
      ...task,
      owner: ownerId === null ? ownerHelpDeskId : nameOf(facts, ownerId),
    })),
    events: events.map((event) => eventView(event, facts)),
    may: {
      override: mayDo('tickets.override'),
      undo: mayDo('tickets.undo') && newest?.state === 'standing',
      liftLock: mayDo('tickets.override') && record.lock !== null,
    },
  }
}

const lockView = ({ by, assigneeId, at }: Lock, facts: Facts): TicketDetail['lock'] => ({
  by: userName(facts, by),
  assignee: userName(facts, assigneeId),
  at: new Date(at).toISOString(),
})

function predatesView({ record, accountId }: TicketRowView, facts: Facts): TicketDetail['predates'] {
  const asked = record.ours.predates
  if (!asked) return null
  const account = accountId === null ? null : facts.account(accountId)
  const ase = account?.assignments[0] && facts.person(account.assignments[0].row.personId)
  const holder = record.state.assigneeId === null ? null : userName(facts, record.state.assigneeId)
  return {
    askedAt: new Date(asked.askedAt).toISOString(),
    choice: asked.choice?.kind ?? null,
    reply: customerQuestion(ase?.row.name ?? 'Your Assigned Support Engineer', holder),
  }
}

/** What going live would have changed: shadow decisions beside what really happened. */
export async function shadowDifference(
  deps: ReadDeps,
  accountId: string,
  days: number,
): Promise<z.infer<typeof shadowSchema>> {
  const facts = await deps.facts.current()
  const account = facts.account(accountId)
  if (!account) throw notFound('account', accountId)
  const since = deps.clock
    .now()
    .subtract({ hours: 24 * days })
    .toString()
  const byOutcome = await shadowOutcomes(deps.query, accountId, since)
  const rows = await shadowTickets(deps.query, accountId, since)
  const decisions = byOutcome.reduce((sum, row) => sum + row.decisions, 0)
  const who = (userId: string | null): string =>
    userId === null || userId === '' ? 'nobody' : userName(facts, userId)
  return {
    accountId,
    isLive: facts.policy(account, deps.clock.nowMs())?.isLive ?? false,
    since,
    sentence: `Of ${decisions} decisions in ${days} days, ${rows.length === 200 ? 'at least 200' : rows.length} would have given the ticket to somebody else than holds it now.`,
    decisions,
    byOutcome,
    differs: rows.map(({ assigns, holder, at, ...row }) => ({
      ...row,
      at: at.toString(),
      would: who(assigns),
      holds: who(holder),
    })),
  }
}
