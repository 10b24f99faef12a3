/** SQL about what holds for an account over time: organisations, policy, contracts, assignments, shares. */
import type { Tx } from '../platform/db/index.ts'
import type { Assignment, Policy } from './accounts.contract.ts'
import type { Contract } from './contracts.contract.ts'
import { CONTRACT_COLUMNS } from './rows.ts'
import { columnList, plainRows, type Query } from '../platform/store/index.ts'

export interface OrganizationHolding {
  readonly organizationId: string
  readonly organizationName: string | null
  readonly from: string | null
  readonly until: string | null
}

/** An account's organisations, past and to come included, by the time they were linked. */
export async function listOrganizations(query: Query, accountId: string): Promise<OrganizationHolding[]> {
  const rows = await query<OrganizationHolding>(
    `select organization_id as "organizationId", organization_name as "organizationName", lower(valid) as "from",
            upper(valid) as "until"
       from account_organization where account_id = $1 and superseded_in is null
      order by lower(valid) nulls first, organization_id`,
    [accountId],
  )
  return plainRows(rows)
}

/** Who holds an organisation at an instant or later; undefined: nobody. */
export async function holderOf(
  query: Query,
  organizationId: string,
  from: Temporal.Instant,
): Promise<{ accountId: string; name: string } | undefined> {
  const rows = await query<{ accountId: string; name: string }>(
    `select o.account_id as "accountId", a.name from account_organization o join account a on a.id = o.account_id
      where o.organization_id = $1 and o.superseded_in is null and o.valid && tstzrange($2, null)
      order by lower(o.valid) nulls first limit 1`,
    [organizationId, from],
  )
  return rows[0]
}

/** Ends an account's link to an organisation at an instant; what held before stays. Answers whether there was one. */
export async function endOrganization(
  tx: Tx,
  accountId: string,
  organizationId: string,
  at: Temporal.Instant,
  newId: () => string,
): Promise<boolean> {
  const ended = await tx.query<{ id: string }>(
    `update account_organization set superseded_in = facts_touch()
      where account_id = $1 and organization_id = $2 and superseded_in is null and valid && tstzrange($3, null)
      returning id::text`,
    [accountId, organizationId, at],
  )
  for (const { id } of ended) {
    await tx.query(
      `insert into account_organization (id, account_id, organization_id, organization_name, valid)
       select $2, account_id, organization_id, organization_name, tstzrange(lower(valid), $3)
         from account_organization where id = $1 and (lower_inf(valid) or lower(valid) < $3)`,
      [id, newId(), at],
    )
  }
  return ended.length > 0
}

/** An account's policies in the order in which they hold. */
export async function listPolicies(query: Query, accountId: string): Promise<Policy[]> {
  const rows = await query<Policy>(
    `select id, handling_mode as "handlingMode", fallback, standing_backup_id as "standingBackupId",
            night_contact_id as "nightContactId", is_live as "isLive", lower(valid) as "from", upper(valid) as "until"
       from account_policy where account_id = $1 and superseded_in is null order by lower(valid) nulls first`,
    [accountId],
  )
  return plainRows(rows)
}

/** Ends an account's policy at an instant, later ones included; what held before stays. */
export async function endPolicy(
  tx: Tx,
  accountId: string,
  at: Temporal.Instant,
  newId: () => string,
): Promise<void> {
  const ended = await tx.query<{ id: string }>(
    `update account_policy set superseded_in = facts_touch()
      where account_id = $1 and superseded_in is null and valid && tstzrange($2, null) returning id::text`,
    [accountId, at],
  )
  for (const { id } of ended) {
    await tx.query(
      `insert into account_policy (id, account_id, handling_mode, fallback, standing_backup_id, night_contact_id,
                                   is_live, valid)
       select $2, account_id, handling_mode, fallback, standing_backup_id, night_contact_id, is_live,
              tstzrange(lower(valid), $3)
         from account_policy where id = $1 and (lower_inf(valid) or lower(valid) < $3)`,
      [id, newId(), at],
    )
  }
}

const { id: _id, contract_id: _contractId, ...OF_CONTRACT } = CONTRACT_COLUMNS
const CONTRACT = `contract_id as id, ${columnList(OF_CONTRACT)}`

/** Current contracts of an account, or one by its id. */
export async function listContracts(
  query: Query,
  which: { accountId: string } | { contractId: string },
): Promise<Contract[]> {
  const [column, value] =
    'accountId' in which ? ['account_id', which.accountId] : ['contract_id', which.contractId]
  const rows = await query<Contract>(
    `select ${CONTRACT} from contract where ${column} = $1 and superseded_in is null order by starts_on, contract_id`,
    [value],
  )
  return plainRows(rows)
}

/** Takes the current revision of a contract out of force; history keeps it. */
export async function supersedeContract(tx: Tx, contractId: string): Promise<void> {
  await tx.query(
    'update contract set superseded_in = facts_touch() where contract_id = $1 and superseded_in is null',
    [contractId],
  )
}

export type AssignmentHolding = Omit<Assignment, 'name'>

/** Current assignments of an account, past and to come included. */
export async function listAssignments(query: Query, accountId: string): Promise<AssignmentHolding[]> {
  const rows = await query<AssignmentHolding>(
    `select assignment_id as id, person_id as "personId", starts_on as "startsOn", ends_on as "endsOn",
            is_primary as "isPrimary", position, replaced_by_id as "replacedById"
       from assignment where account_id = $1 and superseded_in is null
      order by starts_on, is_primary desc, position, assignment_id`,
    [accountId],
  )
  return plainRows(rows)
}

/** Takes assignments out of force; history keeps them. */
export async function supersedeAssignments(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.query(
    'update assignment set superseded_in = facts_touch() where assignment_id = any($1::uuid[]) and superseded_in is null',
    [ids],
  )
}

/** Shares that were set, of a person's accounts or of an account's people. */
export function listAllocations(
  query: Query,
  which: { accountId: string } | { personId: string } | 'all',
): Promise<{ personId: string; accountId: string; percent: number }[]> {
  const [condition, values] =
    which === 'all'
      ? ['true', []]
      : 'accountId' in which
        ? ['account_id = $1', [which.accountId]]
        : ['person_id = $1', [which.personId]]
  return query(
    `select person_id as "personId", account_id as "accountId", percent::float8 as percent
       from allocation where ${condition} order by person_id, account_id`,
    values,
  )
}

/** Sets a person's share for an account. */
export async function putAllocation(
  tx: Tx,
  row: { id: string; personId: string; accountId: string; percent: number },
): Promise<void> {
  await tx.query(
    `insert into allocation (id, person_id, account_id, percent) values ($1, $2, $3, $4)
     on conflict (person_id, account_id) do update set percent = excluded.percent`,
    [row.id, row.personId, row.accountId, row.percent],
  )
}
