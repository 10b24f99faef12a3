/** Whether time off may be noted just so: three or more of a team away at once need a manager's word first (domain.md section 3). */
import { subtractIntervals, type Interval } from '../../calendar/api.ts'
import type { Ability, Actor } from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { conflict } from '../../platform/errors.ts'
import type { Deps } from '../../platform/store/index.ts'
import { admissionNow } from '../cover-plan/admission-now.ts'
import { decides } from '../cover-plan/guard.ts'
import type { Outlook } from '../ports.ts'

/** Who notes it, on which facts. */
export interface Noting {
  readonly deps: Deps
  readonly tx: Tx
  readonly outlook: Outlook
  readonly actor: Actor
  readonly ability: Ability
}

/** Time off to be; `before`: when it was off already, and admitted for that. */
export interface ToAdmit {
  readonly personId: string
  readonly kind: 'planned' | 'sick'
  readonly during: Interval
  readonly before?: Interval | undefined
}

/**
 * How many are away at once where the actor's word is the approval, for the record; null: nobody has to approve. Whoever may not
 * decide about the person is refused, and told what to do. The caller does one at a time.
 */
export async function admitted(
  { deps, tx, outlook, actor, ability }: Noting,
  { personId, kind, during, before }: ToAdmit,
): Promise<number | null> {
  if (kind === 'sick') return null
  const added = before ? subtractIntervals([during], [before]) : [during]
  let most = 0
  for (const stretch of added) {
    const admission = await admissionNow({ deps, tx, outlook, actor }, { ...stretch, personId, kind })
    if (admission.verdict === 'approved') most = Math.max(most, admission.atOnce)
  }
  if (most === 0) return null
  if (await decides(ability, tx.query, actor, personId)) return most
  throw conflict(
    `${most} of the team would be away at once: plan it under Time off and cover, so that a manager approves it first, or choose other dates.`,
  )
}
