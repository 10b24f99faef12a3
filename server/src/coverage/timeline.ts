/** One account's coverage over some days, in lanes: who answers, its ASEs, its backups, on-call. Pure. */
import type { z } from 'zod'
import { subtractIntervals, mergeIntervals, type EpochMs, type Interval } from '../calendar/api.ts'
import type { Account, Facts, Person } from './compile-facts.ts'
import type { laneSchema, timelineSchema } from './coverage.contract.ts'
import { coverageSegments, podsAround, requiredHours } from './segments.ts'
import { answerView, iso } from './views.ts'
import { onCallAt } from './who-is-on-call.ts'

export type Timeline = z.infer<typeof timelineSchema>
type Lane = z.infer<typeof laneSchema>

export function timelineView(
  facts: Facts,
  account: Account,
  at: EpochMs,
  from: EpochMs,
  to: EpochMs,
  zone: string,
): Timeline {
  const { id } = account.row
  return {
    answer: answerView(facts, account, at, zone),
    from: iso(from),
    to: iso(to),
    ground: requiredHours(facts, id, from, to).map(({ start, end }) => ({
      start: iso(start),
      end: iso(end),
    })),
    lanes: [
      answersLane(facts, account, from, to),
      ...peopleLanes(facts, account, from, to),
      ...onCallLane(facts, from, to),
    ],
  }
}

function answersLane(facts: Facts, account: Account, from: EpochMs, to: EpochMs): Lane {
  const segments = coverageSegments(facts, account.row.id, from, to).map((part) => ({
    start: iso(part.start),
    end: iso(part.end),
    kind: part.kind === 'region' ? ('global_support' as const) : part.kind,
    label: part.personId === null ? null : (facts.person(part.personId)?.row.name ?? null),
    presence: part.presence,
  }))
  return { role: 'who_answers', personId: null, personName: null, zone: account.row.zone, segments }
}

function peopleLanes(facts: Facts, account: Account, from: EpochMs, to: EpochMs): Lane[] {
  const lanes = new Map<string, Lane['role']>()
  for (const { row, start, end } of account.assignments)
    if (start < to && end > from) lanes.set(row.personId, 'ase')
  const add = (personId: string | null, role: Lane['role']): void => {
    if (personId !== null && !lanes.has(personId)) lanes.set(personId, role)
  }
  for (const cover of account.covers) if (cover.start < to && cover.end > from) add(cover.backupId, 'backup')
  for (const policy of account.policies) {
    if (policy.from >= to || policy.to <= from) continue
    add(policy.standingBackupId, 'backup')
    add(policy.nightContactId, 'night_contact')
  }
  for (const pod of podsAround(facts, account, from, to))
    for (const { personId } of pod.members) add(personId, 'pod')
  return [...lanes].flatMap(([id, role]) => {
    const person = facts.person(id)
    return person ? [personLane(facts, account, person, role, from, to)] : []
  })
}

function personLane(
  facts: Facts,
  account: Account,
  person: Person,
  role: Lane['role'],
  from: EpochMs,
  to: EpochMs,
): Lane {
  const acts = coverageSegments(facts, account.row.id, from, to).filter(
    (part) => part.personId === person.row.id,
  )
  const works = subtractIntervals(person.duty.intervals(from, to), acts)
  const away = mergeIntervals(awayIntervals(person, from, to))
  const part = (kind: Lane['segments'][number]['kind']) => (stretch: Interval) => ({
    start: iso(stretch.start),
    end: iso(stretch.end),
    kind,
    label: null,
    presence: null,
  })
  const segments = [
    ...acts.map((stretch) => part(stretch.kind === 'ase' ? 'ase' : 'backup')(stretch)),
    ...works.map(part('on_duty')),
    ...away.map(part('away')),
  ].sort((a, b) => a.start.localeCompare(b.start))
  return { role, personId: person.row.id, personName: person.row.name, zone: person.row.zone, segments }
}

const DAY = 86_400_000

/** Rostered hours lost to time off and holidays: what an absence looks like on a day's lane. */
function awayIntervals(person: Person, from: EpochMs, to: EpochMs): Interval[] {
  const holidays: Interval[] = []
  for (let day = from; day < to + DAY; day += DAY) holidays.push(...person.holidays(day))
  const away = mergeIntervals([...person.timeOff, ...holidays])
  return away.flatMap(({ start, end }) =>
    start < to && end > from ? [{ start: Math.max(start, from), end: Math.min(end, to) }] : [],
  )
}

/** Who is on call, stretch by stretch; a stretch without anybody stays empty. */
function onCallLane(facts: Facts, from: EpochMs, to: EpochMs): Lane[] {
  const edges = facts.shifts(from, to).flatMap((shift) => [shift.start, shift.end])
  const cuts = [...new Set([from, ...edges.filter((at) => at > from && at < to)])].sort((a, b) => a - b)
  const segments = cuts.flatMap((start, index) => {
    const id = onCallAt(facts, start)
    const label = id === null ? null : (facts.person(id)?.row.name ?? null)
    const end = cuts[index + 1] ?? to
    return id === null
      ? []
      : [{ start: iso(start), end: iso(end), kind: 'on_call' as const, label, presence: null }]
  })
  const id = onCallAt(facts, from)
  const name = id === null ? null : (facts.person(id)?.row.name ?? null)
  return segments.length === 0
    ? []
    : [{ role: 'on_call', personId: id, personName: name, zone: null, segments }]
}
