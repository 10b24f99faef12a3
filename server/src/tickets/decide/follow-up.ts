/** The follow-up after an emergency: whose it is, and when it is due (domain.md 4.6, rule 2 and Readings). */
import type { EpochMs } from '../../calendar/api.ts'
import {
  dateAt,
  dayEnd,
  dayStart,
  firstToTell,
  mayBeTold,
  type Account,
  type Facts,
  type Person,
} from '../../coverage/api.ts'
import type { Reason, Task } from './decision.ts'
import type { Served } from './draft.ts'

export interface FollowUp {
  readonly task: Task
  readonly code: 'follow_up_by_ase' | 'follow_up_by_backup' | 'follow_up_by_manager' | 'follow_up_by_nobody'
  readonly params: Reason['params']
}

/**
 * Due at the start of the primary ASE's next working interval; when none begins before the end of the next business day
 * of the ASE's region, at the start of the backup's next one, else the manager's.
 */
export function followUpOf(served: Served): FollowUp {
  const { primary, facts, account, at } = served
  const limit = nextBusinessDayEnd(served)
  const back = nextInterval(primary, at)
  const isTold = mayBeTold(facts, account.row.id, primary.row.id)
  if (isTold && back !== null && (limit === null || back < limit))
    return plan(served, primary, back, 'follow_up_by_ase')
  const backup = backupOf(served, back)
  if (backup) return plan(served, backup.person, backup.start, 'follow_up_by_backup')
  const manager = managerOf(served, account)
  if (!manager) return plan(served, null, back, 'follow_up_by_nobody')
  return plan(served, manager, nextInterval(manager, at), 'follow_up_by_manager')
}

function plan(served: Served, owner: Person | null, dueAt: EpochMs | null, code: FollowUp['code']): FollowUp {
  const { ticket, at } = served
  const key = `follow-up:${ticket.source}:${ticket.externalId}:${at}`
  const to = owner ? { personId: owner.row.id } : null
  return {
    task: { key, kind: 'emergency_follow_up', owner: to, dueAt },
    code,
    params: { personId: owner?.row.id ?? null, dueAt },
  }
}

/** The start of the next working interval: one that begins after `at`. */
function nextInterval(person: Person, at: EpochMs): EpochMs | null {
  return at >= person.gone ? null : person.duty.nextOpening(at)
}

interface Backup {
  readonly person: Person
  readonly start: EpochMs
}

/** Accepted cover of this absence (also where it begins after `at`), then the standing backup. */
function backupOf({ account, facts, engineers, primary, at }: Served, back: EpochMs | null): Backup | null {
  for (const cover of account.covers) {
    const ofThis =
      cover.absentId === primary.row.id && cover.end > at && (back === null || cover.start < back)
    const person = ofThis ? facts.person(cover.backupId) : null
    const start = person && (cover.start > at ? person.duty.openFrom(cover.start) : nextInterval(person, at))
    if (person && start !== null && start < cover.end) return { person, start }
  }
  const id = facts.policy(account, at)?.standingBackupId ?? null
  const standing = id === null || engineers.some(({ personId }) => personId === id) ? null : facts.person(id)
  const start = standing && nextInterval(standing, at)
  return standing && start !== null ? { person: standing, start } : null
}

/** The ASE's manager, else the leader of their region, of a guarded account whoever of them may know, else a director; nobody who has left. */
export function managerOf(
  { facts, primary, at }: { readonly facts: Facts; readonly primary: Person; readonly at: EpochMs },
  account: Account,
): Person | null {
  const leads = [primary.row.managerId, facts.region(primary.row.regionId)?.leaderId ?? null].filter(
    (id) => id !== null && at < (facts.person(id)?.gone ?? at),
  )
  if (leads.length === 0) return null
  const [first] = firstToTell(facts, account.row.id, leads, at).toSorted()
  return first === undefined ? null : facts.person(first)
}

/** The closing time of the first later local date on which the ASE's region works; null: it never does. */
function nextBusinessDayEnd({ facts, primary, at }: Served): EpochMs | null {
  const region = facts.region(primary.row.regionId)
  if (!region) return null
  const hours = facts.schedule(region.scheduleId)
  const today = Temporal.PlainDate.from(dateAt(at, region.zone))
  for (let days = 1; days <= 14; days++) {
    const date = today.add({ days }).toString()
    const open = hours.intervals(dayStart(date, region.zone), dayEnd(date, region.zone)).at(-1)
    if (open) return open.end
  }
  return null
}
