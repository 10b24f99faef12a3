/** When rule 5's answer on a ticket may change though nothing happens to it: the watch looks then. Pure. */
import {
  intersectIntervals,
  mergeIntervals,
  subtractIntervals,
  type EpochMs,
  type Interval,
} from '../../calendar/api.ts'
import type { Account, Facts, Person } from '../../coverage/api.ts'
import type { Settings } from '../../directory/api.ts'
import type { Decision } from '../decide/decision.ts'
import type { TicketRecord } from '../record.ts'
import { isPaused } from '../reply-clock.ts'

const MINUTE = 60_000

/** Before a planned warning is told, so that it still finds whom it names. */
export const AHEAD_MS = MINUTE

/** What a look is timed by. */
export interface Watched {
  readonly decision: Pick<Decision, 'target' | 'beforeReturn' | 'returnAt' | 'outcome' | 'noService'>
  readonly ticket: Pick<TicketRecord, 'clock'>
  readonly account: Account
  readonly facts: Facts
  readonly settings: Settings
  readonly at: EpochMs
}

/**
 * The next instant after `at`; null: none, whatever time passes. Before the warning's time nobody is told, so nothing is
 * looked at but what dates change: who is ASE, which contract runs, which settings hold.
 */
export function nextLook(watched: Watched): EpochMs | null {
  const { decision, settings, at } = watched
  if (decision.noService !== null) return serviceBegins(watched)
  const deadline = decision.target?.deadline ?? null
  if (deadline === null) return null
  if (decision.outcome === 'emergency' || decision.outcome === 'handover') return null
  const warnAt = deadline - settings.warnBeforeMinutes * MINUTE - AHEAD_MS
  const turn = nextTurn(watched, deadline)
  const look = decision.beforeReturn
    ? whileAtRisk(decision.returnAt, warnAt, at)
    : whileMet(watched, deadline, warnAt)
  const next = look === null || (turn !== null && turn < look) ? turn : look
  return next !== null && next > at ? next : null
}

/** Without service: when an assignment or contract begins and a reply is still owed; then the ticket has a target. */
function serviceBegins({ account, ticket: { clock }, at }: Watched): EpochMs | null {
  if (!clock || isPaused(clock)) return null
  const starts = [...account.assignments, ...account.contracts].map(({ start }) => start)
  const next = Math.min(...starts.filter((start) => start > at))
  return next === Infinity ? null : next
}

/**
 * At risk: just before it is told, whether that still is the one to tell, and once more as it is told, since somebody's leave may
 * begin at that very instant; later the return, when the risk is over.
 */
function whileAtRisk(returnAt: EpochMs | null, warnAt: EpochMs, at: EpochMs): EpochMs | null {
  if (at < warnAt) return warnAt
  return at < warnAt + AHEAD_MS ? warnAt + AHEAD_MS : returnAt
}

/** Not at risk: from when on no ASE is there any more before the deadline. */
function whileMet(watched: Watched, deadline: EpochMs, warnAt: EpochMs): EpochMs | null {
  const alone = unattendedFrom(watched, deadline)
  return alone === null ? null : Math.max(alone, warnAt)
}

/** The end of the last time before the deadline at which an ASE is on duty and not busy; null: one is there at the deadline. */
function unattendedFrom({ account, facts, at }: Watched, deadline: EpochMs): EpochMs | null {
  if (at >= deadline) return null
  // A millisecond more: whoever comes at the very deadline is in time.
  const wait: Interval = { start: at, end: deadline + 1 }
  let last: EpochMs = at
  for (const { row, start, end } of account.assignments) {
    const person = facts.person(row.personId)
    const parts = person ? intersectIntervals(availability(person, wait), [{ start, end }]) : []
    last = Math.max(last, parts.at(-1)?.end ?? at)
  }
  return last > deadline ? null : last
}

function availability(person: Person, { start, end }: Interval): Interval[] {
  return subtractIntervals(mergeIntervals(person.duty.intervals(start, end)), person.busy)
}

/** The next change of the account's assignments, contracts or policy, or of the settings, before the deadline. */
function nextTurn({ account, facts, at }: Watched, deadline: EpochMs): EpochMs | null {
  let next: EpochMs | null = null
  const consider = (turn: EpochMs): void => {
    if (turn > at && turn < deadline && (next === null || turn < next)) next = turn
  }
  for (const { start, end } of [...account.assignments, ...account.contracts]) {
    consider(start)
    consider(end)
  }
  for (const { from, to } of account.policies) {
    consider(from)
    consider(to)
  }
  for (const { effectiveFrom } of facts.rows.directory.settings) consider(effectiveFrom)
  return next
}
