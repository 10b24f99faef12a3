/** Events laid on locked tickets, one after the other, each with its decision. Pure but for the ids it is lent. */
import type { EpochMs } from '../../calendar/api.ts'
import type { Facts } from '../../coverage/api.ts'
import type { SettingVersion } from '../../directory/api.ts'
import { accountOf, decide } from '../decide/decide.ts'
import type { Decision } from '../decide/decision.ts'
import { fold, type FoldContext } from '../fold.ts'
import { expectedAssignee, type Cause, type Ours, type TicketRecord } from '../record.ts'
import { composeNote } from '../wording/note.ts'
import { nextLook } from '../watch/next-look.ts'
import { changeOf } from './change.ts'
import type { Arrival, Batch, DecisionRow, EventRow, KnownTicket, TicketRow } from './outcome.ts'

export interface BatchContext {
  readonly facts: Facts
  readonly newId: () => string
  /** When decided for: the present for live sources, the event's own time for files. */
  readonly decideAt: (arrival: Arrival) => EpochMs
  readonly source: string
  readonly connectedAt: EpochMs | null
  readonly alwaysShadow: boolean
  readonly isOurWrite: (writeId: string) => boolean
  readonly ownUserIds: readonly string[]
  /** What is read from a file is over: nobody watches its targets. */
  readonly isOver?: boolean
}

/** Decides `arrivals` in their order; `tickets` holds every ticket they name. */
export function decideBatch(
  arrivals: readonly Arrival[],
  tickets: ReadonlyMap<string, KnownTicket>,
  context: BatchContext,
): Batch {
  const rows = new Map<string, TicketRow>()
  const events: EventRow[] = []
  const decisions: DecisionRow[] = []
  for (const arrival of arrivals) {
    const known = tickets.get(arrival.event.ticketId)
    const before =
      rows.get(arrival.event.ticketId) ??
      (known?.record ? { ...known, record: known.record, last: null } : null)
    if (!known || (arrival.derived && !before)) continue
    const at = context.decideAt(arrival)
    const settings = context.facts.settings(at)
    const folded = fold(before?.record ?? null, arrival.event, foldContext(context, settings))
    const eventId = context.newId()
    const disposition = folded.kind === 'late' ? 'late' : folded.cause.echo ? 'echo' : 'decided'
    events.push({ id: eventId, ticketRowId: known.id, arrival, disposition })
    const base = { id: known.id, version: known.version }
    if (folded.kind === 'late' || folded.cause.echo) {
      if (folded.record !== before?.record)
        rows.set(arrival.event.ticketId, { ...base, record: folded.record, last: before?.last ?? null })
      continue
    }
    const row = decideOne(
      folded.record,
      folded.cause,
      { at, settings, ticketRowId: known.id, eventId },
      context,
    )
    decisions.push(row)
    rows.set(arrival.event.ticketId, { ...base, record: row.ticket, last: row })
  }
  return {
    source: context.source,
    factsVersion: context.facts.version,
    tickets: [...rows.values()],
    events,
    decisions,
  }
}

const integrations = new WeakMap<SettingVersion, ReadonlySet<string>>()

function foldContext(context: BatchContext, settings: SettingVersion): FoldContext {
  let ids = integrations.get(settings)
  if (!ids) {
    ids = new Set(settings.settings.integrationUserIds)
    integrations.set(settings, ids)
  }
  const known = ids
  return {
    isIntegration: (userId) => known.has(userId) || context.ownUserIds.includes(userId),
    isOurWrite: context.isOurWrite,
    connectedAt: context.connectedAt,
  }
}

interface Moment {
  readonly at: EpochMs
  readonly settings: SettingVersion
  readonly ticketRowId: string
  readonly eventId: string | null
}

/** One decision with its note and write. `ticket` of the answer is the record once the decision is taken. */
export function decideOne(
  ticket: TicketRecord,
  cause: Cause,
  moment: Moment,
  context: BatchContext,
): DecisionRow {
  const { facts } = context
  const input = { ticket, cause, facts, settings: moment.settings.settings, at: moment.at }
  const decision = decide(input)
  const account = accountOf(input)
  const shadow = context.alwaysShadow || !account || facts.policy(account, moment.at)?.isLive !== true
  const note = decision.note && account ? composeNote(decision, input, account) : null
  const id = context.newId()
  const change = changeOf(decision, ticket, shadow ? null : note, shadow)
  const write = change && {
    id: context.newId(),
    ticketRowId: moment.ticketRowId,
    externalId: ticket.externalId,
    decisionId: id,
    change,
  }
  const after: TicketRecord = {
    ...ticket,
    accountId: account?.row.id ?? null,
    ours: oursAfter(decision, ticket, shadow),
  }
  return {
    id,
    ticketRowId: moment.ticketRowId,
    eventId: moment.eventId,
    decidedFor: moment.at,
    input: ticket,
    ticket: after,
    cause,
    decision,
    accountId: account?.row.id ?? null,
    settingsVersion: moment.settings.version,
    shadow,
    note,
    write,
    watchAt: context.isOver || !account ? null : nextLook({ ...input, decision, account }),
  }
}

/** What stands as ours once the decision is on its way: in shadow nothing was written, so nobody follows by us. */
function oursAfter(decision: Decision, ticket: TicketRecord, shadow: boolean): Ours {
  if (shadow) return decision.ours
  const left = ticket.ours.followers.filter((id) => !decision.unfollow.includes(id))
  const followers = [...left, ...decision.follow.map((follow) => follow.userId)]
  const { assignee } = decision
  if (assignee.kind === 'keep') return { ...decision.ours, followers }
  const to = assignee.kind === 'assign' ? assignee.userId : null
  return to === expectedAssignee(ticket)
    ? { ...decision.ours, followers }
    : { ...decision.ours, followers, pendingAssignee: to }
}
