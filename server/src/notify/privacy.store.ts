/** What notices hold of people and accounts: how it is erased, how long it is kept, and what leaves in a full export. */
import { changed, erasedName, replaceName, type RoomPrivacy } from '../platform/privacy/index.ts'

const TEXTS = { title: 'text', body: 'text' } as const

const TOLD_BEFORE = `delete from notice where id in
  (select id from notice where state <> 'planned' and coalesce(told_at, due_at) < $1 limit $2) returning 1`

export const notifyPrivacy: RoomPrivacy = {
  room: 'notify',
  async erase(tx, subject) {
    const { kind, id, name } = subject
    if (kind === 'contact') return []
    const by = erasedName(subject)
    if (kind === 'account') {
      const sql = 'update notice set title = $2, body = null where account_id = $1'
      const own = await changed(tx, sql, [id, by])
      const others = await replaceName(tx, 'notice', TEXTS, name, by)
      return [{ what: 'texts of notices', how: 'blanked', rows: own + others }]
    }
    return [
      {
        what: 'their inbox',
        how: 'deleted',
        rows: await changed(tx, 'delete from notice where person_id = $1', [id]),
      },
      {
        what: 'what they wished to be told',
        how: 'deleted',
        rows: await changed(tx, 'delete from notice_preference where person_id = $1', [id]),
      },
      {
        what: 'texts of notices',
        how: 'blanked',
        rows: await replaceName(tx, 'notice', TEXTS, name, by),
      },
    ]
  },
  retained: [
    {
      kind: 'notices',
      remove: async (query, before, limit) => (await query(TOLD_BEFORE, [before, limit])).length,
    },
  ],
  tables: [
    { table: 'notice', about: 'What was told to whom, and what is planned.' },
    { table: 'notice_preference', about: 'What people want to be told, and their quiet hours.' },
  ],
}
