/** All accounts, with their engineers. */
import { getRouteApi, Link } from '@tanstack/react-router'
import { api, fetcher } from '../api/client.ts'
import { usePages } from '../api/pages.ts'
import { asProblem } from '../api/problem.ts'
import type { AccountItem } from '../api/types.ts'
import { Screen } from '../app/screen.tsx'
import { Badge } from '../ui/badge.tsx'
import { Choice } from '../ui/choice.tsx'
import { SearchBox } from '../ui/search-box.tsx'
import { Empty, ErrorState, PageSkeleton } from '../ui/states.tsx'
import { Table, TableFoot, tableLink, Toolbar, type Column } from '../ui/table.tsx'
import { useNow } from '../ui/time/clock.ts'
import { clockTime, plainDate } from '../ui/time/words.ts'
import { cityOf, DAY } from '../ui/time/zone.ts'

const route = getRouteApi('/accounts')
const SORTS = ['name', '-name', 'priority', 'created', '-created'] as const

/** The list of accounts. */
export function AccountsPage() {
  const { q, region, sort } = route.useSearch()
  const navigate = route.useNavigate()
  const change = (part: object): void =>
    void navigate({ search: (old) => ({ ...old, ...part }), replace: true })
  const regions = useRegions()
  const list = useAccounts(regions)
  const { items } = list
  const options = [{ value: '', label: 'All' }, ...regions.map(({ code }) => ({ value: code, label: code }))]
  return (
    <Screen title="Accounts" crumbs={[{ label: 'Accounts' }]}>
      <h1 className="answer">Accounts and their engineers</h1>
      <Toolbar>
        <Choice
          label="Region"
          value={region ?? ''}
          options={options}
          onChange={(value) => change({ region: value || undefined })}
        />
        <SearchBox
          label="Name or alias"
          value={q ?? ''}
          onChange={(value) => change({ q: value || undefined })}
        />
      </Toolbar>
      {list.isPending && <PageSkeleton rows={10} />}
      {list.isError && <ErrorState problem={asProblem(list.error)} onRetry={() => void list.refetch()} />}
      {list.data && items.length === 0 && <NoAccounts isFiltered={Boolean(q ?? region)} />}
      {items.length > 0 && (
        <>
          <AccountTable
            items={items}
            regions={regions}
            sort={sort ?? 'name'}
            onSort={(value) => change({ sort: value })}
          />
          <TableFoot
            shown={items.length}
            more={list.hasNextPage}
            isLoading={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        </>
      )}
    </Screen>
  )
}

interface RegionItem {
  readonly id: string
  readonly code: string
}

function useRegions(): readonly RegionItem[] {
  return api.useQuery('get', '/api/v1/regions', {}, { staleTime: Infinity }).data?.items ?? []
}

function useAccounts(regions: readonly RegionItem[]) {
  const { q, region, sort } = route.useSearch()
  const regionId = regions.find(({ code }) => code === region)?.id
  const query = {
    limit: 100,
    sort: SORTS.find((known) => known === sort) ?? ('name' as const),
    ...(q ? { q } : {}),
    ...(regionId ? { regionId } : {}),
  }
  return usePages('/api/v1/accounts', query, (cursor) =>
    fetcher.GET('/api/v1/accounts', { params: { query: { ...query, ...cursor } } }),
  )
}

interface AccountTableProps {
  readonly items: readonly AccountItem[]
  readonly regions: readonly RegionItem[]
  readonly sort: string
  readonly onSort: (sort: string) => void
}

function AccountTable({ items, regions, sort, onSort }: AccountTableProps) {
  const now = useNow()
  const columns: Column<AccountItem>[] = [
    {
      key: 'name',
      head: 'Account',
      main: true,
      sort: 'name',
      reverse: '-name',
      cell: (row) => <Name row={row} />,
    },
    { key: 'ase', head: 'Assigned engineer', width: '22%', cell: (row) => <Engineers row={row} /> },
    {
      key: 'region',
      head: 'Region',
      width: '80px',
      cell: (row) => regions.find(({ id }) => id === row.regionId)?.code,
    },
    {
      key: 'time',
      head: 'Local time',
      width: '150px',
      cell: (row) => <LocalTime zone={row.timeZone} now={now} />,
    },
    {
      key: 'priority',
      wideOnly: true,
      head: 'Priority',
      width: '84px',
      sort: 'priority',
      cell: (row) => row.priority,
    },
    {
      key: 'live',
      head: 'Mode',
      width: '90px',
      cell: (row) => (row.isLive ? 'Live' : <Badge>Shadow</Badge>),
    },
    {
      key: 'contract',
      head: 'Contract to',
      width: '128px',
      align: 'right',
      cell: (row) => <ContractEnd date={row.contractEndsOn} now={now} />,
    },
  ]
  return (
    <Table
      label="Accounts"
      columns={columns}
      rows={items}
      rowKey={(row) => row.id}
      sort={sort}
      onSort={onSort}
    />
  )
}

function Name({ row }: { row: AccountItem }) {
  return (
    <>
      <Link to="/accounts/$accountId" params={{ accountId: row.id }} className={tableLink}>
        {row.name}
      </Link>{' '}
      {row.isRestricted && <Badge tone="outline">Restricted</Badge>}
    </>
  )
}

function Engineers({ row }: { row: AccountItem }) {
  const [first, ...others] = row.ases
  if (!first) return <span className="danger">nobody assigned</span>
  return (
    <>
      {first.name}
      {others.length > 0 && <span className="faint"> and {others.map(({ name }) => name).join(', ')}</span>}
    </>
  )
}

function LocalTime({ zone, now }: { zone: string; now: number }) {
  return (
    <>
      {clockTime(now, zone)} <span className="faint">{cityOf(zone)}</span>
    </>
  )
}

function ContractEnd({ date, now }: { date: string | null; now: number }) {
  if (date === null) return <span className="danger">none runs</span>
  const isSoon = Date.parse(date) - now < 90 * DAY
  return <span className={isSoon ? 'warn' : ''}>{plainDate(date)}</span>
}

function NoAccounts({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) return <Empty title="No account matches." />
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
