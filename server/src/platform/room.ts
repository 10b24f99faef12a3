/** The shape of a room: all that `compose.ts` and the platform know of it. */
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Pool } from 'pg'
import type { Registry } from 'prom-client'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Events } from './events/index.ts'
import type { JobDefinition } from './jobs/index.ts'
import type { Log } from './log.ts'

/** The HTTP application as rooms see it: zod schemas type and check requests and responses. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>

/** What the platform lends to the rooms. */
export interface Platform {
  readonly config: Config
  readonly clock: Clock
  readonly log: Log
  readonly pool: Pool
  readonly events: Events
}

/** What a room's background work gets when it starts. */
export interface RoomContext {
  readonly log: Log
  /** Aborted when the process stops. */
  readonly signal: AbortSignal
  /** Calls back on every NOTIFY of the channel and after every reconnect, when some may have been missed. */
  readonly onNotify: (channel: string, handler: (payload: string | null) => void) => void
}

export interface Room {
  /** As the folder is called. */
  readonly name: string
  /** One sentence; the tag's description in the API document. */
  readonly description: string
  /** Registers routes; each is tagged with the room's name. */
  routes?(app: App): void
  readonly jobs?: readonly JobDefinition[]
  /** Background loops and listeners, in every process that works. Returns once they run. */
  start?(ctx: RoomContext): Promise<void>
  /** Ends what `start` began; called before the pool closes. */
  stop?(): Promise<void>
  /** Adds gauges and counters, named `attache_<room>_…`. */
  metrics?(registry: Registry): void
}
