/** Milliseconds in a minute. */
export const MINUTE = 60_000

/** Milliseconds in a day of 24 hours, the length of a table cell (local days may be longer or shorter). */
export const DAY = 86_400_000

/** First instant the engine answers for: 1850-01-01T00:00Z. */
export const RANGE_START = Date.UTC(1850, 0, 1)

/** First instant the engine no longer answers for: 2400-01-01T00:00Z. */
export const RANGE_END = Date.UTC(2400, 0, 1)

/** The last instant it answers for. */
export const LAST_INSTANT = RANGE_END - 1
