/** Asks the table of rights. Services call `authorize` first, so that HTTP, jobs and the CLI cannot skip it. */
import { forbidden } from '../errors.ts'
import type { AppError } from '../errors.ts'
import type { Actor, Role } from './actor.ts'
import { hasRole } from './actor.ts'
import type { Action } from './rights.ts'
import { rolesFor } from './rights.ts'

/** Whether the actor may do it, by role and the scopes of a key. */
export function may(actor: Actor, action: Action): boolean {
  return actor.kind === 'system' || (hasRole(actor, ...rolesFor(action)) && inScope(actor, action))
}

/** Whether the key that the actor came with, if any, was made for this. */
export function inScope(actor: Actor, action: Action): boolean {
  return actor.kind === 'system' || actor.scopes === undefined || actor.scopes.includes(action)
}

/** Throws 403, naming the roles that may, unless the actor may do it. */
export function authorize(actor: Actor, action: Action): void {
  if (!may(actor, action)) throw notAllowed(actor, action)
}

function notAllowed(actor: Actor, action: Action): AppError {
  if (!inScope(actor, action))
    return forbidden(`This key was not made for ${action}. Make one whose scopes name it.`)
  const who = rolesFor(action).map(readable).join(', ')
  return forbidden(`${actor.name} may not do this (${action}). Ask somebody who may: ${who}.`)
}

function readable(role: Role): string {
  return role === 'ase' ? 'ASE' : role.replaceAll('_', ' ')
}
