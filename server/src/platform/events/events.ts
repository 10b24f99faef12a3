/** Events between rooms: inside the publishing transaction, and after its commit on every node. */
import type { Clock } from '../clock.ts'
import type { SqlPart, Tx } from '../db/index.ts'
import { announce } from './announce.ts'
import type { EventKind } from './define.ts'

/** Runs in the publisher's transaction; what it throws undoes the whole change. */
export type WithinHandler<T> = (tx: Tx, payload: T) => Promise<void>

/** Runs on every node once the change is committed; a restart may repeat it, a long outage may skip it. */
export type AfterHandler<T> = (payload: T) => void | Promise<void>

export interface Events {
  /** Writes the event to the outbox in the caller's transaction, after running the handlers `within`. */
  publish<T extends object>(tx: Tx, kind: EventKind<T>, payload: T): Promise<void>
  /**
   * The outbox row as a part of the caller's own statement; `announceLive` follows once it has run. Only for kinds
   * without handlers `within`: it throws where there are some.
   */
  publishPart<T extends object>(kind: EventKind<T>, payload: T): SqlPart
  /** For what must change together with the publisher's rows, such as a draft that becomes stale. */
  within<T extends object>(kind: EventKind<T>, handler: WithinHandler<T>): void
  /** For caches and screens. Work that must happen is a job, enqueued within. Returns the unsubscriber. */
  after<T extends object>(kind: EventKind<T>, handler: AfterHandler<T>): () => void
  /** Handlers of one kind; called by the outbox reader. */
  handlersAfter(kind: string): readonly AfterHandler<object>[]
}

/** The channel that tells every node to read the outbox. */
export const LIVE_CHANNEL = 'attache_live'

const INSERT = 'insert into outbox_event (at, kind, payload) values ($1, $2, $3)'

/** Tells every node to read the outbox once the connection is released. */
export function announceLive(tx: Pick<Tx, 'client'>): void {
  announce(tx, LIVE_CHANNEL)
}

/** The events of one process; `clock` stamps them. */
export function createEvents(clock: Clock): Events {
  const within = new Map<string, WithinHandler<object>[]>()
  const after = new Map<string, Set<AfterHandler<object>>>()
  return {
    async publish(tx, kind, payload) {
      for (const handler of within.get(kind.name) ?? []) await handler(tx, payload)
      await tx.query(INSERT, [clock.now().toString(), kind.name, JSON.stringify(payload)])
      announce(tx, LIVE_CHANNEL)
    },
    publishPart(kind, payload) {
      if (within.has(kind.name)) throw new Error(`${kind.name} has handlers within: use publish`)
      const sql: SqlPart['sql'] = (p) =>
        `insert into outbox_event (at, kind, payload) values (${p(0)}::timestamptz, ${p(1)}, ${p(2)}::jsonb)`
      return { name: 'published', sql, values: [clock.now().toString(), kind.name, JSON.stringify(payload)] }
    },
    within(kind, handler) {
      within.set(kind.name, [...(within.get(kind.name) ?? []), handler as WithinHandler<object>])
    },
    after(kind, handler) {
      const set = after.get(kind.name) ?? new Set()
      after.set(kind.name, set.add(handler as AfterHandler<object>))
      return () => set.delete(handler as AfterHandler<object>)
    },
    handlersAfter: (kind) => [...(after.get(kind) ?? [])],
  }
}
