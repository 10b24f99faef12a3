/** What imports keep: how long, and what leaves in a full export. */
import type { RoomPrivacy } from '../platform/privacy/index.ts'

const REJECTED_BEFORE = `delete from import_rejection where ctid in (select r.ctid from import_rejection r
  join import_run i on i.id = r.run_id where i.finished_at < $1 limit $2) returning 1`

export const importsPrivacy: RoomPrivacy = {
  room: 'imports',
  retained: [
    {
      kind: 'importRejections',
      remove: async (query, before, limit) => (await query(REJECTED_BEFORE, [before, limit])).length,
    },
  ],
  tables: [
    { table: 'import_run', about: 'Imports of files.' },
    { table: 'import_rejection', about: 'Lines that were refused, and why.' },
  ],
}
