/** People by days: off for the whole day, for a part of it, or on a public holiday. */
import { Link } from '@tanstack/react-router'
import { addDays, dateStart } from '../ui/time/dates.ts'
import { clockTime, plainDate } from '../ui/time/words.ts'
import { cityOf, type Instant } from '../ui/time/zone.ts'
import type { Away } from './queries.ts'
import css from './away.module.css'

interface GridProps {
  readonly away: Away
  /** The first day, and how many, on the reader's clock. */
  readonly first: string
  readonly days: number
  readonly zone: string
  readonly today: string
}

/** A table that scrolls on its own where it is wider than the screen. */
export function AwayGrid({ away, first, days, zone, today }: GridProps) {
  const dates = Array.from({ length: days }, (_, n) => addDays(first, n))
  return (
    <>
      <p className={`meta ${css.legend}`}>
        Days in {cityOf(zone)}:
        <span>
          <i className={css.whole} aria-hidden="true" /> off all day
        </span>
        <span>
          <i className={css.part} aria-hidden="true" /> off for a part, with its hours
        </span>
        <span>
          <i className={css.holiday} aria-hidden="true" /> public holiday
        </span>
      </p>
      <div
        className={css.frame}
        tabIndex={0}
        role="region"
        aria-label={`Who is away, days in ${cityOf(zone)}`}
      >
        <table className={css.grid}>
          <thead>
            <tr>
              <th scope="col">Person</th>
              {dates.map((date) => (
                <th key={date} scope="col" className={columnOf(date, today)}>
                  <i aria-hidden="true">
                    {isMonthNamed(date, first) ? monthOf(date) : LETTERS[weekday(date)]}
                  </i>
                  <b aria-hidden="true">{Number(date.slice(8))}</b>
                  <span className="hidden">{plainDate(date)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {away.people.map((person) => (
              <tr key={person.personId}>
                <th scope="row">
                  <Link to="/people/$personId" params={{ personId: person.personId }} className={css.name}>
                    {person.name}
                  </Link>
                </th>
                {dates.map((date) => (
                  <Day key={date} {...{ person, date, zone, today }} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

const LETTERS = ['S', 'M', 'T', 'W', 'T', 'F', 'S']
const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay()
const monthOf = (date: string): string => plainDate(date).split(' ')[1] ?? ''

/** Where a month begins its name stands instead of the letter of the day. */
const isMonthNamed = (date: string, first: string): boolean => date === first || date.endsWith('-01')

function columnOf(date: string, today: string): string {
  const isWeekend = weekday(date) % 6 === 0
  return [isWeekend ? css.weekend : '', date === today ? css.today : ''].join(' ')
}

interface DayProps {
  readonly person: Away['people'][number]
  readonly date: string
  readonly zone: string
  readonly today: string
}

function Day({ person, date, zone, today }: DayProps) {
  const [start, end] = [dateStart(date, zone), dateStart(addDays(date, 1), zone)]
  const here = person.away.filter((one) => Date.parse(one.start) < end && Date.parse(one.end) > start)
  const one = here.find(({ holiday }) => !holiday) ?? here[0]
  if (!one) return <td className={columnOf(date, today)}>{null}</td>
  const [from, to] = [Math.max(Date.parse(one.start), start), Math.min(Date.parse(one.end), end)]
  const isWhole = from === start && to === end
  const words = one.holiday ? 'public holiday' : isWhole ? 'off all day' : `off ${hours(from, to, end, zone)}`
  return (
    <td className={columnOf(date, today)} title={`${person.name}, ${plainDate(date)}: ${words}`}>
      <i className={one.holiday ? css.holiday : isWhole ? css.whole : css.part} aria-hidden="true" />
      <span className="hidden">{words}</span>
    </td>
  )
}

const hours = (from: Instant, to: Instant, end: Instant, zone: string): string =>
  `${clockTime(from, zone)} to ${to === end ? '24:00' : clockTime(to, zone)}`
