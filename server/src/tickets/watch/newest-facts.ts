/** The facts as of now, for whoever decides about tickets to which nothing happened. */
import type { Facts } from '../../coverage/api.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { IntakeDeps } from '../intake/take-in.ts'
import { BatchConflict } from '../tickets.store.ts'
import { versions } from './watch.store.ts'

/** The facts of the newest version; whoever stores on older ones meets a conflict and comes again. */
export async function newestFacts(deps: Pick<IntakeDeps, 'facts'>, tx: Tx): Promise<Facts> {
  const { newest } = await versions(tx)
  const facts = await deps.facts.current()
  if (facts.version >= newest) return facts
  deps.facts.invalidate()
  const fresh = await deps.facts.current()
  if (fresh.version < newest) throw new BatchConflict('The facts moved on.')
  return fresh
}
