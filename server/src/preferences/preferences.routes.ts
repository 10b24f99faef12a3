/** Routes of preferences and saved views. */
import type { App } from '../platform/room.ts'
import {
  displayBody,
  listParams,
  listPreferenceSchema,
  newViewBody,
  preferencesAnswer,
  savedViewSchema,
  savedViewsAnswer,
  savedViewsQuery,
  viewChangesBody,
  viewParams as params,
} from './preferences.contract.ts'
import type { PreferencesService } from './preferences.service.ts'

const whole = { response: { 200: preferencesAnswer } }
const view = { response: { 200: savedViewSchema } }

/** Registers `/api/v1/preferences` and `/api/v1/saved-views`. */
export function preferencesRoutes(app: App, service: PreferencesService): void {
  const get = { summary: 'How I read: time zone, colours, density, columns', ...whole }
  app.get('/api/v1/preferences', { schema: get }, ({ actor }) => service.preferences(actor))
  const display = { summary: 'Set how I read; what is not named stays', body: displayBody, ...whole }
  app.patch('/api/v1/preferences/display', { schema: display }, ({ actor, body }) =>
    service.setDisplay(actor, body),
  )
  const list = {
    summary: 'Set the columns of a list, and the view it opens with',
    params: listParams,
    body: listPreferenceSchema,
    ...whole,
  }
  app.put('/api/v1/preferences/lists/:list', { schema: list }, ({ actor, params: { list: name }, body }) =>
    service.setList(actor, name, body),
  )
  viewRoutes(app, service)
}

function viewRoutes(app: App, service: PreferencesService): void {
  const list = {
    summary: 'Saved views of a list: my own, and those that others share',
    querystring: savedViewsQuery,
    response: { 200: savedViewsAnswer },
  }
  app.get('/api/v1/saved-views', { schema: list }, ({ actor, query }) =>
    service.views(actor, query.list, query.mine ?? false),
  )
  const add = {
    summary: 'Save a list as it stands, under a name',
    body: newViewBody,
    response: { 201: savedViewSchema },
  }
  app.post('/api/v1/saved-views', { schema: add }, async ({ actor, body }, reply) =>
    reply.code(201).send(await service.addView(actor, body)),
  )
  const change = { summary: 'Rename, replace or share a saved view', params, body: viewChangesBody, ...view }
  app.patch('/api/v1/saved-views/:id', { schema: change }, ({ actor, params: { id }, body }) =>
    service.changeView(actor, id, body),
  )
  const drop = { summary: 'Remove a saved view', params, ...view }
  app.delete('/api/v1/saved-views/:id', { schema: drop }, ({ actor, params: { id } }) =>
    service.dropView(actor, id),
  )
}
