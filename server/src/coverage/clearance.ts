/** What of an account counts for whom: of a guarded one cleared people only (domain.md section 5). Pure. */
import type { CoverRow } from '../absences/api.ts'
import type { AccountRow, PolicyRow } from '../accounts/api.ts'
import type { EpochMs, Interval } from '../calendar/api.ts'

/** Guarded accounts and cleared people, to be looked up. */
export interface Clearance {
  readonly guarded: ReadonlySet<string>
  readonly cleared: ReadonlySet<string>
}

interface AccessRows {
  readonly guarded: readonly string[]
  readonly cleared: readonly string[]
}

const known = new WeakMap<AccessRows, Clearance>()

/** Made once a version of the facts. */
export function clearanceIn(access: AccessRows): Clearance {
  let clearance = known.get(access)
  if (!clearance) {
    clearance = { guarded: new Set(access.guarded), cleared: new Set(access.cleared) }
    known.set(access, clearance)
  }
  return clearance
}

/** Somebody named for an account that they may not know of. */
export interface PassedOver extends Interval {
  readonly personId: string
}

/** Who is named for an account beside its ASEs, and who is but does not count. */
export interface NamedFor {
  readonly covers: readonly CoverRow[]
  readonly policies: readonly PolicyRow[]
  readonly passedOver: readonly PassedOver[]
}

/**
 * Somebody may be named and lose their clearance, or the account comes to be guarded after they were: they are asked for
 * nothing, told nothing and cover nobody, as though their place were empty.
 */
export function namedFor(row: AccountRow, covers: readonly CoverRow[], access: AccessRows): NamedFor {
  const { guarded, cleared } = clearanceIn(access)
  const { policies } = row
  if (!guarded.has(row.id)) return { covers, policies, passedOver: [] }
  const may = (id: string | null): boolean => id === null || cleared.has(id)
  const passedOver = [
    ...covers.map(({ backupId, start, end }) => ({ personId: backupId, start, end })),
    ...policies.flatMap(({ standingBackupId, nightContactId, from, to }) =>
      [standingBackupId, nightContactId].flatMap((id) =>
        id === null ? [] : [{ personId: id, start: from, end: to }],
      ),
    ),
  ].filter(({ personId }) => !may(personId))
  return {
    covers: covers.filter(({ backupId }) => may(backupId)),
    policies: policies.map((policy) => ({
      ...policy,
      standingBackupId: may(policy.standingBackupId) ? policy.standingBackupId : null,
      nightContactId: may(policy.nightContactId) ? policy.nightContactId : null,
    })),
    passedOver,
  }
}

/** Who is named for a guarded account at an instant and asked for nothing. */
export function notCleared({ passedOver }: Pick<NamedFor, 'passedOver'>, at: EpochMs): string[] {
  const there = passedOver.filter(({ start, end }) => start <= at && at < end)
  return [...new Set(there.map(({ personId }) => personId))]
}
