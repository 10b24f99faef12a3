/** Checked values of requests, for every room's contract: what passes here never makes the database refuse it. */
import { z } from 'zod'
import { maskedText } from '../secrets/mask.ts'

const MAX_TEXT = 20_000
const MAX_NAME = 200

/** PostgreSQL keeps no NUL, and JSON no half of a surrogate pair. */
const storable = (text: string): boolean => !text.includes('\0') && text.isWellFormed()
const NOT_STORABLE = 'holds a character that cannot be stored (NUL or half of a pair)'

// A value that is none ends the check there: rules over several values never meet it.
const stop = (error: string) => ({ error, abort: true })

const plain = (max: number) => z.string().max(max).refine(storable, stop(NOT_STORABLE))

/** A line of text that is not blank. */
export const nameField = plain(MAX_NAME).refine((text) => text.trim() !== '', 'must not be blank')

/** A line of text that may be empty. */
export const lineField = plain(MAX_NAME)

// What people paste is searched for secrets before anything sees it; the answer's header says which fields were masked.
const prose = (max: number) => plain(max).overwrite((text) => maskedText(text).slice(0, max).toWellFormed())

/** Text of several lines, Markdown where it is shown; secrets in it are masked. */
export const textField = prose(MAX_TEXT)

/** A line in somebody's own words that is not blank, as a reason; secrets in it are masked. */
export const remarkField = prose(MAX_NAME).refine((text) => text.trim() !== '', 'must not be blank')

/** Text as somebody else sent it, made storable: NUL and halves of pairs become the replacement character. */
export function madeStorable(text: string): string {
  return text.replaceAll('\0', '\uFFFD').toWellFormed()
}

/** A flag of a query: the words true and false, nothing else. */
export const flagField = z.enum(['true', 'false']).transform((word) => word === 'true')

/** An id of ours: a UUID. */
export const idField = z.uuid()

/** An id that another system gave: text without blanks at its ends. */
export const externalIdField = plain(MAX_NAME).refine(
  (text) => text !== '' && text.trim() === text,
  'must not be empty or have blanks at its ends',
)

/** An e-mail address. */
export const emailField = z.email().max(MAX_NAME).refine(storable, stop(NOT_STORABLE))

/** A calendar date, YYYY-MM-DD, of the years 1900 to 2399. */
export const dateField = z
  .string()
  .refine(isDate, stop('is not a date: write YYYY-MM-DD, a day that exists, of the years 1900 to 2399'))
  .describe('A calendar date, YYYY-MM-DD.')

/** An instant in ISO 8601 with an offset, of the years 1900 to 2399. */
export const instantField = z
  .string()
  .refine(isInstant, stop('is not an instant: write ISO 8601 with an offset, as 2026-03-01T09:00:00Z'))
  .describe('An instant, ISO 8601 with offset; answers are in UTC.')

/** An IANA time zone. */
export const zoneField = z
  .string()
  .max(64)
  .refine(isZone, stop('is not a time zone: write an IANA name such as Europe/Amsterdam'))
  .describe('An IANA time zone, as Europe/Amsterdam.')

/** Hours of a week in local minutes. */
export const weeklyField = z
  .array(
    z
      .object({
        weekday: z.union([1, 2, 3, 4, 5, 6, 7].map((day) => z.literal(day as 1 | 2 | 3 | 4 | 5 | 6 | 7))),
        start: z.int().min(0).max(1439).describe('Minutes after local midnight.'),
        end: z.int().min(1).max(2880).describe('Minutes after the same midnight; past 1440 is the next day.'),
      })
      .refine(({ start, end }) => start < end && end - start <= 1440, {
        path: ['end'],
        message: 'must be after start, by a day at most; 22:00–06:00 is 1320 to 1800',
      }),
  )
  .max(50)
  .describe('Spans of a week, weekday 1 (Monday) to 7, in local minutes; several a day, past midnight.')

/** Whether the text is a day that exists, of the years that are kept. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const year = Number(text.slice(0, 4))
  return year >= 1900 && year < 2400 && parses(() => Temporal.PlainDate.from(text, { overflow: 'reject' }))
}

/** Whether the text is an instant of the years that are kept. */
export function isInstant(text: string): boolean {
  if (text.length > 40 || !/^\d{4}-\d{2}-\d{2}T/.test(text)) return false
  if (!parses(() => Temporal.Instant.from(text))) return false
  const at = Temporal.Instant.from(text).epochMilliseconds
  return at >= Date.UTC(1900, 0, 1) && at < Date.UTC(2400, 0, 1)
}

/** Whether the text is the name of a time zone, and no bare offset. */
export function isZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false
  return parses(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text))
}

function parses(read: () => unknown): boolean {
  try {
    read()
    return true
  } catch {
    return false
  }
}

/** Whether the text is a UUID. */
export function isUuid(text: string): boolean {
  return idField.safeParse(text).success
}
