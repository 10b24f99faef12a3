/** A change of plans or time off on the newest facts: one at a time, on what the one before has made. */
import type { Tx } from '../../platform/db/index.ts'
import { AppError } from '../../platform/errors.ts'
import { currentFactsVersion } from '../../platform/store/index.ts'
import type { CoverageAhead, Outlook } from '../ports.ts'
import { oneAtATime } from './flow.ts'

/** Runs work in a transaction of its own. */
export type Change = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

/** Each try that finds others quicker is one more of them that is through. */
const TRIES = 20
const DEADLOCK = '40P01'

/**
 * Runs `work` in turn, on facts that are still the newest when its turn comes: who was before it has been counted. The facts are
 * read before the turn, so that nobody waits for a second connection while others wait for the turn, and read anew where they
 * have moved by then. Nothing was done yet then, nor where the database ended it for the sake of another.
 */
export async function inTurn<T>(
  { coverage }: { readonly coverage: CoverageAhead },
  change: Change,
  work: (tx: Tx, outlook: Outlook) => Promise<T>,
): Promise<T> {
  for (let left = TRIES; left > 0; left--) {
    const outlook = await coverage.look()
    try {
      return await change(async (tx) => {
        await oneAtATime(tx)
        if ((await currentFactsVersion(tx.query)) > outlook.version) throw new FactsMoved()
        return work(tx, outlook)
      })
    } catch (error) {
      if (!(error instanceof FactsMoved || isDeadlock(error))) throw error
    }
  }
  throw new AppError('busy', 503, 'Others are changing time off at this moment: try again in a minute.')
}

class FactsMoved extends Error {}

const isDeadlock = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === DEADLOCK
