/** Who of a group is absent at once, by the hour. Pure; why is not asked. */
import type { Interval } from '../calendar/api.ts'

/** When one person is off; stretches may touch and overlap. */
export interface AwayPerson {
  readonly personId: string
  readonly away: readonly Interval[]
}

/** A stretch in which the same people are absent, at least one of them. */
export interface AbsentStretch extends Interval {
  /** In order of their ids. */
  readonly personIds: readonly string[]
}

/** The stretches of [from, to) in which somebody is absent, in order, cut only where it is somebody else. */
export function absentAtOnce(people: readonly AwayPerson[], from: number, to: number): AbsentStretch[] {
  const edges: { at: number; personId: string; step: 1 | -1 }[] = []
  for (const { personId, away } of people) {
    for (const { start, end } of away) {
      if (end <= from || start >= to || start >= end) continue
      edges.push({ at: Math.max(start, from), personId, step: 1 })
      edges.push({ at: Math.min(end, to), personId, step: -1 })
    }
  }
  edges.sort((a, b) => a.at - b.at)
  const depth = new Map<string, number>()
  const found: AbsentStretch[] = []
  edges.forEach(({ at, personId, step }, index) => {
    depth.set(personId, (depth.get(personId) ?? 0) + step)
    const end = edges[index + 1]?.at ?? at
    if (end > at) add(found, at, end, [...depth].flatMap(([id, n]) => (n > 0 ? [id] : [])).sort())
  })
  return found
}

function add(found: AbsentStretch[], start: number, end: number, personIds: readonly string[]): void {
  if (personIds.length === 0) return
  const last = found.at(-1)
  const isSame = last && last.end === start && last.personIds.join() === personIds.join()
  if (isSame) found[found.length - 1] = { ...last, end }
  else found.push({ start, end, personIds })
}

/** How many are absent at once, at most. */
export function mostAbsent(stretches: readonly AbsentStretch[]): number {
  return stretches.reduce((most, { personIds }) => Math.max(most, personIds.length), 0)
}
