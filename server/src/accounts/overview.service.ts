/** Across accounts: capacity, suggestions, who is an ASE, search, exports. */
import { clearedPeople, listPeopleNamed, standingDirectory, type DirectoryFacts } from '../directory/api.ts'
import { authorize, isVisible, type Actor, type Visible } from '../platform/auth/index.ts'
import { invalid } from '../platform/errors.ts'
import type { AccountsService } from './accounts.service.ts'
import { capacityInput, suggestFor } from './capacity-input.ts'
import { capacityOn } from './capacity.ts'
import type { ExportAccount } from './directory-export.ts'
import { standingAccounts } from './facts.store.ts'
import type { AccountFacts } from './facts.ts'
import type { SuggestionsQuery } from './overview.contract.ts'
import { exportDetails, searchAccounts, type ExportRow } from './overview.store.ts'
import { datesAt, standingAt } from './standing.ts'
import { queryOn, snapshot, type Deps } from '../platform/store/index.ts'

export type OverviewService = ReturnType<typeof overviewService>

/** The service of what goes across accounts. */
export function overviewService(deps: Deps, accounts: AccountsService) {
  const { clock } = deps
  const query = queryOn(deps.pool)
  const today = (zone = 'UTC'): string => clock.now().toZonedDateTimeISO(zone).toPlainDate().toString()

  return {
    /**
     * Everybody's accounts, hours and shares against their limits on a date. How full a person is, is true for every
     * reader; accounts that the reader may not know of are counted, not named.
     */
    async capacity(actor: Actor, on: string | undefined, regionId: string | undefined) {
      authorize(actor, 'accounts.read_capacity')
      const visible = (await deps.access.of(actor)).visible('accounts.read')
      const input = await snapshot(deps, (tx) => capacityInput(tx.query, on ?? today(), clock.nowMs()))
      const items = capacityOn(input)
        .filter((row) => regionId === undefined || row.regionId === regionId)
        .map((row) => ({ ...row, accounts: row.accounts.filter((one) => isVisible(visible, one.accountId)) }))
      return { date: input.date, maxAccountsPerAse: input.maxAccountsPerAse, items }
    },
    /** Who suits an account best, with the reasons. */
    async suggestions(actor: Actor, wanted: SuggestionsQuery) {
      authorize(actor, 'accounts.read_capacity')
      const ability = await deps.access.of(actor)
      const { accountId } = wanted
      const isGuarded = accountId !== undefined && ability.onAccount('accounts.read', accountId).isGuarded
      return snapshot(deps, async (tx) => {
        const input = await capacityInput(tx.query, wanted.startsOn ?? today(), clock.nowMs())
        const account = accountOf(input.accounts, wanted.accountId)
        const regionId = wanted.regionId ?? account?.regionId
        if (regionId === undefined)
          throw invalid([{ path: 'querystring.regionId', message: 'is needed where no account is named' }])
        const timeZone = wanted.timeZone ?? account?.zone ?? 'UTC'
        const languages = (wanted.languages ?? '')
          .split(',')
          .map((word) => word.trim())
          .filter(Boolean)
        const seeking = { account, regionId, timeZone, languages }
        const cleared = isGuarded ? new Set(await clearedPeople(tx.query)) : null
        const candidates = capacityOn(input).filter((row) => cleared?.has(row.personId) ?? true)
        const items = await suggestFor(tx.query, input, seeking, candidates)
        return { items: items.slice(0, wanted.limit) }
      })
    },
    /** Everybody who is an ASE of an account today, with the accounts. */
    async ases(actor: Actor) {
      authorize(actor, 'accounts.read')
      const visible = (await deps.access.of(actor)).visible('accounts.read')
      const input = await snapshot(deps, (tx) => capacityInput(tx.query, today(), clock.nowMs()))
      const people = new Map(input.directory.people.map((person) => [person.id, person]))
      const items = capacityOn(input)
        .map((row) => ({ ...row, accounts: row.accounts.filter((one) => isVisible(visible, one.accountId)) }))
        .filter((row) => row.accounts.length > 0)
        .toSorted((a, b) => a.name.localeCompare(b.name))
        .map(({ personId, name, regionId, accounts: held }) => ({
          personId,
          name,
          title: null,
          regionId,
          timeZone: people.get(personId)?.zone ?? 'UTC',
          helpDeskUserId: people.get(personId)?.helpDeskUserId ?? null,
          accounts: held.map(({ accountId, name: account, isPrimary }) => ({
            accountId,
            name: account,
            isPrimary,
          })),
        }))
      return { date: input.date, items }
    },
    /** Accounts by name, alias, domain, organisation, CRM id or person, the best first, with their ASE. */
    async search(actor: Actor, text: string, limit: number) {
      authorize(actor, 'accounts.read')
      const people = await listPeopleNamed(query, text)
      const visible = (await deps.access.of(actor)).visible('accounts.read')
      const personIds = [...people.keys()]
      const matches = await searchAccounts(query, { text, personIds, visible, limit }, clock.now())
      const ids = matches.map((match) => match.accountId)
      const { items } = await accounts.list(actor, { limit: 500, sort: 'name' }, ids)
      const byId = new Map(items.map((item) => [item.id, item]))
      return {
        items: matches.flatMap(({ accountId, by, value }) => {
          const item = byId.get(accountId)
          if (!item) return []
          const { name, regionId, timeZone, ases, organizationIds, isLive, contractEndsOn } = item
          const matched = { by, value: by === 'person' ? (people.get(value) ?? value) : value }
          return [
            { accountId, name, regionId, timeZone, matched, ases, organizationIds, isLive, contractEndsOn },
          ]
        }),
      }
    },
    /** Every account as the exports have it, read and made piece by piece while it is sent. */
    async export(actor: Actor): Promise<AsyncIterable<ExportAccount>> {
      authorize(actor, 'accounts.read')
      const visible = (await deps.access.of(actor)).visible('accounts.read')
      const standing = await snapshot(deps, async (tx) => ({
        directory: await standingDirectory(tx.query),
        facts: await standingAccounts(tx.query),
      }))
      const query = queryOn(deps.pool)
      return exportRows(standing, visible, (after) => exportDetails(query, clock.now(), after), clock.now())
    },
  }
}

function accountOf(facts: AccountFacts, id: string | undefined) {
  if (id === undefined) return undefined
  const account = facts.accounts.find((one) => one.id === id)
  if (!account) throw invalid([{ path: 'querystring.accountId', message: 'is no account we know' }])
  return account
}

async function* exportRows(
  { directory, facts }: { readonly directory: DirectoryFacts; readonly facts: AccountFacts },
  visible: Visible,
  read: (after: string | null) => Promise<readonly ExportRow[]>,
  now: Temporal.Instant,
): AsyncGenerator<ExportAccount> {
  const people = new Map(directory.people.map((person) => [person.id, person]))
  const regions = new Map(directory.regions.map((region) => [region.id, region.code]))
  const byId = new Map(facts.accounts.map((account) => [account.id, account]))
  const dates = datesAt(now)
  for (let details = await read(null); details.length > 0; details = await read(details.at(-1)!.sortKey)) {
    for (const { sortKey: _, ...row } of details) {
      const account = byId.get(row.accountId)
      if (!account || !isVisible(visible, row.accountId)) continue
      const { ases: assigned, ...standing } = standingAt(account, now, dates)
      const ases = assigned.map((one) => people.get(one.personId))
      yield {
        ...row,
        name: account.name,
        region: regions.get(account.regionId) ?? '',
        ase: ases[0]?.name ?? '',
        aseUserId: ases[0]?.helpDeskUserId ?? '',
        otherAses: ases.slice(1).map((person) => person?.name ?? ''),
        ...standing,
      }
    }
  }
}
