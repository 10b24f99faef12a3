/** A person gave a write's job up: it ends, and its ticket no longer waits for it. */
import type { Clock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { afterGivenUp } from './after-write.ts'
import { findWrite, finishWrite, lockRecord, saveRecord } from './writes.store.ts'

/** Within the transaction that skips the job; one that has ended already is left as it is. */
export async function skipWrite(tx: Tx, clock: Clock, writeId: string): Promise<void> {
  const write = await findWrite(tx.query, writeId)
  if (!write) return
  const record = await lockRecord(tx, write.ticketRowId)
  const problem = 'Somebody gave it up.'
  const end = { state: 'skipped', at: clock.now(), problem, dropped: write.dropped, stamp: null } as const
  if (!(await finishWrite(tx, writeId, end)) || !record) return
  await saveRecord(tx, write.ticketRowId, afterGivenUp(record, write.change))
}
