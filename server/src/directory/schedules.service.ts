/** What people do with regions and schedules. */
import { authorize, type Actor } from '../platform/auth/index.ts'
import type { Tx } from '../platform/db/index.ts'
import { notFound } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { DIRECTORY_CONSTRAINTS } from './constraints.ts'
import { directoryChanged } from './events.ts'
import { setHours } from './hours.service.ts'
import type { SetHoursBody } from './people.contract.ts'
import { given } from './people.service.ts'
import { insertRegions, insertSchedules } from './rows.ts'
import type {
  NewRegionBody,
  NewScheduleBody,
  Region,
  RegionChangesBody,
  Schedule,
} from './schedules.contract.ts'
import { listRegions, listSchedules, renameSchedule, updateRegion } from './schedules.store.ts'
import { changing, recordChange, type Deps, queryOn } from '../platform/store/index.ts'

export type SchedulesService = ReturnType<typeof schedulesService>

/** The service of regions and schedules. */
export function schedulesService(deps: Deps) {
  const query = queryOn(deps.pool)
  const change = changing(deps, DIRECTORY_CONSTRAINTS)
  const record = (
    tx: Tx,
    actor: Actor,
    what: 'region' | 'schedule',
    verb: string,
    id: string,
    before: unknown,
    after: unknown,
  ) =>
    recordChange(
      tx,
      deps,
      { actor, action: `directory.${verb}_${what}`, subject: { kind: what, id }, before, after },
      directoryChanged,
      { what, id },
    )

  return {
    /** Every region. */
    async regions(actor: Actor): Promise<{ items: Region[] }> {
      authorize(actor, 'directory.read')
      return { items: await listRegions(query) }
    },
    /** Adds a region; for directors, who name its leader. */
    async addRegion(actor: Actor, body: NewRegionBody): Promise<Region> {
      authorize(actor, 'settings.change')
      return change(async (tx) => {
        const id = newId(deps.clock)
        await insertRegions(tx.query, [{ ...body, id }])
        await record(tx, actor, 'region', 'add', id, null, body)
        return one(await listRegions(tx.query, id), 'region', id)
      })
    },
    /** Changes what is named; the rest stays. */
    async changeRegion(actor: Actor, id: string, changes: RegionChangesBody): Promise<Region> {
      authorize(actor, 'settings.change')
      return change(async (tx) => {
        const before = one(await listRegions(tx.query, id), 'region', id)
        await updateRegion(tx.query, id, { ...before, ...given(changes) })
        await record(tx, actor, 'region', 'change', id, before, changes)
        return one(await listRegions(tx.query, id), 'region', id)
      })
    },
    /** Every schedule with its hours. */
    async schedules(actor: Actor): Promise<{ items: Schedule[] }> {
      authorize(actor, 'calendar.read')
      return { items: await listSchedules(query) }
    },
    /** Adds a schedule with its first hours. */
    async addSchedule(actor: Actor, body: NewScheduleBody): Promise<Schedule> {
      authorize(actor, 'calendar.change')
      return change(async (tx) => {
        const id = newId(deps.clock)
        await insertSchedules(tx.query, [{ id, name: body.name }])
        await setHours(tx, deps, 'schedule', id, body.hours, body.hours.from)
        await record(tx, actor, 'schedule', 'add', id, null, body)
        return one(await listSchedules(tx.query, id), 'schedule', id)
      })
    },
    /** Renames a schedule. */
    async renameSchedule(actor: Actor, id: string, name: string): Promise<Schedule> {
      authorize(actor, 'calendar.change')
      return change(async (tx) => {
        const before = one(await listSchedules(tx.query, id), 'schedule', id)
        await renameSchedule(tx, id, name)
        await record(tx, actor, 'schedule', 'rename', id, { name: before.name }, { name })
        return { ...before, name }
      })
    },
    /** Sets a schedule's hours from a local date on. */
    async setScheduleHours(actor: Actor, id: string, hours: SetHoursBody): Promise<Schedule> {
      authorize(actor, 'calendar.change')
      return change(async (tx) => {
        one(await listSchedules(tx.query, id), 'schedule', id)
        await setHours(tx, deps, 'schedule', id, hours, hours.from)
        await record(tx, actor, 'schedule', 'set_hours_of', id, null, hours)
        return one(await listSchedules(tx.query, id), 'schedule', id)
      })
    },
  }
}

function one<T>(rows: readonly T[], what: string, id: string): T {
  const [row] = rows
  if (!row) throw notFound(what, id)
  return row
}
