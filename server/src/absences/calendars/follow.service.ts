/** Keeps time off as calendars tell it, beside what was entered by hand. */
import { randomUUID } from 'node:crypto'
import type { Interval } from '../../calendar/api.ts'
import { systemActor } from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids.ts'
import { recordChange, type Deps } from '../../platform/store/index.ts'
import { supersedeTimeOff } from '../absences.store.ts'
import { oneAtATime } from '../cover-plan/flow.ts'
import { absenceChanged } from '../events.ts'
import { insertTimeOff } from '../rows.ts'
import { eventsThatCount, standingTimeOff } from './calendars.store.ts'
import { joined, type Standing } from './joined.ts'

const ACTOR = systemActor('absences.calendars', 'Calendars')

type FollowDeps = Pick<Deps, 'clock' | 'events'>

/** Brings a person's time off in line with their calendars and with what was entered; answers whether anything changed. */
export async function followCalendars(tx: Tx, deps: FollowDeps, personId: string): Promise<boolean> {
  return follow(tx, deps, personId, null)
}

/** Takes what calendars tell out of the way of time off that is about to be entered. */
export async function makeRoom(
  tx: Tx,
  deps: FollowDeps,
  personId: string,
  coming: { readonly start: string; readonly end: string } | null,
): Promise<void> {
  if (coming === null) return
  const [start, end] = [coming.start, coming.end].map((at) => Temporal.Instant.from(at).epochMilliseconds)
  await follow(tx, deps, personId, { start: start ?? 0, end: end ?? 0 })
}

async function follow(tx: Tx, deps: FollowDeps, personId: string, coming: Interval | null): Promise<boolean> {
  const now = deps.clock.now()
  // In turn with plans and time off: what another of their calendars has told meanwhile is then among the events.
  await oneAtATime(tx)
  const events = await eventsThatCount(tx.query, personId)
  const { entered, read } = await standingTimeOff(tx.query, personId, now)
  if (events.length === 0 && read.length === 0) return false
  const plan = joined(events, coming ? [...entered, coming] : entered, read, now.epochMilliseconds)
  const count = plan.add.length + plan.change.length + plan.withdraw.length
  if (count === 0) return false
  for (const { timeOffId } of [...plan.change, ...plan.withdraw]) await supersedeTimeOff(tx, timeOffId)
  const row = ({ timeOffId, start, end }: Standing, state: 'confirmed' | 'withdrawn') => ({
    ...({ id: newId(deps.clock), timeOffId, personId, kind: 'planned', state, source: 'calendar' } as const),
    during: `[${iso(start)},${iso(end)})`,
    recordedAt: now.toString(),
    recordedBy: ACTOR.name,
  })
  await insertTimeOff(tx.query, [
    ...plan.withdraw.map((one) => row(one, 'withdrawn')),
    ...plan.change.map((one) => row(one, 'confirmed')),
    ...plan.add.map((one) => row({ ...one, timeOffId: randomUUID() }, 'confirmed')),
  ])
  const after = { added: plan.add.length, changed: plan.change.length, withdrawn: plan.withdraw.length }
  const about = [{ kind: 'person' as const, id: personId }]
  const subject = { kind: 'person', id: personId }
  const payload = { what: 'time_off', id: personId, personId, accountId: null }
  await recordChange(
    tx,
    deps,
    { actor: ACTOR, action: 'absences.follow_calendars', subject, after, about },
    absenceChanged,
    payload,
  )
  return true
}

const iso = (at: number): string => Temporal.Instant.fromEpochMilliseconds(at).toString()
