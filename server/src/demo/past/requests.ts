/** Requests to set, replace or remove an ASE: done long ago, waiting, blocked, refused, withdrawn. */
import { changeRequest, insertRequest, insertSteps, requestsService, type Step } from '../../accounts/api.ts'
import { accessOn, createFactsCache } from '../../coverage/api.ts'
import type { PersonActor } from '../../platform/auth/index.ts'
import { manualClock, type Clock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { createEvents } from '../../platform/events/index.ts'
import { newId } from '../../platform/ids.ts'
import { snapshot } from '../../platform/store/index.ts'
import { DEMO_HELP_DESK } from '../desk/demo-desk.ts'
import { DIRECTOR } from '../plan/people-names.ts'
import { personOf } from '../plan/people.ts'
import type { DemoPlan } from '../plan/plan.ts'
import type { Pool } from 'pg'

const DAY = 86_400_000

interface Done {
  readonly account: string
  readonly from: string
  readonly to: string
  /** When it was asked for, in days from the present; it was decided a day and a half later. */
  readonly asked: number
  readonly by: string
  readonly reason: string
  readonly overlapDays?: number
}

const DONE: readonly Done[] = [
  {
    account: 'Pampa Grid',
    from: 'Ray Castellan',
    to: 'Tomás Iglesias',
    asked: -175,
    by: 'Petra Lindqvist',
    reason: 'Same hours and language as the customer.',
  },
  {
    account: 'Coral Ports',
    from: 'Oliver Strand',
    to: 'Mei Tanaka',
    asked: -133,
    by: 'Kiri Walker',
    reason: 'Oliver hands his accounts over one by one.',
  },
  {
    account: 'Waitemata Ports',
    from: 'Oliver Strand',
    to: 'Aroha Tane',
    asked: -101,
    by: 'Kiri Walker',
    reason: 'Oliver hands his accounts over one by one.',
  },
  {
    account: 'Cumbre Telecom',
    from: 'Noelle Baptiste',
    to: 'Tomás Iglesias',
    asked: -13,
    by: 'Petra Lindqvist',
    reason: 'The customer’s team speaks Spanish.',
    overlapDays: 8,
  },
]

/** Requests of months ago, with every step done. */
export async function recordDoneRequests(tx: Tx, plan: DemoPlan): Promise<void> {
  for (const done of DONE) {
    const asked = manualClock(plan.now + done.asked * DAY)
    const id = newId(asked)
    await insertRequest(tx, {
      ...{
        id,
        kind: 'replace',
        reason: done.reason,
        requestedBy: done.by,
        requestedAt: asked.now().toString(),
      },
      accountId: accountOf(plan, done.account),
      ...{ personId: personOf(plan, done.to).id, outgoingPersonId: personOf(plan, done.from).id },
      startsOn: asked
        .now()
        .add({ hours: 9 * 24 })
        .toString()
        .slice(0, 10),
      overlapDays: done.overlapDays ?? 0,
    })
    asked.advance(1.5 * DAY)
    const at = asked.now()
    await insertSteps(tx, id, stepsAt(asked))
    await changeRequest(tx, id, {
      state: 'done',
      decided: { by: DIRECTOR, at },
      closedAt: at.add({ seconds: 40 }),
    })
  }
}

function stepsAt(clock: ReturnType<typeof manualClock>) {
  const details: readonly (readonly [Step['name'], string])[] = [
    ['assignments', '1 row ended, 2 recorded'],
    ['org_note', 'A draft waits in a task for the manager'],
    ['handover', '3 tasks made'],
    ['assigned_se', `Set on 1 organisation in the ${DEMO_HELP_DESK}`],
  ]
  return details.map(([name, detail], n) => ({
    ...{ id: newId(clock), position: n + 1, name, detail, state: 'done' as const },
    finishedAt: clock
      .now()
      .add({ seconds: n * 10 })
      .toString(),
  }))
}

/** Filed so many days ago, and what became of it half a day later. */
interface Filed {
  readonly by: string
  readonly daysAgo: number
  readonly account: string
  readonly to: string
  readonly kind: 'set' | 'replace'
  readonly reason: string
  /** What the director said, or taken back by who filed it. */
  readonly refused?: string
  readonly withdrawn?: true
}

const FILED: readonly Filed[] = [
  {
    by: 'Ingrid Moe',
    daysAgo: 6,
    account: 'Velo Post',
    to: 'Wren Adeyemi',
    kind: 'replace',
    reason: 'Marta has five accounts.',
    refused: 'Velo Post asked to keep Marta; look at Corvina Shipping instead.',
  },
  {
    by: 'Petra Lindqvist',
    daysAgo: 4,
    account: 'Copper Basin Mining',
    to: 'Noelle Baptiste',
    kind: 'replace',
    reason: 'Ray is away for two weeks at the year’s end.',
    withdrawn: true,
  },
  {
    by: 'Kiri Walker',
    daysAgo: 1.2,
    account: 'Kauri Homes',
    to: 'Aroha Tane',
    kind: 'set',
    reason: 'Oliver left; Aroha knows their platform lead.',
  },
  {
    by: 'Ingrid Moe',
    daysAgo: 0.8,
    account: 'Corvina Shipping',
    to: 'Yael Peretz',
    kind: 'replace',
    reason: 'Nearly the same hours as Athens, and room for one more.',
  },
  // Blocked: he has left.
  {
    by: DIRECTOR,
    daysAgo: 0.4,
    account: 'Sable Point Media',
    to: 'Oliver Strand',
    kind: 'replace',
    reason: 'Cole holds five accounts.',
  },
]

const DAYS_TO_BEGIN = 10

/** Requests of the last days, through the room's own service: reviewed as any other. */
export async function fileRequests(pool: Pool, plan: DemoPlan): Promise<void> {
  const clock = manualClock(plan.now)
  const facts = createFactsCache((read) => snapshot({ pool }, (tx) => read(tx.query)))
  const access = accessOn({ pool, clock, facts })
  const service = requestsService({ pool, clock, events: createEvents(clock), access })
  const actor = (name: string): PersonActor => {
    const { id, roles } = personOf(plan, name)
    return { kind: 'person', id, name, roles }
  }
  for (const { by, daysAgo, account, to, kind, reason, refused, withdrawn } of FILED) {
    clock.set(plan.now - daysAgo * DAY)
    const startsOn = day(clock, DAYS_TO_BEGIN)
    const ids = { accountId: accountOf(plan, account), personId: personOf(plan, to).id }
    const overlapDays = kind === 'replace' ? 5 : 0
    const { id } = await service.file(actor(by), { ...ids, kind, startsOn, reason, overlapDays })
    clock.advance(DAY / 2)
    if (refused !== undefined) await service.refuse(actor(DIRECTOR), id, refused)
    if (withdrawn) await service.withdraw(actor(by), id)
  }
}

const day = (clock: Clock, offset: number): string =>
  clock
    .now()
    .add({ hours: offset * 24 })
    .toString()
    .slice(0, 10)

function accountOf(plan: DemoPlan, name: string): string {
  return plan.accounts.find(({ row }) => row.name === name)!.row.id
}
