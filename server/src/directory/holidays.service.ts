/** What people do with lists of holidays: keep their own, take over a country's. */
import { countryHolidays, holidayPlaces, knowsPlace } from './country-holidays.ts'
import { authorize, type Actor } from '../platform/auth/index.ts'
import type { Tx } from '../platform/db/index.ts'
import { invalid, notFound } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { DIRECTORY_CONSTRAINTS } from './constraints.ts'
import { directoryChanged } from './events.ts'
import type {
  HolidayField,
  HolidaySet,
  ImportHolidaysBody,
  NewHolidaySetBody,
  SetHolidaysBody,
} from './holidays.contract.ts'
import { listHolidaySets, renameHolidaySet, supersedeDays } from './holidays.store.ts'
import { insertHolidays, insertHolidaySets } from './rows.ts'
import { changing, recordChange, type Deps, queryOn } from '../platform/store/index.ts'

export type HolidaysService = ReturnType<typeof holidaysService>

/** The service of lists of holidays. */
export function holidaysService(deps: Deps) {
  const query = queryOn(deps.pool)
  const change = changing(deps, DIRECTORY_CONSTRAINTS)

  const record = (tx: Tx, actor: Actor, verb: string, id: string, after: object) =>
    recordChange(
      tx,
      deps,
      { actor, action: `calendar.${verb}`, subject: { kind: 'holiday_set', id }, after },
      directoryChanged,
      { what: 'holidays', id },
    )
  const addDays = (tx: Tx, setId: string, days: readonly HolidayField[]) =>
    insertHolidays(
      tx.query,
      days.map((day) => ({ ...day, id: newId(deps.clock), holidaySetId: setId })),
    )

  return {
    /** Every list with its days. */
    async list(actor: Actor): Promise<{ items: HolidaySet[] }> {
      authorize(actor, 'calendar.read')
      return { items: await listHolidaySets(query) }
    },
    /** One list; 404 where there is none. */
    async get(actor: Actor, id: string): Promise<HolidaySet> {
      authorize(actor, 'calendar.read')
      return oneSet(await listHolidaySets(query, id), id)
    },
    /** The countries and regions whose holidays can be taken over. */
    async places(actor: Actor) {
      authorize(actor, 'calendar.read')
      return { countries: holidayPlaces() }
    },
    /** Makes a list of one's own. */
    async add(actor: Actor, body: NewHolidaySetBody): Promise<HolidaySet> {
      authorize(actor, 'calendar.change')
      return change(async (tx) => {
        const id = newId(deps.clock)
        await insertHolidaySets(tx.query, [
          { id, name: body.name, country: body.country ?? null, subdivision: body.subdivision ?? null },
        ])
        await addDays(tx, id, body.days)
        await record(tx, actor, 'add_holidays', id, { days: body.days.length })
        return oneSet(await listHolidaySets(tx.query, id), id)
      })
    },
    /** Sets all days of a list, and its name where given. */
    async set(actor: Actor, id: string, body: SetHolidaysBody): Promise<HolidaySet> {
      authorize(actor, 'calendar.change')
      return change(async (tx) => {
        oneSet(await listHolidaySets(tx.query, id), id)
        if (body.name !== undefined) await renameHolidaySet(tx, id, body.name)
        await supersedeDays(tx, id)
        await addDays(tx, id, body.days)
        await record(tx, actor, 'set_holidays', id, { days: body.days })
        return oneSet(await listHolidaySets(tx.query, id), id)
      })
    },
    /** Takes a country's days over into a new list, or into `id`, where the years' days are replaced. */
    async import(actor: Actor, body: ImportHolidaysBody, id?: string): Promise<HolidaySet> {
      authorize(actor, 'calendar.change')
      if (!knowsPlace(body.country, body.subdivision)) throw unknownPlace(body)
      const days = countryHolidays(
        { country: body.country, subdivision: body.subdivision ?? null },
        body.fromYear,
        body.toYear,
        body.kinds,
      )
      return change(async (tx) => {
        const setId = id ?? (await newSetFor(tx, deps, body))
        oneSet(await listHolidaySets(tx.query, setId), setId)
        await supersedeDays(tx, setId, [body.fromYear, body.toYear])
        await addDays(tx, setId, days)
        await record(tx, actor, 'import_holidays', setId, { ...body, days: days.length })
        return oneSet(await listHolidaySets(tx.query, setId), setId)
      })
    },
  }
}

async function newSetFor(tx: Tx, deps: Deps, body: ImportHolidaysBody): Promise<string> {
  const id = newId(deps.clock)
  const { country, subdivision = null } = body
  const name = body.name ?? [country, subdivision].filter(Boolean).join('-')
  await insertHolidaySets(tx.query, [{ id, name, country, subdivision }])
  return id
}

function oneSet(sets: readonly HolidaySet[], id: string): HolidaySet {
  const [set] = sets
  if (!set) throw notFound('list of holidays', id)
  return set
}

function unknownPlace(body: ImportHolidaysBody): Error {
  const path = knowsPlace(body.country) ? 'subdivision' : 'country'
  return invalid([
    { path, message: 'is not in the holiday data: GET /api/v1/holiday-sets/places lists what is' },
  ])
}
