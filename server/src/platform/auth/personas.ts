/** Demo people whose eyes may be borrowed; only in a demo programme. A room that knows people implements it. */
import type { PersonActor, Role } from './actor.ts'

export interface Persona {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  /** Shown beside the name, as "ASE, EMEA". */
  readonly title: string
}

export interface Personas {
  list(): Promise<readonly Persona[]>
  /** The actor for a demo person, or null when there is none. */
  actor(personId: string): Promise<PersonActor | null>
}
