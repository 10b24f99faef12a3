/** Successors for everything that one person holds, given out one after the other. Pure. */
import type { PersonCapacity } from '../capacity.ts'
import type { AccountRow, AssignmentRow } from '../facts.ts'

export interface Held {
  readonly account: AccountRow
  readonly assignment: AssignmentRow
}

/** What a person holds on a local date or later, the most important account first. */
export function heldFrom(accounts: readonly AccountRow[], personId: string, date: string): Held[] {
  return accounts
    .flatMap((account) => {
      const rows = account.assignments.filter(
        (row) => row.personId === personId && (row.endsOn === null || row.endsOn >= date),
      )
      const assignment = rows.find((row) => row.isPrimary) ?? rows[0]
      return assignment ? [{ account, assignment }] : []
    })
    .sort((a, b) => a.account.priority - b.account.priority || a.account.name.localeCompare(b.account.name))
}

/** The capacity once somebody is given one account more; without the person who leaves. */
export function withOneMore(
  capacity: readonly PersonCapacity[],
  personId: string,
  account: AccountRow,
): PersonCapacity[] {
  return capacity.map((row) => {
    if (row.personId !== personId) return row
    const more = { accountId: account.id, name: account.name, isPrimary: true, hoursPerWeek: 0, share: 0 }
    return { ...row, accounts: [...row.accounts, more], room: row.room - 1 }
  })
}

/** How often each person stands before a place of the list: accounts they are given with the same stroke. */
export function givenBefore(list: readonly { readonly personId: string | null }[]): number[] {
  const given = new Map<string, number>()
  return list.map(({ personId }) => {
    if (personId === null) return 0
    const before = given.get(personId) ?? 0
    given.set(personId, before + 1)
    return before
  })
}
