/** All that other rooms may import of environments. */
export type { BriefEmergency, BriefTicket, TicketsForBrief } from './ports.ts'
export { environmentsFollowMerge } from './follows-merge.ts'
