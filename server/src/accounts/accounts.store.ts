/** SQL about accounts, their lists and who belongs to them. */
import type { Visible } from '../platform/auth/index.ts'
import type { Tx } from '../platform/db/index.ts'
import type { Account, AccountListItem, AccountsQuery } from './accounts.contract.ts'
import { loadAccountFacts } from './facts.store.ts'
import { datesAt, standingAt } from './standing.ts'
import { ACCOUNT_COLUMNS, CHANNEL_COLUMNS, CONTACT_COLUMNS, TEAM_COLUMNS } from './rows.ts'
import {
  columnList,
  Conditions,
  plainRows,
  readPage,
  updater,
  type Page,
  type Query,
} from '../platform/store/index.ts'

const COLUMNS = columnList(ACCOUNT_COLUMNS)

/** One account, locked where `lock` says so; undefined where there is none. */
export async function findAccount(query: Query, id: string, lock = false): Promise<Account | undefined> {
  const sql = `select ${COLUMNS} from account where id = $1 ${lock ? 'for no key update' : ''}`
  return plainRows(await query<Account>(sql, [id]))[0]
}

/** Sets every column of an account. */
export const updateAccount = updater<Account>('account', ACCOUNT_COLUMNS)

/** The account's local date; zones are Temporal's business, so PostgreSQL is told each zone's date. */
const TODAY = `(t.today ->> a.time_zone)::date`

/** Where none runs, the account comes first: something has to be done. Served by contract_by_account. */
const CONTRACT_END = `coalesce((select max(c.ends_on) from contract c where c.account_id = a.id and c.superseded_in is null
  and ${TODAY} between c.starts_on and c.ends_on), '0001-01-01'::date)`

const SORTS = {
  name: { by: 'lower(a.name)', type: 'text' },
  '-name': { by: 'lower(a.name)', type: 'text', descending: true },
  priority: { by: 'a.priority', type: 'integer' },
  '-priority': { by: 'a.priority', type: 'integer', descending: true },
  contract: { by: CONTRACT_END, type: 'date' },
  '-contract': { by: CONTRACT_END, type: 'date', descending: true },
  created: { by: 'a.created_at', type: 'timestamptz' },
  '-created': { by: 'a.created_at', type: 'timestamptz', descending: true },
} as const

const BASE = `select a.id, a.name, a.region_id as "regionId", a.time_zone as "timeZone", a.priority,
    a.is_restricted as "isRestricted"
  from account a cross join (select $1::timestamptz as now, $2::jsonb as today) t`

type Base = Omit<AccountListItem, 'ases' | 'organizationIds' | 'contractEndsOn' | 'isLive'>

const ASSIGNED = `exists (select 1 from assignment s where s.account_id = a.id and s.superseded_in is null
  and daterange(s.starts_on, s.ends_on, '[]') @> ${TODAY}`

/** Today's date in every zone that accounts stand in. */
export async function todayByZone(query: Query, now: Temporal.Instant): Promise<Record<string, string>> {
  const zones = await query<{ zone: string }>('select distinct time_zone as zone from account')
  return Object.fromEntries(
    zones.map(({ zone }) => [zone, now.toZonedDateTimeISO(zone).toPlainDate().toString()]),
  )
}

const IS_LIVE = `coalesce((select p.is_live from account_policy p
  where p.account_id = a.id and p.superseded_in is null and p.valid @> t.now), false)`

/** A page of the visible accounts as they stand at `now`, `ids` alone where given; names of people are filled in by the caller. */
export async function listAccounts(
  query: Query,
  wanted: AccountsQuery,
  now: Temporal.Instant,
  visible: Visible,
  ids?: readonly string[],
): Promise<Page<AccountListItem>> {
  const conditions = new Conditions()
  conditions.values.push(now, JSON.stringify(await todayByZone(query, now)))
  conditions
    .plain('a.merged_into_id is null')
    .add(
      `(position(lower($) in lower(a.name)) > 0
        or exists (select 1 from unnest(a.aliases) x where position(lower($) in lower(x)) > 0))`,
      wanted.q,
    )
    .equal('a.region_id', wanted.regionId)
    .add(`${ASSIGNED} and s.person_id = $)`, wanted.personId)
    .plain(`${ASSIGNED})`, wanted.hasAse === 'true')
    .plain(`not ${ASSIGNED})`, wanted.hasAse === 'false')
    .plain(`${IS_LIVE} = ${wanted.live === 'true'}`, wanted.live !== undefined)
    .add('a.id = any($::uuid[])', ids)
    .visible(visible, 'a.id')
  const { where, values } = conditions
  const { limit, cursor } = wanted
  const sort = SORTS[wanted.sort]
  const page = await readPage<Base>(query, { select: BASE, where, values, sort, id: 'a.id', limit, cursor })
  return { ...page, items: await withStanding(query, page.items, now) }
}

/** Adds what holds now, from the facts of these accounts alone. */
async function withStanding(
  query: Query,
  rows: readonly Base[],
  now: Temporal.Instant,
): Promise<AccountListItem[]> {
  const facts = await loadAccountFacts(
    query,
    undefined,
    rows.map((row) => row.id),
  )
  const byId = new Map(facts.accounts.map((account) => [account.id, account]))
  const dates = datesAt(now)
  return rows.flatMap((row) => {
    const account = byId.get(row.id)
    return account ? [{ ...row, ...standingAt(account, now, dates) }] : []
  })
}

export type ChildTable = 'contact' | 'account_channel' | 'account_team_member'
const CHILD_COLUMNS = {
  contact: CONTACT_COLUMNS,
  account_channel: CHANNEL_COLUMNS,
  account_team_member: TEAM_COLUMNS,
}

/** Contacts, channels or team members of an account, by name. */
export function listChildren<T extends object>(
  query: Query,
  table: ChildTable,
  accountId: string,
): Promise<T[]> {
  const { account_id: _, ...columns } = CHILD_COLUMNS[table]
  return query<T>(
    `select ${columnList(columns)} from ${table} where account_id = $1 order by lower(name), id`,
    [accountId],
  )
}

/** Sets every column of a contact, channel or team member. */
export async function updateChild(query: Query, table: ChildTable, row: { id: string }): Promise<void> {
  await updater<object>(table, CHILD_COLUMNS[table])(query, row.id, row)
}

/** Removes one; answers whether it was there. */
export async function removeChild(
  tx: Tx,
  table: ChildTable,
  accountId: string,
  id: string,
): Promise<boolean> {
  const sql = `delete from ${table} where account_id = $1 and id = $2 returning id`
  return (await tx.query(sql, [accountId, id])).length > 0
}
