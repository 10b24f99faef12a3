/** Time off that people planned, and how far each is: asking, partly taken, waiting, refused, confirmed, running, back. */
import { asksService, planService, watchPlans } from '../../absences/api.ts'
import { accessOn, coverageAhead, createFactsCache } from '../../coverage/api.ts'
import type { PersonActor } from '../../platform/auth/index.ts'
import { manualClock } from '../../platform/clock.ts'
import { transaction } from '../../platform/db/index.ts'
import { createEvents } from '../../platform/events/index.ts'
import { queryOn, snapshot } from '../../platform/store/index.ts'
import { setTaskState } from '../../tasks/api.ts'
import { ticketsMeanwhile } from '../../tickets/api.ts'
import { instantAt, makingOf } from '../plan/making.ts'
import { LEADERS } from '../plan/people-names.ts'
import { personOf } from '../plan/people.ts'
import type { DemoPlan } from '../plan/plan.ts'
import type { Pool } from 'pg'

const DAY = 86_400_000
const HOUR = 3_600_000

/** What became of it: nobody answered yet · the first said yes, the second no · everybody said yes, the rest is left to the fallback. */
type Answers = 'none' | 'some' | 'all'

interface Planned {
  readonly who: string
  /** Days from the present, in the person's zone; `to` is the first day back. */
  readonly from: number
  readonly to: number
  readonly filedDaysAgo: number
  readonly reason: string
  readonly answers: Answers
  readonly refused?: string
}

const PLANNED: readonly Planned[] = [
  // Back: what was opened meanwhile is handed back.
  {
    ...{ who: 'Tomás Iglesias', from: -6, to: -2, filedDaysAgo: 30, reason: 'Family visit' },
    answers: 'all',
  },
  // Running.
  { ...{ who: 'Aroha Tane', from: -1, to: 3, filedDaysAgo: 26, reason: 'Tramping' }, answers: 'all' },
  { ...{ who: 'Ray Castellan', from: 55, to: 60, filedDaysAgo: 9, reason: 'Ski week' }, answers: 'all' },
  { ...{ who: 'Cole Mercer', from: 77, to: 82, filedDaysAgo: 1.2, reason: 'Moving house' }, answers: 'some' },
  { ...{ who: 'Marta Oliveira', from: 31, to: 36, filedDaysAgo: 0.3, reason: 'Carnival' }, answers: 'none' },
  // Three of the team are away then: a manager decides first.
  { ...{ who: 'Yael Peretz', from: 19, to: 23, filedDaysAgo: 0.6, reason: 'Hanukkah' }, answers: 'none' },
  {
    ...{ who: 'Luc Fontaine', from: 20, to: 24, filedDaysAgo: 4, reason: 'Holiday', answers: 'none' },
    refused: 'Jonas, Marta and Wren are away that week: any later week is fine.',
  },
]

/** Sends and answers them as people would have, each at its own time; those that an interrupted build made already stay. */
export async function makeCoverPlans(pool: Pool, demo: DemoPlan): Promise<void> {
  const deps = flowOf(pool, demo)
  for (const one of PLANNED) await live(deps, demo, one)
}

/** What is due by the demo's present: the one who is back is told what happened. */
export async function watchCoverPlans(pool: Pool, demo: DemoPlan): Promise<void> {
  const deps = flowOf(pool, demo)
  await watchPlans(deps, (id, error) => {
    throw new Error(`time off ${id} could not be moved on`, { cause: error })
  })
  for (const { who, answers } of PLANNED) if (answers === 'all') await tickOff(deps, demo, who)
}

/** Of somebody's lists for the week before, what was due by now was done in time. */
async function tickOff(deps: Flow, demo: DemoPlan, name: string): Promise<void> {
  const plans = planService(deps)
  const who = actorOf(demo, name)
  const { items } = await plans.list(who, { personId: who.id, of: 'anybody', limit: 50 })
  for (const { id } of items) {
    const { steps } = await plans.get(who, id)
    for (const { taskId, phase, dueAt } of steps) {
      const at = dueAt === null ? Infinity : Date.parse(dueAt) - 2 * HOUR
      if (phase !== 'before' || at > demo.now) continue
      const done = { at: Temporal.Instant.fromEpochMilliseconds(at), by: who.id }
      await transaction(deps.pool, (tx) => setTaskState(tx, taskId, 'done', done))
    }
  }
}

function flowOf(pool: Pool, { now }: DemoPlan) {
  const clock = manualClock(now)
  const facts = createFactsCache((read) => snapshot({ pool }, (tx) => read(tx.query)))
  return {
    ...{ pool, clock, events: createEvents(clock), access: accessOn({ pool, clock, facts }) },
    ...{ coverage: coverageAhead(facts, queryOn(pool)), tickets: ticketsMeanwhile },
  }
}

type Flow = ReturnType<typeof flowOf>

async function live(deps: Flow, demo: DemoPlan, one: Planned): Promise<void> {
  const plans = planService(deps)
  const who = actorOf(demo, one.who)
  const zone = personOf(demo, one.who).timeZone
  const making = makingOf(0, demo.now)
  const dates = { start: instantAt(making, zone, one.from), end: instantAt(making, zone, one.to) }
  deps.clock.set(demo.now - one.filedDaysAgo * DAY)
  const known = await plans.list(who, { personId: who.id, of: 'anybody', from: dates.start, limit: 50 })
  if (known.items.some(({ start }) => Date.parse(start) === Date.parse(dates.start))) return
  const body = { personId: who.id, kind: 'planned' as const, ...dates }
  const { accounts } = await plans.preview(who, body)
  const asks = accounts.flatMap(({ accountId, absentPersonId, candidates, needed }) => {
    const personIds = candidates.slice(0, 2).map(({ personId }) => personId)
    return needed.length === 0 || personIds.length === 0 ? [] : [{ accountId, absentPersonId, personIds }]
  })
  const { id } = await plans.create(who, { ...body, reason: one.reason, asks })
  deps.clock.advance(3 * HOUR)
  if (one.refused !== undefined) await plans.refuse(managerOf(demo, one.who), id, one.refused)
  else await answer(deps, demo, id, one)
}

async function answer(deps: Flow, demo: DemoPlan, planId: string, { who, answers }: Planned): Promise<void> {
  if (answers === 'none') return
  const service = asksService(deps)
  const plans = planService(deps)
  const sent = await plans.get(actorOf(demo, who), planId)
  // As many are away then, by a holiday say: on other dates of the demo's present.
  const plan = sent.state === 'waiting' ? await plans.approve(managerOf(demo, who), planId, null) : sent
  for (const [n, { asks }] of plan.requests.entries()) {
    const [first] = asks
    if (!first || (answers === 'some' && n > 1)) continue
    const asked = actorById(demo, first.personId)
    if (answers === 'some' && n === 1) await service.decline(asked, first.id, 'I cover two others that week.')
    else await service.accept(asked, first.id, null)
  }
  if (answers === 'some') return
  const { requests } = await plans.get(actorOf(demo, who), planId)
  for (const { id, state } of requests)
    if (state === 'open')
      await service.leaveOpen(managerOf(demo, who), planId, id, 'Global Support answers in these hours.')
}

function actorOf(demo: DemoPlan, name: string): PersonActor {
  const { id, roles } = personOf(demo, name)
  return { kind: 'person', id, name, roles }
}

function actorById(demo: DemoPlan, id: string): PersonActor {
  return actorOf(demo, demo.people.find((person) => person.id === id)!.name)
}

/** Who leads their region. */
function managerOf(demo: DemoPlan, name: string): PersonActor {
  const { regionId } = personOf(demo, name)
  const { code } = demo.regions.find(({ id }) => id === regionId)!
  return actorOf(demo, LEADERS.find(({ region }) => region === code)!.name)
}
