/** Any CSV, by a mapping of its columns: `--map ticket_id=number,occurred_at=updated,…`. */
import type { EventComment, IntakeEvent, TicketState } from '../../tickets/api.ts'
import { ImportError, shown } from '../problems.ts'
import type { CsvPreset, Draft, Fields, ReadContext } from './preset.ts'
import { PRIORITY_WORDS, STATUS_WORDS, wordList, type Words } from './words.ts'

/** What a column can be, and what it means: the left side of `--map`. */
export const TARGETS = {
  ticket_id: 'the ticket’s id; required',
  occurred_at: 'when the row’s change happened; required',
  key: 'names the event; without it, ticket, time and counter or content do',
  counter: 'a whole number that orders rows of one ticket at one time',
  created_at: 'when the ticket was created; without it, its first row',
  status: 'new, open, pending, hold, solved, closed …; --words adds others',
  priority: 'urgent, high, normal, low; --words adds others',
  subject: 'the title',
  organization: 'the customer organisation’s id in the help desk',
  assignee: 'the help-desk user who holds the ticket',
  group: 'the group that holds it',
  requester: 'who asked',
  actor: 'the help-desk user who made the change',
  comment: 'agent or customer: a public comment came with the change',
  tags: 'tags, separated by spaces, commas or semicolons',
  form: 'the ticket form',
  preferred_region: 'the region the customer prefers',
} as const
export type Target = keyof typeof TARGETS

/** Which column is what. */
export type ColumnMap = Readonly<Partial<Record<Target, string>>>

/** Words of the file for our words: `status` and `priority`, added to the built-in ones. */
export interface ExtraWords {
  readonly status: Readonly<Record<string, string>>
  readonly priority: Readonly<Record<string, string>>
}

export const noWords: ExtraWords = { status: {}, priority: {} }

/** Reads `--map`: `target=column`, several separated by commas. */
export function parseMap(text: string): ColumnMap {
  const pairs = text.split(',').map((pair) => {
    const [target = '', ...column] = pair.split('=')
    return [target.trim(), column.join('=').trim()] as const
  })
  const bad = pairs.findIndex(([target, column]) => !Object.hasOwn(TARGETS, target) || column === '')
  if (bad !== -1) {
    const known = Object.keys(TARGETS).join(', ')
    throw option(
      `--map does not understand “${shown(text.split(',')[bad]!)}”. Write target=column; targets are ${known}.`,
    )
  }
  const twice = pairs.find(([target], index) => pairs.findIndex(([other]) => other === target) !== index)
  if (twice) throw option(`--map names ${twice[0]} twice: one column can say it.`)
  return Object.fromEntries(pairs)
}

/** Reads `--words`: `status.Resolved=solved,priority.P1=urgent`. */
export function parseWords(text: string): ExtraWords {
  const words = { status: {} as Record<string, string>, priority: {} as Record<string, string> }
  for (const pair of text.split(',')) {
    const match = /^\s*(status|priority)\.(.+)=([^=]+)$/.exec(pair)
    const [, list, word = '', meaning = ''] = match ?? []
    const known = list === 'status' ? STATUS_WORDS : PRIORITY_WORDS
    if ((list !== 'status' && list !== 'priority') || !Object.hasOwn(known, meaning.trim()))
      throw option(
        `--words does not understand “${shown(pair)}”. Write status.Word=solved or priority.Word=urgent, separated by commas.`,
      )
    words[list][word.trim()] = meaning.trim()
  }
  return words
}

const option = (message: string): ImportError => new ImportError('import_option', message)

/** The preset of a mapping. */
export function mappedCsv(
  map: ColumnMap,
  words: ExtraWords = noWords,
  base: Partial<CsvPreset> = {},
): CsvPreset {
  const { ticket_id: ticketId, occurred_at: occurredAt } = map
  if (ticketId === undefined || occurredAt === undefined)
    throw option('Say at least --map ticket_id=COLUMN,occurred_at=COLUMN.')
  const meanings: Meanings = {
    status: wordList({ ...STATUS_WORDS, ...translated(words.status, STATUS_WORDS) }),
    priority: wordList({ ...PRIORITY_WORDS, ...translated(words.priority, PRIORITY_WORDS) }),
    comment: wordList({ agent: 'agent', customer: 'customer', none: null }),
  }
  return {
    name: 'generic-csv',
    about: 'any CSV: --map says which column is what',
    delimiter: ',',
    dateFormat: 'iso',
    required: [...new Set(Object.values(map))],
    optional: [],
    missing: [],
    ...base,
    read: (fields, context) => read(fields, context, map, { ticketId, occurredAt }, meanings),
    finish: createdWithTheFirst,
  }
}

interface Meanings {
  readonly status: Words<TicketState['status']>
  readonly priority: Words<NonNullable<TicketState['priority']>>
  readonly comment: Words<EventComment['author'] | null>
}

function translated<T>(words: Readonly<Record<string, string>>, known: Readonly<Record<string, T>>) {
  return Object.fromEntries(Object.entries(words).map(([word, meaning]) => [word, known[meaning]!]))
}

function read(
  fields: Fields,
  { source }: ReadContext,
  map: ColumnMap,
  must: { readonly ticketId: string; readonly occurredAt: string },
  words: Meanings,
): Draft {
  const ticketId = fields.required(must.ticketId)
  const written = fields.required(must.occurredAt)
  const at = fields.time(must.occurredAt)
  const counter = map.counter === undefined ? null : fields.text(map.counter)
  if (counter !== null && !/^\d{1,15}$/.test(counter)) fields.problem(map.counter!, 'is no whole number')
  const text = (target: Target): string | null =>
    map[target] === undefined ? null : fields.text(map[target])
  const author = map.comment === undefined ? null : fields.word(map.comment, words.comment)
  const state = stateOf(fields, map, words, text)
  const actor = text('actor')
  const event: IntakeEvent = {
    source,
    key: text('key') ?? `${ticketId}:${counter ?? contentKey(state)}:${written}`,
    ticketId,
    occurredAt: at ?? 0,
    actor: { id: actor, kind: actor === null ? 'unknown' : author === 'customer' ? 'end_user' : 'agent' },
    writeId: null,
    comment: author ? { id: null, author, public: true } : null,
    state,
  }
  return { line: fields.line, order: counter === null ? fields.line : Number(counter), event }
}

function stateOf(
  fields: Fields,
  map: ColumnMap,
  words: Meanings,
  text: (target: Target) => string | null,
): Partial<TicketState> {
  const status = map.status === undefined ? null : fields.word(map.status, words.status)
  const createdAt = map.created_at === undefined ? null : fields.time(map.created_at)
  return {
    ...(map.organization !== undefined && { organizationId: text('organization') }),
    ...(map.subject !== undefined && { subject: text('subject') }),
    ...(status ? { status } : {}),
    ...(map.priority !== undefined && { priority: fields.word(map.priority, words.priority) ?? null }),
    ...(map.form !== undefined && { form: text('form') }),
    ...(map.tags !== undefined && {
      tags:
        text('tags')
          ?.split(/[\s,;]+/)
          .filter(Boolean) ?? [],
    }),
    ...(map.preferred_region !== undefined && { preferredRegion: text('preferred_region') }),
    ...(map.assignee !== undefined && { assigneeId: text('assignee') }),
    ...(map.group !== undefined && { groupId: text('group') }),
    ...(map.requester !== undefined && { requesterId: text('requester') }),
    ...(createdAt !== null && { createdAt }),
  }
}

/** Rows of one ticket at one time without a counter are told apart by what they say, never by where they stand. */
function contentKey(state: Partial<TicketState>): string {
  let hash = 0xcbf29ce484222325n
  for (const byte of Buffer.from(JSON.stringify(state)))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  return hash.toString(16).padStart(16, '0')
}

/** A ticket is as old as its first row unless a column says otherwise. */
function createdWithTheFirst(drafts: readonly Draft[]): readonly Draft[] {
  const start = drafts[0]!.event.occurredAt
  return drafts.map((draft) => {
    const { createdAt } = draft.event.state
    if (createdAt !== undefined && createdAt <= start) return draft
    return { ...draft, event: { ...draft.event, state: { ...draft.event.state, createdAt: start } } }
  })
}
