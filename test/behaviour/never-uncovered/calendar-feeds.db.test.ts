/** Calendars given out, as a calendar program reads them: per person, account and region, never why, and of restricted accounts. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCalendar } from '../../../server/src/connectors/icalendar/read-calendar.ts'
import { failOnUnexpected } from '../../harness/strict-messenger.ts'
import {
  AMSTERDAM,
  anAccountOf,
  iso,
  ms,
  short,
  startProgramme,
  SYDNEY,
  there,
  type Programme,
} from './programme.ts'

const DAY = 86_400_000
let programme: Programme
beforeAll(async () => {
  programme = await startProgramme('2026-03-23T00:00:00Z')
  await programme.call('director', 'PATCH', `/api/v1/people/${programme.ids['Kim']}`, { isCleared: true })
  await programme.call('director', 'PATCH', `/api/v1/people/${programme.ids['Syd']}`, { isCleared: true })
  await anAccountOf(programme, 'Southern', 'Syd', SYDNEY)
  await anAccountOf(programme, 'Quorvex', 'Syd', SYDNEY, { account: { isRestricted: true } })
  await anAccountOf(programme, 'Lumen', 'Dana', AMSTERDAM)
  await time('Syd', { kind: 'sick', startsOn: '2026-04-03', endsOn: '2026-04-06', reason: 'Operation' })
  await time('Dana', { kind: 'planned', startsOn: '2026-03-27', endsOn: '2026-03-30', reason: 'Interview' })
  for (const account of ['Southern', 'Quorvex'])
    await cover(account, 'Syd', 'Kim', '2026-04-03', '2026-04-07')
})
afterAll(() => programme?.stop())
failOnUnexpected(() => programme)

async function time(who: string, body: object): Promise<void> {
  const json = { personId: programme.ids[who], ...body }
  const { status, text } = await programme.call(who, 'POST', '/api/v1/time-off', json)
  expect(status, text).toBe(201)
}
async function cover(
  account: string,
  absent: string,
  backup: string,
  from: string,
  to: string,
): Promise<void> {
  const { ids } = programme
  const json = {
    ...{ accountId: ids[account], absentPersonId: ids[absent], backupPersonId: ids[backup] },
    ...{ start: there(`${from}T00:00`, SYDNEY), end: there(`${to}T00:00`, SYDNEY) },
  }
  const { status, text } = await programme.call('director', 'POST', '/api/v1/covers', json)
  expect(status, text).toBe(201)
}
const make = async (who: string, contents: string, about: string, aboutId?: string | null) =>
  programme.call(who, 'POST', '/api/v1/feeds', { contents, about, aboutId: aboutId ?? null })
const link = async (...wanted: Parameters<typeof make>): Promise<string> => {
  const made = await make(...wanted)
  expect(made.status, made.text).toBe(201)
  return new URL(made.body.url).pathname
}
const fetched = (path: string) => fetch(`${programme.at.node.address}${path}`)
const read = async (path: string) => {
  const answer = await fetched(path)
  const text = await answer.text()
  expect(answer.status, text).toBe(200)
  const from = programme.clock.nowMs() - 30 * DAY
  const { events, problems } = readCalendar(text, { from, to: from + 200 * DAY, zone: 'UTC' })
  expect(problems).toEqual([])
  const lines = events.map(({ summary, start, end }) => `${short(iso(start))}/${short(iso(end))} ${summary}`)
  return { text, lines: lines.toSorted() }
}
const region = async (code: string): Promise<string> =>
  (await programme.call('Ada', 'GET', '/api/v1/regions')).body.items.find(
    (one: { code: string }) => one.code === code,
  ).id
const WHY = /sick|planned|Operation|Interview|reason/i

describe('who is away', () => {
  test('of a person: the days of their own wall over the change, and not a word why, whoever made it', async () => {
    for (const who of ['Syd', 'Ada', 'Sam', 'director']) {
      const { text, lines } = await read(await link(who, 'absences', 'person', programme.ids['Syd']))
      expect(lines, who).toEqual(['2026-04-02T13:00Z/2026-04-06T14:00Z Syd: away'])
      expect(text, who).not.toMatch(WHY)
    }
  })

  test('of a region its people only, of everybody all', async () => {
    const apac = await read(await link('Sam', 'absences', 'region', await region('APAC')))
    expect(apac.lines).toEqual(['2026-04-02T13:00Z/2026-04-06T14:00Z Syd: away'])
    const all = await read(await link('Sam', 'absences', 'everybody'))
    expect(all.lines).toEqual([
      '2026-03-26T23:00Z/2026-03-30T22:00Z Dana: away',
      '2026-04-02T13:00Z/2026-04-06T14:00Z Syd: away',
    ])
    expect(apac.text + all.text).not.toMatch(WHY)
  })

  test('of an account its ASEs and whoever covers for them; of a restricted one for who is cleared', async () => {
    expect((await read(await link('Sam', 'absences', 'account', programme.ids['Lumen']))).lines).toEqual([
      '2026-03-26T23:00Z/2026-03-30T22:00Z Dana: away',
    ])
    // The Sunday on which the clock goes back lies within Kim's cover, the day in May does not.
    for (const day of ['2026-04-05', '2026-05-04'])
      await time('Kim', { kind: 'planned', startsOn: day, endsOn: day, reason: 'Interview' })
    const southern = await read(await link('Sam', 'absences', 'account', programme.ids['Southern']))
    expect(southern.lines).toEqual([
      '2026-04-02T13:00Z/2026-04-06T14:00Z Syd: away',
      '2026-04-04T13:00Z/2026-04-05T14:00Z Kim: away',
    ])
    expect(southern.text).not.toMatch(WHY)
    expect((await make('Sam', 'absences', 'account', programme.ids['Quorvex'])).status).toBe(404)
    expect((await make('account_team', 'absences', 'account', programme.ids['Southern'])).status).toBe(403)
  })

  test('is for people inside: neither account teams nor customers make one', async () => {
    expect((await make('account_team', 'absences', 'everybody')).status).toBe(403)
    expect((await make('customer_contact', 'absences', 'everybody')).status).toBe(403)
  })
})

describe('who covers', () => {
  test('of an account: who answers, stretch by stretch, at nine and five of Sydney before and after the change', async () => {
    const { text, lines } = await read(await link('Sam', 'coverage', 'account', programme.ids['Southern']))
    const days = (name: string): string[] => lines.filter((one) => one.endsWith(`Southern: ${name}`))
    const at = (day: string): string =>
      ['09:00', '17:00'].map((time) => short(there(`2026-04-${day}T${time}`, SYDNEY))).join('/')
    // Kim's Friday and Monday in Syd's place, then Syd again, an hour later by UTC than last week.
    expect(days('Kim (backup)').map((one) => one.split(' ')[0])).toEqual([at('03'), at('06')])
    expect(days('Syd').map((one) => one.split(' ')[0])).toEqual(
      expect.arrayContaining([at('01'), at('02'), at('07')]),
    )
    const edges = lines.map((one) => one.split(' ')[0]!.split('/'))
    for (const [n, [start]] of edges.entries()) if (n > 0) expect(start, 'no gap').toBe(edges[n - 1]![1])
    expect(text).not.toMatch(WHY)
  })

  test('of a person: the accounts they cover; of a region those of the region', async () => {
    const kim = await read(await link('Kim', 'coverage', 'person', programme.ids['Kim']))
    expect(kim.lines).toEqual([
      '2026-04-02T13:00Z/2026-04-06T14:00Z Quorvex: Kim for Syd',
      '2026-04-02T13:00Z/2026-04-06T14:00Z Southern: Kim for Syd',
    ])
    const emea = await read(await link('Kim', 'coverage', 'region', await region('EMEA')))
    expect(emea.lines).toEqual([])
  })
})

describe('a restricted account', () => {
  test('has no calendar for who is not cleared, and stands in none of theirs', async () => {
    expect((await make('Sam', 'coverage', 'account', programme.ids['Quorvex'])).status).toBe(404)
    for (const [about, id] of [
      ['region', await region('APAC')],
      ['person', programme.ids['Kim']!],
      ['everybody', null],
    ] as const) {
      const { text } = await read(await link('Sam', 'coverage', about, id))
      expect(text, about).toContain('Southern: Kim for Syd')
      expect(text, about).not.toContain('Quorvex')
    }
  })

  test('is read by who is cleared, until they are not', async () => {
    const [own, all] = [
      await link('Kim', 'coverage', 'account', programme.ids['Quorvex']),
      await link('Kim', 'coverage', 'everybody'),
    ]
    expect((await read(own)).text).toContain('Quorvex: Kim (backup)')
    expect((await read(all)).text).toContain('Quorvex: Kim for Syd')
    const path = `/api/v1/people/${programme.ids['Kim']}`
    const json = { isCleared: false, confirmed: true }
    expect((await programme.call('director', 'PATCH', path, json)).status).toBe(200)
    expect((await fetched(own)).status).toBe(410)
    const after = await read(all)
    expect(after.text).toContain('Southern: Kim for Syd')
    expect(after.text).not.toContain('Quorvex')
  })
})

describe('who is on call', () => {
  test('of a person and of everybody: the shifts as instants, over the change', async () => {
    const [start, end] = [there('2026-04-04T20:00', SYDNEY), there('2026-04-05T08:00', SYDNEY)]
    const json = { personId: programme.ids['Sam'], start, end }
    expect((await programme.call('support_operations', 'POST', '/api/v1/on-call/shifts', json)).status).toBe(
      201,
    )
    const told = 'Sam: You are on call, Sat 4 Apr 11:00 to Sun 5 Apr 00:00 Amsterdam'
    expect(await programme.told()).toEqual([told])
    const wanted = ['2026-04-04T09:00Z/2026-04-04T22:00Z On call: Sam']
    expect((ms(end) - ms(start)) / 3_600_000, 'an hour twice').toBe(13)
    expect((await read(await link('Sam', 'on_call', 'person', programme.ids['Sam']))).lines).toEqual(wanted)
    expect((await read(await link('account_team', 'on_call', 'everybody'))).lines).toEqual(wanted)
    expect((await read(await link('Sam', 'on_call', 'person', programme.ids['Wren']))).lines).toEqual([])
  })

  test('of a region its people’s, of an account everybody’s: whoever is on call answers its emergencies', async () => {
    const wanted = ['2026-04-04T09:00Z/2026-04-04T22:00Z On call: Sam']
    expect((await read(await link('Sam', 'on_call', 'region', await region('EMEA')))).lines).toEqual(wanted)
    expect((await read(await link('Sam', 'on_call', 'region', await region('APAC')))).lines).toEqual([])
    expect((await read(await link('Sam', 'on_call', 'account', programme.ids['Southern']))).lines).toEqual(
      wanted,
    )
    expect((await make('Sam', 'on_call', 'account', programme.ids['Quorvex'])).status).toBe(404)
  })
})
