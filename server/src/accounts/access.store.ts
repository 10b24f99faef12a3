/** Reads who may know of accounts: the guarded ones, and which person is of which account team. */
import type { Query } from '../platform/store/index.ts'

export interface AccountAccess {
  /**
   * Restricted, or with a contract of the US government's instance, ended ones too; and what was merged into such a one,
   * whose contracts went along while its decisions stay.
   */
  readonly guarded: readonly string[]
  readonly team: readonly { readonly accountId: string; readonly personId: string }[]
}

/** As it stands; along account_restricted and contract_of_government, and all of the team members. */
export async function loadAccountAccess(query: Query): Promise<AccountAccess> {
  const guarded = await query<{ id: string }>(
    `with recursive guarded(id) as (
       (select id from account where is_restricted
         union select account_id from contract where superseded_in is null and instance = 'us_government')
       union select a.id from account a join guarded g on a.merged_into_id = g.id
     ) select id::text from guarded`,
  )
  const team = await query<{ accountId: string; personId: string }>(
    `select account_id::text as "accountId", person_id::text as "personId"
       from account_team_member where person_id is not null`,
  )
  return { guarded: guarded.map((row) => row.id), team }
}
