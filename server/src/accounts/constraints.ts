/** The named constraints of accounts, as errors of the fields they are about. */
import type { Constraints } from '../platform/store/index.ts'

/** What each constraint means to who filled in the form. */
export const ACCOUNT_CONSTRAINTS: Constraints = {
  account_name_unique: { path: 'name', message: 'is the name of another account' },
  account_name_given: { path: 'name', message: 'must not be blank' },
  account_crm_id_unique: { path: 'crmId', message: 'belongs to another account' },
  account_region_exists: { path: 'regionId', message: 'is no region we know' },
  account_priority_known: { path: 'priority', message: 'is 1 (highest) to 5 (lowest)' },
  organization_has_one_account: {
    path: 'organizationId',
    message: 'belongs to another account in that time: unlink it there, or move it',
  },
  account_organization_account_exists: { path: 'id', message: 'is no account we know' },
  standing_backup_exists: { path: 'standingBackupId', message: 'is nobody we know' },
  night_contact_exists: { path: 'nightContactId', message: 'is nobody we know' },
  account_policy_account_exists: { path: 'id', message: 'is no account we know' },
  account_policy_is_one_at_a_time: {
    path: 'from',
    message: 'overlaps a policy that was set meanwhile: load it again',
  },
  contract_account_exists: { path: 'id', message: 'is no account we know' },
  contract_reply_schedule_exists: { path: 'replyScheduleId', message: 'is no schedule we know' },
  contract_is_ordered: { path: 'endsOn', message: 'must not be before startsOn' },
  signature_has_one_ase: { path: 'aseCount', message: 'is exactly 1 with the Signature plan' },
  standalone_needs_a_subscription: {
    path: 'subscription',
    message: 'is needed: the add-on comes with Premium or Ultimate only',
  },
  contract_current: { path: 'id', message: 'was changed meanwhile: load it again' },
  person_is_assigned_once: { path: 'personId', message: 'is assigned to this account in that time already' },
  account_has_one_primary: { path: 'startsOn', message: 'would give the account two primary ASEs' },
  assignment_person_exists: { path: 'personId', message: 'is nobody we know' },
  contact_account_exists: { path: 'id', message: 'is no account we know' },
  channel_account_exists: { path: 'id', message: 'is no account we know' },
  channel_once: { path: 'name', message: 'is a channel of this account already' },
  team_account_exists: { path: 'id', message: 'is no account we know' },
  team_member_once: { path: 'name', message: 'has this role in the account team already' },
  team_member_person_exists: { path: 'personId', message: 'is nobody we know' },
  team_member_person_once: { path: 'personId', message: 'has this role in the account team already' },
  allocation_person_exists: { path: 'personId', message: 'is nobody we know' },
  allocation_account_exists: { path: 'id', message: 'is no account we know' },
  ase_request_account_exists: { path: 'accountId', message: 'is no account we know' },
  ase_request_person_exists: { path: 'personId', message: 'is nobody we know' },
  ase_request_outgoing_exists: { path: 'outgoingPersonId', message: 'is nobody we know' },
  ase_request_names_who: { path: 'personId', message: 'is needed: who becomes the ASE' },
}
