/** The working day as a strip, with the targets that fall into it. */
import type { MyDay } from '../api/types.ts'
import { Axis } from '../ui/strip/axis.tsx'
import { placeOf } from '../ui/strip/geometry.ts'
import { Strip } from '../ui/strip/strip.tsx'
import { useNow } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { clockTime, dateWords } from '../ui/time/words.ts'
import { dayNumber, HOUR } from '../ui/time/zone.ts'
import css from './my-day.module.css'

const NAMED = 4

/** From an hour before the day's first hours to an hour after the last; nothing on a day without any. */
export function DayStrip({ day }: { day: MyDay }) {
  const now = useNow()
  const zone = useReaderZone()
  const spans = day.duty.map(({ start, end }) => ({ start: Date.parse(start), end: Date.parse(end) }))
  const [first, last] = [spans[0], spans.at(-1)]
  if (!first || !last) return null
  const window = { from: first.start - HOUR, to: last.end + HOUR }
  const due = day.queue
    .filter(({ isHeld, deadlineAt }) => isHeld && deadlineAt !== null)
    .map(({ ticketId, deadlineAt }) => ({ ticketId, at: Date.parse(deadlineAt!) }))
    .filter(({ at }) => at > window.from && at < window.to)
    .toSorted((a, b) => a.at - b.at)
  const hours = spans
    .map((span) => `${clockTime(span.start, zone)} to ${clockTime(span.end, zone)}`)
    .join(', ')
  const targets = due.map(({ ticketId, at }) => `${ticketId} due ${clockTime(at, zone)}`).join(', ')
  // Off duty, the hours are those that come next: then their day is said.
  const isToday = dayNumber(first.start, zone) === dayNumber(now, zone)
  const dayName = isToday ? '' : dateWords(first.start, zone, now)
  return (
    <div className={css.strip}>
      {!isToday && <p className="meta faint">{dayName}</p>}
      <div className={css.line}>
        <Strip
          size="tall"
          window={window}
          now={now}
          bars={spans.map((span) => ({ ...span, kind: 'on' as const }))}
          label={`You work ${isToday ? '' : `on ${dayName}, `}${hours}${targets ? `; ${targets}` : ''}.`}
        />
        {due.map(({ ticketId, at }) => (
          <i
            key={ticketId}
            className={css.target}
            style={{ left: `${placeOf(at, window)}%` }}
            aria-hidden="true"
          />
        ))}
      </div>
      <Axis window={window} zone={zone} step={2} now={now} />
      {due.length > 0 && (
        <p className={css.targets} aria-hidden="true">
          {due.slice(0, NAMED).map(({ ticketId, at }) => (
            <b key={ticketId}>
              {ticketId} due {clockTime(at, zone)}
            </b>
          ))}
          {due.length > NAMED && <span>and {due.length - NAMED} more</span>}
        </p>
      )}
    </div>
  )
}
