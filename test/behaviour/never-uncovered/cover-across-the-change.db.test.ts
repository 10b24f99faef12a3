/** Cover planned over a change of the clock, on three continents, from the first question to the digest of the return. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { failOnUnexpected } from '../../harness/strict-messenger.ts'
import {
  AMSTERDAM,
  anAccountOf,
  iso,
  ms,
  NEW_YORK,
  short,
  startProgramme,
  SYDNEY,
  there,
  type Programme,
} from './programme.ts'

const PLANS = '/api/v1/absence-plans'

interface Trip {
  readonly who: string
  readonly backup: string
  readonly account: string
  readonly zone: string
  /** Local dates: two weeks from a Monday, and the Saturday after the second. */
  readonly from: string
  readonly until: string
  /** When they begin and end work. */
  readonly opens: string
  readonly closes: string
}
const dana = {
  who: 'Dana',
  backup: 'Wren',
  account: 'Lumen',
  zone: AMSTERDAM,
  opens: '08:00',
  closes: '18:00',
}
const nell = {
  who: 'Nell',
  backup: 'Pete',
  account: 'Nantucket',
  zone: NEW_YORK,
  opens: '09:00',
  closes: '17:00',
}
const syd = { who: 'Syd', backup: 'Kim', account: 'Southern', zone: SYDNEY, opens: '09:00', closes: '17:00' }

let programme: Programme
beforeAll(async () => {
  programme = await startProgramme('2026-02-09T12:00:00Z')
  for (const { account, who, zone } of [dana, nell, syd]) await anAccountOf(programme, account, who, zone)
})
afterAll(() => programme?.stop())
failOnUnexpected(() => programme)

const add = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString()
const at = ({ zone }: Trip, date: string, time: string): string => there(`${date}T${time}`, zone)

describe.each<[season: string, start: string, trips: readonly Trip[]]>([
  [
    'northern spring and southern autumn',
    '2026-02-09T12:00:00Z',
    [
      { ...nell, from: '2026-03-02', until: '2026-03-14' },
      { ...dana, from: '2026-03-23', until: '2026-04-04' },
      { ...syd, from: '2026-03-30', until: '2026-04-11' },
    ],
  ],
  [
    'southern spring and northern autumn',
    '2026-09-07T12:00:00Z',
    [
      { ...syd, from: '2026-09-28', until: '2026-10-10' },
      { ...dana, from: '2026-10-19', until: '2026-10-31' },
      { ...nell, from: '2026-10-26', until: '2026-11-07' },
    ],
  ],
])('%s', (_season, start, trips) => {
  const plans = new Map<Trip, string>()
  const planOf = async (trip: Trip) =>
    (await programme.call(trip.who, 'GET', `${PLANS}/${plans.get(trip)}`)).body
  const dates = (trip: Trip) => ({ start: at(trip, trip.from, '00:00'), end: at(trip, trip.until, '00:00') })

  test('before it is sent, the hours of the account are those of the wall on both sides of the change', async () => {
    await programme.moveTo(start)
    for (const trip of trips) {
      const json = { personId: programme.ids[trip.who], ...dates(trip) }
      const { body, text } = await programme.call(trip.who, 'POST', `${PLANS}/preview`, json)
      expect(body, text).toMatchObject({ isShortNotice: false, zone: trip.zone })
      const days = [0, 1, 2, 3, 4, 7, 8, 9, 10, 11].map((day) => add(trip.from, day))
      const wanted = days.map((day) => ({
        start: at(trip, day, trip.opens),
        end: at(trip, day, trip.closes),
      }))
      expect(body.accounts).toMatchObject([{ accountName: trip.account, needed: wanted, nobody: wanted }])
      expect([body.workingHours, body.accounts[0].requiredHours]).toEqual(
        trip.who === 'Dana' ? [100, 100] : [80, 80],
      )
    }
  })

  test('asked, a colleague of the same hours takes the week before the change, then the one after it', async () => {
    for (const trip of trips) {
      const asks = [{ accountId: programme.ids[trip.account], personIds: [programme.ids[trip.backup]] }]
      const json = { personId: programme.ids[trip.who], ...dates(trip), asks }
      const made = await programme.call(trip.who, 'POST', PLANS, json)
      expect(made.status, made.text).toBe(201)
      plans.set(trip, made.body.id)
      expect(await programme.told()).toEqual([
        `${trip.backup}: ${trip.who} asks you to cover ${trip.account}`,
      ])

      const monday = at(trip, add(trip.from, 7), '00:00')
      const asked = await programme.call(trip.backup, 'GET', '/api/v1/cover-asks')
      const path = `/api/v1/cover-asks/${asked.body.items[0].id}/accept`
      const half = [{ start: dates(trip).start, end: monday }]
      const first = await programme.call(trip.backup, 'POST', path, { hours: half })
      expect(first.body, first.text).toMatchObject({
        // How far it is, is not the backup's to know.
        state: 'noted',
        openHours: trip.who === 'Dana' ? 50 : 40,
      })
      expect(first.body.requests[0].open[0]).toEqual({
        start: at(trip, add(trip.from, 7), trip.opens),
        end: at(trip, add(trip.from, 7), trip.closes),
      })
      expect(await programme.told()).toEqual([`${trip.who}: ${trip.backup} covers a part of ${trip.account}`])
      const second = await programme.call(trip.backup, 'POST', path, {})
      expect(second.body, second.text).toMatchObject({ state: 'noted', openHours: 0 })
      const own = await programme.call(trip.who, 'GET', `${PLANS}/${made.body.id}`)
      expect(own.body.state).toBe('confirmed')
      expect(await programme.told()).toEqual(
        [
          `${trip.backup}: ${periodOf(trip, `You cover for ${trip.who},`)}`,
          `${trip.who}: ${trip.backup} covers ${trip.account}`,
          `${trip.who}: ${periodOf(trip, 'Your time off is confirmed:')}`,
        ].toSorted(),
      )
    }
  })

  test('the checklists are due when the person’s working days end, before it and after it', async () => {
    for (const trip of trips) {
      const { steps } = await planOf(trip)
      const due = (words: string): string | undefined =>
        steps.find(({ title }: { title: string }) => title.startsWith(words))?.dueAt
      // Monday, Wednesday and Friday of the week before; Monday, Wednesday and Friday of the week after.
      for (const [words, days] of [
        [`Tell ${trip.account}`, -7],
        [`Go through ${trip.account} with ${trip.backup}`, -5],
        [`Set the notifications of ${trip.backup}`, -3],
        ['Take back', 14],
        ['Write down what was learnt', 16],
        ['Close', 18],
      ] as const)
        expect(due(words), `${trip.who}: ${words}`).toBe(at(trip, add(trip.from, days), trip.closes))
    }
  })

  test('each backup acts from bell to bell, on the wall of the week that it is', async () => {
    for (const trip of trips)
      for (const day of [add(trip.from, 4), add(trip.from, 7)]) {
        const [opens, closes] = [at(trip, day, trip.opens), at(trip, day, trip.closes)]
        const around = [ms(opens) - 60_000, ms(opens), ms(closes) - 60_000, ms(closes)].map(iso)
        const acting = await Promise.all(around.map((instant) => programme.acting(trip.account, instant)))
        expect(acting, `${trip.account} on ${day}`).toEqual([
          '#support',
          trip.backup,
          trip.backup,
          '#support',
        ])
      }
  })

  test('the digest comes with the first working hour after it, not before, and once', async () => {
    const back = trips
      .map((trip) => ({ trip, opens: at(trip, add(trip.from, 14), trip.opens) }))
      .toSorted((a, b) => ms(a.opens) - ms(b.opens))
    for (const { trip, opens } of back) {
      await programme.moveTo(iso(ms(opens) - 60_000), 'plans')
      expect(await programme.told(), `${trip.who}: a minute before ${short(opens)}`).toEqual([])
      await programme.moveTo(opens, 'plans')
      expect(await programme.told()).toEqual([
        `${trip.who}: Welcome back: what happened with ${trip.account}`,
      ])
      await programme.look('plans')
      expect(await programme.acting(trip.account, opens), 'everything came back by itself').toBe(trip.who)
      const closed = await programme.call(trip.who, 'POST', `${PLANS}/${plans.get(trip)}/close`)
      expect(closed.body, closed.text).toMatchObject({ state: 'closed', phase: 'back' })
    }
  })
})

/** `Your time off is confirmed: Mon 2 Mar 00:00 to Sat 14 Mar 00:00 New York`. */
function periodOf(trip: Trip, words: string): string {
  const day = (date: string): string => {
    const when = Temporal.PlainDate.from(date)
    const name = (options: object): string => when.toLocaleString('en-GB', options)
    return `${name({ weekday: 'short' })} ${when.day} ${name({ month: 'short' }).slice(0, 3)}`
  }
  const city = trip.zone.split('/')[1]!.replace('_', ' ')
  return `${words} ${day(trip.from)} 00:00 to ${day(trip.until)} 00:00 ${city}`
}
