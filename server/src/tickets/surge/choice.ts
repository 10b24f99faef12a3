/** The customer's choice about a surge, carried out in one transaction: all of it, or nothing. */
import { planNotices } from '../../notify/api.ts'
import type { Actor } from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { conflict, invalid } from '../../platform/errors.ts'
import { makeTasks } from '../../tasks/api.ts'
import type { Account, Facts, Person } from '../../coverage/api.ts'
import { follow } from '../actions/follow.ts'
import { lockTicket } from '../actions/asked.ts'
import { override } from '../actions/override.ts'
import type { IntakeDeps } from '../intake/take-in.ts'
import { expectedAssignee } from '../record.ts'
import type { TicketRowView } from '../tickets.queries.ts'
import { clearance } from '../ask/chain.ts'
import { surgeOrder } from './order.ts'
import {
  openTicketsOf,
  putInOrder,
  setChoice,
  setTask,
  type SurgeRow,
  type SurgeTicket,
} from './surge.store.ts'

export type Choice =
  | { readonly option: 'by_ase'; readonly order: readonly string[] }
  | { readonly option: 'helper'; readonly order: readonly string[]; readonly helperId: string }
  | {
      readonly option: 'engineers'
      readonly order: readonly string[]
      readonly owners: readonly { readonly ticketId: string; readonly personId: string }[]
    }

/** Tickets in the customer's order first, the rest by priority behind them. */
export function inChosenOrder(rows: readonly TicketRowView[], order: readonly string[]): TicketRowView[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const named = order.flatMap((id) => byId.get(id) ?? [])
  const rest = surgeOrder(
    rows
      .filter(({ id }) => !order.includes(id))
      .map((row) => ({
        row,
        id: row.id,
        isEmergency: row.isEmergency,
        priority: row.record.state.priority,
        deadline: row.deadlineAt === null ? null : Date.parse(row.deadlineAt),
        createdAt: row.record.state.createdAt,
      })),
  )
  return [...named, ...rest.map(({ row }) => row)]
}

/** Puts the tickets in order, gives the helper their task and lets them follow, gives the named tickets to their engineers. */
export async function carryOut(
  tx: Tx,
  deps: IntakeDeps,
  actor: Actor,
  surge: SurgeRow,
  choice: Choice,
): Promise<void> {
  const facts = await deps.facts.current()
  const account = facts.account(surge.accountId)
  if (!account) throw conflict('The account of this surge is no longer there.')
  const rows = inChosenOrder(await openTicketsOf(tx.query, surge.accountId), choice.order)
  refuseUnknown(rows, choice)
  const helperId = choice.option === 'helper' ? choice.helperId : null
  const by = { option: choice.option, helperId, by: actor.name, at: deps.clock.now() }
  const given =
    choice.option === 'engineers' ? await giveAway(tx, deps, actor, facts, account, rows, choice) : []
  await setChoice(tx, surge.id, by)
  const followed =
    choice.option === 'helper'
      ? await engage(tx, deps, facts, account, surge, rows, choice.helperId)
      : new Set<string>()
  const owned = new Map(given.map((one) => [one.ticketId, one]))
  const placed = rows.map(({ id }, position): SurgeTicket =>
    owned.get(id) === undefined
      ? { ...UNTOUCHED, ticketId: id, position, helperAdded: followed.has(id) }
      : { ...owned.get(id)!, position },
  )
  await putInOrder(tx, surge.id, placed)
}

const UNTOUCHED = { ownerId: null, heldBefore: null, lockedBefore: false, helperAdded: false } as const

function refuseUnknown(rows: readonly TicketRowView[], choice: Choice): void {
  const known = new Set(rows.map(({ id }) => id))
  const named = [
    ...choice.order,
    ...(choice.option === 'engineers' ? choice.owners.map((one) => one.ticketId) : []),
  ]
  if (named.every((id) => known.has(id))) return
  const path = choice.order.every((id) => known.has(id)) ? 'owners' : 'order'
  throw invalid([{ path, message: 'names a ticket that is not an open one of this account' }])
}

function engineer(facts: Facts, account: Account, id: string, path: string, at: number): Person {
  const person = facts.person(id)
  const works = person?.row.roles.some((role) => role === 'ase' || role === 'support_engineer')
  if (!person || !works || at >= person.gone || !clearance(facts, account)(id))
    throw invalid([{ path, message: 'is no engineer who may work on this account' }])
  return person
}

/**
 * The helper investigates behind the scenes: a task of theirs, and they follow what is open. Answers which tickets they follow
 * by this; those that they followed before are not among them, and stay followed when the choice is taken back.
 */
async function engage(
  tx: Tx,
  deps: IntakeDeps,
  facts: Facts,
  account: Account,
  surge: SurgeRow,
  rows: readonly TicketRowView[],
  helperId: string,
): Promise<Set<string>> {
  const at = deps.clock.nowMs()
  const { row, duty } = engineer(facts, account, helperId, 'helperId', at)
  const title = `Surge at ${account.row.name}: investigate behind the scenes`
  const detail =
    'The ASE speaks with the customer. Findings go into internal notes of the tickets, which you follow.'
  const about = { accountId: surge.accountId, title }
  const [taskId] = await makeTasks(tx, deps.clock, [
    {
      ...{ ...about, key: `surge-help:${surge.id}:${helperId}:${at}`, kind: 'surge_help', detail },
      ...{ ownerId: helperId, dueAt: duty.openFrom(at) },
    },
  ])
  if (taskId !== undefined) await setTask(tx, surge.id, taskId)
  const body = `${detail} It is a task of yours now.`
  const notice = { key: `surge-help:${surge.id}:${helperId}:${at}`, kind: 'surge', personId: helperId }
  await planNotices(tx, deps.clock, [{ ...notice, ...about, body, dueAt: at }])
  const followed = new Set<string>()
  if (row.helpDeskUserId === null) return followed
  for (const { id, source, externalId } of byId(rows)) {
    const ticket = await lockTicket(tx, deps, { source, ticketId: externalId })
    if (await follow(tx, deps, ticket, row.helpDeskUserId)) followed.add(id)
  }
  return followed
}

/** In the order of their ids, so that two who do the same wait for each other instead of for both. */
export const byId = (rows: readonly TicketRowView[]): TicketRowView[] =>
  [...rows].sort((a, b) => a.id.localeCompare(b.id))

/** Each named ticket goes to its engineer by the ordinary override, with the surge as its reason. */
async function giveAway(
  tx: Tx,
  deps: IntakeDeps,
  actor: Actor,
  facts: Facts,
  account: Account,
  rows: readonly TicketRowView[],
  { owners }: Extract<Choice, { option: 'engineers' }>,
): Promise<SurgeTicket[]> {
  const within = { ...deps, transaction: <T>(work: (tx: Tx) => Promise<T>): Promise<T> => work(tx) }
  const to = new Map(owners.map(({ ticketId, personId }) => [ticketId, personId]))
  const given: SurgeTicket[] = []
  for (const row of byId(rows)) {
    const personId = to.get(row.id)
    if (personId === undefined) continue
    engineer(facts, account, personId, 'owners', deps.clock.nowMs())
    const name = { source: row.source, ticketId: row.externalId }
    const { record } = await lockTicket(tx, deps, name)
    const before = { heldBefore: expectedAssignee(record), lockedBefore: record.lock !== null }
    await override(
      within,
      actor,
      name,
      { personId },
      'Surge: the customer chose that other engineers own some tickets.',
    )
    given.push({ ...UNTOUCHED, ticketId: row.id, position: 0, ownerId: personId, ...before })
  }
  return given
}
