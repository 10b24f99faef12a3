/** All that other rooms may import of absences. */
export { loadAbsenceFacts, standingAbsences } from './facts.store.ts'
export type {
  AbsenceFacts,
  BusyRow,
  CoverRow,
  PlannedAbsenceRow,
  PodMemberRow,
  PodRow,
  RecurringOffRow,
  TimeOffRow,
} from './facts.ts'
export { absentAtOnce, mostAbsent, type AbsentStretch, type AwayPerson } from './absent-at-once.ts'
export * from './rows.ts'
export { absenceChanged } from './events.ts'
export { coversLeftBehind } from './leaves-behind.ts'
export { minuteOf, recurringFields, recurringProblems } from './recurring/recurring.contract.ts'
export { recurringIntervals } from './recurring/occurrences.ts'
export { recurringLeftBehind } from './recurring/leaves-behind.ts'
export type { Calendars, Sealer } from './calendars/ports.ts'
export { coversFollowMerge } from './follows-merge.ts'
export { podsLeftBehind } from './pods/leaves-behind.ts'
export { watchRotation } from './pods/rotation-watch.ts'
export { calendarsService } from './calendars/calendars.service.ts'
export { podsService } from './pods/pods.service.ts'
export { rotationService } from './pods/rotation.service.ts'
export { asksService } from './cover-plan/asks.service.ts'
export { knowing } from './cover-plan/guard.ts'
export { planService } from './cover-plan/plan.service.ts'
export { watchPlans } from './cover-plan/watch.ts'
export { requestsFollowMerge } from './cover-plan/follows-merge.ts'
export { plansLeftBehind } from './cover-plan/leaves-behind.ts'
export type {
  AffectedAccount,
  CoverageAhead,
  DoneMeanwhile,
  Except,
  OpenedMeanwhile,
  Outlook,
  OutlookPerson,
  Post,
  TicketsMeanwhile,
} from './ports.ts'
