/** A small programme for the workflow's tests: an ASE with accounts, people who could cover, a manager, a clock. */
import { aContract, anAccount, anAssignment, aPolicy } from '../../../accounts/testing/builders.ts'
import { directoryRoom } from '../../../directory/module.ts'
import { startActing, type Acting, type Answer, type Who } from '../../../directory/testing/acting.ts'
import { aPerson, anInterest, someSettings, type Into } from '../../../directory/testing/builders.ts'
import { tellDueNotices } from '../../../notify/api.ts'
import { notifyRoom } from '../../../notify/module.ts'
import { manualClock } from '../../../platform/clock.ts'
import { createEvents } from '../../../platform/events/index.ts'
import { createLog } from '../../../platform/log.ts'
import { tasksRoom } from '../../../tasks/module.ts'
import { absencesRoom } from '../../module.ts'
import { portsOn } from '../../testing/ports.ts'
import { watchPlans } from '../watch.ts'

export const PLANS = '/api/v1/absence-plans'
const HOUR = 3_600_000

export type Scene = Awaited<ReturnType<typeof startScene>>

/**
 * Dana is ASE of Lumen and Norde, in Amsterdam; Wren, Max and Ines are ASEs of the same manager, Sam is a support engineer on
 * the interest list; Wren is Lumen's standing backup.
 */
export async function startScene(startsAt: string) {
  const clock = manualClock(startsAt)
  const at = await startActing(
    (platform) => [
      directoryRoom(platform),
      notifyRoom(platform),
      tasksRoom(platform),
      absencesRoom(platform, portsOn(platform)),
    ],
    { clock, log: createLog({ level: 'warn', format: 'json' }) },
  )
  const ids = await at.build((into) => makePeople(into, at))
  const { pool } = at.database
  const deps = { ...portsOn({ pool }), pool, clock, events: createEvents(clock) }
  const failures: string[] = []
  const look = (): Promise<number> =>
    watchPlans(deps, (id, error) => failures.push(`${id}: ${String(error)}`))
  const noticesOf = async (name: string, kind?: string): Promise<string[]> => {
    while ((await tellDueNotices(deps)) > 0);
    const { rows } = await pool.query<{ title: string }>(
      `select title from notice where person_id = $1 and state = 'told' and ($2::text is null or kind = $2) order by told_at, id`,
      [ids[name], kind ?? null],
    )
    return rows.map(({ title }) => title)
  }
  return {
    at,
    ids,
    clock,
    pool,
    as: (name: string): Who => ({ personId: ids[name]! }),
    call: (name: string, method: string, path: string, json?: unknown): Promise<Answer> =>
      at.as({ personId: ids[name]! }, method, path, json),
    /** Moves the clock and looks, as the loop of a running program would. */
    async pass(hours: number): Promise<void> {
      clock.advance(hours * HOUR)
      await look()
    },
    watch: look,
    /** What the watch could not do. */
    failures,
    noticesOf,
    /** What somebody is asked, by account. */
    async asked(
      name: string,
    ): Promise<Record<string, { id: string; state: string; openHours: number; planId: string }>> {
      const { body } = await at.as({ personId: ids[name]! }, 'GET', '/api/v1/cover-asks')
      return Object.fromEntries(body.items.map((item: { accountName: string }) => [item.accountName, item]))
    },
    async covers(): Promise<{ account: string; backup: string; start: string; end: string }[]> {
      const { rows } = await pool.query(
        `select a.name as account, p.name as backup, lower(c.during)::text as start, upper(c.during)::text as "end"
           from cover c join account a on a.id = c.account_id join person p on p.id = c.backup_person_id
          where c.superseded_in is null order by lower(c.during), a.name, p.name`,
      )
      return rows
    },
    async timeOff(name: string): Promise<number> {
      const { rows } = await pool.query(
        `select 1 from time_off where person_id = $1 and superseded_in is null and state = 'confirmed'`,
        [ids[name]],
      )
      return rows.length
    },
  }
}

async function makePeople(into: Into, at: Acting): Promise<Record<string, string>> {
  const { regionId } = at
  const managerId = at.people.manager
  const ids: Record<string, string> = { Mia: managerId }
  const add = async (name: string, over: object = {}): Promise<string> =>
    (ids[name] = (await aPerson(into, { name, regionId, managerId, ...over })).id)
  await someSettings(into, {}, { effectiveFrom: '2020-01-01T00:00:00Z' })
  for (const name of ['Dana', 'Wren', 'Max', 'Ines']) await add(name)
  await add('Sam', { roles: ['support_engineer'] })
  await anInterest(into, { personId: ids['Sam']! })
  for (const name of ['Lumen', 'Norde']) {
    const accountId = (ids[name] = (await anAccount(into, { name, regionId })).id)
    await aContract(into, { accountId, startsOn: '2025-01-01', endsOn: '2028-12-31' })
    await anAssignment(into, { accountId, personId: ids['Dana']!, startsOn: '2025-01-01' })
    const standing = name === 'Lumen' ? { standingBackupId: ids['Wren']! } : {}
    await aPolicy(into, { accountId, valid: '[2025-01-01T00:00:00Z,)', ...standing })
  }
  return ids
}
