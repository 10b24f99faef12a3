/** Rows as JSON has them: instants and dates as text. */

/** The rows with every `Temporal` value written as text: instants ISO UTC, dates YYYY-MM-DD. */
export function plainRows<T extends object>(rows: readonly T[]): T[] {
  return rows.map(
    (row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)])) as T,
  )
}

function plain(value: unknown): unknown {
  // Always milliseconds, so that instants sort and compare as text.
  if (value instanceof Temporal.Instant) return value.toString({ smallestUnit: 'millisecond' })
  return value instanceof Temporal.PlainDate ? value.toString() : value
}

/** An instant of epoch milliseconds as ISO text with milliseconds; null stays null. */
export function toIso(at: number): string
export function toIso(at: number | null | undefined): string | null
export function toIso(at: number | null | undefined): string | null {
  return at === null || at === undefined ? null : new Date(at).toISOString()
}
