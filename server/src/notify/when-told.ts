/** Whether and when a due notice is told, by what its reader wants. Pure. */

/** What a person wants; minutes are of their local day, weekdays 1 (Monday) to 7. */
export interface Wishes {
  /** Kinds they do not want. */
  readonly muted: readonly string[]
  /** `end` before `start`: past midnight. */
  readonly quiet: { readonly start: number; readonly end: number } | null
  /** Quiet from midnight to midnight. */
  readonly quietDays: readonly number[]
  readonly zone: string
}

export type Telling =
  | { readonly kind: 'tell' }
  | { readonly kind: 'mute' }
  /** Due again at this instant. */
  | { readonly kind: 'hold'; readonly until: number }

/** Pages are told whatever anybody wants: somebody waits for the answer. */
export function whenTold(
  notice: { readonly kind: string; readonly urgency: string },
  wishes: Wishes | null,
  now: number,
): Telling {
  if (notice.urgency === 'page' || wishes === null) return { kind: 'tell' }
  if (wishes.muted.includes(notice.kind)) return { kind: 'mute' }
  const until = quietUntil(wishes, now)
  return until === null ? { kind: 'tell' } : { kind: 'hold', until }
}

/** A quiet stretch touches the next at most so often: six quiet days, each followed by a quiet night. */
const MOST_STRETCHES = 16

/** The end of the quiet time that holds at `now`; null: it is not quiet. Half-open: at its end it is not quiet any more. */
export function quietUntil(wishes: Wishes, now: number): number | null {
  let at = now
  for (let stretch = 0; stretch < MOST_STRETCHES; stretch++) {
    const end = endOfStretch(wishes, at)
    if (end === null) break
    at = end
  }
  return at > now ? at : null
}

function endOfStretch({ quiet, quietDays, zone }: Wishes, at: number): number | null {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  const today = local.toPlainDate()
  const ends: number[] = []
  if (quietDays.includes(today.dayOfWeek))
    ends.push(today.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds)
  if (quiet)
    // The night that began yesterday, and the one that begins today.
    for (const day of [today.subtract({ days: 1 }), today]) {
      const last = quiet.end > quiet.start ? day : day.add({ days: 1 })
      const [from, to] = [instantOf(day, quiet.start, zone), instantOf(last, quiet.end, zone)]
      if (from <= at && at < to) ends.push(to)
    }
  return ends.length === 0 ? null : Math.max(...ends)
}

/** A minute of a local day; one that a change of the clock skips is the instant after it. */
function instantOf(day: Temporal.PlainDate, minute: number, zone: string): number {
  const plainTime = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 })
  return day.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds
}
