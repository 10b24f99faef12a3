/** A small programme in which everybody may be away and cover: six people, eight accounts, a calendar kept elsewhere, a clock. */
import { coversFollowMerge, requestsFollowMerge } from '../../../server/src/absences/api.ts'
import { readDueCalendars } from '../../../server/src/absences/calendars/reading.ts'
import { watchPlans } from '../../../server/src/absences/cover-plan/watch.ts'
import { calendarServer } from '../../../server/src/absences/testing/calendar-server.ts'
import { outside, roomWithCalendars } from '../../../server/src/absences/testing/outside.ts'
import { portsOn } from '../../../server/src/absences/testing/ports.ts'
import { accountsRoom } from '../../../server/src/accounts/module.ts'
import { aContract, anAccount, anAssignment, aPolicy } from '../../../server/src/accounts/testing/builders.ts'
import { directoryRoom } from '../../../server/src/directory/module.ts'
import { startActing, type Acting } from '../../../server/src/directory/testing/acting.ts'
import { aPerson, someSettings, type Into } from '../../../server/src/directory/testing/builders.ts'
import { notifyRoom } from '../../../server/src/notify/module.ts'
import { manualClock } from '../../../server/src/platform/clock.ts'
import { createEvents } from '../../../server/src/platform/events/index.ts'
import { createLog } from '../../../server/src/platform/log.ts'
import { tasksRoom } from '../../../server/src/tasks/module.ts'

export type Covers = Awaited<ReturnType<typeof startCovers>>

/** Starts it; the first of its people has connected a calendar. */
export async function startCovers(start: string) {
  const clock = manualClock(start)
  const server = await calendarServer()
  const at = await startActing(
    (platform) => [
      directoryRoom(platform),
      notifyRoom(platform),
      tasksRoom(platform),
      accountsRoom(platform, null, [coversFollowMerge, requestsFollowMerge]),
      roomWithCalendars(platform),
    ],
    { clock, log: createLog({ level: 'error', format: 'json' }) },
  )
  const made = await at.build((into) => programme(into, at))
  const personId = made.people[0]!
  const calendar = { name: 'Work', address: server.url }
  await at.as({ personId }, 'POST', `/api/v1/people/${personId}/calendars`, calendar)
  const { pool } = at.database
  const failures: string[] = []
  return {
    ...{ at, server, clock, failures, ...made },
    /** One look of the clock of the workflow; what it could not do stands in `failures`. */
    async look(): Promise<void> {
      const deps = { ...portsOn({ pool }), pool, clock, events: createEvents(clock) }
      await watchPlans(deps, (id, error) => failures.push(`${id}: ${String(error)}`))
    },
    /** Reads the calendar a quarter of an hour later. */
    async readCalendar(): Promise<void> {
      clock.advance(16 * 60_000)
      await readDueCalendars({ pool, clock, events: createEvents(clock), ...outside })
    },
    rows: async <T extends object>(sql: string, values: unknown[] = []): Promise<T[]> =>
      (await pool.query<T>(sql, values)).rows,
    async stop(): Promise<void> {
      await at.stop()
      await server.close()
    },
  }
}

/** Two ASEs have two accounts each, a third shares one of them; three accounts of before have neither contract nor ASE. */
async function programme(into: Into, { regionId, people: { manager } }: Acting) {
  const [people, accounts, former]: [string[], string[], string[]] = [[], [], []]
  await someSettings(into, {}, { effectiveFrom: '2020-01-01T00:00:00Z' })
  for (const name of ['Dana', 'Kai', 'Lee', 'Max', 'Ines', 'Wren'])
    people.push((await aPerson(into, { name, regionId, managerId: manager })).id)
  for (const [index, ases] of [[0], [0, 2], [1], [1, 0], [2]].entries()) {
    const { id } = await anAccount(into, { name: `Account ${index}`, regionId })
    await aContract(into, { accountId: id, startsOn: '2025-01-01', endsOn: '2028-12-31', aseCount: 2 })
    for (const [position, ase] of ases.entries())
      await anAssignment(into, {
        ...{ accountId: id, personId: people[ase]!, startsOn: '2025-01-01' },
        ...{ isPrimary: position === 0, position: position + 1 },
      })
    await aPolicy(into, { accountId: id, valid: '[2025-01-01T00:00:00Z,)' })
    accounts.push(id)
  }
  for (const name of ['Former one', 'Former two', 'Former three'])
    former.push((await anAccount(into, { name, regionId })).id)
  return { people, accounts, former }
}

/** Pairs of covers in force over the same hours of the same account and ASE, less the hours in which one of the two is away. */
export const DOUBLED = `
  with pairs as (
    select a.cover_id as one, b.cover_id as other, a.account_id, a.absent_person_id, a.backup_person_id as first_id,
           b.backup_person_id as second_id, a.during * b.during as shared
      from cover a join cover b on a.account_id = b.account_id and a.absent_person_id = b.absent_person_id
       and a.cover_id < b.cover_id and a.during && b.during
     where a.superseded_in is null and b.superseded_in is null)
  select p.one, p.other, x.name as first, y.name as second, p.shared::text
    from pairs p join person x on x.id = p.first_id join person y on y.id = p.second_id
   where not isempty(tstzmultirange(p.shared) - coalesce((
           select range_agg(t.during) from time_off t
            where t.superseded_in is null and t.state = 'confirmed' and t.person_id in (p.first_id, p.second_id)
              and p.first_id <> p.second_id), '{}'))`
