/** An engineer's day, for the engineer who asks. Nothing is written. */
import type { z } from 'zod'
import type { EpochMs } from '../../calendar/api.ts'
import { dateAt, dayStart, type Facts, type FactsCache, type Person } from '../../coverage/api.ts'
import { authorize, type Access, type Actor } from '../../platform/auth/index.ts'
import type { Clock } from '../../platform/clock.ts'
import { AppError } from '../../platform/errors.ts'
import type { Query } from '../../platform/store/index.ts'
import type { TicketRowView } from '../tickets.queries.ts'
import { withAccount } from '../views/claimed.ts'
import { ticketSummary } from '../views/ticket.view.ts'
import { accountsOfDay, becauseOf, endOfDay, inOrder, presenceOf, type DayAccount } from './my-day.ts'
import type { myDaySchema } from './my-day.contract.ts'
import { ticketsOfDay } from './my-day.store.ts'

export type MyDay = z.infer<typeof myDaySchema>

export interface MyDayDeps {
  readonly query: Query
  readonly facts: FactsCache
  readonly clock: Clock
  readonly access: Access
}

export interface MyDayService {
  /** Throws 409 `not_a_person` for tokens, and for people whom the directory does not know. */
  of(actor: Actor): Promise<MyDay>
}

const SHOWN = 100

export function createMyDayService(deps: MyDayDeps): MyDayService {
  return {
    async of(actor) {
      authorize(actor, 'tickets.read')
      const facts = await deps.facts.current()
      const person = actor.kind === 'person' ? facts.person(actor.id) : null
      if (!person) throw notAPerson()
      const now = deps.clock.nowMs()
      const visible = (await deps.access.of(actor)).visible('tickets.read')
      const accounts = accountsOfDay(facts, person, now)
      const ids = accounts.map(({ accountId }) => accountId)
      const rows = await ticketsOfDay(deps.query, ids, person.row.helpDeskUserId, visible)
      return dayView(facts, person, now, accounts, rows)
    },
  }
}

function notAPerson(): AppError {
  const message = 'Only people have a day: you came by a token or an enter link. Sign in as a person.'
  return new AppError('not_a_person', 409, message)
}

function dayView(
  facts: Facts,
  person: Person,
  now: EpochMs,
  accounts: readonly DayAccount[],
  rows: readonly TicketRowView[],
): MyDay {
  const presence = presenceOf(person, now)
  const endsAt = endOfDay(person, presence, now)
  const { zone } = person.row
  const start = dayStart(dateAt(now, zone), zone)
  const queue = queueOf(facts, person, now, endsAt, accounts, rows)
  const needed = queue.filter(({ because }) => because !== 'held' && because !== 'account')
  const open = Map.groupBy(queue, ({ accountId }) => accountId)
  return {
    personId: person.row.id,
    personName: person.row.name,
    zone,
    at: iso(now),
    presence: presence.kind,
    endsAt: iso(endsAt),
    nextDutyAt: 'next' in presence && presence.next !== null ? iso(presence.next) : null,
    duty: person.duty
      .intervals(start, endsAt)
      .map((part) => ({ start: iso(part.start), end: iso(part.end) })),
    accounts: accounts.map((one) => ({
      accountId: one.accountId,
      accountName: facts.account(one.accountId)?.row.name ?? '',
      zone: facts.account(one.accountId)?.row.zone ?? zone,
      role: one.role,
      state: one.state,
      coverEndsAt: one.until === null ? null : iso(one.until),
      openTickets: open.get(one.accountId)?.length ?? 0,
    })),
    needed: needed.length,
    neededToday: needed.filter(({ because }) => because !== 'due_later').length,
    total: queue.length,
    queue: queue.slice(0, SHOWN),
  }
}

const iso = (at: EpochMs): string => new Date(at).toISOString()

function queueOf(
  facts: Facts,
  person: Person,
  now: EpochMs,
  endsAt: EpochMs,
  accounts: readonly DayAccount[],
  rows: readonly TicketRowView[],
): MyDay['queue'] {
  const roles = new Map(accounts.map(({ accountId, role }) => [accountId, role]))
  const user = person.row.helpDeskUserId
  return rows
    .map((found) => {
      const row = withAccount(found, facts, now)
      const asked = {
        isEmergency: row.isEmergency,
        isHeld: user !== null && row.record.state.assigneeId === user,
        deadline: row.deadlineAt === null ? null : Date.parse(row.deadlineAt),
        updatedAt: row.record.updatedAt,
      }
      return { row, ...asked, because: becauseOf(asked, now, endsAt) }
    })
    .sort(inOrder)
    .map(({ row, isHeld, because }) => ({
      ...ticketSummary(row, facts, null),
      role: roles.get(row.accountId ?? '') ?? ('holder' as const),
      isHeld,
      because,
    }))
}
