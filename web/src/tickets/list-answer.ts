/** What the list of tickets answers in one sentence. Pure. */
import type { TicketSummary } from '../api/types.ts'
import { countWords, duration, timeWords } from '../ui/time/words.ts'
import type { Instant } from '../ui/time/zone.ts'

/** So many emergencies are asked for; that many are said to be more than a dozen. */
export const COUNTED = 13

interface Asked {
  /** The account’s, where the tickets of one are shown. */
  readonly name: string | null
  readonly now: Instant
  readonly zone: string
}

/** `burning`: open emergencies, at most 13; `next`: the open ticket with the earliest target, or any. */
export function listAnswer(
  burning: readonly unknown[],
  next: Pick<TicketSummary, 'ticketId' | 'accountName' | 'deadlineAt'> | null,
  { name, now, zone }: Asked,
): string {
  const of = name ? ` of ${name}` : ''
  if (!next) return name ? `${name} has no open ticket.` : 'No ticket is open.'
  const emergencies =
    burning.length === 0
      ? `No emergency${of} is open.`
      : `${many(burning.length)} ${burning.length === 1 ? 'emergency' : 'emergencies'}${of} ${burning.length === 1 ? 'is' : 'are'} open.`
  if (next.deadlineAt === null) return `${emergencies} No reply is due.`
  const due = Date.parse(next.deadlineAt)
  const which = name || !next.accountName ? next.ticketId : `${next.ticketId} of ${next.accountName}`
  return due < now
    ? `${emergencies} ${which} waits longest, late by ${duration(now - due)}.`
    : `${emergencies} The next reply is due ${timeWords(due, zone, now)}, on ${which}.`
}

function many(count: number): string {
  const words = count >= COUNTED ? `more than ${countWords(COUNTED - 1)}` : countWords(count)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
