/** The named constraints of on-call, as errors of the fields they are about. */
import type { Constraints } from '../../platform/store/index.ts'

/** What each constraint means to who filled in the form. */
export const ON_CALL_CONSTRAINTS: Constraints = {
  on_call_rota_name_unique: { path: 'name', message: 'is the name of another rota' },
  on_call_feed_name_unique: { path: 'name', message: 'is the name of another feed' },
  on_call_layer_member_exists: { path: 'layers', message: 'names somebody we do not know' },
  on_call_override_person_exists: { path: 'personId', message: 'is nobody we know' },
  on_call_override_is_bounded: { path: 'end', message: 'must be after start, by 31 days at most' },
  on_call_shift_person_exists: { path: 'personId', message: 'is nobody we know' },
  on_call_shift_is_bounded: { path: 'end', message: 'must be after start, by 31 days at most' },
  on_call_feed_person_exists: { path: 'people', message: 'names somebody we do not know' },
}
