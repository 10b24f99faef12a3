/** Accounts by who answers for them, exceptions first, and how many of a long group are shown at first. */
import type { Now, NowAccount, State } from '../api/types.ts'
import { STATES } from '../coverage/state.ts'

export interface Group {
  readonly state: State
  readonly title: string
  readonly due: string
  readonly count: number
  readonly accounts: readonly NowAccount[]
}

const COUNTS: Readonly<Record<State, keyof Now['counts']>> = {
  nobody: 'nobody',
  away: 'away',
  backup: 'backup',
  named: 'named',
  global_support: 'globalSupport',
  no_service: 'noService',
}
const MANY_ACCOUNTS = 60
const FIRST_ROWS = 12

/** The groups that have accounts, in the order of the screen. */
export function groupsOf({ accounts, counts }: Now): Group[] {
  const states = Object.keys(STATES) as State[]
  return states.flatMap((state) => {
    const members = accounts.filter((account) => account.state === state)
    const count = Math.max(counts[COUNTS[state]], members.length)
    if (count === 0) return []
    return [{ state, title: STATES[state].group, due: STATES[state].due, count, accounts: members }]
  })
}

/** How many rows of a group stand open at first: all that came of exceptions; of the others, all while the programme is small. */
export function rowsAtFirst({ state, accounts }: Group, total: number): number {
  if (state === 'nobody' || state === 'away') return accounts.length
  return total <= MANY_ACCOUNTS ? accounts.length : Math.min(accounts.length, FIRST_ROWS)
}
