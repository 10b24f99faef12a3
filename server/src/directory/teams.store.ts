/** SQL about teams. */
import { columnList, updater, type Query } from '../platform/store/index.ts'
import { TEAM_COLUMNS } from './rows.ts'
import type { Team } from './teams.contract.ts'

const COLUMNS = columnList(TEAM_COLUMNS, 't')

/** Every team by region and name, or one; `today` is the date on which somebody is still here. */
export function listTeams(query: Query, today: string, id: string | null = null): Promise<Team[]> {
  return query<Team>(
    `select ${COLUMNS}, (select count(*)::int from person p
              where p.team_id = t.id and (p.left_on is null or p.left_on >= $1::date)) as people
       from team t join region r on r.id = t.region_id
      where $2::uuid is null or t.id = $2 order by r.code, lower(t.name)`,
    [today, id],
  )
}

/** A team's region and how many are in it, the team locked: nobody joins it meanwhile. */
export async function lockTeam(
  query: Query,
  id: string,
  today: string,
): Promise<{ regionId: string; people: number } | undefined> {
  await query('select id from team where id = $1 for update', [id])
  return (await listTeams(query, today, id))[0]
}

/** Sets every column of a team. */
export const updateTeam = updater<Team>('team', TEAM_COLUMNS)

/** Removes a team; those who left while in it are in none then. */
export async function removeTeam(query: Query, id: string): Promise<void> {
  await query('update person set team_id = null where team_id = $1', [id])
  await query('delete from team where id = $1', [id])
}
