/** Kinds of events: what happened, named `room.thing_happened`, carrying ids and nothing personal. */

/** A kind of event; `T` is its payload: ids, and values nobody minds every browser knowing. */
export interface EventKind<T extends object> {
  readonly name: string
  /** Only for the compiler: binds the payload's type to the kind. */
  readonly payload?: T
}

const NAME = /^[a-z][a-z0-9_-]*\.[a-z][a-z0-9_]*$/

/** Declares a kind of event. The name is `room.thing_happened` and never changes once it is stored. */
export function defineEvent<T extends object>(name: string): EventKind<T> {
  if (!NAME.test(name)) throw new TypeError(`An event's name is room.thing_happened, not ${name}`)
  return { name }
}
