/** New tickets a day against what is usual: hollow dots for what came, a line for what is usual, the surge’s days on a wash. */
import { useCallback } from 'react'
import type { Surge } from '../api/types.ts'
import { plainDate } from '../ui/time/words.ts'
import css from './surges.module.css'

const WIDTH = 1120
const HEIGHT = 190
const LEFT = 28
const BOTTOM = 24
const TOP = 18

/** Local days of the account; the table below it for whoever does not see it is the list of days. */
export function SurgeChart({ surge }: { surge: Surge }) {
  const { days, beganOn } = surge
  // What the page is about are the newest days.
  const atItsEnd = useCallback((scroller: HTMLElement | null) => {
    if (scroller) scroller.scrollLeft = scroller.scrollWidth
  }, [])
  if (days.length === 0) return null
  const most = Math.max(4, ...days.map(({ created, usual }) => Math.max(created, usual)))
  const step = (WIDTH - LEFT - 16) / days.length
  const x = (index: number): number => LEFT + step * (index + 0.5)
  const y = (count: number): number => TOP + (HEIGHT - TOP - BOTTOM) * (1 - count / most)
  const began = days.findIndex(({ day }) => day >= beganOn)
  const from = Math.max(0, began < 0 ? days.length : began - 6)
  const peak = days.reduce((best, one, index) => (one.created > days[best]!.created ? index : best), 0)
  return (
    <figure className={css.chart}>
      {/* Scrolls on narrow screens, by keys as well. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={css.days} ref={atItsEnd} tabIndex={0} role="group" aria-label="New tickets a day">
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={nameOf(surge)}>
          {from < days.length && (
            <rect
              x={x(from) - step / 2}
              y={TOP - 6}
              width={step * (days.length - from)}
              height={HEIGHT - TOP - BOTTOM + 6}
              className={css.wash}
            />
          )}
          <line x1={LEFT} x2={WIDTH} y1={y(0)} y2={y(0)} className={css.axis} />
          {[0, most].map((count) => (
            <text key={count} x={LEFT - 6} y={y(count) + 4} textAnchor="end" className={css.tick}>
              {Math.round(count)}
            </text>
          ))}
          <polyline
            points={days.map(({ usual }, index) => `${x(index)},${y(usual)}`).join(' ')}
            className={css.usual}
          />
          {days.map(({ day, created }, index) => (
            <circle
              key={day}
              cx={x(index)}
              cy={y(created)}
              r={3}
              className={index >= from ? css.many : css.dot}
            />
          ))}
          <text
            x={Math.min(x(peak), WIDTH - 12)}
            y={y(days[peak]!.created) - 7}
            textAnchor="middle"
            className={css.label}
          >
            {days[peak]!.created}
          </text>
          {days.map(({ day }, index) =>
            index % 7 === 0 ? (
              <text key={day} x={x(index)} y={HEIGHT - 7} textAnchor="middle" className={css.tick}>
                {plainDate(day).replace(/ \d{4}$/, '')}
              </text>
            ) : null,
          )}
        </svg>
      </div>
      <figcaption className="meta faint">
        New tickets a day in {surge.accountName}’s own time. Dots: what came. Line: what such a day usually
        brings. Shaded: the days that the surge is seen in.
      </figcaption>
    </figure>
  )
}

function nameOf({ days, tickets, expected, peak }: Surge): string {
  const last = days.slice(-7).map(({ created }) => created)
  return `New tickets a day over ${days.length} days: up to ${Math.max(tickets, peak)} in seven days where about ${Math.round(expected)} are usual; the last days brought ${last.join(', ')}.`
}
