/** Who is on call at an instant, for all accounts and for one. Pure. */
import type { EpochMs } from '../calendar/api.ts'
import type { Facts } from './compile-facts.ts'
import { mayKnow } from './may-know.ts'
import { intervalAt } from './presence.ts'

/**
 * The on-call engineer: of the shifts that hold `at` whoever is here and began first, so that at an overlap the one who
 * knows stays responsible until the end; without a shift whom the settings name.
 */
export function onCallAt(facts: Facts, at: EpochMs): string | null {
  return firstOnCall(facts, at, () => true)
}

/** Who is on call for one account: where it is guarded the first of them who is cleared; null: nobody is. */
export function onCallFor(facts: Facts, accountId: string, at: EpochMs): string | null {
  return firstOnCall(facts, at, (id) => mayKnow(facts, accountId, id))
}

function firstOnCall(facts: Facts, at: EpochMs, may: (personId: string) => boolean): string | null {
  const shifts = facts.shifts(at, at + 1).map((shift) => shift.personId)
  const set = facts.settings(at).settings.onCall.personId
  for (const id of set === null ? shifts : [...shifts, set]) {
    const person = facts.person(id)
    if (person && may(id) && at < person.gone && !(shifts.includes(id) && intervalAt(person.timeOff, at)))
      return id
  }
  return null
}
