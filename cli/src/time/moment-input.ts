/** Reads an instant as people write it, strictly: what is not understood is refused with what could be written. */
import { UsageError } from '../app/errors.ts'
import { readClock, readSpan, WEEKDAYS } from './words.ts'

export interface Understood {
  readonly instant: Temporal.Instant
  /** What the reader should know about how it was read: a time that the clock skips or repeats. */
  readonly note: string | null
}

interface Present {
  readonly now: Temporal.Instant
  readonly zone: string
}

export const FORMS =
  'Write it as “2026-03-27 03:00”, “fri 03:00”, “tomorrow 9:00”, “14:30”, “in 2h”, “3d ago” or ISO 8601 with an offset.'

/** The instant that `text` means in the reader's zone; throws `UsageError` with the forms there are. */
export function readMoment(text: string, present: Present): Understood {
  const words = text.trim().toLowerCase().replaceAll(/\s+/g, ' ')
  const read = readNow(words, present) ?? readAway(words, present) ?? readIso(text.trim())
  if (read) return { instant: read, note: null }
  const local = readLocal(words, present)
  if (local) return inZone(local, present.zone)
  throw new UsageError(`“${text}” is no time that is understood. ${FORMS}`)
}

function readNow(words: string, { now }: Present): Temporal.Instant | null {
  return words === 'now' ? now : null
}

/** `in 2h`, `in 1 day 3 hours`, `30 min ago`: days and weeks by the local calendar, the rest by the clock. */
function readAway(words: string, { now, zone }: Present): Temporal.Instant | null {
  const match = /^(?:in (?<ahead>.+)|(?<back>.+) ago)$/.exec(words)
  const span = match && readSpan(match.groups?.['ahead'] ?? match.groups?.['back'] ?? '')
  if (!span) return null
  const local = now.toZonedDateTimeISO(zone)
  return (match.groups?.['ahead'] === undefined ? local.subtract(span) : local.add(span)).toInstant()
}

/** ISO 8601 with an offset. */
function readIso(text: string): Temporal.Instant | null {
  if (!/^\d{4}-\d{2}-\d{2}[Tt ].*([Zz]|[+-]\d{2}(:?\d{2})?)(\[[^\]]+\])?$/.test(text)) return null
  try {
    return Temporal.Instant.from(text)
  } catch {
    throw new UsageError(`“${text}” is not an instant that exists. ${FORMS}`)
  }
}

/** A day and a time of day on the reader's wall: either may be left out, but not both. */
function readLocal(words: string, present: Present): Temporal.PlainDateTime | null {
  const match =
    /^(?<day>\d{4}-\d{2}-\d{2}|(?!noon$|midnight$)[a-z]+)?(?:(?:^|[ t]|, ?)(?:at )?(?<time>\d{1,2}.*|noon|midnight))?$/.exec(
      words,
    )
  const { day, time } = match?.groups ?? {}
  if (day === undefined && time === undefined) return null
  const clock = time === undefined ? new Temporal.PlainTime() : readClock(time)
  if (!clock) return null
  const today = present.now.toZonedDateTimeISO(present.zone).toPlainDateTime()
  if (day === undefined) return today.toPlainDate().toPlainDateTime(clock)
  const weekday = WEEKDAYS.get(day)
  if (weekday !== undefined) return time === undefined ? null : nextWeekday(today, weekday, clock)
  const date = readDate(day, today.toPlainDate())
  return date && (time !== undefined || /^\d/.test(day)) ? date.toPlainDateTime(clock) : null
}

function readDate(day: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const away: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 }
  if (away[day] !== undefined) return today.add({ days: away[day] })
  if (!/^\d/.test(day)) return null
  try {
    return Temporal.PlainDate.from(day, { overflow: 'reject' })
  } catch {
    throw new UsageError(`There is no day ${day}.`)
  }
}

/** That weekday's next such time: today where it is still to come. */
function nextWeekday(
  today: Temporal.PlainDateTime,
  weekday: number,
  clock: Temporal.PlainTime,
): Temporal.PlainDateTime {
  const days = (weekday - today.dayOfWeek + 7) % 7
  const first = today.toPlainDate().add({ days }).toPlainDateTime(clock)
  return Temporal.PlainDateTime.compare(first, today) > 0 ? first : first.add({ days: 7 })
}

function inZone(local: Temporal.PlainDateTime, zone: string): Understood {
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' })
  const instant = earlier.toInstant()
  if (earlier.equals(later)) return { instant, note: null }
  const clock = local.toPlainTime().toString({ smallestUnit: 'minute' })
  if (later.toPlainDateTime().equals(local))
    return {
      instant,
      note: `${clock} comes twice that night, the clock goes back: the first is meant. The second is ${isoOf(later)}.`,
    }
  const moved = later.toPlainTime().toString({ smallestUnit: 'minute' })
  return {
    instant: later.toInstant(),
    note: `There is no ${clock} that day, the clock goes forward: ${moved} is meant.`,
  }
}

const isoOf = (at: Temporal.ZonedDateTime): string =>
  at.toString({ smallestUnit: 'minute', timeZoneName: 'never' })
