/** SQL about merging two accounts. */
import type { Tx } from '../../platform/db/index.ts'
import type { Visible } from '../../platform/auth/index.ts'
import { Conditions, plainRows, type Query } from '../../platform/store/index.ts'
import { CONTRACT_COLUMNS } from '../rows.ts'
import type { MergeRecord } from './merge.contract.ts'

/** Tables whose rows follow an account as they are, with the columns in which two may not be alike. */
const CHILDREN = {
  contacts: { table: 'contact', alike: null },
  channels: { table: 'account_channel', alike: 'b.name = a.name' },
  'team members': { table: 'account_team_member', alike: 'b.role = a.role and b.name = a.name' },
  shares: { table: 'allocation', alike: 'b.person_id = a.person_id' },
} as const

type Child = keyof typeof CHILDREN
export const CHILD_KINDS = Object.keys(CHILDREN) as Child[]

const alikeWith = (child: Child, into: string): string => {
  const { table, alike } = CHILDREN[child]
  return alike === null
    ? `${into} is null`
    : `exists (select 1 from ${table} b where b.account_id = ${into} and ${alike})`
}

/** How many rows of a kind would move: those that the other account does not have. */
export async function countChildren(
  query: Query,
  child: Child,
  accountId: string,
  intoId: string,
): Promise<number> {
  const [row] = await query<{ n: number }>(
    `select count(*)::int as n from ${CHILDREN[child].table} a
      where a.account_id = $1 and not ${alikeWith(child, '$2::uuid')}`,
    [accountId, intoId],
  )
  return row?.n ?? 0
}

/** Moves them; answers the ids. What both have stays with the account that was merged. */
export async function moveChildren(
  tx: Tx,
  child: Child,
  accountId: string,
  intoId: string,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `update ${CHILDREN[child].table} a set account_id = $2
      where a.account_id = $1 and not ${alikeWith(child, '$2::uuid')} returning a.id::text`,
    [accountId, intoId],
  )
  return rows.map((row) => row.id)
}

/** A customer has one primary contact: of those that came along none is, where there was one already. */
export async function onePrimaryContact(tx: Tx, intoId: string, moved: readonly string[]): Promise<void> {
  await tx.query(
    `update contact set is_primary = false where id = any($2::uuid[])
        and exists (select 1 from contact b where b.account_id = $1 and b.is_primary and not b.id = any($2::uuid[]))`,
    [intoId, moved],
  )
}

const OF_CONTRACT = Object.keys(CONTRACT_COLUMNS).filter(
  (column) => !['id', 'account_id', 'recorded_at'].includes(column),
)

/** The newest revision of a contract again, under another account. */
export async function copyContract(
  tx: Tx,
  contractId: string,
  intoId: string,
  id: string,
  at: Temporal.Instant,
): Promise<void> {
  const columns = OF_CONTRACT.join(', ')
  await tx.query(
    `insert into contract (id, account_id, recorded_at, ${columns})
     select $2, $3, $4, ${columns} from contract where contract_id = $1 order by recorded_in desc, id desc limit 1`,
    [contractId, id, intoId, at],
  )
}

/** Requests under way about an account. */
export async function openRequests(query: Query, accountId: string): Promise<number> {
  const [row] = await query<{ n: number }>(
    'select count(*)::int as n from ase_request where account_id = $1 and closed_at is null',
    [accountId],
  )
  return row?.n ?? 0
}

/** Closed requests follow as the other account's history. */
export async function moveRequests(tx: Tx, accountId: string, intoId: string): Promise<number> {
  const sql = 'update ase_request set account_id = $2 where account_id = $1 returning id'
  return (await tx.query(sql, [accountId, intoId])).length
}

/** Marks the account as merged: it is listed no more. */
export async function markMerged(
  tx: Tx,
  accountId: string,
  intoId: string,
  at: Temporal.Instant,
): Promise<void> {
  await tx.query('update account set merged_into_id = $2, merged_at = $3, crm_id = null where id = $1', [
    accountId,
    intoId,
    at,
  ])
}

/** Into which account it was merged; null: into none. */
export async function mergedInto(query: Query, accountId: string): Promise<string | null> {
  const [row] = await query<{ into: string | null }>(
    'select merged_into_id as into from account where id = $1',
    [accountId],
  )
  return row?.into ?? null
}

export interface NewMerge {
  readonly id: string
  readonly accountId: string
  readonly intoAccountId: string
  readonly moved: object
  readonly reason: string
  readonly mergedBy: string
  readonly mergedAt: Temporal.Instant
}

/** Records a merge. */
export async function insertMerge(tx: Tx, row: NewMerge): Promise<void> {
  await tx.query(
    `insert into account_merge (id, account_id, into_account_id, moved, reason, merged_by, merged_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      row.id,
      row.accountId,
      row.intoAccountId,
      JSON.stringify(row.moved),
      row.reason,
      row.mergedBy,
      row.mergedAt,
    ],
  )
}

/** Merges away from or into an account, or all; the newest first, a hundred at most. */
export async function listMerges(
  query: Query,
  accountId: string | undefined,
  visible: Visible,
): Promise<MergeRecord[]> {
  const { where, values } = new Conditions()
    .visible(visible, 'm.into_account_id')
    .add('$ in (m.account_id, m.into_account_id)', accountId)
    .plain('true')
  const rows = await query<MergeRecord>(
    `select m.id, m.account_id as "accountId", a.name, m.into_account_id as "intoAccountId", b.name as "intoName",
            m.moved -> 'moves' as moves, m.reason, m.merged_by as "mergedBy", m.merged_at as "mergedAt"
       from account_merge m join account a on a.id = m.account_id join account b on b.id = m.into_account_id
      where ${where.join(' and ')}
      order by m.merged_at desc, m.id desc limit 100`,
    values,
  )
  return plainRows(rows)
}
