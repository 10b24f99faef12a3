/** The columns of the list of tickets. */
import { useMemo } from 'react'
import type { TicketSummary } from '../api/types.ts'
import { Badge, Priority, sentenceCase } from '../ui/badge.tsx'
import type { DataColumn } from '../ui/data-table/data-table.tsx'
import { Nothing } from '../ui/nothing.tsx'
import { useNow } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { outcomeWords, ruleWords } from './rules.ts'
import { shortDay, shortTime } from './short-times.ts'

type Column = DataColumn<TicketSummary>

const NUMBER: Column = {
  key: 'id',
  head: 'No.',
  width: '62px',
  wideOnly: true,
  cell: (row) => <span className="faint">{row.ticketId}</span>,
  text: (row) => row.ticketId,
}
const SUBJECT: Column = {
  key: 'subject',
  head: 'Ticket',
  main: true,
  cell: (row) => row.subject ?? `Ticket ${row.ticketId}`,
  text: (row) => row.subject,
}
const STILL: readonly Column[] = [
  {
    key: 'account',
    head: 'Account',
    width: '13%',
    cell: (row) => row.accountName ?? <span className="faint">{row.organizationId ?? 'none'}</span>,
    text: (row) => row.accountName ?? row.organizationId,
  },
  {
    key: 'priority',
    head: 'Priority',
    width: '92px',
    cell: (row) =>
      row.isEmergency ? (
        <Badge tone="emergency">Emergency</Badge>
      ) : row.priority === null ? (
        <Nothing words="no priority" />
      ) : (
        <Priority value={row.priority} />
      ),
    text: (row) => (row.isEmergency ? 'emergency' : row.priority),
  },
  {
    key: 'status',
    head: 'Status',
    width: '72px',
    // Of open tickets it says little, and the subject needs the room.
    hidden: true,
    wideOnly: true,
    cell: (row) => sentenceCase(row.status),
    text: (row) => row.status,
  },
  {
    key: 'assignee',
    head: 'Assignee',
    width: '10.5%',
    wideOnly: true,
    cell: (row) => row.assignee ?? <span className="faint">nobody</span>,
    text: (row) => row.assignee,
  },
  {
    key: 'decided',
    head: 'Decided',
    width: '17%',
    cell: (row) => <span className="muted">{row.sentence ?? outcomeWords(row.lastOutcome)}</span>,
    text: (row) => row.sentence ?? outcomeWords(row.lastOutcome),
  },
  {
    key: 'rule',
    head: 'Settled by',
    width: '84px',
    hidden: true,
    cell: (row) => <span className="muted">{ruleWords(row.lastRule)}</span>,
    text: (row) => row.lastRule,
  },
]

/** The columns; the source is shown where numbers of several are listed, unless it was chosen otherwise. */
export function useTicketColumns(items: readonly TicketSummary[]): readonly Column[] {
  const now = useNow()
  const zone = useReaderZone()
  const isMixed = new Set(items.map((row) => row.source)).size > 1
  return useMemo(() => {
    const source: Column = {
      key: 'source',
      head: 'Source',
      width: '84px',
      wideOnly: true,
      hidden: !isMixed,
      cell: (row) => <span className="muted">{row.source}</span>,
      text: (row) => row.source,
    }
    return [NUMBER, source, SUBJECT, ...STILL, ...timeColumns(now, zone)]
  }, [isMixed, now, zone])
}

function timeColumns(now: number, zone: string): Column[] {
  const recent = (at: string): string => shortDay(Date.parse(at), zone, now)
  return [
    {
      key: 'created',
      head: 'Created',
      width: '94px',
      hidden: true,
      wideOnly: true,
      sort: { down: 'created' },
      cell: (row) => <span className="muted">{recent(row.createdAt)}</span>,
      text: (row) => row.createdAt,
    },
    {
      key: 'updated',
      head: 'Updated',
      width: '94px',
      wideOnly: true,
      sort: { down: 'updated' },
      cell: (row) => <span className="muted">{recent(row.updatedAt)}</span>,
      text: (row) => row.updatedAt,
    },
    {
      key: 'due',
      head: 'Reply due',
      width: '124px',
      align: 'right',
      sort: { up: 'deadline' },
      cell: (row) => <Due at={row.deadlineAt} zone={zone} now={now} />,
      text: (row) => row.deadlineAt,
    },
  ]
}

function Due({ at, zone, now }: { at: string | null; zone: string; now: number }) {
  if (at === null) return <Nothing words="nothing due" />
  const due = Date.parse(at)
  // Of what is late by days the hour says nothing any more.
  if (due < now) return <span className="danger">late, {shortDay(due, zone, now)}</span>
  return <b>{shortTime(due, zone, now)}</b>
}
