/** What people do with teams: groups of one region, small enough to notice who is missing. */
import { authorize, type Actor } from '../platform/auth/index.ts'
import type { Tx } from '../platform/db/index.ts'
import { conflict, notFound } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { changing, queryOn, recordChange, type Deps } from '../platform/store/index.ts'
import { DIRECTORY_CONSTRAINTS } from './constraints.ts'
import { directoryChanged } from './events.ts'
import { given } from './people.service.ts'
import { insertTeams } from './rows.ts'
import type { NewTeamBody, Team, TeamChangesBody } from './teams.contract.ts'
import { listTeams, lockTeam, removeTeam, updateTeam } from './teams.store.ts'

export type TeamsService = ReturnType<typeof teamsService>

/** The service of teams. Who may change the people of a region may change its teams. */
export function teamsService(deps: Deps) {
  const { clock } = deps
  const query = queryOn(deps.pool)
  const change = changing(deps, DIRECTORY_CONSTRAINTS)
  const today = (): string => clock.now().toString().slice(0, 10)

  const mayChange = async (actor: Actor, regionId: string): Promise<void> => {
    const anybody = { kind: 'person', id: '', regionId, managerId: null } as const
    ;(await deps.access.of(actor)).authorize('directory.change', anybody)
  }
  const record = (tx: Tx, actor: Actor, verb: string, id: string, before: unknown, after: unknown) =>
    recordChange(
      tx,
      deps,
      { actor, action: `directory.${verb}_team`, subject: { kind: 'team', id }, before, after },
      directoryChanged,
      { what: 'team', id },
    )

  return {
    /** Every team. */
    async list(actor: Actor): Promise<{ items: Team[] }> {
      authorize(actor, 'directory.read')
      return { items: await listTeams(query, today()) }
    },
    /** Adds a team to a region. */
    async add(actor: Actor, body: NewTeamBody): Promise<Team> {
      authorize(actor, 'directory.change')
      await mayChange(actor, body.regionId)
      return change(async (tx) => {
        const id = newId(clock)
        await insertTeams(tx.query, [{ ...body, id }])
        await record(tx, actor, 'add', id, null, body)
        return one(await listTeams(tx.query, today(), id), id)
      })
    },
    /** Changes what is named; the rest stays. */
    async change(actor: Actor, id: string, changes: TeamChangesBody): Promise<Team> {
      authorize(actor, 'directory.change')
      return change(async (tx) => {
        const before = one(await listTeams(tx.query, today(), id), id)
        await mayChange(actor, before.regionId)
        await updateTeam(tx.query, id, { ...before, ...given(changes) })
        await record(tx, actor, 'change', id, before, changes)
        return one(await listTeams(tx.query, today(), id), id)
      })
    },
    /** Removes a team that nobody is in any more. */
    async remove(actor: Actor, id: string): Promise<Team> {
      authorize(actor, 'directory.change')
      return change(async (tx) => {
        const before = one(await listTeams(tx.query, today(), id), id)
        await mayChange(actor, before.regionId)
        const locked = await lockTeam(tx.query, id, today())
        if (locked && locked.people > 0)
          throw conflict(`${locked.people} people are in this team: put them into another first.`)
        await removeTeam(tx.query, id)
        await record(tx, actor, 'remove', id, before, null)
        return before
      })
    },
  }
}

function one(rows: readonly Team[], id: string): Team {
  const [row] = rows
  if (!row) throw notFound('team', id)
  return row
}
