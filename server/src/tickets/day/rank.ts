/**
 * The order of somebody's queue (domain.md 4.6, My queue): customer priority, deadline, need, trend and the contracted
 * hours a week (hours used are not known here, so they take nothing off). Emergencies come
 * first, the overdue ones in front; every other ticket's place is the sum of its reasons' points, which the table below gives.
 * Where the customer chose an order in a surge, their tickets keep their places and stand in them in that order. Pure.
 */
import type { EpochMs } from '../../calendar/api.ts'
import type { Priority } from '../model.ts'

/** What a ticket's place hangs on. */
export interface Asked {
  readonly id: string
  readonly accountId: string | null
  readonly isEmergency: boolean
  /** Held by this person in the help desk. */
  readonly isHeld: boolean
  readonly priority: Priority | null
  /** The reply target, where a customer waits. */
  readonly deadline: EpochMs | null
  readonly updatedAt: EpochMs
  /** 1 highest … 5 lowest; null: of no account. */
  readonly accountPriority: number | null
  /** Contracted hours of the account a week; null: none are known. */
  readonly hoursPerWeek: number | null
  readonly stuck: 'no_progress' | 'reassigned' | null
  /** Somebody waits for this person's answer about it. */
  readonly hasQuestion: boolean
  /** A follow-up of this person's about it, by when; Infinity: no date; null: none. */
  readonly followUp: EpochMs | null
  readonly inSurge: boolean
  /** Its place in the order that the customer chose in a surge. */
  readonly surgePosition: number | null
}

/** Why a ticket stands where it does, with the points that it gives. */
export interface RankReason {
  readonly code: ReasonCode
  readonly points: number
}

export const REASONS = [
  'emergency',
  'overdue',
  'due_today',
  'due_later',
  'question',
  'reassigned',
  'no_progress',
  'follow_up',
  'surge',
  'surge_order',
  'priority',
  'customer',
  'hours',
  'held',
  'account',
] as const
export type ReasonCode = (typeof REASONS)[number]

export interface Ranked<T extends Asked> {
  readonly item: T
  readonly points: number
  /** The strongest first; at least one. */
  readonly reasons: readonly RankReason[]
}

const OWN = { overdue: 60, due_today: 40, due_later: 15 } as const
/** A target on a ticket that others hold waits behind one's own. */
const OTHERS = { overdue: 14, due_today: 8, due_later: 3 } as const
const PRIORITY: Readonly<Record<Priority, number>> = { urgent: 12, high: 8, normal: 4, low: 0 }
const HELD = 10
const QUESTION = 25
const STUCK = { reassigned: 22, no_progress: 20 } as const
const FOLLOW_UP = { today: 15, later: 5 } as const
const SURGE = 8
const CUSTOMER = 3
const MOST_FOR_HOURS = 4

/** The reasons of one ticket; `until`: when the person's working day ends. */
export function reasonsOf(ticket: Asked, now: EpochMs, until: EpochMs): RankReason[] {
  const reasons: RankReason[] = []
  const add = (code: ReasonCode, points: number): void => void reasons.push({ code, points })
  if (ticket.isEmergency) add('emergency', 1000)
  if (ticket.deadline !== null) {
    const when = ticket.deadline < now ? 'overdue' : ticket.deadline <= until ? 'due_today' : 'due_later'
    add(when, (ticket.isHeld ? OWN : OTHERS)[when])
  }
  if (ticket.hasQuestion) add('question', QUESTION)
  if (ticket.stuck !== null) add(ticket.stuck, STUCK[ticket.stuck])
  if (ticket.followUp !== null) add('follow_up', ticket.followUp <= until ? FOLLOW_UP.today : FOLLOW_UP.later)
  if (ticket.inSurge) add('surge', SURGE)
  if (ticket.surgePosition !== null) add('surge_order', 0)
  const priority = PRIORITY[ticket.priority ?? 'normal']
  if (priority > 0) add('priority', priority)
  const customer = ticket.accountPriority === null ? 0 : (5 - ticket.accountPriority) * CUSTOMER
  if (customer > 0) add('customer', customer)
  const hours = Math.min(MOST_FOR_HOURS, (ticket.hoursPerWeek ?? 0) / 4)
  if (hours > 0) add('hours', hours)
  add(ticket.isHeld ? 'held' : 'account', ticket.isHeld ? HELD : 0)
  return reasons.sort((a, b) => b.points - a.points || REASONS.indexOf(a.code) - REASONS.indexOf(b.code))
}

/** What every ticket has more or less of: it moves a ticket, but is not why it stands there while anything else is. */
const ALWAYS: readonly ReasonCode[] = ['priority', 'customer', 'hours', 'surge_order']

/** Of a ticket that others hold, who holds it is told instead of its target. */
const TARGETS: readonly ReasonCode[] = ['overdue', 'due_today', 'due_later']

/** The reason that is told first. */
export function headOf(reasons: readonly RankReason[]): ReasonCode {
  const isOthers = reasons.some(({ code }) => code === 'account')
  const rests = isOthers ? [...ALWAYS, ...TARGETS] : ALWAYS
  return reasons.find(({ code }) => !rests.includes(code))?.code ?? 'account'
}

/** The queue in its order: total, and the same whatever order it comes in. */
export function rank<T extends Asked>(tickets: readonly T[], now: EpochMs, until: EpochMs): Ranked<T>[] {
  const sorted = tickets
    .map((item): Ranked<T> => {
      const reasons = reasonsOf(item, now, until)
      return { item, reasons, points: reasons.reduce((sum, { points }) => sum + points, 0) }
    })
    .sort((a, b) => compareRanked(a, b, now))
  return inChosenOrder(sorted)
}

function compareRanked(a: Ranked<Asked>, b: Ranked<Asked>, now: EpochMs): number {
  const isLate = ({ item }: Ranked<Asked>): number =>
    Number(item.isEmergency && item.deadline !== null && item.deadline < now)
  return (
    Number(b.item.isEmergency) - Number(a.item.isEmergency) ||
    isLate(b) - isLate(a) ||
    compare(b.points, a.points) ||
    compare(a.item.deadline ?? Infinity, b.item.deadline ?? Infinity) ||
    b.item.updatedAt - a.item.updatedAt ||
    compare(a.item.id, b.item.id)
  )
}

const compare = <T extends number | string>(a: T, b: T): number => (a === b ? 0 : a < b ? -1 : 1)

/** An account's tickets that its customer put in order share out among themselves the places that they have; emergencies keep theirs. */
function inChosenOrder<T extends Asked>(sorted: readonly Ranked<T>[]): Ranked<T>[] {
  const isPlaced = ({ item }: Ranked<T>): boolean => item.surgePosition !== null && !item.isEmergency
  const queues = new Map<string | null, Ranked<T>[]>()
  for (const [accountId, list] of Map.groupBy(sorted.filter(isPlaced), ({ item }) => item.accountId))
    queues.set(
      accountId,
      list.toSorted((a, b) => a.item.surgePosition! - b.item.surgePosition! || compare(a.item.id, b.item.id)),
    )
  return sorted.map((one) => (isPlaced(one) ? queues.get(one.item.accountId)!.shift()! : one))
}
