/** Somebody's open tickets, ranked, as the API tells them. Pure. */
import type { z } from 'zod'
import type { EpochMs } from '../../calendar/api.ts'
import { runningContracts, type Facts, type Person } from '../../coverage/api.ts'
import type { StuckTicket } from '../seen/stuck.store.ts'
import type { TicketRowView } from '../tickets.queries.ts'
import { withAccount } from '../views/claimed.ts'
import { ticketSummary } from '../views/ticket.view.ts'
import type { myDaySchema } from './my-day.contract.ts'
import type { Needs } from './my-day.store.ts'
import type { DayAccount } from './my-day.ts'
import { headOf, rank, type Asked, type ReasonCode } from './rank.ts'

type Item = z.infer<typeof myDaySchema>['queue'][number]

/** What says besides the tickets themselves that somebody is needed. */
export interface DayNeeds extends Needs {
  readonly stuck: readonly StuckTicket[]
  readonly followUps: readonly { readonly ticketId: string; readonly dueAt: EpochMs | null }[]
}

export interface Day {
  readonly facts: Facts
  readonly person: Person
  readonly now: EpochMs
  readonly endsAt: EpochMs
  readonly accounts: readonly DayAccount[]
}

/** Reasons that ask nothing of this person. */
const RESTS: readonly ReasonCode[] = [
  'held',
  'account',
  'priority',
  'customer',
  'hours',
  'surge',
  'surge_order',
]

/** Whether a ticket needs this person now: an emergency, a target of theirs, a question, a ticket that stands still … */
export function isNeeded({ isHeld, reasons }: Pick<Item, 'isHeld' | 'reasons'>): boolean {
  const targets: readonly ReasonCode[] = ['overdue', 'due_today', 'due_later']
  return reasons.some(({ code }) => !RESTS.includes(code) && (isHeld || !targets.includes(code)))
}

/** The tickets in their order, each with every reason. */
export function queueOf(day: Day, rows: readonly TicketRowView[], needs: DayNeeds): Item[] {
  const { facts, person, now, endsAt, accounts } = day
  const roles = new Map(accounts.map(({ accountId, role }) => [accountId, role]))
  const questions = new Map(needs.questions.map((one) => [one.ticketId, one.question]))
  const stuck = new Map(needs.stuck.map(({ ticketId, ...one }) => [ticketId, one]))
  const asked = rows.map((found) => {
    const row = withAccount(found, facts, now)
    return { row, ...askedOf(row, facts, person, needs, now) }
  })
  return rank(asked, now, endsAt).map(({ item, reasons }) => ({
    ...ticketSummary(item.row, facts, null),
    role: roles.get(item.accountId ?? '') ?? ('holder' as const),
    isHeld: item.isHeld,
    because: headOf(reasons),
    reasons: [...reasons],
    stuck: stuck.get(item.id) ?? null,
    question: questions.get(item.id) ?? null,
    surgePosition: item.surgePosition,
  }))
}

function askedOf(row: TicketRowView, facts: Facts, person: Person, needs: DayNeeds, now: EpochMs): Asked {
  const { id, accountId, record } = row
  const user = person.row.helpDeskUserId
  const followUp = needs.followUps.find(({ ticketId }) => ticketId === id)
  return {
    id,
    accountId,
    isEmergency: row.isEmergency,
    isHeld: user !== null && record.state.assigneeId === user,
    priority: record.state.priority,
    deadline: row.deadlineAt === null ? null : Date.parse(row.deadlineAt),
    updatedAt: record.updatedAt,
    accountPriority: accountId === null ? null : (facts.account(accountId)?.row.priority ?? null),
    hoursPerWeek: contractedHours(facts, accountId, now),
    stuck: needs.stuck.find(({ ticketId }) => ticketId === id)?.why ?? null,
    hasQuestion: needs.questions.some(({ ticketId }) => ticketId === id),
    followUp: followUp ? (followUp.dueAt ?? Infinity) : null,
    inSurge: needs.surges.some((one) => one.accountId === accountId),
    surgePosition: needs.positions.find(({ ticketId }) => ticketId === id)?.position ?? null,
  }
}

/** Contracted hours a week, of all contracts that run; null: none. */
export function contractedHours(facts: Facts, accountId: string | null, now: EpochMs): number | null {
  const account = accountId === null ? null : facts.account(accountId)
  const contracts = account ? runningContracts(account, now) : []
  return contracts.length === 0 ? null : contracts.reduce((sum, { row }) => sum + row.hoursPerWeek, 0)
}
