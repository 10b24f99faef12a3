/** Finds accounts by what people call them. */
import type { Clock } from '../platform/clock.ts'
import { accountNames, searchAccounts } from './overview.store.ts'
import type { Visible } from '../platform/auth/index.ts'
import type { Query } from '../platform/store/index.ts'

/** Visible accounts by name, alias, domain, organisation or CRM id; an exact id or name alone, else those that contain the text. */
export async function findAccountsBy(
  query: Query,
  clock: Clock,
  text: string,
  visible: Visible,
): Promise<{ id: string; name: string }[]> {
  const matches = await searchAccounts(query, { text, personIds: [], visible, limit: 20 }, clock.now())
  const exact = matches.filter((match) => match.value.toLowerCase() === text.toLowerCase())
  const chosen = exact.length > 0 ? exact : matches
  const names = await accountNames(
    query,
    chosen.map((match) => match.accountId),
  )
  return chosen.flatMap(({ accountId }) => {
    const name = names.get(accountId)
    return name === undefined ? [] : [{ id: accountId, name }]
  })
}
