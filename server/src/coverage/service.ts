/** Which contracts and assignments run, and since when the ASE service is continuous. */
import { intersectIntervals, mergeIntervals, type EpochMs, type Interval } from '../calendar/api.ts'
import type { AssignmentRow, ContractRow } from '../accounts/api.ts'
import type { Account, Dated } from './compile-facts.ts'

const holds = (at: EpochMs) => (stretch: Interval) => stretch.start <= at && at < stretch.end

/** Assignments running at `at` under a running contract, the primary first. */
export function runningAssignments(account: Account, at: EpochMs): Dated<AssignmentRow>[] {
  if (!account.contracts.some(holds(at))) return []
  return account.assignments.filter(holds(at))
}

/** Contracts running at `at`. */
export function runningContracts(account: Account, at: EpochMs): Dated<ContractRow>[] {
  return account.contracts.filter(holds(at))
}

/** Why nobody is assigned at `at`: facts in the order a manager would check them. */
export type NoService =
  'no_contract' | 'contract_not_yet' | 'contract_over' | 'nobody_assigned' | 'not_yet' | 'over'

export function whyNoService(account: Account, at: EpochMs): NoService {
  if (account.contracts.length === 0) return 'no_contract'
  if (!account.contracts.some(holds(at))) {
    return account.contracts.some((contract) => contract.start > at) ? 'contract_not_yet' : 'contract_over'
  }
  if (account.assignments.length === 0) return 'nobody_assigned'
  return account.assignments.some((assignment) => assignment.start > at) ? 'not_yet' : 'over'
}

/** The start of the continuous ASE service that holds `at`: renewals and hand-overs without a gap go on. */
export function serviceSince(account: Account, at: EpochMs): EpochMs | null {
  return serviceStretches(account).find(holds(at))?.start ?? null
}

const stretches = new WeakMap<Account, readonly Interval[]>()

function serviceStretches(account: Account): readonly Interval[] {
  let known = stretches.get(account)
  if (!known) {
    known = intersectIntervals(mergeIntervals(account.assignments), mergeIntervals(account.contracts))
    stretches.set(account, known)
  }
  return known
}
