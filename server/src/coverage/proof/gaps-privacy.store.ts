/** What the proof's gaps hold: accounts and who was told, by id alone. */
import { changed, type RoomPrivacy } from '../../platform/privacy/index.ts'

export const gapsPrivacy: RoomPrivacy = {
  room: 'coverage',
  async erase(tx, subject) {
    if (subject.kind !== 'account') return []
    const rows = await changed(tx, 'delete from coverage_gap where account_id = $1', [subject.id])
    return [{ what: 'gaps in its coverage', how: 'deleted', rows }]
  },
  tables: [
    { table: 'coverage_gap', about: 'Hours that had nobody: since when, why, and when they were closed.' },
  ],
  keeps: { coverage_gap_look: 'Tells on which facts the last look ahead rests; says nothing of anybody.' },
}
