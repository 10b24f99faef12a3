/** The clocks of cover, who is away at once, and chains, across zones and changes of the clock. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aTeam, weekdays } from '../../../server/src/directory/testing/builders.ts'
import { failOnUnexpected } from '../../harness/strict-messenger.ts'
import {
  AMSTERDAM,
  anAccountOf,
  AUCKLAND,
  hours,
  iso,
  ms,
  NEW_YORK,
  startProgramme,
  SYDNEY,
  there,
  type Programme,
} from './programme.ts'

const PLANS = '/api/v1/absence-plans'
let programme: Programme
beforeAll(async () => {
  programme = await startProgramme('2026-03-07T16:00:00Z')
  await anAccountOf(programme, 'Lumen', 'Dana', AMSTERDAM)
  await anAccountOf(programme, 'Nantucket', 'Nell', NEW_YORK)
  await anAccountOf(programme, 'Southern', 'Syd', SYDNEY)
})
afterAll(() => programme?.stop())
failOnUnexpected(() => programme)

const send = async (who: string, start: string, end: string, more: object = {}) => {
  const made = await programme.call(who, 'POST', PLANS, { personId: programme.ids[who], start, end, ...more })
  expect(made.status, made.text).toBe(201)
  return made.body
}
const asking = (account: string, ...people: string[]) => ({
  asks: [{ accountId: programme.ids[account], personIds: people.map((name) => programme.ids[name]) }],
})
const accept = async (who: string, account: string, json: object = {}) => {
  const { body } = await programme.call(who, 'GET', '/api/v1/cover-asks')
  const ask = body.items.find((one: { accountName: string }) => one.accountName === account)
  const { status, text } = await programme.call(who, 'POST', `/api/v1/cover-asks/${ask.id}/accept`, json)
  expect(status, text).toBe(200)
}
const withdraw = (who: string, { id }: { id: string }) =>
  programme.call(who, 'POST', `${PLANS}/${id}/withdraw`)

/** Two of a team are away at once: it is told. */
const isOfTeam = (message: string): boolean => /: \w+ is away, /.test(message)
const notNeeded = (who: string, account: string): unknown =>
  expect.stringMatching(new RegExp(`^${who}: ${account} needs no cover any more, `))

describe('a request that nobody answers is the manager’s after hours that go by, not hours on the wall', () => {
  test('48 of them over the night that New York skips an hour: Saturday noon to Monday at one', async () => {
    const asked = there('2026-03-07T12:00', NEW_YORK)
    await programme.moveTo(asked)
    const plan = await send(
      'Nell',
      ...([there('2026-03-30T00:00', NEW_YORK), there('2026-04-04T00:00', NEW_YORK)] as const),
      asking('Nantucket', 'Pete', 'Sam'),
    )
    expect(await programme.told()).toEqual([
      'Pete: Nell asks you to cover Nantucket',
      'Sam: Nell asks you to cover Nantucket',
    ])
    const due = there('2026-03-09T13:00', NEW_YORK)
    expect([plan.dueAt, hours(asked, due)]).toEqual([due, 48])
    await programme.moveTo(iso(ms(due) - 1000), 'plans')
    expect(await programme.told()).toEqual([])
    await programme.moveTo(due, 'plans', 'plans')
    expect(await programme.told()).toEqual(['Amos: Assign who covers Nantucket for Nell'])
    const path = `${PLANS}/${plan.id}/requests/${plan.requests[0].id}/assign`
    const assigned = await programme.call('Amos', 'POST', path, { personId: programme.ids['Pete'] })
    expect(assigned.body, assigned.text).toMatchObject({ state: 'confirmed', openHours: 0 })
    expect((await programme.told()).map((one) => one.replace(/, \w+ \d.*/, ''))).toEqual([
      'Nell: Pete was assigned to cover Nantucket',
      'Nell: Your time off is confirmed: Mon 30 Mar 00:00 to Sat 4 Apr 00:00 New York',
      'Pete: You cover for Nell',
      'Pete: You were given the cover of Nantucket',
      'Sam: Nantucket is covered by Pete: nothing to do',
    ])
    await withdraw('Nell', plan)
    expect(await programme.told()).toEqual([notNeeded('Pete', 'Nantucket')])
  })

  test('four of them for sick leave in the night that Sydney repeats an hour: from half past midnight to half past three', async () => {
    const begun = '2026-04-04T13:30:00Z'
    await programme.moveTo(begun)
    const plan = await send('Syd', begun, there('2026-04-08T00:00', SYDNEY), { kind: 'sick' })
    const asked = await programme.told()
    expect(asked).toContain('Kim: Syd asks you to cover Southern')
    expect(asked.filter((one) => one.endsWith('asks you to cover Southern'))).toHaveLength(3)
    expect(asked.filter((one) => !one.endsWith('asks you to cover Southern'))).toEqual([
      'Ada: Syd is away, Sun 5 Apr 00:30 to Wed 8 Apr 00:00 Sydney',
    ])
    expect(plan.dueAt).toBe(there('2026-04-05T03:30', SYDNEY))
    await programme.moveTo('2026-04-04T17:29:59Z', 'plans')
    expect(await programme.told()).toEqual([])
    await programme.moveTo('2026-04-04T17:30:00Z', 'plans')
    expect(await programme.told()).toEqual(['Ada: Assign who covers Southern for Syd'])
    const seen = await programme.call('Wren', 'GET', `${PLANS}/${plan.id}`)
    expect(seen.body).toMatchObject({ kind: 'away', reason: null })
    await accept('Kim', 'Southern')
    expect(await programme.told()).toEqual([
      'Aria: Southern is covered by Kim: nothing to do',
      'Howe: Southern is covered by Kim: nothing to do',
      'Kim: You cover for Syd, Sun 5 Apr 00:30 to Wed 8 Apr 00:00 Sydney',
      'Syd: Kim covers Southern',
      'Syd: Your time off is confirmed: Sun 5 Apr 00:30 to Wed 8 Apr 00:00 Sydney',
    ])
  })
})

describe('away at once in one team is counted by the hour, wherever each of them is', () => {
  const day = (zone: string) => ({
    start: there('2026-06-08T00:00', zone),
    end: there('2026-06-09T00:00', zone),
  })
  const admission = async (who: string, dates: object) => {
    const json = { personId: programme.ids[who], ...dates }
    const { body, text } = await programme.call(who, 'POST', `${PLANS}/preview`, json)
    expect(body.admission, text).toBeDefined()
    return body.admission as { verdict: string; atOnce: number; together: { start: string; end: string }[] }
  }
  beforeAll(async () => {
    // One region's team, whose people live where they like.
    const { regionId } = programme.at
    const { id: teamId } = await programme.build((into) =>
      aTeam(into, { regionId, leaderId: programme.ids['Mia']! }),
    )
    for (const [name, timeZone] of [
      ['Dana', AMSTERDAM],
      ['Nell', NEW_YORK],
      ['Aria', AUCKLAND],
    ] as const) {
      const path = `/api/v1/people/${programme.ids[name]}`
      const own = { timeZone, weekly: weekdays(540, 1020) }
      const set = await programme.call('director', 'PUT', `${path}/hours`, { from: null, own })
      const moved = await programme.call('director', 'PATCH', path, { regionId, teamId })
      expect([set.status, moved.status], set.text + moved.text).toEqual([200, 200])
    }
  })

  test('the same date off in Auckland, Amsterdam and New York meets for eight hours: there it is three', async () => {
    const aria = await send('Aria', ...(Object.values(day(AUCKLAND)) as [string, string]))
    expect(aria).toMatchObject({ state: 'confirmed', awayAtOnce: 1 })
    const told = await programme.told()
    expect(told).toEqual([expect.stringMatching(/^Aria: Your time off is confirmed/)])
    expect(await admission('Dana', day(AMSTERDAM))).toMatchObject({ verdict: 'told', atOnce: 2 })
    const dana = await send('Dana', ...(Object.values(day(AMSTERDAM)) as [string, string]))
    expect(dana).toMatchObject({ state: 'asking', awayAtOnce: 2 })
    // Aria is back at noon of UTC; Nell's day begins at four.
    const nell = await admission('Nell', day(NEW_YORK))
    expect(nell).toMatchObject({ verdict: 'approved', atOnce: 3 })
    expect(nell.together[0]).toMatchObject({
      start: '2026-06-08T04:00:00.000Z',
      end: '2026-06-08T12:00:00.000Z',
    })
    const late = { start: there('2026-06-08T08:00', NEW_YORK), end: day(NEW_YORK).end }
    expect(await admission('Nell', late), 'from the hour in which one is back').toMatchObject({ atOnce: 2 })
    const sick = await admission('Nell', { ...day(NEW_YORK), kind: 'sick' })
    expect(sick, 'sick leave informs and never waits').toMatchObject({ verdict: 'told', atOnce: 3 })
    const sent = await send('Nell', day(NEW_YORK).start, day(NEW_YORK).end, asking('Nantucket', 'Pete'))
    expect(sent).toMatchObject({ state: 'waiting', awayAtOnce: 3 })
    expect(await programme.told(), 'nobody is asked before').toEqual([
      'The manager: Approve time off of Nell',
    ])
    const approved = await programme.call('Mia', 'POST', `${PLANS}/${sent.id}/approve`, {})
    expect(approved.body, approved.text).toMatchObject({ state: 'asking' })
    expect(await programme.told()).toEqual([
      expect.stringMatching(/^Nell: /),
      'Pete: Nell asks you to cover Nantucket',
    ])
    await withdraw('Nell', sent)
    await withdraw('Dana', dana)
    await withdraw('Aria', aria)
    expect(await programme.told()).toEqual([notNeeded('Pete', 'Nantucket')])
  })

  test('days off that come back are no way past it: a morning that meets two others only until Auckland changes its clock', async () => {
    const ROOT = '/api/v1/recurring-off'
    const { ids } = programme
    const mondays = (who: string, startsOn: string, part: object = {}) => ({
      ...{ personId: ids[who], weekdays: [1], startsOn, endsOn: '2026-10-19', ...part },
    })
    const made: string[] = []
    const note = async (by: string, body: object) => {
      const { status, body: answer, text } = await programme.call(by, 'POST', ROOT, body)
      expect(status, text).toBe(201)
      made.push(answer.id)
    }
    await note('Aria', mondays('Aria', '2026-09-14'))
    expect(await programme.told(), 'one alone').toEqual([])
    await note('Dana', mondays('Dana', '2026-09-14'))
    const heard = (who: string, of: string) =>
      `${who}: ${of} is away on days that come back, while others of your team are`
    expect(await programme.told()).toEqual([heard('Aria', 'Dana'), heard('Nell', 'Dana')])

    // Seven in New York is eleven of UTC: Monday is over then in Auckland from its summer time on, an hour later before.
    const morning = { startTime: '07:00', endTime: '12:00' }
    const refusal =
      '3 of the team would be away at once on Mon 14 Sep and Mon 21 Sep (New York), with Aria and Dana: ask The manager to note it, which approves it, or choose other days.'
    const early = mondays('Nell', '2026-09-14', morning)
    const before = await programme.call('Nell', 'POST', `${ROOT}/preview`, early)
    expect(before.body, before.text).toMatchObject({ verdict: 'approved', sentence: refusal })
    expect(before.body.together[0]).toMatchObject({
      start: '2026-09-14T11:00:00.000Z',
      end: '2026-09-14T12:00:00.000Z',
    })
    const refused = await programme.call('Nell', 'POST', ROOT, early)
    expect([refused.status, refused.body.detail]).toEqual([409, refusal])
    expect(await programme.told()).toEqual([])
    await note('Nell', mondays('Nell', '2026-09-28', morning))
    expect(await programme.told(), 'from then on with Dana alone').toEqual([
      heard('Aria', 'Nell'),
      heard('Dana', 'Nell'),
    ])
    await note('Mia', { ...early, endsOn: '2026-09-21' })
    expect(await programme.told()).toEqual([heard('Aria', 'Nell'), heard('Dana', 'Nell')])

    // And the other way round: whoever else of the team wants that hour waits for the manager.
    for (const id of made.splice(2))
      await programme.call('Mia', 'POST', `${ROOT}/${id}/end`, { lastOn: '2026-01-01' })
    const hour = { start: '2026-09-21T11:00:00Z', end: '2026-09-21T12:00:00Z' }
    const off = { personId: ids['Nell'], kind: 'planned', ...hour }
    expect((await programme.call('Nell', 'POST', '/api/v1/time-off', off)).status).toBe(409)
    expect(await admission('Nell', hour)).toMatchObject({ verdict: 'approved', atOnce: 3 })
    for (const id of made) await programme.call('Mia', 'POST', `${ROOT}/${id}/end`, { lastOn: '2026-01-01' })
  })
})

describe('a backup on another continent', () => {
  test('takes the hours in which both would be at work: three a day, four while only New York has changed its clock', async () => {
    await programme.moveTo('2026-02-02T12:00:00Z')
    const [start, end] = ['2026-03-02T00:00', '2026-04-04T00:00'].map((time) => there(time, NEW_YORK))
    const plan = await send('Nell', start!, end!, asking('Nantucket', 'Max'))
    await accept('Max', 'Nantucket')
    expect(await programme.told()).toEqual([
      'Max: Nell asks you to cover Nantucket',
      expect.stringMatching(/^Nell: Max covers .*Nantucket$/),
    ])
    const { body } = await programme.call('Nell', 'GET', `${PLANS}/${plan.id}`)
    const weeks = ['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23', '2026-03-30']
    // Of 40 hours a week: until 8 March, until Amsterdam changes on the 29th, and after it.
    const open = weeks.map((monday) => {
      const [from, to] = [monday, Temporal.PlainDate.from(monday).add({ days: 7 }).toString()]
      const within = body.requests[0].open.filter(
        (one: { start: string }) => one.start >= from && one.start < to,
      )
      return within.reduce(
        (sum: number, one: { start: string; end: string }) => sum + hours(one.start, one.end),
        0,
      )
    })
    expect(open).toEqual([25, 20, 20, 20, 25])
    expect(body.openHours).toBe(110)
    await withdraw('Nell', plan)
    expect(await programme.told()).toEqual([notNeeded('Max', 'Nantucket')])
  })
})

describe('a backup who goes away too', () => {
  test('is covered in turn: each hour is somebody’s who is there, and the first person is not lost', async () => {
    await programme.moveTo('2026-10-12T08:00:00Z')
    const local = (date: string, time = '00:00') => there(`${date}T${time}`, AMSTERDAM)
    const dana = await send('Dana', local('2026-10-24'), local('2026-10-29'), asking('Lumen', 'Wren'))
    await accept('Wren', 'Lumen')
    expect(await programme.told()).toEqual([
      'Dana: Wren covers Lumen',
      'Dana: Your time off is confirmed: Sat 24 Oct 00:00 to Thu 29 Oct 00:00 Amsterdam',
      'Wren: Dana asks you to cover Lumen',
      'Wren: You cover for Dana, Sat 24 Oct 00:00 to Thu 29 Oct 00:00 Amsterdam',
    ])
    const more = asking('Lumen', 'Max')
    const asks = more.asks.map((one) => ({ ...one, absentPersonId: programme.ids['Dana'] }))
    const wren = await send('Wren', local('2026-10-27'), local('2026-10-28'), { asks })
    expect(wren.requests).toMatchObject([{ accountName: 'Lumen', role: 'covered', absentPersonName: 'Dana' }])
    expect(await programme.told()).toEqual(['Max: Wren asks you to cover Lumen'])
    await accept('Max', 'Lumen')
    const told = await programme.told()
    expect(told.filter(isOfTeam)).toContain(
      'Sam: Wren is away, Tue 27 Oct 00:00 to Wed 28 Oct 00:00 Amsterdam',
    )
    expect(told.filter((one) => !isOfTeam(one))).toEqual([
      'Max: You cover for Wren, Tue 27 Oct 00:00 to Wed 28 Oct 00:00 Amsterdam',
      'Wren: Max covers Lumen',
      'Wren: Your time off is confirmed: Tue 27 Oct 00:00 to Wed 28 Oct 00:00 Amsterdam',
    ])
    const acting = (date: string) => programme.acting('Lumen', local(date, '10:00'))
    expect(await Promise.all(['2026-10-26', '2026-10-27', '2026-10-28', '2026-10-29'].map(acting))).toEqual([
      ...['Wren', 'Max', 'Wren', 'Dana'],
    ])
    const { body } = await programme.call(
      'Sam',
      'GET',
      `/api/v1/who?account=${programme.ids['Lumen']}&at=${local('2026-10-27', '10:00')}`,
    )
    expect(body.ase.name).toBe('Dana')
    // Wren comes back earlier than thought: the chain goes, the cover stays.
    await withdraw('Wren', wren)
    expect(await programme.told()).toEqual([notNeeded('Max', 'Lumen')])
    expect(await acting('2026-10-27')).toBe('Wren')
    await withdraw('Dana', dana)
    expect(await programme.told()).toEqual([notNeeded('Wren', 'Lumen')])
    expect(await acting('2026-10-27')).toBe('Dana')
  })
})
