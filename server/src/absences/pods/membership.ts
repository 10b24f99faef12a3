/** Who may be a member of a pod, until when, and whose pod is an account’s. */
import { findPerson } from '../../directory/api.ts'
import type { Tx } from '../../platform/db/index.ts'
import { invalid } from '../../platform/errors.ts'
import type { Pod } from './pods.contract.ts'
import type { StoredMember } from './pods.store.ts'
import type { PodFacts } from './pods-view.ts'

/** Whether a membership goes on after a local date has begun. */
export const lastsBeyond = (row: StoredMember, on: string): boolean => row.until === null || row.until > on

/** Whether somebody is a member on the date that the pod is shown on. */
export const hasMember = (pod: Pod, personId: string | null): boolean =>
  pod.members.some((one) => one.isPresent && one.personId === personId)

/** The primary ASE of an account on a date; null: none, or no such account. */
export function aseOf({ accounts }: PodFacts, accountId: string | undefined, date: string): string | null {
  const account = accounts.accounts.find((one) => one.id === accountId)
  const running = account?.assignments.filter(
    (row) => row.startsOn <= date && (row.endsOn === null || row.endsOn >= date),
  )
  return running?.find((row) => row.isPrimary)?.personId ?? null
}

/** Refuses whoever is no ASE, or has left by then. */
export async function mustBeAse(tx: Tx, personId: string, from: string, path: string): Promise<void> {
  const person = await findPerson(tx.query, personId)
  if (!person) throw invalid([{ path, message: 'is nobody we know' }])
  if (!person.roles.includes('ase'))
    throw invalid([{ path, message: `${person.name} is no ASE: pods are of ASEs` }])
  if (person.leftOn !== null && person.leftOn < from)
    throw invalid([{ path, message: `${person.name} has left by then` }])
}
