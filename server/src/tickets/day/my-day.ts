/** An engineer's day: their accounts, and the open tickets of these in the order in which they need them. Pure. */
import type { EpochMs } from '../../calendar/api.ts'
import {
  presenceAt,
  runningAssignments,
  stateOf,
  whoCovers,
  type Facts,
  type Person,
  type Presence,
} from '../../coverage/api.ts'

/** An account that somebody answers for at an instant. */
export interface DayAccount {
  readonly accountId: string
  /** `backup`: an accepted cover runs. */
  readonly role: 'ase' | 'backup'
  readonly state: ReturnType<typeof stateOf>
  /** The end of the cover; null: no cover. */
  readonly until: EpochMs | null
}

/** The accounts of which the person is ASE at `at`, and those they cover; by name. */
export function accountsOfDay(facts: Facts, person: Person, at: EpochMs): DayAccount[] {
  const { id } = person.row
  const found = facts.accountIds.flatMap((accountId): (DayAccount & { name: string })[] => {
    const account = facts.account(accountId)
    if (!account) return []
    const { name } = account.row
    const state = (): DayAccount['state'] => stateOf(whoCovers(facts, accountId, at))
    if (runningAssignments(account, at).some(({ row }) => row.personId === id))
      return [{ accountId, name, role: 'ase', state: state(), until: null }]
    const cover = account.covers.find((one) => one.backupId === id && one.start <= at && at < one.end)
    return cover ? [{ accountId, name, role: 'backup', state: state(), until: cover.end }] : []
  })
  return found
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(({ accountId, role, state, until }) => ({ accountId, role, state, until }))
}

const DAY = 86_400_000

/** The end of the working day: of the duty that runs, else of the next within a day; else a day ahead. */
export function endOfDay(person: Person, presence: Presence, now: EpochMs): EpochMs {
  if (presence.kind === 'on_duty') return presence.until
  const next = person.duty.intervals(now, now + 2 * DAY).at(0)
  return next !== undefined && next.start < now + DAY ? next.end : now + DAY
}

/** The person at `at`. */
export const presenceOf = (person: Person, at: EpochMs): Presence => presenceAt(person, at)
