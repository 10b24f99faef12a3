/**
 * Who moves to which pod at the turn of a half-year: so that nobody stays longer than needed, hours stay compatible, sizes stay
 * as they are, and in every pod somebody stays who knows its accounts. Pure: pods in, moves with reasons out.
 */
import { dateInWords } from '../../calendar/api.ts'
import { sharedHours } from '../../accounts/api.ts'
import { cheapestAssignment } from './cheapest-assignment.ts'
import { LEAST_SHARED_HOURS, type PodPerson } from './findings.ts'

export interface RotatingMember extends PodPerson {
  /** The local date on which the membership began. */
  readonly since: string
  /** Pods they were a member of before. */
  readonly formerPodIds: readonly string[]
}

export interface RotatingPod {
  readonly id: string
  readonly name: string
  readonly members: readonly RotatingMember[]
}

export interface Move {
  readonly personId: string
  readonly fromPodId: string
  readonly toPodId: string
  /** Sentences without names. */
  readonly because: readonly string[]
}

export interface Stay {
  readonly podId: string
  readonly because: string
}

export interface Rotation {
  readonly moves: readonly Move[]
  /** Pods nobody leaves, with why. */
  readonly stays: readonly Stay[]
}

/** Whoever came less than this many days ago stays. */
const LEAST_STAY_DAYS = 150

interface Mover {
  readonly member: RotatingMember
  readonly pod: RotatingPod
}

/** The rotation of a region's pods on a local date. */
export function proposeRotation(pods: readonly RotatingPod[], date: string): Rotation {
  const here = pods.map((pod) => ({
    ...pod,
    members: pod.members.filter(({ leftOn }) => leftOn === null || leftOn >= date),
  }))
  const movers = here.flatMap((pod) => moversOf(pod, date))
  const staying = new Map(here.map((pod) => [pod.id, stayersOf(pod, movers)]))
  const from = Temporal.PlainDate.from(date).toZonedDateTime('UTC').epochMilliseconds
  const costs = movers.map((mover) =>
    movers.map((slot) => costOf(mover, slot.pod.id, staying.get(slot.pod.id) ?? [], from)),
  )
  const chosen = cheapestAssignment(costs)
  const moves = movers.flatMap((mover, index) => {
    const to = movers[chosen[index]!]!.pod
    return to.id === mover.pod.id ? [] : [moveOf(mover, to, staying.get(to.id) ?? [], date, from)]
  })
  const leaving = new Set(moves.map(({ fromPodId }) => fromPodId))
  const stays = here.flatMap((pod) =>
    leaving.has(pod.id) ? [] : [{ podId: pod.id, because: whyNobodyLeaves(pod, here.length, date) }],
  )
  return { moves, stays }
}

/** Half of the pod, those who have been there longest; never everybody, and nobody who came lately. */
function moversOf(pod: RotatingPod, date: string): Mover[] {
  return pod.members
    .filter(({ since }) => daysBetween(since, date) >= LEAST_STAY_DAYS)
    .toSorted((a, b) => a.since.localeCompare(b.since) || a.personId.localeCompare(b.personId))
    .slice(0, Math.floor(pod.members.length / 2))
    .map((member) => ({ member, pod }))
}

function stayersOf(pod: RotatingPod, movers: readonly Mover[]): RotatingMember[] {
  const moving = new Set(movers.map(({ member }) => member.personId))
  return pod.members.filter(({ personId }) => !moving.has(personId))
}

/** Staying where one is costs more than any move that fits, and a move that does not fit costs more than staying. */
const STAYS = 1e6
const NEVER = 1e9

function costOf({ member, pod }: Mover, toId: string, stayers: readonly PodPerson[], from: number): number {
  if (toId === pod.id) return STAYS
  const shared = leastShared(member, stayers, from)
  if (shared === null || shared < LEAST_SHARED_HOURS) return NEVER
  return (member.formerPodIds.includes(toId) ? 1000 : 0) + Math.max(0, 168 - shared)
}

/** Hours a week with whom they share the fewest; null: hours are not known. */
function leastShared(member: PodPerson, others: readonly PodPerson[], from: number): number | null {
  let least = 168
  for (const { week } of others) {
    if (week === null || member.week === null) return null
    least = Math.min(least, sharedHours(member.week, week, from))
  }
  return least
}

function moveOf(
  { member, pod }: Mover,
  to: RotatingPod,
  stayers: readonly PodPerson[],
  date: string,
  from: number,
): Move {
  const shared = leastShared(member, stayers, from) ?? 0
  const months = Math.floor(daysBetween(member.since, date) / 30.44)
  const isBack = member.formerPodIds.includes(to.id)
  return {
    personId: member.personId,
    fromPodId: pod.id,
    toPodId: to.id,
    because: [
      `In ${pod.name} since ${dateInWords(member.since)}, ${months} months: longest of its members.`,
      `Shares at least ${Math.round(shared)} hours a week with everybody who stays in ${to.name}.`,
      isBack ? `Has been in ${to.name} before: knows its accounts.` : `Has not been in ${to.name} before.`,
    ],
  }
}

function whyNobodyLeaves(pod: RotatingPod, pods: number, date: string): string {
  if (pods < 2) return 'There is no other pod in the region to change with.'
  if (pod.members.length < 2) return 'Fewer than two members: somebody who knows its accounts has to stay.'
  if (pod.members.every(({ since }) => daysBetween(since, date) < LEAST_STAY_DAYS))
    return 'Everybody came within the last five months.'
  return 'No other pod has somebody to change with whose hours fit.'
}

function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days
}

/** The first dates of the halves of the fiscal year after `date`; the year begins in `firstMonth`. */
export function rotationDates(date: string, firstMonth: number, count: number): string[] {
  const day = Temporal.PlainDate.from(date)
  const starts = [firstMonth, ((firstMonth + 5) % 12) + 1]
  const years = Array.from({ length: Math.ceil(count / 2) + 2 }, (_, index) => day.year + index)
  return years
    .flatMap((year) => starts.map((month) => Temporal.PlainDate.from({ year, month, day: 1 }).toString()))
    .filter((start) => start > date)
    .sort()
    .slice(0, count)
}
