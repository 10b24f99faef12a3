/** A person's assignment is no longer sticky: the ticket is decided again. */
import type { Actor } from '../../platform/auth/index.ts'
import { conflict } from '../../platform/errors.ts'
import type { IntakeDeps } from '../intake/take-in.ts'
import { noCause } from '../record.ts'
import { actOn } from './act-on.ts'
import type { TicketName } from './asked.ts'

/** 409 where no person's assignment is on the ticket. */
export function liftLockOf(
  deps: IntakeDeps,
  actor: Actor,
  name: TicketName,
): Promise<{ decisionId: string }> {
  return actOn(deps, actor, name, 'tickets.lift_lock', (record) => {
    if (!record.lock) throw conflict('No person’s assignment is on this ticket: there is nothing to lift.')
    return { record: { ...record, lock: null }, cause: { ...noCause, lockLifted: true } }
  })
}
