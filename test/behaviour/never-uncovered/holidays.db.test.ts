/** Public holidays by country and region, and the schedules of replies, which know nothing of them. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anOrganization } from '../../../server/src/accounts/testing/builders.ts'
import { weekdays } from '../../../server/src/directory/testing/builders.ts'
import { ensureSource } from '../../../server/src/tickets/api.ts'
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

let programme: Programme
beforeAll(async () => {
  programme = await startProgramme('2026-05-01T08:00:00Z')
  // What the API takes in is decided for good here, as a help desk's events are.
  const live = { kind: 'api', connectedAt: null, alwaysShadow: false } as const
  await programme.build((into) => ensureSource(into, 'api', live))
})
afterAll(() => programme?.stop())
failOnUnexpected(() => programme)

/** Takes a region's public holidays over, and has somebody's office hours off on them. */
async function holidaysOf(
  who: string,
  country: string,
  subdivision: string,
  timeZone: string,
): Promise<string> {
  const body = { country, subdivision, fromYear: 2026, toYear: 2026 }
  const list = await programme.call('director', 'POST', '/api/v1/holiday-sets/import', body)
  expect(list.status, list.text).toBe(201)
  const own = { timeZone, weekly: weekdays(540, 1020), holidaySetIds: [list.body.id] }
  const json = { from: null, own }
  const set = await programme.call('director', 'PUT', `/api/v1/people/${programme.ids[who]}/hours`, json)
  expect(set.status, set.text).toBe(200)
  return list.body.id
}
const presence = async (who: string, at: string): Promise<string> =>
  (await programme.read('director', `/api/v1/presence?ids=${programme.ids[who]}&at=${at}`)).body.items[0]
    .presence
const coming = async (who: string): Promise<string[]> =>
  (await programme.read('Sam', `/api/v1/people/${programme.ids[who]}/holidays`)).body.items.map(
    (one: { date: string }) => one.date,
  )

test('Corpus Christi is a holiday in Bavaria and a working day in Berlin', async () => {
  await holidaysOf('Dana', 'DE', 'BY', 'Europe/Berlin')
  await holidaysOf('Wren', 'DE', 'BE', 'Europe/Berlin')
  const noon = there('2026-06-04T12:00', 'Europe/Berlin')
  expect([await presence('Dana', noon), await presence('Wren', noon)]).toEqual(['away', 'on_duty'])
  expect(await coming('Dana')).toEqual(expect.arrayContaining(['2026-05-14', '2026-06-04']))
  expect(await coming('Wren')).toContain('2026-05-14')
  expect(await coming('Wren')).not.toContain('2026-06-04')
})

test('Labour Day in New South Wales lies on the day after the clock changed, and in Queensland in May: of both that local day', async () => {
  await holidaysOf('Syd', 'AU', 'NSW', SYDNEY)
  await holidaysOf('Kim', 'AU', 'QLD', 'Australia/Brisbane')
  // Summer time since Sunday: midnight of Monday is 13:00 UTC in Sydney.
  const edges = [ms('2026-10-04T13:00:00Z'), ms('2026-10-05T13:00:00Z')]
  const at = edges.flatMap((edge) => [iso(edge - 60_000), iso(edge)])
  expect(await Promise.all(at.map((instant) => presence('Syd', instant)))).toEqual([
    ...['off_duty', 'away', 'away', 'off_duty'],
  ])
  expect(await presence('Kim', there('2026-10-05T11:00', 'Australia/Brisbane')), 'the King’s birthday').toBe(
    'away',
  )
  expect(await presence('Kim', there('2026-05-04T11:00', 'Australia/Brisbane'))).toBe('away')
  expect(await presence('Syd', there('2026-05-04T11:00', SYDNEY))).toBe('on_duty')
})

test('who covers is at work where they live: a Bavarian holiday needs nobody in Bavaria, and leaves a Berliner’s account open', async () => {
  await anAccountOf(programme, 'Havel', 'Wren', 'Europe/Berlin')
  await anAccountOf(programme, 'Inn', 'Dana', 'Europe/Berlin')
  const preview = async (who: string) => {
    const [start, end] = ['2026-06-03T00:00', '2026-06-06T00:00'].map((time) => there(time, 'Europe/Berlin'))
    const json = { personId: programme.ids[who], start, end }
    const { body, text } = await programme.call(who, 'POST', '/api/v1/absence-plans/preview', json)
    expect(body.accounts, text).toHaveLength(1)
    return body.accounts[0]
  }
  const days = (list: { start: string }[]): string[] => list.map(({ start }) => start.slice(0, 10))
  const named = (name: string) => (one: { name: string }) => one.name === name
  const inn = await preview('Dana')
  expect(days(inn.needed), 'nobody owes her holiday').toEqual(['2026-06-03', '2026-06-05'])
  expect(inn.candidates.find(named('Wren'))).toMatchObject({ share: 1, isAwayMeanwhile: false })
  const havel = await preview('Wren')
  expect(days(havel.needed)).toEqual(['2026-06-03', '2026-06-04', '2026-06-05'])
  expect(havel.candidates.find(named('Dana'))).toMatchObject({ overlapHours: 16, isAwayMeanwhile: true })
})

const ORGANIZATIONS: Record<string, string> = { Isar: '9001', Spree: '9002' }
async function aTicket(account: string, id: string) {
  const state = { organizationId: ORGANIZATIONS[account], subject: 'Slow', status: 'open', priority: 'high' }
  const event = {
    ...{ key: id, ticketId: id, occurredAt: programme.clock.now().toString() },
    actor: { id: 'customer', kind: 'end_user' },
    state: { ...state, createdAt: programme.clock.now().toString() },
  }
  const taken = await programme.call('support_operations', 'POST', '/api/v1/tickets/events', {
    events: [event],
  })
  expect(taken.status, taken.text).toBe(200)
  const { body, text } = await programme.call('Wren', 'GET', `/api/v1/tickets/api/${id}`)
  expect(body, text).toMatchObject({ ticketId: id })
  return body as { deadlineAt: string; decision: { sentence: string } }
}

test('on the ASE’s holiday a reply is owed all the same: the target runs, and whoever can answer is told', async () => {
  for (const [name, standingBackupId] of [
    ['Isar', undefined],
    ['Spree', programme.ids['Wren']],
  ] as const) {
    const policy = { isLive: true, ...(standingBackupId !== undefined && { standingBackupId }) }
    const accountId = await anAccountOf(programme, name, 'Dana', 'Europe/Berlin', { policy })
    await programme.build((into) => anOrganization(into, { accountId, organizationId: ORGANIZATIONS[name]! }))
  }
  await programme.moveTo(there('2026-06-04T09:00', AMSTERDAM))
  const ticket = await aTicket('Isar', '1')
  // High: four hours of the region's schedule, which has no list of holidays.
  expect(short(ticket.deadlineAt)).toBe(short(there('2026-06-04T13:00', AMSTERDAM)))
  expect(await programme.told()).toEqual([
    '#support: Reply due on 1 of Isar, and nobody of theirs is there before',
  ])
  await aTicket('Spree', '2')
  expect(await programme.told(), 'the backup instead of the channel').toEqual([
    expect.stringMatching(/^Wren: /),
  ])
})

test('a schedule of replies with a list of holidays of its own pauses on them, and on no others', async () => {
  const { body } = await programme.call('director', 'GET', '/api/v1/regions')
  const emea = body.items.find(({ code }: { code: string }) => code === 'EMEA')
  const list = await programme.call('director', 'POST', '/api/v1/holiday-sets', {
    ...{ name: 'Nobody owes replies', days: [{ day: '2026-06-05', name: 'Bridge day' }] },
  })
  const hours = { timeZone: AMSTERDAM, weekly: weekdays(480, 1080), holidaySetIds: [list.body.id] }
  const path = `/api/v1/schedules/${emea.scheduleId}/hours`
  const set = await programme.call('director', 'PUT', path, { from: '2026-01-01', ...hours })
  expect(set.status, set.text).toBe(200)
  await programme.moveTo(there('2026-06-04T17:00', AMSTERDAM))
  const ticket = await aTicket('Isar', '3')
  // An hour on Thursday, none on Friday, the other three on Monday.
  expect(short(ticket.deadlineAt)).toBe(short(there('2026-06-08T11:00', AMSTERDAM)))
})
