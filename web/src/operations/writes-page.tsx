/** Updates of tickets that are decided and not through yet. */
import { useMemo } from 'react'
import { Badge, type BadgeTone } from '../ui/badge.tsx'
import { DataTable, useList, type DataColumn, type Filter } from '../ui/data-table/data-table.tsx'
import { Empty } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { Moment } from '../ui/time/moment.tsx'
import { countWords, distance } from '../ui/time/words.ts'
import { JobsFrame } from './frames.tsx'
import { useOpenWrites, type OpenWrite } from './queries.ts'
import { useStopSwitch } from './stop-state.ts'

const NONE: OpenWrite[] = []
const STATES: Readonly<Record<string, readonly [string, BadgeTone]>> = {
  waiting: ['Waiting', 'plain'],
  sent: ['Sent, unclear', 'warn'],
  parked: ['Refused', 'danger'],
}
const STATE: Filter<OpenWrite> = {
  key: 'state',
  label: 'State',
  isFirst: true,
  any: 'All',
  options: Object.entries(STATES).map(([value, [label]]) => ({ value, label })),
  test: (row, value) => row.state === value,
}

/** The screen. */
export function WritesPage() {
  const query = useOpenWrites()
  const list = useList('writes', 'created')
  const columns = useColumns()
  const isStopped = useStopSwitch().data?.outsideWrites === 'stopped'
  return (
    <JobsFrame
      title="Writes"
      answer={query.data ? headline(query.data, isStopped) : 'Writes to the help desk'}
    >
      <DataTable
        label="Writes"
        list={list}
        columns={columns}
        filters={[STATE]}
        source={{ ...query, items: query.data ?? NONE }}
        rowKey={(row) => row.id}
        open={(row) => ({
          to: '/tickets/$source/$ticket',
          params: { source: row.ticketSource, ticket: row.ticketId },
        })}
        search="Ticket or what is written"
        empty={
          <Empty title="Everything decided is written.">
            Updates stand here from their decision until they are through.
          </Empty>
        }
      />
    </JobsFrame>
  )
}

function headline(writes: readonly OpenWrite[], isStopped: boolean): string {
  if (writes.length === 0) return 'Everything that was decided is written.'
  const parked = writes.filter(({ state }) => state === 'parked').length
  const open = writes.length - parked
  const waiting = `${countWords(open)} ${open === 1 ? 'update waits' : 'updates wait'}`
  const said = writes.length === 200 ? 'The oldest 200: ' : ''
  if (parked === 0 && isStopped) return `${said}${capital(waiting)} until writes are allowed again.`
  if (parked === 0)
    return `${said}${capital(waiting)} and ${open === 1 ? 'goes' : 'go'} out by ${open === 1 ? 'itself' : 'themselves'}.`
  return `${said}${capital(`${countWords(parked)} ${parked === 1 ? 'update was' : 'updates were'}`)} refused, ${waiting}.`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function useColumns(): DataColumn<OpenWrite>[] {
  const now = useNow()
  return useMemo(
    () => [
      {
        key: 'ticket',
        head: 'Ticket',
        width: '110px',
        main: true,
        cell: (row) => row.ticketId,
        text: (row) => row.ticketId,
        by: (row) => row.ticketId,
      },
      {
        key: 'source',
        head: 'Source',
        width: '110px',
        hidden: true,
        cell: (row) => row.ticketSource,
        text: (row) => row.ticketSource,
      },
      {
        key: 'parts',
        head: 'What is written',
        cell: (row) => row.parts.join(', '),
        text: (row) => row.parts.join(', '),
      },
      {
        key: 'state',
        head: 'State',
        width: '130px',
        cell: (row) => {
          const [label, tone] = STATES[row.state] ?? [row.state, 'plain']
          return <Badge tone={tone}>{label}</Badge>
        },
        text: (row) => row.state,
        by: (row) => row.state,
      },
      {
        key: 'problem',
        head: 'Why not yet',
        width: '26%',
        cell: (row) => row.lastProblem ?? <span className="faint">its turn comes</span>,
        text: (row) => row.lastProblem,
      },
      {
        key: 'attempts',
        head: 'Attempts',
        width: '90px',
        align: 'right',
        cell: (row) => row.attempts,
        text: (row) => row.attempts,
        by: (row) => row.attempts,
      },
      {
        key: 'next',
        head: 'Next attempt',
        width: '120px',
        cell: (row) => (row.nextAttemptAt ? distance(Date.parse(row.nextAttemptAt), now) : ''),
        text: (row) => row.nextAttemptAt,
      },
      {
        key: 'created',
        head: 'Decided',
        width: '130px',
        align: 'right',
        cell: (row) => <Moment at={Date.parse(row.createdAt)} />,
        text: (row) => row.createdAt,
        by: (row) => row.createdAt,
      },
    ],
    [now],
  )
}
