/** What nobody takes for themselves alone: weeks on end, or every layer round the clock. Pure. */
import type { OverrideBody } from './on-call.contract.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Whether a swap is of more than 7 days, or of all of several layers for more than 24 h; an hour longer where the clock goes back. */
export function isLongTaking(
  { layerId = null, start, end }: Pick<OverrideBody, 'layerId' | 'start' | 'end'>,
  layers: number,
): boolean {
  const took = Temporal.Instant.from(end).epochMilliseconds - Temporal.Instant.from(start).epochMilliseconds
  const isAll = layerId === null && layers > 1
  return took > (isAll ? DAY : 7 * DAY) + HOUR
}
