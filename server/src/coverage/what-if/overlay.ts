/** Planned changes laid over the facts: what would stand if they were made. Pure, nothing is saved. */
import type {
  AbsenceFacts,
  CoverRow,
  PlannedAbsenceRow,
  PodRow,
  RecurringOffRow,
} from '../../absences/api.ts'
import type { AccountRow, AssignmentRow, ContractRow, PolicyRow } from '../../accounts/api.ts'
import { dayStart, type EpochMs } from '../../calendar/api.ts'
import type { FactRows } from '../compile-facts.ts'

/** One thing that is planned. Instants are epoch milliseconds, half-open; dates are local, YYYY-MM-DD. */
export type PlannedChange =
  | {
      readonly kind: 'time_off'
      readonly personId: string
      readonly start: EpochMs
      readonly end: EpochMs
    }
  | { readonly kind: 'withdraw_time_off'; readonly timeOffId: string }
  /** Days off that come back, in the person's zone. */
  | ({ readonly kind: 'recurring_off' } & Omit<RecurringOffRow, 'id'>)
  | {
      readonly kind: 'cover'
      readonly accountId: string
      readonly absentId: string
      readonly backupId: string
      readonly start: EpochMs
      readonly end: EpochMs
    }
  /** From a date of the account's zone on. A primary takes the place of the primary before. */
  | {
      readonly kind: 'assignment'
      readonly accountId: string
      readonly personId: string
      readonly from: string
      readonly isPrimary: boolean
    }
  /** `lastDay`: the last day of service, in the account's zone. Without `contractId` all contracts of the account. */
  | {
      readonly kind: 'end_contract'
      readonly accountId: string
      readonly contractId?: string | undefined
      readonly lastDay: string
    }
  | {
      readonly kind: 'new_contract'
      readonly accountId: string
      readonly startsOn: string
      readonly endsOn: string
      readonly ownHoursCovered: boolean
    }
  /** The standing backup from a date of the account's zone on; null: nobody. */
  | {
      readonly kind: 'standing_backup'
      readonly accountId: string
      readonly personId: string | null
      readonly from: string
    }
  /** From a date of the pod's zone on a member of this pod and of no other; null: of none. */
  | {
      readonly kind: 'pod_member'
      readonly personId: string
      readonly podId: string | null
      readonly from: string
    }
  /** `lastDay`: the last working day, in the person's zone. */
  | { readonly kind: 'leave'; readonly personId: string; readonly lastDay: string }

/** The rows as they would stand after these changes, in their order. Rows that no change touches keep their identity. */
export function overlay(rows: FactRows, changes: readonly PlannedChange[]): FactRows {
  return changes.reduce((before, change, index) => withChange(before, change, `planned-${index}`), rows)
}

function withChange(rows: FactRows, change: PlannedChange, id: string): FactRows {
  switch (change.kind) {
    case 'time_off':
    case 'withdraw_time_off':
    case 'recurring_off':
    case 'cover':
      return { ...rows, absences: withAbsence(rows.absences, change, id) }
    case 'assignment':
      return withAccount(rows, change.accountId, (account) => assigned(account, change, id))
    case 'end_contract':
      return withAccount(rows, change.accountId, (account) => ended(account, change))
    case 'new_contract':
      return withAccount(rows, change.accountId, (account) => ({
        ...account,
        contracts: [...account.contracts, contractOf(change, id)],
      }))
    case 'standing_backup':
      return withAccount(rows, change.accountId, (account) => backedUp(account, change, id))
    case 'pod_member':
      return { ...rows, absences: withPods(rows.absences, change) }
    case 'leave':
      return leaving(rows, change)
  }
}

/** The rows as they would stand if everything that is planned and no fact yet came about as it was taken so far. */
export function overlayPlans(rows: FactRows): FactRows {
  const { plans, timeOff, covers } = rows.absences
  if (plans.length === 0) return rows
  const absences = {
    ...rows.absences,
    timeOff: [...timeOff, ...plans.map(({ id, personId, start, end }) => ({ id, personId, start, end }))],
    covers: [...covers, ...plans.flatMap(coversOf)],
  }
  return { ...rows, absences }
}

function coversOf({ requests }: PlannedAbsenceRow): CoverRow[] {
  return requests.flatMap(({ accountId, absentId, parts }) =>
    parts.map((part) => ({ ...part, accountId, absentId })),
  )
}

type Change<K extends PlannedChange['kind']> = Extract<PlannedChange, { kind: K }>

function withAbsence(
  absences: AbsenceFacts,
  change: Change<'time_off' | 'withdraw_time_off' | 'recurring_off' | 'cover'>,
  id: string,
): AbsenceFacts {
  switch (change.kind) {
    case 'time_off': {
      const { personId, start, end } = change
      return { ...absences, timeOff: [...absences.timeOff, { id, personId, start, end }] }
    }
    case 'withdraw_time_off':
      return { ...absences, timeOff: absences.timeOff.filter((row) => row.id !== change.timeOffId) }
    case 'recurring_off': {
      const { kind: _, ...rule } = change
      return { ...absences, recurringOff: [...absences.recurringOff, { id, ...rule }] }
    }
    case 'cover': {
      const { kind: _, ...cover } = change
      return { ...absences, covers: [...absences.covers, { id, ...cover }] }
    }
  }
}

function withAccount(
  rows: FactRows,
  accountId: string,
  change: (account: AccountRow) => AccountRow,
): FactRows {
  const accounts = rows.accounts.accounts.map((account) =>
    account.id === accountId ? change(account) : account,
  )
  return { ...rows, accounts: { ...rows.accounts, accounts } }
}

/** Whoever comes in stands there once; a primary that comes in ends the turn of every other primary. */
function assigned(account: AccountRow, change: Change<'assignment'>, id: string): AccountRow {
  const { personId, from, isPrimary } = change
  const isReplaced = (row: AssignmentRow): boolean =>
    row.personId === personId || (isPrimary && row.isPrimary)
  const kept = account.assignments.flatMap((row) => (isReplaced(row) ? until(row, from) : [row]))
  const position = isPrimary ? 0 : Math.max(0, ...kept.map((row) => row.position)) + 1
  const added = { id, personId, startsOn: from, endsOn: null, isPrimary, position, replacedById: null }
  return { ...account, assignments: [...kept, added] }
}

/** The part of an assignment before a date: none where it starts there or later. */
function until(row: AssignmentRow, date: string): AssignmentRow[] {
  if (row.startsOn >= date) return []
  if (row.endsOn !== null && row.endsOn < date) return [row]
  return [{ ...row, endsOn: Temporal.PlainDate.from(date).subtract({ days: 1 }).toString() }]
}

function ended(account: AccountRow, { contractId, lastDay }: Change<'end_contract'>): AccountRow {
  const contracts = account.contracts.flatMap((row) => {
    if ((contractId !== undefined && row.id !== contractId) || row.endsOn <= lastDay) return [row]
    return row.startsOn > lastDay ? [] : [{ ...row, endsOn: lastDay }]
  })
  return { ...account, contracts }
}

function contractOf(change: Change<'new_contract'>, id: string): ContractRow {
  const { startsOn, endsOn, ownHoursCovered } = change
  return {
    id,
    source: 'standalone',
    startsOn,
    endsOn,
    aseCount: 1,
    hoursPerWeek: 8,
    weekendZone: null,
    replyScheduleId: null,
    ownHoursCovered,
  }
}

/** Policies before the date stay; of what holds from it on only the backup differs. */
function backedUp(account: AccountRow, change: Change<'standing_backup'>, id: string): AccountRow {
  const { personId: standingBackupId, from } = change
  const since = dayStart(from, account.zone)
  const before = account.policies.length > 0 ? account.policies : [{ ...NO_POLICY, id }]
  const policies = before.flatMap((row): PolicyRow[] => {
    if (row.to <= since) return [row]
    if (row.from >= since) return [{ ...row, standingBackupId }]
    return [
      { ...row, to: since },
      { ...row, id: `${id}-${row.id}`, from: since, standingBackupId },
    ]
  })
  return { ...account, policies }
}

/** How an account is handled of which nothing else was said. */
const NO_POLICY: Omit<PolicyRow, 'id'> = {
  mode: null,
  fallback: ['global_support'],
  standingBackupId: null,
  nightContactId: null,
  isLive: false,
  from: -Infinity,
  to: Infinity,
}

/** Out of every other pod on the day, and last in the order of this one. */
function withPods(absences: AbsenceFacts, change: Change<'pod_member'>): AbsenceFacts {
  const { personId, podId, from } = change
  const pods = absences.pods.map((pod): PodRow => {
    const isMember = pod.members.some((one) => one.personId === personId && isLater(one.until, from))
    if (!isMember && pod.id !== podId) return pod
    const members = pod.members.flatMap((one) => {
      if (one.personId !== personId || !isLater(one.until, from)) return [one]
      return one.from < from ? [{ ...one, until: from }] : []
    })
    return { ...pod, members: pod.id === podId ? [...members, { personId, from, until: null }] : members }
  })
  return { ...absences, pods }
}

const isLater = (until: string | null, date: string): boolean => until === null || until > date

function leaving(rows: FactRows, { personId, lastDay }: Change<'leave'>): FactRows {
  const people = rows.directory.people.map((row) => (row.id === personId ? { ...row, leftOn: lastDay } : row))
  return { ...rows, directory: { ...rows.directory, people } }
}
