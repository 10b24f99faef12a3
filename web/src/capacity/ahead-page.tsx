/** Ahead: hours sold and there to give by the week, and whether there is room in the coming quarters. */
import { getRouteApi, Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { asProblem } from '../api/problem.ts'
import { useRegions } from '../people/queries.ts'
import { Choice } from '../ui/choice.tsx'
import { ErrorState, PageSkeleton, Skeleton } from '../ui/states.tsx'
import { plainDate } from '../ui/time/words.ts'
import { CapacityFrame } from './capacity-frame.tsx'
import { useForecast, useOpenProspects, useWeeks, type Quarter } from './queries.ts'
import { forecastSentence, quarterName } from './words.ts'
import css from './capacity.module.css'

const route = getRouteApi('/capacity/ahead')
const QUARTERS = 5
const WEEKS = 26
// Only this page draws a chart: its code is loaded with it.
const HoursChart = lazy(() => import('./hours-chart.tsx').then((module) => ({ default: module.HoursChart })))

/** The screen. */
export function AheadPage() {
  const { region } = route.useSearch()
  const navigate = route.useNavigate()
  const regions = useRegions()
  const regionId = regions.find(({ code }) => code === region)?.id
  const forecast = useForecast(QUARTERS, regionId)
  const weeks = useWeeks(WEEKS, regionId)
  const quarters = forecast.data?.quarters ?? []
  return (
    <CapacityFrame title="Ahead" answer={forecast.data ? forecastSentence(quarters) : 'The coming quarters'}>
      <Choice
        label="Region"
        value={region ?? ''}
        options={[{ value: '', label: 'All' }, ...regions.map(({ code }) => ({ value: code, label: code }))]}
        onChange={(value) => void navigate({ search: value ? { region: value } : {}, replace: true })}
      />
      {forecast.isPending && <PageSkeleton rows={5} />}
      {forecast.isError && (
        <ErrorState problem={asProblem(forecast.error)} onRetry={() => void forecast.refetch()} />
      )}
      {forecast.data && <Quarters quarters={quarters} />}
      <section className={css.chart} aria-labelledby="hours">
        <div className="section-head">
          <h2 id="hours">
            Hours a week <small>the next {WEEKS} weeks</small>
          </h2>
        </div>
        {weeks.isPending && <Skeleton height={260} />}
        {weeks.isError && (
          <ErrorState problem={asProblem(weeks.error)} onRetry={() => void weeks.refetch()} />
        )}
        {weeks.data && (
          <Suspense fallback={<Skeleton height={260} />}>
            <HoursChart weeks={weeks.data.items} />
          </Suspense>
        )}
      </section>
    </CapacityFrame>
  )
}

/** One line a quarter; negative in the last column: hire, or say no. */
function Quarters({ quarters }: { quarters: readonly Quarter[] }) {
  const prospects = new Map((useOpenProspects().data?.items ?? []).map((one) => [one.id, one.name]))
  return (
    <section className={css.quarterly} aria-labelledby="quarters">
      <div className="section-head">
        <h2 id="quarters">Accounts by quarter</h2>
        <span className="meta faint">on the last day of each, as recorded today</span>
      </div>
      <div className={css.scroll}>
        <table className={css.quarters}>
          <thead>
            <tr>
              <th scope="col">Quarter</th>
              <th scope="col">Room</th>
              <th scope="col">Without an ASE</th>
              <th scope="col">Prospects need</th>
              <th scope="col">Expected</th>
              <th scope="col">Contracts end</th>
              <th scope="col">Hours sold</th>
              <th scope="col">Left if all sign</th>
            </tr>
          </thead>
          <tbody>
            {quarters.map((quarter) => (
              <QuarterRow key={quarter.startsOn} quarter={quarter} prospects={prospects} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function QuarterRow({ quarter, prospects }: { quarter: Quarter; prospects: ReadonlyMap<string, string> }) {
  const { startsOn, endsOn, room, unassigned, needed, expected, ending, hoursSold, hoursNeeded, left } =
    quarter
  return (
    <tr>
      <th scope="row">
        {quarterName(quarter)}
        <span className={css.small}>
          {plainDate(startsOn)} – {plainDate(endsOn)}
        </span>
        {quarter.prospects.map((id) => (
          <Link
            key={id}
            to="/capacity/prospects/$prospectId"
            params={{ prospectId: id }}
            className={css.starts}
          >
            {prospects.get(id) ?? 'A prospect'} may start
          </Link>
        ))}
      </th>
      <td>{room}</td>
      <td className={unassigned > 0 ? 'warn' : ''}>{unassigned}</td>
      <td>{needed}</td>
      <td>{expected}</td>
      <td>{ending}</td>
      <td>
        {hoursSold}
        {hoursNeeded > 0 && <span className={css.small}>and {hoursNeeded} more</span>}
      </td>
      <td className={left < 0 ? 'danger' : ''}>
        <b>{left}</b>
      </td>
    </tr>
  )
}
