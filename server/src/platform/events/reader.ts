/** The node's one reader of the outbox: hands every event to the handlers `after` and to whoever follows. */
import type { Pool } from 'pg'
import type { Log } from '../log.ts'
import { LIVE_CHANNEL } from './events.ts'
import type { Events } from './events.ts'
import type { Listener } from './listener.ts'
import { presentPosition, readAfter } from './outbox.ts'
import type { OutboxRow, Position } from './outbox.ts'

export interface OutboxReader {
  /** Where the reader stands: everything up to here was handed on. */
  position(): Position
  /** Calls back for every event from the present position on, in order; returns what ends it. */
  follow(onEvent: (row: OutboxRow) => void): () => void
  start(listener: Listener): Promise<void>
  stop(): void
}

const PAGE = 500
const SOON_MS = 40
const FALLBACK_MS = 5000

export function createOutboxReader(deps: { pool: Pool; events: Events; log: Log }): OutboxReader {
  const { pool, events, log } = deps
  const followers = new Set<(row: OutboxRow) => void>()
  let position: Position = { tx: '0', seq: '0' }
  let timer: NodeJS.Timeout | undefined
  let running = false
  let again = false
  let stopped = false

  const hand = (row: OutboxRow): void => {
    position = { tx: row.tx, seq: row.seq }
    for (const follower of followers) follower(row)
    for (const handler of events.handlersAfter(row.kind)) {
      Promise.try(handler, row.payload).catch((error: unknown) => {
        log.error({ error, kind: row.kind, seq: row.seq }, 'a handler of an event failed')
      })
    }
  }
  const pump = async (): Promise<number> => {
    for (;;) {
      const page = await readAfter(pool, position, PAGE)
      page.rows.forEach(hand)
      if (page.more !== 'now') return page.more === 'soon' ? SOON_MS : FALLBACK_MS
    }
  }
  // One pump at a time; a wake-up during it makes it run once more.
  const wake = (): void => {
    if (stopped) return
    if (running) {
      again = true
      return
    }
    running = true
    clearTimeout(timer)
    void pump()
      .catch((error: unknown) => {
        log.warn({ error }, 'the outbox could not be read')
        return FALLBACK_MS
      })
      .then((waitMs) => {
        running = false
        timer = setTimeout(wake, again ? 0 : waitMs)
        again = false
      })
  }
  return {
    position: () => position,
    follow(onEvent) {
      followers.add(onEvent)
      return () => followers.delete(onEvent)
    },
    async start(listener) {
      position = await presentPosition(pool)
      listener.on(LIVE_CHANNEL, wake)
      wake()
    },
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
