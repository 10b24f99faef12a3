/** How PostgreSQL's values become ours and back: per pool, by pg's own protocols. */
import pg from 'pg'
import type { CustomTypesConfig } from 'pg'
import { DatabaseError } from './errors.ts'

const OID = {
  int8: 20,
  int8Array: 1016,
  date: 1082,
  dateArray: 1182,
  timestamptz: 1184,
  timestamptzArray: 1185,
}

/** Reads a timestamptz written in ISO style, UTC; parts below a millisecond are dropped; ±infinity is an error. */
export function parseInstant(text: string): Temporal.Instant {
  if (text.endsWith('infinity')) throw outOfRange('timestamptz', text, 'an instant must be finite')
  const exact = Temporal.Instant.from(text)
  return Temporal.Instant.fromEpochMilliseconds(exact.epochMilliseconds)
}

/** Reads a date; ±infinity is an error. */
export function parsePlainDate(text: string): Temporal.PlainDate {
  if (text.endsWith('infinity')) throw outOfRange('date', text, 'a date must be finite')
  return Temporal.PlainDate.from(text)
}

/** Reads an int8 as a number; beyond 2^53 it is an error (cast it to text in the query). */
function parseInt8(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw outOfRange('int8', text, 'cast it to text in the query')
  return value
}

function outOfRange(type: string, text: string, advice: string): DatabaseError {
  return new DatabaseError(
    'db_value_out_of_range',
    `The ${type} value ${text} has no exact counterpart: ${advice}.`,
  )
}

type Parser = (text: string) => unknown

/** Its published type says it is a function; it is an object with `create`. */
const { create: arrayParser } = pg.types.arrayParser as unknown as {
  create(text: string, parse: Parser): { parse(): unknown[] }
}

const arrayOf =
  (parse: Parser): Parser =>
  (text) =>
    arrayParser(text, parse).parse()

const parsers = new Map<number, Parser>([
  [OID.int8, parseInt8],
  [OID.int8Array, arrayOf(parseInt8)],
  [OID.date, parsePlainDate],
  [OID.dateArray, arrayOf(parsePlainDate)],
  [OID.timestamptz, parseInstant],
  [OID.timestamptzArray, arrayOf(parseInstant)],
])

/** pg's `types` option: our parsers, else pg's own. */
export const typeParsers: CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    const ours = format === 'binary' ? undefined : parsers.get(oid)
    return ours ?? (pg.types.getTypeParser(oid, format) as Parser)
  },
}

/**
 * Teaches pg to send Temporal values as parameters, alone and in arrays: pg asks a value for `toPostgres` and would
 * else send its JSON, quotes included. The method is not enumerable and does nothing for anyone but pg.
 */
function teach<T extends object>(prototype: T, toPostgres: (value: T) => string): void {
  Object.defineProperty(prototype, 'toPostgres', {
    configurable: true,
    value(this: T): string {
      return toPostgres(this)
    },
  })
}

teach(Temporal.Instant.prototype, (instant) => instant.toString({ smallestUnit: 'millisecond' }))
teach(Temporal.PlainDate.prototype, (date) => date.toString({ calendarName: 'never' }))
teach(Temporal.PlainTime.prototype, (time) => time.toString())
teach(Temporal.ZonedDateTime.prototype, (zoned) => {
  throw outOfRange(
    'zoned date-time',
    zoned.toString(),
    'send zoned.toInstant(), and the zone in a column of its own',
  )
})
