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
import type { Access } from './auth/access.ts'
import type { Personas } from './auth/personas.ts'
import type { SignIns } from './auth/sign-ins.ts'
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

/** Which help desk decisions go to; `demo`: the one inside the program, which only a demo has. */
export type HelpDeskState = 'connected' | 'demo' | 'none'

/** What the platform brings along before there are rooms. */
export interface PlatformParts {
  readonly config: Config
  readonly clock: Clock
  readonly log: Log
  readonly pool: Pool
  readonly events: Events
}

/** What the rooms are made with. */
export interface Platform extends PlatformParts {
  /** Who may do what, to which accounts and people. */
  readonly access: Access
}

/** What a room's background work gets when it starts. */
export interface RoomContext {
  readonly log: Log
  /** False in a process that only serves HTTP: keep caches true, but run no loops. */
  readonly works: boolean
  /** Aborted when the process stops. */
  readonly signal: AbortSignal
  /** Calls back on every NOTIFY of the channel and after every reconnect, when some may have been missed. */
  readonly onNotify: (channel: string, handler: (payload: string | null) => void) => void
}

/** What `compose.ts` makes of the platform: the rooms, and what the platform needs back from them. */
export interface Composition {
  readonly rooms: readonly Room[]
  readonly access: Access
  /** Demo people; null when no room brings them. */
  readonly personas: Personas | null
  /** People’s sign-in; absent when no room brings it. */
  readonly signIns?: SignIns
  readonly helpDesk: HelpDeskState
}

export type Compose = (parts: PlatformParts) => Composition

export interface Room {
  /** As the folder is called. */
  readonly name: string
  /** One sentence; the tag's description in the API document. */
  readonly description: string
  /** Registers routes; each is tagged with the room's name. */
  routes?(app: App): void
  readonly jobs?: readonly JobDefinition[]
  /** Listeners in every process, and loops in those that work. Returns once they run. */
  start?(ctx: RoomContext): Promise<void>
  /** Ends what `start` began; called before the pool closes. */
  stop?(): Promise<void>
  /** Adds gauges and counters, named `attache_<room>_…`. */
  metrics?(registry: Registry): void
}
