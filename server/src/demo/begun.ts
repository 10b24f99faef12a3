/** What the audit log says of a demo: with what it was begun, and whether it is finished. */
import { listAudit } from '../platform/audit.store.ts'
import type { Pool } from 'pg'
import type { SizeName } from './tickets/history.ts'

/** What a demo is made of: the same order makes the same demo. */
export interface DemoOrder {
  readonly seed: number
  readonly size: SizeName
  /** The demo's present, epoch milliseconds. */
  readonly now: number
}

/** The order of the demo in this database; null: none was begun. */
export async function begunDemo(pool: Pool): Promise<DemoOrder | null> {
  const [entry] = await listAudit(pool, { action: 'demo.begin' }, { after: null, limit: 1 })
  return entry ? (entry.after as DemoOrder) : null
}

/** Whether the demo in this database was made to its end. */
export async function isFinished(pool: Pool): Promise<boolean> {
  const entries = await listAudit(pool, { action: 'demo.finish' }, { after: null, limit: 1 })
  return entries.length > 0
}
