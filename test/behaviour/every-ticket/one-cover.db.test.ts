/**
 * Nobody covers what somebody else covers: whatever people do with absences and covers, in whatever order, by the API, by a
 * calendar, by merging accounts and by waiting, no two covers of the same hours of the same account and ASE are in force, but
 * that of a backup who is away then, and of whoever covers for them. Judged by SQL of its own after every step.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { calendarFile } from '../../../server/src/absences/testing/calendar-server.ts'
import type { Answer } from '../../../server/src/directory/testing/acting.ts'
import { seeded } from '../../../bench/lib/seeded.ts'
import { expectFactsKeptTrue } from '../../harness/facts.ts'
import { DOUBLED, startCovers, type Covers } from './covers-world.ts'

const STEPS = 300
const SEED = 20261025
const PLANS = '/api/v1/absence-plans'
const HOUR = 3_600_000

const random = seeded(SEED)
let world: Covers
beforeAll(async () => {
  // Monday before the clocks of Amsterdam go forward.
  world = await startCovers('2026-03-23T08:00:00Z')
})
afterAll(() => world?.stop())

const anybody = (): string => random.pick(world.people)
/** Up to a week of whole hours within the next four weeks. */
const someTime = (): { start: string; end: string } => {
  const from = world.clock.nowMs() + random.int(1, 28 * 24) * HOUR
  const iso = (ms: number): string => Temporal.Instant.fromEpochMilliseconds(ms - (ms % HOUR)).toString()
  return { start: iso(from), end: iso(from + random.int(4, 7 * 24) * HOUR) }
}
const asManager = (method: string, path: string, json?: object): Promise<Answer> =>
  world.at.as('manager', method, path, json)
const asSomebody = (personId: string, method: string, path: string, json?: object): Promise<Answer> =>
  world.at.as({ personId }, method, path, json)

interface Ask {
  readonly id: string
  readonly personId: string
  readonly state: string
}
const asks = (state: string): Promise<Ask[]> =>
  world.rows(
    `select id::text, person_id::text as "personId", state from cover_ask where state = $1 order by asked_at, person_id`,
    [state],
  )
const pickOf = <T>(list: readonly T[]): T | null => (list.length === 0 ? null : random.pick(list))
const NOTHING = null

/** Everything that can happen, each as often as its weight. */
const COMMANDS: readonly (readonly [weight: number, name: string, act: () => Promise<Answer | null>])[] = [
  [
    8,
    'plans time off and asks',
    async () => {
      const personId = anybody()
      const others = world.people.filter((id) => id !== personId)
      const named = world.accounts.filter(() => random.chance(0.6))
      return asSomebody(personId, 'POST', PLANS, {
        ...{ personId, ...someTime(), kind: random.chance(0.25) ? 'sick' : 'planned' },
        asks: named.map((accountId) => ({
          accountId,
          personIds: [random.pick(others), random.pick(others)],
        })),
      })
    },
  ],
  [
    3,
    'notes time off',
    async () => {
      const personId = anybody()
      const kind = random.chance(0.3) ? 'sick' : 'planned'
      return asSomebody(personId, 'POST', '/api/v1/time-off', { personId, kind, ...someTime() })
    },
  ],
  [
    14,
    'accepts',
    async () => {
      const ask = pickOf(await asks('open'))
      const hours = random.chance(0.3) ? { hours: [someTime()] } : {}
      return ask && asSomebody(ask.personId, 'POST', `/api/v1/cover-asks/${ask.id}/accept`, hours)
    },
  ],
  [
    2,
    'declines',
    async () => {
      const ask = pickOf(await asks('open'))
      return ask && asSomebody(ask.personId, 'POST', `/api/v1/cover-asks/${ask.id}/decline`, {})
    },
  ],
  [
    3,
    'steps back',
    async () => {
      const ask = pickOf(await asks('accepted'))
      return ask && asSomebody(ask.personId, 'POST', `/api/v1/cover-asks/${ask.id}/withdraw`)
    },
  ],
  [
    6,
    'assigns',
    async () => {
      const found = pickOf(
        await world.rows<{ id: string; planId: string }>(
          `select id::text, plan_id::text as "planId" from cover_request where state = 'open' order by lower(stretch), account_id`,
        ),
      )
      if (!found) return NOTHING
      const path = `${PLANS}/${found.planId}/requests/${found.id}/assign`
      return asManager('POST', path, { personId: anybody() })
    },
  ],
  [
    8,
    'names a backup by hand',
    () =>
      asManager('POST', '/api/v1/covers', {
        ...{
          accountId: random.pick([...world.accounts, ...world.former]),
          absentPersonId: random.pick(world.people.slice(0, 3)),
        },
        ...{ backupPersonId: anybody(), ...someTime() },
      }),
  ],
  [
    3,
    'ends a cover',
    async () => {
      const cover = pickOf(
        await world.rows<{ id: string }>(
          `select cover_id::text as id from cover where superseded_in is null order by lower(during), account_id`,
        ),
      )
      return cover && asManager('DELETE', `/api/v1/covers/${cover.id}`)
    },
  ],
  [
    7,
    'moves a plan',
    async () => {
      const plan = pickOf(await plans())
      return plan && asManager('PUT', `${PLANS}/${plan.id}/dates`, moved(plan))
    },
  ],
  [
    3,
    'withdraws a plan',
    async () => {
      const plan = pickOf(await plans())
      return plan && asSomebody(plan.personId, 'POST', `${PLANS}/${plan.id}/withdraw`)
    },
  ],
  [
    2,
    'approves what waits',
    async () => {
      const plan = pickOf((await plans()).filter(({ state }) => state === 'waiting'))
      return plan && asManager('POST', `${PLANS}/${plan.id}/approve`, {})
    },
  ],
  [
    3,
    'moves time off',
    async () => {
      const off = pickOf(await timeOff())
      return off && asManager('PATCH', `/api/v1/time-off/${off.id}`, moved(off))
    },
  ],
  [
    1,
    'withdraws time off',
    async () => {
      const off = pickOf(await timeOff())
      return off && asManager('POST', `/api/v1/time-off/${off.id}/withdraw`)
    },
  ],
  [
    3,
    'has a calendar that tells of time off',
    async () => {
      const { start, end } = someTime()
      const stamp = (iso: string): string => iso.replace(/[-:]/g, '')
      world.server.serve(
        calendarFile([
          `UID:${random.int(1, 3)}`,
          `DTSTART:${stamp(start)}`,
          `DTEND:${stamp(end)}`,
          'SUMMARY:Away',
        ]),
      )
      await world.readCalendar()
      return NOTHING
    },
  ],
  [
    8,
    'waits',
    async () => {
      world.clock.advance(random.int(1, 30) * HOUR)
      await world.look()
      return NOTHING
    },
  ],
  [
    4,
    'looks',
    async () => {
      await world.look()
      return NOTHING
    },
  ],
]

interface Dated {
  readonly id: string
  readonly personId: string
  readonly start: string
  readonly end: string
  readonly state: string
}
const plans = (): Promise<Dated[]> =>
  world.rows(`select id::text, person_id::text as "personId", lower(during) as start, upper(during) as "end", state
          from absence_plan where state in ('waiting', 'asking', 'confirmed') order by lower(during), person_id`)
const timeOff = (): Promise<Dated[]> =>
  world.rows(`select time_off_id::text as id, person_id::text as "personId", lower(during) as start, upper(during) as "end", state
          from time_off where superseded_in is null and state = 'confirmed' order by lower(during), person_id`)
/** The same stretch with one of its ends, or both, some hours elsewhere. */
const moved = ({ start, end }: Dated): { start: string; end: string } => {
  const by = (iso: string): string =>
    Temporal.Instant.from(String(iso))
      .add({ hours: random.int(-40, 40) })
      .toString()
  return { start: random.chance(0.5) ? by(start) : String(start), end: by(end) }
}

const covered = { start: '2026-06-01T06:00:00Z', end: '2026-06-05T16:00:00Z' }
const byHand = (backup: number, hours: object) =>
  asManager('POST', '/api/v1/covers', {
    ...{
      accountId: world.accounts[2],
      absentPersonId: world.people[1],
      backupPersonId: world.people[backup],
    },
    ...hours,
  })

test('a second backup for hours that have one is refused, by name; for the hours beside them not', async () => {
  expect((await byHand(3, covered)).status).toBe(201)
  const second = await byHand(4, { ...covered, start: '2026-06-05T15:00:00Z', end: '2026-06-08T06:00:00Z' })
  expect([second.status, second.body.errors[0].message]).toEqual([
    409,
    expect.stringMatching(/^Max covers some/),
  ])
  expect((await byHand(4, { start: covered.end, end: '2026-06-08T06:00:00Z' })).status).toBe(201)
})

test('who is asked for hours that somebody was named for meanwhile takes what is left, and nothing of theirs', async () => {
  const personId = world.people[1]!
  const off = { start: '2026-06-01T06:00:00Z', end: '2026-06-12T16:00:00Z' }
  const asks = [{ accountId: world.accounts[2], personIds: [world.people[5], world.people[5]] }]
  const plan = await asSomebody(personId, 'POST', PLANS, { personId, ...off, asks })
  expect(plan.status, plan.text).toBe(201)
  const request = plan.body.requests.find((one: { accountId: string }) => one.accountId === world.accounts[2])
  expect(request.asks, 'somebody who is named twice is asked once').toHaveLength(1)
  const named = await byHand(3, { start: '2026-06-08T06:00:00Z', end: '2026-06-10T16:00:00Z' })
  expect(named.status, named.text).toBe(201)
  const taken = await asSomebody(
    world.people[5]!,
    'POST',
    `/api/v1/cover-asks/${request.asks[0].id}/accept`,
    {},
  )
  expect(taken.status, taken.text).toBe(200)
  const own = taken.body.requests.find((one: { id: string }) => one.id === request.id)
  expect(own.parts.map(({ start, end }: { start: string; end: string }) => [start, end])).toEqual([
    ['2026-06-10T16:00:00.000Z', '2026-06-12T16:00:00.000Z'],
  ])
})

test('where both of two accounts that become one have a backup for the same hours, that of the one that stays goes on', async () => {
  const [away, into] = [world.former.pop()!, world.accounts[3]!]
  const hours = { start: '2026-07-06T06:00:00Z', end: '2026-07-10T16:00:00Z' }
  const longer = { start: '2026-07-03T06:00:00Z', end: '2026-07-13T16:00:00Z' }
  for (const [accountId, backup, during] of [
    [into, 3, hours],
    [away, 4, longer],
  ] as const) {
    const post = { accountId, absentPersonId: world.people[1], backupPersonId: world.people[backup] }
    expect((await asManager('POST', '/api/v1/covers', { ...post, ...during })).status).toBe(201)
  }
  const json = { intoAccountId: into, reason: 'They are one customer.' }
  const merged = await world.at.as('director', 'POST', `/api/v1/accounts/${away}/merge`, json)
  expect(merged.status, merged.text).toBe(201)
  expect(await world.rows(DOUBLED)).toEqual([])
  const { body } = await asManager('GET', `/api/v1/covers?accountId=${into}&from=2026-07-01T00:00:00Z`)
  const found = body.items.map((one: { backupPersonId: string; start: string; end: string }) => [
    ['Max', 'Ines'][world.people.indexOf(one.backupPersonId) - 3],
    one.start.slice(0, 10),
    one.end.slice(0, 10),
  ])
  expect(found).toEqual([
    ['Ines', '2026-07-03', '2026-07-06'],
    ['Max', '2026-07-06', '2026-07-10'],
    ['Ines', '2026-07-10', '2026-07-13'],
  ])
})

const deck = COMMANDS.flatMap((command) => Array<typeof command>(command[0]).fill(command))

test('no two covers of the same hours are in force, after any of three hundred steps', async () => {
  const done = new Map<string, number>()
  let inForce = 0
  for (let step = 1; step <= STEPS; step++) {
    const isMerge = step === 120 || step === 240
    const [, name, act] = isMerge ? ([0, 'merges', merge] as const) : random.pick(deck)
    const answer = await act()
    const said = `step ${step}, somebody ${name}: ${answer?.status ?? ''} ${answer?.text.slice(0, 300) ?? ''}`
    expect(answer?.status ?? 200, said).toBeLessThan(500)
    if (answer && answer.status < 300) done.set(name, (done.get(name) ?? 0) + 1)
    // A plan follows time off that was changed besides it at the next world.look, ten seconds later at most.
    if ((await world.rows(DOUBLED)).length > 0) await world.look()
    expect(await world.rows(DOUBLED), said).toEqual([])
    expect(world.failures, said).toEqual([])
    if (step % 5 === 0) await expectFactsKeptTrue(world.at.database.pool)
    const [found] = await world.rows<{ n: number }>(
      'select count(*)::int as n from cover where superseded_in is null',
    )
    inForce = Math.max(inForce, found!.n)
  }
  // It was worth looking: everything happened, and many covers stood at once.
  expect([...done.keys()]).toEqual(
    expect.arrayContaining(['accepts', 'assigns', 'names a backup by hand', 'moves a plan']),
  )
  expect(inForce).toBeGreaterThan(8)
})

/** An account of before, for which nobody has a contract any more, goes into one of today: both may have covers of one ASE. */
async function merge(): Promise<Answer> {
  const [away, into] = [world.former.pop()!, world.accounts[world.former.length]!]
  const json = { intoAccountId: into, reason: 'They are one customer.' }
  const answer = await world.at.as('director', 'POST', `/api/v1/accounts/${away}/merge`, json)
  expect(answer.status, answer.text).toBe(201)
  return answer
}
