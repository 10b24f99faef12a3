/** The occurrences of a recurring event within a stretch of its own wall time, bounded whatever the rule says. */
import { RRuleTemporal } from 'rrule-temporal'

/** Why a rule is not followed; the caller says where it stands. */
export class RuleRefused extends Error {}

/** Periods that one rule may run through from its start, and moments that may be looked at: a weekly rule since 1980 passes. */
const MOST_PERIODS = 6_000
const MOST_MOMENTS = 20_000
/** What one event may have in one reading: an event every hour for three months passes. */
const MOST_OCCURRENCES = 3_000

/** What remains to be spent on the rules of one file. */
export interface Budget {
  periods: number
}

/** Enough for a thousand meetings of five years each; a file of bombs ends here. */
export const newBudget = (): Budget => ({ periods: 150_000 })

/**
 * Local times at which the rule fires from `from` to `to` (inclusive), in order. `until` in UTC is to be wall time already.
 * Reckoned on the wall: an event at nine stays at nine when the clock changes.
 */
export function occurrences(
  rule: string,
  start: Temporal.PlainDateTime,
  from: Temporal.PlainDateTime,
  to: Temporal.PlainDateTime,
  budget: Budget,
): Temporal.PlainDateTime[] {
  const onWall = (local: Temporal.PlainDateTime): Temporal.ZonedDateTime => local.toZonedDateTime('UTC')
  if (Temporal.PlainDateTime.compare(to, start) < 0 || endsBefore(rule, from)) return []
  const count = Number(/COUNT=(\d+)/i.exec(rule)?.[1] ?? 400)
  budget.periods -= Math.min(count, MOST_PERIODS)
  if (budget.periods < 0)
    throw new RuleRefused(
      'the file holds more recurring events than can be followed: give the address of a smaller calendar',
    )
  const compiled = compile(rule, onWall(start))
  try {
    const found = compiled.between(onWall(from), onWall(to), true)
    if (found.length > MOST_OCCURRENCES) throw new RangeError('too many')
    return found.map((one) => one.toPlainDateTime())
  } catch (error) {
    // A rule that fails has run to its bounds: ten of them are a calendar made to hurt.
    budget.periods -= 15_000
    throw new RuleRefused('it recurs more often than can be followed: give it fewer occurrences or an end', {
      cause: error,
    })
  }
}

function compile(rule: string, dtstart: Temporal.ZonedDateTime): RRuleTemporal {
  try {
    return new RRuleTemporal({
      rruleString: rule,
      dtstart,
      tzid: 'UTC',
      maxIterations: MOST_PERIODS,
      maxCandidateEvaluations: MOST_MOMENTS,
    })
  } catch (error) {
    throw new RuleRefused('its recurrence is not written as RFC 5545 has it: save the event anew', {
      cause: error,
    })
  }
}

function endsBefore(rule: string, from: Temporal.PlainDateTime): boolean {
  const until = /UNTIL=(\d{4})(\d\d)(\d\d)/i.exec(rule)
  if (!until) return false
  const [, year, month, day] = until
  return Temporal.PlainDate.compare(`${year}-${month}-${day}`, from.toPlainDate().subtract({ days: 1 })) < 0
}
