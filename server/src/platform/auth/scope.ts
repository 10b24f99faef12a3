/** Which accounts, regions and people an actor has to do with: facts of rooms above, which implement the port. */
import type { Actor } from './actor.ts'
import type { AccountSubject } from './subject.ts'

/** As of one version of the facts and one instant. */
export interface Scope {
  /** Regions where the actor stands, or that they lead. */
  readonly regions: readonly string[]
  /** Accounts elsewhere whose ASE is one of their people. */
  readonly managed: readonly string[]
  /** Accounts they are assigned to, and those they cover, as long as the cover lasts. */
  readonly own: readonly string[]
  /** Accounts of whose account team they are. */
  readonly team: readonly string[]
  /** Cleared for guarded accounts. */
  readonly isCleared: boolean
  readonly guarded: Guarded
  /** null: there is no such account. */
  account(id: string): AccountSubject | null
}

/** Accounts for cleared people only, and the help-desk organisations that they claim. */
export interface Guarded {
  readonly accounts: readonly string[]
  readonly organizations: readonly string[]
}

/** The port: whoever knows assignments, covers, teams and clearances. */
export interface Scopes {
  of(actor: Actor): Promise<Scope>
}

/** Of somebody who has to do with nothing. */
export const NO_SCOPE: Scope = {
  regions: [],
  managed: [],
  own: [],
  team: [],
  isCleared: false,
  guarded: { accounts: [], organizations: [] },
  account: () => null,
}
