/** The stretch of time that a proof is about, and people's hours within it: worked out once for all their accounts. Pure. */
import { clipIntervals, type EpochMs, type Interval } from '../../calendar/api.ts'
import type { Facts, Person } from '../compile-facts.ts'

/** One person's hours within a horizon; each list is merged and in order. */
export interface PersonHours {
  /** Without holidays, with time off. */
  readonly roster: readonly Interval[]
  /** On duty, busy or not. */
  readonly duty: readonly Interval[]
  /** Time off and holidays, nights and weekends included. */
  readonly away: readonly Interval[]
  /** Time off alone. */
  readonly timeOff: readonly Interval[]
  /** From when on the person is no longer there; Infinity: stays. */
  readonly gone: EpochMs
}

/** Facts with people's hours between two instants. */
export interface Horizon {
  readonly facts: Facts
  readonly from: EpochMs
  readonly to: EpochMs
  /** Null: nobody of that id. */
  hours(personId: string): PersonHours | null
}

/** `known`: hours worked out before, for people of whom nothing changed since. */
export function horizonOf(
  facts: Facts,
  from: EpochMs,
  to: EpochMs,
  known: Map<string, PersonHours> = new Map(),
): Horizon {
  return {
    facts,
    from,
    to,
    hours(personId) {
      const before = known.get(personId)
      if (before) return before
      const person = facts.person(personId)
      if (!person) return null
      const hours = hoursOf(person, from, to)
      known.set(personId, hours)
      return hours
    },
  }
}

function hoursOf(person: Person, from: EpochMs, to: EpochMs): PersonHours {
  const roster = person.roster.intervals(from, to)
  const timeOff = clipIntervals(person.timeOff, from, to)
  const staysAll = timeOff.length === 0 && person.gone >= to
  return {
    roster,
    // The same list where nothing is taken out: whoever compares them sees at once that nothing is missing.
    duty: staysAll ? roster : person.duty.intervals(from, to),
    away: clipIntervals(person.away(), from, to),
    timeOff,
    gone: person.gone,
  }
}
