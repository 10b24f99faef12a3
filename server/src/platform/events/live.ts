/** Server-sent events: what a browser follows, resumed from where it stopped, cut when it is too slow. */
import { Readable } from 'node:stream'
import type { Pool } from 'pg'
import type { Clock } from '../clock.ts'
import { AppError } from '../errors.ts'
import { comparePositions, readAfter } from './outbox.ts'
import type { OutboxRow, Position } from './outbox.ts'
import type { Hearing } from './hearing.ts'
import type { OutboxReader } from './reader.ts'

export interface Following {
  readonly kinds: readonly string[]
  readonly lastEventId: string | null
  /** What of it the reader hears; renewed with every sign of life. */
  readonly hearing: Hearing
}

export interface Live {
  /** A stream of server-sent events of these kinds (`room.thing` or `room.*`; none given: all). */
  open(request: Following): Promise<Readable>
  /** How many streams are open. */
  count(): number
  /** Ends all streams; browsers come back by themselves. */
  stop(): void
}

const BEAT_MS = 15_000
const RETRY_MS = 2000
const MAX_STREAMS = 1000
const MAX_WAITING_BYTES = 1 << 20
const PAGE = 500
/** The outbox is kept for a day; a little less is still certainly complete. */
const RESUME_WITHIN_MS = 23 * 3_600_000

interface Place extends Position {
  readonly ms: number
}

/** The streams of this node. */
export function createLive(deps: { pool: Pool; reader: OutboxReader; clock: Clock }): Live {
  const { pool, reader, clock } = deps
  const streams = new Set<Readable>()
  return {
    async open({ kinds, lastEventId, hearing }) {
      if (streams.size >= MAX_STREAMS) throw tooMany()
      const stream = new Readable({ read() {}, highWaterMark: MAX_WAITING_BYTES })
      streams.add(stream)
      const isKind = matcher(kinds)
      const wanted = (row: OutboxRow): boolean => isKind(row.kind) && hearing.hears(row)
      const waiting: OutboxRow[] = []
      let send = (row: OutboxRow): void => void waiting.push(row)
      const unfollow = reader.follow((row) => wanted(row) && send(row))
      const beat = setInterval(() => {
        push(stream, ': still here\n\n')
        // Whose rights cannot be asked hears no more: the browser comes back.
        hearing.renew().catch(() => stream.destroy())
      }, BEAT_MS)
      stream.once('close', () => {
        unfollow()
        clearInterval(beat)
        streams.delete(stream)
      })
      const upTo = reader.position()
      push(stream, `retry: ${RETRY_MS}\n\n`)
      const missed = await replay(pool, resumePoint(lastEventId, clock), upTo)
      for (const text of opening(missed, wanted, { ...upTo, ms: clock.nowMs() })) push(stream, text)
      send = (row) => push(stream, frame(row))
      waiting.forEach(send)
      return stream
    },
    count: () => streams.size,
    stop: () => streams.forEach((stream) => stream.push(null)),
  }
}

function tooMany(): AppError {
  const message = 'Too many live streams are open on this node. Close some, or start another node.'
  return new AppError('too_many_streams', 503, message, { retryAfterSeconds: 30 })
}

// A stream whose reader does not keep up is cut: the browser comes back and resumes where it was.
function push(stream: Readable, text: string): void {
  if (stream.destroyed || stream.readableEnded) return
  stream.push(text)
  if (stream.readableLength > MAX_WAITING_BYTES) stream.destroy()
}

type Resume =
  { readonly from: 'now' } | { readonly from: 'lost' } | { readonly from: 'place'; readonly place: Place }

function resumePoint(lastEventId: string | null, clock: Clock): Resume {
  if (lastEventId === null || lastEventId === '') return { from: 'now' }
  const match = /^(\d{1,20})-(\d{1,19})-(\d{1,15})$/.exec(lastEventId)
  if (!match) return { from: 'lost' }
  const [, tx = '0', seq = '0', ms = '0'] = match
  const place = { tx, seq, ms: Number(ms) }
  return clock.nowMs() - place.ms > RESUME_WITHIN_MS ? { from: 'lost' } : { from: 'place', place }
}

async function replay(pool: Pool, resume: Resume, upTo: Position): Promise<readonly OutboxRow[] | 'lost'> {
  if (resume.from === 'now') return []
  if (resume.from === 'lost') return 'lost'
  const missed: OutboxRow[] = []
  let place: Position = resume.place
  for (;;) {
    const page = await readAfter(pool, place, PAGE)
    const rows = page.rows.filter((row) => comparePositions(row, upTo) <= 0)
    missed.push(...rows)
    if (missed.length > 20 * PAGE) return 'lost'
    const last = rows.at(-1)
    if (page.more !== 'now' || !last || rows.length < page.rows.length) return missed
    place = last
  }
}

// `hello` carries the present place, so that a browser that saw no event yet can resume too.
function opening(
  missed: readonly OutboxRow[] | 'lost',
  wanted: (row: OutboxRow) => boolean,
  here: Place,
): string[] {
  const hello = `id: ${idOf(here)}\nevent: hello\ndata: {}\n\n`
  if (missed === 'lost') return [`event: reset\ndata: {}\n\n`, hello]
  return [...missed.filter(wanted).map(frame), hello]
}

function frame(row: OutboxRow): string {
  const id = idOf({ tx: row.tx, seq: row.seq, ms: row.at.epochMilliseconds })
  return `id: ${id}\nevent: ${row.kind}\ndata: ${JSON.stringify(row.payload)}\n\n`
}

function idOf({ tx, seq, ms }: Place): string {
  return `${tx}-${seq}-${ms}`
}

function matcher(kinds: readonly string[]): (kind: string) => boolean {
  if (kinds.length === 0) return () => true
  const prefixes = kinds.filter((kind) => kind.endsWith('.*')).map((kind) => kind.slice(0, -1))
  return (kind) => kinds.includes(kind) || prefixes.some((prefix) => kind.startsWith(prefix))
}
