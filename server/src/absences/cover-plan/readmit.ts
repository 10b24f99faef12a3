/** A plan is admitted once more when it is to become a fact: others may have gone away since without anybody's word. */
import { clipIntervals, mergeIntervals, subtractIntervals } from '../../calendar/api.ts'
import { recurringIntervals } from '../recurring/occurrences.ts'
import { recurringSince } from '../recurring/recurring.store.ts'
import { askManager } from './ask-manager.ts'
import { admit, type Admission } from './decide/admission.ts'
import { recordStep, type Step } from './flow.ts'
import { admittedSince, changePlan, plannedAway } from './plans.store.ts'
import type { StoredPlan, Whole } from './rows.ts'

/** Whether a plan whose hours are all taken waits for a manager after all; then the manager is asked. */
export async function waitsAfterAll(step: Step, whole: Whole): Promise<boolean> {
  const { plan } = whole
  if (plan.kind === 'sick' || plan.timeOffId !== null) return false
  const { verdict, atOnce } = await admissionOfOld(step, plan)
  if (verdict !== 'approved' || atOnce <= plan.awayAtOnce) return false
  await changePlan(step.tx, plan.id, { state: 'waiting', awayAtOnce: atOnce })
  await recordStep(step, 'hold_plan', plan, { state: 'waiting', awayAtOnce: atOnce })
  await askManager(step, { ...whole, plan: { ...plan, state: 'waiting', awayAtOnce: atOnce } })
  return true
}

/**
 * Sick leave and calendars inform and never wait: they may have taken others away since. Who planned later, or noted days off that
 * come back, was admitted with this plan counted, and does not count against it.
 */
async function admissionOfOld({ outlook, tx, deps }: Step, plan: StoredPlan): Promise<Admission> {
  const team = outlook.team(plan.personId, plan.start)
  const earlier = await plannedAway(tx.query, team, plan, plan.createdAt)
  const later = await admittedSince(tx.query, team, plan, plan.createdAt)
  const rules = await recurringSince(tx.query, team, plan.createdAt)
  const away = team.map((personId) => {
    const zoneOf = outlook.person(personId)?.zone ?? 'UTC'
    const days = recurringIntervals(
      rules.filter((rule) => rule.personId === personId),
      zoneOf,
    )
    const comingBack = clipIntervals(mergeIntervals(days), plan.start, plan.end)
    const of = (rows: typeof earlier) =>
      mergeIntervals(
        rows.filter((row) => row.personId === personId).map(({ start, end }) => ({ start, end })),
      )
    const known = subtractIntervals(
      outlook.timeOff(personId, plan),
      mergeIntervals([...of(later), ...comingBack]),
    )
    return { personId, away: mergeIntervals([...known, ...of(earlier)]) }
  })
  const now = deps.clock.nowMs()
  const zone = outlook.person(plan.personId)?.zone ?? 'UTC'
  return admit(plan.kind, plan, away, outlook.settings(now).absences, now, zone)
}
