/** The watch over reply targets: what is told, to whom, once, though nothing happens to the ticket. */
import { afterEach, expect, test } from 'vitest'
import { aBusyPeriod, aCover, aTimeOff } from '../../absences/testing/builders.ts'
import { defaultSettings } from '../../directory/api.ts'
import { someSettings } from '../../directory/testing/builders.ts'
import { startWatchedProgramme, type WatchedProgramme } from '../testing/watched-programme.ts'
import { lookAgain, lookAtDue, lookOn, noteTouched } from './watch.jobs.ts'

let programme: WatchedProgramme
// Tuesday 3 March 2026, 10:00 in Amsterdam.
const start = async (at = '2026-03-03T09:00:00Z') => {
  programme = await startWatchedProgramme(at)
  return programme
}
afterEach(() => programme.stop())

const warned = async () =>
  (await programme.told('target_at_risk')).map(({ to, at }) => `${to} ${at.slice(0, 16)}`)
const held = { assigneeId: '11', priority: 'high' }
const watchAt = async (ticket: string): Promise<string | null> => {
  const { rows } = await programme.at.database.pool.query(
    'select watch_at as at from ticket where external_id = $1',
    [ticket],
  )
  return rows[0].at === null ? null : String(rows[0].at)
}
const decisions = async (): Promise<number> =>
  (await programme.at.database.pool.query('select count(*)::int as n from decision')).rows[0].n

test('the ASE falls ill after the ticket came: the standing backup is told in time, and only then', async () => {
  const { at: acting, ids, post, moveTo, round, build } = await start()
  await post('1', held)
  expect(await watchAt('1')).toBeNull()
  await round()
  expect(await warned()).toEqual([])
  await build((into) =>
    aTimeOff(into, {
      personId: ids.ase,
      kind: 'sick',
      during: '[2026-03-03T09:05:00Z,2026-03-05T00:00:00Z)',
    }),
  )
  await moveTo('2026-03-03T09:06:00Z')
  // Due at 14:00 in Amsterdam, less than four hours away: at once.
  expect(await warned()).toEqual(['Wren 2026-03-03T09:06'])
  const why = await acting.as('manager', 'GET', '/api/v1/tickets/zendesk/1?zone=Europe/Amsterdam')
  expect(why.body.decision.reasons[0].fact).toBe('Looked at again')
  await moveTo('2026-03-03T12:59:00Z')
  expect(await warned()).toHaveLength(1)
})

test('a ticket at which no answer is found holds up no other, is told, and is asked again later', async () => {
  const { deps, post, clock } = await start()
  await post('1', held)
  await post('2', held)
  const due = '2026-03-03T09:05:00Z'
  await programme.at.database.pool.query('update ticket set watch_at = $1', [due])
  await programme.at.database.pool.query(
    `update ticket set state = (state::jsonb || '{"clock": {"kind": "first", "start": 1e15, "pauses": []}}')::json where external_id = '1'`,
  )
  clock.set(Temporal.Instant.from('2026-03-03T09:06:00Z').epochMilliseconds)
  const failed: string[] = []
  const onFailed = (all: readonly { readonly id: string }[]) => void failed.push(...all.map(({ id }) => id))
  expect(await lookAtDue({ ...deps, onFailed })).toBe(2)
  expect(failed).toHaveLength(1)
  expect(await watchAt('1')).toBe('2026-03-03T09:16:00Z')
  expect(await watchAt('2')).not.toBe(due)
})

test('a warning still to come names the one who is there then: a cover accepted meanwhile takes the channel’s place', async () => {
  const { ids, post, moveTo, build } = await start('2026-03-03T16:30:00Z')
  await programme.at.database.pool.query('update account_policy set standing_backup_id = null')
  await build((into) =>
    aTimeOff(into, { personId: ids.ase, during: '[2026-03-03T16:00:00Z,2026-03-06T00:00:00Z)' }),
  )
  // Normal, eight hours of Amsterdam: due Wednesday 17:30 local, told at 13:30.
  await post('1', { assigneeId: '11', priority: 'normal' })
  await moveTo('2026-03-04T09:00:00Z')
  expect(await warned()).toEqual([])
  await build((into) =>
    aCover(into, {
      ...{ accountId: ids.account, absentPersonId: ids.ase, backupPersonId: ids.backup },
      during: '[2026-03-04T08:00:00Z,2026-03-06T00:00:00Z)',
    }),
  )
  await moveTo('2026-03-04T09:01:00Z')
  await moveTo('2026-03-04T16:00:00Z')
  expect((await programme.told('target_at_risk')).map(({ to }) => to)).toEqual(['Wren'])
})

test('whom it named goes home before it is told: the channel is told instead', async () => {
  const { ids, post, moveTo, build } = await start('2026-03-03T09:00:00Z')
  await build((into) =>
    aTimeOff(into, { personId: ids.ase, during: '[2026-03-03T00:00:00Z,2026-03-09T00:00:00Z)' }),
  )
  await post('1', { assigneeId: '11', priority: 'low' })
  // Due on Thursday at 14:00 local; Wren is busy from Thursday 10:00 on.
  await build((into) =>
    aBusyPeriod(into, { personId: ids.backup, during: '[2026-03-05T08:30:00Z,2026-03-05T18:00:00Z)' }),
  )
  for (const hour of ['03T10', '04T10', '05T08']) await moveTo(`2026-03-${hour}:00:00Z`)
  expect(await warned()).toEqual([])
  await moveTo('2026-03-05T12:59:00Z')
  expect((await programme.told('target_at_risk')).map(({ to }) => to)).toEqual(['#support'])
})

test('the day of the ASE ends before the deadline and the ticket is unanswered: told at that moment', async () => {
  const { post, moveTo } = await start('2026-03-03T16:50:00Z')
  await post('1', { assigneeId: '11', priority: 'urgent' })
  expect(await watchAt('1')).toBe('2026-03-03T17:00:00Z')
  await moveTo('2026-03-03T16:59:59Z')
  expect(await warned()).toEqual([])
  await moveTo('2026-03-03T17:00:00Z')
  expect(await warned()).toEqual(['#support 2026-03-03T17:00'])
  // The mark goes when the ASE is back, and nobody is told again.
  await moveTo('2026-03-04T09:00:00Z')
  expect(await warned()).toHaveLength(1)
})

test('back in time after all: what was planned is void, and the other way round it is told anew', async () => {
  const { ids, at: acting, post, moveTo, build } = await start('2026-03-02T09:00:00Z')
  const off = await build((into) =>
    aTimeOff(into, { personId: ids.ase, during: '[2026-03-02T00:00:00Z,2026-03-09T00:00:00Z)' }),
  )
  await post('1', { assigneeId: '11', priority: 'low' })
  const back = await acting.as('manager', 'POST', `/api/v1/time-off/${off.timeOffId}/withdraw`)
  expect(back.status).toBe(200)
  await moveTo('2026-03-02T09:01:00Z')
  await moveTo('2026-03-04T18:00:00Z')
  expect(await warned()).toEqual([])
})

test('other reply targets move the deadline, though nothing happens to the ticket', async () => {
  const { post, moveTo, at: acting, build } = await start()
  await post('1', held)
  const deadline = async () => (await acting.as('ase', 'GET', '/api/v1/tickets/zendesk/1')).body.deadlineAt
  const before = await deadline()
  await build((into) =>
    someSettings(
      into,
      { replyTargets: { ...defaultSettings.replyTargets, high: { first: 60, next: 60 } } },
      { version: 2 },
    ),
  )
  await moveTo('2026-03-03T09:01:00Z')
  expect([before, await deadline()]).toEqual(['2026-03-03T13:00:00.000Z', '2026-03-03T10:00:00.000Z'])
})

test('only tickets of the accounts that facts touch are looked at; what answers the same makes no decision', async () => {
  const { deps, ids, post, build, round } = await start()
  await post('1', held)
  await round()
  const before = await decisions()
  const remembered = { facts: await deps.facts.current() }
  await build((into) => aBusyPeriod(into, { personId: ids.onCall }))
  deps.facts.invalidate()
  expect(await lookAgain(deps, remembered)).toBe(0)
  await build((into) =>
    aBusyPeriod(into, { personId: ids.ase, during: '[2026-03-09T09:00:00Z,2026-03-09T11:00:00Z)' }),
  )
  deps.facts.invalidate()
  expect(await lookAgain(deps, remembered)).toBe(1)
  expect(await lookAgain(deps, remembered)).toBeNull()
  expect(await decisions()).toBe(before)
})

test('nobody looks at a ticket that waits for the customer, and the target runs on from where it stood', async () => {
  const { post, moveTo, clock } = await start('2026-03-03T16:30:00Z')
  await post('1', { assigneeId: '11', priority: 'urgent' })
  clock.advance(10 * 60_000)
  await post('1', { status: 'pending' })
  expect(await watchAt('1')).toBeNull()
  await moveTo('2026-03-03T20:00:00Z')
  expect(await warned()).toEqual([])
  await post('1', { status: 'open' })
  await moveTo('2026-03-03T20:00:01Z')
  expect(await warned()).toEqual(['#support 2026-03-03T20:00'])
})

test('what facts touch is gone through in batches, each committed; cut off, it goes on where it was', async () => {
  const { deps, post, round } = await start()
  await post('1', held)
  await round()
  const { pool } = programme.at.database
  await pool.query(
    `insert into ticket (id, source, external_id, account_id, organization_id, status, priority, assignee_id, created_at,
                         updated_at, state, last_decision_id, deadline_at)
     select gen_random_uuid(), source, 'many ' || n, account_id, organization_id, status, priority, assignee_id, created_at,
            updated_at, state, last_decision_id, deadline_at from ticket, generate_series(1, 450) n where external_id = '1'`,
  )
  await pool.query('update reply_watch set facts_version = 0')
  expect(await noteTouched(deps, { facts: null })).toBe(true)
  expect(await lookOn(deps)).toBe(200)
  const killed: typeof deps = {
    ...deps,
    transaction: (work) =>
      deps.transaction(async (tx) => {
        await work(tx)
        throw new Error('killed')
      }),
  }
  await expect(lookOn(killed)).rejects.toThrow('killed')
  expect([await lookOn(deps), await lookOn(deps), await lookOn(deps)]).toEqual([200, 51, null])
})

test('facts that change again before they were gone through are one going-through', async () => {
  const { deps, ids, post, build, round } = await start()
  await post('1', held)
  await round()
  const remembered = { facts: await deps.facts.current() }
  for (const [from, to] of [
    ['09:00', '10:00'],
    ['11:00', '12:00'],
  ]) {
    await build((into) =>
      aBusyPeriod(into, { personId: ids.ase, during: `[2026-03-10T${from}:00Z,2026-03-10T${to}:00Z)` }),
    )
    deps.facts.invalidate()
    expect(await noteTouched(deps, remembered)).toBe(true)
  }
  expect([await lookOn(deps), await lookOn(deps)]).toEqual([1, null])
})
