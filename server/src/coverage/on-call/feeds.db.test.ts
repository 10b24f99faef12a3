/** Shifts read from the pager and from a calendar, under the clock: changes follow, failures back off, nothing is dropped. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { icalendarShifts } from '../../connectors/icalendar/shift-source.ts'
import { pagerDutySource } from '../../connectors/pager/pagerduty.ts'
import { startLocalPager } from '../../connectors/pager/testing/local-pager.ts'
import { directoryRoom } from '../../directory/module.ts'
import { startActing, type Acting } from '../../directory/testing/acting.ts'
import { aPerson } from '../../directory/testing/builders.ts'
import { secretOf } from '../../identity/secret.ts'
import { manualClock } from '../../platform/clock.ts'
import type { Platform } from '../../platform/room.ts'
import { coverageRoom, factsOn } from '../module.ts'
import { matcher } from './match-people.ts'
import type { OnCallParts } from './part.ts'
import { readDueFeeds } from './read-feeds.ts'

const ROOT = '/api/v1/on-call'
const clock = manualClock('2026-03-02T09:00:00Z')
let at: Acting
let platform: Platform
let pager: Awaited<ReturnType<typeof startLocalPager>>
let parts: OnCallParts
let calendar: Server
let calendarHost = ''
let ics = ''
beforeAll(async () => {
  pager = await startLocalPager('secret-token')
  calendar = createServer((request, response) => {
    response
      .writeHead(request.url === '/cal.ics?key=hush' ? 200 : 404, { 'content-type': 'text/calendar' })
      .end(ics)
  })
  await new Promise<void>((resolve) => calendar.listen(0, '127.0.0.1', resolve))
  calendarHost = `127.0.0.1:${(calendar.address() as AddressInfo).port}`
  const hosts = [pager.host, calendarHost]
  parts = {
    sealer: secretOf('a secret of at least thirty-two signs'),
    sources: [icalendarShifts(hosts), pagerDutySource(hosts)],
  }
  const rooms = (given: Platform) => {
    platform = given
    return [directoryRoom(given, []), coverageRoom(given, factsOn(given.pool), async () => [], parts)]
  }
  at = await startActing(rooms, { clock })
})
afterAll(async () => {
  await at.stop()
  await pager.stop()
  calendar.close()
})

const read = (): Promise<number> => readDueFeeds({ ...platform, ...parts }, AbortSignal.timeout(60_000))
const onCall = async (instant: string) =>
  (await at.as('ase', 'GET', `${ROOT}?at=${instant}`)).body.responsible?.name ?? null
const later = async (minutes: number): Promise<number> => {
  clock.advance(minutes * 60_000)
  return read()
}
const person = (name: string, over: object = {}): Promise<string> =>
  at.build(async (into) => (await aPerson(into, { name, regionId: at.regionId, ...over })).id)

describe('the pager', () => {
  const shift = (user: { id: string; name: string; email: string }, start: string, end: string) => ({
    schedule: 'PRIMARY',
    user,
    start,
    end,
  })
  const ann = { id: 'PANN', name: 'Ann B.', email: 'ANN@example.com' }
  const ghost = { id: 'PGHO', name: 'Ghost', email: 'ghost@elsewhere.example' }
  let feedId = ''
  test('is read every five minutes; people are known by address, whoever is not known is shown, not dropped', async () => {
    await person('Ann Berg', { email: 'ann@example.com' })
    pager.state.shifts = [
      shift(ann, '2026-03-02T08:00:00Z', '2026-03-09T08:00:00Z'),
      shift(ghost, '2026-03-09T08:00:00Z', '2026-03-16T08:00:00Z'),
    ]
    const body = {
      name: 'Pager',
      kind: 'pagerduty',
      address: pager.url,
      token: 'secret-token',
      scheduleIds: ['PRIMARY'],
    }
    const added = await at.as('support_operations', 'POST', `${ROOT}/feeds`, body)
    expect(added.status, added.text).toBe(201)
    feedId = added.body.id
    expect(await read()).toBe(1)
    expect(await read()).toBe(0)
    expect(await onCall('2026-03-03T00:00:00Z')).toBe('Ann Berg')
    expect(await onCall('2026-03-10T00:00:00Z')).toBe(null)
    const { body: list } = await at.as('ase', 'GET', `${ROOT}/feeds`)
    expect(list.items[0].people).toMatchObject([
      { who: 'Ghost', personId: null, entries: 1, next: '2026-03-09T08:00:00.000Z' },
      { who: 'Ann B.', personName: 'Ann Berg', isSaid: false },
    ])
  })
  test('neither its key nor its address is ever shown, logged in the audit or left readable in the database', async () => {
    const { text } = await at.as('director', 'GET', `${ROOT}/feeds`)
    const rows = await at.database.pool.query('select * from on_call_feed')
    const audit = await at.database.pool.query('select before::text, after::text from audit_entry')
    for (const where of [text, JSON.stringify(rows.rows), JSON.stringify(audit.rows)])
      expect(where).not.toContain('secret-token')
  })
  test('a correction on screen holds at once, and at every reading after', async () => {
    const gus = await person('Gus Ghost-Writer')
    const said = await at.as('support_operations', 'PUT', `${ROOT}/feeds/${feedId}/people`, {
      people: [{ key: ghost.email, personId: gus }],
    })
    expect(said.body.people.find((one: { who: string }) => one.who === 'Ghost')).toMatchObject({
      personId: gus,
      isSaid: true,
    })
    expect(await onCall('2026-03-10T00:00:00Z')).toBe('Gus Ghost-Writer')
    await later(5)
    expect(await onCall('2026-03-10T00:00:00Z')).toBe('Gus Ghost-Writer')
  })
  test('nobody but an engineer who is here is taken over: they are shown as not known, and cannot be said', async () => {
    const roles = (list: string[]) =>
      at.database.pool.query(`update person set roles = $1 where name = 'Gus Ghost-Writer'`, [list])
    await roles(['account_team'])
    await later(5)
    expect(await onCall('2026-03-10T00:00:00Z')).toBe(null)
    const { people } = (await at.as('ase', 'GET', `${ROOT}/feeds`)).body.items[0]
    expect(people[0]).toMatchObject({ who: 'Ghost', personId: null, personName: null })
    const said = await at.as('support_operations', 'PUT', `${ROOT}/feeds/${feedId}/people`, {
      people: [{ key: ghost.email, personId: at.people.account_team }],
    })
    expect([said.status, said.body.detail]).toEqual([
      409,
      'The account_team is neither ASE nor support engineer: choose somebody else to be on call.',
    ])
    await roles(['ase'])
    await later(5)
    expect(await onCall('2026-03-10T00:00:00Z')).toBe('Gus Ghost-Writer')
  })
  test('a shift that moves or goes is followed at the next reading, and what has passed stays', async () => {
    clock.set(Temporal.Instant.from('2026-03-04T12:00:00Z').epochMilliseconds)
    pager.state.shifts = [shift(ghost, '2026-03-04T12:00:00Z', '2026-03-11T08:00:00Z')]
    expect(await read()).toBe(1)
    expect(await onCall('2026-03-04T11:59:00Z')).toBe('Ann Berg')
    expect(await onCall('2026-03-04T12:00:00Z')).toBe('Gus Ghost-Writer')
    expect(await onCall('2026-03-12T00:00:00Z')).toBe(null)
  })
  test('that fails is asked less and less often, shows why, keeps the last known shifts, and comes back by itself', async () => {
    pager.state.fault = { status: 500 }
    expect(await later(5)).toBe(1)
    const feed = async () => (await at.as('ase', 'GET', `${ROOT}/feeds`)).body.items[0]
    expect(await feed()).toMatchObject({
      failures: 1,
      error: expect.stringContaining('has a fault') as string,
    })
    expect([await later(5), await later(5), await later(5), await later(10), await later(5)]).toEqual([
      1, 0, 1, 0, 0,
    ])
    expect(await onCall('2026-03-05T00:00:00Z')).toBe('Gus Ghost-Writer')
    pager.state.fault = null
    expect(await later(60)).toBe(1)
    expect(await feed()).toMatchObject({ failures: 0, error: null })
  })
  test('with another address needs its key again, and on an internal host is refused', async () => {
    const body = { name: 'Pager', kind: 'pagerduty', scheduleIds: ['PRIMARY'] }
    const moved = await at.as('support_operations', 'PUT', `${ROOT}/feeds/${feedId}`, {
      ...body,
      address: 'https://api.eu.pagerduty.com',
    })
    expect([moved.status, moved.body.errors[0].path]).toEqual([400, 'token'])
    const inside = await at.as('support_operations', 'PUT', `${ROOT}/feeds/${feedId}`, {
      ...body,
      address: 'http://169.254.169.254/',
      token: 'x',
    })
    expect([inside.status, inside.body.errors[0].path]).toEqual([400, 'address'])
  })
  test('switched off gives no shifts; removed leaves what was', async () => {
    const off = await at.as('support_operations', 'PUT', `${ROOT}/feeds/${feedId}`, {
      name: 'Pager',
      kind: 'pagerduty',
      scheduleIds: ['PRIMARY'],
      isEnabled: false,
    })
    expect(off.status, off.text).toBe(200)
    expect(await onCall('2026-03-06T00:00:00Z')).toBe(null)
    expect(await onCall('2026-03-04T13:00:00Z')).toBe('Gus Ghost-Writer')
    expect((await at.as('support_operations', 'DELETE', `${ROOT}/feeds/${feedId}`)).status).toBe(204)
    expect(await onCall('2026-03-03T00:00:00Z')).toBe('Ann Berg')
  })
  test('was never asked anything it does not know', () => {
    expect(pager.state.unexpected).toEqual([])
  })
})

describe('a calendar', () => {
  const event = (lines: string[]): string =>
    ['BEGIN:VEVENT', 'DTSTAMP:20260101T000000Z', ...lines, 'END:VEVENT'].join('\r\n')
  const file = (...events: string[]): string =>
    ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test', ...events, 'END:VCALENDAR', ''].join('\r\n')
  test('is read by attendee, else by the name in the title, also over a change of the clock', async () => {
    clock.set(Temporal.Instant.from('2026-03-27T12:00:00Z').epochMilliseconds)
    await person('Cor Vis')
    ics = file(
      event([
        'UID:a',
        'SUMMARY:On call',
        'ATTENDEE:mailto:ann@example.com',
        'DTSTART;TZID=Europe/Amsterdam:20260328T210000',
        'DTEND;TZID=Europe/Amsterdam:20260329T090000',
      ]),
      event([
        'UID:b',
        'SUMMARY:On call: Cor Vis (primary)',
        'DTSTART:20260329T070000Z',
        'DTEND:20260330T070000Z',
      ]),
    )
    const address = `http://${calendarHost}/cal.ics?key=hush`
    const added = await at.as('support_operations', 'POST', `${ROOT}/feeds`, {
      name: 'Calendar',
      kind: 'icalendar',
      address,
    })
    expect(added.body).toMatchObject({ host: calendarHost })
    expect(added.text).not.toContain('hush')
    const { body } = await at.as('support_operations', 'POST', `${ROOT}/feeds/${added.body.id}/read`)
    expect(body).toMatchObject({ failures: 0, lastReadAt: '2026-03-27T12:00:00.000Z' })
    expect(await onCall('2026-03-28T20:00:00Z')).toBe('Ann Berg')
    expect(await onCall('2026-03-29T06:59:00Z')).toBe('Ann Berg')
    expect(await onCall('2026-03-29T07:00:00Z')).toBe('Cor Vis')
    ics = 'no calendar'
    await later(5)
    const { items } = (await at.as('ase', 'GET', `${ROOT}/feeds`)).body
    expect(items[0]).toMatchObject({
      failures: 1,
      error: expect.stringContaining('cannot be read') as string,
    })
    expect(await onCall('2026-03-29T07:00:00Z')).toBe('Cor Vis')
  })

  test('that is switched off is not read, and says so', async () => {
    const address = `http://${calendarHost}/cal.ics?key=hush`
    const body = { name: 'Off', kind: 'icalendar', address, isEnabled: false }
    const added = await at.as('support_operations', 'POST', `${ROOT}/feeds`, body)
    const path = `${ROOT}/feeds/${added.body.id}`
    const said = await at.as('support_operations', 'POST', `${path}/read`)
    expect([said.status, said.text]).toEqual([409, expect.stringContaining('switched off')])
    await at.as('support_operations', 'DELETE', path)
  })

  test('that hangs holds up no other; cut off as the program stops, nothing is held against it', async () => {
    for (const n of [1, 2, 3])
      await at.as('support_operations', 'POST', `${ROOT}/feeds`, {
        ...{ name: `Hangs ${n}`, kind: 'icalendar', address: `http://${calendarHost}/hangs-${n}.ics` },
      })
    clock.advance(60 * 60_000)
    const [calendarSource] = parts.sources
    const underWay = new Set<string>()
    let came = 0
    const sources: OnCallParts['sources'] = [
      {
        ...calendarSource!,
        read: (address, from, to, signal) => {
          if (!address.url.includes('hangs'))
            return calendarSource!.read(address, from, to, signal).finally(() => came++)
          underWay.add(address.url)
          return new Promise((resolve) =>
            signal.addEventListener('abort', () => resolve({ kind: 'failed', message: 'Cut off.' })),
          )
        },
      },
    ]
    const stop = new AbortController()
    const round = readDueFeeds({ ...platform, ...parts, sources }, stop.signal)
    await expect.poll(() => [underWay.size, came]).toEqual([3, 1])
    stop.abort()
    await round
    const { items } = (await at.as('ase', 'GET', `${ROOT}/feeds`)).body
    const hanging = items.filter(({ name }: { name: string }) => name.startsWith('Hangs'))
    expect(hanging).toMatchObject(Array(3).fill({ failures: 0, error: null }))
  })
})

describe('who somebody of a feed is', () => {
  const people = [
    { id: '1', name: 'Ann Berg', email: 'ann@example.com', handles: ['PANN'] },
    { id: '2', name: 'Ann Bergman', email: 'bergman@example.com', handles: [] },
    { id: '3', name: 'Kim', email: 'kim@example.com', handles: [] },
    { id: '4', name: 'Kim', email: 'kim2@example.com', handles: [] },
  ]
  const match = matcher(people, new Map([['roster three', '3']]))
  test.each([
    ['ann@EXAMPLE.com', null, 'whoever', '1'],
    [null, 'pann', 'whoever', '1'],
    [null, null, 'ann  berg', '1'],
    [null, null, 'Primary: Ann Bergman, until Monday', '2'],
    [null, null, 'Ann Berg and Ann Bergman', null],
    [null, null, 'Kim', null],
    [null, null, 'Roster Three', '3'],
    [null, null, 'Joanne Bergmann', null],
  ])('%s %s %s', (email, id, name, expected) => {
    expect(match({ who: { email, id, name } })).toBe(expected)
  })
})
