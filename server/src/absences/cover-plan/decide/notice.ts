/** Whether time off is planned with less than the notice of the programme. Pure. */
import type { EpochMs } from '../../../calendar/api.ts'

/** Days are the person's own: one that a change of the clock makes shorter is a day too. */
export function isShortNotice(plannedAt: EpochMs, start: EpochMs, noticeDays: number, zone: string): boolean {
  const there = Temporal.Instant.fromEpochMilliseconds(plannedAt).toZonedDateTimeISO(zone)
  return start < there.add({ days: noticeDays }).epochMilliseconds
}
