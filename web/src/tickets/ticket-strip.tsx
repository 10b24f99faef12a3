/** Who answers between now and the engineer's return, with the reply target on it. */
import type { Decision, Ticket, Timeline } from '../api/types.ts'
import { laneBars, spanOf } from '../coverage/bars.ts'
import { firstName } from '../coverage/people.ts'
import { stripSentence } from '../coverage/sentence.ts'
import { whoAnswers } from '../coverage/state.ts'
import { Axis } from '../ui/strip/axis.tsx'
import { placeOf, type TimeWindow } from '../ui/strip/geometry.ts'
import { Strip } from '../ui/strip/strip.tsx'
import { useNow } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { clockTime, momentWords, timeWords } from '../ui/time/words.ts'
import { HOUR, MINUTE, type Instant } from '../ui/time/zone.ts'
import { useTicketCoverage } from './queries.ts'
import { windowsFor } from './strip-windows.ts'
import css from './ticket-strip.module.css'

/** One strip, or two with a break between them where the return is days away. */
export function TicketStrip({ ticket, decision }: { ticket: Ticket; decision: Decision }) {
  const now = useNow()
  const zone = useReaderZone()
  const target = decision.target
  const returnAt = target?.returnAt ? Date.parse(target.returnAt) : null
  const { near, far } = windowsFor(now, target ? Date.parse(target.deadline) : null, returnAt)
  const { data } = useTicketCoverage(ticket.accountId, near.from, (far ?? near).to, zone)
  if (!data || data.lanes.length === 0) return null
  const due = target
    ? {
        at: Date.parse(target.deadline),
        atRisk: target.beforeReturn,
        label: targetWords(target, ticket, now, zone),
      }
    : null
  return (
    <div
      className={css.strips}
      style={{ gridTemplateColumns: far ? 'minmax(0, 7fr) 28px minmax(0, 2fr)' : undefined }}
    >
      <Part timeline={data} window={near} now={now} zone={zone} due={due} />
      {far && (
        <>
          <i className={css.break} aria-hidden="true" />
          <Part timeline={data} window={far} now={now} zone={zone} due={null} returnAt={returnAt} />
        </>
      )}
    </div>
  )
}

function targetWords(target: NonNullable<Decision['target']>, ticket: Ticket, now: Instant, zone: string) {
  const { here, there } = momentWords(Date.parse(target.deadline), now, zone, ticket.accountZone)
  return { what: `${target.kind === 'first' ? 'First' : 'Next'} reply due ${here}`, there }
}

interface PartProps {
  readonly timeline: Timeline
  readonly window: TimeWindow
  readonly now: Instant
  readonly zone: string
  readonly due: { at: Instant; atRisk: boolean; label: { what: string; there: string | null } } | null
  readonly returnAt?: Instant | null
}

function Part({ timeline, window, now, zone, due, returnAt = null }: PartProps) {
  const lane = timeline.lanes.find(({ role }) => role === 'who_answers')
  const bars = lane ? laneBars(lane, timeline.ground) : []
  const hours = (window.to - window.from) / HOUR
  const isDue = due !== null && due.at >= window.from && due.at <= window.to
  const ase = timeline.answer.ase
  const isBare = returnAt === null && !bars.some(({ start, end }) => start < window.to && end > window.from)
  return (
    <div className={returnAt === null ? undefined : css.far}>
      <div className={css.above} aria-hidden="true">
        {now >= window.from && (
          <NowWords now={now} window={window} zone={zone} hidden={isDue && near(due.at, now, window)} />
        )}
        {isDue && (
          <span className={css.due} style={sideStyle(placeOf(due.at, window))}>
            <b>{due.label.what}</b> <span>{due.label.there}</span>
          </span>
        )}
        {returnAt !== null && ase && (
          <span className={css.due} style={{ left: 0 }}>
            <b>{firstName(ase.name)} back</b>
          </span>
        )}
      </div>
      <div className={css.track}>
        {isBare && (
          <span className={css.nobody} aria-hidden="true">
            {whoAnswers(timeline.answer)}
          </span>
        )}
        <Strip
          size="tall"
          window={window}
          bars={bars}
          ground={timeline.ground.map(spanOf)}
          now={now}
          {...(isDue ? { target: due } : {})}
          label={
            stripSentence(timeline.answer.accountName, bars, window, zone, now) +
            (isDue ? ` ${due.label.what}.` : '')
          }
        />
      </div>
      <div className={css.axis}>
        {returnAt === null ? (
          <Axis
            window={window}
            zone={zone}
            step={hours > 30 ? 6 : hours > 14 ? 3 : 2}
            now={window.from - HOUR}
          />
        ) : (
          <span className="faint">{timeWords(returnAt, zone, now)}</span>
        )}
      </div>
    </div>
  )
}

function NowWords({
  now,
  window,
  zone,
  hidden,
}: {
  now: Instant
  window: TimeWindow
  zone: string
  hidden: boolean
}) {
  if (hidden) return null
  return (
    <span className={css.now} style={{ left: `${placeOf(now, window)}%` }}>
      {clockTime(now, zone)}
    </span>
  )
}

function near(a: Instant, b: Instant, window: TimeWindow): boolean {
  return Math.abs(a - b) < Math.max((window.to - window.from) / 12, MINUTE)
}

function sideStyle(place: number): React.CSSProperties {
  return place < 60 ? { left: `calc(${place}% + 12px)` } : { right: `calc(${100 - place}% + 12px)` }
}
