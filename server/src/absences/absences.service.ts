/** What people do with absences: note them, take them back, name who covers. */
import { clearedPeople, findPerson, personSubject } from '../directory/api.ts'
import { authorize, isVisible, type Ability, type Actor } from '../platform/auth/index.ts'
import type { Tx } from '../platform/db/index.ts'
import { conflict, forbidden, invalid, notFound } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import type {
  Busy,
  BusyBody,
  Cover,
  CoverBody,
  CoverQuery,
  TimeOff,
  TimeOffBody,
  TimeOffQuery,
} from './absences.contract.ts'
import {
  endBusy,
  findCover,
  findTimeOff,
  listBusy,
  listCovers,
  listTimeOff,
  supersedeCover,
  supersedeTimeOff,
  type StoredTimeOff,
} from './absences.store.ts'
import { ABSENCE_CONSTRAINTS } from './constraints.ts'
import { asSeen, knowsWhy } from './knows-why.ts'
import { absenceChanged } from './events.ts'
import { insertBusyPeriods, insertCovers, insertTimeOff } from './rows.ts'
import { changing, queryOn, recordChange, type Deps, type Page, type Query } from '../platform/store/index.ts'

export type AbsencesService = ReturnType<typeof absencesService>

const LONGEST_BUSY_MS = 7 * 86_400_000

/** The service of absences. */
export function absencesService(deps: Deps) {
  const { clock } = deps
  const query = queryOn(deps.pool)
  const change = changing(deps, ABSENCE_CONSTRAINTS)
  const now = (): string => clock.now().toString()

  const record = (
    tx: Tx,
    actor: Actor,
    verb: string,
    kind: string,
    id: string,
    personId: string,
    accountId: string | null,
    after: unknown,
  ) =>
    recordChange(
      tx,
      deps,
      {
        ...{ actor, action: `absences.${verb}`, subject: { kind, id }, accountId, after },
        about: [{ kind: 'person', id: personId }],
      },
      absenceChanged,
      { what: kind, id, personId, accountId },
    )

  const filing = (actor: Actor): Promise<Ability> => {
    authorize(actor, 'absences.file')
    return deps.access.of(actor)
  }

  const seen = async (q: Query, actor: Actor, rows: readonly StoredTimeOff[]): Promise<TimeOff[]> => {
    const known = await knowsWhy(q, actor, rows)
    return rows.map((row) => asSeen(row, known(row.personId)))
  }

  return {
    /** A page of time off; why is told to those who may know. */
    async timeOff(actor: Actor, wanted: TimeOffQuery): Promise<Page<TimeOff>> {
      authorize(actor, 'absences.read')
      const page = await listTimeOff(query, wanted)
      return { ...page, items: await seen(query, actor, page.items) }
    },
    /** Notes time off, confirmed at once: the person, or a manager. */
    async addTimeOff(actor: Actor, body: TimeOffBody): Promise<TimeOff> {
      const ability = await filing(actor)
      return change(async (tx) => {
        await mayFileFor(tx.query, ability, body.personId)
        const timeOffId = newId(clock)
        const { personId, kind, reason, start, end } = body
        const row = { id: newId(clock), timeOffId, personId, kind, reason, during: range(start, end) }
        await insertTimeOff(tx.query, [
          { ...row, state: 'confirmed', recordedAt: now(), recordedBy: actor.name },
        ])
        await record(tx, actor, 'add_time_off', 'time_off', timeOffId, personId, null, { start, end })
        return one(
          await seen(tx.query, actor, present(await findTimeOff(tx.query, timeOffId))),
          'time off',
          timeOffId,
        )
      })
    },
    /** Withdraws time off; it stays readable as history. */
    async withdrawTimeOff(actor: Actor, id: string): Promise<TimeOff> {
      const ability = await filing(actor)
      return change(async (tx) => {
        const before = one(present(await findTimeOff(tx.query, id, true)), 'time off', id)
        await mayFileFor(tx.query, ability, before.personId)
        if (before.state === 'withdrawn') throw conflict('This time off is withdrawn already.')
        await supersedeTimeOff(tx, id)
        const { personId, kind, reason } = before
        const row = {
          id: newId(clock),
          timeOffId: id,
          personId,
          kind,
          reason,
          during: range(before.start, before.end),
        }
        await insertTimeOff(tx.query, [
          { ...row, state: 'withdrawn', recordedAt: now(), recordedBy: actor.name },
        ])
        await record(tx, actor, 'withdraw_time_off', 'time_off', id, personId, null, { state: 'withdrawn' })
        return one(await seen(tx.query, actor, present(await findTimeOff(tx.query, id))), 'time off', id)
      })
    },
    /** A page of covers. */
    async covers(actor: Actor, wanted: CoverQuery): Promise<Page<Cover>> {
      authorize(actor, 'absences.read_covers')
      return listCovers(query, wanted, (await deps.access.of(actor)).visible('absences.read_covers'))
    },
    /** Names a backup for an absent ASE on one account: the ASE, or a manager. */
    async addCover(actor: Actor, body: CoverBody): Promise<Cover> {
      const ability = await filing(actor)
      const { isGuarded } = ability.onAccount('absences.read_covers', body.accountId)
      return change(async (tx) => {
        await mayFileFor(tx.query, ability, body.absentPersonId)
        if (isGuarded && !(await clearedPeople(tx.query)).includes(body.backupPersonId)) throw notCleared()
        await isHere(tx.query, body.backupPersonId, body.end)
        const { accountId, absentPersonId, backupPersonId, start, end } = body
        const coverId = newId(clock)
        const row = {
          id: newId(clock),
          coverId,
          accountId,
          absentPersonId,
          backupPersonId,
          during: range(start, end),
        }
        await insertCovers(tx.query, [{ ...row, recordedAt: now(), recordedBy: actor.name }])
        await record(tx, actor, 'add_cover', 'cover', coverId, absentPersonId, accountId, body)
        return one(present(await findCover(tx.query, coverId)), 'cover', coverId)
      })
    },
    /** Ends a cover: the ASE, the backup, or a manager. */
    async dropCover(actor: Actor, id: string): Promise<Cover> {
      const ability = await filing(actor)
      return change(async (tx) => {
        const cover = one(present(await findCover(tx.query, id)), 'cover', id)
        if (!isVisible(ability.visible('absences.read_covers'), cover.accountId)) throw notFound('cover', id)
        if (actor.id !== cover.backupPersonId) await mayFileFor(tx.query, ability, cover.absentPersonId)
        await supersedeCover(tx, id)
        await record(tx, actor, 'drop_cover', 'cover', id, cover.absentPersonId, cover.accountId, null)
        return cover
      })
    },
    /** Who is busy, now or later. */
    async busy(actor: Actor): Promise<{ items: Busy[] }> {
      authorize(actor, 'absences.read')
      return { items: await listBusy(query, clock.now()) }
    },
    /** Sets a person busy from now until an instant; `until` not after now ends it. */
    async setBusy(actor: Actor, body: BusyBody): Promise<{ items: Busy[] }> {
      const ability = await filing(actor)
      return change(async (tx) => {
        await mayFileFor(tx.query, ability, body.personId)
        const at = clock.now()
        const until = Temporal.Instant.from(body.until)
        if (until.epochMilliseconds - at.epochMilliseconds > LONGEST_BUSY_MS) {
          throw invalid([{ path: 'until', message: 'is more than a week away: note time off instead' }])
        }
        await endBusy(tx, body.personId, at, () => newId(clock))
        if (Temporal.Instant.compare(until, at) > 0) {
          const row = {
            id: newId(clock),
            personId: body.personId,
            during: range(at.toString(), until.toString()),
          }
          await insertBusyPeriods(tx.query, [{ ...row, recordedAt: at.toString() }])
        }
        await record(tx, actor, 'set_busy', 'busy_period', body.personId, body.personId, null, body)
        return { items: await listBusy(tx.query, at, body.personId) }
      })
    },
  }
}

function range(start: string, end: string): string {
  return `[${start},${end})`
}

function present<T>(row: T | undefined): T[] {
  return row === undefined ? [] : [row]
}

function one<T>(rows: readonly T[], what: string, id: string): T {
  const [row] = rows
  if (row === undefined) throw notFound(what, id)
  return row
}

/** Oneself, somebody of one's region, or anybody for a director. */
async function mayFileFor(query: Query, ability: Ability, personId: string): Promise<void> {
  const person = await findPerson(query, personId)
  if (!person) throw invalid([{ path: 'personId', message: 'is nobody we know' }])
  if (ability.may('absences.file', personSubject(person))) return
  throw forbidden('Absences are noted by the person, a manager of their region or a director.')
}

function notCleared(): Error {
  return invalid([{ path: 'backupPersonId', message: 'is not cleared for this account' }])
}

async function isHere(query: Query, personId: string, until: string): Promise<void> {
  const person = await findPerson(query, personId)
  if (!person) throw invalid([{ path: 'backupPersonId', message: 'is nobody we know' }])
  if (person.leftOn === null || person.leftOn >= until.slice(0, 10)) return
  throw invalid([{ path: 'backupPersonId', message: `leaves on ${person.leftOn}, before the cover ends` }])
}
