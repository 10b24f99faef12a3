/** All tickets of accounts, with what was decided last. */
import { getRouteApi, Link } from '@tanstack/react-router'
import { fetcher } from '../api/client.ts'
import { usePages } from '../api/pages.ts'
import { asProblem } from '../api/problem.ts'
import type { TicketSummary } from '../api/types.ts'
import { Screen } from '../app/screen.tsx'
import { Badge, Priority, sentenceCase } from '../ui/badge.tsx'
import { Choice } from '../ui/choice.tsx'
import { SearchBox } from '../ui/search-box.tsx'
import { Empty, ErrorState, PageSkeleton } from '../ui/states.tsx'
import { Table, TableFoot, tableLink, Toolbar, type Column } from '../ui/table.tsx'
import { useNow } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { outcomeWords } from './rules.ts'
import { shortDay, shortTime } from './short-times.ts'

const route = getRouteApi('/tickets')
const SHOWN = [
  { value: '', label: 'Open' },
  { value: 'emergency', label: 'Emergencies' },
  { value: 'unknown', label: 'No account' },
  { value: 'all', label: 'All' },
]
const SORTS = ['updated', 'deadline', 'created'] as const

/** The list of tickets. */
export function TicketsPage() {
  const { show, q, sort, account } = route.useSearch()
  const navigate = route.useNavigate()
  const change = (part: object): void =>
    void navigate({ search: (old) => ({ ...old, ...part }), replace: true })
  const list = useTickets()
  const { items } = list
  const isFiltered = Boolean(show ?? q ?? account)
  return (
    <Screen title="Tickets" crumbs={[{ label: 'Tickets' }]}>
      <h1 className="answer">{titleOf(show, account ? items[0]?.accountName : null)}</h1>
      <Toolbar>
        <Choice
          label="Which tickets"
          value={show ?? ''}
          options={SHOWN}
          onChange={(value) => change({ show: value || undefined })}
        />
        <SearchBox
          label="Ticket number or subject"
          value={q ?? ''}
          onChange={(value) => change({ q: value || undefined })}
        />
        {account && (
          <button type="button" className="btn quiet" onClick={() => change({ account: undefined })}>
            All accounts
          </button>
        )}
      </Toolbar>
      {list.isPending && <PageSkeleton rows={10} />}
      {list.isError && <ErrorState problem={asProblem(list.error)} onRetry={() => void list.refetch()} />}
      {list.data && items.length === 0 && <NoTickets isFiltered={isFiltered} />}
      {items.length > 0 && (
        <>
          <TicketTable items={items} sort={sort ?? 'updated'} onSort={(value) => change({ sort: value })} />
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

function titleOf(show: string | undefined, account: string | null | undefined): string {
  const of = account ? ` of ${account}` : ''
  if (show === 'emergency') return `Emergencies${of}`
  if (show === 'unknown') return 'Tickets that no account claims'
  return show === 'all' ? `All tickets${of}` : `Open tickets${of}`
}

function useTickets() {
  const { show, q, sort, account } = route.useSearch()
  const zone = useReaderZone()
  const query = {
    zone,
    limit: 100,
    sort: SORTS.find((known) => known === sort) ?? ('updated' as const),
    status: show === 'all' ? ('all' as const) : ('open' as const),
    ...(show === 'emergency' ? { emergency: 'true' as const } : {}),
    ...(show === 'unknown' ? { unknown: 'true' as const } : {}),
    ...(q ? { q } : {}),
    ...(account ? { account } : {}),
  }
  return usePages('/api/v1/tickets', query, (cursor) =>
    fetcher.GET('/api/v1/tickets', { params: { query: { ...query, ...cursor } } }),
  )
}

interface TicketTableProps {
  readonly items: readonly TicketSummary[]
  readonly sort: string
  readonly onSort: (sort: string) => void
}

/** Numbers repeat between sources: shown where more than one is listed. */
const SOURCE: Column<TicketSummary> = {
  key: 'source',
  wideOnly: true,
  head: 'Source',
  width: '84px',
  cell: (row) => <span className="muted">{row.source}</span>,
}

function TicketTable({ items, sort, onSort }: TicketTableProps) {
  const now = useNow()
  const zone = useReaderZone()
  const say = (at: string): string => shortTime(Date.parse(at), zone, now)
  const recent = (at: string): string => shortDay(Date.parse(at), zone, now)
  const columns: Column<TicketSummary>[] = [
    { key: 'id', head: 'No.', width: '62px', cell: (row) => <span className="faint">{row.ticketId}</span> },
    ...(new Set(items.map((row) => row.source)).size > 1 ? [SOURCE] : []),
    { key: 'subject', head: 'Ticket', main: true, cell: (row) => <Subject row={row} /> },
    {
      key: 'account',
      head: 'Account',
      width: '12.5%',
      cell: (row) => row.accountName ?? <span className="faint">{row.organizationId ?? 'none'}</span>,
    },
    {
      key: 'priority',
      head: 'Priority',
      width: '98px',
      cell: (row) =>
        row.isEmergency ? <Badge tone="emergency">Emergency</Badge> : <Priority value={row.priority} />,
    },
    { key: 'status', head: 'Status', width: '72px', cell: (row) => sentenceCase(row.status) },
    {
      key: 'assignee',
      head: 'Assignee',
      width: '11%',
      cell: (row) => row.assignee ?? <span className="faint">nobody</span>,
    },
    {
      key: 'decided',
      head: 'Decided',
      width: '16%',
      cell: (row) => <span className="muted">{row.sentence ?? outcomeWords(row.lastOutcome)}</span>,
    },
    {
      key: 'updated',
      wideOnly: true,
      head: 'Updated',
      width: '96px',
      sort: 'updated',
      descending: true,
      cell: (row) => <span className="muted">{recent(row.updatedAt)}</span>,
    },
    {
      key: 'due',
      head: 'Reply due',
      width: '132px',
      align: 'right',
      sort: 'deadline',
      cell: (row) => <Due at={row.deadlineAt} say={say} now={now} />,
    },
  ]
  return (
    <Table
      label="Tickets"
      columns={columns}
      rows={items}
      rowKey={(row) => row.id}
      sort={sort}
      onSort={onSort}
    />
  )
}

function Subject({ row }: { row: TicketSummary }) {
  return (
    <Link
      to="/tickets/$source/$ticket"
      params={{ source: row.source, ticket: row.ticketId }}
      className={tableLink}
    >
      {row.subject ?? `Ticket ${row.ticketId}`}
    </Link>
  )
}

function Due({ at, say, now }: { at: string | null; say: (at: string) => string; now: number }) {
  if (at === null) return <span className="faint">nothing due</span>
  return Date.parse(at) < now ? <span className="danger">late, {say(at)}</span> : <b>{say(at)}</b>
}

function NoTickets({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) return <Empty title="No ticket matches.">Change the filter, or look at all tickets.</Empty>
  return (
    <Empty title="No open tickets.">
      <p>
        Tickets arrive from a connected help desk, from a file, or by the API; each gets a decision with its
        reasons.
      </p>
      <p>
        To look around first, run <code>attache demo</code>.
      </p>
    </Empty>
  )
}
