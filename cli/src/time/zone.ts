/** Time zones by their IANA names. */
import { UsageError } from '../app/errors.ts'

/** The machine's own zone. */
export function machineZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** The zone, as given; throws `UsageError` where there is no such zone. */
export function readZone(text: string): string {
  try {
    if (!/^[A-Za-z]/.test(text)) throw new RangeError(text)
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text)
    return text
  } catch {
    throw new UsageError(
      `“${text}” is no time zone. Write an IANA name as Europe/Amsterdam or America/New_York.`,
    )
  }
}
