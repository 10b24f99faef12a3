/** Which assignments a request leaves behind: rows that end, and rows that begin. Dates are local and inclusive. */
import { addDays, type HeldAssignment, type RequestKind } from './review-request.ts'

export interface PlannedAssignment {
  readonly personId: string
  readonly startsOn: string
  readonly endsOn: string | null
  readonly isPrimary: boolean
  readonly position: number
  /** In a hand-over: the incoming ASE. */
  readonly replacedById: string | null
}

export interface AssignmentPlan {
  /** Ids of rows that no longer hold as they are. */
  readonly supersede: readonly string[]
  readonly insert: readonly PlannedAssignment[]
}

export interface AssignmentRequest {
  readonly kind: RequestKind
  readonly startsOn: string
  readonly personId: string | null
  readonly outgoingId: string | null
  /** Last day of the hand-over; null: none. */
  readonly overlapUntil: string | null
}

/** Plans a request that nothing blocks. There is never more than one primary on a day. */
export function planAssignments(held: readonly HeldAssignment[], request: AssignmentRequest): AssignmentPlan {
  if (request.kind === 'set') return { supersede: [], insert: [newcomer(held, request)] }
  const ending = held.filter((row) => row.personId === request.outgoingId && reaches(row, request.startsOn))
  const kept = ending.flatMap((row) =>
    row.startsOn < request.startsOn ? [until(row, addDays(request.startsOn, -1))] : [],
  )
  const plan = {
    supersede: ending.map((row) => row.id),
    insert: [...kept, ...handover(ending, request), ...successor(held, ending, request)],
  }
  return request.kind === 'remove' && ending.some((row) => row.isPrimary)
    ? promoted(held, plan, request)
    : plan
}

function reaches(row: HeldAssignment, date: string): boolean {
  return row.endsOn === null || row.endsOn >= date
}

function until(row: HeldAssignment, endsOn: string): PlannedAssignment {
  const { personId, startsOn, isPrimary, position } = row
  return { personId, startsOn, endsOn, isPrimary, position, replacedById: null }
}

function newcomer(
  held: readonly HeldAssignment[],
  { personId, startsOn }: AssignmentRequest,
): PlannedAssignment {
  const present = held.filter((row) => reaches(row, startsOn))
  const position = present.reduce((last, row) => Math.max(last, row.position), 0) + 1
  const isPrimary = !present.some((row) => row.isPrimary)
  return { personId: personId ?? '', startsOn, endsOn: null, isPrimary, position, replacedById: null }
}

/** The outgoing ASE stays until the overlap ends, no longer primary. */
function handover(ending: readonly HeldAssignment[], request: AssignmentRequest): PlannedAssignment[] {
  const { overlapUntil, startsOn, personId } = request
  if (overlapUntil === null || overlapUntil < startsOn) return []
  return ending.flatMap((row) => {
    const from = row.startsOn > startsOn ? row.startsOn : startsOn
    const to = row.endsOn !== null && row.endsOn < overlapUntil ? row.endsOn : overlapUntil
    if (from > to) return []
    return [{ ...until(row, to), startsOn: from, isPrimary: false, replacedById: personId }]
  })
}

/** The incoming ASE takes the outgoing one's place and primacy, the latter until somebody else is due to be primary. */
function successor(
  held: readonly HeldAssignment[],
  ending: readonly HeldAssignment[],
  request: AssignmentRequest,
): PlannedAssignment[] {
  const { kind, startsOn, personId, outgoingId } = request
  const [first] = ending
  if (kind !== 'replace' || personId === null || !first) return []
  const plain = {
    personId,
    startsOn,
    endsOn: null,
    isPrimary: false,
    position: first.position,
    replacedById: null,
  }
  if (!ending.some((row) => row.isPrimary)) return [plain]
  const next = held
    .filter((row) => row.isPrimary && row.personId !== outgoingId && reaches(row, startsOn))
    .map((row) => row.startsOn)
    .sort()[0]
  if (next === undefined) return [{ ...plain, isPrimary: true }]
  if (next <= startsOn) return [plain]
  return [
    { ...plain, isPrimary: true, endsOn: addDays(next, -1) },
    { ...plain, startsOn: next },
  ]
}

/** When the primary goes without successor, the next in order becomes primary from that day on. */
function promoted(
  held: readonly HeldAssignment[],
  plan: AssignmentPlan,
  request: AssignmentRequest,
): AssignmentPlan {
  const { startsOn, outgoingId } = request
  const staying = held
    .filter((row) => row.personId !== outgoingId && reaches(row, startsOn))
    .sort((a, b) => a.position - b.position || a.startsOn.localeCompare(b.startsOn))
  const [next] = staying
  if (!next || staying.some((row) => row.isPrimary)) return plan
  const from = next.startsOn > startsOn ? next.startsOn : startsOn
  const before = next.startsOn < startsOn ? [until(next, addDays(startsOn, -1))] : []
  const after = { ...until(next, next.endsOn ?? ''), startsOn: from, endsOn: next.endsOn, isPrimary: true }
  return { supersede: [...plan.supersede, next.id], insert: [...plan.insert, ...before, after] }
}

/** The last of `days` business days from `startsOn` on, counting it; null for none. Holidays and weekends do not count. */
export function lastOverlapDay(startsOn: string, days: number, holidays: ReadonlySet<string>): string | null {
  let left = days
  let day = Temporal.PlainDate.from(startsOn)
  for (let guard = 0; left > 0 && guard < 400; guard++) {
    const isBusinessDay = day.dayOfWeek <= 5 && !holidays.has(day.toString())
    if (isBusinessDay && --left === 0) return day.toString()
    day = day.add({ days: 1 })
  }
  return null
}
