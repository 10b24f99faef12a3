/** The part of tickets in merging two accounts: they go along; what was decided stays with the account it was decided for. */
import type { FollowsMerge } from '../accounts/api.ts'
import { countTicketsOf, moveTickets } from './of-account.store.ts'

/** Tickets of the account, open and closed. */
export const ticketsFollowMerge: FollowsMerge = {
  what: 'tickets',
  count: countTicketsOf,
  move: moveTickets,
}
