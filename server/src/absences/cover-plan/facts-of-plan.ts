/** What a plan puts into the facts: time off, and covers. Taken back, they stay readable as history. */
import { randomUUID } from 'node:crypto'
import { subtractIntervals, type Interval } from '../../calendar/api.ts'
import { newId } from '../../platform/ids.ts'
import { absenceChanged } from '../events.ts'
import { enteredWithin, findTimeOff, supersedeCover, supersedeTimeOff } from '../absences.store.ts'
import { followCalendars, makeRoom } from '../calendars/follow.service.ts'
import { ofACalendar } from '../of-a-calendar.ts'
import { insertCovers, insertTimeOff, type NewTimeOff } from '../rows.ts'
import type { Step } from './flow.ts'
import { setCovers } from './parts.store.ts'
import type { StoredPart, StoredPlan, StoredRequest } from './rows.ts'
import { toRangeText } from './sql.ts'

/** Notes the time off of a plan; answers its id. What was noted for these days before is cut: the plan says it now. */
export async function makeTimeOff(step: Step, plan: StoredPlan): Promise<string> {
  const timeOffId = randomUUID()
  await write(step, plan, revision(step, plan, timeOffId, 'confirmed'))
  // Everybody reads it as a fact from now on; how far its plan is, they do not hear.
  const changed = { what: 'time_off', id: timeOffId, personId: plan.personId, accountId: null }
  await step.deps.events.publish(step.tx, absenceChanged, changed)
  return timeOffId
}

/** Writes the time off of a plan anew: with its dates, or withdrawn. Nothing where it stands so already. */
export async function reviseTimeOff(step: Step, plan: StoredPlan, state: NewTimeOff['state']): Promise<void> {
  if (plan.timeOffId === null) return
  const before = await findTimeOff(step.tx.query, plan.timeOffId, true)
  if (!before || (before.state === state && sameDates(before, plan))) return
  if (before.source === 'calendar') throw ofACalendar()
  await supersedeTimeOff(step.tx, plan.timeOffId)
  await write(step, plan, revision(step, plan, plan.timeOffId, state))
}

/** Writes a revision beside what was entered and what calendars tell. */
async function write(step: Step, plan: StoredPlan, row: NewTimeOff): Promise<void> {
  const { deps, tx } = step
  if (row.state === 'confirmed') {
    await cutEntered(step, plan)
    const coming = { start: instantOf(plan.start), end: instantOf(plan.end) }
    await makeRoom(tx, deps, plan.personId, coming)
  }
  await insertTimeOff(tx.query, [row])
  await followCalendars(tx, deps, plan.personId)
}

/** Cuts the days of a plan out of time off that was entered besides it; of which nothing is left is withdrawn. */
async function cutEntered({ deps, tx, actor }: Step, plan: StoredPlan): Promise<void> {
  for (const one of await enteredWithin(tx, plan.personId, toRangeText(plan))) {
    const { id: timeOffId, personId, kind, reason } = one
    const [first, ...others] = subtractIntervals([{ start: one.start, end: one.end }], [plan])
    const row = { personId, kind, reason, recordedAt: deps.clock.now().toString(), recordedBy: actor.name }
    await supersedeTimeOff(tx, timeOffId)
    await insertTimeOff(tx.query, [
      {
        ...{ ...row, id: newId(deps.clock), timeOffId, during: toRangeText(first ?? one) },
        state: first ? 'confirmed' : 'withdrawn',
      },
      ...others.map((rest): NewTimeOff => ({
        ...{ ...row, id: newId(deps.clock), timeOffId: randomUUID(), during: toRangeText(rest) },
        state: 'confirmed',
      })),
    ])
  }
}

const instantOf = (at: number): string => Temporal.Instant.fromEpochMilliseconds(at).toString()

const sameDates = (before: { start: string; end: string }, { start, end }: Interval): boolean =>
  Temporal.Instant.from(before.start).epochMilliseconds === start &&
  Temporal.Instant.from(before.end).epochMilliseconds === end

function revision(
  { deps, actor }: Step,
  plan: StoredPlan,
  timeOffId: string,
  state: NewTimeOff['state'],
): NewTimeOff {
  const { personId, kind, reason } = plan
  return {
    ...{ id: newId(deps.clock), timeOffId, personId, kind, reason, state },
    during: toRangeText(plan),
    recordedAt: deps.clock.now().toString(),
    recordedBy: actor.name,
  }
}

/** Makes covers of parts that are none yet. */
export async function makeCovers(
  { deps, tx, actor }: Step,
  requests: readonly StoredRequest[],
  parts: readonly StoredPart[],
): Promise<void> {
  const live = requests.filter(({ state }) => state !== 'cancelled')
  const absent = new Map(live.map(({ id, absentPersonId }) => [id, absentPersonId]))
  const made = parts
    .filter(({ coverId, requestId }) => coverId === null && absent.has(requestId))
    .map((part) => ({ part, coverId: newId(deps.clock) }))
  const recordedAt = deps.clock.now().toString()
  await insertCovers(
    tx.query,
    made.map(({ part, coverId }) => ({
      ...{ id: newId(deps.clock), coverId, accountId: part.accountId, backupPersonId: part.personId },
      absentPersonId: absent.get(part.requestId)!,
      during: toRangeText(part),
      ...{ recordedAt, recordedBy: actor.name },
    })),
  )
  await setCovers(
    tx,
    made.map(({ part, coverId }) => ({ id: part.id, coverId })),
  )
}

/** Takes the covers of these parts out of force. */
export async function dropCovers(step: Step, parts: readonly StoredPart[]): Promise<void> {
  for (const { coverId } of parts) if (coverId !== null) await supersedeCover(step.tx, coverId)
}
