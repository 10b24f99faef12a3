/** Open tickets in the order in which they need one, each with why. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { MyDay, QueueItem } from '../api/types.ts'
import { STATES } from '../coverage/state.ts'
import { Pip } from '../ui/pip.tsx'
import { useNow } from '../ui/time/clock.ts'
import { Moment } from '../ui/time/moment.tsx'
import { alsoWords, becauseWords } from './words.ts'
import css from './my-day.module.css'

/** So many stand there at first: what is owed besides the queue is to be seen without going through all of it. */
const FIRST = 10

/** Those that press stand in black numbers, the rest recedes. */
export function Queue({ day }: { day: MyDay }) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? day.queue : day.queue.slice(0, FIRST)
  const accounts = new Map(day.accounts.map((account) => [account.accountId, account]))
  return (
    <>
      <ol className={css.queue}>
        {shown.map((item, index) => (
          <Item key={item.id} item={item} rank={index + 1} account={accounts.get(item.accountId ?? '')} />
        ))}
      </ol>
      {shown.length < day.queue.length && (
        <button type="button" className={`btn small ${css.more}`} onClick={() => setWhole(true)}>
          Show all {day.queue.length}
        </button>
      )}
      {shown.length === day.queue.length && day.queue.length < day.total && (
        <p className="faint meta">
          The first {day.queue.length} of {day.total}. The <Link to="/tickets">list of tickets</Link> has them
          all.
        </p>
      )}
    </>
  )
}

interface ItemProps {
  readonly item: QueueItem
  readonly rank: number
  /** The ticket’s, where it is one of the reader’s. */
  readonly account: MyDay['accounts'][number] | undefined
}

function Item({ item, rank, account }: ItemProps) {
  const now = useNow()
  const { text, isPressing } = becauseWords(item, now)
  const also = alsoWords(item)
  const isLate = item.because === 'overdue'
  return (
    <li>
      <Link
        to="/tickets/$source/$ticket"
        params={{ source: item.source, ticket: item.ticketId }}
        className={css.item}
      >
        <span className={`${css.rank} ${isPressing ? '' : css.quiet}`} aria-hidden="true">
          {rank}
        </span>
        <span className={css.subject}>
          <b>{item.subject ?? `Ticket ${item.ticketId}`}</b>
          <span className={css.about}>
            {account && <Pip kind={STATES[account.state].pip} size={12} />}{' '}
            <span className={css.place}>{item.accountName ?? 'no account'}</span>{' '}
            <span className={css.place}>{item.ticketId}</span>{' '}
            <span>
              <span className="faint">because</span>{' '}
              <span
                className={isLate || item.because === 'emergency' ? css.late : isPressing ? css.soon : ''}
              >
                {text}
              </span>
              {also !== '' && <span className="faint"> · {also}</span>}
              {item.role === 'backup' && ', you cover'}
              {item.role === 'holder' && ', not one of your accounts'}
            </span>
          </span>
        </span>
        <span className={css.due}>
          {item.deadlineAt === null ? (
            <span className="faint">no target</span>
          ) : (
            <span className={Date.parse(item.deadlineAt) < now ? 'danger' : ''}>
              <Moment at={Date.parse(item.deadlineAt)} placeZone={account?.zone} stacked />
            </span>
          )}
        </span>
      </Link>
    </li>
  )
}
