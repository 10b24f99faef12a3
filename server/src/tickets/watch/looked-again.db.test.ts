/** The watch comes back to tickets that had no target, and to those that something was written to while it looked. */
import { afterEach, expect, test } from 'vitest'
import { aTimeOff } from '../../absences/testing/builders.ts'
import {
  anAccount,
  anAssignment,
  anOrganization,
  aContract,
  aPolicy,
} from '../../accounts/testing/builders.ts'
import { defaultSettings } from '../../directory/api.ts'
import { aPerson, someSettings } from '../../directory/testing/builders.ts'
import { transaction } from '../../platform/db/index.ts'
import { startWatchedProgramme, type WatchedProgramme } from '../testing/watched-programme.ts'
import { lockRecord, saveRecord } from '../write/writes.store.ts'
import { lookOn, noteTouched } from './watch.jobs.ts'

let programme: WatchedProgramme
// Tuesday 3 March 2026, 10:00 in Amsterdam; high is due after four hours, at 14:00.
const start = async (at = '2026-03-03T09:00:00Z') => {
  programme = await startWatchedProgramme(at)
  return programme
}
afterEach(() => programme.stop())

const held = { assigneeId: '11', priority: 'high' }
const warned = async () =>
  (await programme.told('target_at_risk')).map(({ to, at }) => `${to} ${at.slice(0, 16)}`)
const query = async <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
  (await programme.at.database.pool.query(sql, values)).rows as T[]
/** When the ticket is looked at next, and its deadline. */
const times = async (ticket = '1'): Promise<{ look: string | null; deadline: string | null }> => {
  const [row] = await query<Record<'look' | 'deadline', Temporal.Instant | null>>(
    'select watch_at as look, deadline_at as deadline from ticket where external_id = $1',
    [ticket],
  )
  return { look: row!.look?.toString() ?? null, deadline: row!.deadline?.toString() ?? null }
}
const sick = (personId: string, from = '2026-03-03T09:05:00Z') =>
  programme.build((into) =>
    aTimeOff(into, { personId, kind: 'sick', during: `[${from},2026-03-07T00:00:00Z)` }),
  )

test('a ticket that came before its account had an ASE has a target as soon as one is named', async () => {
  const { post, moveTo, build, ids } = await start()
  await query('delete from assignment')
  await post('1', held)
  expect(await times()).toEqual({ look: null, deadline: null })
  await build((into) => anAssignment(into, { accountId: ids.account, personId: ids.ase }))
  await moveTo('2026-03-03T09:30:00Z')
  expect((await times()).deadline).toBe('2026-03-03T13:00:00Z')
})

test('a day without service between two ASEs: the second has a target on their first day, and who answers is told when they are ill', async () => {
  const { post, moveTo, build, ids } = await start()
  await query(`update assignment set ends_on = '2026-03-03'`)
  await build((into) =>
    anAssignment(into, { accountId: ids.account, personId: ids.backup, startsOn: '2026-03-05' }),
  )
  await sick(ids.backup, '2026-03-05T06:00:00Z')
  await post('1', { assigneeId: '99', priority: 'low' })
  expect((await times()).look).toBe('2026-03-03T23:00:00Z')
  await moveTo('2026-03-03T23:00:00Z')
  expect(await times()).toEqual({ look: '2026-03-04T23:00:00Z', deadline: null })
  await moveTo('2026-03-04T23:00:00Z')
  expect((await times()).deadline).toBe('2026-03-05T13:00:00Z')
  await moveTo('2026-03-05T12:59:00Z')
  expect((await warned()).map((one) => one.split(' ')[0])).toContain('#support')
})

test('a schedule that had no hours gets some: tickets have a target again', async () => {
  const { post, moveTo, round } = await start()
  const [hours] = await query<{ weekly: unknown }>('select weekly from schedule_hours limit 1')
  await query(`update schedule_hours set weekly = '[]'`)
  await round()
  await post('1', held)
  await round()
  expect((await times()).deadline).toBeNull()
  await query('update schedule_hours set weekly = $1', [JSON.stringify(hours!.weekly)])
  await query('update facts_version set version = version + 1')
  await moveTo('2026-03-03T09:10:00Z')
  expect((await times()).deadline).toBe('2026-03-03T13:00:00Z')
})

test('tickets that nothing is owed on are not gone through', async () => {
  const { deps, post, round } = await start()
  await post('1', held)
  await post('1', {}, { comment: { id: 'c 1', author: 'agent', public: true } })
  await post('2', { ...held, status: 'pending' })
  await post('3', held)
  await round()
  await query('update facts_version set version = version + 1')
  deps.facts.invalidate()
  await noteTouched(deps, { facts: null })
  expect([await lookOn(deps), await lookOn(deps)]).toEqual([1, null])
})

test('settings that begin to hold at a later instant move the deadline at that instant', async () => {
  const { post, moveTo, build } = await start()
  await post('1', held)
  const replyTargets = { ...defaultSettings.replyTargets, high: { first: 120, next: 120 } }
  await build((into) =>
    someSettings(into, { replyTargets }, { version: 2, effectiveFrom: '2026-03-03T10:00:00Z' }),
  )
  await moveTo('2026-03-03T09:30:00Z')
  expect(await times()).toEqual({ look: '2026-03-03T10:00:00Z', deadline: '2026-03-03T13:00:00Z' })
  await moveTo('2026-03-03T10:00:00Z')
  expect((await times()).deadline).toBe('2026-03-03T11:00:00Z')
})

test('facts of two accounts change before either was gone through: both are warned of', async () => {
  const { deps, ids, at, post, round, build } = await start()
  const other = await build(async (into) => {
    const { regionId } = at
    const person = await aPerson(into, { name: 'Noor', regionId, roles: ['ase'] })
    const account = await anAccount(into, { name: 'Rail Post', regionId })
    await anOrganization(into, { accountId: account.id, organizationId: '7002' })
    await aContract(into, { accountId: account.id, endsOn: '2030-12-31' })
    await anAssignment(into, { accountId: account.id, personId: person.id })
    await aPolicy(into, { accountId: account.id, isLive: true })
    return person.id
  })
  await post('1', held)
  await post('2', { priority: 'high', organizationId: '7002' })
  await round()
  const remembered = { facts: await deps.facts.current() }
  for (const personId of [ids.ase, other]) {
    await sick(personId, '2026-03-03T09:00:00Z')
    deps.facts.invalidate()
    await noteTouched(deps, remembered)
  }
  while ((await lookOn(deps)) !== null);
  await round()
  expect(new Set((await warned()).map((one) => one.split(' ')[0]))).toEqual(new Set(['#support', 'Wren']))
})

/** Goes through what facts touch; `meanwhile` happens once, after a page was read and before anything of it is stored. */
async function lookOnWhile(meanwhile: () => Promise<void>): Promise<void> {
  const { deps } = programme
  deps.facts.invalidate()
  await noteTouched(deps, { facts: null })
  let isDone = false
  const watched: typeof deps = {
    ...deps,
    transaction: (work) =>
      deps.transaction((tx) =>
        work({
          ...tx,
          query: async (sql, values) => {
            if (!isDone && sql.includes('from ticket_source')) {
              isDone = true
              await meanwhile()
            }
            return tx.query(sql, values)
          },
        }),
      ),
  }
  while ((await lookOn(watched)) !== null);
  expect(isDone).toBe(true)
}

/** The help desk took a write of ours: the record is stored, and nothing decided. */
const ourWriteIsTaken = () =>
  transaction(programme.at.database.pool, async (tx) => {
    const [ticket] = await tx.query<{ id: string }>(`select id::text from ticket where external_id = '1'`)
    await saveRecord(tx, ticket!.id, (await lockRecord(tx, ticket!.id))!)
  })

test('a write of ours is noted as taken while the ticket is looked at: the warning is told all the same', async () => {
  const { ids, post, round, clock } = await start()
  await post('1', held)
  await round()
  await sick(ids.ase)
  clock.set(Date.parse('2026-03-03T09:06:00Z'))
  await lookOnWhile(ourWriteIsTaken)
  expect((await times()).look).toBe('2026-03-03T09:06:00Z')
  await round()
  expect(await warned()).toEqual(['Wren 2026-03-03T09:06'])
})

test.each<[string, () => Promise<void>, string | null]>([
  [
    'a write of ours is noted as taken: looked at when it may matter',
    ourWriteIsTaken,
    '2026-03-03T11:00:00Z',
  ],
  ['it is set on hold: not looked at', () => programme.post('1', { status: 'hold' }), null],
])('the next look is another, and meanwhile %s', async (_, meanwhile, look) => {
  const { ids, post, round } = await start()
  await post('1', held)
  await round()
  // Due at 13:00, warned from 09:00 on: looked at when her day ends early.
  await sick(ids.ase, '2026-03-03T11:00:00Z')
  await lookOnWhile(meanwhile)
  expect((await times()).look).toBe('2026-03-03T09:00:00Z')
  await round()
  expect((await times()).look).toBe(look)
})
