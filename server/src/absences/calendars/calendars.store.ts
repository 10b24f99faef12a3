/** SQL about calendars that are read, and the time off that follows from them. */
import type { Interval } from '../../calendar/api.ts'
import type { Tx } from '../../platform/db/index.ts'
import { inserter, plainRows, type Query } from '../../platform/store/index.ts'
import type { Calendar } from './calendars.contract.ts'
import type { Standing } from './joined.ts'

const SPAN = `(extract(epoch from lower(during)) * 1000)::float8 as start,
  (extract(epoch from upper(during)) * 1000)::float8 as "end"`

/** Stretches of all events that count, of all calendars of a person. */
export function eventsThatCount(query: Query, personId: string): Promise<Interval[]> {
  return query<Interval & Record<string, unknown>>(
    `select ${SPAN} from calendar_event e join calendar c on c.id = e.calendar_id where c.person_id = $1`,
    [personId],
  )
}

/** Confirmed time off of a person that has not ended: by hand, and from calendars. */
export async function standingTimeOff(
  query: Query,
  personId: string,
  now: Temporal.Instant,
): Promise<{ entered: Interval[]; read: Standing[] }> {
  const rows = await query<Standing & { source: string }>(
    `select time_off_id::text as "timeOffId", source, ${SPAN} from time_off
      where person_id = $1 and superseded_in is null and state = 'confirmed' and (upper(during) > $2 or source = 'entered')`,
    [personId, now],
  )
  const of = (source: string) => rows.filter((row) => row.source === source)
  return { entered: of('entered'), read: of('calendar') }
}

const CALENDAR = `c.id::text, c.person_id::text as "personId", c.name, c.host, c.counts, c.words, c.is_paused as "isPaused", c.added_at as "addedAt",
  c.read_at as "readAt", c.next_read_at as "nextReadAt", c.failures, c.problem, c.left_out as "leftOut",
  (select count(*)::int from calendar_event e where e.calendar_id = c.id and upper(e.during) > $1) as events`

/** A person's calendars, the oldest first. */
export async function listCalendars(
  query: Query,
  personId: string,
  now: Temporal.Instant,
): Promise<Calendar[]> {
  return plainRows(
    await query<Calendar>(
      `select ${CALENDAR} from calendar c where c.person_id = $2 order by c.added_at, c.id`,
      [now, personId],
    ),
  )
}

/** One calendar, locked where `lock` says so. */
export async function findCalendar(
  query: Query,
  id: string,
  now: Temporal.Instant,
  lock = false,
): Promise<Calendar | undefined> {
  const sql = `select ${CALENDAR} from calendar c where c.id = $2 ${lock ? 'for update of c' : ''}`
  return plainRows(await query<Calendar>(sql, [now, id]))[0]
}

export interface NewCalendar {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly address: Buffer | null
  readonly host: string | null
  readonly counts: string
  readonly words: readonly string[]
  readonly addedAt: Temporal.Instant
  readonly addedBy: string
}

/** Adds a calendar, to be read at once where it has an address. */
export async function addCalendar(query: Query, row: NewCalendar): Promise<void> {
  const { id, personId, name, address, host, counts, words, addedAt, addedBy } = row
  await query(
    `insert into calendar (id, person_id, name, sealed_address, host, counts, words, added_at, added_by, next_read_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, case when $4::bytea is null then null else $8::timestamptz end)`,
    [id, personId, name, address, host, counts, words, addedAt, addedBy],
  )
}

/** Changes what is given; it is read anew from the beginning, at once, unless it is paused. */
export async function changeCalendar(
  query: Query,
  id: string,
  row: Pick<Calendar, 'name' | 'counts' | 'words' | 'isPaused'>,
  address: { readonly sealed: Buffer; readonly host: string } | null,
  now: Temporal.Instant,
): Promise<void> {
  await query(
    `update calendar set name = $2, counts = $3, words = $4, sealed_address = coalesce($5, sealed_address),
            host = coalesce($6, host), etag = null, last_modified = null, failures = 0, problem = null, is_paused = $8,
            next_read_at = case when coalesce($5, sealed_address) is null or $8 then null else $7::timestamptz end
      where id = $1`,
    [id, row.name, row.counts, row.words, address?.sealed ?? null, address?.host ?? null, now, row.isPaused],
  )
}

/** Removes a calendar and what was read of it. */
export async function removeCalendar(query: Query, id: string): Promise<void> {
  await query('delete from calendar where id = $1', [id])
}

export interface DueCalendar {
  readonly id: string
  readonly personId: string
  readonly zone: string
  readonly address: Buffer
  readonly counts: 'away' | 'busy' | 'words'
  readonly words: readonly string[]
  readonly etag: string | null
  readonly lastModified: string | null
  readonly failures: number
}

const DUE = `c.id::text, c.person_id::text as "personId", p.time_zone as zone, c.sealed_address as address, c.counts, c.words,
  c.etag, c.last_modified as "lastModified", c.failures`

/** Takes a calendar to read: one that is due, or this one whatever the time; another process finds it not due until `until`. */
export async function takeCalendar(
  tx: Tx,
  wanted: { readonly id: string } | { readonly dueAt: Temporal.Instant },
  until: Temporal.Instant,
): Promise<DueCalendar | undefined> {
  const [where, value] = 'id' in wanted ? ['c.id = $2', wanted.id] : ['c.next_read_at <= $2', wanted.dueAt]
  const rows = await tx.query<DueCalendar & Record<string, unknown>>(
    `with due as (select c.id from calendar c join person p on p.id = c.person_id
                   where ${where} and c.sealed_address is not null and (p.left_on is null or p.left_on >= $1::timestamptz::date)
                   order by c.next_read_at limit 1 for update of c skip locked),
          taken as (update calendar c set next_read_at = $1 from due where c.id = due.id returning c.*)
     select ${DUE} from taken c join person p on p.id = c.person_id`,
    [until, value],
  )
  return rows[0]
}

/** Whether it is still as it was taken; held so to the end of the transaction. */
export async function isAsTaken(tx: Tx, due: DueCalendar): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from calendar where id = $1 and not is_paused and (sealed_address, counts, words) = ($2, $3, $4)
        and (etag, last_modified) is not distinct from ($5, $6) for update`,
    [due.id, due.address, due.counts, due.words, due.etag, due.lastModified],
  )
  return rows.length > 0
}

export interface EventRow {
  readonly calendarId: string
  readonly event: string
  readonly occurrence: string
  readonly during: string
}

const insertEvents = inserter<EventRow>('calendar_event', {
  calendar_id: 'uuid',
  event: 'text',
  occurrence: 'text',
  during: 'tstzrange',
})

/** Replaces a calendar's events that have not ended; those named in `spared` could not be read and stand. */
export async function replaceEvents(
  query: Query,
  calendarId: string,
  rows: readonly EventRow[],
  spared: readonly string[],
  now: Temporal.Instant,
): Promise<void> {
  await query(
    `delete from calendar_event where calendar_id = $1
        and (occurrence = any($4::text[]) or (upper(during) > $2 and event <> all($3::text[])))`,
    [calendarId, now, spared, rows.map(({ occurrence }) => occurrence)],
  )
  await insertEvents(query, rows)
}

/** What a reading came to. */
export interface Outcome {
  readonly readAt: Temporal.Instant | null
  readonly nextReadAt: Temporal.Instant | null
  readonly etag: string | null
  readonly lastModified: string | null
  readonly failures: number
  readonly problem: string | null
  /** null: as it was. */
  readonly leftOut: readonly { line: number; message: string }[] | null
}

/** Notes what a reading came to; when nothing was read, when it last was stays. One that was paused meanwhile is not asked again. */
export async function noteOutcome(query: Query, id: string, outcome: Outcome): Promise<void> {
  const { readAt, nextReadAt, etag, lastModified, failures, problem, leftOut } = outcome
  await query(
    `update calendar set read_at = coalesce($2, read_at), next_read_at = case when is_paused then null else $3::timestamptz end, etag = $4, last_modified = $5, failures = $6,
            problem = $7, left_out = coalesce($8::jsonb, left_out) where id = $1`,
    [id, readAt, nextReadAt, etag, lastModified, failures, problem, leftOut && JSON.stringify(leftOut)],
  )
}
