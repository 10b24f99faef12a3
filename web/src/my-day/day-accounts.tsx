/** The accounts that one answers for now. */
import { Link } from '@tanstack/react-router'
import type { MyDay } from '../api/types.ts'
import { STATES } from '../coverage/state.ts'
import { Pip } from '../ui/pip.tsx'
import { EmptyLine } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { clockTime, timeWords } from '../ui/time/words.ts'
import { cityOf, type Instant } from '../ui/time/zone.ts'
import css from './my-day.module.css'

/** Each with its local time and its open tickets. */
export function DayAccounts({ day }: { day: MyDay }) {
  const now = useNow()
  const zone = useReaderZone()
  return (
    <section aria-labelledby="day-accounts">
      <div className="section-head">
        <h2 id="day-accounts">
          Accounts <span className="faint">{day.accounts.length}</span>
        </h2>
      </div>
      {day.accounts.length === 0 && <EmptyLine>None now.</EmptyLine>}
      <ul className={css.accounts}>
        {day.accounts.map((account) => (
          <li key={account.accountId}>
            <Link to="/accounts/$accountId" params={{ accountId: account.accountId }} className={css.account}>
              <Pip kind={STATES[account.state].pip} size={12} />
              <b>{account.accountName}</b>
              <span className={css.count}>
                {account.openTickets === 1 ? '1 ticket' : `${account.openTickets} tickets`}
              </span>
              <span className="faint meta">
                {roleWords(account, now, zone)}{' '}
                {cityOf(account.zone) === cityOf(zone)
                  ? 'Same time as you.'
                  : `${clockTime(now, account.zone)} in ${cityOf(account.zone)}.`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function roleWords({ role, coverEndsAt }: MyDay['accounts'][number], now: Instant, zone: string): string {
  if (role === 'ase') return 'You are ASE.'
  return coverEndsAt === null
    ? 'You cover.'
    : `You cover until ${timeWords(Date.parse(coverEndsAt), zone, now)}.`
}
