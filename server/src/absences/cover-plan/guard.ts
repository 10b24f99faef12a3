/** Who may do what with a plan, and which plan there is. */
import { findPerson, managedBy, personSubject } from '../../directory/api.ts'
import {
  authorize,
  hasRole,
  isVisible,
  type Ability,
  type Actor,
  type Visible,
} from '../../platform/auth/index.ts'
import { forbidden, invalid, notFound } from '../../platform/errors.ts'
import type { Query } from '../../platform/store/index.ts'
import type { FlowDeps } from './flow.ts'
import { loadWhole } from './plans.store.ts'
import type { Whole } from './rows.ts'

/** Oneself, a manager of the region or in the line, a director. */
export async function mayFile(
  deps: FlowDeps,
  query: Query,
  actor: Actor,
  personId: string,
): Promise<Ability> {
  authorize(actor, 'absences.file')
  const ability = await deps.access.of(actor)
  const person = await findPerson(query, personId)
  if (!person) throw invalid([{ path: 'personId', message: 'is nobody we know' }])
  if (ability.may('absences.file', personSubject(person))) return ability
  throw forbidden('An absence is planned by the person, a manager of their region or a director.')
}

/** A manager of the region or in the line, a director; never about oneself, but for directors. */
export async function mayDecide(
  deps: FlowDeps,
  query: Query,
  actor: Actor,
  personId: string,
): Promise<Ability> {
  authorize(actor, 'absences.decide')
  const ability = await deps.access.of(actor)
  if (await decides(ability, query, actor, personId)) return ability
  throw forbidden('A manager of the person decides this, or a director; nobody decides their own.')
}

/** Whether an actor decides about somebody's absences. */
export async function decides(
  ability: Ability,
  query: Query,
  actor: Actor,
  personId: string,
): Promise<boolean> {
  const person = await findPerson(query, personId)
  if (!person || (actor.id === personId && !hasRole(actor, 'director'))) return false
  return ability.may('absences.decide', personSubject(person))
}

/** A plan; its rows of accounts that the reader may not know of are left out by whoever shows it. */
export async function planOr404(query: Query, id: string, lock = false): Promise<Whole> {
  const whole = await loadWhole(query, id, lock)
  if (!whole) throw notFound('absence plan', id)
  return whole
}

/** What an actor sees of accounts. */
export function seesAccounts(ability: Ability): (accountId: string) => boolean {
  const visible: Visible = ability.visible('absences.read_covers')
  return (accountId) => isVisible(visible, accountId)
}

/** Whether a caller may know why these people are away: they themselves, and who manages them. */
export async function knowing(
  query: Query,
  actor: Actor,
  personIds: readonly string[],
): Promise<(id: string) => boolean> {
  if (actor.kind !== 'person') return () => false
  const managed = await managedBy(query, actor.id, personIds)
  return (id) => id === actor.id || managed.has(id)
}
