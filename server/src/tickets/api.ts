/** All that other rooms may import from tickets. */
export type { Priority, TicketState, TicketStatus, IntakeEvent, EventActor, EventComment } from './model.ts'
export type { HelpDesk, ReadOutcome, RemoteTicket, TicketChange, WriteOutcome } from './ports.ts'
export { decided, takeIn, type IntakeDeps, type Source, type TakenIn } from './intake/take-in.ts'
export type { Arrival, DecisionRow } from './intake/outcome.ts'
export { ensureSource } from './sources.store.ts'
export type { Decision, Outcome, Rule } from './decide/decision.ts'
export { composeNote } from './wording/note.ts'
export { tallySource, type SourceTally } from './tally.store.ts'
