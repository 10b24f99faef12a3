/** Which accounts are live, and which are in shadow. */
import { useMemo } from 'react'
import { api, fetcher } from '../api/client.ts'
import { usePages } from '../api/pages.ts'
import type { AccountItem } from '../api/types.ts'
import { Badge } from '../ui/badge.tsx'
import { DataTable, useList, type DataColumn, type Filter, type List } from '../ui/data-table/data-table.tsx'
import { Empty } from '../ui/states.tsx'
import { plainDate } from '../ui/time/words.ts'
import { ConnectionsFrame } from './frames.tsx'

const MODE: Filter<AccountItem> = {
  key: 'mode',
  label: 'Live or shadow',
  isFirst: true,
  any: 'All',
  options: [
    { value: 'shadow', label: 'In shadow' },
    { value: 'live', label: 'Live' },
  ],
}

/** The screen. */
export function ModesPage() {
  const list = useList('account-modes', 'name')
  const columns = useColumns()
  return (
    <ConnectionsFrame
      title="Live and shadow"
      answer="In shadow everything is decided and recorded, nothing is written. A director goes live account by account, after seeing the difference."
    >
      <DataTable
        label="Accounts"
        list={list}
        columns={columns}
        filters={[MODE]}
        source={useAccounts(list)}
        rowKey={(row) => row.id}
        open={({ id }) => ({ to: '/connections/accounts/$accountId', params: { accountId: id }, search: {} })}
        search="Name or alias"
        empty={<Empty title="No accounts yet.">Accounts come first; then each goes live by itself.</Empty>}
      />
    </ConnectionsFrame>
  )
}

function useAccounts(list: List) {
  const { mode } = list.search
  const query = {
    limit: 100,
    sort: list.sort === '-name' ? ('-name' as const) : ('name' as const),
    ...(mode ? { live: mode === 'live' ? ('true' as const) : ('false' as const) } : {}),
    ...list.given('q'),
  }
  return usePages('/api/v1/accounts', query, (cursor) =>
    fetcher.GET('/api/v1/accounts', { params: { query: { ...query, ...cursor } } }),
  )
}

function useColumns(): DataColumn<AccountItem>[] {
  const regions = api.useQuery('get', '/api/v1/regions', {}, { staleTime: Infinity }).data?.items
  return useMemo(() => {
    const region = (row: AccountItem): string => regions?.find(({ id }) => id === row.regionId)?.code ?? ''
    const ase = (row: AccountItem): string => row.ases.map(({ name }) => name).join(', ')
    return [
      {
        key: 'name',
        head: 'Account',
        main: true,
        cell: (row) => row.name,
        text: (row) => row.name,
        sort: { up: 'name', down: '-name' },
      },
      {
        key: 'mode',
        head: 'Live or shadow',
        width: '110px',
        cell: (row) => (row.isLive ? <Badge tone="accent">Live</Badge> : <Badge>Shadow</Badge>),
        text: (row) => (row.isLive ? 'live' : 'shadow'),
      },
      {
        key: 'ase',
        head: 'Assigned engineer',
        width: '24%',
        cell: (row) => ase(row) || <span className="faint">nobody</span>,
        text: ase,
      },
      { key: 'region', head: 'Region', width: '90px', cell: region, text: region },
      {
        key: 'organizations',
        head: 'Organisations',
        width: '140px',
        align: 'right',
        cell: (row) => row.organizationIds.length,
        text: (row) => row.organizationIds.length,
      },
      {
        key: 'contract',
        head: 'Contract to',
        width: '140px',
        align: 'right',
        cell: (row) =>
          row.contractEndsOn ? plainDate(row.contractEndsOn) : <span className="faint">none runs</span>,
        text: (row) => row.contractEndsOn,
      },
    ]
  }, [regions])
}
