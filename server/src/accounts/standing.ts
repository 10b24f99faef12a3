/** How an account stands at an instant, at a glance. Pure. */
import type { AccountRow } from './facts.ts'
import { holdsOn } from './review-request.ts'

export interface Standing {
  /** Assigned on the account's local date, the primary first; names are left to the caller. */
  readonly ases: { readonly personId: string; readonly name: string; readonly isPrimary: boolean }[]
  readonly organizationIds: string[]
  /** Last day of service of the running contracts; null: none runs. */
  readonly contractEndsOn: string | null
  readonly isLive: boolean
}

/** The local date of an instant, asked once a zone: what thousands of accounts need. */
export function datesAt(now: Temporal.Instant): (zone: string) => string {
  const dates = new Map<string, string>()
  return (zone) => {
    let date = dates.get(zone)
    if (date === undefined) {
      date = now.toZonedDateTimeISO(zone).toPlainDate().toString()
      dates.set(zone, date)
    }
    return date
  }
}

/** Who is assigned, which organisations are linked, until when a contract runs, and whether it is live. */
export function standingAt(account: AccountRow, now: Temporal.Instant, dates = datesAt(now)): Standing {
  const at = now.epochMilliseconds
  const today = dates(account.zone)
  const running = account.assignments.filter((row) => holdsOn(row, today))
  const ends = account.contracts.filter((row) => holdsOn(row, today)).map((row) => row.endsOn)
  const linked = account.organizations.filter((row) => row.from <= at && at < row.to)
  return {
    ases: running
      .toSorted((a, b) => Number(b.isPrimary) - Number(a.isPrimary) || a.position - b.position)
      .map(({ personId, isPrimary }) => ({ personId, name: '', isPrimary })),
    organizationIds: linked.map((row) => row.organizationId).sort(),
    contractEndsOn: ends.sort().at(-1) ?? null,
    isLive: account.policies.some((row) => row.from <= at && at < row.to && row.isLive),
  }
}
