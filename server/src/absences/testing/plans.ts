/** Builders of planned absences for tests: they take overrides and create what is missing above them. */
import { anAccount } from '../../accounts/testing/builders.ts'
import { aPerson, BUILT_AT, type Into } from '../../directory/testing/builders.ts'
import { insertPlans, type NewPlan } from '../cover-plan/plans.store.ts'

/** A plan that asks, for the first week of March 2026. */
export async function aPlan(into: Into, overrides: Partial<NewPlan> = {}): Promise<NewPlan> {
  const row: NewPlan = {
    id: into.newId(),
    managerId: null,
    kind: 'planned',
    during: '[2026-03-02T00:00:00Z,2026-03-07T00:00:00Z)',
    reason: null,
    state: 'asking',
    timeOffId: null,
    awayAtOnce: 1,
    createdAt: BUILT_AT,
    createdBy: 'test',
    ...overrides,
    personId: overrides.personId ?? (await aPerson(into)).id,
  }
  await insertPlans(into.query, [row])
  return row
}

/** One account of a plan, open for all of its time, and somebody who is asked for it. */
export async function anAsk(
  into: Into,
  plan: NewPlan,
  of: { readonly accountId?: string; readonly personId: string; readonly state?: string },
): Promise<{ requestId: string; askId: string }> {
  const [requestId, askId] = [into.newId(), into.newId()]
  const accountId = of.accountId ?? (await anAccount(into)).id
  await into.query(
    `insert into cover_request (id, plan_id, account_id, absent_person_id, stretch, needed, state)
     values ($1, $2, $3, $4, $5, tstzmultirange($5::tstzrange), 'open')`,
    [requestId, plan.id, accountId, plan.personId, plan.during],
  )
  await into.query(
    'insert into cover_ask (id, request_id, person_id, state, asked_at) values ($1, $2, $3, $4, $5)',
    [askId, requestId, of.personId, of.state ?? 'open', BUILT_AT],
  )
  return { requestId, askId }
}
