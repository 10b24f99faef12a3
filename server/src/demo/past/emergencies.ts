/** What became of the demo's emergencies: followed up and written down, but for the newest, which still waits. */
import type { Clock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids.ts'
import { openTasksOfKind, setTaskState, type Task } from '../../tasks/api.ts'
import { putEmergencyRecord, putFollowUp, ticketsOfDecisions } from '../../tickets/api.ts'

const HOUR = 3_600_000

/** What happened, the cause (null: not known), next steps, what to change. */
const LEARNT: readonly (readonly [string, string | null, string, string | null])[] = [
  [
    'Gitaly on the second node ran out of disk; pushes failed for 40 minutes until old bundles were moved.',
    'Housekeeping had been off since the last migration',
    'Housekeeping is on again; a larger volume is ordered.',
    'Alert at 80 % of the volume.',
  ],
  [
    'Sidekiq stood still after the nightly restore; jobs were drained by hand, nothing was lost.',
    null,
    'Logs are with the product team; call on Thursday.',
    null,
  ],
  [
    'The database failed over by itself, and the application kept writing to the old primary for six minutes.',
    'The load balancer’s health check asked the wrong port',
    'The check is mended in production, staging follows.',
    'Rehearse a failover each quarter.',
  ],
]

/** In the transaction that finishes the demo. */
export async function settleEmergencies(tx: Tx, clock: Clock, now: number): Promise<void> {
  for (const lead of await openTasksOfKind(tx.query, 'emergency_lead'))
    if (dueOf(lead) < now - 12 * HOUR) await close(tx, lead, 3 * HOUR)
  const owed = (await openTasksOfKind(tx.query, 'emergency_follow_up')).toSorted(
    (a, b) => dueOf(a) - dueOf(b),
  )
  const tickets = await ticketsOfDecisions(
    tx.query,
    owed.flatMap(({ decisionId }) => decisionId ?? []),
  )
  for (const [n, task] of owed.slice(0, -1).entries()) {
    const of = tickets.get(task.decisionId ?? '')
    if (!of || task.accountId === null || dueOf(task) > now - 4 * HOUR) continue
    const { accountId, id: taskId } = task
    const row = { taskId, ticketId: of.ticketId, accountId, beganAt: of.decidedFor }
    await putFollowUp(tx, { ...row, escalateAt: null })
    await close(tx, task, 2 * HOUR)
    const [happened, cause, nextSteps, toChange] = LEARNT[n % LEARNT.length]!
    await putEmergencyRecord(tx, {
      ...{ id: newId(clock), accountId, ticketId: of.ticketId, taskId, happened, cause, nextSteps, toChange },
      ...{
        customerContacted: true,
        causeKnown: cause !== null,
        beganAt: new Date(of.decidedFor).toISOString(),
      },
      ...{ writtenAt: new Date(dueOf(task) + 2 * HOUR).toISOString(), writtenBy: task.ownerId },
    })
  }
}

const dueOf = ({ dueAt, createdAt }: Task): number => Date.parse(dueAt ?? createdAt)

async function close(tx: Tx, task: Task, after: number): Promise<void> {
  const at = Temporal.Instant.fromEpochMilliseconds(dueOf(task) + after)
  await setTaskState(tx, task.id, 'done', { at, by: task.ownerId ?? 'demo.builder' })
}
