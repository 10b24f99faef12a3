/** Whether somebody may be in a team: of their region, and not full. */
import { invalid } from '../platform/errors.ts'
import type { Query } from '../platform/store/index.ts'
import type { Person } from './people.contract.ts'
import { settingsInForce } from './settings.store.ts'
import { lockTeam } from './teams.store.ts'

/** Throws where a person's team is of another region, or full; a person who is in it already is not counted twice. */
export async function checkTeam(
  query: Query,
  person: Pick<Person, 'teamId' | 'regionId'>,
  was: string | null,
  now: Temporal.Instant,
): Promise<void> {
  const { teamId, regionId } = person
  if (teamId === null || teamId === was) return
  const team = await lockTeam(query, teamId, now.toString().slice(0, 10))
  if (!team) throw invalid([{ path: 'teamId', message: 'is no team we know' }])
  if (team.regionId !== regionId)
    throw invalid([
      { path: 'teamId', message: 'is a team of another region: choose one of the person’s own' },
    ])
  const { maxPeoplePerTeam } = await settingsInForce(query, now.epochMilliseconds)
  if (team.people >= maxPeoplePerTeam)
    throw invalid([
      { path: 'teamId', message: `has ${team.people} people already: make another team of this region` },
    ])
}
