/** What absences hold of a person: how it is erased, and what leaves in a full export. */
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
    const by = erasedName(subject)
    const signed =
      (await replaceName(tx, 'time_off', { recorded_by: 'text' }, subject.name, by)) +
      (await replaceName(tx, 'cover', { recorded_by: 'text' }, subject.name, by))
    return [
      { what: 'why they were away', how: 'blanked', rows: why },
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
    { table: 'busy_period', about: 'When people took no more work.' },
    { table: 'cover', about: 'Who covered which account for whom.' },
  ],
}
