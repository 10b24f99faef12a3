/** All tickets of accounts, with what was decided last. */
import { useSearch } from '@tanstack/react-router'
import { fetcher } from '../api/client.ts'
import { usePages } from '../api/pages.ts'
import type { TicketSummary } from '../api/types.ts'
import { Screen } from '../app/screen.tsx'
import { DataTable, useList, type Filter, type List } from '../ui/data-table/data-table.tsx'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { NoTickets } from './no-tickets.tsx'
import { useListAnswer } from './use-list-answer.ts'
import { useTicketColumns } from './ticket-columns.tsx'

const SHOW: Filter<TicketSummary> = {
  key: 'show',
  label: 'Which tickets',
  any: 'Open',
  isFirst: true,
  options: [
    { value: 'emergency', label: 'Emergencies' },
    { value: 'targets', label: 'At risk' },
    { value: 'unknown', label: 'No account' },
    { value: 'all', label: 'All' },
  ],
}
const PRIORITY: Filter<TicketSummary> = {
  key: 'priority',
  label: 'Priority',
  options: [
    { value: 'urgent', label: 'Urgent' },
    { value: 'high', label: 'High' },
    { value: 'normal', label: 'Normal' },
    { value: 'low', label: 'Low' },
  ],
}
const RULE: Filter<TicketSummary> = {
  key: 'rule',
  label: 'Settled by',
  any: 'any rule',
  options: [
    { value: '1', label: '1 No running assignment' },
    { value: '2', label: '2 Emergency' },
    { value: '3', label: '3 Older than the ASE' },
    { value: '4', label: '4 Handling mode' },
    { value: '5', label: '5 Nobody before the target' },
    { value: '6', label: '6 Weekend' },
    { value: '7', label: '7 A person’s choice' },
  ],
}
const SORTS = ['updated', 'deadline', 'created'] as const
const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const

/** The list of tickets. */
export function TicketsPage() {
  const list = useTicketList()
  const source = useTickets(list)
  const columns = useTicketColumns(source.items)
  const { account, show } = list.search
  const answer = useListAnswer(show, account, account ? nameOf(source.items) : null)
  const ofAccount: Filter<TicketSummary>[] = account
    ? [
        {
          key: 'account',
          label: 'Account',
          any: 'any',
          options: [{ value: account, label: nameOf(source.items) }],
        },
      ]
    : []
  return (
    <Screen title="Tickets" crumbs={[{ label: 'Tickets' }]}>
      <h1 className="answer">{answer}</h1>
      <DataTable
        label="Tickets"
        list={list}
        columns={columns}
        filters={[SHOW, ...ofAccount, PRIORITY, RULE]}
        source={source}
        rowKey={(row) => row.id}
        open={({ source: from, ticketId }) => ({
          to: '/tickets/$source/$ticket',
          params: { source: from, ticket: ticketId },
        })}
        search="Ticket number or subject"
        empty={<NoTickets show={undefined} />}
        emptyPart={<NoTickets show={show} />}
      />
    </Screen>
  )
}

function nameOf(items: readonly TicketSummary[]): string {
  return items[0]?.accountName ?? 'this account'
}

/** What is at risk stands by its target unless somebody wants it otherwise. */
function useTicketList(): List {
  const isAtRisk = useSearch({ strict: false, select: ({ show }) => show === 'targets' })
  return useList('tickets', isAtRisk ? 'deadline' : 'updated')
}

function useTickets(list: List) {
  const { show } = list.search
  const priority = PRIORITIES.find((known) => known === list.search['priority'])
  const rule = Number(list.search['rule'])
  const query = {
    zone: useReaderZone(),
    limit: 100,
    sort: SORTS.find((known) => known === list.sort) ?? ('updated' as const),
    status: show === 'all' ? ('all' as const) : ('open' as const),
    ...(show === 'emergency' ? { emergency: 'true' as const } : {}),
    ...(show === 'targets' ? { atRisk: 'true' as const } : {}),
    ...(show === 'unknown' ? { unknown: 'true' as const } : {}),
    ...(priority ? { priority } : {}),
    ...(rule >= 1 && rule <= 7 ? { rule } : {}),
    ...list.given('q', 'account'),
  }
  return usePages('/api/v1/tickets', query, (cursor) =>
    fetcher.GET('/api/v1/tickets', { params: { query: { ...query, ...cursor } } }),
  )
}
