/** A change of a plan in words. Pure. */
import type { Change } from './plan.ts'
import type { Names } from './use-plan.ts'

/** “Tasman Freight moves to Aroha Tane”; a name not known yet is three dots. */
export function wordsOf(change: Change, { people, accounts, pods }: Names): string {
  const person = (id: string): string => people.get(id)?.name ?? '…'
  const account = (id: string): string => accounts.get(id)?.name ?? '…'
  switch (change.kind) {
    case 'time_off':
      return `Time off, ${person(change.personId)}`
    case 'withdraw':
      return `${person(change.personId)} stays: time off is withdrawn`
    case 'cover':
      return `${person(change.backupId)} covers ${account(change.accountId)} for ${person(change.absentId)}`
    case 'assignment':
      return change.second
        ? `${person(change.personId)} joins ${account(change.accountId)} as a second ASE`
        : `${account(change.accountId)} moves to ${person(change.personId)}`
    case 'standing_backup':
      return `${person(change.personId)} becomes the standing backup of ${account(change.accountId)}`
    case 'new_contract':
      return `A contract of ${account(change.accountId)} begins${change.ownHours ? ', its own hours covered' : ''}`
    case 'end_contract':
      return `The contract of ${account(change.accountId)} ends`
    case 'pod_member':
      return `${person(change.personId)} joins the pod ${pods.get(change.podId) ?? '…'}`
    case 'leave':
      return `${person(change.personId)} leaves`
  }
}

/** Whose local days its dates are; null: it has none. */
export function zoneOf(change: Change, { people, accounts }: Names): string | null {
  switch (change.kind) {
    case 'withdraw':
      return null
    case 'time_off':
    case 'leave':
    case 'pod_member':
      return people.get(change.personId)?.zone ?? null
    case 'cover':
      return people.get(change.absentId)?.zone ?? null
    default:
      return accounts.get(change.accountId)?.zone ?? null
  }
}
