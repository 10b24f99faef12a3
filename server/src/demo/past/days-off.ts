/** Days off that come back, time off that a calendar told, and the rotation of pods that comes next. */
import { calendarsService, insertRecurringOff, podsService, rotationService } from '../../absences/api.ts'
import { accessOn, createFactsCache } from '../../coverage/api.ts'
import type { PersonActor } from '../../platform/auth/index.ts'
import { manualClock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { createEvents } from '../../platform/events/index.ts'
import { newId } from '../../platform/ids.ts'
import { queryOn, snapshot } from '../../platform/store/index.ts'
import { day, instantAt, makingOf } from '../plan/making.ts'
import { personOf } from '../plan/people.ts'
import type { DemoPlan } from '../plan/plan.ts'
import type { Pool } from 'pg'

/** ISO weekdays; minutes of the local day, null: all of it. */
const RECURRING = [
  { name: 'Noelle Baptiste', weekdays: [5], everyWeeks: 2, startMinute: 780, endMinute: 1020 },
  { name: 'Jonas Brandt', weekdays: [3], everyWeeks: 1, startMinute: 900, endMinute: 1020 },
] as const

/** In the transaction that begins the demo. */
export async function insertRecurring(tx: Tx, demo: DemoPlan): Promise<void> {
  const making = makingOf(0, demo.now)
  const clock = manualClock(demo.now)
  await insertRecurringOff(
    tx.query,
    RECURRING.map(({ name, weekdays, ...rest }) => ({
      ...{ id: newId(clock), recurringOffId: newId(clock), personId: personOf(demo, name).id },
      ...{ ...rest, weekdays: [...weekdays], startsOn: day(making, -120), endsOn: day(making, 400) },
      ...{
        recordedAt: clock
          .now()
          .subtract({ hours: 120 * 24 })
          .toString(),
        recordedBy: name,
      },
    })),
  )
}

/** What Priya's own calendar says: a day at the notary, by the hour. The demo reads no calendar over the network. */
const CALENDAR = {
  name: 'Priya Raman',
  calls: 'Own calendar, from a file',
  day: 16,
  from: '13:00',
  to: '17:00',
}

/** A file that was handed over once. */
export async function handOverCalendar(pool: Pool, demo: DemoPlan): Promise<void> {
  const { id: personId, timeZone, roles } = personOf(demo, CALENDAR.name)
  const making = makingOf(0, demo.now)
  const at = (time: string): number => Date.parse(instantAt(making, timeZone, CALENDAR.day, time))
  const event = {
    ...{ uid: 'demo-1', key: 'demo-1', summary: 'Away', categories: [], allDay: false },
    ...({
      start: at(CALENDAR.from),
      end: at(CALENDAR.to),
      status: 'confirmed',
      shows: 'out_of_office',
    } as const),
  }
  const deps = {
    ...depsOf(pool, demo),
    calendars: {
      problem: () => 'is not asked in the demo',
      fetch: () =>
        Promise.resolve({
          kind: 'failed',
          message: 'Not asked in the demo.',
          retryAfterSeconds: null,
        } as const),
      read: () => ({ kind: 'read', events: [event], problems: [] }) as const,
    },
    sealer: { seal: (text: string) => Buffer.from(text), open: () => null },
  }
  const service = calendarsService(deps)
  const actor: PersonActor = { kind: 'person', id: personId, name: CALENDAR.name, roles }
  if ((await service.list(actor, personId)).items.length > 0) return
  await service.addFile(actor, personId, { name: CALENDAR.calls, counts: 'away', words: [], file: 'demo' })
}

/** Proposed ahead of its time by the leader of the region. */
export async function proposeRotation(pool: Pool, demo: DemoPlan): Promise<void> {
  const deps = depsOf(pool, demo)
  const { id, roles } = personOf(demo, 'Ingrid Moe')
  const region = demo.regions.find(({ code }) => code === 'EMEA')!
  const service = rotationService(deps, podsService(deps))
  const actor: PersonActor = { kind: 'person', id, name: 'Ingrid Moe', roles }
  if ((await service.list(actor, region.id)).items.length > 0) return
  await service.propose(actor, region.id, undefined)
}

function depsOf(pool: Pool, { now }: DemoPlan) {
  const clock = manualClock(now)
  const facts = createFactsCache((read) => snapshot({ pool }, (tx) => read(tx.query)))
  return {
    pool,
    clock,
    events: createEvents(clock),
    access: accessOn({ pool, clock, facts }),
    query: queryOn(pool),
  }
}
