/** The named constraints of prospects, as errors of the fields they are about. */
import type { Constraints } from '../../platform/store/index.ts'
import { ACCOUNT_CONSTRAINTS } from '../constraints.ts'

/** What each constraint means to who filled in the form; of accounts too, for a prospect may become one. */
export const PROSPECT_CONSTRAINTS: Constraints = {
  ...ACCOUNT_CONSTRAINTS,
  prospect_open_name: { path: 'name', message: 'is the name of another open prospect' },
  prospect_name_given: { path: 'name', message: 'must not be blank' },
  prospect_region_exists: { path: 'regionId', message: 'is no region we know' },
}
