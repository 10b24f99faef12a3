/** The order in which events are decided. */
import type { Draft } from '../presets/preset.ts'

/**
 * Events by (time, ticket, the source's counter, line). `finish` sees each ticket's events in that order first. The sort
 * within a ticket is total, so rows of one minute stay as their counter says, and none is late.
 */
export function inOrder(
  drafts: readonly Draft[],
  finish: (ofOneTicket: readonly Draft[]) => readonly Draft[] = (same) => same,
): Draft[] {
  const tickets = Map.groupBy(drafts, ({ event }) => event.ticketId)
  const finished = [...tickets.values()].flatMap((ofOne) => finish(ofOne.sort(withinTicket)))
  return finished.sort(overall)
}

function withinTicket(a: Draft, b: Draft): number {
  return a.event.occurredAt - b.event.occurredAt || a.order - b.order || a.line - b.line
}

function overall(a: Draft, b: Draft): number {
  const time = a.event.occurredAt - b.event.occurredAt
  if (time !== 0) return time
  if (a.event.ticketId !== b.event.ticketId) return a.event.ticketId < b.event.ticketId ? -1 : 1
  return withinTicket(a, b)
}
