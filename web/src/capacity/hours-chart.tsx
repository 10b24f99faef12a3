/** Hours that contracts bought, as bars; hours that ASEs work, as a line of hollow dots. */
import '@mantine/charts/styles.css'
import { CompositeChart } from '@mantine/charts'
import { dateWords } from '../ui/time/words.ts'
import type { Week } from './queries.ts'
import css from './capacity.module.css'

/** Drawn, with the same figures as a table for whoever does not see it. */
export function HoursChart({ weeks }: { weeks: readonly Week[] }) {
  const data = weeks.map(({ startsOn, sold, available, away }) => ({
    week: weekWords(startsOn),
    'Hours sold': sold,
    'Hours at work': available,
    'Hours away': away,
  }))
  return (
    <figure className={css.figure}>
      <figcaption className={css.legend}>
        <span>
          <i className={css.bar} aria-hidden="true" /> hours a week that contracts bought
        </span>
        <span>
          <i className={css.dot} aria-hidden="true" /> hours that ASEs work, time off and holidays taken out
        </span>
      </figcaption>
      <div aria-hidden="true">
        <CompositeChart
          h={260}
          data={data}
          dataKey="week"
          gridAxis="x"
          composedChartProps={{ accessibilityLayer: false }}
          tickLine="none"
          strokeDasharray="0"
          maxBarWidth={22}
          yAxisProps={{ domain: [0, 'auto'], width: 48 }}
          xAxisProps={{ minTickGap: 24 }}
          valueFormatter={(value) => `${Math.round(value)} h`}
          series={[
            { name: 'Hours sold', color: 'var(--c1)', type: 'bar' },
            { name: 'Hours at work', color: 'var(--c2)', type: 'line' },
          ]}
          lineProps={{ isAnimationActive: false, strokeWidth: 1.5 }}
          barProps={{ isAnimationActive: false }}
          dotProps={{ r: 3, fill: 'var(--surface)', strokeWidth: 1.5 }}
          curveType="linear"
        />
      </div>
      <details className={css.details}>
        <summary>The same as figures</summary>
        <Figures weeks={weeks} />
      </details>
    </figure>
  )
}

/** “23 Nov”. */
function weekWords(startsOn: string): string {
  const at = Date.parse(`${startsOn}T00:00:00Z`)
  return dateWords(at, 'UTC', at).split(' ').slice(1).join(' ')
}

function Figures({ weeks }: { weeks: readonly Week[] }) {
  return (
    <table className={css.quarters}>
      <thead>
        <tr>
          <th scope="col">Week from</th>
          <th scope="col">Sold</th>
          <th scope="col">At work</th>
          <th scope="col">Away</th>
          <th scope="col">ASEs</th>
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ startsOn, sold, available, away, ases }) => (
          <tr key={startsOn}>
            <th scope="row">{weekWords(startsOn)}</th>
            <td>{sold}</td>
            <td className={available < sold ? 'danger' : ''}>{available}</td>
            <td>{away}</td>
            <td>{ases}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
