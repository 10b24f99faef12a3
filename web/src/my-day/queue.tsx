/** Open tickets in the order in which they need one, each with why. */
import { Link } from '@tanstack/react-router'
import type { MyDay, QueueItem } from '../api/types.ts'
import { Pip, type PipKind } from '../ui/pip.tsx'
import { useNow } from '../ui/time/clock.ts'
import { Moment } from '../ui/time/moment.tsx'
import { becauseWords } from './words.ts'
import css from './my-day.module.css'

/** Those that press stand in black numbers, the rest recedes. */
export function Queue({ day }: { day: MyDay }) {
  const zones = new Map(day.accounts.map(({ accountId, zone }) => [accountId, zone]))
  return (
    <>
      <ol className={css.queue}>
        {day.queue.map((item, index) => (
          <Item key={item.id} item={item} rank={index + 1} zone={zones.get(item.accountId ?? '')} />
        ))}
      </ol>
      {day.queue.length < day.total && (
        <p className="faint meta">
          The first {day.queue.length} of {day.total}. The <Link to="/tickets">list of tickets</Link> has them
          all.
        </p>
      )}
    </>
  )
}

const PIPS: Readonly<Record<QueueItem['role'], PipKind>> = { ase: 'on', backup: 'backup', holder: 'off' }

function Item({ item, rank, zone }: { item: QueueItem; rank: number; zone: string | undefined }) {
  const now = useNow()
  const { text, isPressing } = becauseWords(item, now)
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
            <Pip kind={PIPS[item.role]} size={12} />
            <span>{item.accountName ?? 'no account'}</span>
            <span>{item.ticketId}</span>
            <span>
              <span className="faint">because</span>{' '}
              <span
                className={isLate || item.because === 'emergency' ? css.late : isPressing ? css.soon : ''}
              >
                {text}
              </span>
              {item.role === 'backup' && ', you cover'}
              {item.role === 'holder' && ', not one of your accounts'}
            </span>
          </span>
        </span>
        <span className={css.due}>
          {item.deadlineAt === null ? (
            <span className="faint">no target</span>
          ) : (
            <Moment at={Date.parse(item.deadlineAt)} placeZone={zone} stacked />
          )}
        </span>
      </Link>
    </li>
  )
}
