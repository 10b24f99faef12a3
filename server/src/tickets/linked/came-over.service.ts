/** What came over with an account's organisations, for whoever linked them. */
import type { FactsCache } from '../../coverage/api.ts'
import type { Access, Actor } from '../../platform/auth/index.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Query } from '../../platform/store/index.ts'
import type { CameOver, TicketsOfOrganization } from './came-over.contract.ts'
import { notFound } from '../../platform/errors.ts'
import { carryOversOf, ticketsHeld, type CameOverRow } from './carry-over.store.ts'

export interface CameOverDeps {
  readonly query: Query
  readonly facts: FactsCache
  readonly clock: Clock
  readonly access: Access
}

/** Of the organisations that the account holds, now or later; the newest first. */
export async function cameOver(deps: CameOverDeps, actor: Actor, accountId: string): Promise<CameOver> {
  await deps.access.reading(actor, 'tickets.read', accountId)
  const now = deps.clock.nowMs()
  const account = (await deps.facts.current()).account(accountId)
  const held = (account?.row.organizations ?? []).filter(({ to }) => to > now)
  const rows = await carryOversOf(
    deps.query,
    held.map(({ organizationId }) => organizationId),
  )
  // One line each: the newest that came; where none did as yet, the next that will.
  const told = Map.groupBy(rows, (row) => row.organizationId)
    .values()
    .map((of) => of.find(({ from }) => Date.parse(from) <= now) ?? of.at(-1)!)
  return { items: [...told].map((row) => viewOf(row, now)) }
}

/** What would come over, or go, with an organisation that is unlinked or moved. */
export async function ticketsOfOrganization(
  deps: CameOverDeps,
  actor: Actor,
  accountId: string,
  organizationId: string,
): Promise<TicketsOfOrganization> {
  await deps.access.reading(actor, 'tickets.read', accountId)
  const account = (await deps.facts.current()).account(accountId)
  const now = deps.clock.nowMs()
  if (!account?.row.organizations.some((one) => one.organizationId === organizationId && one.to > now))
    throw notFound('linked organisation', organizationId)
  const held = await ticketsHeld(deps.query, organizationId, accountId)
  return { ...held, ...goingWords(held) }
}

/** What becomes of tickets whose organisation goes. Pure. */
export function goingWords({ open, over }: { readonly open: number; readonly over: number }) {
  if (open + over === 0) return { ifUnlinked: 'It has no tickets here.', ifMoved: 'It has no tickets here.' }
  const has = `It has ${tickets(open + over)} here: ${open} open, ${over} over.`
  return {
    ifUnlinked: `${has} Open ones become nobody’s and are decided anew; what is over stays the history of this account.`,
    ifMoved: `${has} All of them go to the other account: open ones are decided anew, what is over goes for history.`,
  }
}

function viewOf(row: CameOverRow, now: number): CameOver['items'][number] {
  const { doneAt, ...rest } = row
  const isWaiting = Date.parse(row.from) > now
  const state =
    doneAt === null ? (isWaiting ? ('waiting' as const) : ('running' as const)) : ('done' as const)
  return { ...rest, state, sentence: sentenceOf(row, state) }
}

const tickets = (n: number): string => (n === 1 ? '1 ticket' : `${n} tickets`)

/** “14 tickets came over: 9 open, decided anew; 5 over, for history.” Pure. */
export function sentenceOf(
  { open, closed }: Pick<CameOverRow, 'open' | 'closed'>,
  state: CameOver['items'][number]['state'],
): string {
  if (state === 'waiting') return 'Its tickets come over once the account holds it.'
  const so = state === 'running' ? ' so far' : ''
  if (open + closed === 0)
    return state === 'running' ? 'Its tickets are coming over.' : 'It brought no tickets.'
  return `${tickets(open + closed)} came over${so}: ${open} open, decided anew; ${closed} over, for history.`
}
