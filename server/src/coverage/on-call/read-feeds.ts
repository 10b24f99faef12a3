/** Reads the feeds that are due: every five minutes each, later after failures. Safe to run anywhere, any number of times. */
import type { Actor } from '../../platform/auth/index.ts'
import { systemActor } from '../../platform/auth/index.ts'
import { transaction } from '../../platform/db/index.ts'
import { sideBySide } from '../../platform/side-by-side.ts'
import { queryOn, recordChange, type Deps } from '../../platform/store/index.ts'
import { onCallChanged } from './events.ts'
import { claim, noteFailure, noteRead, putEntries, type StoredFeed } from './feeds.store.ts'
import { whoKey } from './match-people.ts'
import type { FeedEntry, FeedReading, Sealer, ShiftSource } from './ports.ts'
import { takeOver } from './take-over.ts'

export interface FeedDeps extends Omit<Deps, 'access'> {
  readonly sealer: Sealer
  readonly sources: readonly ShiftSource[]
}

const ACTOR: Actor = systemActor('coverage.feeds', 'Feeds of shifts')
const EVERY_MS = 5 * 60_000
const LATEST_MS = 60 * 60_000
const DAY = 86_400_000
/** The pager tells of the next 90 days; a day back, so that whoever is on call now is among them. */
const AHEAD_MS = 90 * DAY
/** So many are asked at once: an address that hangs holds one of these places for as long as it may hang. */
const AT_ONCE = 4
const ROUND_MS = 60_000

/**
 * Reads what is due, the longest due first; answers how many feeds were read, well or not. After `roundMs` it begins no more:
 * those to which it did not come stay due, and are the first of the next round.
 */
export function readDueFeeds(deps: FeedDeps, signal: AbortSignal, roundMs = ROUND_MS): Promise<number> {
  const round = AbortSignal.any([signal, AbortSignal.timeout(roundMs)])
  return sideBySide(AT_ONCE, () => readNext(deps, null, signal), round)
}

/** Reads one feed now, whenever it is due; false: it is switched off, or held by another. */
export function readFeed(deps: FeedDeps, id: string, signal: AbortSignal): Promise<boolean> {
  return readNext(deps, id, signal)
}

async function readNext(deps: FeedDeps, id: string | null, signal: AbortSignal): Promise<boolean> {
  const now = deps.clock.now()
  const feed = await claim(queryOn(deps.pool), id, now, now.add({ milliseconds: EVERY_MS }))
  if (!feed) return false
  await readOne(deps, feed, signal)
  return true
}

async function readOne(deps: FeedDeps, feed: StoredFeed, signal: AbortSignal): Promise<void> {
  const { clock } = deps
  const from = clock.nowMs() - DAY
  const reading = await readFrom(deps, feed, from, signal)
  // Cut off by our own stopping: that says nothing about the feed, which is due again soon.
  if (reading.kind === 'failed' && signal.aborted) return
  await transaction(deps.pool, async (tx) => {
    if (reading.kind === 'failed') {
      const wait = Math.max(Math.min(EVERY_MS * 2 ** feed.failures, LATEST_MS), reading.retryAfterMs ?? 0)
      await noteFailure(tx, feed.id, reading.message, clock.now().add({ milliseconds: Math.round(wait) }))
      // The first failure and every change of it is told to the pages; the fifth of the same is no news.
      if (feed.error !== reading.message)
        await deps.events.publish(tx, onCallChanged, { what: 'on_call_feed', id: feed.id })
      return
    }
    await putEntries(tx, feed.id, reading.entries.filter(({ start, end }) => start < end).map(asStored))
    await noteRead(tx, feed.id, clock.now())
    const outcome = await takeOver(tx, clock, feed.id, ACTOR.name)
    const subject = { kind: 'on_call_feed', id: feed.id }
    if (outcome.added + outcome.removed > 0)
      await recordChange(
        tx,
        deps,
        { actor: ACTOR, action: 'coverage.read_feed', subject, after: outcome },
        onCallChanged,
        {
          what: 'on_call_feed',
          id: feed.id,
        },
      )
    else if (feed.error !== null)
      await deps.events.publish(tx, onCallChanged, { what: 'on_call_feed', id: feed.id })
  })
}

async function readFrom(
  deps: FeedDeps,
  feed: StoredFeed,
  from: number,
  signal: AbortSignal,
): Promise<FeedReading> {
  const source = deps.sources.find((one) => one.kind === feed.kind)
  if (!source) return { kind: 'failed', message: `Nothing here reads feeds of the kind ${feed.kind}.` }
  const url = deps.sealer.open(feed.sealedAddress)
  const token = feed.sealedToken && deps.sealer.open(feed.sealedToken)
  if (url === null || (feed.sealedToken !== null && token === null))
    return {
      kind: 'failed',
      message: 'The address was sealed under another secret of this program: enter it again.',
    }
  return source.read({ url, token, scheduleIds: feed.scheduleIds }, from, from + DAY + AHEAD_MS, signal)
}

const asStored = (entry: FeedEntry) => ({
  externalId: entry.externalId.slice(0, 500),
  whoKey: whoKey(entry),
  who: entry.who.name.slice(0, 300),
  start: entry.start,
  end: entry.end,
})
