/** All SQL about time off, covers and busy periods, but for the facts. */
import type { Visible } from '../platform/auth/index.ts'
import type { Tx } from '../platform/db/index.ts'
import type { Busy, Cover, CoverQuery, TimeOffQuery } from './absences.contract.ts'
import { Conditions, plainRows, readPage, type Page, type Query } from '../platform/store/index.ts'

export interface StoredTimeOff {
  readonly id: string
  readonly personId: string
  readonly kind: 'planned' | 'sick'
  readonly start: string
  readonly end: string
  readonly reason: string | null
  readonly state: 'confirmed' | 'withdrawn'
  readonly source: 'entered' | 'calendar'
  readonly recordedAt: string
}

// Whole days of the last year that is kept may end in the next one, which no answer can name.
const DURING = `lower(during) as start, least(upper(during), '2399-12-31T23:59:59.999Z') as "end"`
const TIME_OFF = `time_off_id as id, person_id as "personId", kind, ${DURING}, reason, state, source, recorded_at as "recordedAt"`
const BY_START = { by: 'lower(during)', type: 'timestamptz' }

/** A page of current time off, by its start. */
export function listTimeOff(query: Query, wanted: TimeOffQuery): Promise<Page<StoredTimeOff>> {
  const { limit, cursor } = wanted
  const { where, values } = new Conditions()
    .plain('superseded_in is null')
    .equal('person_id', wanted.personId)
    .equal('state', wanted.state === 'any' ? undefined : wanted.state)
    .add('upper(during) >', wanted.from)
    .add('lower(during) <', wanted.to)
  const select = `select ${TIME_OFF} from time_off`
  return readPage<StoredTimeOff>(query, {
    select,
    where,
    values,
    sort: BY_START,
    id: 'time_off_id',
    limit,
    cursor,
  })
}

/** The current revision of one time off, locked where `lock` says so. */
export async function findTimeOff(
  query: Query,
  id: string,
  lock = false,
): Promise<StoredTimeOff | undefined> {
  const sql = `select ${TIME_OFF} from time_off where time_off_id = $1 and superseded_in is null ${lock ? 'for update' : ''}`
  return plainRows(await query<StoredTimeOff>(sql, [id]))[0]
}

/** Confirmed time off that somebody has by hand within a range, locked. Bounds are epoch milliseconds. */
export function enteredWithin(
  tx: Tx,
  personId: string,
  during: string,
): Promise<(Pick<StoredTimeOff, 'id' | 'personId' | 'kind' | 'reason'> & { start: number; end: number })[]> {
  return tx.query(
    `select time_off_id::text as id, person_id::text as "personId", kind, reason,
            (extract(epoch from lower(during)) * 1000)::float8 as start, (extract(epoch from upper(during)) * 1000)::float8 as "end"
       from time_off
      where person_id = $1 and superseded_in is null and state = 'confirmed' and source = 'entered' and during && $2::tstzrange
      order by lower(during) for update`,
    [personId, during],
  )
}

/** Takes the current revision of a time off out of force; history keeps it. */
export async function supersedeTimeOff(tx: Tx, id: string): Promise<void> {
  await tx.query(
    'update time_off set superseded_in = facts_touch() where time_off_id = $1 and superseded_in is null',
    [id],
  )
}

const COVER = `cover_id as id, account_id as "accountId", absent_person_id as "absentPersonId",
  backup_person_id as "backupPersonId", ${DURING}, recorded_at as "recordedAt"`

/** A page of current covers of visible accounts, by their start. */
export function listCovers(query: Query, wanted: CoverQuery, visible: Visible): Promise<Page<Cover>> {
  const { limit, cursor } = wanted
  const { where, values } = new Conditions()
    .plain('superseded_in is null')
    .visible(visible, 'account_id')
    .equal('account_id', wanted.accountId)
    .add('$ in (absent_person_id, backup_person_id)', wanted.personId)
    .add('upper(during) >', wanted.from)
    .add('lower(during) <', wanted.to)
  const select = `select ${COVER} from cover`
  return readPage<Cover>(query, { select, where, values, sort: BY_START, id: 'cover_id', limit, cursor })
}

/** The current revision of one cover, locked. */
export async function findCover(query: Query, id: string): Promise<Cover | undefined> {
  const sql = `select ${COVER} from cover where cover_id = $1 and superseded_in is null for update`
  return plainRows(await query<Cover>(sql, [id]))[0]
}

/** Takes a cover out of force; history keeps it. */
export async function supersedeCover(tx: Tx, id: string): Promise<void> {
  await tx.query(
    'update cover set superseded_in = facts_touch() where cover_id = $1 and superseded_in is null',
    [id],
  )
}

/** Busy periods that have not ended at `now`. */
export async function listBusy(
  query: Query,
  now: Temporal.Instant,
  personId: string | null = null,
): Promise<Busy[]> {
  const rows = await query<Busy>(
    `select id, person_id as "personId", ${DURING} from busy_period
      where superseded_in is null and upper(during) > $1 and ($2::uuid is null or person_id = $2)
      order by lower(during), id`,
    [now, personId],
  )
  return plainRows(rows)
}

/** Takes a person's busy periods that have not ended out of force, keeping what has passed. */
export async function endBusy(
  tx: Tx,
  personId: string,
  now: Temporal.Instant,
  newId: () => string,
): Promise<void> {
  const ended = await tx.query<{ id: string }>(
    `update busy_period set superseded_in = facts_touch()
      where person_id = $1 and superseded_in is null and upper(during) > $2 returning id::text`,
    [personId, now],
  )
  for (const { id } of ended) {
    await tx.query(
      `insert into busy_period (id, person_id, during, recorded_at)
       select $2, person_id, tstzrange(lower(during), $3), $3 from busy_period where id = $1 and lower(during) < $3`,
      [id, newId(), now],
    )
  }
}

/** Covers that name a person after a local date (UTC). */
export function coversNaming(
  query: Query,
  personId: string,
  after: string,
): Promise<{ id: string; accountId: string }[]> {
  return query(
    `select cover_id as id, account_id as "accountId" from cover
      where superseded_in is null and $1 in (absent_person_id, backup_person_id)
        and upper(during) > ($2::date + 1)::timestamp at time zone 'UTC'
      order by lower(during), cover_id`,
    [personId, after],
  )
}
