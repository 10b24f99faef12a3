/**
 * The proof with what is planned laid over the facts: time off that still asks or waits for approval leaves its hours open before
 * it begins, not after. Beside it stands the proof of the facts alone, so that what is only planned can be told. Pure.
 */
import type { EpochMs } from '../../calendar/api.ts'
import { compileFacts, type FactRows, type Facts } from '../compile-facts.ts'
import type { CalendarCache } from '../hours-calendar.ts'
import { overlayPlans } from '../what-if/overlay.ts'
import { proving, provingAgain, type Proof, type Proving } from './engine.ts'
import { differingKeys } from './same.ts'
import { touchedBy, type Touched } from './touched.ts'

/**
 * The proof ahead, in slices: from the one before over the same stretch only what facts and plans touched since, else the whole.
 * `calendars`: of planned hours, kept apart from those of the facts.
 */
export function* provingAhead(
  before: Proof | null,
  facts: Facts,
  from: EpochMs,
  to: EpochMs,
  calendars: CalendarCache = new Map(),
): Proving {
  const known = before !== null && before.from === from && before.to === to ? before : null
  if (known !== null && firmOf(known).facts === facts) return known
  const changed = known && touchedBy(firmOf(known).facts.rows, facts.rows)
  const firm = yield* changed === null
    ? proving(facts, from, to)
    : provingAgain(firmOf(known!), facts, changed)
  if (facts.rows.absences.plans.length === 0) return firm
  const planned = compileFacts(overlayPlans(facts.rows), calendars)
  const ahead = yield* changed === null || known!.firm === null
    ? provingAgain(firm, planned, touchedByPlans([], facts.rows.absences.plans))
    : provingAgain(known!, planned, both(changed, plansBetween(known!.firm.facts.rows, facts.rows)))
  return { ...ahead, firm }
}

const firmOf = (proof: Proof): Proof => proof.firm ?? proof

type Plans = FactRows['absences']['plans']

const plansBetween = (before: FactRows, after: FactRows): Touched =>
  touchedByPlans(before.absences.plans, after.absences.plans)

/** People and accounts of plans that differ: their hours, and whoever has taken some. */
function touchedByPlans(before: Plans, after: Plans): Touched {
  const ids = differingKeys(before, after, ({ id }) => id)
  const differing = [...before, ...after].filter(({ id }) => ids.has(id))
  return {
    people: new Set(differing.map(({ personId }) => personId)),
    accounts: new Set(differing.flatMap(({ requests }) => requests.map(({ accountId }) => accountId))),
  }
}

const both = (a: Touched, b: Touched): Touched => ({
  people: new Set([...a.people, ...b.people]),
  accounts: new Set([...a.accounts, ...b.accounts]),
})
