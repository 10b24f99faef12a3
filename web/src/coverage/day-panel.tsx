/** One day of one account, hour by hour, beside the month. */
import { useHotkeys } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { api } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import type { MonthAccount, MonthDay, Timeline } from '../api/types.ts'
import { Pip, type PipKind } from '../ui/pip.tsx'
import { ErrorState, Skeleton } from '../ui/states.tsx'
import { placeOf, type TimeWindow } from '../ui/strip/geometry.ts'
import { Strip } from '../ui/strip/strip.tsx'
import { useNow } from '../ui/time/clock.ts'
import { Moment } from '../ui/time/moment.tsx'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { clockTime, dateWords } from '../ui/time/words.ts'
import { cityOf, hourTicks, sameClocks } from '../ui/time/zone.ts'
import { laneBars, spanOf } from './bars.ts'
import { startOfDate, stateWords } from './month-words.ts'
import { stripSentence } from './sentence.ts'
import css from './month.module.css'

interface PanelProps {
  readonly account: MonthAccount
  readonly day: MonthDay
  readonly onClose: () => void
}

/** Escape closes it. */
export function DayPanel({ account, day, onClose }: PanelProps) {
  const { zone } = account
  const start = startOfDate(day.date, zone)
  const now = useNow()
  useHotkeys([['Escape', onClose]])
  const panel = useRef<HTMLElement>(null)
  // Where it stands above the month, it may be out of sight when a day is opened.
  useEffect(() => {
    // Browsers answer a promise, which is no way to clean up.
    void panel.current?.scrollIntoView({ block: 'nearest' })
  }, [account.accountId, day.date])
  const query = { from: new Date(start).toISOString(), days: 1, zone }
  const timeline = api.useQuery('get', '/api/v1/accounts/{accountId}/timeline', {
    params: { path: { accountId: account.accountId }, query },
  })
  return (
    <aside ref={panel} className={css.panel} aria-label={`${account.accountName}, ${day.date}`}>
      <div className={css.panelHead}>
        <h2>{account.accountName}</h2>
        <button type="button" className="btn quiet small" aria-label="Close" onClick={onClose}>
          <IconX size={16} aria-hidden="true" />
        </button>
      </div>
      <p className="muted">
        {dateWords(start, zone, now)}, {cityOf(zone)}
      </p>
      <p className={css.verdict}>
        <Pip kind={PIPS[day.kind]} /> <span>{sentence(stateWords(day))}</span>
      </p>
      {timeline.isPending && <Skeleton height={90} />}
      {timeline.isError && (
        <ErrorState problem={asProblem(timeline.error)} onRetry={() => void timeline.refetch()} />
      )}
      {timeline.data && <Hours timeline={timeline.data} zone={zone} />}
      {day.gaps.length > 0 && <Gaps day={day} zone={zone} />}
      <p className={css.links}>
        <Link
          to="/accounts/$accountId"
          params={{ accountId: account.accountId }}
          search={{ at: new Date(middleOf(day, start)).toISOString() }}
          className="btn small"
        >
          Open the account as of then
        </Link>
        <Link to="/accounts/$accountId" params={{ accountId: account.accountId }} className="btn quiet small">
          Open it now
        </Link>
      </p>
    </aside>
  )
}

const PIPS: Readonly<Record<MonthDay['kind'], PipKind>> = {
  named: 'on',
  backup: 'backup',
  gap: 'gap',
  holiday: 'away',
  off: 'off',
  no_service: 'off',
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

/** What is asked about: the first gap, else noon. */
const middleOf = ({ gaps }: MonthDay, start: number): number =>
  gaps[0] ? Date.parse(gaps[0].start) : start + 12 * 3_600_000

function Hours({ timeline, zone }: { timeline: Timeline; zone: string }) {
  const now = useNow()
  const window = { from: Date.parse(timeline.from), to: Date.parse(timeline.to) }
  return (
    <div className={css.hours}>
      {timeline.lanes.map((lane) => {
        const isAnswer = lane.role === 'who_answers'
        const bars = laneBars(lane, timeline.ground)
        const name = isAnswer ? 'Who answers' : (lane.personName ?? 'On-call')
        return (
          <div key={`${lane.role}${lane.personId}`} className={css.lane}>
            <span className={isAnswer ? css.answers : 'muted'}>{name}</span>
            <Strip
              window={window}
              bars={bars}
              now={now}
              size={isAnswer ? 'usual' : 'thin'}
              ground={isAnswer ? timeline.ground.map(spanOf) : []}
              base={lane.role !== 'on_call'}
              label={stripSentence(name, bars, window, zone, now)}
            />
          </div>
        )
      })}
      <Ticks window={window} zone={zone} />
    </div>
  )
}

function Ticks({ window, zone }: { window: TimeWindow; zone: string }) {
  const reader = useReaderZone()
  const isSame = sameClocks(zone, reader, window.from, window.to)
  const zones = isSame ? [zone] : [reader, zone]
  return (
    <>
      {zones.map((one) => (
        <div key={one} className={css.ticks} aria-hidden="true">
          {hourTicks(window.from, window.to, one, 6).map((at) => (
            <span key={at} style={{ left: `${placeOf(at, window)}%` }}>
              {clockTime(at, one).slice(0, 2)}
            </span>
          ))}
          <em>
            {cityOf(one)}
            {isSame && cityOf(reader) !== cityOf(one) && `, same in ${cityOf(reader)}`}
          </em>
        </div>
      ))}
    </>
  )
}

function Gaps({ day, zone }: { day: MonthDay; zone: string }) {
  return (
    <>
      <h3 className={css.gapsHead}>Nobody named</h3>
      <ul className={css.gaps}>
        {day.gaps.map(({ start, end }) => (
          <li key={start}>
            <Moment at={Date.parse(start)} placeZone={zone} /> to{' '}
            <Moment at={Date.parse(end)} placeZone={zone} />
          </li>
        ))}
      </ul>
    </>
  )
}
