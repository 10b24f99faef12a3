/** Carries out a request that nothing blocks: everything inside the house, in the caller's transaction. */
import type { DirectoryFacts } from '../directory/api.ts'
import type { Clock } from '../platform/clock.ts'
import type { Tx } from '../platform/db/index.ts'
import { newId } from '../platform/ids.ts'
import { enqueue } from '../platform/jobs/index.ts'
import { makeTasks } from '../tasks/api.ts'
import { draftNote } from './draft-note.ts'
import { handoverTasks } from './handover-tasks.ts'
import { supersedeAssignments } from './holdings.store.ts'
import { lastOverlapDay, planAssignments, type AssignmentPlan } from './plan-assignments.ts'
import type { AseRequest } from './requests.contract.ts'
import type { LoadedRequest } from './request-loading.ts'
import { insertSteps, type NewStep } from './requests.store.ts'
import { insertAssignments } from './rows.ts'
import { assignedSeQueue } from './queues.ts'

/** Applies `request`; what is left to do outside is a job. */
export async function applyRequest(
  tx: Tx,
  clock: Clock,
  request: AseRequest,
  loaded: LoadedRequest,
): Promise<void> {
  const plan = planOf(request, loaded)
  await supersedeAssignments(tx, plan.supersede)
  await insertAssignments(
    tx.query,
    plan.insert.map((row) => ({
      ...row,
      id: newId(clock),
      assignmentId: newId(clock),
      accountId: request.accountId,
      recordedAt: clock.now().toString(),
    })),
  )
  const tasks = handoverTasks(request, loaded, clock.nowMs())
  await makeTasks(tx, clock, tasks)
  await makeTasks(tx, clock, [draftNote(request, loaded, clock.nowMs())])
  await insertSteps(tx, request.id, stepsOf(plan, tasks.length, clock))
  await enqueueAssignedSe(tx, clock, request, loaded.account.timeZone)
}

function planOf(request: AseRequest, { held, outgoingId, directory }: LoadedRequest): AssignmentPlan {
  const { kind, startsOn, personId, overlapDays } = request
  const overlapUntil = lastOverlapDay(startsOn, overlapDays, holidaysOf(directory, outgoingId))
  return planAssignments(held, { kind, startsOn, personId, outgoingId, overlapUntil })
}

/** Whole-day holidays of a person: of their own hours, else of their region's schedule. */
function holidaysOf(directory: DirectoryFacts, personId: string | null): Set<string> {
  const person = directory.people.find((one) => one.id === personId)
  const region = directory.regions.find((one) => one.id === person?.regionId)
  const own = person?.hours ?? []
  const rows = own.length > 0 ? own : (directory.schedules.get(region?.scheduleId ?? '')?.hours ?? [])
  const days = rows.flatMap((row) => row.holidaySetIds).flatMap((id) => directory.holidays.get(id) ?? [])
  return new Set(days.filter((day) => day.start === null).map((day) => day.date))
}

function stepsOf(plan: AssignmentPlan, tasks: number, clock: Clock): NewStep[] {
  const finishedAt = clock.now().toString()
  const done = { state: 'done', finishedAt } as const
  const began = plan.insert.length
  return [
    {
      position: 1,
      name: 'assignments',
      detail: `${plan.supersede.length} rows ended, ${began} recorded`,
      ...done,
    },
    { position: 2, name: 'org_note', detail: 'A draft waits in a task for the manager', ...done },
    { position: 3, name: 'handover', detail: `${tasks} tasks made`, ...done },
    { position: 4, name: 'assigned_se', state: 'waiting', detail: null, finishedAt: null } as const,
  ].map((step) => ({ ...step, id: newId(clock) }) as NewStep)
}

/** Puts the help desk's field on the queue: now, or when the first day begins in the account's zone. */
export async function enqueueAssignedSe(
  tx: Tx,
  clock: Clock,
  request: Pick<AseRequest, 'id' | 'accountId' | 'startsOn'>,
  zone: string,
): Promise<void> {
  const begins = Temporal.PlainDate.from(request.startsOn).toZonedDateTime(zone).toInstant()
  const isLater = Temporal.Instant.compare(begins, clock.now()) > 0
  const data = { accountId: request.accountId, requestId: request.id }
  await enqueue(tx, clock, assignedSeQueue, [
    { key: request.accountId, data, ...(isLater ? { startAfter: begins } : {}) },
  ])
}
