/** Pods and shifts on call, compiled: local dates as instants, looked up by member and by time. Pure. */
import type { PodRow } from '../absences/api.ts'
import type { EpochMs, Interval } from '../calendar/api.ts'
import { dayStart } from './local-days.ts'
import type { OnCallShiftRow } from './on-call/facts.ts'

/** Somebody's membership of a pod, as instants. */
export interface PodMember extends Interval {
  readonly personId: string
}

/** A pod with its members in the order in which they are asked. */
export interface Pod {
  readonly row: PodRow
  readonly members: readonly PodMember[]
}

/** The pods of everybody who is ever a member of one. */
export function podsByMember(rows: readonly PodRow[]): ReadonlyMap<string, readonly Pod[]> {
  const pods = rows.map((row): Pod => ({
    row,
    members: row.members.map(({ personId, from, until }) => ({
      personId,
      start: dayStart(from, row.zone),
      end: until === null ? Infinity : dayStart(until, row.zone),
    })),
  }))
  const byMember = new Map<string, Pod[]>()
  for (const pod of pods)
    for (const personId of new Set(pod.members.map((member) => member.personId)))
      byMember.set(personId, [...(byMember.get(personId) ?? []), pod])
  return byMember
}

/** Of shifts in order of their start those that hold some of [from, to); none lasts longer than the longest. */
export function shiftsWithin(
  shifts: readonly OnCallShiftRow[],
  from: EpochMs,
  to: EpochMs,
): OnCallShiftRow[] {
  let low = 0
  let high = shifts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (shifts[middle]!.start > from - LONGEST_SHIFT) high = middle
    else low = middle + 1
  }
  const held: OnCallShiftRow[] = []
  for (let i = low; i < shifts.length && shifts[i]!.start < to; i++)
    if (from < shifts[i]!.end) held.push(shifts[i]!)
  return held
}

/** Longer shifts are refused where they are read or entered. */
const LONGEST_SHIFT = 32 * 86_400_000
