/** Tasks that would tell why somebody is away: who sees them. */
import { hasRole, type Actor } from '../platform/auth/index.ts'

/**
 * For their owner alone: a list for the week before, and the clock of a question for cover, tell planned time off from sick leave.
 * Whoever may know why somebody is away sees them with the absence.
 */
const OWNERS_ONLY: readonly string[] = ['absence_before', 'cover_assign', 'time_off_approve']

/** What a director may do in the place of whoever it was given to: else nobody saw it once they have left. */
const DIRECTORS_TOO: readonly string[] = ['cover_assign', 'time_off_approve']

/** Kinds of which somebody sees their own alone. */
export function ownersOnlyFor(actor: Actor): readonly string[] {
  const isDirector = actor.kind === 'person' && hasRole(actor, 'director')
  return isDirector ? OWNERS_ONLY.filter((kind) => !DIRECTORS_TOO.includes(kind)) : OWNERS_ONLY
}
