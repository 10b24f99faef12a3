/** A change of a plan while it is put together: which parts its kind asks for, and whether all are there. Pure. */
import type { Change } from './plan.ts'

/** What can be added; a second ASE is an assignment of its own name. */
export type Added = Change['kind'] | 'second_ase'

/** What has to be said about it. */
export type Part = 'account' | 'person' | 'timeOff' | 'pod' | 'first' | 'last' | 'ownHours'

interface KindWords {
  readonly label: string
  readonly parts: readonly Part[]
  /** What the person is in it. */
  readonly person?: string
}

/** In the order in which they are offered. */
export const KINDS: Readonly<Record<Added, KindWords>> = {
  time_off: { label: 'Somebody takes time off', parts: ['person', 'first', 'last'] },
  withdraw: { label: 'Time off is withdrawn', parts: ['person', 'timeOff'] },
  cover: {
    label: 'Somebody covers an account',
    parts: ['account', 'person', 'first', 'last'],
    person: 'Backup',
  },
  standing_backup: {
    label: 'Another standing backup',
    parts: ['account', 'person', 'first'],
    person: 'Backup',
  },
  assignment: { label: 'An account moves to somebody', parts: ['account', 'person', 'first'], person: 'To' },
  second_ase: {
    label: 'A second ASE joins an account',
    parts: ['account', 'person', 'first'],
    person: 'Second ASE',
  },
  new_contract: { label: 'A contract begins', parts: ['account', 'first', 'last', 'ownHours'] },
  end_contract: { label: 'A contract ends', parts: ['account', 'last'] },
  pod_member: { label: 'Somebody joins a pod', parts: ['person', 'pod', 'first'] },
  leave: { label: 'Somebody leaves', parts: ['person', 'last'] },
}

export interface Draft {
  readonly kind: Added
  readonly personId: string | null
  readonly accountId: string | null
  /** The account's primary ASE; null: none, or not known yet. */
  readonly absentId: string | null
  readonly timeOffId: string
  readonly podId: string
  readonly first: string
  readonly last: string
  readonly ownHours: boolean
}

/** null: something is missing yet, or the end lies before the beginning. */
export function changeOf(draft: Draft): Change | null {
  const { kind, personId, accountId, absentId, timeOffId, podId, first, last, ownHours } = draft
  const { parts } = KINDS[kind]
  const has = (part: Part): boolean => parts.includes(part)
  if (has('account') && accountId === null) return null
  if (has('person') && personId === null) return null
  if ((has('first') && first === '') || (has('last') && last === '')) return null
  if (has('first') && has('last') && first > last) return null
  const account = accountId ?? ''
  const person = personId ?? ''
  switch (kind) {
    case 'time_off':
      return { kind, personId: person, first, last }
    case 'withdraw':
      return timeOffId === '' ? null : { kind, personId: person, timeOffId }
    case 'cover':
      if (absentId === null || absentId === person) return null
      return { kind, accountId: account, absentId, backupId: person, first, last }
    case 'standing_backup':
    case 'assignment':
      return { kind, accountId: account, personId: person, first }
    case 'second_ase':
      return { kind: 'assignment', accountId: account, personId: person, first, second: true }
    case 'new_contract':
      return { kind, accountId: account, first, last, ...(ownHours && { ownHours: true as const }) }
    case 'end_contract':
      return { kind, accountId: account, last }
    case 'pod_member':
      return podId === '' ? null : { kind, personId: person, podId, first }
    case 'leave':
      return { kind, personId: person, last }
  }
}
