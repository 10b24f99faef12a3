/** Live events in micro-batches: whoever posts waits for the commit of the batch that holds their event. */
import type { Arrival } from './outcome.ts'
import type { Source, TakenIn } from './take-in.ts'

/** What one posting came to. */
export interface Receipt {
  readonly taken: number
  readonly known: number
  readonly late: number
  readonly decisionIds: readonly string[]
}

/** The queue is full: nothing was stored, come again. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull'
}

export interface IntakeQueue {
  /** Answers after the commit. Throws `QueueFull` when too much waits already. */
  post(source: Source, arrivals: readonly Arrival[]): Promise<Receipt>
  /** Takes nothing more and answers when all that was taken is committed. */
  drain(): Promise<void>
  readonly waiting: number
}

interface Posting {
  readonly source: Source
  readonly arrivals: readonly Arrival[]
  readonly settle: (receipt: Receipt) => void
  readonly fail: (error: unknown) => void
}

export interface QueueOptions {
  /** Events in one transaction, at most. */
  readonly batchSize: number
  /** Transactions at once. */
  readonly lanes: number
  /** Events waiting, at most; more are refused. */
  readonly capacity: number
}

export const queueDefaults: QueueOptions = { batchSize: 64, lanes: 2, capacity: 2_000 }

/** `takeIn` stores one batch of one source. A batch that fails is tried event by event, so one cannot spoil another. */
export function createIntakeQueue(
  takeIn: (source: Source, arrivals: readonly Arrival[]) => Promise<TakenIn>,
  options: QueueOptions = queueDefaults,
): IntakeQueue {
  const waiting: Posting[] = []
  let size = 0
  let busy = 0
  let closed = false
  let idle: (() => void)[] = []

  const next = (): void => {
    while (busy < options.lanes && waiting.length > 0) {
      const postings = takeBatch(waiting, options.batchSize)
      busy += 1
      void work(postings).finally(() => {
        busy -= 1
        size -= postings.reduce((events, posting) => events + posting.arrivals.length, 0)
        if (busy === 0 && waiting.length === 0) for (const resolve of idle.splice(0)) resolve()
        next()
      })
    }
  }
  const work = async (postings: readonly Posting[]): Promise<void> => {
    const { source } = postings[0]!
    try {
      const taken = await takeIn(
        source,
        postings.flatMap((posting) => posting.arrivals),
      )
      for (const posting of postings) posting.settle(receiptOf(posting, taken))
    } catch (error) {
      if (postings.length === 1) postings[0]!.fail(error)
      else for (const posting of postings) await work([posting])
    }
  }

  return {
    get waiting() {
      return size
    },
    post(source, arrivals) {
      if (closed || size + arrivals.length > options.capacity) throw new QueueFull('Intake is full.')
      size += arrivals.length
      return new Promise((settle, fail) => {
        waiting.push({ source, arrivals, settle, fail })
        // A turn of the loop later, so that what arrives together is stored together.
        setImmediate(next)
      })
    },
    drain() {
      closed = true
      if (busy === 0 && waiting.length === 0) return Promise.resolve()
      return new Promise((resolve) => {
        idle = [...idle, resolve]
      })
    },
  }
}

/** The oldest posting and those behind it of the same source, up to `limit` events. */
function takeBatch(waiting: Posting[], limit: number): Posting[] {
  const first = waiting.shift()!
  const batch = [first]
  let events = first.arrivals.length
  while (
    waiting[0] &&
    waiting[0].source.source === first.source.source &&
    events + waiting[0].arrivals.length <= limit
  ) {
    const posting = waiting.shift()!
    events += posting.arrivals.length
    batch.push(posting)
  }
  return batch
}

function receiptOf(posting: Posting, taken: TakenIn): Receipt {
  const mine = posting.arrivals.flatMap(({ event }) => taken.outcomes.get(event.key) ?? [])
  return {
    taken: mine.length,
    known: posting.arrivals.length - mine.length,
    late: mine.filter((outcome) => outcome.disposition === 'late').length,
    decisionIds: mine.flatMap((outcome) => outcome.decisionId ?? []),
  }
}
