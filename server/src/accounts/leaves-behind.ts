/** What of accounts still names a person after their last day. */
import type { LeavesBehind } from '../directory/api.ts'
import { namesPerson } from './leaves-behind.store.ts'

const TODO = {
  assignment: 'File a request to replace or remove this ASE.',
  standing_backup: 'Name another standing backup.',
  night_contact: 'Name another night contact.',
} as const

/** Assignments that go on after the last day, standing backups and night contacts. */
export const accountsLeftBehind: LeavesBehind = async (query, personId, leftOn) => {
  const rows = await namesPerson(query, personId, leftOn)
  return rows.map((row) => ({ ...row, accountId: row.id, todo: TODO[row.kind] }))
}
