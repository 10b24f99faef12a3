/** Who may note absences of whom. */
import { findPerson, personSubject } from '../directory/api.ts'
import { authorize, type Ability, type Actor } from '../platform/auth/index.ts'
import { forbidden, invalid } from '../platform/errors.ts'
import type { Deps, Query } from '../platform/store/index.ts'

/** The ability of somebody who may note absences at all. */
export function filing(deps: Pick<Deps, 'access'>, actor: Actor): Promise<Ability> {
  authorize(actor, 'absences.file')
  return deps.access.of(actor)
}

/** Oneself, somebody of one's region, or anybody for a director; answers the person. */
export async function mayFileFor(
  query: Query,
  ability: Ability,
  personId: string,
): Promise<{ readonly timeZone: string; readonly leftOn: string | null }> {
  const person = await findPerson(query, personId)
  if (!person) throw invalid([{ path: 'personId', message: 'is nobody we know' }])
  if (ability.may('absences.file', personSubject(person))) return person
  throw forbidden('Absences are noted by the person, a manager of their region or a director.')
}
