/** SQL about an account's history: every revision, with the versions of the facts in which it held. */
import { plainRows, type Query } from '../platform/store/index.ts'

export interface Revision {
  readonly kind: 'organization' | 'policy' | 'contract' | 'assignment'
  /** The same through every revision of one contract or assignment. */
  readonly id: string
  readonly from: string | null
  readonly until: string | null
  readonly facts: Readonly<Record<string, unknown>>
  readonly recordedIn: number
  readonly supersededIn: number | null
}

const ISO = (end: 'lower' | 'upper'): string => `to_char(${end}(valid), 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

/** Every revision of an account's facts, the newest first; with a version, those that held in it. */
export async function listRevisions(
  query: Query,
  accountId: string,
  atVersion: number | null,
): Promise<Revision[]> {
  const kept = `account_id = $1 and ($2::bigint is null
    or (recorded_in <= $2 and (superseded_in is null or superseded_in > $2)))`
  const rows = await query<Revision>(
    `select 'organization' as kind, organization_id as id, ${ISO('lower')} as "from", ${ISO('upper')} as "until",
            json_build_object('organizationName', organization_name) as facts,
            recorded_in as "recordedIn", superseded_in as "supersededIn"
       from account_organization where ${kept}
     union all
     select 'policy', account_id::text, ${ISO('lower')}, ${ISO('upper')},
            json_build_object('handlingMode', handling_mode, 'fallback', fallback, 'standingBackupId', standing_backup_id,
              'nightContactId', night_contact_id, 'isLive', is_live), recorded_in, superseded_in
       from account_policy where ${kept}
     union all
     select 'contract', contract_id::text, starts_on::text, ends_on::text,
            json_build_object('source', source, 'aseCount', ase_count, 'hoursPerWeek', hours_per_week,
              'weekendZone', weekend_zone, 'replyScheduleId', reply_schedule_id), recorded_in, superseded_in
       from contract where ${kept}
     union all
     select 'assignment', assignment_id::text, starts_on::text, ends_on::text,
            json_build_object('personId', person_id, 'isPrimary', is_primary, 'position', position,
              'replacedById', replaced_by_id), recorded_in, superseded_in
       from assignment where ${kept}
     order by 6 desc, 1, 3 desc nulls last`,
    [accountId, atVersion],
  )
  return plainRows(rows)
}
