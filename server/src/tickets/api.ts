/** All that other rooms may import from tickets. */
export type { Priority, TicketState, TicketStatus, IntakeEvent, EventActor, EventComment } from './model.ts'
export type {
  HelpDesk,
  HelpDeskAbout,
  HelpDeskConnection,
  ReadOutcome,
  RemoteTicket,
  TicketChange,
  WriteOutcome,
} from './ports.ts'
export { decided, takeIn, type IntakeDeps, type Source, type TakenIn } from './intake/take-in.ts'
export type { Arrival, DecisionRow } from './intake/outcome.ts'
export { ensureSource } from './sources.store.ts'
export { hearOrganizations } from './linked/carry-over.ts'
export { ticketsMeanwhile } from './meanwhile.store.ts'
export { ticketsFollowMerge } from './follows-merge.ts'
export { seenFollowMerge } from './seen-follows-merge.ts'
export type { Decision, Outcome, Rule } from './decide/decision.ts'
export { composeNote } from './wording/note.ts'
export { tallySource, type SourceTally } from './tally.store.ts'
export { isAhead, type IntakeService, type Reread } from './intake.service.ts'
export type { Receipt } from './intake/queue.ts'
export { openRecords, recordOf, standingOf, type SourceStanding } from './of-source.store.ts'
export { createTicketActions } from './actions/actions.service.ts'
export { writeWorker } from './write/write.worker.ts'
export { writeQueue } from './queues.ts'
export type { TicketRecord } from './record.ts'
export { copyLives, type AppliedWrite, type TicketLives } from './bulk.store.ts'
export { decideBatch, type BatchContext } from './intake/decide-batch.ts'
export { noticePlans, taskPlans } from './wording/plans.ts'
export { watchSurges } from './surge/surge-watch.ts'
export { makeDigests } from './seen/digest-sweep.ts'
export { sweepStuck } from './seen/stuck-sweep.ts'
export { createQuestionsService } from './ask/questions.service.ts'
export { putFollowUp, ticketsOfDecisions } from './emergencies/follow-ups.store.ts'
export { putEmergencyRecord, type NewEmergencyRecord } from './emergencies/emergencies.store.ts'
