/** Who acts. Every call of a service carries one. */
import type { Action } from './rights.ts'

/** What a person does in the programme; one person may have several. */
export const ROLES = [
  'director',
  'manager',
  'ase',
  'support_engineer',
  'account_team',
  'customer_contact',
  'support_operations',
] as const

export type Role = (typeof ROLES)[number]

export interface PersonActor {
  readonly kind: 'person'
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  /** By an API key: only these of what the roles allow. Absent: all of it. */
  readonly scopes?: readonly Action[]
}

/** A service token, the director token among them. */
export interface TokenActor {
  readonly kind: 'token'
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  /** Only these of what the roles allow. Absent: all of it. */
  readonly scopes?: readonly Action[]
}

/** The product itself: a job, a timer, an intake. `id` names which, as `tickets.intake`. */
export interface SystemActor {
  readonly kind: 'system'
  readonly id: string
  readonly name: string
}

export type Actor = PersonActor | TokenActor | SystemActor

/** The product acting by itself, named by the room and what in it acts. */
export function systemActor(id: string, name: string): SystemActor {
  return { kind: 'system', id, name }
}

/** Whether the actor has one of these roles; the system has none. */
export function hasRole(actor: Actor, ...roles: readonly Role[]): boolean {
  return actor.kind !== 'system' && actor.roles.some((role) => roles.includes(role))
}
