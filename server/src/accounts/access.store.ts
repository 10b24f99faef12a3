/** Reads who may know of accounts: the guarded ones, and which person is of which account team. */
import { rememberedAtVersion, type Query } from '../platform/store/index.ts'

export interface AccountAccess {
  /**
   * Restricted, or with a contract of the US government's instance, ended ones too; and what was merged into such a one,
   * whose contracts went along while its decisions stay.
   */
  readonly guarded: readonly string[]
  readonly team: readonly { readonly accountId: string; readonly personId: string }[]
}

/** As it stands. */
export async function loadAccountAccess(query: Query): Promise<AccountAccess> {
  return { guarded: await guarded(query), team: await team(query) }
}

/** The same; within snapshots read again where a version of the facts changed what it says. Not to be changed. */
export const standingAccess = rememberedAtVersion(loadAccountAccess, {
  tables: ['account', 'contract', 'account_team_member'],
  renew: async (query, before, change) => ({
    guarded: change.any('account', 'contract') ? await guarded(query) : before.guarded,
    team: change.any('account_team_member') ? await team(query) : before.team,
  }),
})

/** Along account_restricted and contract_of_government. */
async function guarded(query: Query): Promise<string[]> {
  const rows = await query<{ id: string }>(
    `with recursive guarded(id) as (
       (select id from account where is_restricted
         union select account_id from contract where superseded_in is null and instance = 'us_government')
       union select a.id from account a join guarded g on a.merged_into_id = g.id
     ) select id::text from guarded order by id`,
  )
  return rows.map(({ id }) => id)
}

function team(query: Query): Promise<{ accountId: string; personId: string }[]> {
  return query(
    `select account_id::text as "accountId", person_id::text as "personId"
       from account_team_member where person_id is not null order by account_id, person_id, id`,
  )
}
