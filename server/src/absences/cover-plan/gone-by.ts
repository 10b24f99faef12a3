/** What has passed of an absence stands: covers and tickets of it are history. Pure. */
import { tooFarAhead, type Interval } from '../../calendar/api.ts'
import { invalid, type FieldError } from '../../platform/errors.ts'

/** So long a slip of the finger can be taken back altogether: sick leave begins as it is sent. */
const JUST_BEGUN_MS = 15 * 60_000
/** So late somebody who is back may still say when they came. */
const CAME_BACK_MS = 86_400_000

/** Whether it has begun for longer than a slip of the finger takes. */
export const hasBegun = ({ start }: Pick<Interval, 'start'>, now: number): boolean =>
  start + JUST_BEGUN_MS <= now

/** Why an absence that is a fact already, or none yet, cannot get these dates now; null: it can. */
export function datesGoneBy(
  before: Interval & { readonly isFact: boolean },
  during: Interval,
  now: number,
): FieldError | null {
  const runs = before.isFact && hasBegun(before, now)
  if (runs && during.start !== before.start)
    return { path: 'start', message: 'has passed: only the end of what has begun can be changed' }
  const isAway = before.isFact && before.start <= now && now < before.end
  const earliest = isAway ? now - CAME_BACK_MS : now
  if (during.end <= earliest && during.end !== before.end)
    return { path: 'end', message: 'is over: choose a later one' }
  return tooFarAhead('end', during.end, now)[0] ?? null
}

/** What is over is not sent, nor what lies years ahead. Whoever is away by a plan may still say when they came back. */
export function refuseOver(
  during: Interval,
  same: (Interval & { readonly timeOffId: string | null }) | null,
  now: number,
): void {
  const far = tooFarAhead('end', during.end, now)
  if (far.length > 0) throw invalid(far)
  if (during.end > now) return
  if (same !== null && datesGoneBy({ ...same, isFact: same.timeOffId !== null }, during, now) === null) return
  throw invalid([{ path: 'end', message: 'is over: choose a later one' }])
}
