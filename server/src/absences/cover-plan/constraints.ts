/** The named constraints of the cover workflow, as errors of the fields they are about. */
import type { Constraints } from '../../platform/store/index.ts'
import { ABSENCE_CONSTRAINTS } from '../constraints.ts'

/** What each constraint means to who sent the request. */
export const COVER_CONSTRAINTS: Constraints = {
  ...ABSENCE_CONSTRAINTS,
  absence_plan_person_exists: { path: 'personId', message: 'is nobody we know' },
  absence_plan_is_bounded: { path: 'end', message: 'must be after start' },
  absence_plan_does_not_overlap: {
    path: 'start',
    message: 'overlaps other time off that is planned: change that, or withdraw it',
  },
  cover_ask_person_exists: { path: 'personIds', message: 'names somebody we do not know' },
  cover_part_person_exists: { path: 'personId', message: 'is nobody we know' },
  cover_part_is_taken_once: { path: 'hours', message: 'were taken by somebody else meanwhile: look again' },
}
