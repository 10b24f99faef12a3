/** What surges, digests, tickets without progress and questions hold of people and accounts. */
import type { Tx } from '../platform/db/index.ts'
import {
  changed,
  erasedName,
  replaceName,
  type Erased,
  type RoomPrivacy,
  type SubjectToErase,
} from '../platform/privacy/index.ts'

export const SEEN_TABLES: RoomPrivacy['tables'] = [
  { table: 'ticket_day_count', about: 'New tickets of accounts by day.' },
  { table: 'ticket_sweep', about: 'How far sweeps over tickets have come.' },
  { table: 'surge', about: 'Surges, and what customers chose.' },
  { table: 'surge_ticket', about: 'The order of a surge’s tickets, and who owns which.' },
  { table: 'new_ticket_digest', about: 'Digests of new tickets.' },
  { table: 'ticket_stuck', about: 'Open tickets in which nothing goes on.' },
  { table: 'ase_question', about: 'Questions to ASEs about tickets.' },
  { table: 'ase_question_step', about: 'Who was asked, in order.' },
]

/** Words go, numbers and ids stay; a person's own questions and answers lose their words too. */
export async function eraseSeen(tx: Tx, subject: SubjectToErase): Promise<Erased[]> {
  const { kind, id, name } = subject
  if (kind === 'contact') return []
  const by = erasedName(subject)
  const whose = kind === 'account' ? 'account_id = $1' : 'asked_by_id = $1 or answered_by_id = $1'
  const words = `update ase_question set question = $2, answer = case when answer is null then null else $2 end where ${whose}`
  const own = await changed(tx, words, [id, by])
  const named = await replaceName(tx, 'ase_question', { question: 'text', answer: 'text' }, name, by)
  const chose = await replaceName(tx, 'surge', { chosen_by: 'text' }, name, by)
  const erased: Erased[] = [
    { what: 'questions about tickets', how: 'blanked', rows: own + named },
    { what: 'who recorded a customer’s choice', how: 'blanked', rows: chose },
  ]
  if (kind !== 'person') return erased
  const digests = await changed(tx, 'delete from new_ticket_digest where person_id = $1', [id])
  return [...erased, { what: 'digests of new tickets', how: 'deleted', rows: digests }]
}
