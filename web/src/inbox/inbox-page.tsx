/** What was told, the newest first; opening a notice reads it and leads to what it is about. */
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { TicketSummary } from '../api/types.ts'
import { Screen } from '../app/screen.tsx'
import { useSession } from '../app/session.ts'
import { Badge } from '../ui/badge.tsx'
import { DataTable, useList, type DataColumn, type Filter } from '../ui/data-table/data-table.tsx'
import { Empty } from '../ui/states.tsx'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { useNow } from '../ui/time/clock.ts'
import { countWords, timeWords } from '../ui/time/words.ts'
import {
  markAllRead,
  markRead,
  useChannels,
  useInbox,
  useTicketsOf,
  useUnread,
  type NoticeItem,
} from './queries.ts'
import css from './inbox.module.css'

const SHOW: Filter<NoticeItem> = {
  key: 'show',
  label: 'Which notices',
  isFirst: true,
  options: [{ value: 'unread', label: 'Unread' }],
}

/** The inbox of whoever is signed in. */
export function InboxPage() {
  const list = useList('inbox', '-told')
  const { show, channel } = list.search
  const source = useInbox(show === 'unread', channel)
  const isPerson = useSession().data?.kind === 'person'
  const channels: Filter<NoticeItem> = {
    key: 'channel',
    label: 'Told to',
    any: isPerson ? 'me' : 'everybody',
    options: useChannels().map((name) => ({ value: name, label: name })),
  }
  const zone = useReaderZone()
  const tickets = useTicketsOf(source.items, zone)
  const unread = useUnread(isPerson)
  const open = useOpen(tickets)
  const isEmpty = source.data !== undefined && source.items.length === 0 && !list.isNarrowed
  return (
    <Screen title="Inbox" crumbs={[{ label: 'Inbox' }]}>
      <h1 className="answer">
        {channel
          ? `What ${channel} was told`
          : isPerson
            ? titleOf(unread, isEmpty)
            : 'What everybody was told'}
      </h1>
      <DataTable
        label="Notices"
        list={list}
        columns={useColumns(tickets, !isPerson && channel === undefined)}
        filters={[SHOW, channels]}
        source={source}
        rowKey={(row) => row.id}
        open={(row) => () => open(row)}
        empty={<NothingTold />}
        emptyPart={<Empty title="Everything is read.">What is told to you next stands here.</Empty>}
        tools={
          isPerson &&
          !channel && (
            <button type="button" className="btn small" disabled={!unread} onClick={() => void markAllRead()}>
              Mark all as read
            </button>
          )
        }
      />
    </Screen>
  )
}

function titleOf(unread: number | undefined, isEmpty: boolean): string {
  if (isEmpty) return 'Nothing was told to you yet'
  if (unread === undefined) return 'Inbox'
  if (unread === 0) return 'Everything is read.'
  const count = countWords(unread)
  return `${count.charAt(0).toUpperCase()}${count.slice(1)} ${unread === 1 ? 'notice waits' : 'notices wait'} to be read`
}

/** Notices of the cover workflow lead to where they are answered. */
const COVER: Readonly<Record<string, '/time-off' | '/time-off/asked' | '/time-off/to-decide'>> = {
  cover_asked: '/time-off/asked',
  cover_settled: '/time-off/asked',
  cover_overdue: '/time-off/to-decide',
  time_off_approval: '/time-off/to-decide',
  cover_answer: '/time-off',
  hand_back: '/time-off',
}

/** Pages whose brief is what is needed first. */
const BRIEFED = new Set(['emergency', 'nobody_on_call'])

/** A page’s brief; a ticket where it is known, else the account; a notice about neither is only read. */
function useOpen(tickets: readonly TicketSummary[] | undefined): (row: NoticeItem) => void {
  const navigate = useNavigate()
  return (row) => {
    if (row.readAt === null) void markRead(row.id)
    const ticket = tickets?.find(({ id }) => id === row.ticketId)
    const cover = COVER[row.kind]
    if (row.urgency === 'page' && row.accountId !== null && BRIEFED.has(row.kind))
      void navigate({ to: '/accounts/$accountId/brief', params: { accountId: row.accountId } })
    else if (ticket) {
      const params = { source: ticket.source, ticket: ticket.ticketId }
      void navigate({ to: '/tickets/$source/$ticket', params })
    } else if (cover) void navigate({ to: cover })
    else if (row.accountId !== null)
      void navigate({ to: '/accounts/$accountId', params: { accountId: row.accountId } })
  }
}

/** Of whoever only looks on, whom each was told to. */
const TOLD_TO: DataColumn<NoticeItem> = {
  key: 'to',
  head: 'Told to',
  width: '168px',
  cell: (row) => row.personName ?? row.channel,
  text: (row) => row.personName ?? row.channel ?? '',
}

/** `ofAll`: notices of everybody, so that each says whose it is. */
function useColumns(
  tickets: readonly TicketSummary[] | undefined,
  ofAll: boolean,
): readonly DataColumn<NoticeItem>[] {
  const now = useNow()
  const zone = useReaderZone()
  return useMemo(() => {
    const about = (row: NoticeItem): string => {
      const ticket = tickets?.find(({ id }) => id === row.ticketId)
      return ticket ? [ticket.ticketId, ticket.subject].filter(Boolean).join(' ') : ''
    }
    return [
      {
        key: 'title',
        head: 'Notice',
        main: true,
        cell: (row) => <span className={row.readAt === null ? '' : css.read}>{row.title}</span>,
        beside: (row) => row.urgency === 'page' && <Badge tone="danger">Page</Badge>,
        text: (row) => row.title,
      },
      {
        key: 'about',
        head: 'Ticket',
        width: '32%',
        // Nothing, not an empty text: on a phone its place would stay.
        cell: (row) => about(row) && <span className="muted">{about(row)}</span>,
        text: about,
      },
      ...(ofAll ? [TOLD_TO] : []),
      {
        key: 'read',
        head: 'Read',
        width: '84px',
        cell: (row) => (row.readAt === null ? <b>unread</b> : <span className="faint">read</span>),
        text: (row) => (row.readAt === null ? 'unread' : 'read'),
      },
      {
        key: 'told',
        head: 'Told',
        width: '132px',
        align: 'right',
        cell: (row) => <span className="muted">{timeWords(Date.parse(row.toldAt), zone, now)}</span>,
        text: (row) => row.toldAt,
      },
    ]
  }, [tickets, ofAll, zone, now])
}

function NothingTold() {
  return (
    <div className={css.nothing}>
      <p>
        Replies that are due before their engineer is back, emergencies, decisions against the rules and
        contracts that end stand here.
      </p>
      <p>
        <Link to="/preferences/notifications" className="link">
          Choose what you are told, and when not
        </Link>
      </p>
    </div>
  )
}
