/** Planned changes as the wire has them. */
import type { Facts } from '../../coverage/api.ts'
import type { Query } from '../../platform/store/index.ts'
import type { Change } from '../environments.contract.ts'
import { toldOf, type ChangeRow } from './changes.store.ts'

/** With the account's name and zone. */
export function changeView(facts: Facts, row: ChangeRow): Omit<Change, 'told'> {
  const account = facts.account(row.accountId)?.row
  return { ...row, accountName: account?.name ?? '', accountZone: account?.zone ?? 'UTC' }
}

/** With those to whom each was announced. */
export async function changeViews(query: Query, facts: Facts, rows: readonly ChangeRow[]): Promise<Change[]> {
  const told = Map.groupBy(
    await toldOf(
      query,
      rows.map(({ id }) => id),
    ),
    ({ changeId }) => changeId,
  )
  return rows.map((row) => ({
    ...changeView(facts, row),
    told: (told.get(row.id) ?? []).map(({ personId, channel, toldAt }) => ({
      to: personId === null ? (channel ?? '') : (facts.person(personId)?.row.name ?? 'somebody who left'),
      at: toldAt,
    })),
  }))
}
