/** What the cover workflow holds of people: how it is erased, and what leaves in a full export. */
import type { Tx } from '../../platform/db/index.ts'
import {
  changed,
  erasedName,
  replaceName,
  type ExportedTable,
  type SubjectToErase,
} from '../../platform/privacy/index.ts'

/** Blanks why somebody was away and what they answered; answers how many rows. */
export async function eraseFromPlans(tx: Tx, subject: SubjectToErase): Promise<number> {
  const { id, name } = subject
  const own = await changed(
    tx,
    `update absence_plan set reason = null, kind = 'planned', decision_note = null
      where person_id = $1 and (reason is not null or kind <> 'planned' or decision_note is not null)`,
    [id],
  )
  const said = await changed(
    tx,
    'update cover_ask set note = null where person_id = $1 and note is not null',
    [id],
  )
  const by = erasedName(subject)
  const named =
    (await replaceName(tx, 'absence_plan', { created_by: 'text', decision_note: 'text' }, name, by)) +
    (await replaceName(tx, 'cover_ask', { note: 'text' }, name, by))
  return own + said + named
}

/** Why somebody is away, and what would tell it, leaves in no export. */
export const PLAN_TABLES: readonly ExportedTable[] = [
  {
    table: 'absence_plan',
    about: 'Planned absences: when, and how far they are; not why.',
    without: ['reason', 'kind', 'decision_note', 'created_at'],
  },
  {
    table: 'cover_request',
    about: 'Accounts that somebody was to cover.',
    without: ['due_at', 'escalated_at'],
  },
  {
    table: 'cover_ask',
    about: 'Who was asked to cover, and whether they did.',
    without: ['note', 'asked_at'],
  },
  { table: 'cover_part', about: 'Hours that somebody took.', without: ['made_at'] },
  { table: 'absence_plan_task', about: 'Which tasks belong to which planned absence.', without: ['phase'] },
]
