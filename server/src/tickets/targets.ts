/** The reply target of a ticket: which schedule, which deadline (domain.md 4.6, Targets and Readings). */
import { ALWAYS, compileCalendar, type Calendar, type EpochMs } from '../calendar/api.ts'
import { runningContracts, type Account, type Facts, type Hours } from '../coverage/api.ts'
import type { Settings } from '../directory/api.ts'
import type { Priority } from './model.ts'
import type { TicketRecord } from './record.ts'
import { deadlineOn, isPaused } from './reply-clock.ts'

export interface ReplyTarget {
  readonly kind: 'first' | 'next'
  readonly deadline: EpochMs
  readonly priority: Priority
  /** Why this schedule: urgent and weekend cover count around the clock. */
  readonly on: 'urgent' | 'weekend_cover' | 'contract' | 'preferred_region' | 'account_region' | 'global'
}

const MINUTE = 60_000

/** The running target at `at`; null: nothing owed, or the clock stands. */
export function replyTarget(
  facts: Facts,
  settings: Settings,
  account: Account,
  ticket: TicketRecord,
  at: EpochMs,
): ReplyTarget | null {
  const { clock } = ticket
  if (!clock || isPaused(clock)) return null
  const priority = isEmergency(ticket, settings) ? 'urgent' : (ticket.state.priority ?? 'normal')
  const ms = settings.replyTargets[priority][clock.kind] * MINUTE
  let best: ReplyTarget | null = null
  for (const { hours, on } of schedulesOf(facts, settings, account, ticket, priority, at)) {
    const deadline = deadlineOn(clock, hours, ms)
    if (deadline !== null && (!best || deadline < best.deadline))
      best = { kind: clock.kind, deadline, priority, on }
  }
  return best
}

/** Declared production-down: by form or tag; by priority only if so set. */
export function isEmergency(ticket: TicketRecord, settings: Settings): boolean {
  const { form, tags, priority } = ticket.state
  const { emergency } = settings
  return (
    (form !== null && emergency.forms.includes(form)) ||
    tags.some((tag) => emergency.tags.includes(tag)) ||
    (priority !== null && emergency.priorities.includes(priority))
  )
}

interface Schedule {
  readonly hours: Hours
  readonly on: ReplyTarget['on']
}

function schedulesOf(
  facts: Facts,
  settings: Settings,
  account: Account,
  ticket: TicketRecord,
  priority: Priority,
  at: EpochMs,
): Schedule[] {
  if (priority === 'urgent') return [{ hours: ALWAYS, on: 'urgent' }]
  if (weekendZone(account, ticket) !== null) return [{ hours: ALWAYS, on: 'weekend_cover' }]
  const ids = new Set(runningContracts(account, at).map((contract) => contract.row.replyScheduleId))
  if (ids.size === 0) ids.add(null)
  return [...ids].map((id) =>
    id === null
      ? ordinarySchedule(facts, settings, account, ticket)
      : { hours: facts.schedule(id), on: 'contract' as const },
  )
}

/** The ticket's preferred region's schedule, else the account's region's, else the global one. */
function ordinarySchedule(
  facts: Facts,
  settings: Settings,
  account: Account,
  ticket: TicketRecord,
): Schedule {
  const preferred = ticket.state.preferredRegion
  const code = preferred === null ? undefined : (settings.preferredRegions[preferred] ?? preferred)
  const wished = code === undefined ? null : facts.regionByCode(code)
  if (wished) return { hours: facts.schedule(wished.scheduleId), on: 'preferred_region' }
  const own = facts.region(account.row.regionId)
  if (own) return { hours: facts.schedule(own.scheduleId), on: 'account_region' }
  return { hours: facts.schedule(settings.globalScheduleId), on: 'global' }
}

/** The zone of the contract whose weekend cover holds for this ticket (rule 6): its creation decides; null: none does. */
export function weekendZone(account: Account, ticket: TicketRecord): string | null {
  if (ticket.createdPriority !== 'high' && ticket.createdPriority !== 'urgent') return null
  const { createdAt } = ticket.state
  for (const { row } of runningContracts(account, createdAt)) {
    if (row.weekendZone !== null && weekend(row.weekendZone).isOpen(createdAt)) return row.weekendZone
  }
  return null
}

const weekends = new Map<string, Calendar>()

function weekend(zone: string): Calendar {
  let calendar = weekends.get(zone)
  if (!calendar) {
    const spans = [6, 7].map((weekday) => ({ weekday: weekday as 6 | 7, start: 0, end: 1440 }))
    calendar = compileCalendar({ zone, weekly: [{ from: null, spans }] })
    weekends.set(zone, calendar)
  }
  return calendar
}
