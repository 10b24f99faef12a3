/** The instant that a question means: what it says about time, on somebody's clock. Pure. */
import { cityOf, dayName, type EpochMs } from '../calendar/api.ts'
import { clockWords } from './time-words.ts'
import type { Away, Clock, Day, When } from './when.ts'

export interface Present {
  readonly now: EpochMs
  /** The reader's zone. */
  readonly zone: string
  /** The zone of whoever the question is about, for “their time”; null: nobody is known. */
  readonly theirs: string | null
}

export interface Meant {
  readonly at: EpochMs
  /** The zone on whose clock it was read. */
  readonly zone: string
  /** How it was understood, where it could be understood otherwise. */
  readonly notes: readonly string[]
  /** What else could be meant. */
  readonly others: readonly EpochMs[]
}

/** Without a time of day a day is asked about at its middle. */
const NOON: Clock = { hour: 12, minute: 0, isEither: false }
const LATE: Clock = { hour: 22, minute: 0, isEither: false }
const EARLY_HOURS = 5
const FIRST_YEAR = 1900
const LAST_YEAR = 2399

/** The instant, and what had to be guessed; null where the calendar has no such time. */
export function momentOf(when: When, present: Present): Meant | null {
  const place = when.place
  const zone = place?.kind === 'zone' ? place.zone : place ? (present.theirs ?? present.zone) : present.zone
  const from = Temporal.Instant.fromEpochMilliseconds(present.now).toZonedDateTimeISO(zone)
  const meant = meantIn(when, from)
  if (!meant || meant.at.year < FIRST_YEAR || meant.at.year > LAST_YEAR) return null
  const { at, notes, others } = meant
  const there = place?.kind === 'zone' && zone !== present.zone ? [`Read on the clock of ${cityOf(zone)}.`] : []
  const nowhere = place?.kind === 'theirs' && present.theirs === null ? ['Whose time is meant is not known: yours was taken.'] : []
  return {
    at: at.epochMilliseconds,
    zone,
    notes: [...there, ...nowhere, ...notes],
    others: others.map((other) => other.epochMilliseconds),
  }
} // prettier-ignore

type Zoned = Temporal.ZonedDateTime
interface Guess {
  readonly at: Zoned
  readonly notes: readonly string[]
  readonly others: readonly Zoned[]
}

const sure = (at: Zoned): Guess => ({ at, notes: [], others: [] })

function meantIn(when: When, now: Zoned): Guess | null {
  if (when.instant !== null) return sure(Temporal.Instant.from(when.instant).toZonedDateTimeISO(now.timeZoneId))
  if (when.away && when.day === null) return fromNow(when.away, when.clock, now)
  if (when.day === null && when.clock === null) return sure(now)
  if (when.day === null) return nextTime(when.clock ?? NOON, now)
  return onDay(when.day, when.weekday, when.clock, now)
} // prettier-ignore

/** “in 3 days 09:00”, “2 hours ago”. */
function fromNow({ days, minutes }: Away, clock: Clock | null, now: Zoned): Guess {
  const day = now.add({ days })
  if (clock === null || minutes !== 0) return sure(day.add({ minutes }))
  return atClock(day.toPlainDate(), clock, now)
}

/** A time without a day is the next such time. */
function nextTime(clock: Clock, now: Zoned): Guess {
  const today = atClock(now.toPlainDate(), clock, now)
  if (clock.hour === 24 || today.at.epochMilliseconds >= now.epochMilliseconds) return today
  const tomorrow = atClock(now.toPlainDate().add({ days: 1 }), clock, now)
  return {
    ...tomorrow,
    notes: [...tomorrow.notes, `${clockWords(clock)} is past today: tomorrow’s is meant.`],
    others: [...tomorrow.others, today.at],
  }
}

function onDay(day: Day, weekday: number | null, clock: Clock | null, now: Zoned): Guess | null {
  if (day.kind === 'tonight') return tonight(clock, now)
  const found = dateOf(day, clock, now)
  if (!found) return null
  const time = clock ?? NOON
  const guess = atClock(found.date, time, now)
  const others = found.others.map((date) => atClock(date, time, now).at)
  const noon = clock === null ? [`No time was given: ${clockWords(NOON)} was taken.`] : []
  const wrongDay = weekday !== null && found.date.dayOfWeek !== weekday ? [`That day is a ${dayOf(guess.at)}.`] : []
  return {
    at: guess.at,
    notes: [...wrongDay, ...found.notes, ...guess.notes, ...noon],
    others: [...others, ...guess.others],
  }
} // prettier-ignore

interface Dates {
  readonly date: Temporal.PlainDate
  readonly notes: readonly string[]
  readonly others: readonly Temporal.PlainDate[]
}

const one = (date: Temporal.PlainDate): Dates => ({ date, notes: [], others: [] })

function dateOf(day: Exclude<Day, { kind: 'tonight' }>, clock: Clock | null, now: Zoned): Dates | null {
  const today = now.toPlainDate()
  if (day.kind === 'away') return one(today.add({ days: day.days }))
  if (day.kind === 'weekday') return weekdayOf(day, clock, now)
  const first = dated(day.year, day.month, day.day, today)
  const second = day.isEither ? dated(day.year, day.day, day.month, today) : null
  if (!first) return second && one(second)
  if (!second) return one(first)
  return { date: first, notes: [`Read as day/month: ${named(first)}.`], others: [second] }
}

/** The date; without a year the next one, today included. */
function dated(year: number | null, month: number, day: number, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const years = year === null ? Array.from({ length: 9 }, (_, n) => today.year + n) : [year]
  for (const candidate of years) {
    const first = Temporal.PlainDate.from({ year: candidate, month: 1, day: 1 }).add({ months: month - 1 })
    if (day > first.daysInMonth) continue
    const date = first.with({ day })
    if (year !== null || Temporal.PlainDate.compare(date, today) >= 0) return date
  }
  return null
} // prettier-ignore

function weekdayOf(day: Extract<Day, { kind: 'weekday' }>, clock: Clock | null, now: Zoned): Dates {
  const today = now.toPlainDate()
  const ahead = (day.weekday - today.dayOfWeek + 7) % 7
  if (day.which === 'last') return one(today.subtract({ days: (today.dayOfWeek - day.weekday + 6) % 7 + 1 }))
  const coming = today.add({ days: ahead })
  if (day.which === 'coming') {
    const isPast = ahead === 0 && clock !== null && atClock(coming, clock, now).at.epochMilliseconds < now.epochMilliseconds
    return one(isPast ? coming.add({ days: 7 }) : coming)
  }
  const next = ahead === 0 ? coming.add({ days: 7 }) : coming
  // Who says “next Friday” on a Wednesday may mean the week after.
  const isOpen = ahead > 0 && next.weekOfYear === today.weekOfYear
  const after = next.add({ days: 7 })
  if (isOpen) return { date: after, notes: [`Next week’s: ${named(after)}.`], others: [next] }
  return one(next)
} // prettier-ignore

/** The coming night: early hours are tomorrow's, unless it is that early already. */
function tonight(clock: Clock | null, now: Zoned): Guess {
  const today = now.toPlainDate()
  const isEarly = now.hour < EARLY_HOURS
  if (clock === null) {
    const evening = atClock(isEarly ? today.subtract({ days: 1 }) : today, LATE, now)
    const at = evening.at.epochMilliseconds < now.epochMilliseconds ? now : evening.at
    const notes = at === now ? ['Tonight is now.'] : [`No time was given: ${clockWords(LATE)} was taken.`]
    return { at, notes, others: [] }
  }
  const isOfMorning = clock.hour < 12
  return atClock(isOfMorning && !isEarly ? today.add({ days: 1 }) : today, { ...clock, isEither: false }, now)
}

/** A time of day on a day: skipped ones move forward with the clock, of repeated ones the first is meant. */
function atClock(date: Temporal.PlainDate, clock: Clock, now: Zoned): Guess {
  const zone = now.timeZoneId
  const local = date.add({ days: Math.floor(clock.hour / 24) }).toPlainDateTime({ hour: clock.hour % 24, minute: clock.minute })
  const first = local.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const last = local.toZonedDateTime(zone, { disambiguation: 'later' })
  const half = clock.isEither ? [last.add({ hours: clock.hour === 12 ? -12 : 12 })] : []
  const halfNote = clock.isEither ? [`Read as ${clockWords(clock)}, not ${clockWords({ ...clock, hour: (clock.hour + 12) % 24 })}.`] : []
  if (first.equals(last)) return { at: first, notes: halfNote, others: half }
  if (last.toPlainDateTime().equals(local))
    return { at: first, notes: [`${clockWords(clock)} comes twice that night, as the clock goes back: the first is meant.`], others: [last] }
  const moved = clockWords(last.toPlainTime())
  return { at: last, notes: [`There is no ${clockWords(clock)} that day, as the clock goes forward: ${moved} is meant.`], others: [] }
} // prettier-ignore

const dayOf = (at: Zoned): string => at.toLocaleString('en-GB', { weekday: 'long' })
const named = (date: Temporal.PlainDate): string =>
  dayName(date.toZonedDateTime('UTC').epochMilliseconds, 'UTC')
