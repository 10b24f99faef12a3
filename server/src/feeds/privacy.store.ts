/** What feeds hold of a person: how it is erased, and what leaves in a full export. */
import { changed, type RoomPrivacy } from '../platform/privacy/index.ts'

export const feedsPrivacy: RoomPrivacy = {
  room: 'feeds',
  async erase(tx, subject) {
    if (subject.kind !== 'person' && subject.kind !== 'account') return []
    const sql = 'delete from feed where person_id = $1 or about_id = $1'
    const rows = await changed(tx, sql, [subject.id])
    return [{ what: 'calendars given out', how: 'deleted', rows }]
  },
  tables: [
    { table: 'feed', about: 'Calendars given out by a link; not the links.', without: ['token_hash'] },
  ],
}
