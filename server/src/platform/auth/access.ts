/** Abilities as services ask for them, and the log of who read guarded accounts. */
import type { Pool } from 'pg'
import { writeAudit } from '../audit.ts'
import type { Clock } from '../clock.ts'
import { transaction } from '../db/index.ts'
import { abilityOf, type Ability } from './ability.ts'
import type { Actor } from './actor.ts'
import type { Action } from './rights.ts'
import { NO_SCOPE, type Scopes } from './scope.ts'
import type { AccountSubject } from './subject.ts'

export interface Access {
  /** What the actor may do, on the facts as they are now. */
  of(actor: Actor): Promise<Ability>
  /** For reading one account: 403, 404, or the ability; the reading of a guarded account is logged. */
  reading(actor: Actor, action: Action, accountId: string): Promise<Ability>
  /** Logs that a guarded account was read; nothing where it is not guarded. */
  noteReading(actor: Actor, account: AccountSubject): Promise<void>
}

/** Pages read what they show again and again: one entry an account and reader in this time. */
const LOGGED_AGAIN_AFTER_MS = 15 * 60_000
const REMEMBERED = 10_000

export function createAccess(deps: { pool: Pool; clock: Clock; scopes: Scopes }): Access {
  const { pool, clock, scopes } = deps
  const logged = new Map<string, number>()
  const isNew = (key: string): boolean => {
    const now = clock.nowMs()
    const last = logged.get(key)
    if (last !== undefined && now >= last && now - last < LOGGED_AGAIN_AFTER_MS) return false
    if (logged.size >= REMEMBERED) logged.clear()
    logged.set(key, now)
    return true
  }
  const of = async (actor: Actor): Promise<Ability> =>
    abilityOf(actor, actor.kind === 'system' ? NO_SCOPE : await scopes.of(actor))
  const noteReading = async (actor: Actor, account: AccountSubject): Promise<void> => {
    if (!account.isGuarded || actor.kind === 'system') return
    const key = `${actor.kind} ${actor.id} ${account.id}`
    if (!isNew(key)) return
    const subject = { kind: 'account', id: account.id }
    const entry = { actor, action: 'accounts.read_restricted', subject, accountId: account.id }
    await transaction(pool, (tx) => writeAudit(tx, clock, entry)).catch((error: unknown) => {
      logged.delete(key)
      throw error
    })
  }
  return {
    of,
    noteReading,
    async reading(actor, action, accountId) {
      const ability = await of(actor)
      await noteReading(actor, ability.onAccount(action, accountId))
      return ability
    },
  }
}
