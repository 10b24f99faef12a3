/** The time formats that Zendesk sends: ISO 8601 with a zone, with none to nine fractional digits, or to the minute. */

const SHAPE = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})$/i

/** Epoch milliseconds of an instant, or null where the text names none that exists (31 February, no zone). */
export function instantMs(text: string): number | null {
  const trimmed = text.trim()
  if (!SHAPE.test(trimmed)) return null
  try {
    return Temporal.Instant.from(trimmed.replace(/\s(?=Z|[+-]\d{2}:?\d{2}$)/i, '')).epochMilliseconds
  } catch {
    return null
  }
}

/** Whether the text is exact to the second, as a write's guard has to be. */
export function hasSeconds(text: string): boolean {
  return /\d{2}:\d{2}:\d{2}/.test(text)
}
