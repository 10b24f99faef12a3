/** Calendars kept elsewhere, from a real HTTP server, under the clock: what they tell becomes time off, and nothing else is kept. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { directoryRoom } from '../../directory/module.ts'
import { startActing, type Acting } from '../../directory/testing/acting.ts'
import { manualClock } from '../../platform/clock.ts'
import { createEvents } from '../../platform/events/index.ts'
import { calendarFile, calendarServer, type CalendarServer } from '../testing/calendar-server.ts'
import { outside, roomWithCalendars } from '../testing/outside.ts'
import { readDueCalendars } from './reading.ts'

const QUARTER = 15 * 60_000
const clock = manualClock('2026-03-02T09:00:00Z')
let at: Acting
let server: CalendarServer
beforeAll(async () => {
  server = await calendarServer()
  at = await startActing((platform) => [directoryRoom(platform), roomWithCalendars(platform)], { clock })
})
afterAll(async () => {
  await at.stop()
  await server.close()
})
afterEach(async () => {
  await at.database.pool.query('delete from calendar')
  await at.database.pool.query('delete from time_off')
})

const calendars = () => `/api/v1/people/${at.people.ase}/calendars`
const connect = async (over: object = {}) =>
  (await at.as('ase', 'POST', calendars(), { name: 'Work', address: server.url, ...over })).body
const off = async (): Promise<string[]> => {
  const { body } = await at.as('ase', 'GET', `/api/v1/time-off?personId=${at.people.ase}`)
  return body.items.map((one: { start: string; end: string; source: string }) =>
    [one.start.slice(0, 16), one.end.slice(0, 16), one.source].join(' '),
  )
}
const readDue = (over: Partial<typeof outside> = {}, signal = AbortSignal.timeout(30_000)) =>
  readDueCalendars(
    { pool: at.database.pool, clock, events: createEvents(clock), ...outside, ...over },
    signal,
  )
const vacation = (day: string, until: string) => [
  'UID:v1',
  `DTSTART;VALUE=DATE:${day}`,
  `DTEND;VALUE=DATE:${until}`,
  'SUMMARY:Surgery',
]

describe('a calendar that is connected', () => {
  test('brings its time off at once, in the person’s zone, and follows every quarter of an hour', async () => {
    server.serve(calendarFile(vacation('20260328', '20260330')))
    const made = await connect()
    expect(made).toMatchObject({ host: expect.stringMatching(/^127/), events: 1, failures: 0, problem: null })
    expect(await off()).toEqual(['2026-03-27T23:00 2026-03-29T22:00 calendar'])

    server.serve(calendarFile(vacation('20260328', '20260331')))
    expect(await readDue()).toBe(0)
    clock.advance(QUARTER)
    expect(await readDue()).toBe(1)
    expect(await off()).toEqual(['2026-03-27T23:00 2026-03-30T22:00 calendar'])

    server.serve(calendarFile())
    clock.advance(QUARTER)
    await readDue()
    expect(await off()).toEqual([])
  })

  test('of an event without an end in sight takes over no more than the years that are looked at', async () => {
    server.serve(calendarFile(vacation('20260328', '24260110')))
    const { id } = await connect()
    expect(await off()).toEqual(['2026-03-27T23:00 2028-01-01T00:00 calendar'])
    clock.advance(QUARTER)
    await readDue()
    expect((await at.as('ase', 'DELETE', `/api/v1/calendars/${id}`)).status).toBeLessThan(300)
    expect(await off()).toEqual([])
  })

  test('is not asked while it is paused: what it told stands, and going on it is read at once', async () => {
    server.serve(calendarFile(vacation('20260328', '20260330')))
    const { id } = await connect()
    const path = `/api/v1/calendars/${id}`
    const paused = await at.as('ase', 'PATCH', path, { isPaused: true, name: 'Family' })
    expect(paused.body).toMatchObject({ isPaused: true, nextReadAt: null, name: 'Family', events: 1 })
    server.serve(calendarFile())
    clock.advance(QUARTER)
    expect(await readDue()).toBe(0)
    expect(await at.as('ase', 'POST', `${path}/read`)).toMatchObject({
      status: 409,
      body: { detail: expect.stringMatching(/paused/) },
    })
    expect(await off()).toHaveLength(1)
    const goesOn = await at.as('ase', 'PATCH', path, { isPaused: false })
    expect(goesOn.body).toMatchObject({ isPaused: false, nextReadAt: expect.any(String), events: 0 })
    expect(await off()).toEqual([])
  })

  test('is not sent again while it is the same', async () => {
    server.serve(calendarFile(vacation('20260328', '20260330')))
    await connect()
    server.answered.length = 0
    clock.advance(QUARTER)
    await readDue()
    expect(server.answered).toEqual([304])
    expect(await off()).toHaveLength(1)
  })

  test('that fails is asked ever later, keeps what it told, says what to do, and recovers', async () => {
    server.serve(calendarFile(vacation('20260410', '20260411')))
    const { id } = await connect()
    server.fail(500)
    const waits: number[] = []
    for (let n = 0; n < 7; n++) {
      const { body } = await at.as('ase', 'GET', calendars())
      const next = Temporal.Instant.from(body.items[0].nextReadAt)
      waits.push(clock.now().until(next).total('minutes'))
      clock.advance(clock.now().until(next).total('milliseconds'))
      expect(await readDue()).toBe(1)
    }
    expect(waits).toEqual([15, 15, 30, 60, 120, 240, 360])
    const broken = (await at.as('ase', 'GET', calendars())).body.items[0]
    expect(broken).toMatchObject({
      failures: 7,
      problem: expect.stringMatching(/fault \(status 500\).*by itself/),
    })
    expect(await off()).toHaveLength(1)

    server.fail(404)
    expect((await at.as('ase', 'POST', `/api/v1/calendars/${id}/read`)).body.problem).toMatch(
      /Give its new address/,
    )
    server.fail(302, { location: 'http://169.254.169.254/' })
    expect((await at.as('ase', 'POST', `/api/v1/calendars/${id}/read`)).body.problem).toMatch(
      /internal network/,
    )
    server.serve('<html>')
    expect((await at.as('ase', 'POST', `/api/v1/calendars/${id}/read`)).body.problem).toMatch(
      /^Line 1: This is no calendar/,
    )
    server.serve(calendarFile(vacation('20260412', '20260413')))
    const healed = (await at.as('ase', 'POST', `/api/v1/calendars/${id}/read`)).body
    expect(healed).toMatchObject({ failures: 0, problem: null })
    expect(await off()).toEqual(['2026-04-11T22:00 2026-04-12T22:00 calendar'])
  })

  test('an event that cannot be read is said, and what was read of it before stands', async () => {
    const other = ['UID:v2', 'DTSTART;VALUE=DATE:20260501']
    server.serve(calendarFile(vacation('20260410', '20260411'), other))
    const { id } = await connect()
    server.serve(calendarFile(['UID:v1', 'DTSTART;TZID=Nowhere:20260410T090000', 'DURATION:PT1H'], other))
    const read = (await at.as('ase', 'POST', `/api/v1/calendars/${id}/read`)).body
    expect(read.leftOut).toEqual([
      { line: 3, message: expect.stringMatching(/time zone “Nowhere” is not known/) },
    ])
    expect(await off()).toHaveLength(2)
  })

  test('disconnected, what it told of the time to come goes, and what has passed stays', async () => {
    const now = clock.now()
    const day = (days: number): string =>
      now
        .add({ hours: days * 24 })
        .toString()
        .slice(0, 10)
        .replaceAll('-', '')
    server.serve(calendarFile(vacation(day(-1), day(2)), ['UID:v2', `DTSTART;VALUE=DATE:${day(5)}`]))
    const { id } = await connect()
    expect(await off()).toHaveLength(2)
    expect((await at.as('ase', 'DELETE', `/api/v1/calendars/${id}`)).status).toBe(200)
    const [begun, ...rest] = await off()
    expect(rest).toEqual([])
    expect(begun).toContain(` ${now.toString().slice(0, 16)} `)
  })
})

describe('beside what is entered by hand', () => {
  test('the same days are told once, in whatever order, and nothing conflicts', async () => {
    server.serve(calendarFile(vacation('20260601', '20260606')))
    await connect()
    const body = { personId: at.people.ase, kind: 'planned', startsOn: '2026-06-03', endsOn: '2026-06-08' }
    const entered = await at.as('ase', 'POST', '/api/v1/time-off', body)
    expect(entered.status, entered.text).toBe(201)
    const both = ['2026-05-31T22:00 2026-06-02T22:00 calendar', '2026-06-02T22:00 2026-06-08T22:00 entered']
    expect(await off()).toEqual(both)
    clock.advance(QUARTER)
    await readDue()
    expect(await off()).toEqual(both)
    // Changed by hand, the calendar fills what is free again; withdrawn, all of it.
    const path = `/api/v1/time-off/${entered.body.id}`
    const shorter = await at.as('ase', 'PATCH', path, { startsOn: '2026-06-05', endsOn: '2026-06-08' })
    expect(shorter.body, shorter.text).toMatchObject({ kind: 'planned', start: '2026-06-04T22:00:00.000Z' })
    expect((await off())[0]).toBe('2026-05-31T22:00 2026-06-04T22:00 calendar')
    await at.as('ase', 'POST', `${path}/withdraw`)
    expect(await off()).toEqual(['2026-05-31T22:00 2026-06-05T22:00 calendar'])
    const [read] = (await at.as('ase', 'GET', `/api/v1/time-off?personId=${at.people.ase}`)).body.items
    expect((await at.as('ase', 'POST', `/api/v1/time-off/${read.id}/withdraw`)).text).toMatch(
      /read from a calendar/,
    )
  })

  test('two calendars that tell the same days make one time off', async () => {
    server.serve(calendarFile(vacation('20260601', '20260606')))
    await connect()
    await connect({ name: 'Home' })
    expect(await off()).toEqual(['2026-05-31T22:00 2026-06-05T22:00 calendar'])
  })
})

describe('what is kept and told', () => {
  test('neither the address nor what an event is called stands anywhere', async () => {
    server.serve(calendarFile(vacation('20260601', '20260606')))
    const made = await at.as('ase', 'POST', calendars(), { name: 'Work', address: server.url })
    expect(made.text).not.toMatch(/private-token|Surgery/)
    for (const table of ['calendar', 'calendar_event', 'time_off', 'audit_entry', 'outbox_event']) {
      const { rows } = await at.database.pool.query(`select t::text as text from ${table} t`)
      expect(JSON.stringify(rows), table).not.toMatch(/private-token|Surgery|v1"/)
    }
  })

  test('a person and their manager see the calendars, nobody else; a file is read once and not kept', async () => {
    const file = calendarFile([
      'UID:f',
      'DTSTART;TZID=Romance Standard Time:20260701T080000',
      'DURATION:P1D',
      'SUMMARY:Urlaub',
    ])
    const body = { name: 'Export', counts: 'words', words: ['urlaub'], file }
    const made = await at.as('manager', 'POST', `${calendars()}/file`, body)
    expect(made, made.text).toMatchObject({ status: 201, body: { host: null, nextReadAt: null, events: 1 } })
    expect(await off()).toEqual(['2026-07-01T06:00 2026-07-02T06:00 calendar'])
    expect((await at.as('support_engineer', 'GET', calendars())).status).toBe(403)
    expect((await at.as('support_operations', 'GET', calendars())).status).toBe(403)
    expect((await at.as('manager', 'GET', calendars())).body.items).toHaveLength(1)
    expect((await at.as('ase', 'PATCH', `/api/v1/calendars/${made.body.id}`, { name: 'x' })).status).toBe(400)
    const none = await at.as('ase', 'POST', `${calendars()}/file`, { name: 'Empty', file: 'nothing' })
    expect(none).toMatchObject({ status: 400, body: { errors: [{ path: 'file' }] } })
  })

  test.each([
    [{ address: 'http://169.254.169.254/latest' }, 'address'],
    [{ address: 'http://example.com/a.ics' }, 'address'],
    [{ address: 'no address' }, 'address'],
    [{ counts: 'words' }, 'words'],
    [{ name: ' ' }, 'name'],
  ])('%j is refused', async (over, path) => {
    const answer = await at.as('ase', 'POST', calendars(), { name: 'Work', address: server.url, ...over })
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path }] } })
  })
})

describe('many calendars', () => {
  /** Calendars of which those whose address says so hang until they are let go. */
  const hanging = () => {
    let letGo = (): void => {}
    const gate = new Promise<void>((resolve) => (letGo = resolve))
    const seen = { underWay: 0, most: 0, came: 0 }
    const calendars: typeof outside.calendars = {
      ...outside.calendars,
      async fetch(address, last) {
        seen.most = Math.max(seen.most, ++seen.underWay)
        if (address.includes('hangs')) await gate
        else seen.came++
        seen.underWay--
        return outside.calendars.fetch(address, last)
      },
    }
    return { calendars, seen, letGo: () => letGo() }
  }
  const connectMany = async (count: number, query: string) => {
    for (let n = 0; n < count; n++) await connect({ address: `${server.url}?${query}=${n}` })
    clock.advance(1000)
  }

  test('addresses that hang hold up nobody else', async () => {
    server.serve(calendarFile())
    await connectMany(7, 'hangs')
    await connectMany(3, 'answers')
    clock.advance(QUARTER)
    const { calendars, seen, letGo } = hanging()
    const round = readDue({ calendars })
    await expect.poll(() => seen).toMatchObject({ came: 3, underWay: 7 })
    letGo()
    expect(await round).toBe(10)
  })

  test('eight are asked at once at most; those to which a round does not come are the first of the next', async () => {
    await connectMany(9, 'hangs')
    await connectMany(1, 'answers')
    clock.advance(QUARTER)
    const { calendars, seen, letGo } = hanging()
    const over = new AbortController()
    const round = readDue({ calendars }, over.signal)
    await expect.poll(() => seen.underWay).toBe(8)
    over.abort()
    letGo()
    expect([await round, seen]).toEqual([8, { underWay: 0, most: 8, came: 0 }])
    expect(await readDue()).toBe(2)
  })

  test('changed while it is being read, it is read anew by its new words', async () => {
    server.serve(calendarFile(vacation('20260328', '20260330')))
    const { id } = await connect()
    clock.advance(QUARTER)
    const { calendars: real } = outside
    let changed: { status: number } | undefined
    const slow: typeof real = {
      ...real,
      async fetch(...asked) {
        const got = await real.fetch(...asked)
        const json = { counts: 'words', words: ['Holiday'] }
        changed ??= await at.as('ase', 'PATCH', `/api/v1/calendars/${id}`, json)
        return got
      },
    }
    await readDue({ calendars: slow })
    expect(changed?.status).toBe(200)
    expect(await off()).toEqual([])
    clock.advance(QUARTER)
    await readDue()
    expect(await off()).toEqual([])
  })

  test('of one person that are read at the same time lose nothing of each other', async () => {
    server.serve(calendarFile(vacation('20260701', '20260702')))
    await connect()
    await connect({ address: `${server.url}?other`, counts: 'words', words: ['Travel'] })
    const { pool } = at.database
    server.serve(
      calendarFile(vacation('20260703', '20260704'), [
        ...['UID:t1', 'DTSTART;VALUE=DATE:20260710', 'DTEND;VALUE=DATE:20260711'],
        ...['SUMMARY:Travel', 'TRANSP:TRANSPARENT'],
      ]),
    )
    clock.advance(QUARTER)
    const holder = await pool.connect()
    await holder.query('begin')
    await holder.query(`select pg_advisory_xact_lock(hashtext('absences.plans'))`)
    const round = readDue()
    const waiting = `select count(distinct pid)::int as n from pg_locks join pg_stat_activity a using (pid)
       where not granted and a.datname = current_database()`
    await expect.poll(async () => (await pool.query(waiting)).rows[0].n).toBe(2)
    await holder.query('commit')
    holder.release()
    expect(await round).toBe(2)
    expect(await off()).toEqual([
      '2026-07-02T22:00 2026-07-03T22:00 calendar',
      '2026-07-09T22:00 2026-07-10T22:00 calendar',
    ])
  })
})
