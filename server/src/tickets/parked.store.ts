/** Events that could not be read or decided: kept with the reason until a person retries or discards them. */
import { createHash } from 'node:crypto'
import type { Clock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { plainRows, readPage, type Page, type Query } from '../platform/store/index.ts'

export interface Problem {
  readonly path: string
  readonly message: string
}

/** Parks a delivery; the same body delivered again counts an attempt. Answers the row's id. */
export async function parkEvent(
  query: Query,
  clock: Clock,
  source: string,
  raw: string,
  reason: string,
  problems: readonly Problem[],
): Promise<string> {
  const digest = createHash('sha256').update(raw).digest('hex')
  const [row] = await query<{ id: string }>(
    `insert into parked_event (id, source, received_at, raw, reason, problems, digest) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (source, digest) do update set attempts = parked_event.attempts + 1, state = 'parked',
        reason = excluded.reason, problems = excluded.problems
     returning id::text`,
    [newId(clock), source, clock.now(), storable(raw), reason, JSON.stringify(problems), digest],
  )
  return row!.id
}

/** PostgreSQL keeps no NUL in text. */
const storable = (raw: string): string => raw.replaceAll('\0', '\uFFFD')

export interface ParkedEvent {
  readonly id: string
  readonly source: string
  readonly receivedAt: string
  readonly reason: string
  readonly problems: Problem[]
  readonly state: 'parked' | 'taken_in' | 'discarded'
  readonly attempts: number
  readonly preview: string
}

/**
 * Keeps what names none of these organisations: whose an event is that could not be read, only its text can tell. Parked
 * events are few.
 */
const NAMES_NONE = `not exists (select from unnest($1::text[]) o where raw ~
  ('(^|[^0-9A-Za-z_-])' || regexp_replace(o, '([^0-9A-Za-z_])', '\\\\\\1', 'g') || '($|[^0-9A-Za-z_-])'))`

/** A page of parked events, newest first; settled ones too where `all`. */
export function listParked(
  query: Query,
  filter: { all: boolean; limit: number; cursor?: string | undefined },
  without: readonly string[],
): Promise<Page<ParkedEvent>> {
  return readPage<ParkedEvent>(query, {
    select: `select id::text, source, received_at as "receivedAt", reason, problems, state, attempts, left(raw, 2000) as preview
               from parked_event`,
    where: [NAMES_NONE, filter.all ? undefined : `state = 'parked'`],
    values: [without],
    sort: { by: 'received_at', type: 'timestamptz', descending: true },
    id: 'id',
    limit: filter.limit,
    cursor: filter.cursor,
  })
}

export interface ParkedDetail extends ParkedEvent {
  /** The body as delivered, of the first 200,000 characters. */
  readonly raw: string
  /** How many characters it has. */
  readonly length: number
  readonly settledAt: string | null
  readonly settledBy: string | null
}

/** One parked event with its body as delivered. */
export async function findParked(
  query: Query,
  id: string,
  without: readonly string[],
): Promise<ParkedDetail | undefined> {
  const rows = await query<ParkedDetail & Record<string, unknown>>(
    `select id::text, source, received_at as "receivedAt", reason, problems, state, attempts, left(raw, 2000) as preview,
            left(raw, 200000) as raw, length(raw) as length, settled_at as "settledAt", settled_by as "settledBy"
       from parked_event where ${NAMES_NONE} and id = $2`,
    [without, id],
  )
  return plainRows(rows)[0]
}

/** A parked event with its body as delivered, locked. */
export async function lockParked(
  query: Query,
  id: string,
  without: readonly string[] = [],
): Promise<{ source: string; raw: string; state: string } | undefined> {
  const rows = await query<{ source: string; raw: string; state: string }>(
    `select source, raw, state from parked_event where ${NAMES_NONE} and id = $2 for update`,
    [without, id],
  )
  return rows[0]
}

const SETTLE = `update parked_event set state = $2, settled_at = $3, settled_by = $4
   where id = $1 and state = 'parked' returning 1`

/** Settles a parked event; false when it was settled before. */
export async function settleParked(
  query: Query,
  clock: Clock,
  id: string,
  state: 'taken_in' | 'discarded',
  by: string,
): Promise<boolean> {
  const rows = await query(SETTLE, [id, state, clock.now(), by])
  return rows.length === 1
}
