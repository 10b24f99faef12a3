/**
 * The ServiceNow event log "Incident management process enriched event log" (UCI): a row is the incident as one update
 * left it, but `resolved_*` and `closed_*` stand with their final values on every row, also years before they were
 * known. They are never read. Times are local, of a zone that the log does not name.
 */
import type { IntakeEvent, Priority, TicketStatus } from '../../tickets/api.ts'
import type { CsvPreset, Draft, Fields, ReadContext } from './preset.ts'
import { wordList } from './words.ts'

/** The updater that is an integration: it writes a fifth of all rows, at all hours, and closes almost every incident. */
export const LOG_INTEGRATION = 'Updated by 908'

const STATES = wordList<TicketStatus>({
  New: 'new',
  Active: 'open',
  'Awaiting User Info': 'pending',
  'Awaiting Vendor': 'hold',
  'Awaiting Problem': 'hold',
  'Awaiting Evidence': 'hold',
  Resolved: 'solved',
  Closed: 'closed',
})

const PRIORITIES = wordList<Priority>({
  '1 - Critical': 'urgent',
  '2 - High': 'high',
  '3 - Moderate': 'normal',
  '4 - Low': 'low',
})

const COUNT = /^\d{1,9}$/

function read(fields: Fields, { source }: ReadContext): Draft | null {
  const number = fields.required('number')
  const count = fields.required('sys_mod_count')
  if (!COUNT.test(count)) fields.problem('sys_mod_count', 'is no whole number')
  const updated = fields.required('sys_updated_at')
  const at = fields.time('sys_updated_at')
  const opened = fields.time('opened_at')
  const status = fields.word('incident_state', STATES)
  if (status === null) fields.problem('incident_state', 'is missing')
  const state = {
    organizationId: fields.text('location'),
    subject: subjectOf(fields),
    status: status ?? 'new',
    priority: fields.word('priority', PRIORITIES) ?? null,
    assigneeId: fields.text('assigned_to'),
    groupId: fields.text('assignment_group'),
    requesterId: fields.text('caller_id'),
    createdAt: opened ?? at ?? 0,
  }
  const actor = fields.text('sys_updated_by')
  const event: IntakeEvent = {
    source,
    key: `${number}:${count}:${updated}`,
    ticketId: number,
    occurredAt: at ?? 0,
    actor: { id: actor, kind: actor === null ? 'unknown' : 'agent' },
    writeId: null,
    comment: null,
    state,
  }
  return { line: fields.line, order: Number(count), event }
}

/** The log has no titles: what it says of the matter stands for one. */
function subjectOf(fields: Fields): string | null {
  const parts = [fields.text('category'), fields.text('subcategory'), fields.text('u_symptom')]
  const known = parts.filter((part) => part !== null)
  return known.length === 0 ? null : known.join(' · ')
}

/** The first row past New stands for the first public reply; a ticket is not younger than its first row. */
function finish(drafts: readonly Draft[]): readonly Draft[] {
  const first = drafts.findIndex(({ event }) => event.state.status !== 'new')
  const start = drafts[0]!.event.occurredAt
  return drafts.map((draft, index) => {
    const { event } = draft
    const late = (event.state.createdAt ?? start) > start
    if (index !== first && !late) return draft
    const state = late ? { ...event.state, createdAt: start } : event.state
    const comment = index === first ? ({ id: null, author: 'agent', public: true } as const) : null
    return { ...draft, event: { ...event, state, comment } }
  })
}

/** `--preset servicenow-log`. */
export const servicenowLog: CsvPreset = {
  name: 'servicenow-log',
  about: 'the ServiceNow incident event log (UCI), one row an update; makes a programme from it',
  delimiter: ',',
  dateFormat: 'd/m/Y H:M',
  required: [
    'number',
    'incident_state',
    'sys_mod_count',
    'sys_updated_by',
    'sys_updated_at',
    'opened_at',
    'location',
    'priority',
    'assigned_to',
  ],
  optional: ['caller_id', 'assignment_group', 'category', 'subcategory', 'u_symptom'],
  missing: ['?'],
  read,
  finish,
}
