/** What people do with time off: note it, change it, take it back. */
import { randomUUID } from 'node:crypto'
import { tooFarAhead, type Interval } from '../../calendar/api.ts'
import { authorize, type Actor } from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { conflict, invalid, notFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import {
  changing,
  queryOn,
  recordChange,
  type Deps,
  type Page,
  type Query,
} from '../../platform/store/index.ts'
import type { TimeOff, TimeOffQuery } from '../absences.contract.ts'
import { findTimeOff, listTimeOff, supersedeTimeOff, type StoredTimeOff } from '../absences.store.ts'
import { followCalendars, makeRoom } from '../calendars/follow.service.ts'
import { ABSENCE_CONSTRAINTS } from '../constraints.ts'
import { datesGoneBy, hasBegun } from '../cover-plan/gone-by.ts'
import { inTurn } from '../cover-plan/in-turn.ts'
import { isPlanned } from '../cover-plan/planned.store.ts'
import { absenceChanged } from '../events.ts'
import { filing, mayFileFor } from '../filing.ts'
import { asSeen, knowsWhy } from '../knows-why.ts'
import { ofACalendar } from '../of-a-calendar.ts'
import { insertTimeOff, type NewTimeOff } from '../rows.ts'
import type { AbsencesPorts, Outlook } from '../ports.ts'
import { admitted } from './admitted.ts'
import { periodOf } from './period.ts'
import type { TimeOffBody, TimeOffChangesBody, TimeOffWhen } from './time-off.contract.ts'

export type TimeOffService = ReturnType<typeof timeOffService>

/** The service of time off. */
export function timeOffService(deps: Deps & Pick<AbsencesPorts, 'coverage'>) {
  const { clock } = deps
  const query = queryOn(deps.pool)
  const changed = changing(deps, ABSENCE_CONSTRAINTS)
  /** Plans and time off reach into each other: one of them at a time, so that none waits for the other or is a second of two. */
  const change = <T>(work: (tx: Tx, outlook: Outlook) => Promise<T>): Promise<T> =>
    inTurn(deps, changed, work)

  const seen = async (q: Query, actor: Actor, rows: readonly StoredTimeOff[]): Promise<TimeOff[]> => {
    const known = await knowsWhy(q, actor, rows)
    return rows.map((row) => asSeen(row, known(row.personId)))
  }
  /** Writes a revision beside what calendars tell, and says so. */
  const write = async (
    tx: Tx,
    actor: Actor,
    verb: string,
    row: Revision,
    after: object,
  ): Promise<TimeOff> => {
    const recordedAt = clock.now().toString()
    await makeRoom(tx, deps, row.personId, row.state === 'confirmed' ? row : null)
    const during = `[${row.start},${row.end})`
    const { personId, kind, reason, state, timeOffId, source } = row
    await insertTimeOff(tx.query, [
      {
        ...{ id: newId(clock), timeOffId, personId, kind, reason, during, state, source },
        recordedAt,
        recordedBy: actor.name,
      },
    ])
    await followCalendars(tx, deps, personId)
    const subject = { kind: 'time_off', id: timeOffId }
    const about = [{ kind: 'person' as const, id: personId }]
    const payload = { what: 'time_off', id: timeOffId, personId, accountId: null }
    await recordChange(
      tx,
      deps,
      { actor, action: `absences.${verb}_time_off`, subject, after, about },
      absenceChanged,
      payload,
    )
    const written = await findTimeOff(tx.query, timeOffId)
    if (!written) throw notFound('time off', timeOffId)
    const [told] = await seen(tx.query, actor, [written])
    if (!told) throw notFound('time off', timeOffId)
    return told
  }
  const standing = async (tx: Tx, id: string): Promise<StoredTimeOff> => {
    const before = await findTimeOff(tx.query, id, true)
    if (!before) throw notFound('time off', id)
    return before
  }

  return {
    /** A page of time off; why is told to those who may know. */
    async list(actor: Actor, wanted: TimeOffQuery): Promise<Page<TimeOff>> {
      authorize(actor, 'absences.read')
      const page = await listTimeOff(query, wanted)
      return { ...page, items: await seen(query, actor, page.items) }
    },
    /** Notes time off, confirmed at once: the person, or a manager; what a manager has to approve first, only who may. */
    async add(actor: Actor, body: TimeOffBody): Promise<TimeOff> {
      const ability = await filing(deps, actor)
      return change(async (tx, outlook) => {
        const { timeZone } = await mayFileFor(tx.query, ability, body.personId)
        const { personId, kind, reason } = body
        const period = inZone(body, timeZone, clock.nowMs())
        const noting = { deps, tx, outlook, actor, ability }
        const approved = await admitted(noting, { personId, kind, during: inMs(period) })
        const row = {
          // Without an instant in it: when it was noted is not for everybody.
          timeOffId: randomUUID(),
          personId,
          kind,
          reason,
          state: 'confirmed',
          source: 'entered',
          ...period,
        } as const
        return write(tx, actor, 'add', row, saying(period, approved))
      })
    },
    /** Changes when, and what is named of why; what it was stays readable as history. */
    async change(actor: Actor, id: string, changes: TimeOffChangesBody): Promise<TimeOff> {
      const ability = await filing(deps, actor)
      return change(async (tx, outlook) => {
        const before = await standing(tx, id)
        const { timeZone } = await mayFileFor(tx.query, ability, before.personId)
        if (before.state === 'withdrawn') throw conflict('This time off is withdrawn: note it anew.')
        if (before.source === 'calendar') throw ofACalendar()
        const period = inZone(changes, timeZone, clock.nowMs())
        if (await isPlanned(tx.query, id)) {
          const wrong = datesGoneBy({ ...inMs(before), isFact: true }, inMs(period), clock.nowMs())
          if (wrong) throw invalid([wrong])
        }
        const { kind = before.kind, reason = before.reason } = changes
        const { personId, state, source } = before
        const noting = { deps, tx, outlook, actor, ability }
        // Sick leave was never admitted: made a plan of, it is as if it were noted now.
        const approved = await admitted(noting, {
          ...{ personId, kind, during: inMs(period) },
          before: before.kind === 'planned' ? inMs(before) : undefined,
        })
        await supersedeTimeOff(tx, id)
        return write(
          tx,
          actor,
          'change',
          { timeOffId: id, personId, kind, reason, state, source, ...period },
          saying(period, approved),
        )
      })
    },
    /** Withdraws time off; it stays readable as history. */
    async withdraw(actor: Actor, id: string): Promise<TimeOff> {
      const ability = await filing(deps, actor)
      return change(async (tx) => {
        const before = await standing(tx, id)
        await mayFileFor(tx.query, ability, before.personId)
        if (before.state === 'withdrawn') throw conflict('This time off is withdrawn already.')
        if (before.source === 'calendar') throw ofACalendar()
        if (hasBegun(inMs(before), clock.nowMs()) && (await isPlanned(tx.query, id)))
          throw conflict('It has begun: change its end to the time of the return instead.')
        await supersedeTimeOff(tx, id)
        const { personId, kind, reason, start, end, source } = before
        const row = { timeOffId: id, personId, kind, reason, start, end, state: 'withdrawn', source } as const
        return write(tx, actor, 'withdraw', row, { state: 'withdrawn' })
      })
    },
  }
}

interface Revision extends Pick<NewTimeOff, 'timeOffId' | 'personId' | 'kind' | 'reason' | 'state'> {
  readonly source: 'entered' | 'calendar'
  readonly start: string
  readonly end: string
}

function inZone(
  when: TimeOffWhen,
  zone: string,
  now: number,
): { readonly start: string; readonly end: string } {
  const period = periodOf(when, zone)
  if (period.kind === 'refused') throw invalid([period.error])
  const far = tooFarAhead(when.end === undefined ? 'endsOn' : 'end', period.end, now)
  if (far.length > 0) throw invalid(far)
  return { start: period.start, end: period.end }
}

const inMs = ({ start, end }: { readonly start: string; readonly end: string }): Interval => ({
  start: Temporal.Instant.from(start).epochMilliseconds,
  end: Temporal.Instant.from(end).epochMilliseconds,
})

/** What the audit keeps: when, and with how many of the team away at once it was approved by being noted. */
const saying = (period: object, approved: number | null): object =>
  approved === null ? period : { ...period, approvedAwayAtOnce: approved }
