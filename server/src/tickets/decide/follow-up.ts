/** The follow-up after an emergency: whose it is, and when it is due (domain.md 4.6, rule 2 and Readings). */
import type { EpochMs } from '../../calendar/api.ts'
import { dateAt, dayEnd, dayStart, namedChain, type Person } from '../../coverage/api.ts'
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
  const { primary, at, account, facts, engineers } = served
  const limit = nextBusinessDayEnd(served)
  const back = nextInterval(primary, at)
  if (back !== null && (limit === null || back < limit))
    return plan(served, primary, back, 'follow_up_by_ase')
  for (const { person } of namedChain(facts, account, engineers, at, true)) {
    const start = nextInterval(person, at)
    if (start !== null) return plan(served, person, start, 'follow_up_by_backup')
  }
  const manager = managerOf(served)
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

function managerOf({ facts, primary }: Served): Person | null {
  const leader = facts.region(primary.row.regionId)?.leaderId ?? null
  const id = primary.row.managerId ?? leader
  return id === null ? null : facts.person(id)
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
