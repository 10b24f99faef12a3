/** Deliveries that could not be read: kept until a person decides. */
import { useMemo } from 'react'
import { Badge } from '../ui/badge.tsx'
import { DataTable, useList, type DataColumn, type Filter } from '../ui/data-table/data-table.tsx'
import { Empty } from '../ui/states.tsx'
import { Moment } from '../ui/time/moment.tsx'
import { JobsFrame } from './frames.tsx'
import { useParkedEvents, type ParkedEvent } from './queries.ts'

const SHOWN: Filter<ParkedEvent> = {
  key: 'show',
  label: 'Which',
  isFirst: true,
  any: 'Waiting',
  options: [{ value: 'all', label: 'Settled too' }],
}

export const PARKED_WORDS = { parked: 'Waiting', taken_in: 'Taken in', discarded: 'Discarded' } as const

/** The screen. */
export function ParkedPage() {
  const list = useList('parked-events', '-received')
  const source = useParkedEvents(list.search['show'] === 'all')
  const columns = useMemo(() => COLUMNS, [])
  const waiting = source.items.filter(({ state }) => state === 'parked').length
  const more = source.hasNextPage ? ' or more' : ''
  const answer =
    waiting === 0
      ? 'Everything that was delivered could be read.'
      : `${waiting}${more} ${waiting === 1 ? 'delivery' : 'deliveries'} could not be read: nothing of ${waiting === 1 ? 'it' : 'them'} is lost.`
  return (
    <JobsFrame title="Parked events" answer={source.isPending ? 'Parked events' : answer}>
      <DataTable
        label="Parked events"
        list={list}
        columns={columns}
        filters={[SHOWN]}
        source={source}
        rowKey={(row) => row.id}
        open={({ id }) => ({ to: '/jobs/parked/$parkedId', params: { parkedId: id } })}
        empty={
          <Empty title="Nothing is parked.">
            A delivery that cannot be read stands here, as it came, with why.
          </Empty>
        }
      />
    </JobsFrame>
  )
}

const COLUMNS: DataColumn<ParkedEvent>[] = [
  { key: 'reason', head: 'Why', main: true, cell: (row) => row.reason, text: (row) => row.reason },
  {
    key: 'problems',
    head: 'Problems',
    width: '34%',
    cell: (row) =>
      row.problems.map(({ path, message }) => [path, message].filter(Boolean).join(' ')).join('; '),
    text: (row) => row.problems.map(({ path, message }) => `${path} ${message}`).join('; '),
  },
  { key: 'source', head: 'Source', width: '110px', cell: (row) => row.source, text: (row) => row.source },
  {
    key: 'attempts',
    head: 'Attempts',
    width: '90px',
    align: 'right',
    cell: (row) => row.attempts,
    text: (row) => row.attempts,
  },
  {
    key: 'state',
    head: 'State',
    width: '110px',
    cell: (row) => <Badge tone={row.state === 'parked' ? 'warn' : 'plain'}>{PARKED_WORDS[row.state]}</Badge>,
    text: (row) => row.state,
  },
  {
    key: 'received',
    head: 'Delivered',
    width: '150px',
    align: 'right',
    cell: (row) => <Moment at={Date.parse(row.receivedAt)} />,
    text: (row) => row.receivedAt,
  },
]
