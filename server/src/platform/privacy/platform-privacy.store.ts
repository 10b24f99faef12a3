/** What the platform itself holds of people, contacts and accounts. */
import { replaceName } from './forget.store.ts'
import { erasedName, type RoomPrivacy } from './ports.ts'
import { destroyKey, refOf } from './subject-keys.store.ts'

export const platformPrivacy: RoomPrivacy = {
  room: 'platform',
  async erase(tx, subject) {
    const sealed = await tx.query<{ rows: number }>(
      `select count(*)::int as rows from audit_entry
        where $1 = any (sealed_for) or (actor_sealed is not null and $2 = 'person' and actor_id = $3)`,
      [refOf(subject), subject.kind, subject.id],
    )
    await destroyKey(tx, subject)
    const columns = { outside_writes_changed_by: 'text', outside_writes_reason: 'text' } as const
    const named =
      subject.kind === 'person'
        ? await replaceName(tx, 'programme', columns, subject.name, erasedName(subject))
        : 0
    return [
      { what: 'audit entries', how: 'blanked', rows: sealed[0]?.rows ?? 0 },
      { what: 'the stop switch’s last change', how: 'blanked', rows: named },
    ]
  },
  tables: [{ table: 'programme', about: 'The programme’s name and stop switch.' }],
  keeps: {
    audit_entry: 'leaves opened, as audit.jsonl and audit.csv',
    subject_key: 'the keys of what the audit log seals',
    outbox_event: 'a day of live updates: ids only',
    facts_version: 'a counter',
    facts_change: 'which rows of facts the last versions changed: ids only',
    facts_log: 'how far back that reaches',
    schema_migration: 'which migrations were applied',
  },
}
