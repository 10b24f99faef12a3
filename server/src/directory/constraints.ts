/** The directory's named constraints, as errors of the fields they are about. */
import type { Constraints } from '../platform/store/index.ts'

/** What each constraint means to who filled in the form. */
export const DIRECTORY_CONSTRAINTS: Constraints = {
  person_email_unique: { path: 'email', message: 'is the address of another person' },
  person_help_desk_user_unique: {
    path: 'helpDeskUserId',
    message: 'belongs to another person: a help-desk user is one person',
  },
  person_team_exists: { path: 'teamId', message: 'is no team we know' },
  team_name_given: { path: 'name', message: 'must not be blank' },
  team_name_unique: { path: 'name', message: 'is the name of another team of this region' },
  team_region_exists: { path: 'regionId', message: 'is no region we know' },
  team_leader_exists: { path: 'leaderId', message: 'is nobody we know' },
  person_region_exists: { path: 'regionId', message: 'is no region we know' },
  person_manager_exists: { path: 'managerId', message: 'is nobody we know' },
  person_name_given: { path: 'name', message: 'must not be blank' },
  max_accounts_positive: { path: 'maxAccounts', message: 'must be 1 or more' },
  max_accounts_has_a_reason: {
    path: 'maxAccountsReason',
    message: 'is needed: say why this person’s limit differs from the programme’s',
  },
  region_code_unique: { path: 'code', message: 'is the code of another region' },
  region_schedule_exists: { path: 'scheduleId', message: 'is no schedule we know' },
  region_leader_exists: { path: 'leaderId', message: 'is nobody we know' },
  schedule_name_unique: { path: 'name', message: 'is the name of another schedule' },
  schedule_exists: { path: 'id', message: 'is no schedule we know' },
  schedule_hours_do_not_overlap: {
    path: 'from',
    message: 'overlaps hours that were set meanwhile: load them again',
  },
  person_hours_do_not_overlap: {
    path: 'from',
    message: 'overlaps hours that were set meanwhile: load them again',
  },
  person_hours_person_exists: { path: 'id', message: 'is nobody we know' },
  holiday_set_name_unique: { path: 'name', message: 'is the name of another list of holidays' },
  holiday_set_exists: { path: 'id', message: 'is no list of holidays we know' },
  holiday_once: { path: 'days', message: 'names the same day twice' },
  holiday_part_is_ordered: { path: 'days', message: 'has a part of a day that ends before it starts' },
  interest_person_exists: { path: 'id', message: 'is nobody we know' },
}
