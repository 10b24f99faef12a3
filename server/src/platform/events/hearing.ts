/**
 * Which live events somebody hears: those of rooms they may read, of accounts they may know of, and what is for named readers if they
 * are one. Events carry ids only.
 */
import type { Access } from '../auth/access.ts'
import type { Actor } from '../auth/actor.ts'
import type { Action } from '../auth/rights.ts'
import { isVisible } from '../auth/visible.ts'
import type { OutboxRow } from './outbox.ts'

export interface Hearing {
  hears(event: Pick<OutboxRow, 'kind' | 'payload'>): boolean
  /** Asks again what the actor may do: rights change while a stream is open. */
  renew(): Promise<void>
}

/** What one reads to hear of a room; of rooms not named here everybody inside hears. */
const READS: Readonly<Record<string, Action>> = {
  directory: 'directory.read',
  accounts: 'accounts.read',
  prospects: 'prospects.read',
  absences: 'absences.read_covers',
  coverage: 'coverage.read',
  tickets: 'tickets.read',
  tasks: 'tasks.read',
  notify: 'notify.read',
  imports: 'imports.read',
  guides: 'guides.read',
}

/** The hearing of an actor. */
export async function hearingOf(access: Access, actor: Actor): Promise<Hearing> {
  let ability = await access.of(actor)
  let visible = ability.visible('accounts.read')
  return {
    hears({ kind, payload }) {
      const action = READS[kind.split('.')[0] ?? '']
      if (action && !ability.may(action)) return false
      const { accountId, actorId, readerIds } = payload as Record<string, unknown>
      if (typeof actorId === 'string' && actorId !== actor.id) return false
      if (Array.isArray(readerIds) && !readerIds.includes(actor.id)) return false
      return typeof accountId !== 'string' || isVisible(visible, accountId)
    },
    async renew() {
      ability = await access.of(actor)
      visible = ability.visible('accounts.read')
    },
  }
}
