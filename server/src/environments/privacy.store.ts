/** What environments hold of customers and our people: how it is erased, and what leaves in a full export. */
import { changed, erasedName, replaceName, type RoomPrivacy } from '../platform/privacy/index.ts'

const OF_ACCOUNT = [
  ['systems', 'delete from environment_system where account_id = $1'],
  ['notes about the environment', 'delete from environment_note where account_id = $1'],
  [
    'announcements of planned changes',
    'delete from planned_change_told where change_id in (select change_id from planned_change where account_id = $1)',
  ],
  ['planned changes', 'delete from planned_change where account_id = $1'],
] as const

export const environmentsPrivacy: RoomPrivacy = {
  room: 'environments',
  async erase(tx, subject) {
    if (subject.kind === 'account') {
      const erased = []
      for (const [what, sql] of OF_ACCOUNT)
        erased.push({ what, how: 'deleted' as const, rows: await changed(tx, sql, [subject.id]) })
      return erased
    }
    const by = erasedName(subject)
    const texts = [
      await replaceName(tx, 'environment_system', { about: 'text', changed_by: 'text' }, subject.name, by),
      await replaceName(
        tx,
        'environment_note',
        { access: 'text', risks: 'text', changed_by: 'text' },
        subject.name,
        by,
      ),
      await replaceName(
        tx,
        'planned_change',
        { title: 'text', about: 'text', roll_back: 'text', contacts: 'text', recorded_by: 'text' },
        subject.name,
        by,
      ),
    ]
    const rows = texts.reduce((sum, n) => sum + n, 0)
    if (subject.kind === 'contact') return [{ what: 'texts about environments', how: 'blanked', rows }]
    const told = await changed(tx, 'delete from planned_change_told where person_id = $1', [subject.id])
    return [
      { what: 'texts about environments', how: 'blanked', rows },
      { what: 'announcements of planned changes to them', how: 'deleted', rows: told },
    ]
  },
  tables: [
    { table: 'environment_system', about: 'What accounts run.' },
    { table: 'environment_note', about: 'Access notes and known risks.' },
    { table: 'planned_change', about: 'What customers plan to change, with history.' },
    { table: 'planned_change_told', about: 'To whom planned changes were announced.' },
  ],
}
