/** Reads the facts of every account: one statement a table, put together in memory. */
import type {
  AccountFacts,
  AccountRow,
  AssignmentRow,
  ContractRow,
  OrganizationLink,
  PolicyRow,
} from './facts.ts'
import { AS_OF, rememberedAtVersion, withRowsOf, type Query } from '../platform/store/index.ts'

/** Version and accounts; null: as they stand, all of them. */
type Which = readonly [version: number | null, accountIds: readonly string[] | null]
const OF = '($2::uuid[] is null or account_id = any($2))'

type Owned<T> = T & { readonly owner: string }
type PlainAccount = Omit<AccountRow, 'organizations' | 'policies' | 'contracts' | 'assignments'>

/**
 * The accounts at a version of the facts; without one, as they stand. Names, notes and zones are edited in place and
 * always come as they stand; with `accountIds`, of these accounts only. Wants one snapshot (repeatable read) where the statements must agree.
 */
export async function loadAccountFacts(
  query: Query,
  atVersion?: number,
  accountIds?: readonly string[],
): Promise<AccountFacts> {
  const at: Which = [atVersion ?? null, accountIds ?? null]
  const organizations = byOwner(await organizationLinks(query, at))
  const policies = byOwner(await policyRows(query, at))
  const contracts = byOwner(await contractRows(query, at))
  const assignments = byOwner(await assignmentRows(query, at))
  const accounts = (await plainAccounts(query, at)).map((account) => ({
    ...account,
    organizations: (organizations.get(account.id) ?? []).map(bounded),
    policies: (policies.get(account.id) ?? []).map(bounded),
    contracts: contracts.get(account.id) ?? [],
    assignments: assignments.get(account.id) ?? [],
  }))
  return { accounts }
}

const TABLES = ['account', 'account_organization', 'account_policy', 'contract', 'assignment']

/** All accounts as they stand; within snapshots those that a version of the facts changed are read again. Not to be changed. */
export const standingAccounts = rememberedAtVersion((query) => loadAccountFacts(query), {
  tables: TABLES,
  async renew(query, before, change) {
    const ids = change.of(...TABLES)
    const { accounts } = await loadAccountFacts(query, undefined, ids)
    return { accounts: withRowsOf(before.accounts, ({ id }) => id, ids, accounts) }
  },
})

function byOwner<T extends object>(rows: readonly Owned<T>[]): Map<string, T[]> {
  const groups = Map.groupBy(rows, (row) => row.owner)
  return new Map(
    [...groups].map(([owner, list]) => [owner, list.map(({ owner: _, ...row }) => row as unknown as T)]),
  )
}

interface Bounds {
  readonly from: number | null
  readonly to: number | null
}

function bounded<T extends Bounds>(row: T): Omit<T, 'from' | 'to'> & { from: number; to: number } {
  return { ...row, from: row.from ?? -Infinity, to: row.to ?? Infinity }
}

type Unbounded<T> = Owned<Omit<T, 'from' | 'to'> & Bounds>

/** Epoch milliseconds of a range's ends; null where unbounded. */
const FROM_TO = `(extract(epoch from lower(valid)) * 1000)::float8 as "from",
  (extract(epoch from upper(valid)) * 1000)::float8 as "to"`

/** One that was merged into another is none, but for versions of the facts that may be older. */
function plainAccounts(query: Query, [version, accountIds]: Which): Promise<PlainAccount[]> {
  return query<PlainAccount>(
    `select id, name, region_id as "regionId", time_zone as zone, priority, own_hours as "ownHours", note
       from account where ($1::uuid[] is null or id = any($1)) and ($2::bigint is not null or merged_into_id is null) order by id`,
    [accountIds, version],
  )
}

function organizationLinks(query: Query, at: Which): Promise<Unbounded<OrganizationLink>[]> {
  return query<Unbounded<OrganizationLink>>(
    `select account_id as owner, organization_id as "organizationId", ${FROM_TO}
       from account_organization where ${AS_OF} and ${OF} order by account_id, lower(valid) nulls first, organization_id`,
    at,
  )
}

function policyRows(query: Query, at: Which): Promise<Unbounded<PolicyRow>[]> {
  return query<Unbounded<PolicyRow>>(
    `select account_id as owner, id, handling_mode as mode, fallback, standing_backup_id as "standingBackupId",
            night_contact_id as "nightContactId", is_live as "isLive", ${FROM_TO}
       from account_policy where ${AS_OF} and ${OF} order by account_id, lower(valid) nulls first`,
    at,
  )
}

function contractRows(query: Query, at: Which): Promise<Owned<ContractRow>[]> {
  return query<Owned<ContractRow>>(
    `select account_id as owner, contract_id as id, source, starts_on::text as "startsOn", ends_on::text as "endsOn",
            ase_count as "aseCount", hours_per_week::float8 as "hoursPerWeek", weekend_zone as "weekendZone",
            reply_schedule_id as "replyScheduleId", own_hours_covered as "ownHoursCovered"
       from contract where ${AS_OF} and ${OF} order by account_id, starts_on, contract_id`,
    at,
  )
}

function assignmentRows(query: Query, at: Which): Promise<Owned<AssignmentRow>[]> {
  return query<Owned<AssignmentRow>>(
    `select account_id as owner, assignment_id as id, person_id as "personId", starts_on::text as "startsOn",
            ends_on::text as "endsOn", is_primary as "isPrimary", position, replaced_by_id as "replacedById"
       from assignment where ${AS_OF} and ${OF} order by account_id, starts_on, position, assignment_id`,
    at,
  )
}
