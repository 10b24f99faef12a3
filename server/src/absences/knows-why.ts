/** Why somebody is away: theirs and their manager's to know. */
import { managedBy } from '../directory/api.ts'
import type { Actor } from '../platform/auth/index.ts'
import type { Query } from '../platform/store/index.ts'
import type { TimeOff } from './absences.contract.ts'
import type { StoredTimeOff } from './absences.store.ts'

const NOTICE_DAYS = 14

/**
 * What a caller may see of time off. Why is for those who may know: neither the reason nor the kind nor when it was noted,
 * which tells the one from the other, is for anybody else.
 */
export function asSeen(row: StoredTimeOff, knowsWhy: boolean): TimeOff {
  if (!knowsWhy) return { ...row, kind: 'away', reason: null, shortNotice: false, recordedAt: null }
  const notice = Temporal.Instant.from(row.start).since(Temporal.Instant.from(row.recordedAt)).total('days')
  return { ...row, shortNotice: row.kind === 'planned' && row.source === 'entered' && notice < NOTICE_DAYS }
}

/** Only oneself and who manages the person, directly or as leader of the region: no role alone, no token, not the program. */
export async function knowsWhy(
  query: Query,
  actor: Actor,
  rows: readonly StoredTimeOff[],
): Promise<(personId: string) => boolean> {
  if (actor.kind !== 'person') return () => false
  const managed = await managedBy(
    query,
    actor.id,
    rows.map((row) => row.personId),
  )
  return (personId) => personId === actor.id || managed.has(personId)
}
