/**
 * Every ticket is seen (domain.md 4.6) where clocks change: digests, tickets without progress, questions, planning requests and
 * surges in Sydney's autumn and Amsterdam's, the settings that belong to them, and the queue in which all of it comes together.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { factsOn } from '../../../server/src/coverage/module.ts'
import { makeDigests } from '../../../server/src/tickets/seen/digest-sweep.ts'
import { sweepPlanning } from '../../../server/src/tickets/seen/planning.ts'
import { sweepStuck } from '../../../server/src/tickets/seen/stuck-sweep.ts'
import { runQuestionClock } from '../../../server/src/tickets/ask/question-clock.ts'
import { watchSurges } from '../../../server/src/tickets/surge/surge-watch.ts'
import { failOnUnexpected } from '../../harness/strict-messenger.ts'
import { ORGANIZATIONS, startHemispheres, type Hemispheres } from './world.ts'

let world: Hemispheres
beforeAll(async () => {
  // Thursday before Easter, eleven in the morning in Sydney.
  world = await startHemispheres('2026-04-02T00:00:00Z')
  await sweep()
})
afterAll(() => world?.stop())
failOnUnexpected(() => world?.messenger)

/** One look of everything that comes back, as of a process that has just started. */
async function sweep(): Promise<void> {
  const deps = { ...world.deps, facts: factsOn(world.at.database.pool) }
  for (const look of [sweepPlanning, runQuestionClock, makeDigests, sweepStuck, watchSurges]) await look(deps)
}
const passTo = async (instant: string): Promise<string[]> => {
  world.clock.set(Temporal.Instant.from(instant).epochMilliseconds)
  await sweep()
  return world.news()
}
const arrives = async (at: string, ticketId: string, state: object = {}): Promise<void> => {
  world.clock.set(Temporal.Instant.from(at).epochMilliseconds)
  await world.post(ticketId, {
    organizationId: ORGANIZATIONS.south,
    priority: 'low',
    assigneeId: '99',
    ...state,
  })
}
const kai = (method: string, path: string, json?: object) =>
  world.at.as({ personId: world.more.kai }, method, path, json)
const queue = async (): Promise<{ ticketId: string; because: string; stuck: { why: string } | null }[]> =>
  (await kai('GET', '/api/v1/my-day')).body.queue
/** An engineer of Global Support does something in a ticket. */
const says = (ticketId: string, state: object) =>
  world.post(
    ticketId,
    { organizationId: ORGANIZATIONS.south, ...state },
    { actor: { id: '99', kind: 'agent' } },
  )

test('a question asked before Easter has four of Kai’s own hours: two on Thursday, two on Tuesday by the clock of winter', async () => {
  await arrives('2026-04-02T01:00:00Z', 'asked')
  world.clock.set(Temporal.Instant.from('2026-04-02T04:00:00Z').epochMilliseconds)
  const asked = await world.at.as('support_engineer', 'POST', '/api/v1/tickets/zendesk/asked/questions', {
    question: 'Which version do they run?',
  })
  // Three in the afternoon; Good Friday and Easter Monday are holidays, and on Sunday the clocks go back.
  expect(asked.body).toMatchObject({ role: 'ase', dueAt: '2026-04-07T01:00:00.000Z' })
  expect(await world.news()).toEqual(['question → Kai 2026-04-02T04:00'])
  expect((await queue())[0]).toMatchObject({ ticketId: 'asked', because: 'question' })
})

test('the tickets of a long weekend come in one digest, on Tuesday at nine; the day of 25 hours brings no second one', async () => {
  await arrives('2026-04-04T15:30:00Z', 'first occurrence')
  await arrives('2026-04-04T16:30:00Z', 'second occurrence')
  expect(await passTo('2026-04-06T22:59:00Z')).toEqual([])
  expect(await passTo('2026-04-06T23:00:00Z')).toEqual(['new_tickets → Kai 2026-04-06T23:00'])
  const { body } = await kai('GET', '/api/v1/my-day/new-tickets')
  expect(body.tickets.map(({ ticketId }: { ticketId: string }) => ticketId)).toEqual([
    'second occurrence',
    'first occurrence',
    'asked',
  ])
  expect(await passTo('2026-04-07T00:59:00Z')).toEqual([])
})

test('unanswered, the question goes on at eleven on Tuesday: to the backup, who is asked as one', async () => {
  expect(await passTo('2026-04-07T01:00:00Z')).toEqual(['question → Bea 2026-04-07T01:00'])
  const { body } = await world.at.as('support_engineer', 'GET', '/api/v1/questions?of=mine')
  expect(body.items[0]).toMatchObject({ role: 'backup', dueAt: '2026-04-07T05:00:00.000Z' })
  const answer = { answer: 'They run 17.5.' }
  const path = `/api/v1/questions/${body.items[0].id}/answer`
  expect((await world.at.as({ personId: world.more.bea }, 'POST', path, answer)).status).toBe(200)
  expect(await world.news()).toEqual(['question_answered → The support_engineer 2026-04-07T01:00'])
})

test('three business days without progress: holidays of the account’s region and the change of the clock left out', async () => {
  // Asked on Thursday at noon; Tuesday, Wednesday and Thursday are business days.
  expect(await passTo('2026-04-09T01:59:00Z')).toEqual([])
  expect((await queue()).find(({ ticketId }) => ticketId === 'asked')?.stuck).toBeNull()
  await passTo('2026-04-09T02:00:00Z')
  expect((await queue()).find(({ ticketId }) => ticketId === 'asked')).toMatchObject({
    because: 'no_progress',
    stuck: { why: 'no_progress' },
  })
})

test('a director says how many days are too many, and how often a ticket may be given on', async () => {
  await says('asked', { status: 'open' })
  await world.settings({ ticketsWithoutProgress: { businessDays: 1, reassignments: 2 } })
  await arrives('2026-04-09T03:00:00Z', 'given on', { assigneeId: '51' })
  for (const [minute, assigneeId] of [
    ['10', '52'],
    ['20', '53'],
  ] as const) {
    world.clock.set(Temporal.Instant.from(`2026-04-09T03:${minute}:00Z`).epochMilliseconds)
    await says('given on', { assigneeId })
  }
  expect(await passTo('2026-04-09T04:30:00Z')).toEqual([])
  expect((await queue()).find(({ ticketId }) => ticketId === 'given on')).toMatchObject({
    stuck: { why: 'reassigned' },
  })
  expect((await queue()).find(({ ticketId }) => ticketId === 'asked')?.stuck).toBeNull()
  expect(await passTo('2026-04-10T03:00:00Z')).toEqual(['new_tickets → Kai 2026-04-10T03:00'])
  expect((await queue()).find(({ ticketId }) => ticketId === 'asked')?.stuck).toMatchObject({
    why: 'no_progress',
  })
  await world.settings({ ticketsWithoutProgress: { businessDays: 3, reassignments: 3 } })
})

test('a director says how many hours a question waits, and by which words a ticket asks for planning', async () => {
  await world.settings({ questionToAseHours: 1, planningRequests: { forms: ['planning'], tags: [] } })
  const asked = await world.at.as('support_engineer', 'POST', '/api/v1/tickets/zendesk/asked/questions', {
    ...{ question: 'They are angry: please step in.', kind: 'escalate' },
  })
  expect(asked.body).toMatchObject({ kind: 'escalate', dueAt: '2026-04-10T04:00:00.000Z' })
  expect(await world.news()).toEqual(['question → Kai 2026-04-10T03:00'])
  const path = `/api/v1/questions/${asked.body.id}/withdraw`
  expect((await world.at.as('support_engineer', 'POST', path)).status).toBe(200)
  await arrives('2026-04-10T05:00:00Z', 'by tag', { tags: ['planning_request'] })
  await arrives('2026-04-10T05:00:00Z', 'by form', { form: 'planning', subject: 'Upgrade in May' })
  expect(await passTo('2026-04-10T05:01:00Z')).toEqual([])
  const tasks = (await kai('GET', '/api/v1/tasks?owner=me')).body.items
  expect(tasks.map(({ title, kind }: { title: string; kind: string }) => [kind, title])).toEqual([
    ['planning_request', 'Wattle Bank asks for planning: Upgrade in May'],
  ])
  expect((await world.ticket('by form')).assignee).toBe('99')
  await world.settings({ questionToAseHours: 4, planningRequests: { forms: [], tags: ['planning_request'] } })
})

/** So many a day on Sydney's own workdays, at ten in the morning there. */
const usualDays = async (from: string, to: string, each: (day: string) => number): Promise<void> => {
  for (
    let day = Temporal.PlainDate.from(from);
    Temporal.PlainDate.compare(day, to) <= 0;
    day = day.add({ days: 1 })
  ) {
    if (day.dayOfWeek > 5) continue
    const at = day
      .toZonedDateTime({ timeZone: 'Australia/Sydney', plainTime: '10:00' })
      .toInstant()
      .toString()
    for (let n = 0; n < each(day.toString()); n++)
      await arrives(at, `${day.toString()} ${n}`, { status: 'solved', priority: 'normal' })
  }
}

test('a surge is judged once Sydney’s own day is over, after its clocks went forward: an hour sooner, told once', async () => {
  await usualDays('2026-08-24', '2026-10-02', (day) =>
    day < '2026-09-28' ? 2 : day === '2026-10-02' ? 20 : 3,
  )
  // Friday ends at 14:00 UTC; whoever is asked is not at work before Tuesday, for nothing else is due.
  expect((await passTo('2026-10-02T13:59:00Z')).filter((one) => one.startsWith('surge'))).toEqual([])
  expect(await passTo('2026-10-02T14:00:00Z')).toEqual([
    'surge → Kai 2026-10-02T14:00',
    'surge → The director 2026-10-02T14:00',
  ])
  for (const instant of ['2026-10-03T16:30:00Z', '2026-10-04T13:00:00Z'])
    expect(await passTo(instant)).toEqual([])
})

test('a director makes it more sensitive, or less: what was a surge is none, and what was none is one', async () => {
  const running = async () => (await kai('GET', '/api/v1/surges')).body.items.length
  const usual = { chance: 0.01, factor: 1.5, extra: 8, hoursPerTicket: 1.5 }
  expect(await running()).toBe(1)
  await world.settings({ surge: { ...usual, factor: 10 } })
  // So few again, by the new measure, that the one that runs is over; and no other begins.
  const surges = (news: readonly string[]) => news.filter((one) => one.startsWith('surge'))
  expect(surges(await passTo('2026-10-05T13:00:00Z'))).toEqual([])
  expect(await running()).toBe(0)
  // Half as many again as usual in the week to Tuesday: too few to be sure of, until a director wants to hear of it.
  await usualDays('2026-10-07', '2026-10-13', () => 3)
  await world.settings({ surge: usual })
  expect(surges(await passTo('2026-10-13T13:00:00Z'))).toEqual([])
  await world.settings({ surge: { ...usual, chance: 0.2, factor: 1.1, extra: 1 } })
  expect(surges(await passTo('2026-10-13T13:30:00Z'))).toEqual([
    'surge → Kai 2026-10-13T13:30',
    'surge → The director 2026-10-13T13:30',
  ])
  expect(await running()).toBe(1)
  await world.settings({ surge: { ...usual, factor: 10 } })
  expect(surges(await passTo('2026-10-14T13:00:00Z'))).toEqual([])
  expect(await running()).toBe(0)
})

test('the queue says beside each ticket why it stands there: emergency, target, question, what Kai holds, and the rest', async () => {
  // Monday morning in Sydney, the 19th of October.
  await arrives('2026-10-18T22:30:00Z', 'held', { assigneeId: '21', priority: 'low' })
  await arrives('2026-10-18T22:31:00Z', 'soon', { assigneeId: '21', priority: 'high' })
  await arrives('2026-10-18T22:32:00Z', 'others', { assigneeId: '99', priority: 'low' })
  await arrives('2026-10-18T22:33:00Z', 'down', { form: 'emergency', assigneeId: '12', priority: 'urgent' })
  await arrives('2026-10-18T22:34:00Z', 'question', { assigneeId: '99', priority: 'low' })
  world.clock.set(Temporal.Instant.from('2026-10-18T23:00:00Z').epochMilliseconds)
  await world.at.as('support_engineer', 'POST', '/api/v1/tickets/zendesk/question/questions', {
    question: 'May they upgrade?',
  })
  const rows = (await queue()).filter(({ ticketId }) =>
    ['held', 'soon', 'others', 'down', 'question'].includes(ticketId),
  )
  expect(rows.map(({ ticketId, because }) => [ticketId, because])).toEqual([
    ['down', 'emergency'],
    ['soon', 'due_today'],
    ['question', 'question'],
    ['held', 'due_later'],
    ['others', 'account'],
  ])
  await world.news()
})
