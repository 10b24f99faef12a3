/** Reads who is away, busy or covered for: one statement a table. */
import type { AbsenceFacts, BusyRow, CoverRow, TimeOffRow } from './facts.ts'
import { AS_OF, type Query } from '../platform/store/index.ts'

const DURING = `(extract(epoch from lower(during)) * 1000)::float8 as start,
  (extract(epoch from upper(during)) * 1000)::float8 as "end"`

/** Absences at a version of the facts; without one, as they stand. Reasons are not among them. */
export async function loadAbsenceFacts(query: Query, atVersion?: number): Promise<AbsenceFacts> {
  const at = [atVersion ?? null]
  const timeOff = await query<TimeOffRow>(
    `select time_off_id as id, person_id as "personId", ${DURING} from time_off
      where state = 'confirmed' and ${AS_OF} order by person_id, lower(during)`,
    at,
  )
  const busy = await query<BusyRow>(
    `select person_id as "personId", ${DURING} from busy_period where ${AS_OF} order by person_id, lower(during)`,
    at,
  )
  const covers = await query<CoverRow>(
    `select cover_id as id, account_id as "accountId", absent_person_id as "absentId",
            backup_person_id as "backupId", ${DURING}
       from cover where ${AS_OF} order by account_id, lower(during), cover_id`,
    at,
  )
  return { timeOff, busy, covers }
}
