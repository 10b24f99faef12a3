/** All that other rooms may import from coverage. */
export { answerSchema, laneSchema, stateSchema, stretchSchema } from './coverage.contract.ts'
export { timelineView, type Timeline } from './timeline.ts'
export { answerView, stateOf } from './views.ts'
export { accessOn } from './access.ts'
export { scopeOn, subjectOf } from './scope.ts'
export { createFactsCache, type FactsCache } from './facts-cache.ts'
export { compileFacts } from './compile-facts.ts'
export type { Account, Dated, FactRows, Facts, Person } from './compile-facts.ts'
export type { CalendarCache, Hours } from './hours-calendar.ts'
export { notCleared } from './clearance.ts'
export { namedOnGuarded, notClearedFor } from './not-cleared.ts'
export { firstToTell, mayBeTold, mayKnow } from './may-know.ts'
export { dateAt, dayEnd, dayStart } from './local-days.ts'
export {
  availableFrom,
  awayAt,
  intervalAt,
  isAvailable,
  presenceAt,
  worksWithin,
  type Presence,
} from './presence.ts'
export {
  runningAssignments,
  runningContracts,
  serviceSince,
  whyNoService,
  type NoService,
} from './service.ts'
export { engineersAt, namedChain, podMembers, returnOf, whoCovers } from './who-covers.ts'
export { onCallAt, onCallFor } from './who-is-on-call.ts'
export type { Acting, Candidate, Coverage, CoverageReason, NamedEngineer } from './who-covers.ts'
export { coverageAhead, outlookOn } from './for-absences.ts'
export { coverageSegments, podsAround, requiredHours, type Segment } from './segments.ts'
export { overlay, type PlannedChange } from './what-if/overlay.ts'
export { prove, proveAgain, type Proof } from './proof/engine.ts'
export { makeShifts } from './on-call/make-shifts.ts'
export { insertOverrides, insertRota, putLayers } from './on-call/rotas.store.ts'
export { rotasLeftBehind } from './on-call/leaves-behind.ts'
export { watchOnCall } from './on-call/on-call-watch.ts'
export type { FeedAddress, FeedEntry, FeedReading, ShiftSource } from './on-call/ports.ts'
