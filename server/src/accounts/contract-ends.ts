/** What the end of an account's contracts asks for on a day: notices before, and the end of assignments after. */
import type { AccountRow, AssignmentRow } from './facts.ts'
import { addDays, holdsOn } from './review-request.ts'

export interface EndNotice {
  readonly contractId: string
  readonly endsOn: string
  /** Which of the notices, in days before the end. */
  readonly days: number
  /** Local date on which it is due; in the past: at once. */
  readonly dueOn: string
}

export interface ContractEnds {
  readonly notices: readonly EndNotice[]
  /** Assignments that end by themselves on the last day of service. */
  readonly ending: readonly { readonly assignment: AssignmentRow; readonly endsOn: string }[]
}

/** What `today` (local) asks for; `noticeDays` as 90, 60, 30. A renewal without a gap silences both. */
export function contractEnds(
  account: AccountRow,
  today: string,
  noticeDays: readonly number[],
): ContractEnds {
  const serviceEnd = endOfService(account, today)
  const last = account.contracts.filter((one) => one.endsOn === serviceEnd && holdsOn(one, serviceEnd))
  const running = serviceEnd !== null && serviceEnd >= today
  return {
    notices: running ? last.flatMap((one) => noticesOf(one.id, one.endsOn, today, noticeDays)) : [],
    ending: serviceEnd === null || running || resumes(account, today) ? [] : endingOn(account, serviceEnd),
  }
}

/**
 * The last day of the service that runs on `today`, or of the last one before; contracts that follow without a gap carry it
 * on. Null: no service began yet.
 */
export function endOfService(account: AccountRow, today: string): string | null {
  const begun = account.contracts.filter((one) => one.startsOn <= today)
  let end = begun
    .map((one) => one.endsOn)
    .sort()
    .at(-1)
  if (end === undefined) return null
  const later = account.contracts.toSorted((a, b) => a.startsOn.localeCompare(b.startsOn))
  for (const one of later) if (one.startsOn <= addDays(end, 1) && one.endsOn > end) end = one.endsOn
  return end
}

/** A contract still to come keeps the assignments made for it. */
function resumes(account: AccountRow, today: string): boolean {
  return account.contracts.some((one) => one.startsOn > today)
}

/** Those still due, and of the missed ones the latest, so that a contract recorded late is told of once. */
function noticesOf(
  contractId: string,
  endsOn: string,
  today: string,
  noticeDays: readonly number[],
): EndNotice[] {
  const all = noticeDays
    .map((days) => ({ contractId, endsOn, days, dueOn: addDays(endsOn, -days) }))
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn))
  const missed = all.filter((one) => one.dueOn < today).slice(-1)
  return [...missed, ...all.filter((one) => one.dueOn >= today)]
}

function endingOn(account: AccountRow, serviceEnd: string): ContractEnds['ending'] {
  return account.assignments
    .filter((assignment) => assignment.startsOn <= serviceEnd)
    .filter((assignment) => assignment.endsOn === null || assignment.endsOn > serviceEnd)
    .map((assignment) => ({ assignment, endsOn: serviceEnd }))
}
