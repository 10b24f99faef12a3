/** What people set for themselves: how it is erased, and what leaves in a full export. */
import { changed, type RoomPrivacy } from '../platform/privacy/index.ts'

export const preferencesPrivacy: RoomPrivacy = {
  room: 'preferences',
  async erase(tx, { kind, id }) {
    if (kind !== 'person') return []
    const own = `delete from preference where actor_kind = 'person' and actor_id = $1`
    const views = `delete from saved_view where owner_kind = 'person' and owner_id = $1`
    return [
      { what: 'preferences', how: 'deleted', rows: await changed(tx, own, [id]) },
      { what: 'saved views', how: 'deleted', rows: await changed(tx, views, [id]) },
    ]
  },
  tables: [
    { table: 'preference', about: 'How people read the pages.' },
    { table: 'saved_view', about: 'Lists under a name.' },
  ],
}
