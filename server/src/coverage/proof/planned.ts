/** What of a gap is only planned, of which plan, and who may read it. Pure. */
import { intersectIntervals, mergeIntervals, subtractIntervals, totalOf } from '../../calendar/api.ts'
import type { FactRows } from '../compile-facts.ts'
import type { Proof } from './engine.ts'
import type { Gap } from './gaps.ts'

type Plan = FactRows['absences']['plans'][number]

/** The plan for which hours of a gap are open, though nobody is away yet as far as facts go. */
export interface Planned {
  readonly plan: Plan
  /** Of the account: hours that the plan asks for, and of them those that somebody has taken; milliseconds. */
  readonly needed: number
  readonly taken: number
}

/** Whether a reader may know why somebody is away. Sick leave is a fact at once: that hours are only planned tells why. */
export type MayKnowWhy = (personId: string) => boolean

/** As `plannedOf`, for a reader; null also where it is not theirs to know: to them the gap is as of any other absence. */
export function plannedFor(proof: Proof, gap: Gap, knowsWhy: MayKnowWhy): Planned | null {
  const planned = plannedOf(proof, gap)
  return planned !== null && knowsWhy(planned.plan.personId) ? planned : null
}

/** Null: the gap stands in the facts, all of it. */
export function plannedOf({ firm, facts, kept }: Proof, gap: Gap): Planned | null {
  if (firm === null) return null
  const standing = firm.accounts.get(gap.accountId)?.gaps ?? []
  const only = subtractIntervals(gap.hours, mergeIntervals(standing.flatMap(({ hours }) => hours)))
  if (only.length === 0) return null
  const around = new Set(kept.peopleOf.get(gap.accountId))
  const [plan] = facts.rows.absences.plans
    .filter((one) => intersectIntervals(only, [{ start: one.start, end: one.end }]).length > 0)
    .map((one) => ({ one, near: nearness(one, gap, around) }))
    .filter(({ near }) => near < FAR)
    .sort((a, b) => a.near - b.near || a.one.start - b.one.start || a.one.id.localeCompare(b.one.id))
  return plan === undefined ? null : { plan: plan.one, ...hoursOf(plan.one, gap.accountId) }
}

const FAR = 4

/** The ASE's own plan, one that asks for the account, one whose hours overload the backup, one of somebody else around. */
function nearness({ personId, requests }: Plan, gap: Gap, around: ReadonlySet<string>): number {
  if (personId === gap.aseId) return 0
  if (requests.some(({ accountId }) => accountId === gap.accountId)) return 1
  const takers = requests.flatMap(({ parts }) => parts.map(({ backupId }) => backupId))
  if (takers.some((id) => gap.answeredBy.includes(id))) return 2
  return around.has(personId) ? 3 : FAR
}

function hoursOf({ requests }: Plan, accountId: string): { needed: number; taken: number } {
  const own = requests.filter((request) => request.accountId === accountId)
  const needed = own.map((request) => totalOf(request.needed))
  const taken = own.map(({ needed: asked, parts }) =>
    totalOf(intersectIntervals(asked, mergeIntervals(parts.map(({ start, end }) => ({ start, end }))))),
  )
  const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0)
  return { needed: sum(needed), taken: sum(taken) }
}
