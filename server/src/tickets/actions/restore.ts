/** What we remember of a ticket once one of its decisions is undone. Pure. */
import type { TicketRecord } from '../record.ts'
import type { DecisionView } from '../tickets.queries.ts'

/**
 * Undoing the ticket's newest decision brings back what stood before it; of an older one, on which others have built,
 * only its own followers go. What was announced stays announced, whatever is undone: an emergency is paged once, a
 * deadline told once. Which assignee is pending is a matter of the writes that still wait, not of the decision.
 */
export function restore(
  record: TicketRecord,
  row: Pick<DecisionView, 'shadow' | 'snapshot' | 'effects'>,
  newest: boolean,
): TicketRecord {
  const { ours } = record
  const followers = followersWithout(record, row, newest)
  if (!newest) return { ...record, ours: { ...ours, followers } }
  const { predates, notedFor, handedOver } = row.snapshot.ticket.ours
  return { ...record, ours: { ...ours, predates, notedFor, handedOver, followers } }
}

/** A decision in shadow made nobody a follower. */
function followersWithout(
  { ours }: TicketRecord,
  { shadow, snapshot, effects }: Pick<DecisionView, 'shadow' | 'snapshot' | 'effects'>,
  newest: boolean,
): readonly string[] {
  const added = shadow ? [] : effects.follow.map((one) => one.userId)
  const taken = newest ? snapshot.ticket.ours.followers.filter((id) => effects.unfollow.includes(id)) : []
  return [...new Set([...ours.followers.filter((id) => !added.includes(id)), ...taken])]
}
