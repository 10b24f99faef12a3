/** One person at one instant. */
import type { EpochMs, Interval } from '../calendar/api.ts'
import type { Person } from './compile-facts.ts'

export type Presence =
  | { readonly kind: 'on_duty'; readonly until: EpochMs }
  /** On duty, not taking more until `until`. */
  | { readonly kind: 'busy'; readonly until: EpochMs }
  /** Ordinary hours off; null: never on duty again. */
  | { readonly kind: 'off_duty'; readonly next: EpochMs | null }
  /** Time off or holiday, for its whole length. */
  | { readonly kind: 'away'; readonly until: EpochMs; readonly next: EpochMs | null }
  | { readonly kind: 'left'; readonly since: EpochMs }

/** Whether the person is on duty, busy, off duty, away or gone at `at`. */
export function presenceAt(person: Person, at: EpochMs): Presence {
  if (at >= person.gone) return { kind: 'left', since: person.gone }
  const away = awayAt(person, at)
  if (away !== null) return { kind: 'away', until: away, next: person.duty.openFrom(away) }
  if (!person.duty.isOpen(at)) return { kind: 'off_duty', next: person.duty.nextOpening(at) }
  const busy = intervalAt(person.busy, at)
  if (busy) return { kind: 'busy', until: busy.end }
  return { kind: 'on_duty', until: dutyEnd(person, at) }
}

/** On duty and taking work at `at`; duty is without time off, holidays and what follows the last day. */
export function isAvailable(person: Person, at: EpochMs): boolean {
  return person.duty.isOpen(at) && !intervalAt(person.busy, at)
}

/** The first instant from `at` on at which the person is on duty and not busy; null: never. */
export function availableFrom(person: Person, at: EpochMs): EpochMs | null {
  let candidate = person.duty.openFrom(at)
  // Every round leaves one busy period behind, and there are finitely many.
  while (candidate !== null) {
    const busy = intervalAt(person.busy, candidate)
    if (!busy) return candidate
    candidate = person.duty.openFrom(busy.end)
  }
  return null
}

/** On duty and not busy for some time of [from, to). */
export function worksWithin(person: Person, from: EpochMs, to: EpochMs): boolean {
  const start = availableFrom(person, from)
  return start !== null && start < to
}

/** The end of the time off or holiday that holds `at` (joined when one follows on another), or null. */
export function awayAt(person: Person, at: EpochMs): EpochMs | null {
  const stretches = person.away()
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (stretches[middle]!.end <= at) low = middle + 1
    else high = middle
  }
  const next = stretches[low]
  return next !== undefined && next.start <= at ? next.end : null
}

/** When the present stretch of duty ends, be it by closing or by the next busy period. */
function dutyEnd(person: Person, at: EpochMs): EpochMs {
  const closing = person.duty.nextClosing(at) ?? at
  const busy = person.busy.find((period) => period.start > at)
  return busy && busy.start < closing ? busy.start : closing
}

/** The interval that holds `at`; `intervals` are few and in order. */
export function intervalAt(intervals: readonly Interval[], at: EpochMs): Interval | undefined {
  return intervals.find((interval) => interval.start <= at && at < interval.end)
}
