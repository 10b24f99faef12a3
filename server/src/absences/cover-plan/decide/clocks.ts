/** When a request for cover that nobody took is a manager's to assign. Pure. */
import type { EpochMs } from '../../../calendar/api.ts'

const HOUR = 3_600_000

export interface AnswerRules {
  readonly answerHours: number
  readonly answerHoursUnplanned: number
}

/**
 * The instant from which a manager assigns. Sick leave, and time off that begins before the planned hours are over, has the
 * short clock: so the clock does not tell why somebody is away.
 */
export function answerDue(
  kind: 'planned' | 'sick',
  askedAt: EpochMs,
  needsFrom: EpochMs,
  rules: AnswerRules,
): EpochMs {
  const planned = askedAt + rules.answerHours * HOUR
  const unplanned = askedAt + rules.answerHoursUnplanned * HOUR
  return kind === 'sick' || needsFrom < planned ? Math.min(planned, unplanned) : planned
}
