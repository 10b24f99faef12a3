/** What every part of the plan is made with: choices, ids, and the demo's present. */
import { seededIds, seededRandom, type Random } from './random.ts'

export interface Making {
  readonly random: Random
  readonly newId: () => string
  /** The demo's present, epoch milliseconds: the instant it was begun. */
  readonly now: number
}

/** The same for the same seed and instant. */
export function makingOf(seed: number, now: number): Making {
  const random = seededRandom(seed)
  return { random, newId: seededIds(seededRandom(seed + 1), now), now }
}

/** The date in `zone`, so many days from the demo's present. */
export function dayIn(making: Making, zone: string, offset: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(making.now)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .add({ days: offset })
}

/** The same as text, YYYY-MM-DD, in UTC: near enough for dates that no zone owns. */
export function day(making: Making, offset: number, zone = 'UTC'): string {
  return dayIn(making, zone, offset).toString()
}

/** The instant of a local time of day, so many days from the demo's present, ISO UTC. */
export function instantAt(making: Making, zone: string, offset: number, time = '00:00'): string {
  return dayIn(making, zone, offset)
    .toZonedDateTime({ timeZone: zone, plainTime: time })
    .toInstant()
    .toString()
}

/** The instant so many days (also parts of days) from the demo's present, ISO UTC. */
export function instant(making: Making, days: number): string {
  return Temporal.Instant.fromEpochMilliseconds(making.now + Math.round(days * 1440) * 60_000).toString()
}

/** A range literal of instants, half-open; no end: for good. */
export function between(from: string, to: string | null): string {
  return `[${from},${to ?? ''})`
}

/** Text as it stands in a domain, a channel or a login: small letters and hyphens. */
export function slug(text: string, between = '-'): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll('å', 'a')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, between)
    .replaceAll(/^-+|-+$/g, '')
}
