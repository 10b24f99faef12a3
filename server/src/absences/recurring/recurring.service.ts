/** What people do with days off that come back: note them, end them. */
import { authorize, type Actor } from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { notFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { changing, queryOn, recordChange, type Deps } from '../../platform/store/index.ts'
import { ABSENCE_CONSTRAINTS } from '../constraints.ts'
import { absenceChanged } from '../events.ts'
import { filing, mayFileFor } from '../filing.ts'
import { insertRecurringOff } from '../rows.ts'
import { minuteOf, type Recurring, type RecurringBody } from './recurring.contract.ts'
import { findRecurring, listRecurring, supersedeRecurring, type StoredRecurring } from './recurring.store.ts'

export type RecurringService = ReturnType<typeof recurringService>

/** The service of days off that come back. */
export function recurringService(deps: Deps) {
  const { clock } = deps
  const query = queryOn(deps.pool)
  const change = changing(deps, ABSENCE_CONSTRAINTS)

  const insert = (tx: Tx, actor: Actor, row: StoredRecurring): Promise<void> => {
    const { id: recurringOffId, ...rest } = row
    const recordedAt = clock.now().toString()
    return insertRecurringOff(tx.query, [
      { ...rest, id: newId(clock), recurringOffId, recordedAt, recordedBy: actor.name },
    ])
  }
  const record = (tx: Tx, actor: Actor, verb: string, { id, personId }: StoredRecurring, after: object) => {
    const about = [{ kind: 'person' as const, id: personId }]
    const subject = { kind: 'recurring_off', id }
    const payload = { what: 'recurring_off', id, personId, accountId: null }
    const entry = { actor, action: `absences.${verb}_recurring_off`, subject, after, about }
    return recordChange(tx, deps, entry, absenceChanged, payload)
  }

  return {
    /** A person's days off that come back. */
    async list(actor: Actor, personId: string): Promise<{ items: Recurring[] }> {
      authorize(actor, 'absences.read')
      return { items: (await listRecurring(query, personId)).map(told) }
    },
    /** Notes days off that come back: the person, or a manager. */
    async add(actor: Actor, body: RecurringBody): Promise<Recurring> {
      const ability = await filing(deps, actor)
      return change(async (tx) => {
        await mayFileFor(tx.query, ability, body.personId)
        const { startTime, endTime, ...rest } = body
        const minutes = { startMinute: minuteOf(startTime), endMinute: minuteOf(endTime) }
        const row = {
          id: newId(clock),
          ...rest,
          weekdays: rest.weekdays.toSorted((a, b) => a - b),
          ...minutes,
        }
        await insert(tx, actor, row)
        await record(tx, actor, 'add', row, { startsOn: row.startsOn, endsOn: row.endsOn })
        return told(row)
      })
    },
    /** Ends them with a local date; before the first one they are taken back. */
    async end(actor: Actor, id: string, lastOn: string): Promise<Recurring> {
      const ability = await filing(deps, actor)
      return change(async (tx) => {
        const before = await findRecurring(tx.query, id)
        if (!before) throw notFound('day off that comes back', id)
        await mayFileFor(tx.query, ability, before.personId)
        const row = { ...before, endsOn: lastOn < before.endsOn ? lastOn : before.endsOn }
        await supersedeRecurring(tx, id)
        if (row.endsOn >= row.startsOn) await insert(tx, actor, row)
        await record(tx, actor, 'end', row, { endsOn: row.endsOn })
        return told(row)
      })
    },
  }
}

function timeOf(minute: number | null): string | null {
  if (minute === null) return null
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

function told({ startMinute, endMinute, ...row }: StoredRecurring): Recurring {
  return { ...row, weekdays: [...row.weekdays], startTime: timeOf(startMinute), endTime: timeOf(endMinute) }
}
