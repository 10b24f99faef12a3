/** Which accounts' answers may be others after facts changed. Pure: rows of two versions are compared, nothing is read. */
import type { FactRows } from '../../coverage/api.ts'

/** Accounts whose tickets have to be looked at again. */
export type Touched =
  { readonly kind: 'all' } | { readonly kind: 'some'; readonly accounts: ReadonlySet<string> }

const ALL: Touched = { kind: 'all' }

/**
 * What settings, holidays or schedules hold is everybody's; what a region or a person holds is that of the accounts that
 * name them: as ASE, backup, standing backup, night contact, or as a member of the pod of an ASE.
 */
export function touchedAccounts(before: FactRows, after: FactRows): Touched {
  const { directory: old } = before
  const { directory: now } = after
  if (differs(old.settings, now.settings)) return ALL
  if (differs([...old.holidays], [...now.holidays])) return ALL
  if (differs([...old.schedules], [...now.schedules])) return ALL
  const people = touchedPeople(before, after)
  const regions = changed(byId(old.regions), byId(now.regions))
  const accounts = changed(byId(before.accounts.accounts), byId(after.accounts.accounts))
  for (const id of changed(coversOf(before), coversOf(after))) accounts.add(id)
  for (const id of changed(named(before.access.guarded), named(after.access.guarded))) accounts.add(id)
  // On call, leaders and whoever else is asked of a guarded account are cleared people.
  if (changed(named(before.access.cleared), named(after.access.cleared)).size > 0)
    for (const id of after.access.guarded) accounts.add(id)
  for (const row of after.accounts.accounts) {
    const mentioned = [
      ...row.assignments.map(({ personId }) => personId),
      ...row.policies.flatMap(({ standingBackupId, nightContactId }) => [standingBackupId, nightContactId]),
    ]
    if (regions.has(row.regionId) || mentioned.some((id) => id !== null && people.has(id)))
      accounts.add(row.id)
  }
  for (const { accountId, backupId } of after.absences.covers)
    if (people.has(backupId)) accounts.add(accountId)
  return { kind: 'some', accounts }
}

/** People of whom something changed, and those who share a pod with one. */
function touchedPeople(before: FactRows, after: FactRows): Set<string> {
  const people = changed(byId(before.directory.people), byId(after.directory.people))
  for (const part of ['timeOff', 'busy', 'recurringOff'] as const) {
    const rows = (of: FactRows): readonly { readonly personId: string }[] => of.absences[part]
    for (const id of changed(byPerson(rows(before)), byPerson(rows(after)))) people.add(id)
  }
  // Whoever is not cleared is asked for no guarded account.
  for (const id of changed(named(before.access.cleared), named(after.access.cleared))) people.add(id)
  const pods = changed(byId(before.absences.pods), byId(after.absences.pods))
  for (const pod of [...before.absences.pods, ...after.absences.pods]) {
    const isTouched = pods.has(pod.id) || pod.members.some(({ personId }) => people.has(personId))
    if (isTouched) for (const { personId } of pod.members) people.add(personId)
  }
  return people
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [row.id, row]))

const named = (ids: readonly string[]): Map<string, string> => new Map(ids.map((id) => [id, id]))

const byPerson = <T extends { readonly personId: string }>(rows: readonly T[]): Map<string, T[]> =>
  Map.groupBy(rows, ({ personId }) => personId)

const coversOf = (rows: FactRows) => Map.groupBy(rows.absences.covers, ({ accountId }) => accountId)

const differs = (a: unknown, b: unknown): boolean => a !== b && JSON.stringify(a) !== JSON.stringify(b)

/** Keys whose values are not the same in both. */
function changed<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): Set<string> {
  const keys = new Set<string>()
  for (const [key, value] of after) if (differs(before.get(key), value)) keys.add(key)
  for (const key of before.keys()) if (!after.has(key)) keys.add(key)
  return keys
}
