/** What tasks hold of people and accounts: how it is erased, how long it is kept, and what leaves in a full export. */
import { changed, erasedName, replaceName, type RoomPrivacy } from '../platform/privacy/index.ts'

const CLOSED_BEFORE = `delete from task where id in
  (select id from task where state in ('done', 'cancelled') and closed_at < $1 limit $2) returning 1`

export const tasksPrivacy: RoomPrivacy = {
  room: 'tasks',
  async erase(tx, subject) {
    const { kind, id, name } = subject
    if (kind === 'contact') return []
    const by = erasedName(subject)
    const sql = 'update task set title = $2, detail = null where account_id = $1'
    const own = kind === 'account' ? await changed(tx, sql, [id, by]) : 0
    const rows = own + (await replaceName(tx, 'task', { title: 'text', detail: 'text' }, name, by))
    return [{ what: 'texts of tasks', how: 'blanked', rows }]
  },
  retained: [
    {
      kind: 'closedTasks',
      remove: async (query, before, limit) => (await query(CLOSED_BEFORE, [before, limit])).length,
    },
  ],
  tables: [{ table: 'task', about: 'Follow-ups and checklists.' }],
}
