/** One account: who answers, its strip, until when. The whole row opens the account. */
import { useMediaQuery } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { NowAccount } from '../api/types.ts'
import { answerBars, spanOf } from '../coverage/bars.ts'
import { GapWords } from '../coverage/gap-words.tsx'
import { stripSentence } from '../coverage/sentence.ts'
import { dueAt, STATES, whoAnswers, whoDetail } from '../coverage/state.ts'
import { Pip } from '../ui/pip.tsx'
import type { TimeWindow } from '../ui/strip/geometry.ts'
import { Strip } from '../ui/strip/strip.tsx'
import { useNow } from '../ui/time/clock.ts'
import { Moment } from '../ui/time/moment.tsx'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import css from './now.module.css'

interface RowProps {
  readonly account: NowAccount
  readonly window: TimeWindow
}

/** Why no service runs. */
const NO_SERVICE: Readonly<Record<string, string>> = {
  no_contract: 'no contract',
  contract_not_yet: 'contract begins later',
  contract_over: 'contract is over',
  nobody_assigned: 'no engineer yet',
  not_yet: 'assignment begins later',
  over: 'assignment is over',
}

/** A row of the Now screen. */
export const AccountRow = memo(function AccountRow({ account, window }: RowProps) {
  const now = useNow()
  const due = dueAt(account)
  const isServed = account.state !== 'no_service'
  const detail = isServed ? whoDetail(account, now) : (NO_SERVICE[account.noService ?? ''] ?? null)
  return (
    <div className={`${css.row} ${css.account}`} role="row">
      <span role="cell" className={css.name}>
        <Pip kind={STATES[account.state].pip} />
        <Link
          to="/accounts/$accountId"
          params={{ accountId: account.accountId }}
          className={`${css.open} clip`}
        >
          {account.accountName}
        </Link>
      </span>
      <span role="cell" className={css.who}>
        <span className="clip">{isServed ? whoAnswers(account) : 'Nobody assigned'}</span>
        {detail && <span className="clip">{detail}</span>}
      </span>
      <span role="cell" className={css.time}>
        <RowStrip account={account} window={window} />
      </span>
      <span role="cell" className={css.due}>
        {due === null ? (
          <span className="faint">{isServed ? 'no date' : ''}</span>
        ) : (
          <Moment at={due} placeZone={account.accountZone} stacked />
        )}
      </span>
    </div>
  )
})

function RowStrip({ account, window }: RowProps) {
  const now = useNow()
  const zone = useReaderZone()
  const isPhone = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false })
  const bars = answerBars(account.segments, account.ground)
  return (
    <>
      <Strip
        window={window}
        bars={bars}
        ground={account.ground.map(spanOf)}
        label={stripSentence(account.accountName, bars, window, zone, now)}
        {...(isPhone ? { now } : {})}
      />
      <GapWords bars={bars} window={window} now={now} room={28} />
    </>
  )
}
