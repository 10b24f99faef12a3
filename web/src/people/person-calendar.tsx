/** A person's coming weeks, one row a week: at work, away, covering, busy; on their clock or the reader's. */
import { useState } from 'react'
import { Choice } from '../ui/choice.tsx'
import { Pip, type PipKind } from '../ui/pip.tsx'
import { placeOf } from '../ui/strip/geometry.ts'
import { Strip } from '../ui/strip/strip.tsx'
import { useNow } from '../ui/time/clock.ts'
import { addDays, dateStart, isoDate } from '../ui/time/dates.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { clockTime, timeWords } from '../ui/time/words.ts'
import { cityOf, dayStarts, type Instant } from '../ui/time/zone.ts'
import { calendarBars, calendarSentence } from './calendar-bars.ts'
import { WEEKS, type Days, type Person } from './queries.ts'
import css from './calendar.module.css'

interface CalendarProps {
  readonly person: Person
  readonly days: Days
  /** The first day drawn, a Monday. */
  readonly monday: string
}

const LEGEND: readonly { pip: PipKind; words: string }[] = [
  { pip: 'on', words: 'at work' },
  { pip: 'backup', words: 'covers for somebody' },
  { pip: 'away', words: 'away' },
]

/** Six weeks from this Monday on. */
export function PersonCalendar({ person, days, monday }: CalendarProps) {
  const reader = useReaderZone()
  const [isMine, setMine] = useState(false)
  const isElsewhere = cityOf(person.timeZone) !== cityOf(reader)
  const zone = isMine ? reader : person.timeZone
  const usual = usualDay(days, [person.timeZone, reader], useNow())
  return (
    <section aria-labelledby="calendar">
      <div className={css.head}>
        <h2 id="calendar">The next {WEEKS} weeks</h2>
        <ul className={css.legend}>
          {LEGEND.map(({ pip, words }) => (
            <li key={pip}>
              <Pip kind={pip} size={12} />
              {words}
            </li>
          ))}
        </ul>
        {isElsewhere && (
          <Choice
            label="Whose clock"
            value={isMine ? 'mine' : 'theirs'}
            options={[
              { value: 'theirs', label: cityOf(person.timeZone) },
              { value: 'mine', label: `${cityOf(reader)}, mine` },
            ]}
            onChange={(value) => setMine(value === 'mine')}
          />
        )}
      </div>
      {usual && <p className={css.usual}>Next day at work: {usual}</p>}
      <Weekdays zone={zone} />
      <ol className={css.weeks}>
        {Array.from({ length: WEEKS }, (_, index) => (
          <Week key={index} {...{ person, days, zone }} startsOn={addDays(monday, 7 * index)} />
        ))}
      </ol>
      <Covers days={days} zone={reader} />
    </section>
  )
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

function Weekdays({ zone }: { zone: string }) {
  return (
    <div className={css.row} aria-hidden="true">
      <span className={css.city}>{cityOf(zone)}</span>
      <span className={css.days}>
        {WEEKDAYS.map((day) => (
          <span key={day}>{day}</span>
        ))}
      </span>
      <span className={css.hours}>hours</span>
    </div>
  )
}

interface WeekProps {
  readonly person: Person
  readonly days: Days
  readonly zone: string
  readonly startsOn: string
}

function Week({ person, days, zone, startsOn }: WeekProps) {
  const now = useNow()
  const window = { from: dateStart(startsOn, zone), to: dateStart(addDays(startsOn, 7), zone) }
  const bars = calendarBars(days, window)
  const week = days.weeks.find((one) => one.startsOn === startsOn)
  const isNow = now >= window.from && now < window.to
  return (
    <li className={`${css.row} ${isNow ? css.present : ''}`}>
      <span className={css.name}>{weekWords(startsOn)}</span>
      <span className={css.track}>
        {dayStarts(window.from, window.to, zone).map((start) => (
          <i key={start} className={css.day} style={{ left: `${placeOf(start, window)}%` }} />
        ))}
        <Strip
          window={window}
          bars={bars}
          label={calendarSentence(person.name, bars, window, zone)}
          {...(isNow ? { now } : {})}
        />
      </span>
      <span className={css.hours}>{week ? `${week.hours}` : ''}</span>
    </li>
  )
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** “23–29 Nov”, “30 Nov – 6 Dec”. */
function weekWords(startsOn: string): string {
  const parts = (date: string): [number, string] => [
    Number(date.slice(8)),
    MONTHS[Number(date.slice(5, 7)) - 1] ?? '',
  ]
  const [first, month] = parts(startsOn)
  const [last, other] = parts(addDays(startsOn, 6))
  return month === other ? `${first}–${last} ${month}` : `${first} ${month} – ${last} ${other}`
}

/** For whom they stand in, in words. */
function Covers({ days, zone }: { days: Days; zone: string }) {
  const now = useNow()
  if (days.covers.length === 0) return null
  return (
    <ul className={css.covers}>
      {days.covers.map((cover) => (
        <li key={`${cover.accountId}${cover.start}`}>
          <Pip kind="backup" />
          <span>
            Covers <b>{cover.accountName}</b> for {cover.forPersonName},{' '}
            {timeWords(Date.parse(cover.start), zone, now)} to {timeWords(Date.parse(cover.end), zone, now)}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** “08:00–18:00 Sydney, 22:00–08:00 Amsterdam”: a usual day on both clocks. */
function usualDay(days: Days, zones: readonly string[], now: Instant): string | null {
  const next = days.duty.find(({ end }) => Date.parse(end) > now)
  if (!next) return null
  const day = isoDate(Date.parse(next.start), days.zone)
  const same = days.duty.filter(({ start }) => isoDate(Date.parse(start), days.zone) === day)
  const [first, last] = [same[0], same.at(-1)]
  if (!first || !last) return null
  return zones
    .filter((zone, index) => zones.findIndex((other) => cityOf(other) === cityOf(zone)) === index)
    .map(
      (zone) =>
        `${clockTime(Date.parse(first.start), zone)}–${clockTime(Date.parse(last.end), zone)} ${cityOf(zone)}`,
    )
    .join(', ')
}
