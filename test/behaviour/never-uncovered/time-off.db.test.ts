/** Time off in everybody's own zone, across the changes of the clock of both hemispheres; holidays by country and region. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calendarFile, calendarServer } from '../../../server/src/absences/testing/calendar-server.ts'
import { failOnUnexpected } from '../../harness/strict-messenger.ts'
import {
  AMSTERDAM,
  anAccountOf,
  AUCKLAND,
  hours,
  iso,
  LORD_HOWE,
  ms,
  NEW_YORK,
  short,
  startProgramme,
  SYDNEY,
  there,
  type Programme,
} from './programme.ts'

let programme: Programme
const MINUTE = 60_000
// Far enough ahead that nothing is at short notice; no help desk, no contract ends.
beforeAll(async () => {
  programme = await startProgramme('2026-02-02T12:00:00Z')
  await anAccountOf(programme, 'Lumen', 'Dana', AMSTERDAM)
  await anAccountOf(programme, 'Nantucket', 'Nell', NEW_YORK)
  await anAccountOf(programme, 'Southern', 'Syd', SYDNEY)
  await anAccountOf(programme, 'Kauri', 'Aria', AUCKLAND)
  await anAccountOf(programme, 'Gower', 'Howe', LORD_HOWE)
})
afterAll(() => programme?.stop())
failOnUnexpected(() => programme)

const off = async (who: string, when: object, kind = 'planned') => {
  const json = { personId: programme.ids[who], kind, ...when }
  const { status, body, text } = await programme.call(who, 'POST', '/api/v1/time-off', json)
  expect(status, text).toBe(201)
  return body as { id: string; start: string; end: string; shortNotice: boolean }
}
const withdraw = (who: string, id: string) => programme.call(who, 'POST', `/api/v1/time-off/${id}/withdraw`)
const presence = async (who: string, at: string) =>
  (await programme.read('director', `/api/v1/presence?ids=${programme.ids[who]}&at=${at}`)).body.items[0]
    .presence as string
/** Working hours on which the clock changes at night. */
const nights = (timeZone: string) => ({
  from: null,
  own: { timeZone, weekly: [{ weekday: 6, start: 22 * 60, end: 30 * 60 }] },
})

describe('a day off is that local day, not one of UTC', () => {
  test.each([
    ['Dana', 'Lumen', AMSTERDAM, '2026-03-29', 23],
    ['Dana', 'Lumen', AMSTERDAM, '2026-10-25', 25],
    ['Nell', 'Nantucket', NEW_YORK, '2026-03-08', 23],
    ['Nell', 'Nantucket', NEW_YORK, '2026-11-01', 25],
    ['Syd', 'Southern', SYDNEY, '2026-04-05', 25],
    ['Syd', 'Southern', SYDNEY, '2026-10-04', 23],
    ['Aria', 'Kauri', AUCKLAND, '2026-04-05', 25],
    ['Aria', 'Kauri', AUCKLAND, '2026-09-27', 23],
    ['Howe', 'Gower', LORD_HOWE, '2026-04-05', 24.5],
    ['Howe', 'Gower', LORD_HOWE, '2026-10-04', 23.5],
    ['Syd', 'Southern', SYDNEY, '2026-10-06', 24],
  ])('%s (%s, %s) on %s: %d hours', async (who, account, zone, day, length) => {
    const { id, start, end } = await off(who, { startsOn: day, endsOn: day })
    expect([hours(start, end), ms(start)]).toEqual([length, ms(there(`${day}T00:00`, zone))])
    const at = [ms(start) - MINUTE, ms(start), ms(end) - MINUTE, ms(end)].map(iso)
    const seen = await Promise.all(at.map((instant) => presence(who, instant)))
    expect(seen).toEqual([
      expect.not.stringMatching('away'),
      'away',
      'away',
      expect.not.stringMatching('away'),
    ])
    const { body } = await programme.call(
      'Wren',
      'GET',
      `/api/v1/who?account=${programme.ids[account]}&at=${at[1]}`,
    )
    expect([body.state, body.ase.presence], 'nobody else is named').toEqual(['away', 'away'])
    await withdraw(who, id)
  })

  test('a day’s leave in Sydney takes that day’s eight hours and no other, though it lies on two days of UTC', async () => {
    const { id } = await off('Syd', { startsOn: '2026-10-06', endsOn: '2026-10-06' })
    expect(await programme.duty('Syd', '2026-10-04T13:00:00Z', 3)).toEqual([
      '2026-10-04T22:00Z/2026-10-05T06:00Z',
      '2026-10-06T22:00Z/2026-10-07T06:00Z',
    ])
    await withdraw('Syd', id)
  })
})

describe('time off by the hour', () => {
  test('is of the wall where the person is: an afternoon in New York before and after the change', async () => {
    const made = await Promise.all(
      ['2026-03-06', '2026-03-09'].map((day) =>
        off('Nell', { startsOn: day, endsOn: day, startTime: '13:00', endTime: '17:00' }),
      ),
    )
    expect(made.map(({ start }) => short(start))).toEqual(['2026-03-06T18:00Z', '2026-03-09T17:00Z'])
    expect(await programme.duty('Nell', '2026-03-06T05:00:00Z', 4)).toEqual([
      '2026-03-06T14:00Z/2026-03-06T18:00Z',
      '2026-03-09T13:00Z/2026-03-09T17:00Z',
    ])
    for (const { id } of made) await withdraw('Nell', id)
  })

  test('sick from three in the night that Sydney repeats: until the last of that hour, and duty is what is left', async () => {
    await programme.call('director', 'PUT', `/api/v1/people/${programme.ids['Kim']}/hours`, nights(SYDNEY))
    // Ten in the evening to six in the morning, with an hour twice: nine hours.
    const night = () => programme.duty('Kim', '2026-04-04T00:00:00Z', 1)
    expect(await night()).toEqual(['2026-04-04T11:00Z/2026-04-04T20:00Z'])
    const { id, start, end } = await off(
      'Kim',
      { startsOn: '2026-04-05', startTime: '02:00', endsOn: '2026-04-05', endTime: '02:30' },
      'sick',
    )
    expect([short(start), short(end), hours(start, end)]).toEqual([
      '2026-04-04T15:00Z',
      '2026-04-04T16:30Z',
      1.5,
    ])
    expect(await night()).toEqual([
      '2026-04-04T11:00Z/2026-04-04T15:00Z',
      '2026-04-04T16:30Z/2026-04-04T20:00Z',
    ])
    await withdraw('Kim', id)
    expect(await programme.duty('Kim', '2026-10-03T00:00:00Z', 1), 'an hour short in spring').toEqual([
      '2026-10-03T12:00Z/2026-10-03T19:00Z',
    ])
  })

  test('in the hour that New York skips: from the change on', async () => {
    await programme.call('director', 'PUT', `/api/v1/people/${programme.ids['Pete']}/hours`, nights(NEW_YORK))
    const { id } = await off('Pete', {
      ...{ startsOn: '2026-03-08', startTime: '02:30', endsOn: '2026-03-08', endTime: '04:00' },
    })
    expect(await programme.duty('Pete', '2026-03-07T12:00:00Z', 1)).toEqual([
      '2026-03-08T03:00Z/2026-03-08T07:00Z',
      '2026-03-08T08:00Z/2026-03-08T10:00Z',
    ])
    await withdraw('Pete', id)
  })

  test('two weeks’ notice: a day more is enough, a day less is flagged, whatever the clock does in between', async () => {
    await programme.moveTo('2026-03-20T12:00:00Z')
    for (const [who, zone] of [
      ['Dana', AMSTERDAM],
      ['Syd', SYDNEY],
    ] as const)
      for (const [day, isShort] of [
        ['2026-04-02', true],
        ['2026-04-06', false],
      ] as const) {
        const made = await off(who, { start: there(`${day}T00:00`, zone), end: there(`${day}T12:00`, zone) })
        expect([who, day, made.shortNotice]).toEqual([who, day, isShort])
        await withdraw(who, made.id)
      }
  })
})

describe('days off that come back', () => {
  const recurring = async (who: string, body: object) => {
    const json = { personId: programme.ids[who], ...body }
    const made = await programme.call(who, 'POST', '/api/v1/recurring-off', json)
    expect(made.status, made.text).toBe(201)
    return made.body.id as string
  }
  const away = async (who: string, from: string, days: number): Promise<string[]> =>
    (
      await programme.read('Wren', `/api/v1/people/${programme.ids[who]}/days?from=${from}&days=${days}`)
    ).body.away.map(({ start, end }: { start: string; end: string }) => `${short(start)}/${short(end)}`)

  test('every other Friday afternoon in Sydney stays an afternoon when the clock goes back', async () => {
    const id = await recurring('Syd', {
      ...{ weekdays: [5], everyWeeks: 2, startsOn: '2026-03-27', endsOn: '2026-04-30' },
      ...{ startTime: '13:00', endTime: '17:00' },
    })
    expect(await away('Syd', '2026-03-26T00:00:00Z', 40)).toEqual([
      '2026-03-27T02:00Z/2026-03-27T06:00Z',
      '2026-04-10T03:00Z/2026-04-10T07:00Z',
      '2026-04-24T03:00Z/2026-04-24T07:00Z',
    ])
    await programme.call('Syd', 'POST', `/api/v1/recurring-off/${id}/end`, { lastOn: '2026-01-01' })
  })

  test('every Sunday on Lord Howe is half an hour longer in April, and half an hour shorter in October', async () => {
    const id = await recurring('Howe', { weekdays: [7], startsOn: '2026-04-01', endsOn: '2026-10-31' })
    const sundays = async (from: string): Promise<number[]> =>
      (await away('Howe', from, 14)).map((one) => {
        const [start = '', end = ''] = one.split('/')
        return hours(start, end)
      })
    expect(await sundays('2026-04-01T13:00:00Z')).toEqual([24.5, 24])
    expect(await sundays('2026-09-30T13:30:00Z')).toEqual([23.5, 24])
    await programme.call('Howe', 'POST', `/api/v1/recurring-off/${id}/end`, { lastOn: '2026-01-01' })
  })

  test('on them the account’s standing backup answers, as on any other time off', async () => {
    const id = await recurring('Dana', { weekdays: [3], startsOn: '2026-10-19', endsOn: '2026-10-31' })
    await programme.at.database.pool.query(
      'update account_policy set standing_backup_id = $1 where account_id = $2',
      [programme.ids['Wren'], programme.ids['Lumen']],
    )
    await programme.build((into) => into.query('select facts_touch()'))
    expect(await programme.acting('Lumen', there('2026-10-21T10:00', AMSTERDAM))).toBe('Wren')
    expect(await programme.acting('Lumen', there('2026-10-28T10:00', AMSTERDAM))).toBe('Wren')
    expect(await programme.acting('Lumen', there('2026-10-22T10:00', AMSTERDAM))).toBe('Dana')
    await programme.call('Dana', 'POST', `/api/v1/recurring-off/${id}/end`, { lastOn: '2026-01-01' })
  })
})

test('every Friday off without anybody named is a gap of each of them, at nine to five of the wall on both sides of the change', async () => {
  await programme.moveTo('2026-03-20T12:00:00Z')
  const json = {
    personId: programme.ids['Aria'],
    weekdays: [5],
    startsOn: '2026-03-27',
    endsOn: '2026-04-12',
  }
  const made = await programme.call('Aria', 'POST', '/api/v1/recurring-off', json)
  expect(made.status, made.text).toBe(201)
  const { body } = await programme.read('Ada', `/api/v1/accounts/${programme.ids['Kauri']}/gaps`)
  const hoursOf = (gap: { hours: object[] }) => gap.hours
  expect(body.gaps.flatMap(hoursOf)).toEqual(
    ['2026-03-27', '2026-04-03', '2026-04-10'].map((day) => ({
      start: there(`${day}T09:00`, AUCKLAND),
      end: there(`${day}T17:00`, AUCKLAND),
    })),
  )
  expect(body.gaps.map(({ cause }: { cause: string }) => cause)).toEqual(
    Array(3).fill('time_off_without_backup'),
  )
  await programme.call('Aria', 'POST', `/api/v1/recurring-off/${made.body.id}/end`, { lastOn: '2026-01-01' })
})

describe('a calendar kept elsewhere', () => {
  test('tells a whole day without a zone: that day where its owner is, on both changes of Sydney', async () => {
    const server = await calendarServer()
    const day = (uid: string, on: string) => [`UID:${uid}`, `DTSTART;VALUE=DATE:${on}`, 'SUMMARY:Surgery']
    server.serve(calendarFile(day('a', '20260405'), day('b', '20261004')))
    const made = await programme.call('Syd', 'POST', `/api/v1/people/${programme.ids['Syd']}/calendars`, {
      ...{ name: 'Mine', address: server.url },
    })
    expect(made.status, made.text).toBe(201)
    const { body, text } = await programme.call(
      'Kim',
      'GET',
      `/api/v1/time-off?personId=${programme.ids['Syd']}`,
    )
    expect(body.items.map((one: { start: string; end: string }) => hours(one.start, one.end))).toEqual([
      25, 23,
    ])
    expect(text).not.toMatch(/Surgery|planned/)
    server.serve(calendarFile(day('b', '20261004')))
    await programme.moveTo('2026-03-20T12:16:00Z', 'calendars')
    const after = await programme.call('Kim', 'GET', `/api/v1/time-off?personId=${programme.ids['Syd']}`)
    expect(after.body.items.map(({ start }: { start: string }) => short(start))).toEqual([
      '2026-10-03T14:00Z',
    ])
    await programme.call('Syd', 'DELETE', `/api/v1/calendars/${made.body.id}`)
    await server.close()
  })
})
