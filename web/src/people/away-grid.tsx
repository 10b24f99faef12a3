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
                <th key={date} scope="col" className={date === today ? css.today : undefined}>
                  {date.slice(8).replace(/^0/, '')}
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
                  <Day key={date} person={person} date={date} zone={zone} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Day({ person, date, zone }: { person: Away['people'][number]; date: string; zone: string }) {
  const [start, end] = [dateStart(date, zone), dateStart(addDays(date, 1), zone)]
  const here = person.away.filter((one) => Date.parse(one.start) < end && Date.parse(one.end) > start)
  const one = here.find(({ holiday }) => !holiday) ?? here[0]
  if (!one) return <td>{null}</td>
  const [from, to] = [Math.max(Date.parse(one.start), start), Math.min(Date.parse(one.end), end)]
  const isWhole = from === start && to === end
  const words = one.holiday ? 'public holiday' : isWhole ? 'off all day' : `off ${hours(from, to, end, zone)}`
  return (
    <td title={`${person.name}, ${plainDate(date)}: ${words}`}>
      <i className={one.holiday ? css.holiday : isWhole ? css.whole : css.part} aria-hidden="true" />
      <span className="hidden">{words}</span>
    </td>
  )
}

const hours = (from: Instant, to: Instant, end: Instant, zone: string): string =>
  `${clockTime(from, zone)} to ${to === end ? '24:00' : clockTime(to, zone)}`
