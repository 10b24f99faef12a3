/** Routes of regions, schedules, holidays and settings. */
import type { App } from '../platform/room.ts'
import {
  holidayRegions,
  holidaySetList,
  holidaySetSchema,
  importHolidaysBody,
  newHolidaySetBody,
  setHolidaysBody,
} from './holidays.contract.ts'
import type { HolidaysService } from './holidays.service.ts'
import { personParams as params, setHoursBody } from './people.contract.ts'
import {
  newRegionBody,
  newScheduleBody,
  regionChangesBody,
  regionList,
  regionSchema,
  scheduleChangesBody,
  scheduleList,
  scheduleSchema,
} from './schedules.contract.ts'
import type { SchedulesService } from './schedules.service.ts'
import {
  newSettingsBody,
  settingsAnswer,
  settingsAtQuery,
  settingVersionSchema,
} from './settings.contract.ts'
import type { SettingsService } from './settings.service.ts'

/** Registers `/api/v1/regions` and `/api/v1/schedules`. */
export function scheduleRoutes(app: App, service: SchedulesService): void {
  const regions = { summary: 'Regions with their leaders', response: { 200: regionList } }
  app.get('/api/v1/regions', { schema: regions }, ({ actor }) => service.regions(actor))
  const addRegion = { summary: 'Add a region', body: newRegionBody, response: { 201: regionSchema } }
  app.post('/api/v1/regions', { schema: addRegion }, async ({ actor, body }, reply) =>
    reply.code(201).send(await service.addRegion(actor, body)),
  )
  const changeRegion = {
    summary: 'Change a region',
    params,
    body: regionChangesBody,
    response: { 200: regionSchema },
  }
  app.patch('/api/v1/regions/:id', { schema: changeRegion }, ({ actor, params: { id }, body }) =>
    service.changeRegion(actor, id, body),
  )

  const schedules = { summary: 'Schedules with their hours', response: { 200: scheduleList } }
  app.get('/api/v1/schedules', { schema: schedules }, ({ actor }) => service.schedules(actor))
  const addSchedule = { summary: 'Add a schedule', body: newScheduleBody, response: { 201: scheduleSchema } }
  app.post('/api/v1/schedules', { schema: addSchedule }, async ({ actor, body }, reply) =>
    reply.code(201).send(await service.addSchedule(actor, body)),
  )
  const rename = {
    summary: 'Rename a schedule',
    params,
    body: scheduleChangesBody,
    response: { 200: scheduleSchema },
  }
  app.patch('/api/v1/schedules/:id', { schema: rename }, ({ actor, params: { id }, body }) =>
    service.renameSchedule(actor, id, body.name),
  )
  const setHours = {
    summary: 'Set a schedule’s hours from a date on',
    params,
    body: setHoursBody,
    response: { 200: scheduleSchema },
  }
  app.put('/api/v1/schedules/:id/hours', { schema: setHours }, ({ actor, params: { id }, body }) =>
    service.setScheduleHours(actor, id, body),
  )
}

const SETS = '/api/v1/holiday-sets'

/** Registers `/api/v1/holiday-sets`. */
export function holidayRoutes(app: App, service: HolidaysService): void {
  const one = { params, response: { 200: holidaySetSchema } }
  const list = { summary: 'Lists of holidays with their days', response: { 200: holidaySetList } }
  app.get(SETS, { schema: list }, ({ actor }) => service.list(actor))
  const places = {
    summary: 'Countries and regions whose holidays can be taken over',
    response: { 200: holidayRegions },
  }
  app.get(`${SETS}/places`, { schema: places }, ({ actor }) => service.places(actor))
  const get = { summary: 'One list of holidays', ...one }
  app.get(`${SETS}/:id`, { schema: get }, ({ actor, params: { id } }) => service.get(actor, id))
  const made = { response: { 201: holidaySetSchema } }
  const add = { summary: 'Make a list of one’s own', body: newHolidaySetBody, ...made }
  app.post(SETS, { schema: add }, async ({ actor, body }, reply) =>
    reply.code(201).send(await service.add(actor, body)),
  )
  const fresh = {
    summary: 'Take a country’s holidays over into a new list',
    body: importHolidaysBody,
    ...made,
  }
  app.post(`${SETS}/import`, { schema: fresh }, async ({ actor, body }, reply) =>
    reply.code(201).send(await service.import(actor, body)),
  )
  const again = {
    summary: 'Take a country’s holidays over: the years’ days are replaced',
    ...one,
    body: importHolidaysBody,
  }
  app.post(`${SETS}/:id/import`, { schema: again }, ({ actor, params: { id }, body }) =>
    service.import(actor, body, id),
  )
  const set = { summary: 'Set all days of a list', ...one, body: setHolidaysBody }
  app.put(`${SETS}/:id`, { schema: set }, ({ actor, params: { id }, body }) => service.set(actor, id, body))
}

/** Registers `/api/v1/settings`. */
export function settingsRoutes(app: App, service: SettingsService): void {
  const get = { summary: 'The settings in force, and every version', response: { 200: settingsAnswer } }
  app.get('/api/v1/settings', { schema: get }, ({ actor }) => service.get(actor))
  const version = { response: { 200: settingVersionSchema } }
  const at = { summary: 'The settings in force at an instant', querystring: settingsAtQuery, ...version }
  app.get('/api/v1/settings/effective', { schema: at }, ({ actor, query }) => service.at(actor, query.at))
  const put = {
    summary: 'Change settings from an instant on',
    description: 'For directors. Versions are never edited: this adds one on top of the newest.',
    body: newSettingsBody,
    ...version,
  }
  app.put('/api/v1/settings', { schema: put }, ({ actor, body }) => service.add(actor, body))
}
