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

export interface AbsenceFacts {
  readonly timeOff: readonly TimeOffRow[]
  readonly busy: readonly BusyRow[]
  readonly covers: readonly CoverRow[]
}
