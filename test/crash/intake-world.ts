/** The trials' programme in a database of a test, without processes: tickets are taken in, their writes wait. */
import { factsOn } from '../../server/src/coverage/module.ts'
import { systemClock } from '../../server/src/platform/clock.ts'
import { onConnection, transaction } from '../../server/src/platform/db/index.ts'
import { createEvents } from '../../server/src/platform/events/index.ts'
import { newId } from '../../server/src/platform/ids.ts'
import { ensureQueues } from '../../server/src/platform/jobs/queues.ts'
import { takeIn, type IntakeDeps } from '../../server/src/tickets/intake/take-in.ts'
import type { IntakeEvent } from '../../server/src/tickets/model.ts'
import { writeQueue } from '../../server/src/tickets/queues.ts'
import { ensureSource } from '../../server/src/tickets/sources.store.ts'
import { CUSTOMER, insertWorld, OWN_USER } from '../../bench/lib/crash/world.ts'
import { freshDatabase, type TestDatabase } from '../harness/database.ts'

export interface IntakeWorld {
  readonly database: TestDatabase
  readonly deps: IntakeDeps
  /** A ticket of this organisation is created now; answers the write that its decision asks for. */
  aWrite(ticketId: string, organization: number): Promise<string>
}

export async function intakeWorld(): Promise<IntakeWorld> {
  const database = await freshDatabase()
  const { pool } = database
  const source = await transaction(pool, async (tx) => {
    await insertWorld({ query: tx.query, newId: () => newId(systemClock) }, systemClock.nowMs())
    return ensureSource(tx, 'zendesk', { kind: 'help_desk', connectedAt: null, alwaysShadow: false })
  })
  await ensureQueues(pool, [writeQueue])
  const deps: IntakeDeps = {
    transaction: (work) => transaction(pool, work),
    connection: (work) => onConnection(pool, work),
    facts: factsOn(pool),
    clock: systemClock,
    events: createEvents(systemClock),
    ownUserIds: [String(OWN_USER)],
  }
  return {
    database,
    deps,
    async aWrite(ticketId, organization) {
      const taken = await takeIn(deps, source, [{ event: created(ticketId, organization) }])
      const write = taken.decisions[0]?.write
      if (!write) throw new Error('the ticket was decided without a write')
      return write.id
    },
  }
}

function created(ticketId: string, organization: number): IntakeEvent {
  const at = systemClock.nowMs()
  return {
    ...{
      source: 'zendesk',
      key: `created ${ticketId}`,
      ticketId,
      occurredAt: at,
      writeId: null,
      comment: null,
    },
    actor: { id: String(CUSTOMER), kind: 'end_user' },
    state: { organizationId: String(organization), status: 'open', createdAt: at },
  }
}
