/** Requests in words: what is asked, how it stands. */
import type { BadgeTone } from '../ui/badge.tsx'
import type { AseRequest, Kind, Step } from './queries.ts'

/** “Set”, “Replace”, “Remove”. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  set: 'Set',
  replace: 'Replace',
  remove: 'Remove',
}

interface StateWords {
  readonly label: string
  readonly tone: BadgeTone
}

/** How a request stands, in one badge. */
export const STATE_WORDS: Readonly<Record<AseRequest['state'], StateWords>> = {
  waiting: { label: 'Waits for a director', tone: 'warn' },
  applying: { label: 'Being applied', tone: 'accent' },
  done: { label: 'Applied', tone: 'plain' },
  failed: { label: 'Blocked', tone: 'danger' },
  refused: { label: 'Refused', tone: 'plain' },
  withdrawn: { label: 'Withdrawn', tone: 'plain' },
}

/** What is asked, as a sentence without its end: “Dana becomes ASE of Brightwater”. */
export function askedWords(
  kind: Kind,
  account: string,
  incoming: string | null,
  outgoing: string | null,
): string {
  if (kind === 'set') return `${incoming ?? 'Somebody'} becomes ASE of ${account}`
  if (kind === 'remove') return `${outgoing ?? 'The ASE'} stops being ASE of ${account}`
  return `${incoming ?? 'Somebody'} replaces ${outgoing ?? 'the ASE'} on ${account}`
}

export const STEP_WORDS: Readonly<Record<Step['name'], string>> = {
  assignments: 'Assignment in the directory',
  org_note: 'Draft of the org note',
  handover: 'Tasks of the hand-over',
  assigned_se: 'Field assigned_se in the help desk',
}

/** Whether its steps ran and one failed: trying again repeats that step alone. */
export function canRetry({ state, steps }: Pick<AseRequest, 'state' | 'steps'>): boolean {
  return state === 'failed' && steps.length > 0
}

/** Whether nothing of it was done yet. */
export function isUndecided({ closedAt, steps }: Pick<AseRequest, 'closedAt' | 'steps'>): boolean {
  return closedAt === null && steps.length === 0
}
