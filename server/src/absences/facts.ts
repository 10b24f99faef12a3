/** Time off, busy periods and named backups that a decision may read, as of one version of the facts. */

/** Half-open, epoch milliseconds. */
interface During {
  readonly start: number
  readonly end: number
}

/** Why somebody is away is theirs and their manager's: decisions know only that they are. */
export interface TimeOffRow extends During {
  readonly id: string
  readonly personId: string
}

export interface BusyRow extends During {
  readonly personId: string
}

/** An accepted cover of one account while its ASE is away. */
export interface CoverRow extends During {
  readonly id: string
  readonly accountId: string
  readonly absentId: string
  readonly backupId: string
}

/** A day off that comes back: every so many weeks, counted from the week of `startsOn`, in the person's zone. */
export interface RecurringOffRow {
  readonly id: string
  readonly personId: string
  /** ISO: 1 Monday … 7 Sunday. */
  readonly weekdays: readonly number[]
  readonly everyWeeks: number
  /** Local dates, YYYY-MM-DD; `endsOn` is the last one that may be off. */
  readonly startsOn: string
  readonly endsOn: string
  /** Minutes after local midnight; null: the whole day. */
  readonly startMinute: number | null
  readonly endMinute: number | null
}

/** Local dates of the pod's zone; `until` is the first date no longer a member, null while one. */
export interface PodMemberRow {
  readonly personId: string
  readonly from: string
  readonly until: string | null
}

/** A few ASEs who cover for each other: an account's pod is that of its primary ASE. */
export interface PodRow {
  readonly id: string
  readonly name: string
  readonly regionId: string
  readonly zone: string
  /** Which accounts of its members it covers. `high_priority`: those of priority 1 and 2. */
  readonly covers: 'high_priority' | 'all'
  /** In the order in which they are asked. */
  readonly members: readonly PodMemberRow[]
}

/** Hours of a planned absence that somebody has said they take. */
export interface PlannedPartRow extends During {
  readonly id: string
  readonly backupId: string
}

/** An account that needs somebody while a plan's person is away. */
export interface PlannedRequestRow {
  readonly accountId: string
  /** The ASE for whom it is covered. */
  readonly absentId: string
  /** Hours that need a name; merged, in order. */
  readonly needed: readonly During[]
  readonly parts: readonly PlannedPartRow[]
}

/** Time off that is planned and no fact yet: whoever answers now does not depend on it, the proof of the days ahead does. */
export interface PlannedAbsenceRow extends During {
  readonly id: string
  readonly personId: string
  /** `waiting`: a manager approves first. `asking`: hours are open. */
  readonly state: 'waiting' | 'asking'
  readonly requests: readonly PlannedRequestRow[]
}

export interface AbsenceFacts {
  readonly timeOff: readonly TimeOffRow[]
  readonly busy: readonly BusyRow[]
  readonly covers: readonly CoverRow[]
  readonly recurringOff: readonly RecurringOffRow[]
  readonly pods: readonly PodRow[]
  /** As they stand now: of plans there is no history, an earlier version has none. */
  readonly plans: readonly PlannedAbsenceRow[]
}
