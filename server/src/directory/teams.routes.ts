/** Routes of teams. */
import type { App } from '../platform/room.ts'
import { personParams as params } from './people.contract.ts'
import { newTeamBody, teamChangesBody, teamList, teamSchema } from './teams.contract.ts'
import type { TeamsService } from './teams.service.ts'

/** Registers `/api/v1/teams`. */
export function teamRoutes(app: App, service: TeamsService): void {
  const list = { summary: 'Teams of the regions', response: { 200: teamList } }
  app.get('/api/v1/teams', { schema: list }, ({ actor }) => service.list(actor))
  const add = {
    summary: 'Add a team to a region',
    description: 'Managers add to their own region. People join by `teamId` of the person.',
    body: newTeamBody,
    response: { 201: teamSchema },
  }
  app.post('/api/v1/teams', { schema: add }, async ({ actor, body }, reply) =>
    reply.code(201).send(await service.add(actor, body)),
  )
  const change = {
    summary: 'Change a team; what is not named stays',
    params,
    body: teamChangesBody,
    response: { 200: teamSchema },
  }
  app.patch('/api/v1/teams/:id', { schema: change }, ({ actor, params: { id }, body }) =>
    service.change(actor, id, body),
  )
  const remove = {
    summary: 'Remove a team that nobody is in',
    params,
    response: { 200: teamSchema },
  }
  app.delete('/api/v1/teams/:id', { schema: remove }, ({ actor, params: { id } }) =>
    service.remove(actor, id),
  )
}
