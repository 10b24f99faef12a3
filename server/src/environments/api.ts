/** All that other rooms may import of environments. */
export type { BriefEmergency, BriefTicket, TicketsForBrief } from './ports.ts'
export { environmentsFollowMerge } from './follows-merge.ts'
export { insertSystems, putNotes, type NewNote, type NewSystem } from './environments.store.ts'
export { insertChanges, type NewChange } from './changes/changes.store.ts'
