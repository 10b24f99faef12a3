/** Teams of the regions: the ASEs, and the engineers of Global Support; each told in a channel of its own. */
import type { NewPerson, NewTeam } from '../../directory/api.ts'
import type { Making } from './making.ts'
import type { PeoplePlan } from './people.ts'
import type { RegionsPlan } from './regions.ts'

const TEAMS = [
  { role: 'ase', name: 'ASEs', channel: 'ase' },
  { role: 'support_engineer', name: 'Global Support', channel: 'support-team' },
] as const

export interface TeamsPlan {
  readonly teams: readonly NewTeam[]
  /** The same people, each in the team of their region and role. */
  readonly people: readonly NewPerson[]
}

/** The region’s leader leads them: a team names a leader where it has one of its own. */
export function planTeams(
  making: Making,
  { regions }: RegionsPlan,
  { people }: Pick<PeoplePlan, 'people'>,
): TeamsPlan {
  const teams = regions.flatMap((region) =>
    TEAMS.map(({ role, name, channel }) => ({
      role,
      team: {
        ...{ id: making.newId(), regionId: region.id, name: `${region.code} ${name}` },
        channel: `#${channel}-${region.code.toLowerCase()}`,
      },
    })),
  )
  const teamOf = ({ roles, regionId }: NewPerson): string | undefined =>
    teams.find(({ role, team }) => roles?.includes(role) && team.regionId === regionId)?.team.id
  return {
    teams: teams.map(({ team }) => team),
    people: people.map((person) => ({ ...person, teamId: teamOf(person) ?? null })),
  }
}
