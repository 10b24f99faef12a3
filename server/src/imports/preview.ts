/** What an import would do, before anything is stored. */
import type { IntakeEvent } from '../tickets/api.ts'
import { counted, shown, type Rejection } from './problems.ts'
import type { TicketFile } from './run/read-tickets.ts'

export interface Preview {
  readonly rows: number
  readonly events: number
  readonly rejected: number
  readonly columns: readonly string[]
  readonly unused: readonly string[]
  readonly notes: readonly string[]
  /** The first ten in the order they would be decided. */
  readonly first: readonly { readonly line: number; readonly event: IntakeEvent }[]
  readonly problems: readonly Rejection[]
}

const FIRST = 10
const PROBLEMS = 20

/** The preview of a file that was read. */
export function previewOf(file: TicketFile): Preview {
  return {
    rows: file.rows,
    events: file.drafts.length,
    rejected: file.rows - file.drafts.length,
    columns: file.columns,
    unused: file.unused,
    notes: file.notes,
    first: file.drafts.slice(0, FIRST).map(({ line, event }) => ({ line, event })),
    problems: file.rejections.slice(0, PROBLEMS),
  }
}

/** A preview as text. Times are shown in UTC: so they would be stored. */
export function previewText(preview: Preview): string {
  const { unused, notes, problems } = preview
  return [
    `${counted(preview.rows, 'row')}: ${counted(preview.events, 'event')} understood, ${preview.rejected.toLocaleString('en')} rejected. Nothing was stored.`,
    '',
    'The first events as understood, in the order they would be decided (times in UTC):',
    ...preview.first.flatMap(eventLines),
    '',
    `Columns that nothing is made of: ${unused.length === 0 ? 'none' : unused.join(', ')}`,
    ...notes.map((note) => `Note: ${note}`),
    ...(problems.length === 0 ? ['Problems: none'] : ['Problems:', ...problems.map(problemLine)]),
    ...(preview.rejected > problems.length ? ['  … all of them with --rejects FILE'] : []),
    '',
  ].join('\n')
}

/** One rejection in a line. */
export function problemLine({ line, unit = 'line', reason, value }: Rejection): string {
  return `  ${unit} ${line}: ${reason}${value === null || value === '' ? '' : ` (${shown(value)})`}`
}

function eventLines({ line, event }: Preview['first'][number]): string[] {
  const { state, actor, comment } = event
  const by = actor.id === null ? 'by nobody named' : `by ${actor.id}`
  const reply =
    comment === null ? '' : ` · public reply of ${comment.author === 'agent' ? 'an agent' : 'the customer'}`
  const facts = Object.entries(state)
    .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `${name} ${name === 'createdAt' ? instant(Number(value)) : String(value)}`)
  return [
    `  line ${line} · ${instant(event.occurredAt)} · ${event.ticketId} · ${by}${reply}`,
    `    ${facts.join(' · ')}`,
  ]
}

const instant = (at: number): string => Temporal.Instant.fromEpochMilliseconds(at).toString()
