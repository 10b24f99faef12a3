/** Asks the table of rights. Services call `authorize` first, so that HTTP, jobs and the CLI cannot skip it. */
import { forbidden } from '../errors.ts'
import type { AppError } from '../errors.ts'
import type { Actor, Role } from './actor.ts'
import { hasRole } from './actor.ts'
import type { Action } from './rights.ts'
import { rolesFor } from './rights.ts'

/** Whether the actor may do it, by role alone. */
export function may(actor: Actor, action: Action): boolean {
  return actor.kind === 'system' || hasRole(actor, ...rolesFor(action))
}

/** Throws 403, naming the roles that may, unless the actor may do it. */
export function authorize(actor: Actor, action: Action): void {
  if (!may(actor, action)) throw notAllowed(actor, action)
}

function notAllowed(actor: Actor, action: Action): AppError {
  const who = rolesFor(action).map(readable).join(', ')
  return forbidden(`${actor.name} may not do this (${action}). Ask somebody who may: ${who}.`)
}

function readable(role: Role): string {
  return role === 'ase' ? 'ASE' : role.replaceAll('_', ' ')
}
