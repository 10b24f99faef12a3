/** What people do with calendars that are read for them: connect, change, read at once, hand over a file, disconnect. */
import { findPerson, personSubject } from '../../directory/api.ts'
import { authorize, type Actor } from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { conflict, invalid, notFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { changing, queryOn, recordChange, type Deps } from '../../platform/store/index.ts'
import { ABSENCE_CONSTRAINTS } from '../constraints.ts'
import { absenceChanged } from '../events.ts'
import { filing, mayFileFor } from '../filing.ts'
import type {
  Calendar,
  CalendarChangesBody,
  CalendarFileBody,
  NewCalendarBody,
} from './calendars.contract.ts'
import {
  addCalendar,
  changeCalendar,
  findCalendar,
  listCalendars,
  noteOutcome,
  removeCalendar,
} from './calendars.store.ts'
import { followCalendars } from './follow.service.ts'
import { readOne, takeOver, type ReadingDeps } from './reading.ts'

export type CalendarsService = ReturnType<typeof calendarsService>

/** The service of calendars that are read. */
export function calendarsService(deps: Deps & ReadingDeps) {
  const { clock } = deps
  const query = queryOn(deps.pool)
  const change = changing(deps, ABSENCE_CONSTRAINTS)

  const record = (
    tx: Tx,
    actor: Actor,
    verb: string,
    { id, personId }: Pick<Calendar, 'id' | 'personId'>,
  ) => {
    const about = [{ kind: 'person' as const, id: personId }]
    const entry = { actor, action: `absences.${verb}_calendar`, subject: { kind: 'calendar', id }, about }
    return recordChange(tx, deps, entry, absenceChanged, { what: 'calendar', id, personId, accountId: null })
  }
  const one = async (id: string): Promise<Calendar> => {
    const calendar = await findCalendar(query, id, clock.now())
    if (!calendar) throw notFound('calendar', id)
    return calendar
  }
  const readUnlessPaused = async (id: string): Promise<Calendar> => {
    const calendar = await one(id)
    if (calendar.isPaused) return calendar
    await readOne(deps, { id })
    return one(id)
  }
  const sealed = (address: string): { sealed: Buffer; host: string } => {
    const problem = deps.calendars.problem(address)
    if (problem !== null) throw invalid([{ path: 'address', message: problem }])
    const { host } = new URL(address.trim().replace(/^webcals?:/i, 'https:'))
    return { sealed: deps.sealer.seal(address.trim()), host }
  }
  /** The calendar, locked, of somebody for whom the actor may note absences; else it is not to be known. */
  const handled = async (tx: Tx, actor: Actor, id: string): Promise<Calendar & { zone: string }> => {
    const calendar = await findCalendar(tx.query, id, clock.now(), true)
    if (!calendar) throw notFound('calendar', id)
    const { timeZone } = await mayFileFor(tx.query, await filing(deps, actor), calendar.personId)
    return { ...calendar, zone: timeZone }
  }

  return {
    /** A person's calendars, for those who may note absences for them. */
    async list(actor: Actor, personId: string): Promise<{ items: Calendar[] }> {
      authorize(actor, 'absences.file')
      const person = await findPerson(query, personId)
      if (!person) throw notFound('person', personId)
      ;(await deps.access.of(actor)).authorize('absences.file', personSubject(person))
      return { items: await listCalendars(query, personId, clock.now()) }
    },
    /** Connects a calendar and reads it at once. */
    async add(actor: Actor, personId: string, body: NewCalendarBody): Promise<Calendar> {
      const ability = await filing(deps, actor)
      const { sealed: address, host } = sealed(body.address)
      const id = newId(clock)
      await change(async (tx) => {
        await mayFileFor(tx.query, ability, personId)
        const { name, counts, words } = body
        const row = { id, personId, name, address, host, counts, words }
        await addCalendar(tx.query, { ...row, addedAt: clock.now(), addedBy: actor.name })
        await record(tx, actor, 'connect', { id, personId })
      })
      await readOne(deps, { id })
      return one(id)
    },
    /** Takes a file over, once. Nothing is kept where it cannot be read. */
    async addFile(actor: Actor, personId: string, body: CalendarFileBody): Promise<Calendar> {
      const ability = await filing(deps, actor)
      const id = newId(clock)
      await change(async (tx) => {
        const { timeZone: zone } = await mayFileFor(tx.query, ability, personId)
        const { name, counts, words, file } = body
        const now = clock.now()
        const row = { id, personId, name, address: null, host: null, counts, words }
        await addCalendar(tx.query, { ...row, addedAt: now, addedBy: actor.name })
        const taken = await takeOver(tx, deps, { ...row, zone }, file)
        if (taken.kind === 'unreadable') throw invalid([{ path: 'file', message: taken.message }])
        const { leftOut } = taken
        const none = { nextReadAt: null, etag: null, lastModified: null, failures: 0, problem: null }
        await noteOutcome(tx.query, id, { ...none, readAt: now, leftOut })
        await record(tx, actor, 'hand_over', { id, personId })
      })
      return one(id)
    },
    /** Changes what is named, and reads it anew unless it is paused. */
    async change(actor: Actor, id: string, changes: CalendarChangesBody): Promise<Calendar> {
      await change(async (tx) => {
        const before = await handled(tx, actor, id)
        if (before.host === null)
          throw invalid([{ path: 'id', message: 'is a file that was read once: hand over another instead' }])
        const { name = before.name, counts = before.counts, words = before.words } = changes
        const { isPaused = before.isPaused } = changes
        if (counts === 'words' && words.length === 0)
          throw invalid([{ path: 'words', message: 'name at least one word' }])
        const address = changes.address === undefined ? null : sealed(changes.address)
        await changeCalendar(tx.query, id, { name, counts, words, isPaused }, address, clock.now())
        await record(tx, actor, 'change', before)
      })
      return readUnlessPaused(id)
    },
    /** Reads it now, whenever it is due. */
    async readNow(actor: Actor, id: string): Promise<Calendar> {
      const { isPaused } = await change((tx) => handled(tx, actor, id))
      if (isPaused) throw conflict('This calendar is paused: go on reading it first.')
      await readOne(deps, { id })
      return one(id)
    },
    /** Disconnects it: what it told of the time to come goes, what has passed stays. */
    async remove(actor: Actor, id: string): Promise<Calendar> {
      return change(async (tx) => {
        const { zone: _, ...before } = await handled(tx, actor, id)
        await removeCalendar(tx.query, id)
        await followCalendars(tx, deps, before.personId)
        await record(tx, actor, 'disconnect', before)
        return before
      })
    },
  }
}
