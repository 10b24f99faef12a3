/** All that other rooms may import of accounts. */
export { loadAccountAccess, standingAccess, type AccountAccess } from './access.store.ts'
export { loadAccountFacts, standingAccounts } from './facts.store.ts'
export type {
  AccountFacts,
  AccountRow,
  AssignmentRow,
  ContractRow,
  Fallback,
  HandlingMode,
  OrganizationLink,
  PolicyRow,
  Validity,
} from './facts.ts'
export * from './rows.ts'
export { accountPeople, type AccountPeople } from './account-people.ts'
export { watchContracts } from './contract-watch.ts'
export { accountChanged, organizationsChanged } from './events.ts'
export { accountsLeftBehind } from './leaves-behind.ts'
export type { FieldOutcome, FollowsMerge, NamedFor, OrganizationFieldWriter } from './ports.ts'
export { findAccountsBy } from './find.ts'
export { findContacts, loadAccountNames, type AccountNames, type FoundContact } from './names.store.ts'
export { accountNames } from './overview.store.ts'
export type { Prospect } from './prospects/prospects.contract.ts'
export { insertProspects } from './prospects/prospects.store.ts'
export { assignedSeQueue } from './queues.ts'
export { requestsService } from './requests.service.ts'
export { changeRequest, insertRequest, insertSteps } from './requests.store.ts'
export type { Step } from './requests.contract.ts'
export { holdsOn } from './review-request.ts'
export { personWeek, sharedHours, type WeekHours } from './shared-hours.ts'
