/** A surge as the API tells it. */
import type { z } from 'zod'
import { hoursInWords } from '../../calendar/api.ts'
import { dateAt, presenceAt, runningContracts, type Account, type Facts } from '../../coverage/api.ts'
import type { Query } from '../../platform/store/index.ts'
import { chainOf } from '../ask/chain.ts'
import { ticketSummary } from '../views/ticket.view.ts'
import { nameOf } from '../wording/people.ts'
import { inChosenOrder } from './choice.ts'
import { readCounts } from './counts.store.ts'
import { helpersOf } from './helpers.ts'
import { usualOf, WEEK, weekdayOf, type Series } from './history.ts'
import { surgeMessage, wayTitle } from './message.ts'
import type { surgeSchema, surgeSummarySchema } from './surge.contract.ts'
import { openTicketsOf, ticketsOfSurge, type SurgeRow } from './surge.store.ts'
import { dateOf, dayOf, seriesOf } from './surge-watch.ts'
import { waysOf, type Way } from './ways.ts'

export type SurgeSummary = z.infer<typeof surgeSummarySchema>
export type SurgeDetail = z.infer<typeof surgeSchema>

/** One line of a list. */
export function surgeSummary(row: SurgeRow, facts: Facts): SurgeSummary {
  const account = facts.account(row.accountId)?.row
  const { helperId, taskId: _task, lastOn: _last, ...rest } = row
  return {
    ...rest,
    accountName: account?.name ?? 'an account',
    zone: account?.zone ?? 'UTC',
    isRunning: row.endedAt === null,
    sentence: sentenceOf(row, account?.name ?? 'an account'),
    helper: helperId === null ? null : { personId: helperId, name: nameOf(facts, helperId) },
  }
}

function sentenceOf({ tickets, expected, peak, endedAt, option }: SurgeRow, name: string): string {
  const usual = `about ${Math.round(expected)} are usual`
  if (endedAt !== null) return `${name} had up to ${peak} new tickets in seven days, where ${usual}.`
  const next = option === null ? 'The customer has not chosen yet.' : `${wayTitle(option)}.`
  return `${name} has ${Math.max(tickets, peak)} new tickets in seven days, where ${usual}. ${next}`
}

/** The surge with all that its page shows, as of `at`. */
export async function surgeDetail(
  query: Query,
  facts: Facts,
  row: SurgeRow,
  at: number,
  mayChoose: boolean,
): Promise<SurgeDetail> {
  const account = facts.account(row.accountId)
  const summary = surgeSummary(row, facts)
  if (!account) return { ...summary, ...NOTHING, mayChoose: false }
  const placed = await ticketsOfSurge(query, row.id)
  const order = placed.map(({ ticketId }) => ticketId)
  const open = inChosenOrder(await openTicketsOf(query, row.accountId), order)
  const owners = new Map(placed.map(({ ticketId, ownerId }) => [ticketId, ownerId]))
  const pressing = open.filter((one) => ['urgent', 'high'].includes(one.record.state.priority ?? '')).length
  const { ways, spoken, restsOn } = waysFor(facts, account, open.length, pressing, at)
  const helpers = helpersOf(facts, account, at)
  return {
    ...summary,
    days: await daysOf(query, account, row, at),
    queue: open.map((one) => {
      const ownerId = owners.get(one.id) ?? null
      const owner = ownerId === null ? null : { personId: ownerId, name: nameOf(facts, ownerId) }
      return { ...ticketSummary(one, facts, null), owner }
    }),
    ways: ways.map(({ option, pros, cons, estimate }) => ({
      ...{ option, title: wayTitle(option), pros: [...pros], cons: [...cons], hours: estimate.hours },
      doneBy: estimate.doneBy === null ? null : new Date(estimate.doneBy).toISOString(),
    })),
    estimateRestsOn: restsOn,
    message: surgeMessage({
      ...{
        accountName: summary.accountName,
        zone: account.row.zone,
        at,
        ways: spoken,
        openTickets: open.length,
      },
      ...{ tickets: Math.max(row.peak, row.tickets), usual: row.expected },
      aseName: aseOf(facts, account, at)?.name ?? 'Your Assigned Support Engineer',
    }),
    helpers: helpers.map((person) => ({
      personId: person.row.id,
      name: person.row.name,
      detail: presenceAt(person, at).kind === 'on_duty' ? 'on duty now' : 'off duty now',
    })),
    mayChoose,
  }
}

const NOTHING = { days: [], queue: [], ways: [], estimateRestsOn: '', message: '', helpers: [] }

function aseOf(facts: Facts, account: Account, at: number) {
  const one = chainOf(facts, account, at).find(({ role }) => role !== 'manager')
  return one ? { personId: one.person.row.id, name: one.person.row.name, duty: one.person.duty } : null
}

function waysFor(
  facts: Facts,
  account: Account,
  openTickets: number,
  pressing: number,
  at: number,
): { ways: Way[]; spoken: Way[]; restsOn: string } {
  const { hoursPerTicket } = facts.settings(at).settings.surge
  const contracts = runningContracts(account, at)
  const hoursPerWeek =
    contracts.length === 0 ? null : contracts.reduce((sum, { row }) => sum + row.hoursPerWeek, 0)
  const helpers = helpersOf(facts, account, at).map(({ row, duty }) => ({
    ...{ personId: row.id, name: row.name, duty },
  }))
  const ase = aseOf(facts, account, at)
  const given = { at, openTickets, pressing, hoursPerTicket, hoursPerWeek, ase, helpers }
  const hours =
    hoursPerWeek === null ? 'no contracted hours are known' : `${hoursPerWeek} contracted hours a week`
  const restsOn = `${openTickets} open tickets at ${hoursInWords(hoursPerTicket * 3_600_000)} each, ${hours}, and people’s working hours. Hours used so far this week are not counted.`
  return { ways: waysOf(given), spoken: waysOf(given, 'ase'), restsOn }
}

/** Eight weeks before it was seen, and the days since. */
async function daysOf(
  query: Query,
  account: Account,
  row: SurgeRow,
  at: number,
): Promise<SurgeDetail['days']> {
  const last = row.endedAt === null ? dayOf(dateAt(at, account.row.zone)) : dayOf(row.lastOn)
  const counts = await readCounts(query, [row.accountId], dayOf(row.beganOn) - SHOWN_BEFORE)
  const { series } = seriesOf(account, counts, [], at)
  const usual = usualDays(series, row)
  const from = Math.max(series.firstDay, dayOf(row.beganOn) - SHOWN_BEFORE)
  return Array.from({ length: Math.max(0, last - from + 1) }, (_, index) => {
    const day = from + index
    return { day: dateOf(day), created: series.counts[day - series.firstDay] ?? 0, usual: usual(day) }
  })
}

const SHOWN_BEFORE = 5 * WEEK

/** The usual count of the week, spread over its days as the account's own weeks before were. */
function usualDays(series: Series, { expected, beganOn }: SurgeRow): (day: number) => number {
  const { shape } = usualOf([series], dayOf(beganOn) - WEEK + 1)
  return (day) => Math.round(((expected * shape[weekdayOf(day)]!) / WEEK) * 10) / 10
}
