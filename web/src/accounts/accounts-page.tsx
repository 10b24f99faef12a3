/** All accounts, with their engineers. */
import { api, fetcher } from '../api/client.ts'
import { usePages } from '../api/pages.ts'
import type { AccountItem } from '../api/types.ts'
import { Screen } from '../app/screen.tsx'
import { DataTable, useList, type Filter, type List } from '../ui/data-table/data-table.tsx'
import { Empty } from '../ui/states.tsx'
import { accountsAnswer } from './accounts-answer.ts'
import { useAccountColumns, type RegionItem } from './account-columns.tsx'

const SORTS = ['name', '-name', 'priority', '-priority', 'contract', '-contract'] as const
const MODE: Filter<AccountItem> = {
  key: 'mode',
  label: 'Live or shadow',
  options: [
    { value: 'live', label: 'Live' },
    { value: 'shadow', label: 'Shadow' },
  ],
}
const ASE: Filter<AccountItem> = {
  key: 'ase',
  label: 'Engineer',
  options: [
    { value: 'assigned', label: 'Somebody' },
    { value: 'nobody', label: 'Nobody' },
  ],
}
const NO_REGIONS: readonly RegionItem[] = []

/** The list of accounts. */
export function AccountsPage() {
  const list = useList('accounts', 'name')
  const regions =
    api.useQuery('get', '/api/v1/regions', {}, { staleTime: Infinity }).data?.items ?? NO_REGIONS
  const region: Filter<AccountItem> = {
    key: 'region',
    label: 'Region',
    isFirst: true,
    options: regions.map(({ code }) => ({ value: code, label: code })),
  }
  return (
    <Screen title="Accounts" crumbs={[{ label: 'Accounts' }]}>
      <h1 className="answer">{useAnswer()}</h1>
      <DataTable
        label="Accounts"
        list={list}
        columns={useAccountColumns(regions)}
        filters={[region, MODE, ASE]}
        source={useAccounts(list, regions)}
        rowKey={(row) => row.id}
        open={({ id }) => ({ to: '/accounts/$accountId', params: { accountId: id } })}
        search="Name or alias"
        empty={<NoAccounts />}
      />
    </Screen>
  )
}

function useAccounts(list: List, regions: readonly RegionItem[]) {
  const { region, mode, ase } = list.search
  const regionId = regions.find(({ code }) => code === region)?.id
  const query = {
    limit: 100,
    sort: SORTS.find((known) => known === list.sort) ?? ('name' as const),
    ...(regionId ? { regionId } : {}),
    ...(mode ? { live: mode === 'live' ? ('true' as const) : ('false' as const) } : {}),
    ...(ase ? { hasAse: ase === 'nobody' ? ('false' as const) : ('true' as const) } : {}),
    ...list.given('q'),
  }
  return usePages('/api/v1/accounts', query, (cursor) =>
    fetcher.GET('/api/v1/accounts', { params: { query: { ...query, ...cursor } } }),
  )
}

function useAnswer(): string {
  const { data } = api.useQuery('get', '/api/v1/now', { params: { query: { limit: 1 } } })
  return data ? accountsAnswer(data.counts) : 'Accounts and their engineers'
}

function NoAccounts() {
  return (
    <Empty title="No accounts yet.">
      <p>
        To look around first, run <code>attache demo</code>. To begin with your own, send them to the API:{' '}
        <a className="link" href="/docs">
          API docs
        </a>
        .
      </p>
    </Empty>
  )
}
