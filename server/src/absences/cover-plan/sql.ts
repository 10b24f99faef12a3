/** Intervals in SQL: how they are read as epoch milliseconds and written as literals. */
import type { Interval } from '../../calendar/api.ts'
import { toIso } from '../../platform/store/index.ts'

/** `lower`/`upper` of a range column as epoch milliseconds. */
export const bounds = (column: string): string =>
  `(extract(epoch from lower(${column})) * 1000)::float8 as start,
   (extract(epoch from upper(${column})) * 1000)::float8 as "end"`

/** An instant column as epoch milliseconds. */
export const epoch = (column: string, as: string): string =>
  `(extract(epoch from ${column}) * 1000)::float8 as "${as}"`

const ms = (sql: string): string => `(extract(epoch from ${sql}) * 1000)::float8`

/** A range column as `{start, end}`. */
export const asInterval = (column: string): string =>
  `json_build_object('start', ${ms(`lower(${column})`)}, 'end', ${ms(`upper(${column})`)})`

/** A multirange column as a list of `{start, end}`. */
export const asIntervals = (column: string): string =>
  `(select coalesce(json_agg(${asInterval('r')} order by lower(r)), '[]') from unnest(${column}) r)`

/** `[start,end)` as a literal. */
export const toRangeText = ({ start, end }: Interval): string => `[${toIso(start)},${toIso(end)})`

/** `{[start,end),…}` as a literal. */
export const toMultirangeText = (list: readonly Interval[]): string => `{${list.map(toRangeText).join(',')}}`
