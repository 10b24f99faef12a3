/** How the routes of teams, days off that come back and calendars that are read are asked. */
import { randomUUID } from 'node:crypto'
import { aRecurringOff } from '../../server/src/absences/testing/builders.ts'
import { aTeam } from '../../server/src/directory/testing/builders.ts'
import { systemClock } from '../../server/src/platform/clock.ts'
import { ofPerson, sql, stretch, timeOff, unique, unknownId, type How } from './asking.ts'

const EMPTY_CALENDAR = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n'

/** Fridays of some weeks that come, whenever this runs. */
const fridays: How = ({ person }) => {
  const startsOn = systemClock.now().toZonedDateTimeISO('UTC').toPlainDate().add({ days: 40 })
  const endsOn = startsOn.add({ days: 30 })
  return {
    json: { personId: person, weekdays: [5], startsOn: startsOn.toString(), endsOn: endsOn.toString() },
  }
}
const recurringOff: How = async ({ world, person }) => {
  const { recurringOffId } = await world.build((into) => aRecurringOff(into, { personId: person }))
  return { params: { id: recurringOffId }, json: { lastOn: '2026-01-31' } }
}

/** A calendar with an address that cannot be opened: nothing is asked of anybody. */
const calendar =
  (json?: object): How =>
  async ({ world, person }) => {
    const id = randomUUID()
    const insert = `insert into calendar (id, person_id, name, sealed_address, host, counts, added_at, added_by)
      values ($1, $2, 'Work', '\\x00', 'calendar.invalid', 'away', '2026-01-01', 'test')`
    await sql(world, insert, [id, person])
    return { params: { id }, ...(json && { json }) }
  }

/** A team of the person's region. */
const team =
  (json?: object): How =>
  async ({ world, regionId }) => ({
    params: { id: (await world.build((into) => aTeam(into, { name: unique(), regionId }))).id },
    ...(json && { json: { ...json, name: unique() } }),
  })

export const AWAY: Readonly<Record<string, How>> = {
  'POST /api/v1/feeds': ({ account }) => ({
    json: { contents: 'coverage', about: 'account', aboutId: account.id },
  }),
  'DELETE /api/v1/feeds/{id}': unknownId,
  'POST /api/v1/teams': ({ regionId }) => ({ json: { name: unique(), regionId } }),
  'PATCH /api/v1/teams/{id}': team({ name: 'renamed' }),
  'DELETE /api/v1/teams/{id}': team(),
  'PATCH /api/v1/time-off/{id}': async (asking) => ({
    ...(await timeOff(asking)),
    json: { kind: 'sick', ...stretch() },
  }),
  'GET /api/v1/recurring-off': ({ world }) => ({ query: `personId=${world.people.of['ase']}` }),
  'POST /api/v1/recurring-off': fridays,
  'POST /api/v1/recurring-off/preview': fridays,
  'POST /api/v1/recurring-off/{id}/end': recurringOff,
  'GET /api/v1/teams/{id}/absences': async (asking) => ({
    params: { id: (await team()({ ...asking, regionId: asking.world.people.home })).params!['id']! },
  }),
  'GET /api/v1/regions/{id}/absences': ({ world }) => ({ params: { id: world.people.home } }),
  'GET /api/v1/people/{id}/holidays': ofPerson(),
  'GET /api/v1/people/{id}/calendars': ofPerson(),
  'POST /api/v1/people/{id}/calendars': ofPerson({ name: 'Work', address: 'https://calendar.invalid/x.ics' }),
  'POST /api/v1/people/{id}/calendars/file': ofPerson({ name: 'File', file: EMPTY_CALENDAR }),
  'PATCH /api/v1/calendars/{id}': calendar({ name: 'renamed' }),
  'POST /api/v1/calendars/{id}/read': calendar(),
  'DELETE /api/v1/calendars/{id}': calendar(),
}
