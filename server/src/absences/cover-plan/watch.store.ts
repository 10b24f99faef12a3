/**
 * SQL of the clock: which plans have something due. Few rows each, by partial indexes; in any order, so that what fails each time
 * does not hide the rest.
 */
import type { Query } from '../../platform/store/index.ts'
import { bounds } from './sql.ts'

const BATCH = 50
/** Less of a day is not worth asking people about unless somebody says so. */
const LEAST_HOURS = 8

interface Found extends Record<string, unknown> {
  readonly id: string
}
const ids = async (found: Promise<Found[]>): Promise<string[]> => (await found).map(({ id }) => id)

/** Plans with hours that nobody took in time. */
export const overduePlans = (query: Query, now: Temporal.Instant): Promise<string[]> =>
  ids(
    query<Found>(
      `select p.id::text from cover_request r join absence_plan p on p.id = r.plan_id
        where r.state = 'open' and r.escalated_at is null and r.due_at <= $1 and p.state in ('asking', 'confirmed')
        group by p.id order by random() limit ${BATCH}`,
      [now],
    ),
  )

/** Plans that begin though hours are open, or nobody approved them. */
export const beginningPlans = (query: Query, now: Temporal.Instant): Promise<string[]> =>
  ids(
    query<Found>(
      `select id::text from absence_plan
        where state in ('waiting', 'asking') and time_off_id is null and lower(during) <= $1
        order by random() limit ${BATCH}`,
      [now],
    ),
  )

/** Plans of which no hour is open any more though nobody said so here: an account was merged into one covered, or left open. */
export const plansToSettle = (query: Query): Promise<string[]> =>
  ids(
    query<Found>(
      `select id::text from absence_plan p where state = 'asking' and handed_back_at is null
          and not exists (select 1 from cover_request r where r.plan_id = p.id and r.state = 'open')
          and exists (select 1 from cover_request r where r.plan_id = p.id and r.state in ('covered', 'left_open')) limit ${BATCH}`,
    ),
  )

/** Plans that have begun with hours that nobody took in time, and all the others taken: what is open has gone by. */
export const plansTakenAhead = (query: Query, now: Temporal.Instant): Promise<string[]> =>
  ids(
    query<Found>(
      `select p.id::text from cover_request r join absence_plan p on p.id = r.plan_id
        where r.state = 'open' and p.state in ('asking', 'confirmed') and lower(p.during) <= $1 and upper(p.during) > $1
          and exists (select 1 from cover_part t where t.request_id = r.id and t.ended_at is null)
          and isempty(r.needed * tstzmultirange(tstzrange($1, null))
            - (select range_agg(t.during) from cover_part t where t.request_id = r.id and t.ended_at is null))
        group by p.id order by random() limit ${BATCH}`,
      [now],
    ),
  )

/**
 * Plans that are over and of which nobody was told yet what happened meanwhile, the longest over first: all of them, since who is
 * not back yet must not hide who is.
 */
export const plansToHandBack = (
  query: Query,
  now: Temporal.Instant,
): Promise<{ id: string; personId: string; end: number }[]> =>
  query(
    `select id::text, person_id::text as "personId", ${bounds('during')} from absence_plan
      where state in ('asking', 'confirmed') and handed_back_at is null and upper(during) <= $1
      order by upper(during), id`,
    [now],
  )

/**
 * Plans whose time off was changed or withdrawn elsewhere; `start` is null where it was withdrawn. In any order: what cannot be
 * followed must not hide what can.
 */
export const plansToFollow = (
  query: Query,
): Promise<{ id: string; start: number | null; end: number | null }[]> =>
  query(
    `select p.id::text, (extract(epoch from lower(t.during)) * 1000)::float8 as start,
            (extract(epoch from upper(t.during)) * 1000)::float8 as "end"
       from absence_plan p left join time_off t
         on t.time_off_id = p.time_off_id and t.superseded_in is null and t.state = 'confirmed'
      where p.state in ('asking', 'confirmed') and p.time_off_id is not null and p.handed_back_at is null
        and t.during is distinct from p.during order by random() limit ${BATCH}`,
  )

/** Read of the partial index cover_part_running: what is over, and what was given back, lies outside it. */
export const LOST_PARTS = `select t.id::text, r.plan_id::text as "planId"
       from cover_part t join cover_request r on r.id = t.request_id join absence_plan p on p.id = r.plan_id
            join person b on b.id = t.person_id
      where t.ended_at is null and upper(t.during) > $1 and p.state in ('asking', 'confirmed')
        and ((t.cover_id is not null and not exists (
                select 1 from cover c where c.cover_id = t.cover_id and c.superseded_in is null))
          or upper(t.during) > (b.left_on + 2)::timestamp at time zone 'UTC')
      order by random() limit 200`

/** Parts of live plans whose cover was dropped elsewhere, or whose backup leaves before they end. */
export const lostParts = (query: Query, now: Temporal.Instant): Promise<{ id: string; planId: string }[]> =>
  query(LOST_PARTS, [now])

export interface TimeOffToAdopt extends Record<string, unknown> {
  readonly id: string
  readonly personId: string
  readonly kind: 'planned' | 'sick'
  readonly reason: string | null
  readonly start: number
  readonly end: number
}

/**
 * Time off that was noted since an instant without a plan, and is not over. An hour at the doctor's that a calendar tells makes no
 * plan: the proof of coverage shows it.
 */
export const timeOffToAdopt = (
  query: Query,
  now: Temporal.Instant,
  since: Temporal.Instant,
): Promise<TimeOffToAdopt[]> =>
  query(
    `select time_off_id::text as id, person_id::text as "personId", kind, reason, ${bounds('during')} from time_off t
      where superseded_in is null and state = 'confirmed' and recorded_at >= $2 and upper(during) > $1
        and (source = 'entered' or upper(during) - lower(during) >= interval '${LEAST_HOURS} hours')
        and not exists (select 1 from absence_plan p where p.time_off_id = t.time_off_id)
        and not exists (select 1 from absence_plan p where p.person_id = t.person_id and p.during && t.during
                          and p.state in ('waiting', 'asking', 'confirmed'))
      order by recorded_at, lower(during) limit ${BATCH}`,
    [now, since],
  )
