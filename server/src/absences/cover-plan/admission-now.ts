/** The admission of an absence within a transaction, with what others of the team plan. */
import type { Admission } from './decide/admission.ts'
import type { Step } from './flow.ts'
import { plannedAway } from './plans.store.ts'
import { admissionOf, type Absence } from './preview.ts'

/** As it is now. */
export async function admissionNow({ outlook, tx, deps }: Step, absence: Absence): Promise<Admission> {
  const team = outlook.team(absence.personId, absence.start)
  return admissionOf(outlook, absence, await plannedAway(tx.query, team, absence), deps.clock.nowMs())
}
