/** What rooms import of authorisation. */
export { ROLES, hasRole, systemActor } from './actor.ts'
export type { Actor, PersonActor, Role, SystemActor, TokenActor } from './actor.ts'
export { authorize, may } from './authorize.ts'
export { SIGN_IN_COOKIE } from './sign-ins.ts'
export type { SignedIn, SignIns } from './sign-ins.ts'
export { RIGHTS, rolesFor } from './rights.ts'
export type { Action } from './rights.ts'
export type { Persona, Personas } from './personas.ts'
