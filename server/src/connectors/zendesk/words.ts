/** Zendesk's words for status, priority and role. REST says `open`, events `OPEN`; a trigger says them in the requester's language. */
import type { Priority, TicketStatus } from '../../tickets/api.ts'

/** Labels in further languages, as an account's triggers send them; keys are compared without case. */
export interface ExtraLabels {
  readonly status?: Readonly<Record<string, TicketStatus>>
  readonly priority?: Readonly<Record<string, Priority>>
}

const STATUS: Readonly<Record<TicketStatus, string>> = {
  new: 'new|neu|nouveau|nuevo|novo|nuovo|nieuw|新規',
  open: 'open|offen|ouvert|abierto|aberto|aperto|オープン',
  pending: 'pending|wartend|en attente|pendiente|pendente|in attesa|保留中',
  hold: 'hold|on-hold|on hold|angehalten|en pause|en espera|em espera|in sospeso|in de wacht|待機中',
  solved: 'solved|gelöst|résolu|resuelto|resolvido|risolto|opgelost|解決済み',
  closed: 'closed|geschlossen|clos|fermé|cerrado|fechado|chiuso|gesloten|終了',
  deleted: 'deleted',
  suspended: 'suspended',
  spam: 'spam',
  merged: 'merged',
}

const PRIORITY: Readonly<Record<Priority, string>> = {
  urgent: 'urgent|dringend|urgente|緊急',
  high: 'high|hoch|élevée|haute|alta|hoog|高',
  normal: 'normal|normale|normaal|標準|普通',
  low: 'low|niedrig|basse|baja|baixa|bassa|laag|低',
}

const statusByLabel = byLabel(STATUS)
const priorityByLabel = byLabel(PRIORITY)

function byLabel<Word extends string>(labels: Readonly<Record<Word, string>>): ReadonlyMap<string, Word> {
  const words = Object.keys(labels) as Word[]
  return new Map(words.flatMap((word) => labels[word].split('|').map((label) => [label, word] as const)))
}

/** Our word for a status label, or undefined for a label that is not known. */
export function statusWord(label: string, extra: ExtraLabels = {}): TicketStatus | undefined {
  return find(label, statusByLabel, extra.status)
}

/** Our word for a priority label; null where it says that none is given; undefined for a label that is not known. */
export function priorityWord(label: string, extra: ExtraLabels = {}): Priority | null | undefined {
  return ['', '-'].includes(label.trim()) ? null : find(label, priorityByLabel, extra.priority)
}

function find<Word>(
  label: string,
  known: ReadonlyMap<string, Word>,
  extra: Readonly<Record<string, Word>> = {},
): Word | undefined {
  const folded = label.trim().toLowerCase()
  const own = Object.entries(extra).find(([key]) => key.trim().toLowerCase() === folded)
  return own ? own[1] : known.get(folded)
}

/** Whether a role label names staff; undefined for labels that are not known. */
export function isStaff(label: string): boolean | undefined {
  const folded = label
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]/g, '')
  if (['admin', 'administrator', 'agent', 'owner', 'lightagent'].includes(folded)) return true
  return folded === 'enduser' ? false : undefined
}
