/** What a queue and its jobs are, as rooms declare them. */
import type { Log } from '../log.ts'

/**
 * `key_strict_fifo`: jobs of one key run one after the other in the order of their enqueueing; one that fails or waits
 * for a retry holds the later ones of its key back. `standard`: any order, many at once.
 */
export type QueuePolicy = 'standard' | 'key_strict_fifo'

/** A queue; `T` is its jobs' data: ids, no personal values. */
export interface Queue<T extends object> {
  /** `room.verb`, as `tickets.write`; never changes once jobs are stored. */
  readonly name: string
  /** One sentence for the page of jobs. */
  readonly description: string
  readonly policy: QueuePolicy
  /** Jobs of this queue running at once in one process. */
  readonly concurrency: number
  readonly retry: {
    /** Attempts after the first; then the job is failed and waits for a person. */
    readonly limit: number
    readonly delaySeconds: number
    /** Doubles the delay each time, up to `maxDelaySeconds`, with jitter. */
    readonly backoff?: boolean
    readonly maxDelaySeconds?: number
  }
  /** A job running longer is given up and retried. */
  readonly expireInSeconds: number
  /** At least 10; a process that dies is noticed after this and at most three seconds more. Default 10. */
  readonly heartbeatSeconds?: number
  /** Only for the compiler: binds the data's type to the queue. */
  readonly data?: T
}

export interface Job<T extends object> {
  readonly id: string
  readonly key: string | null
  readonly data: T
  /** 1 for the first attempt. */
  readonly attempt: number
  /** Aborted when the job expires or the process stops. */
  readonly signal: AbortSignal
}

export interface JobContext {
  readonly log: Log
}

/** `later`: try again after so many milliseconds without counting it as a failed attempt, its key waiting. */
export type JobOutcome = void | { readonly kind: 'later'; readonly afterMs: number; readonly because: string }

/** Does the job; may run more than once. Throwing fails the attempt. */
export type JobHandler<T extends object> = (job: Job<T>, ctx: JobContext) => Promise<JobOutcome>

/** A queue with what works it off. */
export interface JobDefinition {
  readonly queue: Queue<object>
  readonly handler: JobHandler<object>
}

const NAME = /^[a-z][a-z0-9-]*\.[a-z][a-z0-9_-]*$/
const MIN_HEARTBEAT_SECONDS = 10

/** Declares a queue; throws on a name or a number that cannot be. */
export function defineQueue<T extends object>(queue: Queue<T>): Queue<T> {
  if (!NAME.test(queue.name)) throw new TypeError(`A queue's name is room.verb, not ${queue.name}`)
  if (queue.concurrency < 1) throw new TypeError(`${queue.name}: concurrency is 1 or more`)
  if ((queue.heartbeatSeconds ?? MIN_HEARTBEAT_SECONDS) < MIN_HEARTBEAT_SECONDS)
    throw new TypeError(`${queue.name}: heartbeatSeconds is 10 or more`)
  return queue
}

/** Joins a queue to what works it off. */
export function handleJobs<T extends object>(queue: Queue<T>, handler: JobHandler<T>): JobDefinition {
  return { queue, handler: handler as unknown as JobHandler<object> }
}
