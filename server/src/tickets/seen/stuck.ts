/** Whether nothing goes on in a ticket: business days of the account's schedule, or how often it was given on. Pure. */
import type { EpochMs } from '../../calendar/api.ts'
import { dateAt, dayEnd, dayStart, type Account, type Facts, type Hours } from '../../coverage/api.ts'

/** An open ticket as the sweep finds it. */
export interface OpenTicket {
  readonly ticketId: string
  readonly accountId: string
  /** When somebody of ours last did something in it, else when it was created. */
  readonly progressAt: EpochMs
  readonly reassignments: number
  readonly reassignedAt: EpochMs | null
  /** The customer is waited for: that nobody of ours does anything is as it should be. */
  readonly isWaiting: boolean
}

export interface Limits {
  readonly businessDays: number
  readonly reassignments: number
}

export interface Stuck {
  readonly ticketId: string
  readonly accountId: string
  readonly why: 'no_progress' | 'reassigned'
  readonly since: EpochMs
  readonly reassignments: number
}

/** null: it goes on. Having been given on comes first: that alone says that nobody took it. */
export function stuckOf(
  facts: Facts,
  account: Account,
  ticket: OpenTicket,
  limits: Limits,
  now: EpochMs,
): Stuck | null {
  const { ticketId, accountId, reassignments, reassignedAt, progressAt } = ticket
  if (reassignments >= limits.reassignments && reassignedAt !== null)
    return { ticketId, accountId, why: 'reassigned', since: reassignedAt, reassignments }
  if (ticket.isWaiting) return null
  const limit = stuckFrom(facts, account, progressAt, limits.businessDays)
  if (limit === null || now < limit) return null
  return { ticketId, accountId, why: 'no_progress', since: progressAt, reassignments }
}

/** No schedule is closed for longer; past it a calendar without hours is asked in vain. */
const MOST_DAYS = 60

/** The same time of day so many business days later, on the account's clock; null: its schedule never opens. */
export function stuckFrom(
  facts: Facts,
  account: Account,
  from: EpochMs,
  businessDays: number,
): EpochMs | null {
  const { zone } = account.row
  const hours = scheduleOf(facts, account)
  const time = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).toPlainTime()
  let date = Temporal.PlainDate.from(dateAt(from, zone))
  let left = businessDays
  for (let tried = 0; tried < MOST_DAYS; tried++) {
    date = date.add({ days: 1 })
    const day = date.toString()
    if (hours.intervals(dayStart(day, zone), dayEnd(day, zone)).length > 0) left--
    if (left === 0) return date.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds
  }
  return null
}

/** The schedule of the account's region; where the region has none, the programme's of last resort. */
function scheduleOf(facts: Facts, account: Account): Hours {
  return facts.schedule(facts.region(account.row.regionId)?.scheduleId ?? null)
}
