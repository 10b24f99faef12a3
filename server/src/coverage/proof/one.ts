/** The proof of one account alone, for a day that nobody else asks about. Pure, in slices. */
import type { EpochMs, Interval } from '../../calendar/api.ts'
import { compileFacts, type Facts } from '../compile-facts.ts'
import type { CalendarCache } from '../hours-calendar.ts'
import { overlayPlans } from '../what-if/overlay.ts'
import { NOTHING, peopleAround, type Proving } from './engine.ts'
import { accountAsks, proveAccount } from './gaps.ts'
import { horizonOf, type PersonHours } from './horizon.ts'
import { overloaded, type Ask } from './load.ts'

const SLICE = 25

/** As `provingAhead` has it, but of one account; nothing of the others is in it. */
export function* provingOne(
  accountId: string,
  facts: Facts,
  from: EpochMs,
  to: EpochMs,
  calendars: CalendarCache = new Map(),
): Proving {
  const firm = yield* alone(accountId, facts, from, to)
  if (facts.rows.absences.plans.length === 0) return firm
  const planned = compileFacts(overlayPlans(facts.rows), calendars)
  return { ...(yield* alone(accountId, planned, from, to)), firm }
}

function* alone(accountId: string, facts: Facts, from: EpochMs, to: EpochMs): Proving {
  const hours = new Map<string, PersonHours>()
  const horizon = horizonOf(facts, from, to, hours)
  const asking = askingOf(facts)
  const known = new Map<string, readonly Ask[]>()
  const asksOf = (id: string): readonly Ask[] => {
    const asks = known.get(id) ?? accountAsks(horizon, id)
    known.set(id, asks)
    return asks
  }
  const asked = (personId: string): (readonly Interval[])[] =>
    [...(asking.get(personId) ?? [])].flatMap((id) =>
      asksOf(id).flatMap((ask) => (ask.personId === personId ? [ask.asked] : [])),
    )
  const overloads = (personId: string): readonly Interval[] => overloaded(asked(personId))
  const account = facts.account(accountId)
  const proof = proveAccount(horizon, accountId, overloads)
  // Who could close a gap is looked for among everybody: their hours and loads are worked out here, piece by piece.
  if (proof.gaps.length > 0) {
    let done = 0
    for (const id of facts.personIds) {
      horizon.hours(id)
      for (const other of asking.get(id) ?? []) {
        asksOf(other)
        if (++done % SLICE === 0) yield
      }
      if (++done % SLICE === 0) yield
    }
  }
  const peopleOf = new Map([[accountId, account ? peopleAround(facts, account) : []]])
  return {
    ...{ facts, from, to, horizon, overloads, asked, proven: 1, firm: null },
    accounts: new Map(account ? [[accountId, proof]] : []),
    kept: { ...NOTHING, hours, peopleOf, accountsOf: assignedTo(facts) },
  }
}

/** Backup → accounts that may ask them, by their rows. */
function askingOf({ rows }: Facts): ReadonlyMap<string, ReadonlySet<string>> {
  const asking = new Map<string, Set<string>>()
  for (const { backupId, accountId } of rows.absences.covers) into(asking, backupId).add(accountId)
  for (const { id, policies } of rows.accounts.accounts)
    for (const { standingBackupId } of policies)
      if (standingBackupId !== null) into(asking, standingBackupId).add(id)
  return asking
}

function assignedTo({ rows }: Facts): ReadonlyMap<string, ReadonlySet<string>> {
  const accounts = new Map<string, Set<string>>()
  for (const { id, assignments } of rows.accounts.accounts)
    for (const { personId } of assignments) into(accounts, personId).add(id)
  return accounts
}

function into(map: Map<string, Set<string>>, key: string): Set<string> {
  const known = map.get(key) ?? new Set()
  map.set(key, known)
  return known
}
