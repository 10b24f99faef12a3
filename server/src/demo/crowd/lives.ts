/**
 * Decides the events of the crowd's tickets at their own times, as intake would have, and keeps what follows: decisions,
 * writes that the demo help desk carried out with the event that told of each, notices and tasks as they stand by now.
 */
import type { Facts } from '../../coverage/api.ts'
import type { PastNotice } from '../../notify/api.ts'
import type { PastTask } from '../../tasks/api.ts'
import {
  decideBatch,
  noticePlans,
  taskPlans,
  type AppliedWrite,
  type BatchContext,
  type DecisionRow,
  type IntakeEvent,
  type TicketLives,
} from '../../tickets/api.ts'
import { appliedEvent, DEMO_OWN_USER } from '../desk/demo-desk.ts'
import { stampOf } from '../tickets/pen.ts'
import { DEMO_SOURCE } from '../tickets/scene.ts'

const SECOND = 1_000
const HOUR = 3_600_000
const DAY = 24 * HOUR
/** What was told or due so long ago is read and done by now. */
const SETTLED = 2 * DAY
const DELAY = 2 * SECOND

export interface Lives extends TicketLives {
  readonly notices: PastNotice[]
  readonly tasks: PastTask[]
}

interface Telling {
  readonly facts: Facts
  readonly newId: () => string
  /** The demo's present, epoch milliseconds. */
  readonly now: number
}

/** A mutable `Lives` that tickets are added to. */
export function livesOf({ facts, newId, now }: Telling) {
  const lives = {
    ...{ source: DEMO_SOURCE, factsVersion: facts.version, delayMs: DELAY },
    tickets: [] as TicketLives['tickets'][number][],
    events: [] as TicketLives['events'][number][],
    decisions: [] as DecisionRow[],
    writes: [] as AppliedWrite[],
    notices: [] as PastNotice[],
    tasks: [] as PastTask[],
  }
  const ourWrites = new Set<string>()
  const context: BatchContext = {
    ...{ facts, newId, source: DEMO_SOURCE, connectedAt: null, alwaysShadow: false },
    decideAt: ({ event }) => event.occurredAt,
    isOurWrite: (id) => ourWrites.has(id),
    ownUserIds: [DEMO_OWN_USER],
  }
  const nameOf = (id: string | null): string =>
    id === null ? 'an unknown account' : (facts.account(id)?.row.name ?? 'an account')

  return {
    lives: lives satisfies Lives as Lives,
    /** One ticket's events in order. */
    add(events: readonly IntakeEvent[]): void {
      const id = newId()
      const mine: DecisionRow[] = []
      let last: TicketLives['tickets'][number] | null = null
      const take = (event: IntakeEvent): void => {
        const known = new Map([[event.ticketId, { id, version: 0, record: last?.record ?? null }]])
        const batch = decideBatch([{ event }], known, context)
        lives.events.push(...batch.events)
        const [row] = batch.tickets
        if (row) last = { ...row, last: row.last ?? last?.last ?? null }
        const [decision] = batch.decisions
        if (!decision) return
        mine.push(decision)
        if (decision.write) carryOut(decision)
      }
      const carryOut = (decision: DecisionRow): void => {
        const write = decision.write!
        const at = decision.decidedFor + 3 * SECOND
        if (at >= now) return
        ourWrites.add(write.id)
        const finishedAt = new Date(at).toISOString()
        const createdAt = new Date(decision.decidedFor + DELAY).toISOString()
        lives.writes.push({ write, createdAt, finishedAt, stamp: stampOf(at) })
        take(appliedEvent(decision.ticket, write.change, write.id, at))
      }
      for (const event of events) take(event)
      if (!last) return
      lives.tickets.push(timed(last, now))
      lives.decisions.push(...mine)
      lives.notices.push(...noticesOf(mine, nameOf, newId, now))
      lives.tasks.push(...tasksOf(mine, nameOf, newId, now))
    },
  }
}

/** What was to be looked at before now is over. */
function timed(row: TicketLives['tickets'][number], now: number): TicketLives['tickets'][number] {
  const { last } = row
  return last && last.watchAt !== null && last.watchAt <= now
    ? { ...row, last: { ...last, watchAt: null } }
    : row
}

/** A warning that a later decision voids before it is told is cancelled; of one key the first stands. */
function noticesOf(
  decisions: readonly DecisionRow[],
  nameOf: (id: string | null) => string,
  newId: () => string,
  now: number,
): PastNotice[] {
  const byKey = new Map<string, PastNotice>()
  for (const row of decisions) {
    const at = row.decidedFor
    const plans = noticePlans([row], nameOf)
    if (row.decision.voidWarnings) {
      const stand = new Set(plans.map(({ key }) => key))
      for (const [key, notice] of byKey)
        if (notice.kind === 'target_at_risk' && notice.dueAt > at && !stand.has(key))
          byKey.set(key, { ...notice, state: 'cancelled', readAt: null })
    }
    for (const plan of plans) {
      const before = byKey.get(plan.key)
      if (before && before.state !== 'cancelled') continue
      const told = Math.max(plan.dueAt, at)
      const state = plan.shadow ? 'shadow' : told <= now ? 'told' : 'planned'
      const isRead = state === 'told' && plan.personId != null && told < now - SETTLED
      byKey.set(plan.key, {
        ...{ ...plan, state, id: before?.id ?? newId() },
        ...{ createdAt: before?.createdAt ?? at, readAt: isRead ? told + HOUR : null },
      })
    }
  }
  return [...byKey.values()]
}

function tasksOf(
  decisions: readonly DecisionRow[],
  nameOf: (id: string | null) => string,
  newId: () => string,
  now: number,
): PastTask[] {
  const byKey = new Map<string, PastTask>()
  for (const row of decisions)
    for (const plan of taskPlans([row], nameOf)) {
      if (byKey.has(plan.key)) continue
      const due = plan.dueAt ?? row.decidedFor
      const isDone = plan.shadow !== true && due < now - SETTLED
      byKey.set(plan.key, {
        ...{ ...plan, id: newId(), createdAt: row.decidedFor },
        state: plan.shadow ? 'shadow' : isDone ? 'done' : 'open',
        closed: isDone ? { at: due + HOUR, by: plan.ownerId ?? 'demo.builder' } : null,
      })
    }
  return [...byKey.values()]
}
