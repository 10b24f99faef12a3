/** Hours without proof, a week a column: by region, and of accounts with most. */
import type { Gaps } from '../../api/types.ts'
import { hoursInWords } from './causes.ts'
import css from './gaps.module.css'

interface HeatProps {
  readonly gaps: Gaps
  readonly onRegion: (code: string) => void
}

/** Where coverage is thin; the number says how many hours, the ground how many beside others. */
export function GapHeat({ gaps: { summary }, onRegion }: HeatProps) {
  const { weeks, byRegion, byWeek, byCause } = summary
  const most = Math.max(1, ...byRegion.flatMap((region) => region.weeks))
  return (
    <div className={css.heatBox}>
      <div className={css.scroll} role="region" aria-label="Hours without proof by week" tabIndex={0}>
        <table className={css.heat}>
          <caption className="hidden">Hours without proof, by region and week</caption>
          <thead>
            <tr>
              <th scope="col" className={css.region}>
                Hours, week of
              </th>
              {weeks.map((week) => (
                <th key={week} scope="col">
                  {dayOf(week)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {byRegion.map(({ regionCode, regionName, weeks: minutes }) => (
              <tr key={regionCode}>
                <th scope="row" className={css.region}>
                  <button
                    type="button"
                    className="link"
                    title={regionName}
                    onClick={() => onRegion(regionCode)}
                  >
                    {regionCode}
                  </button>
                </th>
                {minutes.map((value, index) => (
                  <Cell key={weeks[index]} minutes={value} most={most} />
                ))}
              </tr>
            ))}
            {byRegion.length > 1 && (
              <tr className={css.sum}>
                <th scope="row" className={css.region}>
                  All
                </th>
                {byWeek.map((value, index) => (
                  <td key={weeks[index]}>{value === 0 ? '·' : hoursOf(value)}</td>
                ))}
              </tr>
            )}
          </tbody>
        </table>
      </div>
      <ul className={css.causes}>
        {byCause.map(({ cause, causeName, gaps, minutes }) => (
          <li key={cause}>
            <b>{causeName}</b>{' '}
            <span className="faint">
              {gaps === 1 ? '1 gap' : `${gaps} gaps`}, {hoursInWords(minutes)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Cell({ minutes, most }: { minutes: number; most: number }) {
  if (minutes === 0) return <td className={css.none}>·</td>
  const share = Math.ceil((4 * minutes) / most)
  return (
    <td>
      <span className={css.hot} data-share={share}>
        {hoursOf(minutes)}
      </span>
    </td>
  )
}

const hoursOf = (minutes: number): string =>
  minutes < 60 ? '<1' : Math.round(minutes / 60).toLocaleString('en-GB')

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const dayOf = (date: string): string =>
  `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''}`
