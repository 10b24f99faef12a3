/** Reads tickets, decisions and what goes on around them, for whoever may. */
import type { z } from 'zod'
import { subjectOf, type Facts } from '../coverage/api.ts'
import { authorize, isVisible, type Ability, type Actor, type Visible } from '../platform/auth/index.ts'
import { AppError } from '../platform/errors.ts'
import { keptWhileMany } from './kept-while-many.ts'
import { shadowDifference, ticketDetail, type ReadDeps, type TicketDetail } from './ticket-detail.ts'
import { listTickets, listUnknownOrganizations, type TicketFilter } from './ticket-list.queries.ts'
import { searchTickets } from './ticket-search.queries.ts'
import type {
  decisionListSchema,
  shadowSchema,
  ticketListSchema,
  writeSchema,
  unknownOrganizationSchema,
} from './tickets.contract.ts'
import {
  findDecisions,
  findTickets,
  listDecisions,
  listOpenWrites,
  type DecisionFilter,
  type DecisionView,
  type TicketRowView,
} from './tickets.queries.ts'
import { claimedOrganizations, withAccount } from './views/claimed.ts'
import { decisionDetail, decisionSummary, standing, type DecisionDetail } from './views/decision.view.ts'
import { ticketSummary, writeView, type TicketSummary } from './views/ticket.view.ts'

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
  const unknown = keptWhileMany(
    deps.clock,
    () => listUnknownOrganizations(deps.query, UNKNOWN_READ),
    (rows) => rows.reduce((sum, { tickets }) => sum + tickets, 0),
  )
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
      return ticketDetail(deps, ability, one(seen, ticketId), zone)
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
    .filter((row) => isVisible(visible, row.accountId, row.record.state.organizationId))
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
  return decision ? standing(decision, facts) : null
}

function one(rows: readonly TicketRowView[], ticketId: string): TicketRowView {
  if (rows.length === 1) return rows[0]!
  const message =
    rows.length === 0
      ? `No ticket ${ticketId} is known. Check the number; tickets are known once an event of theirs was taken in.`
      : `Ticket ${ticketId} exists in several sources: ${rows.map((row) => row.source).join(', ')}. Say which.`
  throw new AppError('not_found', 404, message)
}
