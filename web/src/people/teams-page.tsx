/** Teams: who is in which, who leads it, where it is told; people are moved here. */
import { useState } from 'react'
import { api } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import { personSubject, useMay } from '../app/may.ts'
import { Empty, EmptyLine, ErrorState, PageSkeleton, Skeleton } from '../ui/states.tsx'
import { countWords } from '../ui/time/words.ts'
import { PeopleFrame } from './people-frame.tsx'
import { useRegions, type Person, type Region, type Team } from './queries.ts'
import { MemberRow, TeamCard } from './team-card.tsx'
import { AddTeam } from './team-form.tsx'
import { ToRegions } from './to-regions.tsx'
import css from './teams.module.css'

/** More than a region has; of more people the first are shown. */
const MOST = 500
const USUAL_SEATS = 15

/** The screen. */
export function TeamsPage() {
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/v1/teams')
  const regions = useRegions()
  const seats = useSeats()
  const teams = data?.items
  return (
    <PeopleFrame title="Teams" answer={teams ? answerOf(teams, seats) : 'Teams'}>
      <div className={css.page}>
        {isPending && <PageSkeleton />}
        {error && <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />}
        {teams && regions.length === 0 && (
          <Empty title="There is no region yet.">
            <p>A team stands under a region: make the first region, then its people.</p>
            <ToRegions />
          </Empty>
        )}
        {teams &&
          regions.map((region) => (
            <RegionTeams
              key={region.id}
              region={region}
              teams={teams.filter(({ regionId }) => regionId === region.id)}
              seats={seats}
            />
          ))}
      </div>
    </PeopleFrame>
  )
}

/** How many a team takes, as the programme set it. */
function useSeats(): number {
  const enabled = useMay('settings.read')
  const { data } = api.useQuery('get', '/api/v1/settings/effective', {}, { enabled })
  return data?.settings.maxPeoplePerTeam ?? USUAL_SEATS
}

/** “Five teams; two of them are full.” */
function answerOf(teams: readonly Team[], seats: number): string {
  if (teams.length === 0) return 'There is no team yet.'
  const words = countWords(teams.length)
  const first = `${words.charAt(0).toUpperCase()}${words.slice(1)} ${teams.length === 1 ? 'team' : 'teams'}`
  const over = teams.filter(({ people }) => people > seats).map(({ name }) => name)
  const full = teams.filter(({ people }) => people === seats).map(({ name }) => name)
  if (over.length > 0)
    return `${first}; ${over.join(' and ')} ${over.length === 1 ? 'has' : 'have'} more than ${seats} people.`
  if (full.length > 0) return `${first}; ${full.join(' and ')} ${full.length === 1 ? 'is' : 'are'} full.`
  return `${first}, none of them full.`
}

interface RegionProps {
  readonly region: Region
  readonly teams: readonly Team[]
  readonly seats: number
}

function RegionTeams({ region, teams, seats }: RegionProps) {
  const mayChange = useMay(
    'directory.change',
    personSubject({ id: '', regionId: region.id, managerId: null }),
  )
  const [isAdding, setAdding] = useState(false)
  const query = { regionId: region.id, limit: MOST }
  const { data, error } = api.useQuery('get', '/api/v1/people', { params: { query } })
  const people: readonly Person[] = data?.items ?? []
  const outside = people.filter(({ teamId }) => teamId === null)
  const head = `region-${region.id}`
  return (
    <section aria-labelledby={head} className={css.region}>
      <div className="section-head">
        <h2 id={head}>
          {region.name} <span className="faint">{region.code}</span>
        </h2>
        {mayChange && !isAdding && (
          <button type="button" className="link meta" onClick={() => setAdding(true)}>
            Add a team
          </button>
        )}
      </div>
      {isAdding && <AddTeam region={region} onDone={() => setAdding(false)} />}
      {error && <ErrorState problem={asProblem(error)} />}
      {teams.length === 0 && !isAdding && (
        <EmptyLine>
          No team yet. A region has several, small enough to notice who is missing: how many may be away at
          once is counted in them.
        </EmptyLine>
      )}
      {!data && !error && <Skeleton height={60} />}
      <div className={css.teams}>
        {data &&
          teams.map((team) => (
            <TeamCard
              key={team.id}
              team={team}
              teams={teams}
              seats={seats}
              people={people.filter(({ teamId }) => teamId === team.id)}
              outside={outside}
              mayChange={mayChange}
            />
          ))}
      </div>
      {teams.length > 0 && outside.length > 0 && (
        <details className={css.outside}>
          <summary>
            {outside.length === 1 ? 'One person is' : `${outside.length} people are`} in no team
          </summary>
          <ul className={css.members}>
            {outside.map((person) => (
              <MemberRow key={person.id} person={person} teams={teams} />
            ))}
          </ul>
        </details>
      )}
      {data?.nextCursor && <p className="faint meta">The first {MOST} people of the region are shown.</p>}
    </section>
  )
}
