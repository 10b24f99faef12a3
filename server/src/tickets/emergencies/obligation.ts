/** The follow-up after an emergency as an obligation: whose it is as facts stand now, and until when. Pure. */
import type { EpochMs } from '../../calendar/api.ts'
import {
  dateAt,
  dayEnd,
  engineersAt,
  firstToTell,
  type Account,
  type Facts,
  type Person,
} from '../../coverage/api.ts'
import { followUpOf, managerOf } from '../decide/follow-up.ts'
import { noCause, type TicketRecord } from '../record.ts'

/** An open follow-up. */
export interface Obligation {
  readonly ownerId: string | null
  /** Epoch milliseconds; null: nobody's time says. */
  readonly dueAt: EpochMs | null
  /** When the emergency began. */
  readonly beganAt: EpochMs
}

/**
 * Whose it is now, and when: asked of the instant at which the emergency began, so that leave entered since moves it as if
 * it had been known then. Who gets it from another never gets it in the past: from now on, at their next working hour.
 * null: the account has no ASE of then any more, it stays where it is.
 */
export function obligationNow(
  facts: Facts,
  account: Account,
  ticket: TicketRecord,
  { ownerId, dueAt, beganAt }: Obligation,
  now: EpochMs,
): Pick<Obligation, 'ownerId' | 'dueAt'> | null {
  const engineers = engineersAt(facts, account, beganAt)
  const primary = engineers[0] && facts.person(engineers[0].personId)
  if (!primary) return null
  const settings = facts.settings(beganAt).settings
  const served = { ticket, cause: noCause, facts, settings, at: beganAt, account, engineers, primary }
  const { task } = followUpOf(served)
  const next = task.owner && 'personId' in task.owner ? facts.person(task.owner.personId) : null
  if (next?.row.id === ownerId && task.dueAt === dueAt) return { ownerId, dueAt }
  if (!next) return { ownerId: null, dueAt: task.dueAt }
  const isPast = task.dueAt === null || task.dueAt < now
  // Given already, at an hour that was counted from then: another look does not push it on.
  if (isPast && next.row.id === ownerId) return { ownerId, dueAt }
  const start = isPast ? next.duty.openFrom(now) : task.dueAt
  return { ownerId: next.row.id, dueAt: start }
}

/** The end of the owner's working day on which it is due; of a working time past midnight, its own end. */
export function escalatesAt(owner: Person | null, dueAt: EpochMs | null): EpochMs | null {
  if (!owner || dueAt === null) return dueAt
  const { zone } = owner.row
  const end = dayEnd(dateAt(dueAt, zone), zone)
  return owner.duty.intervals(dueAt, end + DAY).findLast(({ start }) => start < end)?.end ?? end
}

const DAY = 86_400_000

/** Who hears that it was not done: the ASE's manager, else the region's leader, who do not owe it themselves; else the channel. */
export function toldWhenLate(
  facts: Facts,
  account: Account,
  { ownerId, beganAt }: Obligation,
  now: EpochMs,
): { readonly personId: string } | { readonly channel: string } {
  const [first] = engineersAt(facts, account, beganAt)
  const primary = first && facts.person(first.personId)
  const manager = primary ? managerOf({ facts, primary, at: now }, account) : null
  const leaderId = facts.region(account.row.regionId)?.leaderId ?? null
  const line = [manager?.row.id ?? null, leaderId].filter((id) => id !== ownerId)
  const [told] = firstToTell(facts, account.row.id, line, now)
  if (told !== undefined && told !== ownerId) return { personId: told }
  return { channel: facts.settings(now).settings.supportChannel }
}
