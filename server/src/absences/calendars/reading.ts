/** Reads calendars that are due, and lets time off follow them. Safe in any number of processes. */
import { createHash } from 'node:crypto'
import { transaction, type Tx } from '../../platform/db/index.ts'
import { sideBySide } from '../../platform/side-by-side.ts'
import type { Deps } from '../../platform/store/index.ts'
import type { Calendars, Fetched, Sealer } from './ports.ts'
import {
  isAsTaken,
  noteOutcome,
  replaceEvents,
  takeCalendar,
  type DueCalendar,
  type EventRow,
} from './calendars.store.ts'
import { countsAsAway } from './counts.ts'
import { followCalendars } from './follow.service.ts'

const EVERY_MINUTES = 15
const LONGEST_WAIT_MINUTES = 6 * 60
/** How far ahead time off is taken over; what runs on ends with the year in which that lies, so that it moves once a year. */
const AHEAD_DAYS = 400

export interface ReadingDeps extends Pick<Deps, 'pool' | 'clock' | 'events'> {
  readonly calendars: Calendars
  readonly sealer: Sealer
}

/** So many are asked at once: an address that hangs holds one of these places for as long as it may hang. */
const AT_ONCE = 8
const ROUND_MS = 5 * 60_000

/**
 * Reads every calendar that is due, the longest due first; answers how many. After five minutes, or once `stop` is aborted, it
 * begins no more: those to which it did not come stay due, and are the first of the next round.
 */
export function readDueCalendars(deps: ReadingDeps, stop?: AbortSignal): Promise<number> {
  const round = AbortSignal.timeout(ROUND_MS)
  const signal = stop ? AbortSignal.any([stop, round]) : round
  return sideBySide(AT_ONCE, () => readOne(deps, { dueAt: deps.clock.now() }), signal)
}

/** Reads one calendar now; answers false where there is none to read. */
export async function readOne(
  deps: ReadingDeps,
  wanted: Parameters<typeof takeCalendar>[1],
): Promise<boolean> {
  const lease = deps.clock.now().add({ minutes: EVERY_MINUTES })
  const due = await transaction(deps.pool, (tx) => takeCalendar(tx, wanted, lease))
  if (!due) return false
  const address = deps.sealer.open(due.address)
  const fetched: Fetched =
    address === null
      ? failed('Its address was sealed under another secret of this program. Give the address again.')
      : await deps.calendars.fetch(address, due)
  await transaction(deps.pool, (tx) => settle(tx, deps, due, fetched))
  return true
}

const failed = (message: string): Fetched => ({ kind: 'failed', message, retryAfterSeconds: null })

async function settle(tx: Tx, deps: ReadingDeps, due: DueCalendar, fetched: Fetched): Promise<void> {
  // Changed or paused meanwhile: what was read of it before says nothing of it as it is now, and it is read anew as it says.
  if (!(await isAsTaken(tx, due))) return
  const now = deps.clock.now()
  const { etag, lastModified } = due
  const good = { readAt: now, nextReadAt: now.add({ minutes: EVERY_MINUTES }), failures: 0, problem: null }
  if (fetched.kind === 'failed') return noteFailure(tx, due, fetched.message, fetched.retryAfterSeconds, now)
  if (fetched.kind === 'unchanged')
    return noteOutcome(tx.query, due.id, { ...good, etag, lastModified, leftOut: null })
  const taken = await takeOver(tx, deps, due, fetched.text)
  if (taken.kind === 'unreadable') return noteFailure(tx, due, taken.message, null, now)
  await noteOutcome(tx.query, due.id, {
    ...{ ...good, etag: fetched.etag, lastModified: fetched.lastModified, leftOut: taken.leftOut },
  })
}

function noteFailure(
  tx: Tx,
  due: DueCalendar,
  problem: string,
  retryAfterSeconds: number | null,
  now: Temporal.Instant,
): Promise<void> {
  const wait = Math.min(EVERY_MINUTES * 2 ** Math.min(due.failures, 10), LONGEST_WAIT_MINUTES) * 60
  const asked = Math.min(retryAfterSeconds ?? 0, LONGEST_WAIT_MINUTES * 60)
  return noteOutcome(tx.query, due.id, {
    ...{ readAt: null, nextReadAt: now.add({ seconds: Math.max(wait, Math.ceil(asked)) }) },
    ...{ etag: due.etag, lastModified: due.lastModified, failures: due.failures + 1, problem, leftOut: null },
  })
}

export type Taken =
  | { readonly kind: 'taken'; readonly leftOut: { line: number; message: string }[] }
  | { readonly kind: 'unreadable'; readonly message: string }

/** Takes over what a calendar's text tells of the time from now on. What its events are called is looked at, and not kept. */
export async function takeOver(
  tx: Tx,
  deps: Pick<ReadingDeps, 'clock' | 'events' | 'calendars'>,
  calendar: Pick<DueCalendar, 'id' | 'personId' | 'zone' | 'counts' | 'words'>,
  text: string,
): Promise<Taken> {
  const now = deps.clock.now()
  const from = now.epochMilliseconds
  const to = now.add({ hours: AHEAD_DAYS * 24 }).epochMilliseconds
  const last = Date.UTC(new Date(to).getUTCFullYear() + 1, 0, 1)
  const reading = deps.calendars.read(text, { from, to, zone: calendar.zone })
  if (reading.kind === 'unreadable')
    return { kind: 'unreadable', message: `Line ${reading.line}: ${reading.message}` }
  const spared = reading.problems.flatMap(({ uid }) => (uid === null ? [] : [hash(uid)]))
  const rows = reading.events
    .filter((event) => countsAsAway(event, calendar.counts, calendar.words))
    .map(({ uid, key, start, end }): EventRow => {
      const during = `[${iso(start)},${iso(Math.min(end, last))})`
      return { calendarId: calendar.id, event: hash(uid), occurrence: hash(key), during }
    })
  const once = [...new Map(rows.map((row) => [row.occurrence, row])).values()]
  await replaceEvents(tx.query, calendar.id, once, spared, now)
  await followCalendars(tx, deps, calendar.personId)
  const leftOut = reading.problems.slice(0, 20).map(({ line, message }) => ({ line, message }))
  return { kind: 'taken', leftOut }
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url')
const iso = (at: number): string => Temporal.Instant.fromEpochMilliseconds(at).toString()
