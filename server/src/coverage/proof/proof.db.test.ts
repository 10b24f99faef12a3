/** The coverage proof through real HTTP: gaps, their causes and fixes, what is planned, and notices told once. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aCover, aTimeOff } from '../../absences/testing/builders.ts'
import { anAsk, aPlan } from '../../absences/testing/plans.ts'
import { aContract, anAccount, anAssignment, aPolicy } from '../../accounts/testing/builders.ts'
import { directoryRoom } from '../../directory/module.ts'
import { startActing, type Acting } from '../../directory/testing/acting.ts'
import { aPerson } from '../../directory/testing/builders.ts'
import { notifyRoom } from '../../notify/module.ts'
import { tellDueNotices } from '../../notify/api.ts'
import { manualClock } from '../../platform/clock.ts'
import { createEvents } from '../../platform/events/index.ts'
import { coverageRoom, factsOn } from '../module.ts'
import { createProofCache } from './proof-cache.ts'
import { watchGaps } from './gap-watch.ts'

// Monday, 10:00 in Amsterdam.
const START = '2026-03-02T09:00:00Z'
const NIL = '00000000-0000-7000-8000-000000000000'
const clock = manualClock(START)
const WEEK = '[2026-03-23T00:00:00Z,2026-03-28T00:00:00Z)'
let at: Acting
const ids: Record<string, string> = {}

beforeAll(async () => {
  at = await startActing(
    (platform) => [
      directoryRoom(platform),
      notifyRoom(platform),
      coverageRoom(platform, factsOn(platform.pool), () => Promise.resolve([])),
    ],
    { clock },
  )
  await at.build(async (into) => {
    const { regionId } = at
    ids['dana'] = (await aPerson(into, { regionId, name: 'Dana', roles: ['ase'] })).id
    ids['wren'] = (await aPerson(into, { regionId, name: 'Wren', roles: ['ase'] })).id
    const served = async (name: string, ase: string, over: object = {}) => {
      const account = await anAccount(into, { regionId, name, ...over })
      await aContract(into, { accountId: account.id })
      await aPolicy(into, { accountId: account.id })
      await anAssignment(into, { accountId: account.id, personId: ids[ase]! })
      return (ids[name] = account.id)
    }
    await served('Acme', 'dana')
    await served('Vault', 'dana', { isRestricted: true })
    await served('Calm', 'wren')
    ids['off'] = (await aTimeOff(into, { personId: ids['dana'], during: WEEK })).timeOffId
  })
})
afterAll(() => at.stop())

describe('the gaps ahead', () => {
  test('are told with cause, hours, cheapest fix and sums, without accounts one must not know of', async () => {
    const { status, body } = await at.as('support_engineer', 'GET', '/api/v1/coverage/gaps')
    expect(status).toBe(200)
    expect(body.sentence).toBe('1 of 2 accounts has hours without proof: 50 h in 1 gap.')
    expect(body.items).toMatchObject([
      {
        accountName: 'Acme',
        cause: 'time_off_without_backup',
        aseName: 'Dana',
        minutes: 3000,
        answeredBy: [],
      },
    ])
    expect(body.items[0].fix).toMatchObject({ kind: 'ask_cover', minutes: 3000 })
    expect(body.summary.byCause).toMatchObject([{ cause: 'time_off_without_backup', gaps: 1, minutes: 3000 }])
    expect(body.summary.weeks[body.items[0].weeks.indexOf(3000)]).toBe('2026-03-23')
    expect((await at.as('director', 'GET', '/api/v1/coverage/gaps')).body.total).toBe(2)
  })
  test('are counted, filtered and paged', async () => {
    const ask = async (query: string) =>
      (await at.as('director', 'GET', `/api/v1/coverage/gaps?${query}`)).body
    expect((await ask('limit=1')).items).toHaveLength(1)
    expect((await ask('limit=1&offset=1')).items[0].accountName).toBe('Vault')
    expect((await ask('cause=person_left')).total).toBe(0)
    expect((await ask('region=NOWHERE')).sentence).toBe('No account matches.')
    expect((await ask('days=7')).total).toBe(0)
    expect((await ask('at=2026-03-26T00:00:00Z')).items[0].minutes).toBe(1200)
    expect((await at.as('manager', 'GET', '/api/v1/coverage/gaps?mine=true')).body.total).toBe(1)
    expect((await at.as('ase', 'GET', '/api/v1/coverage/gaps?mine=true')).body.total).toBe(0)
  })
  test('of one account come with every way to close them', async () => {
    const path = `/api/v1/accounts/${ids['Acme']}/gaps`
    const { body } = await at.as('ase', 'GET', path)
    expect(body).toMatchObject({ accountName: 'Acme', minutes: 3000 })
    expect(body.gaps[0].hours).toHaveLength(5)
    expect(body.gaps[0].fixes.map((fix: { personName: string }) => fix.personName)).toContain('Wren')
    expect((await at.as('support_engineer', 'GET', `/api/v1/accounts/${ids['Vault']}/gaps`)).status).toBe(404)
    expect((await at.as('nobody', 'GET', path)).status).toBe(401)
    expect((await at.as('customer_contact', 'GET', path)).status).toBe(403)
  })
  test('stand as a table of accounts and weeks or days of a zone, filtered as the list is', async () => {
    const heat = async (query: string, who: 'director' | 'support_engineer' = 'director') =>
      (await at.as(who, 'GET', `/api/v1/coverage/gaps/heat?${query}`)).body
    const days = await heat('by=day&zone=Europe/Amsterdam')
    expect(days.rows.map(({ accountName }: { accountName: string }) => accountName)).toEqual([
      'Acme',
      'Vault',
    ])
    expect(days.rows[0].cells[days.columns.indexOf('2026-03-23')]).toBe(600)
    expect(days.all.reduce((sum: number, value: number) => sum + value, 0)).toBe(6000)
    expect((await heat('', 'support_engineer')).rows).toMatchObject([
      { accountName: 'Acme', aseName: 'Dana', minutes: 3000, causes: ['time_off_without_backup'] },
    ])
    expect((await heat(`ase=${ids['wren']}`)).total).toBe(0)
    expect((await heat('fix=ask_cover&limit=1')).rows).toHaveLength(1)
    // Nobody is cleared for Vault.
    expect(
      (await heat('fix=none')).rows.map(({ accountName }: { accountName: string }) => accountName),
    ).toEqual(['Vault'])
    expect((await heat('at=2026-03-28T00:00:00Z')).total).toBe(0)
    expect((await at.as('director', 'GET', '/api/v1/coverage/gaps/heat?zone=Nowhere')).status).toBe(400)
    expect((await at.as('customer_contact', 'GET', '/api/v1/coverage/gaps/heat')).status).toBe(403)
  })
  test('leave as CSV, a line a gap', async () => {
    const { text } = await at.as('director', 'GET', '/api/v1/coverage/gaps/export')
    const lines = text.trim().split('\r\n')
    expect(lines).toHaveLength(3)
    expect(lines[1]).toContain('Acme,EMEA,Europe/Amsterdam,time_off_without_backup,Dana')
  })
  test('never say why somebody is away', async () => {
    const { text } = await at.as('director', 'GET', '/api/v1/coverage/gaps')
    expect(text).not.toMatch(/sick|planned|reason/)
  })
})

describe('what if', () => {
  const ask = (changes: readonly object[], who: 'ase' | 'director' | 'nobody' | 'customer_contact' = 'ase') =>
    at.as(who, 'POST', '/api/v1/coverage/what-if', { changes })
  const cover = () => ({
    kind: 'cover',
    accountId: ids['Acme'],
    absentId: ids['dana'],
    backupId: ids['wren'],
    start: '2026-03-23T00:00:00Z',
    end: '2026-03-28T00:00:00Z',
  })
  test('a cover closes the gap, and nothing of the question is saved', async () => {
    const { body } = await ask([cover()])
    expect(body).toMatchObject({ sentence: 'This closes 50 h and opens nothing.', total: 1, added: [] })
    expect(body.closed[0]).toMatchObject({ accountName: 'Acme', minutes: 3000 })
    expect(body.accounts[0]).toMatchObject({ before: { minutes: 3000 }, after: { minutes: 0 } })
    expect((await at.as('director', 'GET', '/api/v1/coverage/gaps')).body.total).toBe(2)
  })
  test('time off of somebody who covers nobody yet opens hours of their own accounts', async () => {
    const off = {
      kind: 'time_off',
      personId: ids['wren'],
      start: '2026-04-06T00:00:00+02:00',
      end: '2026-04-07T00:00:00+02:00',
    }
    const { body } = await ask([off])
    expect(body.added).toMatchObject([
      { accountName: 'Calm', minutes: 600, start: '2026-04-06T06:00:00.000Z' },
    ])
    expect(body.added[0].fix.sentence).toContain('closes all of it')
  })
  test('says of days off that come back which hours of each have nobody, and what is wrong with them', async () => {
    const fridays = { kind: 'recurring_off', personId: ids['wren'], weekdays: [5], everyWeeks: 2 }
    const said = {
      ...fridays,
      startsOn: '2026-03-20',
      endsOn: '2026-04-17',
      startTime: '13:00',
      endTime: '18:00',
    }
    const { body } = await ask([said])
    expect(
      body.added.map((gap: { accountName: string; minutes: number }) => [gap.accountName, gap.minutes]),
    ).toEqual([
      ['Calm', 300],
      ['Calm', 300],
      ['Calm', 300],
    ])
    // Thirteen hundred where Wren is, before the clock changes and after.
    expect(body.added.map(({ start }: { start: string }) => start)).toEqual([
      '2026-03-20T12:00:00.000Z',
      '2026-04-03T11:00:00.000Z',
      '2026-04-17T11:00:00.000Z',
    ])
    const { status, body: wrong } = await ask([{ ...said, endsOn: '2026-03-01' }])
    expect(status).toBe(400)
    expect(wrong.errors).toEqual([{ path: 'changes.0.endsOn', message: 'must not be before startsOn' }])
  })
  test('changes add up, in their order', async () => {
    const move = { kind: 'assignment', accountId: ids['Acme'], personId: ids['wren'], from: '2026-03-20' }
    expect((await ask([move])).body.closed).toHaveLength(1)
    const leave = { kind: 'leave', personId: ids['wren'], lastDay: '2026-03-19' }
    const both = await ask([move, leave])
    expect(
      both.body.added.map((gap: { accountName: string; cause: string }) => [gap.accountName, gap.cause]),
    ).toEqual([
      ['Acme', 'person_left'],
      ['Calm', 'person_left'],
    ])
    const end = { kind: 'end_contract', accountId: ids['Acme'], lastDay: '2026-03-20' }
    expect((await ask([end])).body.closed).toHaveLength(1)
    expect((await ask([{ kind: 'withdraw_time_off', timeOffId: ids['off'] }])).body.closed).toHaveLength(1)
    const again = {
      kind: 'new_contract',
      accountId: ids['Acme'],
      startsOn: '2027-01-01',
      endsOn: '2027-12-31',
    }
    expect((await ask([again])).body.sentence).toMatch(/^The change lies outside the next 90 days, /)
  })
  test('says which change names what is not there, and knows of no hidden account', async () => {
    const { status, body } = await ask([cover(), { ...cover(), backupId: NIL, end: '2026-03-22T00:00:00Z' }])
    expect(status).toBe(400)
    expect(body.errors.map(({ path }: { path: string }) => path)).toEqual([
      'changes.1.backupId',
      'changes.1.end',
    ])
    const backup = { kind: 'standing_backup', accountId: ids['Acme'], personId: null, from: '2026-03-23' }
    expect((await ask([backup, { ...backup, personId: ids['wren'] }])).body.closed).toHaveLength(1)
    const pod = { kind: 'pod_member', personId: ids['wren'], podId: NIL, from: '2026-03-23' }
    expect((await ask([pod])).body.errors).toMatchObject([{ path: 'changes.0.podId' }])
    expect((await ask([{ ...pod, podId: null }])).status).toBe(200)
    const hidden = [{ ...cover(), accountId: ids['Vault'] }]
    expect((await ask(hidden)).status).toBe(404)
    const uncleared = await ask(hidden, 'director')
    expect(uncleared).toMatchObject({ status: 400 })
    expect(uncleared.body.errors).toEqual([
      { path: 'changes.0.backupId', message: 'is not cleared for this account' },
    ])
    const standing = { kind: 'standing_backup', accountId: ids['Vault'], personId: ids['wren'] }
    expect((await ask([{ ...standing, from: '2026-03-20' }], 'director')).body.errors).toEqual([
      { path: 'changes.0.personId', message: 'is not cleared for this account' },
    ])
    expect((await ask([cover()], 'nobody')).status).toBe(401)
    expect((await ask([cover()], 'customer_contact')).status).toBe(403)
  })
})

describe('the hours of a what if', () => {
  test('that need a name are those of the days asked for, as the open ones are', async () => {
    const change = {
      kind: 'time_off',
      personId: ids['wren'],
      start: '2026-03-09T00:00:00+01:00',
      end: '2026-03-10T00:00:00+01:00',
    }
    const { body } = await at.as('ase', 'POST', '/api/v1/coverage/what-if', { changes: [change], days: 10 })
    const [calm] = body.accounts
    // From Monday 10:00 to the Thursday of next week, 10:00: eight hours, seven days of ten, two hours.
    expect(calm).toMatchObject({
      accountName: 'Calm',
      before: { requiredMinutes: 80 * 60, minutes: 0 },
      after: { requiredMinutes: 80 * 60, minutes: 600 },
    })
  })
})

describe('another day', () => {
  test('is proven a year back or ahead, no farther', async () => {
    const ask = (day: string) => at.as('director', 'GET', `/api/v1/coverage/gaps?at=${day}T00:00:00Z`)
    expect((await ask('2027-02-01')).status).toBe(200)
    const far = await ask('2031-01-01')
    expect(far.status).toBe(400)
    expect(far.body.errors[0].path).toBe('at')
  })
  test('of one account says what the whole says of it', async () => {
    const query = `account=${ids['Acme']}&at=2026-03-26T00:00:00Z`
    const one = (await at.as('director', 'GET', `/api/v1/coverage/gaps?${query}`)).body
    const all = (await at.as('director', 'GET', '/api/v1/coverage/gaps?at=2026-03-26T00:00:00Z')).body
    expect(one.items).toEqual(
      all.items.filter(({ accountName }: { accountName: string }) => accountName === 'Acme'),
    )
    const own = `/api/v1/accounts/${ids['Acme']}/gaps?at=2026-03-27T00:00:00Z`
    expect((await at.as('director', 'GET', own)).body.minutes).toBe(600)
  })
})

describe('what is only planned', () => {
  const WEEKS = '[2026-05-04T00:00:00Z,2026-05-09T00:00:00Z)'
  const gapsOf = async (account: string) =>
    (await at.as('manager', 'GET', `/api/v1/coverage/gaps?account=${ids[account]}`)).body.items
  let planId: string, requestId: string

  test('is a gap before it is a fact, with its plan and how many hours are taken', async () => {
    await at.build(async (into) => {
      const plan = await aPlan(into, { personId: ids['wren']!, during: WEEKS })
      planId = plan.id
      requestId = (await anAsk(into, plan, { accountId: ids['Calm']!, personId: ids['dana']! })).requestId
    })
    const [gap] = await gapsOf('Calm')
    expect(gap).toMatchObject({
      cause: 'time_off_without_backup',
      minutes: 3000,
      plan: { id: planId, state: 'asking', takenMinutes: 0 },
    })
    expect(gap.sentence).toMatch(/^Wren plans to be away/)
    expect((await gapsOf('Acme'))[0].plan, 'a fact').toBeNull()
  })
  test('shrinks as somebody takes hours', async () => {
    await at.build((into) =>
      into.query(
        `insert into cover_part (id, request_id, account_id, replaces_id, person_id, during, how, made_at)
         values ($1, $2, $3, $4, $5, '[2026-05-04T00:00:00Z,2026-05-06T00:00:00Z)', 'accepted', $6)`,
        [into.newId(), requestId, ids['Calm'], ids['wren'], ids['dana'], START],
      ),
    )
    const [gap] = await gapsOf('Calm')
    expect(gap).toMatchObject({ minutes: 1800, plan: { takenMinutes: 48 * 60, neededMinutes: 120 * 60 } })
    expect(gap.sentence).toContain('Planned, still asking: 48 of 120 h taken.')
  })
  test('changes nothing of who answers', async () => {
    const path = `/api/v1/who?account=${ids['Calm']}&at=2026-05-06T10:00:00Z`
    const { body } = await at.as('director', 'GET', path)
    expect(body).toMatchObject({ state: 'named', acting: { kind: 'ase', personName: 'Wren' } })
  })
  test('is a gap no more once it is withdrawn', async () => {
    await at.build((into) =>
      into.query(`update absence_plan set state = 'withdrawn' where id = $1`, [planId]),
    )
    expect(await gapsOf('Calm')).toEqual([])
  })
})

describe('a gap', () => {
  const events = createEvents(clock)
  // A node of its own each time, as after a restart: nothing but the database remembers.
  const look = () => {
    const facts = factsOn(at.database.pool)
    const proofs = createProofCache(facts, clock)
    return watchGaps({ pool: at.database.pool, clock, facts, proofs })
  }
  const tell = async (): Promise<void> => {
    while ((await tellDueNotices({ pool: at.database.pool, clock, events })) > 0);
  }
  const told = async () => {
    const { rows } = await at.database.pool.query<{ person: string; title: string; state: string }>(
      `select p.name as person, n.title, n.state from notice n join person p on p.id = n.person_id
        where n.kind = 'coverage_gap' and n.title like 'Acme%' order by n.state, p.name`,
    )
    return rows
  }
  beforeEach(() => clock.set(Date.parse(START)))

  test('is told once to the leader of the region and to the ASE, two weeks before it begins, also after restarts', async () => {
    expect(await look()).toEqual({ opened: 2, closed: 0 })
    expect(await look()).toEqual({ opened: 0, closed: 0 })
    await tell()
    expect((await told()).map(({ state }) => state)).toEqual(['planned', 'planned'])
    clock.set(Date.parse('2026-03-09T07:59:00Z'))
    await look()
    await tell()
    expect((await told()).every(({ state }) => state === 'planned')).toBe(true)
    clock.set(Date.parse('2026-03-09T08:00:00Z'))
    await look()
    await tell()
    expect(await told()).toEqual([
      { person: 'Dana', title: 'Acme: away without backup, from Mon 23 Mar 08:00 Amsterdam', state: 'told' },
      {
        person: 'The manager',
        title: 'Acme: away without backup, from Mon 23 Mar 08:00 Amsterdam',
        state: 'told',
      },
    ])
    clock.set(Date.parse('2026-03-12T08:00:00Z'))
    await look()
    await tell()
    expect(await told()).toHaveLength(2)
  })
  test('that is closed is written down, and what was not told yet is told no more', async () => {
    await at.build((into) =>
      aTimeOff(into, { personId: ids['wren']!, during: '[2026-04-13T00:00:00Z,2026-04-14T00:00:00Z)' }),
    )
    clock.set(Date.parse('2026-03-13T09:00:00Z'))
    expect(await look()).toEqual({ opened: 1, closed: 0 })
    const states = async () =>
      (
        await at.database.pool.query<{ state: string }>(
          `select state from notice where kind = 'coverage_gap' and title like 'Calm%'`,
        )
      ).rows.map(({ state }) => state)
    expect(await states()).toEqual(['planned', 'planned'])
    await at.build(async (into) => {
      await aCover(into, {
        accountId: ids['Calm']!,
        absentPersonId: ids['wren']!,
        backupPersonId: ids['dana']!,
        during: '[2026-04-13T00:00:00Z,2026-04-14T00:00:00Z)',
      })
    })
    expect(await look()).toEqual({ opened: 0, closed: 1 })
    expect(await states()).toEqual(['cancelled', 'cancelled'])
  })
  test('whose hours went by has passed', async () => {
    clock.set(Date.parse('2026-03-29T00:00:00Z'))
    expect(await look()).toEqual({ opened: 0, closed: 2 })
    const { rows } = await at.database.pool.query(
      `select distinct outcome from coverage_gap where closed_at > $1`,
      ['2026-03-28T00:00:00Z'],
    )
    expect(rows).toEqual([{ outcome: 'passed' }])
  })
})
