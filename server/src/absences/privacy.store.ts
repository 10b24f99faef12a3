/** What absences hold of a person: how it is erased, and what leaves in a full export. */
import { eraseFromPlans, PLAN_TABLES } from './cover-plan/privacy.store.ts'
import { changed, erasedName, replaceName, type RoomPrivacy } from '../platform/privacy/index.ts'

export const absencesPrivacy: RoomPrivacy = {
  room: 'absences',
  async erase(tx, subject) {
    if (subject.kind !== 'person') return []
    const why = await changed(
      tx,
      `update time_off set reason = null, kind = 'planned' where person_id = $1 and (reason is not null or kind <> 'planned')`,
      [subject.id],
    )
    const plans = await eraseFromPlans(tx, subject)
    const by = erasedName(subject)
    const signed =
      (await replaceName(tx, 'time_off', { recorded_by: 'text' }, subject.name, by)) +
      (await replaceName(tx, 'recurring_off', { recorded_by: 'text' }, subject.name, by)) +
      (await replaceName(tx, 'calendar', { added_by: 'text' }, subject.name, by)) +
      (await replaceName(tx, 'cover', { recorded_by: 'text' }, subject.name, by)) +
      (await replaceName(tx, 'pod', { recorded_by: 'text' }, subject.name, by)) +
      (await replaceName(tx, 'pod_member', { recorded_by: 'text' }, subject.name, by))
    const calendars = await changed(tx, 'delete from calendar where person_id = $1', [subject.id])
    return [
      { what: 'calendars that were read for them', how: 'deleted', rows: calendars },
      { what: 'why they were away', how: 'blanked', rows: why },
      { what: 'plans of absences and answers to requests for cover', how: 'blanked', rows: plans },
      { what: 'absences and covers they recorded', how: 'blanked', rows: signed },
    ]
  },
  tables: [
    // Why somebody is away is theirs and their manager's: it leaves in no export.
    {
      table: 'time_off',
      about: 'When people were away, with history; not why.',
      without: ['reason', 'kind', 'recorded_at'],
    },
    // An address is a key to somebody's calendar elsewhere.
    {
      table: 'calendar',
      about: 'Calendars kept elsewhere whose time off is read; not their addresses.',
      without: ['sealed_address', 'words', 'etag', 'last_modified'],
    },
    { table: 'calendar_event', about: 'When their events that count are; not what they are called.' },
    { table: 'recurring_off', about: 'Days off that come back, with history.', without: ['recorded_at'] },
    ...PLAN_TABLES,
    { table: 'busy_period', about: 'When people took no more work.' },
    { table: 'cover', about: 'Who covered which account for whom.' },
    { table: 'pod', about: 'Coverage pods, with history.' },
    { table: 'pod_member', about: 'Who was a member of which pod.' },
    { table: 'pod_rotation', about: 'Rotations of pods: proposed, applied, skipped.' },
  ],
}
