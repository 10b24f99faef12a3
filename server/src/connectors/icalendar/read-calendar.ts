/** Reads a calendar file (RFC 5545): its events within a stretch of time, recurrences expanded. Pure. */
import type { CalendarEvent, CalendarProblem, CalendarReading, CalendarWindow } from './event.ts'
import { blocksOf, uidOf, type Block } from './lines.ts'
import { newBudget, occurrences, RuleRefused, type Budget } from './recurrence.ts'
import { EventRefused, nameOf, readVEvent, type VEvent } from './vevent.ts'
import { zonesOf, type Wall } from './zones.ts'

/** How far the wall can be from UTC, and a little: so that no occurrence at the edge is missed. */
const EDGE = { days: 2 } as const

/**
 * The events of a calendar that overlap the window, in order, and what could not be read. Events that are cancelled, or last no
 * time at all, are left out. Throws `CalendarUnreadable` where the text is no calendar or was cut off.
 */
export function readCalendar(text: string, window: CalendarWindow): CalendarReading {
  const { events: blocks, zones, isCancellation, problems } = blocksOf(text)
  const broken = new Map<string | null, CalendarProblem>()
  const refuse = (block: Block, uid: string | null, message: string): void => {
    broken.set(uid ?? String(block.line), { line: block.line, uid, message })
  }
  const findWall = zonesOf(zones)
  const read: VEvent[] = []
  for (const block of isCancellation ? [] : blocks) {
    try {
      read.push(readVEvent(block, findWall, window.zone))
    } catch (error) {
      if (!(error instanceof EventRefused)) throw error
      refuse(block, uidOf(block.lines), `An event that begins at this line is left out: ${error.message}.`)
    }
  }
  const budget = newBudget()
  const found: CalendarEvent[] = []
  for (const [uid, parts] of Map.groupBy(read, (part) => part.uid)) {
    try {
      found.push(...occurrencesOf(uid, parts, window, budget))
    } catch (error) {
      // Temporal's own: further away or longer than time is counted.
      if (!(error instanceof RuleRefused || error instanceof RangeError)) throw error
      const why =
        error instanceof RuleRefused ? error.message : 'it lies or lasts beyond all calendars: set it anew'
      const { block } = parts.find(({ rules }) => rules.length > 0) ?? parts[0]!
      refuse(block, uid, `An event that begins at this line is left out: ${why}.`)
    }
  }
  return {
    events: found.toSorted((a, b) => a.start - b.start || a.key.localeCompare(b.key)),
    problems: [...problems, ...broken.values()].toSorted((a, b) => a.line - b.line),
  }
}

function occurrencesOf(
  uid: string,
  parts: readonly VEvent[],
  window: CalendarWindow,
  budget: Budget,
): CalendarEvent[] {
  const newest = (a: VEvent, b: VEvent): number => a.sequence - b.sequence
  const whole = parts
    .filter(({ replaces }) => replaces === null)
    .toSorted(newest)
    .at(-1)
  const replacing = changesOf(parts.toSorted(newest), whole)
  const found: CalendarEvent[] = []
  const add = (event: VEvent, start: Temporal.PlainDateTime, name: string): void => {
    const one = event.isCancelled ? null : occurrence(uid, event, start, name)
    if (one && one.start < window.to && one.end > window.from) found.push(one)
  }
  if (whole && !whole.isCancelled) {
    for (const start of startsOf(whole, window, budget)) {
      const name = nameOf(start)
      if (replacing.has(name) || isExcluded(whole, name)) continue
      const change = latest(replacing, name)
      if (change) add(change.event, moved(change, start), name)
      else add(whole, start, whole.rules.length + whole.added.length > 0 ? name : '')
    }
  }
  if (!whole?.isCancelled) for (const [name, event] of replacing) add(event, event.start, name)
  return found
}

const isExcluded = (event: VEvent, name: string): boolean =>
  event.excluded.has(name) || event.excluded.has(name.slice(0, 10))

/** Changed occurrences by the name they had. */
function changesOf(parts: readonly VEvent[], whole: VEvent | undefined): Map<string, VEvent> {
  return new Map(
    parts.flatMap((event) =>
      event.replaces ? [[nameOf((whole ?? event).wall.localAt(event.replaces.instant)), event]] : [],
    ),
  )
}

interface Change {
  readonly name: string
  readonly event: VEvent
}

/** The change of one and all later occurrences that counts for this one. */
function latest(changes: ReadonlyMap<string, VEvent>, name: string): Change | undefined {
  const names = [...changes.keys()].filter((one) => one < name && changes.get(one)?.replaces?.andAfter)
  const last = names.toSorted().at(-1)
  const event = last === undefined ? undefined : changes.get(last)
  return last !== undefined && event ? { name: last, event } : undefined
}

/** An occurrence, as far from its place as the change put the one that it names. */
function moved({ name, event }: Change, start: Temporal.PlainDateTime): Temporal.PlainDateTime {
  return start.add(Temporal.PlainDateTime.from(name).until(event.start))
}

function startsOf(event: VEvent, window: CalendarWindow, budget: Budget): Temporal.PlainDateTime[] {
  if (event.rules.length === 0) return unique([event.start, ...event.added])
  const { length } = event
  const longest = 'onWall' in length ? length.onWall : { days: length.days, milliseconds: length.ms }
  const from = event.wall.localAt(window.from).subtract(longest).subtract(EDGE)
  const to = event.wall.localAt(window.to).add(EDGE)
  const ruled = event.rules.flatMap((rule) => occurrences(rule, event.start, from, to, budget))
  return unique([...ruled, ...event.added])
}

const unique = (times: readonly Temporal.PlainDateTime[]): Temporal.PlainDateTime[] => [
  ...new Map(times.map((time) => [nameOf(time), time])).values(),
]

function occurrence(
  uid: string,
  event: VEvent,
  local: Temporal.PlainDateTime,
  name: string,
): CalendarEvent | null {
  const { wall, length } = event
  const start = wall.instantOf(local)
  const end =
    'onWall' in length
      ? lastAt(wall, local.add(length.onWall))
      : wall.instantOf(local.add({ days: length.days })) + length.ms
  const key = name === '' ? uid : `${uid}/${name}`
  return end > start ? { uid, key, start, end, allDay: event.allDay, ...event.shown } : null
}

const MINUTE = 60_000

/** An end in an hour that the clock repeats is the last of it: who comes then was there from the first. */
function lastAt(wall: Wall, local: Temporal.PlainDateTime): number {
  const first = wall.instantOf(local)
  const again = [120, 60, 30].map((minutes) => first + minutes * MINUTE)
  return again.find((instant) => wall.localAt(instant).equals(local)) ?? first
}
