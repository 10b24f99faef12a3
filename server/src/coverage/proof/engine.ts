/**
 * The proof of all accounts, kept in memory. A new version of the facts is compared with the one before, and only the
 * accounts that the difference touches are proven again; the result is the same as from scratch. A proof is never changed:
 * the next one shares with it what stayed. Pure.
 */
import type { EpochMs, Interval } from '../../calendar/api.ts'
import type { Account, Facts } from '../compile-facts.ts'
import { accountAsks, proveAccount, type AccountProof } from './gaps.ts'
import { horizonOf, type Horizon, type PersonHours } from './horizon.ts'
import { indexAfter, type Moved, type PeopleIndex } from './index-of.ts'
import { overloaded, type Ask } from './load.ts'
import { same } from './same.ts'
import { touchedBy, type Touched } from './touched.ts'

/** The proof at one version of the facts, over [from, to). */
export interface Proof {
  readonly facts: Facts
  readonly from: EpochMs
  readonly to: EpochMs
  /** People's hours, for whoever asks further. */
  readonly horizon: Horizon
  readonly accounts: ReadonlyMap<string, AccountProof>
  /** When a backup covers too many accounts. */
  overloads(personId: string): readonly Interval[]
  /** What accounts ask of a backup, a list for each of them. */
  asked(personId: string): (readonly Interval[])[]
  /** How many accounts were proven to come here. */
  readonly proven: number
  /** The proof without what is only planned; null: nothing is planned, or plans are not laid over it. */
  readonly firm: Proof | null
  readonly kept: Kept
}

/** A proof in slices: whoever runs it does other things between them. */
export type Proving = Generator<void, Proof>

/** Runs all slices at once. */
export function finished(proving: Proving): Proof {
  for (;;) {
    const step = proving.next()
    if (step.done) return step.value
  }
}

/** So many accounts make a slice: some ten milliseconds. */
const SLICE = 25

/** What the next proof takes over. */
export interface Kept {
  readonly hours: ReadonlyMap<string, PersonHours>
  readonly asks: ReadonlyMap<string, readonly Ask[]>
  /** Backup → accounts that ask them. */
  readonly askedBy: PeopleIndex
  readonly overloads: ReadonlyMap<string, readonly Interval[]>
  /** Account → people it has to do with, and the other way round. */
  readonly peopleOf: ReadonlyMap<string, readonly string[]>
  readonly accountsOf: PeopleIndex
}

export const NOTHING: Kept = {
  hours: new Map(),
  asks: new Map(),
  askedBy: new Map(),
  overloads: new Map(),
  peopleOf: new Map(),
  accountsOf: new Map(),
}

/** What stands to be proven. */
interface Step {
  readonly horizon: Horizon
  readonly hours: Map<string, PersonHours>
  readonly kept: Kept
  readonly before: ReadonlyMap<string, AccountProof>
  readonly touched: ReadonlySet<string>
}

/** Proves every account over [from, to). */
export function prove(facts: Facts, from: EpochMs, to: EpochMs): Proof {
  return finished(proving(facts, from, to))
}

/** The same in slices. */
export function proving(facts: Facts, from: EpochMs, to: EpochMs): Proving {
  const hours = new Map<string, PersonHours>()
  const horizon = horizonOf(facts, from, to, hours)
  return advance({ horizon, hours, kept: NOTHING, before: new Map(), touched: new Set(facts.accountIds) })
}

/** The same from a proof before: accounts that nothing touched are taken over. Another stretch of time is proven whole. */
export function proveAgain(before: Proof, facts: Facts, from: EpochMs, to: EpochMs): Proof {
  if (before.from !== from || before.to !== to) return prove(facts, from, to)
  if (before.facts === facts) return before
  return finished(provingAgain(before, facts, touchedBy(before.facts.rows, facts.rows)))
}

/** The next proof over the same stretch, in slices; `touched`: what differs, at least. */
export function provingAgain(before: Proof, facts: Facts, { people, accounts }: Touched): Proving {
  const { from, to } = before
  const touched = new Set(accounts)
  for (const id of people) for (const account of before.kept.accountsOf.get(id) ?? []) touched.add(account)
  const hours = new Map(before.kept.hours)
  for (const id of people) hours.delete(id)
  const horizon = horizonOf(facts, from, to, hours)
  return advance({ horizon, hours, kept: before.kept, before: before.accounts, touched })
}

function* advance(step: Step): Proving {
  const { horizon, hours, kept, before, touched } = step
  const { facts, from, to } = horizon
  const loads = yield* loadsAfter(step)
  const overloads = (personId: string): readonly Interval[] => loads.overloads.get(personId) ?? NEVER
  const again = new Set([...touched, ...loads.touched])
  const accounts = new Map(before)
  const peopleOf = new Map(kept.peopleOf)
  const moves: Moved[] = []
  for (const accountId of again) {
    const account = facts.account(accountId)
    const after = account ? peopleAround(facts, account) : []
    moves.push({ accountId, before: kept.peopleOf.get(accountId) ?? [], after })
    if (account) {
      accounts.set(accountId, proveAccount(horizon, accountId, overloads))
      peopleOf.set(accountId, after)
    } else {
      accounts.delete(accountId)
      peopleOf.delete(accountId)
    }
    if (moves.length % SLICE === 0) yield
  }
  const accountsOf = indexAfter(kept.accountsOf, moves)
  const { asks, askedBy } = loads
  const next: Kept = { hours, asks, askedBy, overloads: loads.overloads, peopleOf, accountsOf }
  const asked: Proof['asked'] = (personId) => askedOf(asks, askedBy, personId)
  const proven = again.size
  return { facts, from, to, horizon, accounts, overloads, asked, proven, firm: null, kept: next }
}

const NEVER: readonly Interval[] = []

interface Loads extends Pick<Kept, 'asks' | 'askedBy' | 'overloads'> {
  /** Accounts whose backups have come to be overloaded, or no longer are. */
  readonly touched: ReadonlySet<string>
}

/** Backups of touched accounts are counted anew: what changes for one is a matter of all accounts that ask them. */
function* loadsAfter({ horizon, kept, touched }: Step): Generator<void, Loads> {
  const asks = new Map(kept.asks)
  const moves: Moved[] = []
  for (const accountId of touched) {
    const own = accountAsks(horizon, accountId)
    const before = kept.asks.get(accountId) ?? []
    if (own.length > 0) asks.set(accountId, own)
    else asks.delete(accountId)
    moves.push({ accountId, before: before.map(backupOf), after: own.map(backupOf) })
    if (moves.length % SLICE === 0) yield
  }
  const askedBy = indexAfter(kept.askedBy, moves)
  const overloads = new Map(kept.overloads)
  const others = new Set<string>()
  for (const id of new Set(moves.flatMap(({ before, after }) => [...before, ...after]))) {
    const accounts = [...(askedBy.get(id) ?? [])]
    const now = overloaded(askedOf(asks, askedBy, id))
    if (same(now, kept.overloads.get(id) ?? NEVER)) continue
    if (now.length > 0) overloads.set(id, now)
    else overloads.delete(id)
    for (const account of accounts) others.add(account)
  }
  return { asks, askedBy, overloads, touched: others }
}

const backupOf = ({ personId }: Ask): string => personId

function askedOf(asks: Kept['asks'], askedBy: Kept['askedBy'], personId: string): (readonly Interval[])[] {
  return [...(askedBy.get(personId) ?? [])].flatMap((account) =>
    (asks.get(account) ?? []).flatMap((ask) => (ask.personId === personId ? [ask.asked] : [])),
  )
}

/** Everybody whose hours, leave or memberships the account's proof can depend on. */
export function peopleAround(facts: Facts, account: Account): string[] {
  const people = new Set<string>()
  for (const { row } of account.assignments) {
    people.add(row.personId)
    for (const pod of facts.podsOf(row.personId)) for (const { personId } of pod.members) people.add(personId)
  }
  for (const { absentId, backupId } of account.covers) people.add(absentId).add(backupId)
  for (const { standingBackupId, nightContactId } of account.policies) {
    if (standingBackupId !== null) people.add(standingBackupId)
    if (nightContactId !== null) people.add(nightContactId)
  }
  return [...people]
}
