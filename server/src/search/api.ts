/** All that other rooms may import from search: nothing yet. */
export type { FindTickets, FoundTicket } from './ports.ts'
