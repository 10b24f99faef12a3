/** What people do with hours: see them, set them from a date on. */
import { authorize, type Actor } from '../platform/auth/index.ts'
import type { Tx } from '../platform/db/index.ts'
import { invalid, notFound } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { DIRECTORY_CONSTRAINTS } from './constraints.ts'
import { directoryChanged } from './events.ts'
import { existingHolidaySets } from './holidays.store.ts'
import { endHours, listHours, type HoursOwner } from './hours.store.ts'
import type { Hours, PersonHoursBody, SetHoursBody } from './people.contract.ts'
import { findPerson } from './people.store.ts'
import { personSubject } from './people.service.ts'
import { insertPersonHours, insertScheduleHours } from './rows.ts'
import { changing, recordChange, type Deps, queryOn } from '../platform/store/index.ts'

export type HoursService = ReturnType<typeof hoursService>

/** The service of a person's own hours. */
export function hoursService(deps: Deps) {
  const query = queryOn(deps.pool)
  const change = changing(deps, DIRECTORY_CONSTRAINTS)
  return {
    /** A person's own hours, all that hold at some date; none: the region's schedule. */
    async ofPerson(actor: Actor, personId: string): Promise<{ items: Hours[] }> {
      authorize(actor, 'directory.read')
      if (!(await findPerson(query, personId))) throw notFound('person', personId)
      return { items: (await listHours(query, 'person', personId)).map(toHours) }
    },
    /** Sets a person's own hours from a date on, or gives them the region's again: the person, or their manager. */
    async setForPerson(actor: Actor, personId: string, body: PersonHoursBody): Promise<{ items: Hours[] }> {
      authorize(actor, actor.id === personId ? 'directory.read' : 'directory.change')
      return change(async (tx) => {
        const person = await findPerson(tx.query, personId, true)
        if (!person) throw notFound('person', personId)
        if (actor.id !== personId)
          (await deps.access.of(actor)).authorize('directory.change', personSubject(person))
        await setHours(tx, deps, 'person', personId, body.own && { ...body.own, from: body.from }, body.from)
        const entry = {
          actor,
          action: 'directory.set_hours',
          subject: { kind: 'person', id: personId },
          after: body,
        }
        await recordChange(tx, deps, entry, directoryChanged, { what: 'hours', id: personId })
        return { items: (await listHours(tx.query, 'person', personId)).map(toHours) }
      })
    },
  }
}

/** Ends an owner's hours before `from` and, where given, begins new ones: the earlier rows stay readable as history. */
export async function setHours(
  tx: Tx,
  deps: Deps,
  of: HoursOwner,
  ownerId: string,
  hours: SetHoursBody | null,
  from: string | null,
): Promise<void> {
  await endHours(tx, of, ownerId, from, () => newId(deps.clock))
  if (hours === null) return
  await checkHolidaySets(tx, hours.holidaySetIds)
  const { timeZone, weekly, holidaySetIds } = hours
  const row = { id: newId(deps.clock), timeZone, weekly, holidaySetIds, valid: `[${from ?? ''},)` }
  if (of === 'person') await insertPersonHours(tx.query, [{ ...row, personId: ownerId }])
  else await insertScheduleHours(tx.query, [{ ...row, scheduleId: ownerId }])
}

async function checkHolidaySets(tx: Tx, ids: readonly string[]): Promise<void> {
  const known = await existingHolidaySets(tx.query, ids)
  const unknown = ids.flatMap((id, i) =>
    known.has(id) ? [] : [{ path: `holidaySetIds.${i}`, message: `${id} is no list of holidays we know` }],
  )
  if (unknown.length > 0) throw invalid(unknown)
}

/** Hours without their owner. */
export function toHours(row: Hours & { ownerId: string }): Hours {
  const { ownerId: _, ...hours } = row
  return hours
}
