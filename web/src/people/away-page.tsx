/** Who is away: a team or region day by day, part days by the hour, and how many at once. Never why. */
import { useState } from 'react'
import { api } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import { Subscribe } from '../preferences/subscribe.tsx'
import { SelectField } from '../ui/fields/field.tsx'
import { Empty, EmptyLine, ErrorState, Skeleton } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { addDays, dateStart, isoDate } from '../ui/time/dates.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { countWords, timeWords } from '../ui/time/words.ts'
import { cityOf } from '../ui/time/zone.ts'
import { AwayGrid } from './away-grid.tsx'
import { PeopleFrame } from './people-frame.tsx'
import { useRegions, type Away } from './queries.ts'
import { ToRegions } from './to-regions.tsx'
import css from './away.module.css'

const DAYS = 35

/** The page. */
export function AwayPage() {
  const regions = useRegions()
  const areRegionsKnown = api.useQuery('get', '/api/v1/regions', {}, { staleTime: 300_000 }).isSuccess
  const teamsOf = api.useQuery('get', '/api/v1/teams')
  const teams = teamsOf.data?.items ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const [shift, setShift] = useState(0)
  const zone = useReaderZone()
  const today = isoDate(useNow(), zone)
  const first = addDays(today, shift * DAYS)
  const of = chosen ?? (teams[0] ? `team ${teams[0].id}` : regions[0] ? `region ${regions[0].id}` : '')
  const [kind = '', id = ''] = of.split(' ')
  const query = { from: new Date(dateStart(first, zone)).toISOString(), days: DAYS }
  const params = { path: { id }, query }
  const isTeam = kind === 'team'
  const team = api.useQuery('get', '/api/v1/teams/{id}/absences', { params }, { enabled: isTeam })
  const region = api.useQuery(
    'get',
    '/api/v1/regions/{id}/absences',
    { params },
    { enabled: kind === 'region' },
  )
  const { data, error, refetch } = isTeam ? team : region
  if (of === '' && teamsOf.isSuccess && areRegionsKnown) return <NobodyYet />
  return (
    <PeopleFrame title="Who is away" answer={data ? sentence(data) : 'Who is away, and how many at once.'}>
      <div className={css.choose}>
        <SelectField
          label="Of"
          value={of}
          onChange={setChosen}
          options={[
            ...teams.map((one) => ({ value: `team ${one.id}`, label: `Team ${one.name}` })),
            ...regions.map((one) => ({ value: `region ${one.id}`, label: one.name })),
          ]}
        />
        <div className={css.buttons}>
          {data && (
            <Subscribe
              scopes={[
                {
                  label: `who of ${data.name} is away`,
                  ...{ contents: 'absences', about: isTeam ? 'team' : 'region', id },
                },
              ]}
            />
          )}
          <button type="button" className="btn small" onClick={() => setShift(shift - 1)}>
            Earlier
          </button>
          <button type="button" className="btn small" onClick={() => setShift(0)} disabled={shift === 0}>
            From today
          </button>
          <button type="button" className="btn small" onClick={() => setShift(shift + 1)}>
            Later
          </button>
        </div>
      </div>
      {error && <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={240} />}
      {data && <AwayGrid away={data} first={first} days={DAYS} zone={zone} today={today} />}
      {data && <AtOnce away={data} zone={zone} />}
    </PeopleFrame>
  )
}

function NobodyYet() {
  return (
    <PeopleFrame title="Who is away" answer="Who is away, and how many at once.">
      <Empty title="There is no region and no team yet.">
        <p>Whoever is away is shown by team or by region: make the first region, then its people.</p>
        <ToRegions />
      </Empty>
    </PeopleFrame>
  )
}

function sentence({ name, most, people }: Away): string {
  if (people.length === 0) return `Nobody is in ${name}.`
  if (most === 0) return `Nobody of ${name} is off in these weeks.`
  return most === 1
    ? `Never two of ${name} are off at once in these weeks.`
    : `At most ${countWords(most)} people of ${name} are off at once in these weeks.`
}

function AtOnce({ away, zone }: { away: Away; zone: string }) {
  const now = useNow()
  const names = new Map(away.people.map(({ personId, name }) => [personId, name]))
  const several = away.atOnce.filter(({ count }) => count > 1)
  return (
    <section aria-labelledby="at-once" className={css.section}>
      <div className="section-head">
        <h2 id="at-once">Off at once</h2>
      </div>
      {several.length === 0 && <EmptyLine>Never two at once. Public holidays are not counted.</EmptyLine>}
      <ul className={css.rows}>
        {several.map((one) => (
          <li key={one.start}>
            <b>{one.count}</b> from {timeWords(Date.parse(one.start), zone, now)} to{' '}
            {timeWords(Date.parse(one.end), zone, now)} {cityOf(zone)}
            <span className={css.small}>{one.personIds.map((id) => names.get(id) ?? '').join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
