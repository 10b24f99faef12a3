/** Hours without proof by region, a week a column. */
import type { Gaps } from '../../api/types.ts'
import { dayAndMonth, hoursOf, shareOf } from './heat-words.ts'
import css from './gaps.module.css'

interface HeatProps {
  readonly gaps: Gaps
  readonly onRegion: (code: string) => void
}

/** Where coverage is thin; the number says how many hours, the ground how many beside others. */
export function RegionHeat({ gaps: { summary }, onRegion }: HeatProps) {
  const { weeks, byRegion, byWeek } = summary
  const most = Math.max(1, ...byRegion.flatMap((region) => region.weeks))
  return (
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
                {dayAndMonth(week)}
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
  )
}

function Cell({ minutes, most }: { minutes: number; most: number }) {
  if (minutes === 0) return <td className={css.none}>·</td>
  return (
    <td>
      <span className={css.hot} data-share={shareOf(minutes, most)}>
        {hoursOf(minutes)}
      </span>
    </td>
  )
}
