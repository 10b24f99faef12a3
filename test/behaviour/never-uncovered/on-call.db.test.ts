/** Who is on call when the clock changes: read from a calendar, from the pager, or entered. Overlap rather than gap. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  calendarFile,
  calendarServer,
  type CalendarServer,
} from '../../../server/src/absences/testing/calendar-server.ts'
import { startLocalPager } from '../../../server/src/connectors/pager/testing/local-pager.ts'
import { failOnUnexpected } from '../../harness/strict-messenger.ts'
import {
  AMSTERDAM,
  AUCKLAND,
  iso,
  LORD_HOWE,
  ms,
  NEW_YORK,
  startProgramme,
  SYDNEY,
  there,
  type Programme,
} from './programme.ts'

const ROOT = '/api/v1/on-call'
const DAY = 86_400_000
let programme: Programme
let server: CalendarServer
let pager: Awaited<ReturnType<typeof startLocalPager>>
beforeAll(async () => {
  ;[programme, server, pager] = await Promise.all([
    startProgramme('2026-03-01T00:00:00Z'),
    calendarServer(),
    startLocalPager('the key'),
  ])
})
afterAll(async () => {
  await programme?.stop()
  await server.close()
  await pager.stop()
})
failOnUnexpected(() => programme)

/** What somebody asked a moment ago is known to every answer. */
const ask = async (path: string) => {
  const { body, text } = await programme.read('Sam', `${ROOT}${path}`)
  expect(body, text).toBeDefined()
  return body
}
const onCall = async (at: string): Promise<string[]> => {
  const { responsible, others } = await ask(`?at=${at}`)
  return [responsible, ...others].filter((one) => one !== null).map(({ name }) => name)
}
const gaps = async (from: string, days: number) => (await ask(`/shifts?from=${from}&days=${days}`)).gaps
const connect = async (json: object): Promise<void> => {
  const made = await programme.call('support_operations', 'POST', `${ROOT}/feeds`, { name: 'Feed', ...json })
  expect(made.status, made.text).toBe(201)
  await programme.look('feeds')
  const [feed] = (await ask('/feeds')).items
  expect([
    feed.error,
    feed.people.filter((one: { personId: string | null }) => one.personId === null),
  ]).toEqual([null, []])
}
afterEach(async () => {
  for (const { id } of (await ask('/feeds')).items)
    await programme.call('support_operations', 'DELETE', `${ROOT}/feeds/${id}`)
})
const event = (name: string, zone: string, from: string, to: string, ...more: string[]) => [
  `UID:${name}-${from}`,
  `SUMMARY:On call: ${name}`,
  `DTSTART;TZID=${zone}:${from}`,
  `DTEND;TZID=${zone}:${to}`,
  ...more,
]
const compact = (date: string, time: string): string =>
  `${date.replaceAll('-', '')}T${time.replace(':', '')}00`

describe('read from a calendar', () => {
  test.each([
    [AMSTERDAM, '2026-03-29'],
    [AMSTERDAM, '2026-10-25'],
    [NEW_YORK, '2026-03-08'],
    [NEW_YORK, '2026-11-01'],
    [SYDNEY, '2026-04-05'],
    [SYDNEY, '2026-10-04'],
    [AUCKLAND, '2026-04-05'],
    [AUCKLAND, '2026-09-27'],
    [LORD_HOWE, '2026-04-05'],
    [LORD_HOWE, '2026-10-04'],
  ])(
    'weeks that recur from Monday at eight to Monday at eight in %s leave no minute open around %s',
    async (zone, change) => {
      const sunday = Temporal.PlainDate.from(change)
      const first = sunday.subtract({ days: 20 }).toString()
      await programme.moveTo(iso(ms(there(`${first}T12:00`, zone))))
      const week = (name: string, weeks: number) => {
        const [from, to] = [weeks, weeks + 1].map((n) =>
          compact(Temporal.PlainDate.from(first).add({ weeks: n }).toString(), '08:00'),
        )
        return event(name, zone, from!, to!, 'RRULE:FREQ=WEEKLY;INTERVAL=2')
      }
      server.serve(calendarFile(week('Sam', 0), week('Wren', 1)))
      await connect({ kind: 'icalendar', address: server.url })
      expect(await gaps(programme.clock.now().toString(), 60)).toEqual([])
      // The week of the change is Sam’s, who hands over to Wren at eight of the new time.
      const handOver = there(`${sunday.add({ days: 1 }).toString()}T08:00`, zone)
      expect((await onCall(iso(ms(handOver) - 60_000)))[0]).toBe('Sam')
      expect((await onCall(iso(ms(handOver) + 3_600_000)))[0]).toBe('Wren')
    },
  )

  test('a hand-over in the hour that is repeated: whoever goes stays until the last of it, whoever comes is there from the first', async () => {
    await programme.moveTo('2026-10-20T00:00:00Z')
    server.serve(
      calendarFile(
        event('Sam', AMSTERDAM, '20261024T200000', '20261025T023000'),
        event('Wren', AMSTERDAM, '20261025T023000', '20261025T200000'),
      ),
    )
    await connect({ kind: 'icalendar', address: server.url })
    const seen = await Promise.all(
      ['2026-10-25T00:29:00Z', '2026-10-25T00:30:00Z', '2026-10-25T01:29:00Z', '2026-10-25T01:30:00Z'].map(
        onCall,
      ),
    )
    expect(seen).toEqual([['Sam'], ['Sam', 'Wren'], ['Sam', 'Wren'], ['Wren']])
  })

  test('a hand-over in the hour that is skipped leaves nobody out', async () => {
    await programme.moveTo('2026-03-25T00:00:00Z')
    server.serve(
      calendarFile(
        event('Sam', AMSTERDAM, '20260328T200000', '20260329T023000'),
        event('Wren', AMSTERDAM, '20260329T023000', '20260329T200000'),
      ),
    )
    await connect({ kind: 'icalendar', address: server.url })
    const [gap, ...others] = await gaps('2026-03-28T19:00:00Z', 1)
    expect([gap.start, others], 'only after both, at eight in the evening').toEqual([
      '2026-03-29T18:00:00.000Z',
      [],
    ])
  })
})

describe('read from the pager', () => {
  const shift = (name: string, start: string, end: string) => ({
    schedule: 'PRIMARY',
    user: { id: `P${name}`, name, email: `${name}@elsewhere.example` },
    ...{ start, end },
  })
  test('instants are as it says them, whatever offset they are written with; a gap of its own is told to every leader, once', async () => {
    await programme.moveTo('2026-10-20T08:00:00Z')
    pager.state.shifts = [
      shift('Sam', '2026-10-18T08:00:00+02:00', '2026-10-25T02:30:00+02:00'),
      // It takes over an hour later than Sam goes: in the second half past two.
      shift('Wren', '2026-10-25T02:30:00+01:00', '2026-11-01T01:30:00-04:00'),
      shift('Max', '2026-11-01T01:30:00-04:00', '2027-02-01T00:00:00Z'),
    ]
    const address = { kind: 'pagerduty', address: pager.url, token: 'the key', scheduleIds: ['PRIMARY'] }
    await connect(address)
    expect(await gaps('2026-10-20T08:00:00Z', 30)).toEqual([
      { start: '2026-10-25T00:30:00.000Z', end: '2026-10-25T01:30:00.000Z' },
    ])
    expect(await onCall('2026-11-01T05:29:00Z')).toEqual(['Wren'])
    expect(await onCall('2026-11-01T05:30:00Z')).toEqual(['Max'])
    await programme.look('on call', 'on call')
    expect(await programme.told()).toEqual([
      'Ada: Nobody is on call from 2026-10-25 11:30',
      'Amos: Nobody is on call from 2026-10-24 20:30',
      'The manager: Nobody is on call from 2026-10-25 02:30',
    ])
    await programme.moveTo('2026-10-25T01:00:00Z', 'on call')
    expect(await programme.told(), 'while it lasts').toEqual([])
    expect(pager.state.unexpected).toEqual([])
  })
})

describe('entered', () => {
  test('where two overlap at the change, whoever began first is responsible until they go', async () => {
    await programme.moveTo('2026-04-01T00:00:00Z')
    const enter = (name: string, start: string, end: string) =>
      programme.call('Ada', 'POST', `${ROOT}/shifts`, { personId: programme.ids[name], start, end })
    const [first, last] = ['2026-04-04T15:30:00Z', '2026-04-04T16:30:00Z']
    // Half past two in Sydney, twice.
    const made = [
      await enter('Sam', '2026-04-03T21:00:00Z', last),
      await enter('Wren', first, '2026-04-05T21:00:00Z'),
    ]
    expect(made.map(({ status }) => status)).toEqual([201, 201])
    const [ofSam, ofWren] = ['Fri 3 Apr 23:00 to Sat 4 Apr 18:30', 'Sat 4 Apr 17:30 to Sun 5 Apr 23:00']
    expect(await programme.told()).toEqual([
      `Sam: You are on call, ${ofSam} Amsterdam`,
      `Wren: You are on call, ${ofWren} Amsterdam`,
    ])
    expect(await onCall(iso(ms(first) - 1))).toEqual(['Sam'])
    expect(await onCall(first)).toEqual(['Sam', 'Wren'])
    expect(await onCall(last)).toEqual(['Wren'])
    expect((await ask(`?at=${first}`)).until).toBe(iso(ms(last)))
    for (const { body } of made) await programme.call('Ada', 'DELETE', `${ROOT}/shifts/${body.id}`)
    expect(await programme.told()).toEqual([
      `Sam: You are on call no more, ${ofSam} Amsterdam`,
      `Wren: You are on call no more, ${ofWren} Amsterdam`,
    ])
    await programme.moveTo(iso(ms(last) + DAY))
  })
})
