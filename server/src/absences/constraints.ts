/** The named constraints of absences, as errors of the fields they are about. */
import type { Constraints } from '../platform/store/index.ts'

/** What each constraint means to who filled in the form. */
export const ABSENCE_CONSTRAINTS: Constraints = {
  time_off_person_exists: { path: 'personId', message: 'is nobody we know' },
  time_off_is_bounded: { path: 'end', message: 'must be after start' },
  time_off_does_not_overlap: {
    path: 'start',
    message: 'overlaps other time off of this person: change or withdraw that first',
  },
  calendar_person_exists: { path: 'id', message: 'is nobody we know' },
  calendar_name_given: { path: 'name', message: 'must not be blank' },
  calendar_words_given: { path: 'words', message: 'name at least one word' },
  recurring_off_person_exists: { path: 'personId', message: 'is nobody we know' },
  recurring_off_current: { path: 'id', message: 'was changed meanwhile: load it again' },
  time_off_current: { path: 'id', message: 'was changed meanwhile: load it again' },
  busy_person_exists: { path: 'personId', message: 'is nobody we know' },
  busy_does_not_overlap: { path: 'until', message: 'overlaps another busy period set meanwhile: try again' },
  cover_account_exists: { path: 'accountId', message: 'is no account we know' },
  cover_absent_exists: { path: 'absentPersonId', message: 'is nobody we know' },
  cover_backup_exists: { path: 'backupPersonId', message: 'is nobody we know' },
  cover_is_bounded: { path: 'end', message: 'must be after start' },
  cover_is_by_another: { path: 'backupPersonId', message: 'must be another person than the one who is away' },
  pod_name_is_unique: { path: 'name', message: 'is the name of another pod, maybe a dissolved one' },
  pod_region_exists: { path: 'regionId', message: 'is no region we know' },
  pod_current: { path: 'id', message: 'was changed meanwhile: load it again' },
  pod_member_person_exists: { path: 'personId', message: 'is nobody we know' },
  pod_member_of_one_pod: {
    path: 'personId',
    message: 'is a member of a pod in that time already: end that membership first',
  },
}
