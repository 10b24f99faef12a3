/** Plans as the API tells them: who may not know why sees neither kind nor reason. */
import { intersectIntervals, type EpochMs } from '../../calendar/api.ts'
import { toIso } from '../../platform/store/index.ts'
import type { Task } from '../../tasks/api.ts'
import type { Outlook } from '../ports.ts'
import { openHours } from './decide/hours.ts'
import { isShortNotice } from './decide/notice.ts'
import { heldOf, namedBesides } from './held.ts'
import { nameOf } from './flow.ts'
import type { CoverRequest, Plan, PlanRow } from './plan.contract.ts'
import { stretchOf } from './preview.ts'
import type { StoredAsk, StoredPlan, StoredRequest, Whole } from './rows.ts'
import type { PlanTask } from './tasks-of-plan.store.ts'
import { hoursOf, spanOf } from './wording.ts'

/** What a reader may see of a plan. */
export interface Reader {
  readonly sees: (accountId: string) => boolean
  readonly knowsWhy: boolean
  /** It may be theirs to assign what is overdue. */
  readonly decides: boolean
  readonly now: EpochMs
}

/** How far a plan is tells sick leave from a plan: it is for those who may know why, and for those who decide. */
const knowsState = ({ knowsWhy, decides }: Reader): boolean => knowsWhy || decides

/** Only what is planned waits for somebody, is refused, or asks before it is a fact: to everybody else it stands, or it does not. */
function stateFor(state: StoredPlan['state'], reader: Reader): PlanRow['state'] {
  if (knowsState(reader)) return state
  if (state === 'refused') return 'withdrawn'
  return state === 'waiting' || state === 'asking' || state === 'confirmed' ? 'noted' : state
}

const isOpenState = (request: StoredRequest): boolean => request.state === 'open'

/** A plan in a list. */
export function planRow(outlook: Outlook, whole: Whole, reader: Reader): PlanRow {
  const { plan, requests } = whole
  // How much a restricted account needs tells of it, too.
  const seen = requests.filter(({ accountId }) => reader.sees(accountId))
  const open = seen.filter(isOpenState)
  const live = seen.filter(({ state }) => state !== 'cancelled')
  const dues = open.flatMap(({ dueAt }) => dueAt ?? [])
  const isLive = plan.state === 'asking' || plan.state === 'confirmed'
  return {
    id: plan.id,
    personId: plan.personId,
    personName: nameOf(outlook, plan.personId),
    zone: outlook.person(plan.personId)?.zone ?? 'UTC',
    managerId: plan.managerId,
    managerName: plan.managerId === null ? null : nameOf(outlook, plan.managerId),
    kind: reader.knowsWhy ? plan.kind : 'away',
    ...stretchOf(plan),
    state: stateFor(plan.state, reader),
    phase: reader.now < plan.start ? 'ahead' : reader.now < plan.end ? 'away' : 'back',
    openHours: hoursOf(
      open.flatMap((request) => openHours(request, { parts: heldOf(outlook, whole, request) }, reader.now)),
    ),
    neededHours: hoursOf(live.flatMap(({ needed }) => needed)),
    // Sick leave has the shorter clock: how long it runs, and that it ran out, would tell the one from the other.
    dueAt: reader.knowsWhy && dues.length > 0 ? toIso(Math.min(...dues)) : null,
    isOverdue:
      (reader.knowsWhy || reader.decides) && isLive && open.some(({ escalatedAt }) => escalatedAt !== null),
  }
}

export interface Detail {
  readonly canDecide: boolean
  readonly canChange: boolean
  readonly readerId: string
  readonly noticeDays: number
  readonly ties: readonly PlanTask[]
  readonly tasks: readonly Task[]
}

/** A plan with its requests and checklists. */
export function planView(outlook: Outlook, whole: Whole, reader: Reader, detail: Detail): Plan {
  const { plan } = whole
  const { canDecide, canChange, noticeDays } = detail
  const { knowsWhy } = reader
  const row = planRow(outlook, whole, reader)
  return {
    ...row,
    reason: knowsWhy ? plan.reason : null,
    decisionNote: knowsWhy ? plan.decisionNote : null,
    awayAtOnce: knowsState(reader) ? plan.awayAtOnce : null,
    isShortNotice: knowsWhy
      ? plan.kind === 'planned' && isShortNotice(plan.createdAt, plan.start, noticeDays, row.zone)
      : null,
    ...{ canDecide, canChange },
    handedBackAt: toIso(plan.handedBackAt),
    requests: whole.requests
      .filter(({ accountId }) => reader.sees(accountId))
      .map((request) => requestView(outlook, whole, request, reader, detail)),
    // A plan has a list for the week before, sick leave has none: the lists tell the one from the other.
    steps: knowsWhy ? stepsOf(detail, reader) : [],
  }
}

function stepsOf({ ties, tasks }: Detail, reader: Reader): Plan['steps'] {
  const phases = new Map(ties.map(({ taskId, phase }) => [taskId, phase]))
  return tasks.flatMap((task) => {
    const phase = phases.get(task.id)
    if (!phase || phase === 'decide' || (task.accountId !== null && !reader.sees(task.accountId))) return []
    const { title, detail, accountId, ownerId, dueAt, state } = task
    return [{ taskId: task.id, phase, title, detail, accountId, ownerId, dueAt, state }]
  })
}

/** Sick leave asks by itself, and a plan that waits asks nobody yet: who was asked is told to who asks, decides, or was. */
const isToldTo = ({ personId, state }: StoredAsk, readerId: string): boolean =>
  personId === readerId && state !== 'held'

function requestView(
  outlook: Outlook,
  whole: Whole,
  request: StoredRequest,
  reader: Reader,
  { readerId }: Detail,
): CoverRequest {
  const { plan, asks, parts } = whole
  const account = outlook.account(request.accountId)
  const mine = parts.filter(({ requestId }) => requestId === request.id)
  const { id, accountId, absentPersonId, state, dueAt, escalatedAt } = request
  return {
    ...{ id, accountId, absentPersonId, state },
    accountName: account?.name ?? 'an account',
    accountZone: account?.zone ?? 'UTC',
    role: absentPersonId === plan.personId ? 'own' : 'covered',
    absentPersonName: nameOf(outlook, absentPersonId),
    ...stretchOf(request.stretch),
    needed: request.needed.map(stretchOf),
    open: openHours(request, { parts: heldOf(outlook, whole, request) }, reader.now).map(stretchOf),
    dueAt: reader.knowsWhy ? toIso(dueAt) : null,
    escalatedAt: reader.knowsWhy ? toIso(escalatedAt) : null,
    asks: asks
      .filter((ask) => ask.requestId === id && (knowsState(reader) || isToldTo(ask, readerId)))
      .map((ask) => ({
        ...{ id: ask.id, personId: ask.personId, state: ask.state },
        personName: nameOf(outlook, ask.personId),
        // When somebody was asked would tell sick leave from a plan.
        askedAt: reader.knowsWhy || ask.personId === readerId ? toIso(ask.askedAt) : null,
        answeredAt: reader.knowsWhy || ask.personId === readerId ? toIso(ask.answeredAt) : null,
        note: reader.knowsWhy || ask.personId === readerId ? ask.note : null,
      })),
    parts: mine.map((part) => ({
      ...{ id: part.id, personId: part.personId },
      // Of sick leave a manager assigns after four hours, of a plan after two days.
      how: knowsState(reader) || part.personId === readerId ? part.how : null,
      personName: nameOf(outlook, part.personId),
      neededHours: hoursOf(intersectIntervals([spanOf([part])], request.needed)),
      ...stretchOf(part),
    })),
    named: namedBesides(outlook, whole, request).flatMap(({ personId, start, end }) =>
      intersectIntervals([{ start, end }], request.needed).map((hours) => ({
        ...{ personId, personName: nameOf(outlook, personId) },
        ...stretchOf(hours),
      })),
    ),
  }
}
