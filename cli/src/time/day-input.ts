/** Reads a calendar day as people write it. */
import { UsageError } from '../app/errors.ts'

/** The day that `text` means, as YYYY-MM-DD: a date, `today`, `tomorrow`, `in 3 days`; throws `UsageError` otherwise. */
export function readDay(text: string, { now, zone }: { now: Temporal.Instant; zone: string }): string {
  const words = text.trim().toLowerCase()
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  if (words === 'today') return today.toString()
  if (words === 'tomorrow') return today.add({ days: 1 }).toString()
  const ahead = /^in (\d{1,4}) ?d(?:ays?)?$/.exec(words)
  if (ahead) return today.add({ days: Number(ahead[1]) }).toString()
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(words))
      return Temporal.PlainDate.from(words, { overflow: 'reject' }).toString()
  } catch {
    throw new UsageError(`There is no day ${text}.`)
  }
  throw new UsageError(`“${text}” is no day. Write it as 2026-03-27, “today”, “tomorrow” or “in 14 days”.`)
}
