/**
 * Follow-ups of emergencies as obligations: told when they are due, moved when facts move them, told on when their day is
 * over. The task is what stays open until it is ticked off; a row beside it holds when that day ends.
 */
import type { Facts } from '../../coverage/api.ts'
import { cancelNotices, cancelNoticesNamed, planNotices, type NoticePlan } from '../../notify/api.ts'
import { writeAudit } from '../../platform/audit.ts'
import { systemActor } from '../../platform/auth/index.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import {
  findTasks,
  moveTask,
  openTasksOfKind,
  setTaskState,
  taskChanged,
  type Task,
} from '../../tasks/api.ts'
import type { IntakeDeps } from '../intake/take-in.ts'
import {
  calmTickets,
  followUpsOf,
  lockLate,
  markEscalated,
  putFollowUp,
  ticketsOfDecisions,
  type FollowUpRow,
  type OfTicket,
} from './follow-ups.store.ts'
import { escalatesAt, obligationNow, toldWhenLate } from './obligation.ts'

type Deps = Pick<IntakeDeps, 'transaction' | 'connection' | 'facts' | 'clock' | 'events'>

const KIND = 'emergency_follow_up'
const ACTOR = systemActor('tickets.follow-ups', 'Follow-ups of emergencies')

/** One round: new follow-ups are timed, late ones told on, and leads of emergencies that are over closed. */
export async function followUps(deps: Deps): Promise<void> {
  const [open, leads] = await deps.connection(async ({ query }) => [
    await openTasksOfKind(query, KIND),
    await openTasksOfKind(query, 'emergency_lead'),
  ])
  const known = await deps.connection(({ query }) =>
    followUpsOf(
      query,
      open.map(({ id }) => id),
    ),
  )
  const fresh = open.filter(({ id }) => !known.has(id))
  if (fresh.length > 0) {
    const facts = await deps.facts.current()
    await deps.transaction((tx) => timeAll(deps, tx, facts, fresh))
  }
  await deps.transaction((tx) => tellLate(deps, tx, new Map(open.map((task) => [task.id, task]))))
  if (leads.length > 0) await deps.transaction((tx) => closeLeads(deps, tx, leads))
}

/** Every open follow-up against the facts of now: whoever is away after all gives it on. */
export async function replanFollowUps(deps: Deps, tx: Tx, facts: Facts): Promise<void> {
  await timeAll(deps, tx, facts, await openTasksOfKind(tx.query, KIND))
}

async function timeAll(deps: Deps, tx: Tx, facts: Facts, tasks: readonly Task[]): Promise<void> {
  const tickets = await ticketsOfDecisions(
    tx.query,
    tasks.flatMap(({ decisionId }) => decisionId ?? []),
  )
  const known = await followUpsOf(
    tx.query,
    tasks.map(({ id }) => id),
  )
  for (const task of tasks) {
    const of = tickets.get(task.decisionId ?? '')
    if (of && task.accountId !== null) await timeOne(deps, tx, facts, task, of, known.get(task.id) ?? null)
  }
}

async function timeOne(
  deps: Deps,
  tx: Tx,
  facts: Facts,
  task: Task,
  of: OfTicket,
  known: FollowUpRow | null,
): Promise<void> {
  const account = facts.account(task.accountId!)
  if (!account) return
  const dueAt = task.dueAt === null ? null : Date.parse(task.dueAt)
  const beganAt = known ? Date.parse(known.beganAt) : of.decidedFor
  const stands = { ownerId: task.ownerId, dueAt, beganAt }
  const now = deps.clock.nowMs()
  const next = obligationNow(facts, account, of.record, stands, now) ?? stands
  const isMoved = next.ownerId !== task.ownerId || next.dueAt !== dueAt
  if (known && !isMoved) return
  if (isMoved) await move(deps, tx, task, next)
  const owner = next.ownerId === null ? null : facts.person(next.ownerId)
  const row = { taskId: task.id, ticketId: of.ticketId, accountId: account.row.id, beganAt }
  await putFollowUp(tx, { ...row, escalateAt: escalatesAt(owner, next.dueAt) })
  // Of this task alone: the ticket may have been an emergency twice, with a follow-up each.
  await cancelNotices(tx, { ticketId: of.ticketId, kinds: ['follow_up'], under: `follow-up:${task.id}:` })
  await planNotices(tx, deps.clock, noticeOf({ ...task, ticketId: of.ticketId }, next))
}

/** Whoever owes it is told when it is due; nobody owes it, or nobody's time says when: nobody is. */
function noticeOf(
  { id, title, accountId, ticketId, decisionId }: Task,
  { ownerId, dueAt }: { ownerId: string | null; dueAt: number | null },
): NoticePlan[] {
  if (ownerId === null || dueAt === null) return []
  return [
    {
      ...{ key: `follow-up:${id}:${ownerId}:${dueAt}`, kind: 'follow_up', personId: ownerId, title, dueAt },
      body: 'Catch up on what happened, contact the customer, agree on the next steps; then write the record on the ticket’s page.',
      ...{ accountId, ticketId, decisionId },
    },
  ]
}

/** A follow-up that is ticked off before it is due is told to nobody; opened again, it is owed again. In the caller's transaction. */
export async function followUpChanged(tx: Tx, clock: Clock, taskId: string): Promise<void> {
  const [task] = await findTasks(tx.query, [taskId])
  if (task?.kind !== KIND) return
  const dueAt = task.dueAt === null ? null : Date.parse(task.dueAt)
  const plans = noticeOf(task, { ownerId: task.ownerId, dueAt })
  if (task.state === 'open') await planNotices(tx, clock, plans)
  else
    await cancelNoticesNamed(
      tx,
      plans.map(({ key }) => key),
    )
}

async function move(
  deps: Deps,
  tx: Tx,
  task: Task,
  to: { ownerId: string | null; dueAt: number | null },
): Promise<void> {
  await moveTask(tx, task.id, to)
  const { accountId, ticketId } = task
  await writeAudit(tx, deps.clock, {
    ...{ actor: ACTOR, action: 'tickets.move_follow_up', subject: { kind: 'task', id: task.id }, accountId },
    before: { ownerId: task.ownerId, dueAt: task.dueAt },
    after: { ownerId: to.ownerId, dueAt: to.dueAt === null ? null : new Date(to.dueAt).toISOString() },
  })
  const changed = { taskId: task.id, state: 'open', ownerId: to.ownerId, accountId, ticketId }
  await deps.events.publish(tx, taskChanged, changed)
}

/** Not ticked off by the end of its day: told once to whoever answers for the owner. The task stays the owner's. */
async function tellLate(deps: Deps, tx: Tx, open: ReadonlyMap<string, Task>): Promise<void> {
  const late = await lockLate(tx, deps.clock.now())
  if (late.length === 0) return
  const facts = await deps.facts.current()
  for (const row of late) {
    const task = open.get(row.taskId)
    const account = facts.account(row.accountId)
    if (!task || !account) continue
    const dueAt = task.dueAt === null ? null : Date.parse(task.dueAt)
    const stands = { ownerId: task.ownerId, dueAt, beganAt: Date.parse(row.beganAt) }
    const owner = task.ownerId === null ? null : facts.person(task.ownerId)
    const to = toldWhenLate(facts, account, stands, deps.clock.nowMs())
    await planNotices(tx, deps.clock, [
      {
        key: `follow-up-late:${task.id}:${row.escalateAt}`,
        kind: 'follow_up_late',
        ...to,
        title: `Not done: ${task.title}`,
        body: `${owner?.row.name ?? 'Nobody'} owes it, and the day it was due is over. Ask them, or do it yourself.`,
        accountId: row.accountId,
        ticketId: row.ticketId,
        dueAt: deps.clock.nowMs(),
      },
    ])
  }
  await markEscalated(
    tx,
    late.map(({ taskId }) => taskId),
    deps.clock.now(),
  )
}

/** Nobody leads an emergency that is over: the engineer on call owes nothing any more. */
async function closeLeads(deps: Deps, tx: Tx, leads: readonly Task[]): Promise<void> {
  const calm = await calmTickets(
    tx.query,
    leads.flatMap(({ ticketId }) => ticketId ?? []),
  )
  for (const { id, ticketId, ownerId, accountId } of leads) {
    if (ticketId === null || !calm.has(ticketId)) continue
    await setTaskState(tx, id, 'cancelled', { at: deps.clock.now(), by: ACTOR.id })
    await deps.events.publish(tx, taskChanged, {
      taskId: id,
      state: 'cancelled',
      ownerId,
      accountId,
      ticketId,
    })
  }
}
