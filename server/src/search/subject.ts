/** Whom a question is about: one ticket, account or person, where that is clear. Pure. */
import type { Hit } from './match-names.ts'
import type { FoundTicket } from './ports.ts'
import type { Question } from './read-question.ts'

export type Subject =
  | { readonly kind: 'account'; readonly id: string }
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'ticket'; readonly ticket: FoundTicket } // prettier-ignore

const ORDER = ['exact', 'beginning', 'words', 'within', 'similar']

/**
 * The ticket whose number was asked for; else the best match of a name. Who asks about a time wants an answer, so the best
 * is taken even among several; otherwise it must be better than the next, or begin the name.
 */
export function chooseSubject(
  question: Question,
  accounts: readonly Hit[],
  people: readonly Hit[],
  tickets: readonly FoundTicket[],
): Subject | null {
  const ticket = tickets.find(({ ticketId }) => ticketId === question.ticket)
  const exact = accounts[0]?.rank === 'exact'
  if (ticket && !exact) return { kind: 'ticket', ticket }
  const all = [
    ...accounts.map((hit) => ({ kind: 'account' as const, id: hit.id, rank: ORDER.indexOf(hit.rank) })),
    ...people.map((hit) => ({ kind: 'person' as const, id: hit.id, rank: ORDER.indexOf(hit.rank) })),
  ].sort((a, b) => a.rank - b.rank)
  const [best, next] = all
  if (!best) return null
  const { kind, id } = best
  if (question.when !== null) return { kind, id }
  const isClear = next === undefined || best.rank < next.rank || best.rank === 0
  return isClear && best.rank < ORDER.indexOf('within') && question.name.length >= 2 ? { kind, id } : null
}
