/** Restricting an account, and taking somebody's clearance back: who stands in the way, and who has to be seen first. Pure. */
import { conflict } from '../platform/errors.ts'
import type { NotCleared } from './ports.ts'

const AS: Readonly<Record<NotCleared['as'], string>> = {
  ase: 'ASE',
  standing_backup: 'standing backup',
  night_contact: 'night contact',
  cover: 'backup',
  pod_member: 'pod member',
  on_call: 'on call',
}

/** “Wren, standing backup of Vault”. */
export const notClearedWords = ({ name, as, accountName }: NotCleared): string =>
  as === 'on_call' ? `${name}, on call` : `${name}, ${AS[as]} of ${accountName}`

/** Throws 409 with everybody concerned where an ASE is among them, or where it was not confirmed that they were seen. */
export function refuseNotCleared(list: readonly NotCleared[], isConfirmed: boolean): void {
  const blocking = list.filter(({ blocks }) => blocks)
  if (list.length === 0 || (isConfirmed && blocking.length === 0)) return
  const errors = (blocking.length > 0 ? blocking : list).map((one) => ({
    path: 'confirmed',
    message: `${notClearedWords(one)}: ${one.becomes}`,
    suggestion: one.todo,
  }))
  const message =
    blocking.length > 0
      ? 'Only cleared people are ASE of a restricted account: clear them, or replace or remove them first.'
      : 'People who are named would not be cleared: look at what becomes of each, then confirm.'
  throw conflict(message, errors)
}
