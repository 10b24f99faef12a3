/** Loads what capacity and suggestions are computed from. */
import { settingsAt, standingDirectory } from '../directory/api.ts'
import { capacityOn, shareKey, type CapacityInput, type PersonCapacity } from './capacity.ts'
import { standingAccounts } from './facts.store.ts'
import type { AccountRow } from './facts.ts'
import { listAllocations } from './holdings.store.ts'
import { knownPeople } from './overview.store.ts'
import { customerWeek } from './request-loading.ts'
import { holdsOn } from './review-request.ts'
import { suggestAse, type Suggestion } from './suggest-ase.ts'
import type { Query } from '../platform/store/index.ts'

/** The facts of capacity on a local date; `now` decides which settings hold. Wants one snapshot. */
export async function capacityInput(query: Query, date: string, now: number): Promise<CapacityInput> {
  const directory = await standingDirectory(query)
  const accounts = await standingAccounts(query)
  const shares = await listAllocations(query, 'all')
  return {
    directory,
    accounts,
    shares: new Map(shares.map((row) => [shareKey(row.personId, row.accountId), row.percent])),
    maxAccountsPerAse: settingsAt(directory.settings, now).settings.maxAccountsPerAse,
    date,
  }
}

/** Whom an ASE is sought for: an account, or one to come. */
export interface Seeking {
  readonly account?: AccountRow | undefined
  readonly regionId: string
  readonly timeZone: string
  readonly languages: readonly string[]
}

/** Who suits best on the input's date; `capacity` where it differs from what is recorded. */
export async function suggestFor(
  query: Query,
  input: CapacityInput,
  { account, regionId, timeZone, languages }: Seeking,
  capacity: readonly PersonCapacity[] = capacityOn(input),
): Promise<Suggestion[]> {
  const { directory, date } = input
  const known = account ? await knownPeople(query, account.id) : []
  const theirs = { ownHours: account?.ownHours ? [...account.ownHours] : null, timeZone, regionId }
  return suggestAse({
    directory,
    capacity,
    regionId,
    customerWeek: customerWeek(directory, theirs, date),
    languages,
    knownBy: new Map(known.map(({ personId, how }) => [personId, how])),
    assigned: new Set(account?.assignments.filter((row) => holdsOn(row, date)).map((row) => row.personId)),
    date,
    from: Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds,
  })
}
