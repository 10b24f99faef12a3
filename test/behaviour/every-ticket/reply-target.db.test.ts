/** Rule 5 (domain.md 4.6) as a watch: who is warned of a reply that nobody of ours gives in time, when, and only once. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  aContract,
  anAccount,
  anAssignment,
  anOrganization,
  aPolicy,
} from '../../../server/src/accounts/testing/builders.ts'
import { factsOn } from '../../../server/src/coverage/module.ts'
import { aSchedule, type Into } from '../../../server/src/directory/testing/builders.ts'
import { tellDueNotices } from '../../../server/src/notify/api.ts'
import { queryOn } from '../../../server/src/platform/store/index.ts'
import { runReplay } from '../../../server/src/tickets/replay/run-replay.ts'
import { lookAgain, lookAtDue } from '../../../server/src/tickets/watch/watch.jobs.ts'
import { failOnUnexpected } from '../../harness/strict-messenger.ts'
import { ORGANIZATIONS, startHemispheres, type Hemispheres } from './world.ts'

let world: Hemispheres
/** Accounts to which replies are owed by night, 22:00 to 06:00: in Amsterdam, in Sydney; and one in engage. */
const NIGHTS = { amsterdam: '7101', sydney: '7102' } as const
const ENGAGE = '7103'

beforeAll(async () => {
  world = await startHemispheres('2026-03-25T12:00:00Z')
  const { ase } = world.ids
  await world.build(async (into) => {
    await account(into, { organizationId: NIGHTS.amsterdam, personId: ase, nights: 'Europe/Amsterdam' })
    await account(into, {
      organizationId: NIGHTS.sydney,
      personId: world.more.kai,
      nights: 'Australia/Sydney',
    })
    await account(into, { organizationId: ENGAGE, personId: ase, handlingMode: 'engage' })
  })
  world.deps.facts.invalidate()
  await world.round()
})
afterAll(() => world?.stop())
failOnUnexpected(() => world?.messenger)

interface Wanted {
  readonly organizationId: string
  readonly personId: string
  /** The zone in whose nights replies are owed. */
  readonly nights?: string
  readonly handlingMode?: 'engage' | 'auto_assign'
}

async function account(into: Into, wanted: Wanted): Promise<void> {
  const { organizationId, personId, nights, handlingMode = 'auto_assign' } = wanted
  const weekly = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, start: 1320, end: 1800 }))
  const schedule = nights && (await aSchedule(into, { hours: { timeZone: nights, weekly } }))
  const { id: accountId } = await anAccount(into, { regionId: world.at.regionId })
  await anOrganization(into, { accountId, organizationId })
  await aContract(into, {
    accountId,
    endsOn: '2030-12-31',
    ...(schedule && { replyScheduleId: schedule.id }),
  })
  await anAssignment(into, { accountId, personId })
  await aPolicy(into, { accountId, handlingMode, isLive: true })
}

const due = async (ticketId: string) => (await world.ticket(ticketId)).deadlineAt?.slice(0, 16) ?? null
const arrives = async (at: string, ticketId: string, state: object) => {
  await world.moveTo(at)
  await world.post(ticketId, state)
  await world.round()
}
/** Nothing is told before that minute, and then this. */
const tells = async (minute: string, who: readonly string[]) => {
  const at = Temporal.Instant.from(`${minute}:00Z`)
  await world.moveTo(at.subtract({ seconds: 1 }).toString())
  expect(await world.news(), 'told too early').toEqual([])
  await world.moveTo(at.toString())
  expect(await world.news()).toEqual(who.map((to) => `target_at_risk → ${to} ${minute}`))
}
const later = async (...instants: string[]) => {
  for (const instant of instants) await world.moveTo(instant)
}

/** A normal ticket has eight hours of the schedule; it comes on Saturday at 21:30, half an hour before the night opens. */
const night = async (organizationId: string, arrival: string, deadline: string, warning: string) => {
  const ticketId = `night ${arrival}`
  await arrives(`${arrival}:00Z`, ticketId, { priority: 'normal', organizationId })
  expect(await due(ticketId)).toBe(deadline)
  await tells(warning, ['#support'])
  await world.moveTo(`${deadline}:00Z`)
}

test('Amsterdam’s short night has seven hours: the eighth is the next evening’s, and the warning four hours before that', () =>
  night(NIGHTS.amsterdam, '2026-03-28T20:30', '2026-03-29T21:00', '2026-03-29T17:00'))

test('a reply is owed on the engineer’s public holiday: the schedule has holidays of its own, and the backup is told', async () => {
  // Good Friday, nine in the morning in Amsterdam: the ASE is away, the region works.
  await arrives('2026-04-03T07:00:00Z', 'friday', {
    priority: 'high',
    organizationId: ORGANIZATIONS.north,
  })
  expect(await due('friday')).toBe('2026-04-03T11:00')
  expect(await world.news()).toEqual(['target_at_risk → Wren 2026-04-03T07:00'])
  await later('2026-04-03T11:00:00Z', '2026-04-03T16:00:00Z')
})

test('Sydney’s long night has nine hours: the reply is due at five by the clock of winter, the warning comes at two by that of summer', () =>
  night(NIGHTS.sydney, '2026-04-04T10:30', '2026-04-04T19:00', '2026-04-04T15:00'))

test('where the schedule keeps the holiday too, nothing is owed on it, and nobody is told', async () => {
  // Easter Monday, ten in the morning in Sydney.
  await arrives('2026-04-06T00:00:00Z', 'monday', { priority: 'high', organizationId: ORGANIZATIONS.south })
  expect(await due('monday')).toBe('2026-04-07T03:00')
  await later('2026-04-06T23:00:00Z')
  await world.post(
    'monday',
    { organizationId: ORGANIZATIONS.south },
    { comment: { id: 'a', author: 'agent', public: true }, actor: { id: '21', kind: 'agent' } },
  )
  await later('2026-04-07T03:00:00Z', '2026-04-07T12:00:00Z')
})

test('a busy ASE is not there: due before they are free again it is told at once, due later it is not', async () => {
  await world.moveTo('2026-04-15T10:00:00Z')
  const busy = { personId: world.ids.ase, until: '2026-04-15T12:00:00Z' }
  expect((await world.at.as('ase', 'PUT', '/api/v1/busy-periods', busy)).status).toBe(200)
  await arrives('2026-04-15T10:05:00Z', 'busy', { priority: 'urgent', organizationId: ORGANIZATIONS.north })
  await arrives('2026-04-15T10:06:00Z', 'later', { priority: 'high', organizationId: ORGANIZATIONS.north })
  expect([await due('busy'), await due('later')]).toEqual(['2026-04-15T10:35', '2026-04-15T14:06'])
  expect(await world.news()).toEqual(['target_at_risk → #support 2026-04-15T10:05'])
  for (const ticketId of ['busy', 'later'])
    await world.post(
      ticketId,
      {},
      { comment: { id: ticketId, author: 'agent', public: true }, actor: { id: '11', kind: 'agent' } },
    )
  await later('2026-04-15T12:00:00Z')
})

test('in engage the assignee and Global Support are warned, and the ASE is never assigned', async () => {
  // Half past six in the evening.
  await arrives('2026-04-15T16:30:00Z', 'engage', {
    ...{ priority: 'urgent', organizationId: ENGAGE, assigneeId: '12' },
  })
  expect(await world.news()).toEqual([
    'target_at_risk → #support 2026-04-15T16:30',
    'target_at_risk → Olu 2026-04-15T16:30',
  ])
  expect((await world.ticket('engage')).decision.assignee.kind).toBe('keep')
  await later('2026-04-15T17:00:00Z', '2026-04-16T06:00:00Z')
})

test('pending, on hold and solved let the target stand, the ASE’s evening comes and nobody is told; open again it runs on', async () => {
  const states = ['pending', 'hold', 'solved'] as const
  await world.moveTo('2026-04-16T15:50:00Z')
  for (const status of states)
    await world.post(status, { priority: 'urgent', organizationId: ORGANIZATIONS.north, assigneeId: '11' })
  await world.moveTo('2026-04-16T15:55:00Z')
  for (const status of states) await world.post(status, { status })
  await later('2026-04-16T16:00:00Z', '2026-04-16T16:20:00Z', '2026-04-16T20:00:00Z')
  expect(await world.news()).toEqual([])
  for (const status of states) await world.post(status, { status: 'open' })
  await world.round()
  expect(await Promise.all(states.map(due))).toEqual(Array(3).fill('2026-04-16T20:25'))
  expect(await world.news()).toEqual(Array(3).fill('target_at_risk → #support 2026-04-16T20:00'))
  await later('2026-04-16T20:25:00Z', '2026-04-17T06:00:00Z')
})

test('a director chooses how long before: an hour, from then on', async () => {
  await world.settings({ warnBeforeMinutes: 60 })
  await arrives('2026-04-18T19:30:00Z', 'an hour', { priority: 'normal', organizationId: NIGHTS.amsterdam })
  expect(await due('an hour')).toBe('2026-04-19T04:00')
  await tells('2026-04-19T03:00', ['#support'])
  await world.settings({ warnBeforeMinutes: 240 })
  await later('2026-04-19T03:30:00Z', '2026-04-20T06:00:00Z')
})

/** A process that has just started: it knows nothing but what the database has. */
const started = () => {
  const { pool } = world.at.database
  return { ...world.deps, facts: factsOn(pool), pool }
}

test('nothing is missed and nothing told twice where the program stood still at the time, and two nodes begin at once', async () => {
  await arrives('2026-04-25T19:30:00Z', 'missed', { priority: 'normal', organizationId: NIGHTS.amsterdam })
  const { clock } = world
  // Due to be told at midnight; nobody runs until three.
  clock.set(Temporal.Instant.from('2026-04-26T03:00:00Z').epochMilliseconds)
  const nodes = [started(), started()]
  const settled = await Promise.allSettled(
    nodes.flatMap((node) => [lookAgain(node, { facts: null }), lookAtDue(node), tellDueNotices(node)]),
  )
  expect(settled.filter(({ status }) => status === 'rejected')).toEqual([])
  for (const node of nodes) while ((await tellDueNotices(node)) > 0);
  expect(await world.news()).toEqual(['target_at_risk → #support 2026-04-26T03:00'])
  await later('2026-04-26T04:00:00Z', '2026-04-27T06:00:00Z')
})

test('due after the ASE is back it stands in their queue, and nobody is told', async () => {
  await arrives('2026-06-05T15:30:00Z', 'queue', {
    ...{ priority: 'normal', organizationId: ORGANIZATIONS.north, assigneeId: '11' },
  })
  expect(await due('queue')).toBe('2026-06-08T13:30')
  await later('2026-06-07T12:00:00Z', '2026-06-08T07:00:00Z')
  const { body } = await world.at.as('ase', 'GET', '/api/v1/my-day')
  const found = body.queue.find(({ ticketId }: { ticketId: string }) => ticketId === 'queue')
  expect(found).toMatchObject({ because: 'due_today' })
  await world.post(
    'queue',
    {},
    { comment: { id: 'q', author: 'agent', public: true }, actor: { id: '11', kind: 'agent' } },
  )
})

test('why: a decision of the watch says that time alone made it, whom it told, and by which rule', async () => {
  // Ten to six in the evening: the ASE is there, and goes before the reply is due.
  await arrives('2026-06-09T15:50:00Z', 'why', {
    ...{ priority: 'urgent', organizationId: ORGANIZATIONS.north, assigneeId: '11' },
  })
  await tells('2026-06-09T16:00', ['#support'])
  const { body, status } = await world.at.as(
    'support_engineer',
    'GET',
    '/api/v1/why/why?zone=Europe/Amsterdam',
  )
  expect(status).toBe(200)
  expect(body.decision.reasons[0]).toMatchObject({ fact: 'Looked at again' })
  // The service began at midnight of Amsterdam, still last year in UTC.
  expect(body.decision.reasons.map(({ evidence }: { evidence: string }) => evidence)).toContain(
    'Service since Thu 1 Jan 2026 00:00',
  )
  expect(body.decision.fired).toEqual([5])
  expect(body.decision.reasons.at(-1)).toMatchObject({
    rule: 5,
    decided: true,
    effect: '#support told 18:00',
  })
  expect(body.notices.map(({ kind, to }: { kind: string; to: string }) => [kind, to])).toEqual([
    ['target_at_risk', '#support'],
  ])
})

const replayed = async (changes: object) => {
  const period = { from: '2026-06-09T15:00:00Z', to: '2026-06-09T17:00:00Z' }
  const { body, status, text } = await world.at.as('director', 'POST', '/api/v1/replays', {
    ...period,
    changes,
  })
  expect(status, text).toBe(202)
  const { pool } = world.at.database
  const node = started()
  const run = { id: body.id as string, ...period, changes }
  const { decisions, differences } = await runReplay({ ...node, query: queryOn(pool) }, run, async () => {})
  const found = await world.at.as('director', 'GET', `/api/v1/replays/${run.id}/differences`)
  return {
    decisions,
    differences,
    items: found.body.items as { ticketId: string; before: string; after: string }[],
  }
}

test('replayed as it was, the watch’s decision comes out the same; with other targets it would not have been', async () => {
  expect(await replayed({})).toMatchObject({ decisions: 2, differences: 0 })
  const others = await replayed({ replyTargets: { urgent: { first: 24 * 60, next: 24 * 60 } } })
  expect(others.items.map(({ ticketId }) => ticketId)).toContain('why')
})

test('undone, a warning that was told is not told again, however often it is looked at', async () => {
  const { decision } = await world.ticket('why')
  const undone = await world.at.as('manager', 'POST', `/api/v1/decisions/${decision.id}/undo`, {
    reason: 'I answer it myself',
  })
  expect(undone.body.undone).toEqual([decision.id])
  await later('2026-06-09T16:01:00Z', '2026-06-09T16:20:00Z', '2026-06-10T06:00:00Z')
})

test('Sydney’s short night: seven hours, and the eighth on Sunday evening', () =>
  night(NIGHTS.sydney, '2026-10-03T11:30', '2026-10-04T12:00', '2026-10-04T08:00'))

test('Amsterdam’s long night: due at five by the clock of winter, told at two by that of summer, not again at two', async () => {
  await night(NIGHTS.amsterdam, '2026-10-24T19:30', '2026-10-25T04:00', '2026-10-25T00:00')
  await later('2026-10-25T06:00:00Z')
})
