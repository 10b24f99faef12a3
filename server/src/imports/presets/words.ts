/** Words of files for statuses and priorities; compared without case. */
import type { Priority, TicketStatus } from '../../tickets/api.ts'

/** A closed list of words; keys in lower case. */
export type Words<T> = ReadonlyMap<string, T>

/** A list of words from an object, without case. */
export function wordList<T>(words: Readonly<Record<string, T>>): Words<T> {
  return new Map(Object.entries(words).map(([word, meaning]) => [word.toLowerCase(), meaning]))
}

/** The statuses by their own names and a few that other help desks use. */
export const STATUS_WORDS: Readonly<Record<string, TicketStatus>> = {
  new: 'new',
  open: 'open',
  active: 'open',
  assigned: 'open',
  'in progress': 'open',
  pending: 'pending',
  waiting: 'pending',
  hold: 'hold',
  'on-hold': 'hold',
  'on hold': 'hold',
  solved: 'solved',
  resolved: 'solved',
  closed: 'closed',
  deleted: 'deleted',
  suspended: 'suspended',
  spam: 'spam',
  merged: 'merged',
}

/** The priorities by their own names and a few that other help desks use. */
export const PRIORITY_WORDS: Readonly<Record<string, Priority>> = {
  urgent: 'urgent',
  critical: 'urgent',
  high: 'high',
  normal: 'normal',
  medium: 'normal',
  moderate: 'normal',
  low: 'low',
}
