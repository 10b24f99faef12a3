/** How a service changes something: one transaction, constraints as field errors, audit and live update inside it. */
import { writeAudit, type AuditEntry } from '../audit.ts'
import { transaction, type Tx } from '../db/index.ts'
import { constraintErrors, type FieldError } from '../errors.ts'
import type { EventKind } from '../events/index.ts'
import type { Platform } from '../room.ts'

/** What a service needs of the platform. */
export type Deps = Pick<Platform, 'pool' | 'clock' | 'events' | 'access'>

/** Named constraints of a room, each with the field it is about and what to do. */
export type Constraints = Readonly<Record<string, FieldError>>

/** Runs `work` in a transaction; a violated constraint of the map becomes a field error (409 or 422). */
export function changing(deps: Pick<Deps, 'pool'>, constraints: Constraints) {
  const mapped = constraintErrors(constraints)
  return <T>(work: (tx: Tx) => Promise<T>): Promise<T> => mapped(() => transaction(deps.pool, work))
}

/** Writes the audit entry and the live update of one change, in its transaction. */
export async function recordChange<T extends object>(
  tx: Tx,
  deps: Pick<Deps, 'clock' | 'events'>,
  entry: AuditEntry,
  kind: EventKind<T>,
  payload: T,
): Promise<void> {
  await writeAudit(tx, deps.clock, entry)
  await deps.events.publish(tx, kind, payload)
}

/** Reads in one snapshot that no later commit can change under it. */
export function snapshot<T>(deps: Pick<Deps, 'pool'>, read: (tx: Tx) => Promise<T>): Promise<T> {
  return transaction(deps.pool, async (tx) => {
    await tx.query('set transaction isolation level repeatable read read only')
    return read(tx)
  })
}
