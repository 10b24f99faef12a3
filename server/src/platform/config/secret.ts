/** A value that never shows itself: in logs, JSON and templates it is a mask. */
import { inspect } from 'node:util'
import { MASK } from '../secrets.ts'

export interface Secret {
  /** The value itself: call it only where it is handed to what needs it. */
  reveal(): string
  toString(): string
  toJSON(): string
}

/** Wraps a secret. */
export function secret(value: string): Secret {
  return Object.freeze({
    reveal: () => value,
    toString: () => MASK,
    toJSON: () => MASK,
    [inspect.custom]: () => MASK,
  })
}
