/** Carries out a planned merge within accounts, in the caller's transaction. */
import type { Clock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids.ts'
import { toIso } from '../../platform/store/index.ts'
import type { Account } from '../accounts.contract.ts'
import {
  endOrganization,
  endPolicy,
  listAssignments,
  listOrganizations,
  supersedeAssignments,
  supersedeContract,
} from '../holdings.store.ts'
import { insertAssignments, insertOrganizations } from '../rows.ts'
import {
  CHILD_KINDS,
  copyContract,
  markMerged,
  moveChildren,
  moveRequests,
  onePrimaryContact,
} from './merge.store.ts'
import type { MergePlan } from './plan-merge.ts'

export interface Moved {
  /** Ids by kind: enough to put them back by hand. */
  readonly ids: Record<string, string[]>
  readonly crmId: string | null
  readonly moves: { what: string; count: number }[]
}

/** Moves organisations, contracts, assignments, people, channels and requests, and marks the account as merged. */
export async function moveHoldings(
  tx: Tx,
  clock: Clock,
  account: Account,
  into: Account,
  plan: MergePlan,
): Promise<Moved> {
  const ids: Record<string, string[]> = {}
  ids['organisations'] = await moveOrganizations(tx, clock, account.id, into.id)
  await endPolicy(tx, account.id, clock.now(), () => newId(clock))
  ids['contracts'] = await moveContracts(tx, clock, into.id, plan)
  ids['assignments'] = await moveAssignments(tx, clock, account.id, into.id, plan)
  for (const kind of CHILD_KINDS) ids[kind] = await moveChildren(tx, kind, account.id, into.id)
  await onePrimaryContact(tx, into.id, ids['contacts'] ?? [])
  const requests = await moveRequests(tx, account.id, into.id)
  await markMerged(tx, account.id, into.id, clock.now())
  const moves = Object.entries(ids).map(([what, list]) => ({ what, count: list.length }))
  return { ids, crmId: account.crmId, moves: [...moves, { what: 'requests', count: requests }] }
}

async function moveOrganizations(tx: Tx, clock: Clock, from: string, into: string): Promise<string[]> {
  const now = toIso(clock.nowMs())
  const links = (await listOrganizations(tx.query, from)).filter(
    (row) => row.until === null || row.until > now,
  )
  for (const { organizationId, organizationName, from: since, until } of links) {
    await endOrganization(tx, from, organizationId, clock.now(), () => newId(clock))
    const begins = since !== null && since > now ? since : now
    const valid = `[${begins},${until ?? ''})`
    await insertOrganizations(tx.query, [
      { id: newId(clock), accountId: into, organizationId, organizationName, valid },
    ])
  }
  return links.map((row) => row.organizationId)
}

/** The same contracts, each with a new revision under the other account. */
async function moveContracts(tx: Tx, clock: Clock, into: string, plan: MergePlan): Promise<string[]> {
  for (const { id } of plan.contracts) {
    await supersedeContract(tx, id)
    await copyContract(tx, id, into, newId(clock), clock.now())
  }
  return plan.contracts.map((one) => one.id)
}

/** They come after the ASEs that the other account has. */
async function moveAssignments(
  tx: Tx,
  clock: Clock,
  from: string,
  into: string,
  plan: MergePlan,
): Promise<string[]> {
  const wanted = new Set(plan.assignments.map((one) => one.id))
  const rows = (await listAssignments(tx.query, from)).filter((one) => wanted.has(one.id))
  const last = (await listAssignments(tx.query, into)).reduce((most, row) => Math.max(most, row.position), 0)
  await supersedeAssignments(tx, [...wanted])
  await insertAssignments(
    tx.query,
    rows.map((row) => ({
      ...row,
      id: newId(clock),
      assignmentId: row.id,
      accountId: into,
      position: last + row.position,
      recordedAt: clock.now().toString(),
    })),
  )
  return rows.map((row) => row.id)
}
