/** An engineer's day, for the engineer who asks. Nothing is written. */
import type { z } from 'zod'
import type { EpochMs } from '../../calendar/api.ts'
import { dateAt, dayStart, type Facts, type FactsCache, type Person } from '../../coverage/api.ts'
import { authorize, isVisible, type Access, type Actor } from '../../platform/auth/index.ts'
import type { Clock } from '../../platform/clock.ts'
import { AppError } from '../../platform/errors.ts'
import type { Query } from '../../platform/store/index.ts'
import { openTicketTasks } from '../../tasks/api.ts'
import { findDigest, listNew } from '../seen/digest.store.ts'
import { stuckOfAccounts } from '../seen/stuck.store.ts'
import type { TicketRowView } from '../tickets.queries.ts'
import { ticketSummary } from '../views/ticket.view.ts'
import { contractedHours, isNeeded, queueOf, type DayNeeds } from './day-queue.ts'
import { accountsOfDay, endOfDay, presenceOf, type DayAccount } from './my-day.ts'
import type { myDaySchema, newTicketsSchema } from './my-day.contract.ts'
import { needsOf, ticketsOfDay } from './my-day.store.ts'

export type MyDay = z.infer<typeof myDaySchema>

export type NewTickets = z.infer<typeof newTicketsSchema>

export interface MyDayDeps {
  readonly query: Query
  readonly facts: FactsCache
  readonly clock: Clock
  readonly access: Access
}

export interface MyDayService {
  /** Throws 409 `not_a_person` for tokens, and for people whom the directory does not know. */
  of(actor: Actor): Promise<MyDay>
  /** The tickets of the caller's newest digest; the same refusals. */
  newTickets(actor: Actor): Promise<NewTickets>
}

const SHOWN = 100

export function createMyDayService(deps: MyDayDeps): MyDayService {
  const personOf = async (actor: Actor): Promise<{ facts: Facts; person: Person }> => {
    authorize(actor, 'tickets.read')
    const facts = await deps.facts.current()
    const person = actor.kind === 'person' ? facts.person(actor.id) : null
    if (!person) throw notAPerson()
    return { facts, person }
  }
  return {
    async of(actor) {
      const { facts, person } = await personOf(actor)
      const now = deps.clock.nowMs()
      const visible = (await deps.access.of(actor)).visible('tickets.read')
      const accounts = accountsOfDay(facts, person, now)
      const ids = accounts.map(({ accountId }) => accountId)
      const needs = await allNeeds(deps.query, person.row.id, ids)
      const named = [...needs.questions, ...needs.followUps].map(({ ticketId }) => ticketId)
      const rows = await ticketsOfDay(deps.query, ids, person.row.helpDeskUserId, named, visible)
      return dayView(facts, person, now, accounts, rows, needs)
    },
    async newTickets(actor) {
      const { facts, person } = await personOf(actor)
      const digest = await findDigest(deps.query, person.row.id)
      if (!digest) return { day: null, since: null, until: null, tickets: [] }
      const visible = (await deps.access.of(actor)).visible('tickets.read')
      const since = digest.accounts.filter(({ accountId }) => isVisible(visible, accountId))
      const rows = await listNew(deps.query, since, digest.until)
      return {
        day: digest.day,
        since: iso(Math.min(digest.until, ...since.map(({ from }) => from))),
        until: iso(digest.until),
        tickets: rows.map((row) => ticketSummary(row, facts, null)),
      }
    },
  }
}

async function allNeeds(query: Query, personId: string, accounts: readonly string[]): Promise<DayNeeds> {
  const [needs, stuck, followUps] = await Promise.all([
    needsOf(query, personId, accounts),
    stuckOfAccounts(query, accounts),
    openTicketTasks(query, personId),
  ])
  return { ...needs, stuck, followUps }
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
  needs: DayNeeds,
): MyDay {
  const presence = presenceOf(person, now)
  const endsAt = endOfDay(person, presence, now)
  const { zone } = person.row
  const start = dayStart(dateAt(now, zone), zone)
  const queue = queueOf({ facts, person, now, endsAt, accounts }, rows, needs)
  const surges = new Map(needs.surges.map(({ accountId, surgeId }) => [accountId, surgeId]))
  const needed = queue.filter(isNeeded)
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
      hoursPerWeek: contractedHours(facts, one.accountId, now),
      surgeId: surges.get(one.accountId) ?? null,
    })),
    needed: needed.length,
    neededToday: needed.filter(({ because }) => because !== 'due_later').length,
    total: queue.length,
    queue: queue.slice(0, SHOWN),
  }
}

const iso = (at: EpochMs): string => new Date(at).toISOString()
