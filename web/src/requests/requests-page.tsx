/** Requests to set, replace or remove an ASE: what waits first. */
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { api, fetcher } from '../api/client.ts'
import { usePages } from '../api/pages.ts'
import { Screen } from '../app/screen.tsx'
import { usePersonName } from '../people/queries.ts'
import { Badge } from '../ui/badge.tsx'
import { DataTable, useList, type DataColumn, type Filter, type List } from '../ui/data-table/data-table.tsx'
import { Empty } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { countWords, plainDate, timeWords } from '../ui/time/words.ts'
import { useMayFile } from './may-file.ts'
import type { AseRequest } from './queries.ts'
import { Asked } from './request-row.tsx'
import { KIND_WORDS, STATE_WORDS } from './request-words.ts'

const SHOW: Filter<AseRequest> = {
  key: 'show',
  label: 'Which',
  any: 'Open',
  isFirst: true,
  options: [
    { value: 'done', label: 'Applied' },
    { value: 'refused', label: 'Refused' },
    { value: 'withdrawn', label: 'Withdrawn' },
    { value: 'all', label: 'All' },
  ],
}
const CLOSED = ['done', 'refused', 'withdrawn'] as const

/** The list of requests. */
export function RequestsPage() {
  const list = useList('requests', '-asked')
  const source = useRequests(list)
  const mayFile = useMayFile()
  return (
    <Screen title="Requests" crumbs={[{ label: 'Requests' }]}>
      <h1 className="answer">{useAnswer(list)}</h1>
      <DataTable
        label="Requests"
        list={list}
        columns={useColumns()}
        filters={[SHOW]}
        source={source}
        rowKey={(row) => row.id}
        open={({ id }) => ({ to: '/requests/$requestId', params: { requestId: id } })}
        tools={
          mayFile ? (
            <Link to="/requests/new" className="btn small">
              File a request
            </Link>
          ) : null
        }
        empty={
          <Empty title="No request is open.">
            <p>
              Managers ask for an ASE to be set, replaced or removed; a director decides. <i>All</i> shows
              what was asked before.
            </p>
          </Empty>
        }
      />
    </Screen>
  )
}

function useRequests(list: List) {
  const { show, person, account, handover } = list.search
  const state = CLOSED.find((one) => one === show)
  const isNamed = Boolean(person ?? account ?? handover)
  const query = {
    limit: 50,
    ...(state ? { state } : show === 'all' || isNamed ? {} : { open: 'true' as const }),
    ...(person ? { personId: person } : {}),
    ...(account ? { accountId: account } : {}),
    ...(handover ? { handoverId: handover } : {}),
  }
  return usePages('/api/v1/ase-requests', query, (cursor) =>
    fetcher.GET('/api/v1/ase-requests', { params: { query: { ...query, ...cursor } } }),
  )
}

function useColumns(): readonly DataColumn<AseRequest>[] {
  const now = useNow()
  const zone = useReaderZone()
  return useMemo(
    () => [
      { key: 'what', head: 'What is asked', main: true, cell: (row) => <Asked request={row} /> },
      {
        key: 'kind',
        head: 'Kind',
        width: '90px',
        wideOnly: true,
        cell: (row) => KIND_WORDS[row.kind],
        text: (row) => row.kind,
      },
      {
        key: 'starts',
        head: 'From',
        width: '120px',
        cell: (row) => plainDate(row.startsOn),
        text: (row) => row.startsOn,
      },
      {
        key: 'state',
        head: 'State',
        width: '170px',
        cell: (row) => <Badge tone={STATE_WORDS[row.state].tone}>{STATE_WORDS[row.state].label}</Badge>,
        text: (row) => STATE_WORDS[row.state].label,
      },
      {
        key: 'by',
        head: 'Asked by',
        width: '170px',
        cell: (row) => <span className="muted">{row.requestedBy}</span>,
        text: (row) => row.requestedBy,
      },
      {
        key: 'asked',
        head: 'Asked',
        width: '130px',
        align: 'right',
        cell: (row) => timeWords(Date.parse(row.requestedAt), zone, now),
        text: (row) => row.requestedAt,
      },
    ],
    [now, zone],
  )
}

/** How many wait; or whose requests these are. */
function useAnswer({ search }: List): string {
  const name = usePersonName(search['person'] ?? null)
  const { data } = api.useQuery('get', '/api/v1/ase-requests', {
    params: { query: { open: 'true', limit: 100 } },
  })
  if (search['handover']) return 'Everything that one leaving person hands over'
  if (name) return `Requests about ${name}`
  if (!data) return 'Requests to set, replace or remove an ASE'
  const waiting = data.items.filter(({ state }) => state === 'waiting').length
  const blocked = data.items.filter(({ state }) => state === 'failed').length
  if (waiting + blocked === 0) return 'No request waits for anybody.'
  const parts = [
    waiting > 0 &&
      `${countWords(waiting)} ${waiting === 1 ? 'request waits' : 'requests wait'} for a director`,
    blocked > 0 && `${countWords(blocked)} ${blocked === 1 ? 'is' : 'are'} blocked`,
  ].filter((part): part is string => part !== false)
  const text = parts.join(' and ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
