/** Reads tickets, decisions and what goes on around them, for whoever may. */
import type { z } from 'zod'
import { keptWhileSlow } from './kept-while-slow.ts'
import { listTickets, listUnknownOrganizations, type TicketFilter } from './ticket-list.queries.ts'
import { searchTickets } from './ticket-search.queries.ts'
import { subjectOf, type FactsCache, type Facts } from '../coverage/api.ts'
import { listNoticesOfTicket } from '../notify/api.ts'
import {
  authorize,
  isVisible,
  UNKNOWN_ACCOUNT,
  type Ability,
  type Access,
  type Actor,
  type Visible,
} from '../platform/auth/index.ts'
import type { Clock } from '../platform/clock.ts'
import { AppError, notFound } from '../platform/errors.ts'
import { shadowOutcomes, shadowTickets } from './shadow.store.ts'
import { listTasksOfTicket } from '../tasks/api.ts'
import type {
  decisionListSchema,
  shadowSchema,
  ticketListSchema,
  ticketSchema,
  writeSchema,
  unknownOrganizationSchema,
} from './tickets.contract.ts'
import {
  findDecisions,
  findTickets,
  listDecisions,
  listEvents,
  listOpenWrites,
  listWrites,
  type DecisionFilter,
  type DecisionView,
  type TicketRowView,
} from './tickets.queries.ts'
import { claimedOrganizations, withAccount } from './views/claimed.ts'
import { decisionDetail, decisionSummary, toldOf, type DecisionDetail } from './views/decision.view.ts'
import { eventView, ticketSummary, writeView, type TicketSummary } from './views/ticket.view.ts'
import { customerQuestion } from './wording/customer-question.ts'
import { nameOf, userName } from './wording/people.ts'
import { sentence } from './wording/sentences.ts'
import type { Query } from '../platform/store/index.ts'

export interface ReadDeps {
  readonly query: Query
  readonly facts: FactsCache
  readonly clock: Clock
  readonly access: Access
  /** The ticket's page in the help desk; null: none is connected. */
  readonly helpDeskUrl: (source: string, ticketId: string) => string | null
}

type TicketDetail = z.infer<typeof ticketSchema>

export interface TicketsService {
  list(actor: Actor, filter: TicketFilter): Promise<z.infer<typeof ticketListSchema>>
  /** The ticket of this number, and those whose subject has the words, the newest first. */
  find(actor: Actor, text: string, limit: number): Promise<TicketSummary[]>
  decisions(actor: Actor, filter: DecisionFilter, zone: string): Promise<z.infer<typeof decisionListSchema>>
  decision(actor: Actor, id: string, zone: string): Promise<DecisionDetail>
  ticket(actor: Actor, source: string | null, ticketId: string, zone: string): Promise<TicketDetail>
  openWrites(actor: Actor): Promise<z.infer<typeof writeSchema>[]>
  /** What going live would have changed: shadow decisions beside what really happened. */
  shadow(actor: Actor, accountId: string, days: number): Promise<z.infer<typeof shadowSchema>>
  unknownOrganizations(actor: Actor): Promise<z.infer<typeof unknownOrganizationSchema>[]>
}

/** Organisations in the answer; more are read, for those that an account has claimed since their tickets were decided. */
const MOST_UNKNOWN = 500
const UNKNOWN_READ = 5_000

export function createTicketsService(deps: ReadDeps): TicketsService {
  const unknown = keptWhileSlow(deps.clock, () => listUnknownOrganizations(deps.query, UNKNOWN_READ))
  const visibleTo = async (actor: Actor, action: 'tickets.read' | 'platform.read_jobs'): Promise<Visible> => {
    authorize(actor, action)
    return (await deps.access.of(actor)).visible(action)
  }
  return {
    async list(actor, filter) {
      const visible = await visibleTo(actor, 'tickets.read')
      const facts = await deps.facts.current()
      const now = deps.clock.nowMs()
      const claimed = filter.unknown ? claimedOrganizations(facts, now) : []
      const page = await listTickets(deps.query, filter, visible, claimed)
      return { ...page, items: await summaries(deps, facts, page.items) }
    },
    async find(actor, text, limit) {
      const visible = await visibleTo(actor, 'tickets.read')
      const rows = await searchTickets(deps.query, text, limit, visible)
      return summaries(deps, await deps.facts.current(), rows)
    },
    async decisions(actor, filter, zone) {
      const visible = await visibleTo(actor, 'tickets.read')
      const facts = await deps.facts.current()
      const page = await listDecisions(deps.query, filter, visible)
      return { ...page, items: page.items.map((row) => decisionSummary(row, facts, zone)) }
    },
    async decision(actor, id, zone) {
      authorize(actor, 'tickets.read')
      const [row] = await findDecisions(deps.query, [id])
      if (!row) throw noDecision(id)
      const { seen, ability } = await seenOf(
        deps,
        actor,
        await findTickets(deps.query, row.externalId, row.source),
      )
      const isSeen = isVisible(ability.visible('tickets.read'), row.accountId)
      if (seen.length === 0 || !isSeen) throw noDecision(id)
      return decisionDetail(row, await deps.facts.asOf(row.factsVersion), zone)
    },
    async ticket(actor, source, ticketId, zone) {
      authorize(actor, 'tickets.read')
      const found = await findTickets(deps.query, ticketId, source ?? undefined)
      const { seen, ability } = await seenOf(deps, actor, found)
      return detail(deps, ability, one(seen, ticketId), zone)
    },
    async openWrites(actor) {
      const visible = await visibleTo(actor, 'platform.read_jobs')
      const facts = await deps.facts.current()
      return (await listOpenWrites(deps.query, visible)).map((row) => writeView(row, facts))
    },
    async shadow(actor, accountId, days) {
      await deps.access.reading(actor, 'tickets.read', accountId)
      return shadowDifference(deps, accountId, days)
    },
    async unknownOrganizations(actor) {
      authorize(actor, 'tickets.read')
      const [facts, now] = [await deps.facts.current(), deps.clock.nowMs()]
      const unclaimed = (await unknown()).filter(
        ({ organizationId }) => facts.accountOfOrganization(organizationId, now) === null,
      )
      return unclaimed
        .slice(0, MOST_UNKNOWN)
        .map((row) => ({ ...row, lastSeenAt: row.lastSeenAt.toString() }))
    },
  }
}

const noDecision = (id: string): AppError => new AppError('not_found', 404, `There is no decision ${id}.`)

/** The tickets that the actor may know of, with the account that claims them now; of guarded accounts that is logged. */
async function seenOf(
  deps: ReadDeps,
  actor: Actor,
  rows: readonly TicketRowView[],
): Promise<{ seen: TicketRowView[]; ability: Ability }> {
  const facts = await deps.facts.current()
  const ability = await deps.access.of(actor)
  const visible = ability.visible('tickets.read')
  const seen = rows
    .map((row) => withAccount(row, facts, deps.clock.nowMs()))
    .filter((row) => isVisible(visible, row.accountId))
  for (const { accountId } of seen) await noteReading(deps, actor, facts, accountId)
  return { seen, ability }
}

async function noteReading(
  deps: ReadDeps,
  actor: Actor,
  facts: Facts,
  accountId: string | null,
): Promise<void> {
  const account = accountId === null ? null : subjectOf(facts, accountId)
  if (account) await deps.access.noteReading(actor, account)
}

async function summaries(
  deps: ReadDeps,
  facts: Facts,
  rows: readonly TicketRowView[],
): Promise<TicketSummary[]> {
  const now = deps.clock.nowMs()
  const ids = rows.flatMap((row) => row.lastDecisionId ?? [])
  const last = new Map((await findDecisions(deps.query, ids)).map((row) => [row.id, row]))
  return rows.map((row) => ticketSummary(withAccount(row, facts, now), facts, lastSentence(row, last, facts)))
}

function lastSentence(
  row: TicketRowView,
  last: ReadonlyMap<string, DecisionView>,
  facts: Facts,
): string | null {
  const decision = row.lastDecisionId === null ? undefined : last.get(row.lastDecisionId)
  return decision ? sentence(toldOf(decision), facts) : null
}

function one(rows: readonly TicketRowView[], ticketId: string): TicketRowView {
  if (rows.length === 1) return rows[0]!
  const message =
    rows.length === 0
      ? `No ticket ${ticketId} is known. Check the number; tickets are known once an event of theirs was taken in.`
      : `Ticket ${ticketId} exists in several sources: ${rows.map((row) => row.source).join(', ')}. Say which.`
  throw new AppError('not_found', 404, message)
}

async function detail(
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
  const account = row.accountId === null ? UNKNOWN_ACCOUNT : subjectOf(facts, row.accountId)
  const mayDo = (action: 'tickets.override' | 'tickets.undo'): boolean =>
    account !== null && ability.may(action, account)
  return {
    ...ticketSummary(row, facts, newest ? sentence(toldOf(newest), facts) : null),
    accountZone: row.accountId === null ? null : (facts.account(row.accountId)?.row.zone ?? null),
    helpDeskUrl: deps.helpDeskUrl(row.source, row.externalId),
    followers: record.state.followerIds.map((id) => userName(facts, id)),
    tags: [...record.state.tags],
    form: record.state.form,
    lock: record.lock && {
      by: userName(facts, record.lock.by),
      assignee: userName(facts, record.lock.assigneeId),
      at: new Date(record.lock.at).toISOString(),
    },
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

async function shadowDifference(
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
